"""Above the order of service: the plan's name, its date, when it ends, and whether it runs late."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.model.plan import planned_seconds
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import icon
from app.ui.kit.theme import color, font, metric
from app.ui.plan.plan_clock import Pace, date_text, pace, start_of
from app.ui.plan.plan_model import time_text
from app.ui.slides.marks import marks

HEIGHT = 63
ENOUGH = 60
"""Seconds late or early that are worth a word."""
MOST = 4 * 3600
"""A plan this far from its time is being prepared or tried, not late."""


class PlanHead(QWidget):
    """Two lines; counts once a second, only while a service with a start time is on air."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.update)
        desk.changed.connect(self._refresh)
        theme.density_changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Two lines of words."""
        return QSize(200, HEIGHT)

    def running(self) -> Pace | None:
        """Return how the service runs while it is on air."""
        signs = marks(self.desk.state)
        item = signs.item if signs.live is not None else -1
        # The plan's start is a local time without a zone, and so is what it is compared with.
        now = datetime.fromtimestamp(self.desk.show.clock())  # noqa: DTZ006
        plan = self.desk.state.plan
        found = pace(plan, item, now)
        return pace(plan, -1, now) if found is not None and abs(found.late) > MOST else found

    def _refresh(self, *_: object) -> None:
        plan = self.desk.state.plan
        self.setAccessibleName(plan.title)
        if start_of(plan) is not None and marks(self.desk.state).live is not None:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write name and pace, below them date and end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))
        margin = metric("margin")
        upper = QRectF(margin, 10, self.width() - 2 * margin, 24)
        lower = QRectF(margin, 34, self.width() - 2 * margin, 18)
        now = self.running()
        self._write(painter, lower, *self._second_line(now))
        taken = self._paint_pace(painter, upper, now)
        name = upper.adjusted(0, 0, -taken, 0)
        painter.setFont(font("plan_title"))
        painter.setPen(color("text"))
        title, room = self.desk.state.plan.title, int(name.width())
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _second_line(self, now: Pace | None) -> tuple[str, str]:
        plan = self.desk.state.plan
        start = start_of(plan)
        if start is not None and now is not None:
            ends = tr("plan.ends", time=now.ends.strftime("%H:%M")) if planned_seconds(plan) else ""
            return date_text(start), ends
        count = len(plan.items)
        total = planned_seconds(plan)
        items = tr("plan.items", count=count) if count != 1 else tr("plan.items.one")
        return items, time_text(total) if total else ""

    def _write(self, painter: QPainter, rect: QRectF, left: str, right: str) -> None:
        painter.setFont(font("sub"))
        painter.setPen(color("text_2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)

    def _paint_pace(self, painter: QPainter, rect: QRectF, now: Pace | None) -> float:
        """Say at the right how late or early it is; returns the room that took."""
        if now is None or abs(now.late) < ENOUGH:
            return 0.0
        is_late = now.late > 0
        words = tr("plan.over" if is_late else "plan.under", time=time_text(abs(now.late)))
        bold = font("secondary")
        bold.setWeight(QFont.Weight.Bold)
        painter.setFont(bold)
        painter.setPen(color("behind" if is_late else "text_2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        width = painter.fontMetrics().horizontalAdvance(words)
        drawn = icon("over_time", "behind" if is_late else "text_2", 16)
        painter.drawPixmap(QPointF(rect.right() - width - 21, rect.center().y() - 8), drawn)
        return width + 29.0
