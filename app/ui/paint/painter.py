"""Paints a frame: the same picture that a page of that look shows."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPainterPath, QPixmap, QTransform

from app.model.frame import Frame
from app.ui.paint.layout import Box, Layout, Line, lay_out
from app.ui.paint.looks import numbers, sheet
from app.ui.paint.measure import EM, em_font
from app.ui.paint.stage_picture import stage_picture

SHADOW_ALPHA = 0.55


def paint_frame(painter: QPainter, rect: QRectF, frame: Frame, background: QPixmap | None = None) -> None:
    """Paint a frame into `rect`, as its page does, fitted to the shape of `rect`.

    `background` is what lies under a transparent look; without one a stream stands before a calm stage.
    """
    _paint(painter, rect, frame, frame.look, background)


def paint_thumb(painter: QPainter, rect: QRectF, frame: Frame, background: QPixmap | None = None) -> None:
    """Paint a frame so that its words can be read in a small picture: larger, without the small print."""
    _paint(painter, rect, frame, f"thumb_{frame.look}", background)


def paint_next(painter: QPainter, rect: QRectF, frame: Frame) -> None:
    """Paint a frame for a picture two thirds as wide as Program, its words as large as those in Program."""
    _paint(painter, rect, frame, f"next_{frame.look}", None)


def _paint(painter: QPainter, rect: QRectF, frame: Frame, look: str, background: QPixmap | None) -> None:
    layout = lay_out(frame, look, rect.width() / rect.height())
    painter.save()
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _paint_ground(painter, rect, look, background)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / layout.width, rect.height() / layout.height)
    _paint_layout(painter, layout)
    painter.restore()


def _paint_ground(painter: QPainter, rect: QRectF, look: str, background: QPixmap | None) -> None:
    ground = sheet(look, "").ground
    if background is not None:
        _cover(painter, rect, background)
        return
    if ground is None:
        ratio = painter.device().devicePixelRatioF()
        size = rect.size() * ratio
        painter.drawPixmap(rect, _stage(round(size.width()), round(size.height())), QRectF())
        return
    lean = ground["lean"] * rect.height()
    gradient = QLinearGradient(rect.left(), rect.top(), rect.left() + lean, rect.bottom())
    gradient.setColorAt(0, QColor(ground["from"]))
    gradient.setColorAt(1, QColor(ground["to"]))
    painter.fillRect(rect, gradient)


@lru_cache(maxsize=8)
def _stage(width: int, height: int) -> QPixmap:
    """Return the stage at the size it is painted in: scaling it well takes longer than all the rest."""
    pixmap = QPixmap(width, height)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    _cover(painter, QRectF(0, 0, width, height), stage_picture())
    painter.end()
    return pixmap


def _cover(painter: QPainter, rect: QRectF, pixmap: QPixmap) -> None:
    """Fill `rect` with a picture, cropping what sticks out."""
    scale = max(rect.width() / pixmap.width(), rect.height() / pixmap.height())
    width, height = rect.width() / scale, rect.height() / scale
    source = QRectF((pixmap.width() - width) / 2, (pixmap.height() - height) / 2, width, height)
    painter.drawPixmap(rect, pixmap, source)


def _paint_layout(painter: QPainter, layout: Layout) -> None:
    for box in layout.boxes:
        _paint_box(painter, box)
    for picture in layout.pictures:
        painter.fillRect(picture, QColor(_tone("control")))
    for line in layout.lines:
        _paint_line(painter, line)
    for place in layout.marks:
        _paint_mark(painter, place)


def _paint_box(painter: QPainter, box: Box) -> None:
    color = QColor(_tone(box.color))
    if box.feather:
        painter.fillRect(box.rect, _feathered(box, color))
        return
    color.setAlphaF(box.alpha)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(box.rect, box.radius, box.radius)


def _feathered(box: Box, color: QColor) -> QLinearGradient:
    gradient = QLinearGradient(0, box.rect.top(), 0, box.rect.top() + box.feather)
    for stop, alpha in numbers()["feather"]["stops"]:
        color.setAlphaF(alpha)
        gradient.setColorAt(stop, color)
    return gradient


def _paint_line(painter: QPainter, line: Line) -> None:
    painter.save()
    # Fonts have whole pixel sizes in Qt; drawn large and scaled, every size of a look is met exactly.
    painter.translate(line.start)
    painter.scale(line.size / EM, line.size / EM)
    painter.setFont(em_font(line.weight))
    if line.shadow:
        painter.setPen(QColor(0, 0, 0, round(255 * SHADOW_ALPHA)))
        painter.drawText(QPointF(0, line.shadow * EM / line.size), line.text)
    painter.setPen(QColor(_tone(line.color)))
    painter.drawText(QPointF(0, 0), line.text)
    painter.restore()


def _paint_mark(painter: QPainter, place: QRectF) -> None:
    side = place.width() / 120
    into = QTransform(side, 0, 0, side, place.x(), place.y())
    ground = QColor(_tone("seam"))
    ground.setAlphaF(numbers()["panels"]["card"]["alpha"])
    painter.fillPath(into.map(_rounded(QRectF(0, 0, 120, 120), 22)), ground)
    painter.fillRect(into.mapRect(QRectF(30, 25, 28, 6)), QColor(_tone("accent")))
    painter.fillPath(into.map(_reading_desk()), QColor(_tone("text")))


@cache
def _reading_desk() -> QPainterPath:
    """The board and the foot of the mark, on its own 120 px."""
    path = QPainterPath()
    for points in (
        ((28, 55), (87, 39.2), (90.6, 52.6), (32, 68.4)),
        ((54, 69.5), (66, 66.3), (66, 90), (82, 90), (82, 97), (38, 97), (38, 90), (54, 90)),
    ):
        path.moveTo(QPointF(*points[0]))
        for point in points[1:]:
            path.lineTo(QPointF(*point))
        path.closeSubpath()
    return path


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def _tone(name: str) -> str:
    found: str = numbers()["colors"].get(name, name)
    return found
