"""The strip left of the words: part tags and slide numbers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.ui.editor.rows import LINE
from app.ui.editor.rules import paint_rules, paint_tint
from app.ui.editor.words import WordsEdit
from app.ui.kit.tags import HEIGHT, paint_part
from app.ui.kit.theme import color, sized_font

WIDTH = 94
TAG_LEFT = 16
TAG_MOST = 40
NUMBER_RIGHT = 70
TINT_LEFT = 52


class Gutter(QWidget):
    """A press on a tag selects the part's name, a press on a number goes to its slide."""

    def __init__(self, words: WordsEdit) -> None:
        super().__init__(words)
        self._words = words
        self.setFixedWidth(WIDTH)
        self.setToolTip(tr("editor.gutter"))
        words.laid_out.connect(self.update)
        words.slide_changed.connect(lambda _: self.update())

    def begins_part(self, index: int) -> bool:
        """Say whether a slide is the first of its part, or of a run without a name."""
        slides = self._words.paper.slides
        here = slides[index]
        named = any(
            line in self._words.paper.headings for line in range(_end_before(slides, index), here.first)
        )
        return bool(here.label) and (index == 0 or named or slides[index - 1].label != here.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what stands beside the slides in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), color("panel"))
        paint_tint(painter, self._words, WIDTH, TINT_LEFT)
        paint_rules(painter, self._words, WIDTH, dashed=False)
        free = -float(LINE)
        for index in self._words.visible_slides():
            line = self._words.line_rect(
                self._words.paper.slides[index].first, self._words.paper.slides[index].column
            )
            if line.top() >= free + LINE:
                self._paint_number(painter, index, line.top())
                free = line.top()
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the slide that is pressed, or take its part's name in hand."""
        for index in self._words.visible_slides():
            rect = self._words.slide_rect(index)
            if rect.top() <= event.position().y() < rect.bottom() + self._words.room_below(index):
                on_tag = event.position().x() < TINT_LEFT and self.begins_part(index)
                (self._words.go_to_heading if on_tag else self._words.go_to_slide)(index)
                self._words.setFocus(Qt.FocusReason.MouseFocusReason)

    def _paint_number(self, painter: QPainter, index: int, top: float) -> None:
        if self.begins_part(index):
            at = QPointF(TAG_LEFT, top + (LINE - HEIGHT) / 2)
            paint_part(painter, at, self._words.paper.slides[index].label, TAG_MOST)
        painter.setFont(sized_font(13, 600))
        painter.setPen(color("text_3"))
        place = QRectF(TINT_LEFT, top, NUMBER_RIGHT - TINT_LEFT, LINE)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(index + 1))


def _end_before(slides: tuple, index: int) -> int:
    return slides[index - 1].last + 1 if index else 0
