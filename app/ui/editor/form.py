"""Kinds that are filled in rather than typed: a card of two or three fields a slide."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import KINDS, Kind, Slide
from app.ui.editor.field import Field, Named
from app.ui.editor.look import flat_button
from app.ui.editor.until import UntilField
from app.ui.kit.theme import color, font, sized_font

SEVERAL_LINES = 2


class Form(QScrollArea):
    """`edited` gives a slide's id and its changed fields; `current` is the index of the card in hand."""

    edited = Signal(str, object)
    current_changed = Signal(int)
    slide_wanted = Signal()
    travelled = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.current = 0
        self.cards: list[Card] = []
        self._shape: tuple[tuple[str, Kind], ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(f"QScrollArea, QWidget#form {{ background: {color('panel').name()}; }}")
        inside = QWidget(objectName="form")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 14, 16, 24)
        self._column.setSpacing(18)
        self.add = QPushButton(tr("editor.add_slide"))
        flat_button(self.add, "", "add")
        self.add.clicked.connect(self.slide_wanted)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_item(self, item: Item, starts: str) -> None:
        """Show an item's slides; `starts` is the local start of the service, for a countdown's day."""
        shape = tuple((slide.id, slide.kind) for slide in item.slides)
        if shape != self._shape:
            self._shape = shape
            self._rebuild(item)
        for card, slide in zip(self.cards, item.slides, strict=True):
            card.show_slide(slide, starts)

    def flush(self) -> None:
        """Hand on what is pending."""
        for card in self.cards:
            card.flush()

    def go_to_slide(self, index: int) -> None:
        """Take the card of a slide in hand."""
        if 0 <= index < len(self.cards):
            self.ensureWidgetVisible(self.cards[index])
            self.cards[index].take_focus()
            self._set_current(index)

    def _rebuild(self, item: Item) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.deleteLater()
        self.cards = [Card(slide, number) for number, slide in enumerate(item.slides)]
        for number, card in enumerate(self.cards):
            self._column.insertWidget(number, card)
            card.edited.connect(self.edited)
            card.travelled.connect(self.travelled)
            card.entered.connect(lambda number=number: self._set_current(number))
        self._set_current(max(0, min(self.current, len(self.cards) - 1)))

    def _set_current(self, index: int) -> None:
        self.current = index
        for number, card in enumerate(self.cards):
            card.mark(number == index and len(self.cards) > 1)
        self.current_changed.emit(index)


class Card(QWidget):
    """The fields of one slide, its number at the left."""

    edited = Signal(str, object)
    entered = Signal()
    travelled = Signal(str)

    def __init__(self, slide: Slide, index: int) -> None:
        super().__init__()
        self.slide_id = slide.id
        self.fields: dict[str, Field | UntilField] = {}
        self._number = QLabel(str(index + 1))
        self._number.setFont(sized_font(13, 600))
        self._number.setFixedWidth(24)
        self._number.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._number)
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        row.addLayout(self._column, 1)
        self._build(slide)
        self.mark(False)

    def show_slide(self, slide: Slide, starts: str) -> None:
        """Show what the slide says now."""
        for name, field in self.fields.items():
            if isinstance(field, UntilField):
                field.show_value(slide.fields.get(name), starts)
            else:
                field.show_value(
                    slide.text if name == KINDS[slide.kind].main else str(slide.fields.get(name, ""))
                )

    def flush(self) -> None:
        """Hand on what is pending."""
        for field in self.fields.values():
            field.flush()

    def take_focus(self) -> None:
        """Begin typing in the first field."""
        for field in self.fields.values():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def mark(self, current: bool) -> None:
        """Say by the number's colour that this card is in hand."""
        self._number.setStyleSheet(
            f"color: {color('accent' if current else 'text_3').name()}; padding-top: 1px"
        )

    def _build(self, slide: Slide) -> None:
        note = _note(slide)
        if note:
            label = QLabel(note)
            label.setFont(font("secondary"))
            label.setStyleSheet(f"color: {color('text_3').name()}")
            self._column.addWidget(label)
        if slide.kind is Kind.BLANK:
            return
        spec = KINDS[slide.kind]
        for name in _order(slide.kind, (spec.main, *spec.others)):
            self._add(slide.kind, name, UntilField() if name == "until" else Field(_lines(slide.kind, name)))

    def _add(self, kind: Kind, name: str, field: Field | UntilField) -> None:
        self.fields[name] = field
        self._column.addWidget(Named(tr(f"editor.field.{kind.value}.{name}"), field))
        field.kept.connect(lambda value, name=name: self.edited.emit(self.slide_id, {name: value}))
        field.entered.connect(self.entered)
        if isinstance(field, Field):
            field.undo_asked.connect(lambda: self.travelled.emit("plan.undo"))
            field.redo_asked.connect(lambda: self.travelled.emit("plan.redo"))


def _order(kind: Kind, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields in the order they are read aloud: what, then who."""
    first = {Kind.PRAYER: "heading", Kind.COUNTDOWN: "until"}.get(kind)
    return tuple(sorted(names, key=lambda name: name != first))


def _lines(kind: Kind, name: str) -> int:
    several = name == KINDS[kind].main and kind in (Kind.TITLE, Kind.CORNER, Kind.ANTHEM)
    return SEVERAL_LINES if several else 1


def _note(slide: Slide) -> str:
    if slide.kind is Kind.BLANK:
        return tr("editor.blank_note")
    if slide.media is None:
        return tr("editor.no_media") if slide.kind in (Kind.IMAGE, Kind.VIDEO) else ""
    name = slide.media.url.rsplit("/", 1)[-1]
    size = f" · {slide.media.width} × {slide.media.height}" if slide.media.width else ""
    return f"{name}{size}"
