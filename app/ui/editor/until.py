"""When a countdown ends: a time of the service's day, kept as Unix seconds."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QTimeEdit

from app.ui.kit.theme import color, font

HEIGHT = 40


class UntilField(QTimeEdit):
    """`kept` gives the moment (Unix seconds) once it was changed by hand."""

    kept = Signal(object)
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._starts = ""
        self._shown = QTime()
        self.setFont(font("name"))
        self.setDisplayFormat("HH:mm")
        self.setFixedSize(132, HEIGHT)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # A half-typed hour is no time yet; it is taken when Enter or the focus ends it.
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QTimeEdit.ButtonSymbols.NoButtons)
        well, edge, ring = (color(token).name() for token in ("well", "line_strong", "accent"))
        self.setStyleSheet(
            f"QTimeEdit {{ background: {well}; border: 1px solid {edge}; border-radius: 6px; }}"
            f"QTimeEdit:focus {{ border: 2px solid {ring}; }}"
        )
        self.timeChanged.connect(self._on_changed)

    def show_value(self, until: object, starts: str) -> None:
        """Show a moment, or the start of the service while there is none."""
        self._starts = starts
        is_set = isinstance(until, int | float)
        known = datetime.fromtimestamp(float(until)).astimezone() if is_set else _start(starts)
        if not self.hasFocus() or not self._shown.isValid():
            self._shown = QTime(known.hour, known.minute)
            self.setTime(self._shown)

    def flush(self) -> None:
        """Take what is half typed."""
        self.interpretText()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form; a time is never changed by passing over it."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that this field is in hand now."""
        super().focusInEvent(event)
        self.entered.emit()

    def _on_changed(self, chosen: QTime) -> None:
        if chosen == self._shown:
            return
        self._shown = chosen
        self.kept.emit(moment(chosen.hour(), chosen.minute(), self._starts, datetime.now().astimezone()))


def moment(hour: int, minute: int, starts: str, now: datetime) -> float:
    """Return the next such time as Unix seconds: on the day of the service, else today, else tomorrow."""
    day = max(_start(starts).date(), now.date()) if starts else now.date()
    found = datetime.combine(day, time(hour, minute)).astimezone()
    return (found if found > now else found + timedelta(days=1)).timestamp()


def _start(starts: str) -> datetime:
    try:
        return datetime.fromisoformat(starts).astimezone()
    except ValueError:
        return datetime.now().astimezone().replace(minute=0)
