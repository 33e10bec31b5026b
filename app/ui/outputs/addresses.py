"""The addresses that outputs load, each with a button that copies it and a QR code to scan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.state import State
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import icon, set_icon
from app.ui.kit.qr import qr_picture
from app.ui.kit.sheet import MARGIN, Sheet, label

QR = 220
SIZE = (780, 480)
COPIED_MS = 2000
LOOPBACK = ("127.", "localhost", "[::1]")
ICONS = {"stream": "client_obs", "hall": "client_hall"}


@dataclass(frozen=True)
class Address:
    """A page of ours: what it is for, and where it is."""

    title: str
    url: str
    icon: str


def addresses(state: State, base: str, key: str = "") -> list[Address]:
    """Return the pages of every channel; `base` is like `http://127.0.0.1:8765`, `key` what they carry."""
    query = f"?key={quote(key)}" if key else ""
    made = []
    for channel in state.channels:
        title = tr(f"addresses.{channel.look}", channel=channel.id)
        url = f"{base}/overlay/{channel.id}{query}"
        made.append(Address(title, url, ICONS.get(channel.look, "client_stage")))
    return made


def every_address(desk: Desk) -> list[Address]:
    """Return the pages for this computer, then those for other devices where they are let in."""
    world = desk.world
    made = addresses(desk.state, world.address)
    if world.network:
        there = addresses(desk.state, world.network[0], world.key)
        made += [replace(one, title=tr("addresses.elsewhere", title=one.title)) for one in there]
    return made


def is_this_computer_only(base: str) -> bool:
    """Say whether no other device can load the address."""
    return base.partition("//")[2].startswith(LOOPBACK)


class AddressSheet(Sheet):
    """Addresses on the left, the code of the one last chosen on the right."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        alone = is_this_computer_only(desk.world.address) and not desk.world.network
        note = "addresses.here" if alone else "addresses.network"
        super().__init__(parent, tr("addresses.title"), desk.world.trouble or tr(note))
        # Without a server there is nothing to load, and nothing to copy.
        self.list = [] if desk.world.trouble else every_address(desk)
        self._code = QLabel()
        self._code.setFixedSize(QR, QR)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._code_of = label("", "sub", "text_3", wraps=True)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(MARGIN, 16, MARGIN, 16)
        row.setSpacing(28)
        column = QVBoxLayout()
        column.setSpacing(4)
        for address in self.list:
            column.addWidget(_AddressRow(self, address))
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addLayout(self._code_column())
        self.fill(body)
        self.resize(*SIZE)
        if self.list:
            # A code is scanned by another device: its own address first, where there is one.
            self.show_code(self.list[len(self.list) // 2] if desk.world.network else self.list[0])

    def show_code(self, address: Address) -> None:
        """Show the QR code of an address."""
        self._code.setPixmap(qr_picture(address.url, QR, self.devicePixelRatioF()))
        self._code.setAccessibleName(address.url)
        self._code_of.setText(address.url.partition("//")[2])

    def _code_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._code)
        column.addWidget(self._code_of, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return column


class _AddressRow(QWidget):
    def __init__(self, sheet: AddressSheet, address: Address) -> None:
        super().__init__()
        self._address = address
        self.copy = _button(tr("addresses.copy"), "copy")
        self.code = _button(tr("addresses.code"), "qr")
        self.copy.clicked.connect(self._copy)
        self.code.clicked.connect(lambda: sheet.show_code(address))
        picture = QLabel()
        picture.setPixmap(icon(address.icon, "text_2", 20))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(address.title, "name"))
        url = label(address.url, "secondary", "text_2")
        url.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(url)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        row.addWidget(picture)
        row.addLayout(words, 1)
        row.addWidget(self.copy)
        row.addWidget(self.code)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address.url)
        self.copy.setText(tr("status.copied"))
        QTimer.singleShot(COPIED_MS, self, lambda: self.copy.setText(tr("addresses.copy")))


def _button(words: str, role: str) -> QPushButton:
    button = QPushButton(words)
    set_icon(button, role, "text", 17)
    button.setFont(theme.font("button"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(False)
    return button
