"""The regions of the window lie where they were drawn."""

from __future__ import annotations

import pytest

from app.ui.desk_view import DeskView
from app.ui.kit import theme


@pytest.fixture
def view(desk, qtbot):
    made = DeskView(desk)
    qtbot.addWidget(made)
    made.setMinimumSize(1024, 600)  # as its window does
    return made


def lay_out(view, width, height, qtbot):
    view.resize(width, height)
    view.show()
    view.fit(width, height)
    qtbot.waitUntil(lambda: box(view, view.program)[0] == width - view.program.width())
    qtbot.waitUntil(lambda: box(view, view.head)[0] + view.head.width() + 1 == box(view, view.program)[0])
    qtbot.waitUntil(lambda: view.status.geometry().bottom() == height - 1)


def box(view, widget):
    corner = widget.mapTo(view, widget.rect().topLeft())
    return corner.x(), corner.y(), widget.width(), widget.height()


def test_regular(view, qtbot):
    lay_out(view, 1366, 768, qtbot)
    assert theme.density() == "regular"
    assert box(view, view.top) == (0, 0, 1366, 68)
    assert box(view, view.plan)[::2] == (0, 256)
    assert box(view, view.head) == (257, 69, 784, 95)
    assert box(view, view.transport) == (257, 677, 784, 60)
    assert box(view, view.program)[::2] == (1042, 324)
    assert box(view, view.status) == (0, 738, 1366, 30)


def test_short(view, qtbot):
    lay_out(view, 1366, 690, qtbot)
    assert theme.density() == "short"
    assert box(view, view.head)[3] == 52
    assert box(view, view.transport)[3] == 56


def test_large(view, qtbot):
    lay_out(view, 1920, 1080, qtbot)
    assert theme.density() == "large"
    assert box(view, view.top)[3] == 76
    assert box(view, view.plan)[2] == 320
    assert box(view, view.program)[2] == 480
    assert box(view, view.status)[3] == 32


@pytest.mark.parametrize(("width", "right"), [(1600, 480), (2560, 640), (3840, 720)])
def test_right_grows_with_the_window(view, qtbot, width, right):
    lay_out(view, width, 1080, qtbot)
    assert view.program.width() == right


def test_chosen_part_selects_its_slide(view, desk):
    view.head.slide_chosen.emit("a3")
    assert view.grid.selected_slide().id == "a3"


def test_editor_takes_the_place_of_the_columns(view, desk, qtbot):
    lay_out(view, 1366, 768, qtbot)
    assert not view.is_editing()
    view.open_editor("a", "a2")
    assert view.is_editing()
    assert not view.grid.isVisible()
    assert view.top.isVisible()
    assert view.status.isVisible()
    view.close_editor()
    assert not view.is_editing()
    assert view.grid.isVisible()


def test_edit_is_asked_for_from_everywhere(view):
    asked = []
    view.edit_asked.connect(lambda item, slide: asked.append((item, slide)))
    view.head.edit_asked.emit("a")
    view.plan.edit_asked.emit("b")
    view.grid.edit_asked.emit("c", "c2")
    assert asked == [("a", ""), ("b", ""), ("c", "c2")]


def test_slides_asked_for_browse_the_item(view, desk):
    view.plan.slides_asked.emit("b")
    assert desk.browsed_item().id == "b"


def test_narrow_window_folds_the_plan_to_icons(view, qtbot):
    lay_out(view, 1200, 768, qtbot)
    qtbot.waitUntil(lambda: view.plan.width() == 56)
    assert not view.plan.head.isVisible()
    assert view.plan.add.text() == ""
    assert view.plan.add.accessibleName()
    lay_out(view, 1366, 768, qtbot)
    qtbot.waitUntil(lambda: view.plan.width() == 256)
    assert view.plan.head.isVisible()
