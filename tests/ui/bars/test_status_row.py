"""The status row: where, saved or not, and what to do about a taken port."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.ui.bars.status_row import StatusRow
from app.ui.kit import theme


@pytest.fixture
def row(desk, qtbot):
    made = StatusRow(desk)
    qtbot.addWidget(made)
    made.resize(1366, 30)
    made.show()
    return made


def test_where(row):
    assert row.listening.text() == "Listening on 127.0.0.1:8765"
    assert row.copy.isVisible()
    assert not row.use_port.isVisible()


def test_copy(row, qtbot):
    qtbot.mouseClick(row.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "http://127.0.0.1:8765/overlay/main"
    assert row.copy.text() == "Copied"


async def test_taken_port_is_one_press_away_from_another(row, desk):
    import asyncio

    used = asyncio.Event()

    async def listen_on(port):
        assert port == 8766
        desk.world.trouble, desk.world.address = "", "http://127.0.0.1:8766"
        used.set()

    desk.world.trouble, desk.world.free_port = "Port 8765 is in use by obs (pid 7).", 8766
    desk.world.listen_on = listen_on
    desk.world_changed.emit()
    assert row.listening.text() == "Port 8765 is in use by obs (pid 7)."
    assert row.use_port.text() == "Use 8766"
    assert not row.copy.isVisible()
    row.use_port.click()
    await asyncio.wait_for(used.wait(), 10)
    await asyncio.sleep(0)
    assert row.listening.text() == "Listening on 127.0.0.1:8766"
    assert not row.use_port.isVisible()


def test_saved_states(row, desk, clock):
    assert row.saved.text() == "Not in a file yet"
    desk.run("plan.edit", title="Edited")
    assert row.saved.text() == "Unsaved changes"
    desk.run("plan.saved", path="/x/plan.ambo", plan=desk.state.plan)
    assert row.saved.text() == "Saved " + time.strftime("%H:%M:%S", time.localtime(clock.now))
    assert row.saved.toolTip() == "/x/plan.ambo"


def test_journal_trouble_comes_before_all(row, desk):
    desk.world.journal_trouble = lambda: "The disk is full: edits are not being kept."
    desk.run("plan.edit", title="Edited")
    assert row.saved.text() == "The disk is full: edits are not being kept."


def test_entries_ask(row, qtbot):
    with qtbot.waitSignal(row.addresses_asked):
        qtbot.mouseClick(row.listening, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.keys_asked):
        qtbot.mouseClick(row.keys, Qt.MouseButton.LeftButton)


def test_narrow_row_loses_from_the_right_of_its_left_group(row):
    row.resize(420, 30)
    assert not row.copy.isVisible()
    assert row.listening.isVisible()
    row.resize(1366, 30)
    assert row.copy.isVisible()


def test_height_follows_the_density(row):
    theme.set_density("large")
    assert row.height() == 32
