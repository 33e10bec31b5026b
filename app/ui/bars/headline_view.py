"""The headline: a disc, the proof in one line, and below it the slowest or who is behind."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.bars.proof import Proof, proof
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import icon

DISC = 36
ICON = 22
GAP = 12
TINTS = {"painted": "painted_tint", "behind": "behind_tint"}


class HeadlineView(QWidget):
    """Text changes in place; nothing moves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._proof = Proof("waiting", "text_2", "", "")
        desk.changed.connect(self.refresh)
        desk.presence_changed.connect(self.refresh)
        desk.world_changed.connect(self.refresh)
        self.refresh()

    @property
    def proof(self) -> Proof:
        """What it says now."""
        return self._proof

    def refresh(self) -> None:
        """Look at the show and the outputs again."""
        world = self._desk.world
        told = proof(self._desk.state, self._desk.presence.headline(), world.address, world.trouble)
        if told != self._proof:
            self._proof = told
            self.setAccessibleName(f"{told.text}. {told.detail}")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw disc and lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = theme.metric("margin")
        self._draw_disc(painter, QRectF(left, (self.height() - DISC) / 2, DISC, DISC))
        text_left = left + DISC + GAP
        self._draw_lines(painter, text_left, self.width() - text_left - GAP)
        painter.end()

    def _draw_disc(self, painter: QPainter, disc: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(TINTS.get(self._proof.tone, "control")))
        painter.drawEllipse(disc)
        inset = (DISC - ICON) / 2
        picture = icon(self._proof.icon, self._proof.tone, ICON)
        painter.drawPixmap(int(disc.left() + inset), int(disc.top() + inset), picture)

    def _draw_lines(self, painter: QPainter, left: float, width: float) -> None:
        font = theme.font("headline")
        room = QFontMetricsF(font).horizontalAdvance(self._proof.text)
        if room > width > 0:
            # The headline is never cut: where it has no room it is set smaller.
            font.setPointSizeF(font.pointSizeF() * width / room)
        small = theme.font("secondary")
        upper, lower = QFontMetricsF(theme.font("headline")), QFontMetricsF(small)
        top = (self.height() - upper.height() - lower.height()) / 2 - 1
        _line(painter, font, theme.color("text"), left, top + upper.ascent(), self._proof.text)
        detail = lower.elidedText(self._proof.detail, Qt.TextElideMode.ElideRight, width)
        _line(painter, small, theme.color("text_2"), left, top + upper.height() + lower.ascent(), detail)


def _line(painter: QPainter, font: object, color: QColor, left: float, baseline: float, text: str) -> None:
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(int(left), round(baseline), text)
