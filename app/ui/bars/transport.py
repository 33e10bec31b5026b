"""The transport: Previous, what was just done, Next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.i18n import tr
from app.ui.bars.notice_slot import NoticeSlot
from app.ui.desk import Desk
from app.ui.keys import cap_of
from app.ui.kit import theme
from app.ui.kit.icons import set_icon

PREVIOUS_WIDTH = 150
NEXT_WIDTH = 190
NARROW = 700
NARROW_SHARE = 0.75
"""Below that width the notice needs the room more than the buttons do."""
MARGIN_TOP = 8
GAP = 12


class Transport(QWidget):
    """The biggest targets of the desk; nothing that harms lies beside Next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.previous = _button("previous")
        self.next = _button("next")
        self.next.setProperty("look", "primary")
        # The chevron of Next stands behind the word.
        self.next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        set_icon(self.next, "next", "text", 20, gap=10)
        set_icon(self.previous, "previous", "text", 20, gap=10)
        self.slot = NoticeSlot(desk)
        self.previous.clicked.connect(lambda: desk.run("live.previous"))
        self.next.clicked.connect(lambda: desk.run("live.next"))
        row = QHBoxLayout(self)
        row.setSpacing(GAP)
        row.addWidget(self.previous)
        row.addWidget(self.slot, 1)
        row.addWidget(self.next)
        theme.density_changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the seam above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("panel"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("seam"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        if (event.size().width() < NARROW) != (event.oldSize().width() < NARROW):
            self._measure()

    def _measure(self) -> None:
        height, margin = int(theme.metric("transport")), int(theme.metric("margin"))
        self.setFixedHeight(height)
        self.layout().setContentsMargins(margin, MARGIN_TOP, margin, MARGIN_TOP)
        inner = height - 2 * MARGIN_TOP
        share = max(inner, 44) / 44 if self.width() >= NARROW else NARROW_SHARE
        for button, width in ((self.previous, PREVIOUS_WIDTH), (self.next, NEXT_WIDTH)):
            button.setFixedSize(round(width * share), inner)
        self.previous.setFont(theme.font("button"))
        self.next.setFont(theme.font("next_button"))
        self.slot.setFixedHeight(inner)


def _button(name: str) -> QPushButton:
    button = QPushButton(tr(f"transport.{name}"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(cap_of(f"live.{name}"))
    # Held with the mouse it steps once, as a held key does.
    button.setAutoRepeat(False)
    return button
