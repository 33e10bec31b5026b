"""What runs across the words, the gutter and the second language: the caret's slide and the breaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from app.ui.kit.theme import color

if TYPE_CHECKING:
    from app.ui.editor.words import WordsEdit

DASH = (4.0, 4.0)


def paint_tint(painter: QPainter, words: WordsEdit, width: float, left: float = 0) -> None:
    """Paint the ground of the caret's slide from `left` to `width`."""
    if 0 <= words.current < len(words.paper.slides):
        rect = words.slide_rect(words.current)
        height = rect.height() + words.room_below(words.current)
        painter.fillRect(QRectF(left, rect.top(), width - left, height), color("accent_tint"))


def paint_rules(painter: QPainter, words: WordsEdit, width: float, dashed: bool) -> None:
    """Paint the rules between slides: whole ones between parts, dashed ones (if wanted) within a part."""
    for index in words.visible_slides():
        if index == 0:
            continue
        before, here = words.paper.slides[index - 1], words.paper.slides[index]
        begins_part = any(line in words.paper.headings for line in range(before.last + 1, here.first))
        if not begins_part and not dashed:
            continue
        if here.column > 0:
            _paint_cut(painter, words, index)
            continue
        top = words.slide_rect(index - 1).bottom() + words.room_below(index - 1)
        y = round((top + words.slide_rect(index).top()) / 2) + 0.5
        _rule(painter, y, width, begins_part)


def _rule(painter: QPainter, y: float, width: float, begins_part: bool) -> None:
    pen = QPen(color("line" if begins_part else "line_strong"), 1)
    if not begins_part:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    painter.drawLine(QPointF(0, y), QPointF(width, y))


def _paint_cut(painter: QPainter, words: WordsEdit, index: int) -> None:
    """Mark a break within a line of Scripture."""
    rect = words.slide_rect(index)
    here = words.paper.slides[index]
    first = words.line_rect(here.first, here.column)
    painter.setPen(QPen(color("text_3"), 1))
    painter.drawLine(QPointF(first.left() - 2, rect.top() + 4), QPointF(first.left() - 2, first.bottom() - 4))
