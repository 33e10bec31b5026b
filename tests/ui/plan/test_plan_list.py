"""The list under real clicks and keys: browsing, renaming, dragging; no way here leads on air."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.model.plan import Plan
from app.ui.plan.plan_list import PlanList
from tests.ui.pixels import count

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def rows(qtbot, desk):
    made = PlanList(desk)
    qtbot.addWidget(made)
    made.resize(256, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def at(rows, item):
    return rows.visualRect(rows.plan.index(rows.plan.row_of(item))).center()


def order(desk):
    return [item.id for item in desk.state.plan.items]


def drag(rows, item, to):
    view = rows.viewport()
    QTest.mousePress(view, LEFT, NO, at(rows, item))
    QTest.mouseMove(view, at(rows, item) + QPoint(0, 12))
    QTest.mouseMove(view, to)
    QTest.mouseRelease(view, LEFT, NO, to)


def test_a_click_browses_and_moves_no_screen(rows, desk):
    desk.run("live.goto", slide="a1")
    QTest.mouseClick(rows.viewport(), LEFT, NO, at(rows, "b"))
    assert desk.browsed_item().id == "b"
    assert desk.state.live.item == "a"


def test_double_click_and_enter_go_to_the_slides(rows, desk, qtbot):
    with qtbot.waitSignal(rows.slides_asked) as asked:
        QTest.mouseDClick(rows.viewport(), LEFT, NO, at(rows, "c"))
    assert asked.args == ["c"]
    with qtbot.waitSignal(rows.slides_asked):
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert desk.state.live.slide is None


def test_follows_what_is_live(rows, desk):
    desk.run("live.goto", slide="c1")
    assert rows.selected_item().id == "c"
    assert rows.viewport().rect().contains(at(rows, "c"))


def test_dragging_is_one_step_of_undo(rows, desk):
    drag(rows, "a", at(rows, "c") + QPoint(0, 20))
    assert order(desk) == ["b", "c", "a"]
    drag(rows, "a", at(rows, "b") - QPoint(0, 20))
    assert order(desk) == ["a", "b", "c"]
    desk.run("plan.undo")
    assert order(desk) == ["b", "c", "a"]


def test_a_trembling_click_moves_nothing(rows, desk):
    view = rows.viewport()
    QTest.mousePress(view, LEFT, NO, at(rows, "b"))
    QTest.mouseMove(view, at(rows, "b") + QPoint(1, 2))
    QTest.mouseRelease(view, LEFT, NO, at(rows, "b") + QPoint(1, 2))
    assert order(desk) == ["a", "b", "c"] and not desk.show.history.can("plan.undo")


def test_f2_types_the_title_in_its_place(rows, desk, qtbot):
    QTest.mouseClick(rows.viewport(), LEFT, NO, at(rows, "b"))
    QTest.keyClick(rows, Qt.Key.Key_F2)
    field = rows.findChild(QLineEdit)
    QTest.keyClicks(field, "Benediction")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.state.plan.items[1].title == "Benediction")


def test_keyboard_browses_and_moves(rows, desk):
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down, CTRL)
    assert desk.browsed_item().id == "b"
    QTest.keyClick(rows, Qt.Key.Key_Down, CTRL | ALT)
    assert order(desk) == ["a", "c", "b"]
    QTest.keyClick(rows, Qt.Key.Key_Up, CTRL)
    assert desk.browsed_item().id == "c"


@pytest.mark.parametrize("key", ["Down", "Space", "PageDown", "End", "B", "S"])
def test_keys_of_the_show_are_left_alone(rows, desk, key):
    rows.setFocus()
    QTest.keyClick(rows, getattr(Qt.Key, f"Key_{key}"))
    assert desk.browsed_item().id == "a" and desk.state.live.slide is None


def test_red_only_on_air(rows, desk):
    assert count(rows, "live_fill") == 0
    desk.run("live.goto", slide="b1")
    assert count(rows, "live_fill") > 100
    desk.run("live.blank")
    assert count(rows, "live_fill") == count(rows, "live") == 0


def test_an_empty_plan_says_what_to_do(rows, desk):
    desk.run("plan.load", plan=Plan("q", "Empty"))
    assert rows.selected_item() is None
    assert count(rows, "text_3", near=60) > 50
    QTest.keyClick(rows, Qt.Key.Key_F2)
    QTest.keyClick(rows, Qt.Key.Key_Down, CTRL)


def test_the_line_stands_above_a_heading(rows, desk):
    desk.run("plan.edit_item", item="b", section="Word")
    heading = rows.visualRect(rows.plan.index(1))
    assert rows._gap_y(1) == heading.top()
    drag(rows, "a", at(rows, "c") - QPoint(0, 12))
    assert order(desk) == ["b", "a", "c"]
    assert [item.section for item in desk.state.plan.items] == ["Word", "", ""]


def test_a_live_item_comes_with_its_heading(rows, desk):
    desk.run("plan.edit_item", item="c", section="Word")
    rows.resize(256, 120)
    desk.run("live.goto", slide="c1")
    assert rows.viewport().rect().contains(rows.visualRect(rows.plan.index(2)))
    assert rows.viewport().rect().contains(rows.visualRect(rows.plan.index(3)))
