"""A frame as a picture in the window, with the frame and the tag that say whether it is on air."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.frame import Frame
from app.ui.kit.tags import paint_state
from app.ui.kit.theme import color, metric
from app.ui.paint.painter import paint_frame, paint_next

ROUND = 4


class Picture(QWidget):
    """Shows one frame; `state` is the lamp's word, `next` or nothing; a `smaller` one stays readable."""

    def __init__(self, parent: QWidget | None = None, smaller: bool = False) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._smaller = smaller
        self._frame: Frame | None = None
        self._state = ""
        self._kept: QPixmap | None = None

    @property
    def frame(self) -> Frame | None:
        """The frame that is shown."""
        return self._frame

    @property
    def state(self) -> str:
        """The word of the tag."""
        return self._state

    def show_frame(self, frame: Frame | None, state: str) -> None:
        """Show a frame and its state; the same ones again cost nothing."""
        if frame == self._frame and state == self._state:
            return
        # A cover changes the frame around the picture without painting the picture again.
        if frame != self._frame:
            self._kept = None
        self._frame, self._state = frame, state
        self.update()

    def sizeHint(self) -> QSize:
        """Whatever size it was given."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, then its frame, then the tag in its corner."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = metric("border_live") if self._state not in ("", "off_air", "next") else 1.0
        inner = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        if self._frame is not None:
            painter.drawPixmap(inner.topLeft(), self._picture(inner.size().toSize()))
        else:
            painter.fillRect(inner, color("well"))
        self._paint_frame(painter, edge)
        if self._state not in ("", "off_air", "next"):
            paint_state(painter, QPointF(edge, edge), self._state, 24, corner=True)

    def _picture(self, size: QSize) -> QPixmap:
        ratio = self.devicePixelRatioF()
        wanted = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self._kept is None or self._kept.size() != wanted:
            self._kept = self._painted(wanted, ratio)
        return self._kept

    def _painted(self, wanted: QSize, ratio: float) -> QPixmap:
        pixmap = QPixmap(wanted)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        rect = QRectF(0, 0, wanted.width() / ratio, wanted.height() / ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = QPainterPath()
        corners.addRoundedRect(rect, ROUND, ROUND)
        painter.setClipPath(corners)
        if self._frame is not None:
            (paint_next if self._smaller else paint_frame)(painter, rect, self._frame)
        painter.end()
        return pixmap

    def _paint_frame(self, painter: QPainter, edge: float) -> None:
        token = {"on_air": "live", "next": "text_3", "": "line_strong", "off_air": "line_strong"}.get(
            self._state, "lamp_on"
        )
        painter.setPen(QPen(color(token), edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = edge / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), ROUND + 1, ROUND + 1)
