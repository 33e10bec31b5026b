"""The top bar: its buttons ask the show, and show what it answers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.model.live import Mode
from app.ui.bars.top_bar import TopBar
from app.ui.kit import theme


@pytest.fixture
def bar(desk, qtbot):
    made = TopBar(desk)
    qtbot.addWidget(made)
    made.resize(1366, 68)
    made.show()
    return made


@pytest.mark.parametrize("mode", [Mode.BLANK, Mode.LOGO, Mode.HOLD])
def test_state_button_toggles(bar, desk, qtbot, mode):
    desk.run("live.next")
    button = bar.states[mode]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()
    assert bar.lamp.word == mode.value
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()


def test_lock_is_shown_on_every_button(bar, desk, qtbot):
    desk.run("live.next")
    qtbot.mouseClick(bar.lock, Qt.MouseButton.LeftButton)
    assert bar.lock.second_line() == "ON · Ctrl L"
    assert {button.second_line() for button in bar.states.values()} == {"Locked"}
    qtbot.mouseClick(bar.states[Mode.BLANK], Qt.MouseButton.LeftButton)
    assert bar.lamp.word == "on_air"


def test_menu_button_asks(bar, qtbot):
    with qtbot.waitSignal(bar.menu_asked):
        qtbot.mouseClick(bar.menu, Qt.MouseButton.LeftButton)


def test_measures_follow_the_density(bar):
    assert (bar.height(), bar.lamp.width()) == (68, 228)
    theme.set_density("large")
    assert (bar.height(), bar.lamp.width()) == (76, 292)


def test_headline_begins_at_the_margin_of_the_centre(bar):
    assert bar.headline.x() == theme.metric("left")


def test_nothing_moves_when_a_number_changes(bar, desk):
    desk.run("live.next")
    before = [button.geometry() for button in bar.states.values()]
    desk.run("live.last")
    desk.run("live.blank")
    assert [button.geometry() for button in bar.states.values()] == before
