"""The address sheet: one page a channel, copied with one press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.ui.outputs.addresses import AddressSheet, addresses, every_address, is_this_computer_only

HERE = "http://127.0.0.1:8765"


@pytest.fixture
def sheet(desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = AddressSheet(parent, desk)
    made.show()
    yield made  # not returned: the parent must live as long


def test_every_channel_has_its_page(show):
    made = addresses(show.state, HERE)
    assert [(address.title, address.url) for address in made] == [
        ("Stream · main", f"{HERE}/overlay/main"),
        ("Hall · hall", f"{HERE}/overlay/hall"),
    ]


@pytest.mark.parametrize(
    ("base", "only"),
    [(HERE, True), ("http://localhost:8765", True), ("http://192.168.0.24:8765", False)],
)
def test_who_can_load_it(base, only):
    assert is_this_computer_only(base) == only


def test_copy(sheet, qtbot):
    copies = [button for button in sheet.findChildren(QPushButton) if button.text() == "Copy"]
    qtbot.mouseClick(copies[1], Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == f"{HERE}/overlay/hall"
    assert copies[1].text() == "Copied"


def test_code_of_the_chosen_address(sheet, qtbot):
    codes = [button for button in sheet.findChildren(QPushButton) if button.text() == "QR code"]
    before = sheet._code.pixmap().cacheKey()
    qtbot.mouseClick(codes[1], Qt.MouseButton.LeftButton)
    assert sheet._code.pixmap().cacheKey() != before
    assert sheet._code.accessibleName() == f"{HERE}/overlay/hall"


def test_trouble_is_said_and_no_code_is_offered_to_scan(desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    desk.world.trouble = "Port 8765 is in use by another program."
    made = AddressSheet(parent, desk)
    words = [label.text() for label in made.findChildren(QLabel)]
    assert desk.world.trouble in words
    assert made._code.pixmap().isNull()
    assert made.list == []


def test_other_devices_get_their_own_links_with_the_key(desk, qtbot):
    desk.world.network, desk.world.key = ("http://192.168.0.24:8765",), "se/cret"
    made = every_address(desk)
    assert [address.url for address in made] == [
        f"{HERE}/overlay/main",
        f"{HERE}/overlay/hall",
        "http://192.168.0.24:8765/overlay/main?key=se/cret",
        "http://192.168.0.24:8765/overlay/hall?key=se/cret",
    ]
    assert made[2].title == "Stream · main, other devices"


def test_no_key_stands_in_the_links_of_this_computer(desk):
    desk.world.key = "secret"
    assert not [address for address in every_address(desk) if "secret" in address.url]
