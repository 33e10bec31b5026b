"""A state button: icon, word, and a second line with its state and key; paper white while it is on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from app.i18n import tr
from app.ui.kit import theme
from app.ui.kit.icons import icon

ICON_LEFT = 12
WORDS_LEFT = 43
FOCUS_ROOM = 3
"""Kept free around the drawn button for the focus ring, which lies outside."""


class StateButton(QAbstractButton):
    """`name` is blank, logo, hold or lock; `cap` the key that does the same."""

    def __init__(self, name: str, cap: str, width: str = "state_width") -> None:
        super().__init__()
        self._name = name
        self._cap = cap
        self._width = width
        self._refused = False
        self.setCheckable(True)
        # A click must not take the focus: Space goes on to mean Next.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_state(False)

    def show_state(self, on: bool, locked: bool = False) -> None:
        """Show whether it is on, and whether the lock keeps it from being pressed."""
        self._refused = locked
        self.setChecked(on)
        self.setAccessibleName(f"{tr(f'state.{self._name}')} {self.second_line()}")
        self.update()

    def second_line(self) -> str:
        """Return state and key, or why it can't be pressed."""
        if self._refused:
            return tr("state.locked")
        state = tr("state.on") if self.isChecked() else tr("state.off")
        return f"{state} · {self._cap}" if self._cap else state

    def nextCheckState(self) -> None:
        """Keep the look until the show has answered."""

    def sizeHint(self) -> QSize:
        """Return the size of the present density, with room for the focus ring."""
        ring = 2 * FOCUS_ROOM
        return QSize(int(theme.metric(self._width)) + ring, int(theme.metric("state_height")) + ring)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button in its state."""
        fill, border, ink = self._colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(FOCUS_ROOM, FOCUS_ROOM, -FOCUS_ROOM, -FOCUS_ROOM)
        radius = theme.metric("radius_control")
        painter.setPen(QPen(border, 1))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("accent"), theme.metric("border_focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)
        self._draw_words(painter, box, ink)
        painter.end()

    def _draw_words(self, painter: QPainter, box: QRectF, ink: str) -> None:
        size = int(theme.tokens()["icons"]["sizes"]["lamp"])
        role = ("lock_on" if self.isChecked() else "lock_off") if self._name == "lock" else self._name
        top = box.center().y() - size / 2
        painter.drawPixmap(int(box.left() + ICON_LEFT), int(top), icon(role, ink, size))
        left = Qt.AlignmentFlag.AlignLeft
        words = box.adjusted(WORDS_LEFT, 0, -4, 0)
        middle = box.center().y()
        painter.setPen(theme.color(ink))
        painter.setFont(theme.font("lamp_word"))
        upper = QRectF(words.left(), box.top(), words.width(), middle - box.top() + 1)
        painter.drawText(upper, left | Qt.AlignmentFlag.AlignBottom, tr(f"state.{self._name}"))
        painter.setFont(theme.font("sub"))
        if ink == "text":
            painter.setPen(theme.color("text_2"))
        lower = QRectF(words.left(), middle, words.width(), box.bottom() - middle)
        painter.drawText(lower, left | Qt.AlignmentFlag.AlignTop, self.second_line())

    def _colors(self) -> tuple[QColor, QColor, str]:
        if self._refused:
            return theme.color("raised"), theme.color("line"), "text_off"
        if self.isChecked():
            return theme.color("lamp_on"), theme.color("lamp_on"), "lamp_ink"
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "control"
        return theme.color(fill), theme.color("line_strong"), "text"
