"""The on-air lamp: red with the time on air, paper white while the words are covered or held."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.model.live import Mode
from app.ui.bars.proof import OFF_AIR, ON_AIR, clock_text, lamp
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import icon

TICK_MS = 250
"""Looked at four times a second and painted when the text differs, so that no second is skipped."""
ICONS = {ON_AIR: "on_air", OFF_AIR: "on_air", "blank": "blank", "logo": "logo", "hold": "hold"}
SOON_SECONDS = 12 * 3600


class Lamp(QWidget):
    """Says in one word whether words are on air, and since when."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._word = ""
        self._time = ""
        desk.changed.connect(self.refresh)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.refresh)
        self._timer.start()
        self.refresh()

    @property
    def word(self) -> str:
        """What it says, as `app.ui.bars.proof.lamp` names it."""
        return self._word

    def refresh(self) -> None:
        """Look at the show and the clock again."""
        word = lamp(self._desk.state)
        time = self._time_of(word)
        if (word, time) == (self._word, self._time):
            return
        self._word, self._time = word, time
        self.setAccessibleName(f"{tr(f'lamp.{word}')} {time}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon, word and time."""
        fill, ink, border = self._colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(border, 1))
        painter.setBrush(fill)
        radius = theme.metric("radius_control")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        size = int(theme.tokens()["icons"]["sizes"]["lamp"])
        painter.drawPixmap(14, (self.height() - size) // 2, icon(ICONS[self._word], ink, size))
        self._draw_words(painter, theme.color(ink), 14 + size + 9)
        painter.end()

    def _draw_words(self, painter: QPainter, ink: QColor, left: int) -> None:
        line = self.rect().adjusted(left, 0, -14, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        painter.setFont(theme.font("on_air"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, tr(f"lamp.{self._word}"))
        painter.setFont(theme.font("name"))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self._time)

    def _colors(self) -> tuple[QColor, str, QColor]:
        if self._word == ON_AIR:
            return theme.color("live_fill"), "text", theme.color("live_fill")
        if self._word == OFF_AIR:
            return theme.color("panel"), "text_2", theme.color("line_strong")
        return theme.color("lamp_on"), "lamp_ink", theme.color("lamp_on")

    def _time_of(self, word: str) -> str:
        now = self._desk.show.clock()
        if word == OFF_AIR:
            return _until(self._desk.state.plan.starts, now)
        since = self._desk.state.live.since if word == ON_AIR else self._desk.since.get(Mode(word))
        return clock_text(now - since) if since is not None else ""


def _until(starts: str, now: float) -> str:
    """Return the time to the start (`−0:24:00`), nothing when it is far, past or not given."""
    try:
        start = datetime.fromisoformat(starts).timestamp()
    except ValueError:
        return ""
    left = start - now
    return f"−{clock_text(left)}" if 0 < left < SOON_SECONDS else ""
