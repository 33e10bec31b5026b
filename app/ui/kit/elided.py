"""A line of words that ends in an ellipsis where there is no room; for names and notes only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit import theme
from app.ui.kit.theme import color, font


class Elided(QWidget):
    """One line in the font of a role and the colour of a token; the whole of it is in the tool tip."""

    def __init__(self, role: str, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role, self._token, self._text = role, token, ""
        theme.density_changed.connect(self._density_changed)

    def text(self) -> str:
        """Return the whole line."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another line."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def wanted(self) -> int:
        """Return the width at which nothing is elided, px."""
        return QFontMetrics(font(self._role)).horizontalAdvance(self._text) + 2

    def sizeHint(self) -> QSize:
        """The whole line."""
        return QSize(self.wanted(), QFontMetrics(font(self._role)).height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nothing."""
        return QSize(0, QFontMetrics(font(self._role)).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write the line."""
        painter = QPainter(self)
        painter.setFont(font(self._role))
        painter.setPen(color(self._token))
        words = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        self.setToolTip(self._text if words != self._text else "")

    def _density_changed(self, *_: object) -> None:
        self.updateGeometry()
        self.update()
