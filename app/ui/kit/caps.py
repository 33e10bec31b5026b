"""Key caps: the small boxes with a key's name, as the desk draws them everywhere."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.ui.kit import theme

HEIGHT = 20
PADDING = 6


def cap_width(text: str) -> float:
    """Return how wide the cap of a key is, in px."""
    return QFontMetricsF(theme.font("key_cap")).horizontalAdvance(text) + 2 * PADDING


def draw_cap(painter: QPainter, right: float, middle: float, text: str) -> float:
    """Draw a cap that ends at `right` around the height `middle`; returns where it begins."""
    width = cap_width(text)
    box = QRectF(right - width, middle - HEIGHT / 2, width, HEIGHT)
    painter.setPen(QPen(theme.color("line_strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(theme.font("key_cap"))
    painter.setPen(theme.color("text_2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box.left()


class KeyCap(QWidget):
    """One cap as a widget, for rows that are laid out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Return the size of the cap."""
        return QSize(round(cap_width(self._text)) + 1, HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width(), self.height() / 2)
        draw_cap(painter, centre.x(), centre.y(), self._text)
        painter.end()
