"""Fields that go with typed words: a passage's reference, a reading's title, a message's heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import KINDS, Kind
from app.ui.editor.field import Field
from app.ui.editor.look import seam_below
from app.ui.kit.theme import color, font

SHOWN = {Kind.VERSE: ("reference", "version"), Kind.READING: ("title",), Kind.MESSAGE: ("heading",)}
SHARES = {"version": 2}


class SharedFields(QWidget):
    """One row of fields for the caret's slide and all that say the same there.

    `edited` gives the ids of those slides and the field's new value: a passage of ten slides has its
    reference changed at once, one of two passages leaves the other alone.
    """

    edited = Signal(object, object)
    travelled = Signal(str)

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.names = tuple(name for name in SHOWN.get(kind, ()) if name in KINDS[kind].others)
        self.fields: dict[str, Field] = {}
        self._alike: dict[str, tuple[str, ...]] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 7)
        row.setSpacing(10)
        for name in self.names:
            self._add(row, name)
        seam_below(self)
        self.setVisible(bool(self.names))

    def show_slide(self, item: Item, index: int) -> None:
        """Show the fields of slide `index`."""
        slide = item.slides[index] if 0 <= index < len(item.slides) else None
        for name, field in self.fields.items():
            if field.is_pending():
                continue
            value = slide.fields.get(name, "") if slide is not None else ""
            alike = (one.id for one in item.slides if one.fields.get(name, "") == value)
            self._alike[name] = tuple(alike) if slide is not None else ()
            field.setEnabled(slide is not None)
            field.show_value(str(value))

    def flush(self) -> None:
        """Hand on what is pending."""
        for field in self.fields.values():
            field.flush()

    def _add(self, row: QHBoxLayout, name: str) -> None:
        label = QLabel(tr(f"editor.field.{name}"))
        label.setFont(font("secondary"))
        label.setStyleSheet(f"color: {color('text_3').name()}")
        field = self.fields[name] = Field()
        field.setAccessibleName(label.text())
        field.kept.connect(lambda words, name=name: self._keep(name, words))
        field.undo_asked.connect(lambda: self.travelled.emit("plan.undo"))
        field.redo_asked.connect(lambda: self.travelled.emit("plan.redo"))
        row.addWidget(label)
        row.addWidget(field, SHARES.get(name, 4))

    def _keep(self, name: str, words: str) -> None:
        if self._alike.get(name):
            self.edited.emit(self._alike[name], {name: words})
