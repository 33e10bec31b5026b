"""The grid under real clicks and keys: a click selects, a double click takes, only what is live scrolls."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide
from app.ui.slides.slide_grid import SlideGrid
from tests.ui.pixels import count

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def song(name, slides):
    made = tuple(Slide(f"{name}{n}", Kind.LYRICS, "V1", f"line {n}") for n in range(1, slides + 1))
    return Item(name, Kind.LYRICS, f"Song {name}", made)


@pytest.fixture
def grid(qtbot, desk):
    desk.show.run("plan.load", plan=Plan("p", "Plan", (song("x", 60), song("y", 3))))
    made = SlideGrid(desk)
    qtbot.addWidget(made)
    made.resize(784, 470)
    made.show()
    qtbot.waitExposed(made)
    # The pointer of a machine without a mouse may lie anywhere, here too.
    made.move(0, 0)
    QTest.qWait(1)
    hover(made, False)
    return made


def at(grid, row):
    return grid.visualRect(grid.slides.index(row)).center()


def hover(grid, on):
    where = QPointF(20, 20)
    event = QEnterEvent(where, where, where) if on else QEvent(QEvent.Type.Leave)
    QApplication.sendEvent(grid, event)


def test_four_columns_at_the_design_width(grid):
    assert grid.columns() == 4
    tops = [grid.visualRect(grid.slides.index(row)).top() for row in range(5)]
    assert len(set(tops[:4])) == 1 and tops[4] > tops[0]
    grid.resize(1120, 700)
    assert grid.columns() == 5


def test_a_click_only_selects(grid, desk):
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 2))
    assert grid.selected_slide().id == "x3"
    assert desk.state.live.slide is None


def test_a_double_click_takes(grid, desk):
    QTest.mouseDClick(grid.viewport(), LEFT, NO, at(grid, 2))
    assert desk.state.live.slide == "x3"


def test_in_the_live_item_too_a_click_moves_no_screen(grid, desk):
    desk.run("live.goto", slide="x1")
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 4))
    assert desk.state.live.slide == "x1"
    QTest.mouseDClick(grid.viewport(), LEFT, NO, at(grid, 4))
    assert desk.state.live.slide == "x5"


def test_enter_takes_what_is_selected_and_nothing_older(grid, desk):
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert desk.state.live.slide is None
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 3))
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert desk.state.live.slide == "x4"
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 1))
    desk.run("live.next")
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert desk.state.live.slide == "x5"


def test_locked_says_so_and_takes_nothing(grid, desk, notices):
    desk.run("live.lock", on=True)
    QTest.mouseDClick(grid.viewport(), LEFT, NO, at(grid, 2))
    assert desk.state.live.slide is None
    assert [notice.kind for notice in notices] == ["refusal"]


@pytest.mark.parametrize("key", ["Right", "Down", "Space", "PageDown", "End", "B", "Period"])
def test_keys_of_the_show_are_left_alone(grid, desk, key):
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 1))
    QTest.keyClick(grid, getattr(Qt.Key, f"Key_{key}"))
    assert grid.selected_slide().id == "x2"
    assert desk.state.live.slide is None


def test_ctrl_and_arrows_select(grid):
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 1))
    QTest.keyClick(grid, Qt.Key.Key_Right, CTRL)
    assert grid.selected_slide().id == "x3"
    QTest.keyClick(grid, Qt.Key.Key_Down, CTRL)
    assert grid.selected_slide().id == "x7"
    QTest.keyClick(grid, Qt.Key.Key_Up, CTRL)
    QTest.keyClick(grid, Qt.Key.Key_Left, CTRL)
    assert grid.selected_slide().id == "x2"


def test_f2_asks_for_the_editor(grid, qtbot):
    QTest.mouseClick(grid.viewport(), LEFT, NO, at(grid, 1))
    with qtbot.waitSignal(grid.edit_asked) as asked:
        QTest.keyClick(grid, Qt.Key.Key_F2)
    assert asked.args == ["x", "x2"]


def test_live_and_next_are_whole_after_a_step(grid, desk):
    for slide in ("x20", "x40", "x59", "x4", "x1"):
        desk.run("live.goto", slide=slide)
        view = grid.viewport().rect()
        live = grid.slides.row_of(slide)
        assert view.contains(grid.visualRect(grid.slides.index(live)))
        assert view.contains(grid.visualRect(grid.slides.index(live + 1)))


def test_the_row_before_comes_along_when_three_fit(grid, desk):
    desk.run("live.goto", slide="x60")
    desk.run("live.goto", slide="x30")
    before = grid.slides.index(grid.slides.row_of("x30") - 4)
    assert grid.viewport().rect().contains(grid.visualRect(before))


def test_a_step_in_sight_scrolls_nothing(grid, desk):
    desk.run("live.goto", slide="x22")
    value = grid.verticalScrollBar().value()
    desk.run("live.previous")
    assert grid.verticalScrollBar().value() == value


def test_nothing_scrolls_under_the_mouse_and_it_is_made_up_for(grid, desk):
    desk.run("live.goto", slide="x1")
    hover(grid, True)
    desk.run("live.goto", slide="x50")
    assert grid.verticalScrollBar().value() == 0
    hover(grid, False)
    assert grid.viewport().rect().contains(grid.visualRect(grid.slides.index(49)))


def test_editing_blanking_and_covering_scroll_nothing(grid, desk):
    desk.run("live.goto", slide="x30")
    grid.verticalScrollBar().setValue(0)
    desk.run("live.blank")
    desk.run("plan.edit_slide", slide="x30", text="new")
    desk.run("plan.remove_slide", slide="x29")
    assert grid.verticalScrollBar().value() == 0


def test_dragging_moves_a_slide_in_one_step(grid, desk):
    view = grid.viewport()
    QTest.mousePress(view, LEFT, NO, at(grid, 0))
    QTest.mouseMove(view, at(grid, 1))
    QTest.mouseMove(view, at(grid, 2) + QPoint(60, 0))
    QTest.mouseRelease(view, LEFT, NO, at(grid, 2) + QPoint(60, 0))
    assert [slide.id for slide in desk.browsed_item().slides[:4]] == ["x2", "x3", "x1", "x4"]
    assert desk.state.live.slide is None
    desk.run("plan.undo")
    assert [slide.id for slide in desk.browsed_item().slides[:4]] == ["x1", "x2", "x3", "x4"]


def test_red_only_on_air_and_white_when_blank(grid, desk):
    assert count(grid, "live") == 0
    desk.run("live.goto", slide="x2")
    assert count(grid, "live") > 500
    desk.run("live.blank")
    assert count(grid, "live") == 0
    assert count(grid, "lamp_on") > 500


def test_browsing_moves_no_screen(grid, desk):
    desk.run("live.goto", slide="x2")
    desk.browse("y")
    assert grid.slides.rowCount() == 3
    assert count(grid, "live") == 0
    assert desk.state.live.slide == "x2"


def test_slides_as_stream(grid):
    before = grid.grab().toImage()
    grid.set_look("stream")
    assert grid.grab().toImage() != before


def test_ctrl_wheel_changes_the_size_and_keeps_it(grid, desk):
    kept = {}
    desk.world.keep_setting = kept.__setitem__
    where = QPointF(50, 50)
    for _ in range(20):
        event = QWheelEvent(
            where,
            where,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            CTRL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(grid.viewport(), event)
    assert grid.columns() == 3
    assert kept["thumb_width"] == 320


def test_an_empty_plan_says_what_to_do(grid, desk):
    desk.run("plan.load", plan=Plan("q", "Empty"))
    assert grid.slides.rowCount() == 0
    assert count(grid, "text_3", near=60) > 50
