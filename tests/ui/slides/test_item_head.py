"""The head: what is browsed, where we stand, jumping, and the change that waits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.kit import theme
from app.ui.slides.item_head import ItemHead


@pytest.fixture
def head(qtbot, desk):
    made = ItemHead(desk)
    qtbot.addWidget(made)
    made.resize(784, made.height())
    made.show()
    return made


def press_run(head, place):
    QTest.mouseClick(
        head.strip, Qt.MouseButton.LeftButton, pos=head.strip.chip_rect(place).center().toPoint()
    )


def test_names_the_browsed_item(head, desk):
    desk.run("plan.edit_item", item="b", credit="John Newton")
    desk.browse("b")
    assert (head.title.text(), head.credit.text()) == ("Song b", "John Newton")
    assert "4 slides" in head.position.text()


def test_position_in_the_live_item(head, desk):
    desk.run("live.goto", slide="b3")
    assert head.position.accessibleName() == "Slide 3 of 4"
    desk.browse("a")
    assert "4 slides" in head.position.text()


def test_a_part_jumps_on_air_only_in_the_live_item(head, desk, qtbot):
    with qtbot.waitSignal(head.slide_chosen) as chosen:
        press_run(head, 2)
    assert chosen.args == ["a3"] and desk.state.live.slide is None
    desk.run("live.goto", slide="a1")
    press_run(head, 2)
    assert desk.state.live.slide == "a3"
    desk.run("live.undo")
    assert desk.state.live.slide == "a1"


def test_a_change_waits_until_it_is_applied(head, desk):
    assert head.apply.isHidden()
    desk.run("live.goto", slide="a1")
    desk.run("plan.edit_slide", slide="a1", text="mended")
    assert not head.apply.isHidden() and head.change.text() == "1 change not on air"
    assert desk.state.live.taken.slide.text != "mended"
    QTest.mouseClick(head.apply, Qt.MouseButton.LeftButton)
    assert desk.state.live.taken.slide.text == "mended"
    assert head.apply.isHidden()


def test_edit(head, desk, qtbot):
    with qtbot.waitSignal(head.edit_asked) as asked:
        QTest.mouseClick(head.edit, Qt.MouseButton.LeftButton)
    assert asked.args == ["a"]


def test_short_is_one_line(head):
    theme.set_density("short")
    assert head.height() == 52
    assert head.credit.isHidden() and head.position.isHidden()
    assert head.strip.geometry().right() < head.edit.geometry().left()
    assert head.strip.geometry().left() > head.title.geometry().right()


def test_nothing_overlaps_with_a_long_title(head, desk):
    desk.run("live.goto", slide="a1")
    desk.run("plan.edit_slide", slide="a1", text="mended")
    desk.run("plan.edit_item", item="a", title="A very long title " * 8, credit="Somebody")
    assert head.title.geometry().right() <= head.change.geometry().left()
    assert head.change.geometry().right() <= head.apply.geometry().left()
    assert head.apply.geometry().right() <= head.edit.geometry().left()


def test_an_empty_plan(head, desk):
    for item in ("a", "b", "c"):
        desk.run("plan.remove_item", item=item)
    assert head.title.text() == "No item chosen"
    assert not head.edit.isEnabled()
