"""The top bar: lamp, headline, the state buttons and the menu; the same in every view, never covered."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.i18n import tr
from app.model.live import Mode
from app.ui.bars.headline_view import HeadlineView
from app.ui.bars.lamp import Lamp
from app.ui.bars.proof import is_on
from app.ui.bars.state_button import FOCUS_ROOM, StateButton
from app.ui.desk import Desk
from app.ui.keys import cap_of
from app.ui.kit import theme
from app.ui.kit.icons import button_icon

COVERS = (Mode.BLANK, Mode.LOGO, Mode.HOLD)
LAMP_MARGIN = 12
LOCK_APART = 24
MENU_APART = 16
GAP = 8


class TopBar(QWidget):
    """`menu_asked` is emitted when the menu button is pressed."""

    menu_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lamp = Lamp(desk)
        self.headline = HeadlineView(desk)
        self.states = {mode: StateButton(mode.value, cap_of(f"live.{mode.value}")) for mode in COVERS}
        self.lock = StateButton("lock", cap_of("live.lock"), "lock_width")
        self.menu = _menu_button()
        self.menu.clicked.connect(self.menu_asked)
        for mode, button in self.states.items():
            button.clicked.connect(lambda checked=False, mode=mode: desk.run(f"live.{mode.value}"))
        self.lock.clicked.connect(lambda: desk.run("live.lock"))
        self._lay_out()
        desk.changed.connect(self.refresh)
        theme.density_changed.connect(self._measure)
        self._measure()
        self.refresh()

    def refresh(self) -> None:
        """Show what is on."""
        state = self._desk.state
        for mode, button in self.states.items():
            button.show_state(is_on(state, mode), bool(state.live.locked))
        self.lock.show_state(bool(state.live.locked))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(LAMP_MARGIN, 0, MENU_APART, 0)
        row.setSpacing(0)
        row.addWidget(self.lamp)
        row.addSpacing(int(theme.metric("margin")))
        row.addWidget(self.headline, 1)
        for button in self.states.values():
            row.addWidget(button)
            row.addSpacing(GAP - 2 * FOCUS_ROOM)
        row.addSpacing(LOCK_APART - GAP)
        row.addWidget(self.lock)
        row.addSpacing(MENU_APART - FOCUS_ROOM)
        row.addWidget(self.menu)

    def _measure(self) -> None:
        top = int(theme.metric("top"))
        self.setFixedHeight(top)
        margin = int(theme.metric("margin"))
        self.lamp.setFixedSize(int(theme.metric("left")) - LAMP_MARGIN - margin, top - 2 * LAMP_MARGIN)
        for button in (*self.states.values(), self.lock):
            button.setFixedSize(button.sizeHint())
        side = int(theme.metric("menu_width"))
        self.menu.setFixedSize(side, side + 4)


def _menu_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("look", "quiet")
    button.setStyleSheet("padding: 0")
    button.setIcon(button_icon("menu"))
    button.setIconSize(QSize(20, 20))
    button.setAccessibleName(tr("bar.menu"))
    button.setToolTip(f"{tr('bar.menu')} (F10)")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
