"""The slot as a widget: it shows, counts down, takes back and is clicked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.bars.notice_slot import NoticeSlot


@pytest.fixture
def slot(desk, qtbot):
    made = NoticeSlot(desk)
    qtbot.addWidget(made)
    made.resize(388, 44)
    made.show()
    return made


def test_empty_slot_offers_nothing(slot):
    assert slot.notice is None
    assert not slot._undo.isVisible()


def test_jump_offers_undo_which_takes_it_back(slot, desk, qtbot):
    desk.run("live.goto", slide="a1")
    desk.run("live.goto", slide="a3")
    assert slot.notice.text == "Jumped from slide 1 to 3"
    assert slot._undo.isVisible()
    qtbot.mouseClick(slot._undo, Qt.MouseButton.LeftButton)
    assert desk.state.live.slide == "a1"
    assert slot.notice.text == "Taken back"
    assert not slot._undo.isVisible()


def test_notice_ends_by_itself(slot, desk, clock, qtbot):
    desk.run("live.goto", slide="a1")
    desk.run("live.goto", slide="a3")
    clock.now += 10
    qtbot.waitUntil(lambda: slot.notice is None)
    assert not slot._timer.isActive()


def test_click_on_a_line_does_what_its_key_does(slot, desk, qtbot):
    asked = []
    slot.acted.connect(asked.append)
    qtbot.mouseClick(slot, Qt.MouseButton.LeftButton)
    desk.run("live.next")
    desk.run("live.blank")
    qtbot.mouseClick(slot, Qt.MouseButton.LeftButton)
    assert asked == ["live.blank"]


def test_every_kind_is_painted(slot, desk):
    bare = slot.grab().toImage()
    desk.run("live.goto", slide="a4")
    desk.run("live.next")
    hint = slot.grab().toImage()
    desk.run("live.goto", slide="a1")
    undo = slot.grab().toImage()
    assert bare != hint != undo
    assert undo.pixelColor(5, 20).blue() > hint.pixelColor(5, 20).blue()


def test_undo_command(slot, desk):
    assert slot.undo_command() == ""
    desk.run("plan.remove_item", item="b")
    assert slot.undo_command() == "plan.undo"
