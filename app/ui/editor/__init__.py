"""The editor: an item's words on the left, what the screens will show on the right."""

from app.ui.editor.editor import Editor

__all__ = ["Editor"]
