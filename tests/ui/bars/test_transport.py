"""The transport: Previous and Next step, and take no focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.bars.transport import Transport
from app.ui.kit import theme


@pytest.fixture
def made(desk, qtbot):
    transport = Transport(desk)
    qtbot.addWidget(transport)
    transport.resize(784, 60)
    transport.show()
    return transport


def test_buttons_step(made, desk, qtbot):
    for _ in range(3):
        qtbot.mouseClick(made.next, Qt.MouseButton.LeftButton)
    assert desk.state.live.slide == "a3"
    qtbot.mouseClick(made.previous, Qt.MouseButton.LeftButton)
    assert desk.state.live.slide == "a2"
    assert not made.next.hasFocus()


def test_targets_are_large(made):
    assert (made.previous.width(), made.next.width()) == (150, 190)
    assert min(made.previous.height(), made.next.height(), made.slot.height()) == 44


def test_height_follows_the_density(made):
    heights = []
    for density in ("short", "regular", "large"):
        theme.set_density(density)
        heights.append(made.height())
    assert heights == [56, 60, 68]


def test_narrow_window_leaves_room_for_the_notice(made):
    made.resize(640, 60)
    assert made.next.width() < 150
    assert min(made.previous.height(), made.next.height()) == 44
    made.resize(784, 60)
    assert (made.previous.width(), made.next.width()) == (150, 190)
