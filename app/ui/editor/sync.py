"""Keeps words and show the same: what is typed goes there when typing pauses, what others do comes back."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.model.plan import Item
from app.show.retype import retyped
from app.typeset.typed import typed_text
from app.ui.desk import Desk
from app.ui.editor.burst import Burst
from app.ui.editor.merge import merged
from app.ui.editor.words import WordsEdit


class Sync(QObject):
    """Between a `WordsEdit` and `plan.edit_item`; its own echo never touches the text or the caret."""

    kept = Signal()
    """What was pending is in the plan now, or nothing is pending any more."""

    def __init__(self, desk: Desk, words: WordsEdit) -> None:
        super().__init__()
        self._desk = desk
        self._words = words
        self._item: Item | None = None
        self._sent = ""
        self._sending = False
        self._to_change = False
        self._burst = Burst(words.known.item, "")
        words.paused.connect(self._on_pause)
        words.slide_changed.connect(self._on_slide)
        words.undo_asked.connect(lambda: self.travel("plan.undo"))
        words.redo_asked.connect(lambda: self.travel("plan.redo"))

    def open(self, item: Item) -> None:
        """Show another item's words from their beginning."""
        self._item = item
        self._sent = typed_text(item)
        self._words.settle()
        self._words.show_text(item, self._sent)
        self._sent = self._words.text()
        self._burst = Burst(item, self._sent)

    def close(self) -> None:
        """Let go of the item."""
        self._item = None
        self._words.settle()

    def is_pending(self) -> bool:
        """Say whether words were typed that the plan does not have yet."""
        return self._item is not None and (self._words.text() != self._sent or self._words.is_composing())

    def flush(self, finish: bool = False) -> bool:
        """Send what is pending; False when the show refused it. `finish` ends a composition first."""
        if finish:
            self._words.commit_composition()
        self._words.settle()
        text = self._words.text()
        if self._item is None or text == self._sent:
            self.kept.emit()
            return True
        self._sending = True
        ids = self._burst.note(self._item, self._sent, text)
        result = self._desk.run("plan.edit_item", item=self._item.id, text=text, ids=ids)
        self._sending = False
        if result is None:
            return False
        self._sent = text
        self.kept.emit()
        return True

    def _on_pause(self) -> None:
        # Who has just emptied a slide is about to type it anew: it must not lose its id meanwhile.
        emptied = self._item is not None and len(self._words.paper.slides) < len(self._item.slides)
        if not (emptied and self._words.hasFocus() and self._words.is_on_empty_line()):
            self.flush()

    def _on_slide(self, index: int) -> None:
        if not self._words.is_pending() and not self._sending and self.is_pending():
            self._words.wait_again()

    def travel(self, command: str) -> None:
        """Undo or redo in the plan, with the caret where something changed."""
        self.flush(finish=True)
        self._to_change = True
        self._desk.run(command)
        self._to_change = False

    def follow(self, item: Item) -> None:
        """Take over the item as the show has it now."""
        before, self._item = self._item, item
        if before is None or before.slides == item.slides:
            return
        if self._sending:
            # Our own echo: the text stands as it was typed, only its slides have ids now.
            self._words.show_text(item, self._words.text())
            return
        self._words.commit_composition()
        ours = self._words.text()
        if ours == self._sent:
            text = ours if _says(item, ours) else typed_text(item)
            self._words.show_text(item, text, self._to_change)
            self._sent = self._words.text()
            self._burst = Burst(item, self._sent)
            return
        mine = typed_text(replace(before, slides=retyped(before, ours, lambda: "")))
        self._words.show_text(item, merged(typed_text(before), mine, typed_text(item)))
        # Not what was sent last, so that the pause which is still running sends it.
        self._sent = typed_text(item)
        self._burst = Burst(item, self._sent)


def _says(item: Item, text: str) -> bool:
    """Say whether a text means an item's slides already; then it may stay as it was typed."""
    return retyped(item, text, lambda: "") == item.slides
