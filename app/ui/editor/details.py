"""The fold-out line of an item's properties: copyright, notes, planned length, section."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.ui.editor.field import Field, Named
from app.ui.editor.look import seam_below

NAMES = ("copyright", "notes", "section", "seconds")
SHARES = {"copyright": 3, "notes": 3, "section": 2, "seconds": 1}
_LENGTH = re.compile(r"(?:(\d{1,2})[:.′'])?\s*(\d{1,3})")


class Details(QWidget):
    """`edited` gives a property of the item and its new value."""

    edited = Signal(str, object)
    travelled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fields = {name: Field() for name in NAMES}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(14)
        for name, field in self.fields.items():
            row.addWidget(Named(tr(f"editor.field.{name}"), field), SHARES[name])
            field.kept.connect(lambda words, name=name: self._keep(name, words))
            field.undo_asked.connect(lambda: self.travelled.emit("plan.undo"))
            field.redo_asked.connect(lambda: self.travelled.emit("plan.redo"))
        self.fields["seconds"].setPlaceholderText("4:10")
        seam_below(self)

    def show_item(self, item: Item) -> None:
        """Show the properties of an item."""
        for name in NAMES:
            value = length_text(item.seconds) if name == "seconds" else getattr(item, name)
            self.fields[name].show_value(value)

    def flush(self) -> None:
        """Hand on what is pending."""
        for field in self.fields.values():
            field.flush()

    def _keep(self, name: str, words: str) -> None:
        if name != "seconds":
            self.edited.emit(name, words)
        elif not words.strip() or length_of(words) is not None:
            self.edited.emit(name, length_of(words))


def length_text(seconds: float | None) -> str:
    """Return a length as people write it: `4:10`."""
    return "" if seconds is None else f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def length_of(words: str) -> float | None:
    """Return the seconds of `4:10`, or of a number of minutes; None for what is no length (yet)."""
    found = _LENGTH.fullmatch(words.strip())
    if found is None:
        return None
    if found[1] is None:
        return float(found[2]) * 60
    return float(found[1]) * 60 + float(found[2])
