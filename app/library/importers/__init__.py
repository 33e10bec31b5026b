"""Files of other programs into plans, each with a confession of what did not come in."""

from __future__ import annotations

from app.library.importers.reading import FindMedia, read_any

__all__ = ["FindMedia", "read_any"]
