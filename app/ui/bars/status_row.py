"""The status row: where pages load from, the address for OBS, whether the plan is saved, the keys."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.i18n import tr
from app.tasks import spawn
from app.ui.desk import Desk
from app.ui.keys import cap_of
from app.ui.kit import theme
from app.ui.kit.icons import set_icon

ICON = 16
COPIED_MS = 2000


class StatusRow(QWidget):
    """`addresses_asked` and `keys_asked` are emitted by a click on those entries."""

    addresses_asked = Signal()
    keys_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.listening = _entry("network")
        self.use_port = _entry("again")
        self.copy = _entry("copy")
        self.saved = _entry("saved")
        self.keys = _entry("keys")
        self.listening.clicked.connect(self.addresses_asked)
        self.keys.clicked.connect(self.keys_asked)
        self.copy.clicked.connect(self._copy)
        self.use_port.clicked.connect(self._use_port)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 1, 8, 0)
        self._row.setSpacing(8)
        for entry in (self.listening, self.use_port, self.copy):
            self._row.addWidget(entry)
        self._row.addStretch(1)
        self._row.addWidget(self.saved)
        self._row.addWidget(self.keys)
        desk.changed.connect(self.refresh)
        desk.world_changed.connect(self.refresh)
        theme.density_changed.connect(self._measure)
        self._measure()
        self.refresh()

    def refresh(self) -> None:
        """Look at the world and the document again."""
        world = self._desk.world
        trouble = world.trouble
        place = world.address.partition("//")[2]
        words = trouble or tr("status.listening", address=place)
        _show(self.listening, "needs_you" if trouble else "network", words, "behind" if trouble else "text_2")
        self.use_port.setVisible(bool(trouble) and world.free_port is not None)
        self.use_port.setText(tr("status.use_port", port=world.free_port))
        self.copy.setVisible(not trouble)
        self.copy.setText(tr("status.copy"))
        self._show_saved()
        self.keys.setText(f"{tr('status.keys')} {cap_of('sheet')}")
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row and the seam above it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("panel"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("seam"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop what has no room."""
        self._fit()

    def _show_saved(self) -> None:
        journal = self._desk.world.journal_trouble()
        document, at = self._desk.state.document, self._desk.saved_at
        if journal:
            _show(self.saved, "needs_you", journal, "behind")
        elif document.unsaved:
            _show(self.saved, "saved", tr("status.unsaved"), "text")
        elif at is not None:
            clock = time.strftime("%H:%M:%S", time.localtime(at))
            _show(self.saved, "saved", tr("status.saved_at", time=clock), "text_2")
        else:
            _show(self.saved, "saved", tr("status.saved" if document.path else "status.no_file"), "text_2")
        self.saved.setToolTip(document.path or "")

    def _fit(self) -> None:
        # The left group loses from its right; nothing wraps.
        fixed = (self.listening, self.use_port, self.saved, self.keys)
        taken = sum(entry.sizeHint().width() + 8 for entry in fixed if not entry.isHidden()) + 40
        room = self.width() - taken - self.copy.sizeHint().width()
        self.copy.setVisible(not self._desk.world.trouble and room > 0)

    def _measure(self) -> None:
        self.setFixedHeight(int(theme.metric("status")))
        for entry in (self.listening, self.use_port, self.copy, self.saved, self.keys):
            entry.setFont(theme.font("sub"))
            entry.setFixedHeight(int(theme.metric("status")) - 2)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._desk.world.address}/overlay/main")
        _show(self.copy, "painted", tr("status.copied"), "painted")
        QTimer.singleShot(COPIED_MS, self, self._uncopy)

    def _uncopy(self) -> None:
        _show(self.copy, "copy", tr("status.copy"), "text_2")

    def _use_port(self) -> None:
        world = self._desk.world
        if world.listen_on is not None and world.free_port is not None:
            spawn(self._listen(world.free_port), name="listen on another port")

    async def _listen(self, port: int) -> None:
        await self._desk.world.listen_on(port)
        self._desk.world_changed.emit()


def _entry(role: str) -> QPushButton:
    entry = QPushButton()
    entry.setProperty("look", "status")
    set_icon(entry, role, "text_2", ICON, gap=4)
    entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return entry


def _show(entry: QPushButton, role: str, text: str, color: str) -> None:
    entry.setText(text)
    set_icon(entry, role, color, ICON, gap=4)
    entry.setStyleSheet("" if color == "text_2" else f"color: {theme.color(color).name()}")
