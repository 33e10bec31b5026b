"""A small field with a name: what is typed is handed on when typing pauses, and never lost."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.ui.editor.typed_edit import ENTER, TypedEdit, plain
from app.ui.kit.theme import color, font

PAD_X, PAD_Y = 10, 10
MOST_LINES = 5
LEAST_HEIGHT = 40


class Field(TypedEdit):
    """`lines` is the least height in lines; with 1 Enter leaves the field instead of breaking the line."""

    entered = Signal()
    """The field has the focus."""
    kept = Signal(str)
    """The new words, once typing pauses, the focus goes or `flush` is called."""

    def __init__(
        self, lines: int = 1, face: QFont | None = None, bare: bool = False, tone: str = "text"
    ) -> None:
        super().__init__()
        self._sent = ""
        self._lines = lines
        self._fits: tuple[int, int] | None = None
        self.setFont(face or font("body"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if lines == 1:
            self.setLineWrapMode(TypedEdit.LineWrapMode.NoWrap)
        self.setStyleSheet(_sheet(bare, tone))
        self.paused.connect(self.flush)
        self._measure()

    def fit(self, least: int, most: int) -> None:
        """Be as wide as the words, between two widths, px."""
        self._fits = (least, most)
        self._measure()

    def show_value(self, value: str) -> None:
        """Show what the show has; what is being typed here at the moment goes before it."""
        value = plain(value)
        if not self.is_pending() and not self.is_composing():
            self._sent = value
            self.replace_text(value)

    def flush(self) -> None:
        """Hand on what is pending."""
        self.commit_composition()
        self.settle()
        if self.text() != self._sent:
            self._sent = self.text()
            self.kept.emit(self._sent)

    def words_changed(self) -> None:
        """Take the room the words need."""
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave a field of one line by Enter."""
        if self._lines == 1 and event.key() in ENTER and not event.modifiers():
            self.flush()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; a field of one line stays one."""
        data = QMimeData()
        data.setText(" ".join(plain(source.text()).split("\n")) if self._lines == 1 else source.text())
        super().insertFromMimeData(data)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that this field is in hand now."""
        super().focusInEvent(event)
        self.entered.emit()

    def sizeHint(self) -> QSize:
        """As wide as wanted, as high as the lines."""
        return QSize(self.minimumWidth() or 160, self.height())

    def _measure(self) -> None:
        metrics = QFontMetricsF(self.font())
        count = min(MOST_LINES, max(self._lines, self._text.count("\n") + 1))
        self.setFixedHeight(max(LEAST_HEIGHT, round(metrics.height() * count) + 2 * PAD_Y + 2))
        if self._fits is not None:
            shown = self._text or self.placeholderText()
            width = round(metrics.horizontalAdvance(shown)) + 2 * PAD_X + 4
            self.setFixedWidth(min(self._fits[1], max(self._fits[0], width)))


class Named(QWidget):
    """A field below its name."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        label = QLabel(name)
        label.setFont(font("section"))
        label.setStyleSheet(f"color: {color('text_3').name()}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label)
        column.addWidget(field)
        column.addStretch(1)
        field.setAccessibleName(name)


def _sheet(bare: bool, tone: str) -> str:
    edge = "transparent" if bare else color("line_strong").name()
    well = color("well").name()
    ground = "transparent" if bare else well
    return (
        f"QTextEdit {{ background: {ground}; color: {color(tone).name()}; border: 1px solid {edge};"
        f" border-radius: 6px; padding: {PAD_Y - 1}px {PAD_X - 1}px; }}"
        f"QTextEdit:hover {{ background: {well}; border-color: {color('line_strong').name()}; }}"
        f"QTextEdit:focus {{ background: {well}; border: 2px solid {color('accent').name()};"
        f" padding: {PAD_Y - 2}px {PAD_X - 2}px; }}"
    )
