"""The panel of outputs under real clicks and keys."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.ui.outputs.client_panel import ClientPanel
from tests.ui.clients import NOW, client
from tests.ui.pixels import count

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def panel(qtbot, desk, clock):
    clock.now = NOW
    made = ClientPanel(desk)
    qtbot.addWidget(made)
    made.resize(324, 420)
    made.show()
    qtbot.waitExposed(made)
    QTest.qWait(1)
    hover(made, False)
    return made


def join(desk, *clients):
    for one in clients:
        desk.presence.join(one)
    desk.presence_changed.emit()


def hover(panel, on):
    where = QPointF(9, 9)
    QApplication.sendEvent(panel.rows, QEnterEvent(where, where, where) if on else QEvent(QEvent.Type.Leave))


def press(panel, row):
    QTest.mouseClick(
        panel.rows.viewport(), LEFT, pos=panel.rows.visualRect(panel.rows.clients.index(row)).center()
    )


def test_nobody_yet_gives_the_address(panel):
    assert panel.empty.isVisible() and not panel.rows.isVisible()
    assert panel.address.text() == "http://127.0.0.1:8765/overlay/main"
    QTest.mouseClick(panel.copy, LEFT)
    assert QGuiApplication.clipboard().text() == panel.address.text()
    assert panel.copy.text().strip() == "Copied"


def test_trouble_is_said_in_its_place(panel, desk):
    desk.world.trouble = "Port 8765 is taken."
    desk.world_changed.emit()
    assert panel.advice.text() == "Port 8765 is taken."
    assert not panel.copy.isVisible()


def test_counting(panel, desk):
    join(desk, client("a"), client("b", channel="hall"))
    assert panel.count_text() == "2"
    join(desk, client("r", "remote", role="operator"))
    assert panel.count_text() == "2 + 1 remote"
    join(desk, client("f", "follow"), client("h", visible=False))
    assert panel.count_text() == "3 + 2 other"


def test_a_click_opens_and_closes_the_details(panel, desk):
    join(desk, client("a", address="192.168.0.9"))
    press(panel, 0)
    assert panel.details.isVisible() and panel.details.values["address"].text() == "192.168.0.9"
    press(panel, 0)
    assert not panel.details.isVisible()


def test_enter_opens(panel, desk):
    join(desk, client("a"), client("b"))
    panel.rows.setCurrentIndex(panel.rows.clients.index(0))
    QTest.keyClick(panel.rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(panel.rows, Qt.Key.Key_Return)
    assert panel.details.client_id == "b"


@pytest.mark.parametrize("key", ["Down", "Space", "PageDown", "B"])
def test_keys_of_the_show_are_left_alone(panel, desk, key):
    join(desk, client("a"), client("b"))
    panel.rows.setFocus()
    before = panel.rows.currentIndex().row()
    QTest.keyClick(panel.rows, getattr(Qt.Key, f"Key_{key}"))
    assert panel.rows.currentIndex().row() == before and not panel.details.isVisible()


def test_one_that_is_gone_stays_until_it_is_dismissed(panel, desk, clock):
    join(desk, client("a"), client("b"))
    desk.presence.leave("b", clock.now - 5, "closed")
    desk.presence_changed.emit()
    assert [row.id for row in panel.rows.clients.rows] == ["b", "a"]
    press(panel, 0)
    QTest.mouseClick(panel.details.dismiss, LEFT)
    assert [row.id for row in panel.rows.clients.rows] == ["a"]
    assert not panel.details.isVisible()


def test_rows_wait_for_the_mouse_to_leave(panel, desk):
    join(desk, client("a", connected_at=1), client("b", connected_at=2))
    hover(panel, True)
    late = desk.presence.clients["b"]
    late.rev_painted, late.view_at = 4, NOW - 3
    desk.presence_changed.emit()
    assert [row.id for row in panel.rows.clients.rows] == ["a", "b"]
    hover(panel, False)
    assert [row.id for row in panel.rows.clients.rows] == ["b", "a"]


def test_seconds_are_counted_only_while_they_matter(panel, desk, clock):
    timer = panel.findChildren(QTimer)[0]
    join(desk, client("a"))
    assert not timer.isActive()
    desk.presence.clients["a"].rev_painted = 4
    desk.presence_changed.emit()
    assert timer.isActive()
    clock.now += 4
    timer.timeout.emit()
    assert panel.rows.clients.rows[0].detail == "4.0 s"


def test_amber_for_behind_and_nothing_red(panel, desk):
    desk.run("live.goto", slide="a1")
    join(desk, client("a", rev_painted=4, view_at=NOW - 2), client("b", gone_at=NOW))
    assert count(panel, "behind_tint") > 5000
    assert count(panel, "live") == count(panel, "live_fill") == 0


def test_a_blank_shows_in_every_row(panel, desk):
    join(desk, client("a", number=None))
    desk.run("live.goto", slide="a1")
    desk.run("live.blank")
    assert panel.rows.clients.rows[0].sign == "blank"


def test_details_follow_and_end_with_their_client(panel, desk):
    join(desk, client("a", frames_sent=1))
    press(panel, 0)
    desk.presence.clients["a"].frames_sent = 2
    desk.presence_changed.emit()
    assert panel.details.values["frames"].text().startswith("2 sent")
    del desk.presence.clients["a"]
    desk.presence_changed.emit()
    assert not panel.details.isVisible() and panel.empty.isVisible()
