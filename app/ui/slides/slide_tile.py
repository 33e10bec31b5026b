"""One thumbnail: the picture, what frames it, and under it part, state and number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui.desk import Desk
from app.ui.kit.over_scroll import hovered
from app.ui.kit.tags import HEIGHT, paint_part, paint_state
from app.ui.kit.theme import color, font, metric
from app.ui.paint.thumbs import Thumbs, picture_height, view_for
from app.ui.slides.slide_model import MARK, PAST, SLIDE, SlideModel

PAST_OPACITY = 0.6
OUTSIDE = 2
"""Frames stand this far outside the picture, px."""


class SlideTile(QStyledItemDelegate):
    """Paints the cells of the grid; `width` is that of a picture."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.look = "hall"
        self.width = 177
        self.ring = False
        self._thumbs = Thumbs()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A picture, its caption and the gaps around."""
        return self.cell()

    def cell(self) -> QSize:
        """Return the size of a cell of the grid."""
        view = view_for(self.desk.state, self.look)
        height = round(picture_height(view, self.width)) + metric("thumb_caption") + metric("thumb_gap_y")
        return QSize(self.width + int(metric("thumb_gap_x")), int(height))

    def picture_rect(self, cell: QRectF) -> QRectF:
        """Return where the picture lies in a cell."""
        height = cell.height() - metric("thumb_caption") - metric("thumb_gap_y")
        left = cell.left() + metric("thumb_gap_x") / 2
        return QRectF(left, cell.top() + metric("thumb_gap_y"), self.width, height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the picture, its frame and its caption; nothing is ever drawn over the words."""
        model = index.model()
        if not isinstance(model, SlideModel) or model.item is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self.picture_rect(QRectF(option.rect))
        slide, mark = index.data(SLIDE), index.data(MARK)
        ratio = painter.device().devicePixelRatioF()
        drawn = self._thumbs.picture(self.desk.state, model.item, slide, self.look, self.width, ratio)
        painter.setOpacity(PAST_OPACITY if index.data(PAST) else 1.0)
        painter.drawPixmap(picture.topLeft(), drawn)
        painter.setOpacity(1.0)
        self._frame(painter, picture, mark, option)
        self._caption(painter, picture, slide.label, mark, index.row() + 1)
        painter.restore()

    def _frame(self, painter: QPainter, picture: QRectF, mark: str, option: QStyleOptionViewItem) -> None:
        if mark == "next":
            _stroke(painter, picture, "text_3", metric("border_next"), OUTSIDE, 6)
        elif mark:
            token = "live" if mark == "on_air" else "lamp_on"
            _stroke(painter, picture, token, metric("border_live"), OUTSIDE, metric("radius_live_frame"))
        elif hovered(option):
            _stroke(painter, picture, "text_2", 1, -1, metric("radius_thumb"))
        if self.ring and option.state & QStyle.StateFlag.State_Selected:
            away = OUTSIDE + metric("border_live") if mark not in ("", "next") else OUTSIDE
            _stroke(painter, picture, "accent", metric("border_focus"), away, metric("radius_live_frame"))

    def _caption(self, painter: QPainter, picture: QRectF, label: str, mark: str, number: int) -> None:
        top = picture.bottom() + 8
        x = picture.left()
        if label:
            x += paint_part(painter, QPointF(x, top), label, picture.width() * 0.5) + 6
        if mark:
            paint_state(painter, QPointF(x, top + (HEIGHT - 20) / 2), mark)
        is_live = mark not in ("", "next")
        numbered = font("name")
        numbered.setWeight(numbered.Weight.Bold if is_live else numbered.Weight.Medium)
        painter.setFont(numbered)
        painter.setPen(color("text" if is_live else "text_3"))
        right = QRectF(picture.left(), top, picture.width(), HEIGHT)
        painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))


def _stroke(painter: QPainter, rect: QRectF, token: str, width: float, away: float, radius: float) -> None:
    out = away + width / 2
    painter.setPen(QPen(color(token), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-out, -out, out, out), radius, radius)
