"""Small pictures of slides, painted once and kept while there is room."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from app.model.channel import View
from app.model.frame import Frame
from app.model.plan import Item
from app.model.slide import Slide
from app.model.state import State
from app.show.frame import preview, view_of
from app.ui.kit.theme import metric
from app.ui.paint.painter import paint_thumb

ROOM = 48 * 1024 * 1024
"""Bytes of pictures kept; about 700 thumbnails of a 1366 px window."""


class Thumbs:
    """One picture per slide, look, width and pixel ratio; a slide that was edited is painted anew."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, int, float], tuple[Slide, View, QPixmap]] = OrderedDict()
        self._bytes = 0

    def picture(self, state: State, item: Item, slide: Slide, look: str, width: int, ratio: float) -> QPixmap:
        """Return the picture of a slide, `width` logical px wide."""
        key = (slide.id, look, width, ratio)
        view = view_for(state, look)
        kept = self._kept.get(key)
        # Slides are frozen: the same object is the same picture.
        if kept is not None and kept[0] is slide and kept[1] == view:
            self._kept.move_to_end(key)
            return kept[2]
        pixmap = slide_picture(state, item, slide, view, width, ratio)
        self._keep(key, (slide, view, pixmap))
        return pixmap

    def _keep(self, key: tuple[str, str, int, float], made: tuple[Slide, View, QPixmap]) -> None:
        old = self._kept.pop(key, None)
        self._bytes += _size(made[2]) - (_size(old[2]) if old is not None else 0)
        self._kept[key] = made
        while self._bytes > ROOM and len(self._kept) > 1:
            _, (_, _, dropped) = self._kept.popitem(last=False)
            self._bytes -= _size(dropped)


def view_for(state: State, look: str) -> View:
    """Return the view of the first channel that has a look, or a plain one of that look."""
    for channel in state.channels:
        if channel.look == look:
            return view_of(channel)
    return View(look, look)


def picture_height(view: View, width: float) -> float:
    """Return how high a picture of a view is at a width."""
    return width * view.size[1] / view.size[0]


def slide_picture(
    state: State,
    item: Item,
    slide: Slide,
    view: View,
    width: int,
    ratio: float,
    paint: Callable[[QPainter, QRectF, Frame], None] = paint_thumb,
) -> QPixmap:
    """Return the picture of a slide with round corners, `width` logical px wide; `paint` paints its frame."""
    height = round(picture_height(view, width))
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    rect = QRectF(0, 0, width, height)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = QPainterPath()
    corners.addRoundedRect(rect, metric("radius_thumb"), metric("radius_thumb"))
    painter.setClipPath(corners)
    paint(painter, rect, preview(state, slide, item.title, item.copyright, view))
    painter.end()
    return pixmap


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
