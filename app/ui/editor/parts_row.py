"""The second line: the order of the parts, what can be done with a slide, and the details' switch."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.ui.editor.look import flat_button, seam_below, tool
from app.ui.editor.preview import ACTS
from app.ui.kit.icons import button_icon, icon
from app.ui.kit.tags import part_tone
from app.ui.kit.theme import color, font, metric
from app.ui.slides.arrangement import CHEVRON, Arrangement, Run
from app.ui.slides.arrangement import HEIGHT as ROW

HEIGHT = 57
CHIP_WIDTH, CHIP_HEIGHT, CHEVRON_ICON = 58, 40, 16


class PartsRow(QWidget):
    """`asked` gives what to do with the caret's slide (`ACTS`)."""

    chosen = Signal(str)
    asked = Signal(str)
    details_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.strip = _Strip()
        self.strip.chosen.connect(self.chosen)
        self._name = QLabel()
        self._name.setFont(font("button"))
        self._here = QLabel()
        self._count = QLabel()
        for label in (self._here, self._count):
            label.setFont(font("button"))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setStyleSheet(f"color: {color('text_2').name()}")
        self.tools = {name: tool(role, tr(words)) for name, (role, words) in ACTS.items()}
        for name, button in self.tools.items():
            button.clicked.connect(lambda _checked, name=name: self.asked.emit(name))
        self.details = QPushButton(tr("editor.details"), checkable=True)
        flat_button(self.details, "tab")
        self.details.setIcon(button_icon("down", "text_2", 16))
        self.details.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.details.toggled.connect(self.details_toggled)
        self._lay_out()

    def show_item(self, item: Item, index: int) -> None:
        """Show an item's parts and the caret's slide (an index, -1 for none)."""
        count = len(item.slides)
        has_parts = any(slide.label for slide in item.slides)
        self._name.setText(tr("editor.arrangement") if has_parts else tr(f"kind.{item.kind.value}"))
        self.strip.show_parts(item.slides, index if index >= 0 else None, "off_air")
        self._here.setText(
            tr("editor.slide_of", number=_bold(index + 1), count=count) if 0 <= index < count else ""
        )
        self._count.setText("" if 0 <= index < count else tr("editor.no_slides"))
        for button in self.tools.values():
            button.setEnabled(0 <= index < count)
        self.tools["up"].setEnabled(0 < index < count)
        self.tools["down"].setEnabled(0 <= index < count - 1)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 1)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addSpacing(14)
        row.addWidget(self.strip, 10)
        row.addStretch(1)
        row.addSpacing(16)
        row.addWidget(self._here)
        row.addWidget(self._count)
        row.addSpacing(8)
        for button in self.tools.values():
            row.addWidget(button)
        row.addSpacing(12)
        row.addWidget(self.details)
        seam_below(self)


class _Strip(Arrangement):
    """The parts as chips; a press shows a part, which never moves what is on air."""

    def __init__(self) -> None:
        super().__init__()
        self._placed: tuple[object, list[float]] = (None, [])

    def sizeHint(self) -> QSize:
        """All chips side by side."""
        return QSize(round(self._whole()) + 2, CHIP_HEIGHT + 4)

    def chip_rect(self, place: int) -> QRectF:
        """Return the target of a part; their places are added up once, since a psalm may have hundreds."""
        if self._placed[0] is not self._runs:
            lefts = accumulate((self._width(run) + CHEVRON for run in self._runs), initial=0.0)
            self._placed = (self._runs, list(lefts))
        left = self._placed[1][place] - self._shift
        return QRectF(left, (self.height() - ROW) / 2, self._width(self._runs[place]), ROW)

    def _width(self, run: Run) -> float:
        return _chip_width(self._words(run))

    def _paint_run(self, painter: QPainter, place: int, run: Run, target: QRectF) -> None:
        chip = target.adjusted(0, 2, 0, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("hover" if place == self._hovered else "control"))
        painter.drawRoundedRect(chip, metric("radius_control"), metric("radius_control"))
        ringed = place == self._focused if self.hasFocus() else place == self._current
        if ringed:
            painter.setPen(QPen(color("accent"), 2 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), 5, 5)
        painter.setFont(font("arrangement"))
        painter.setPen(color(part_tone(run.label)))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._words(run))
        if place + 1 < len(self._runs):
            at = QPointF(target.right() + 2, target.center().y() - CHEVRON_ICON / 2)
            painter.drawPixmap(at, icon("next", "text_3", CHEVRON_ICON))


@lru_cache(maxsize=256)
def _chip_width(words: str) -> float:
    return max(CHIP_WIDTH, QFontMetricsF(font("arrangement")).horizontalAdvance(words) + 28)


def _bold(number: int) -> str:
    return f"<b style='color:{color('text').name()}'>{number}</b>"
