"""What can be done with an item, and what can be added."""

import pytest
from PySide6.QtWidgets import QWidget

from app.model.slide import Kind
from app.ui.plan.plan_menu import ADDABLE, add_item, add_menu, plan_menu


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def texts(menu):
    return {action.text(): action for action in menu.actions() if action.text()}


def order(desk):
    return [item.id for item in desk.state.plan.items]


def test_every_action(parent, desk):
    asked = []
    item = desk.state.plan.items[1]
    found = texts(plan_menu(parent, desk, item, lambda: asked.append("edit"), lambda: asked.append("rename")))
    found["Edit"].trigger()
    found["Rename"].trigger()
    assert asked == ["edit", "rename"]
    found["Move up"].trigger()
    assert order(desk) == ["b", "a", "c"]
    found["Delete"].trigger()
    assert order(desk) == ["a", "c"]
    desk.run("plan.undo")
    found["Duplicate"].trigger()
    assert len(order(desk)) == 4


def test_ends_cannot_be_left(parent, desk):
    first = texts(plan_menu(parent, desk, desk.state.plan.items[0], int, int))
    last = texts(plan_menu(parent, desk, desk.state.plan.items[2], int, int))
    assert not first["Move up"].isEnabled() and not last["Move down"].isEnabled()


def test_the_menu_names_the_kinds(parent):
    chosen = []
    found = texts(add_menu(parent, chosen.append))
    assert len(found) == len(ADDABLE)
    found["Prayer"].trigger()
    assert chosen == [Kind.PRAYER]


@pytest.mark.parametrize("kind", ADDABLE)
def test_adding_puts_one_empty_slide_after_what_is_browsed(desk, kind):
    desk.browse("b")
    made = add_item(desk, kind)
    assert order(desk) == ["a", "b", made, "c"]
    item = desk.browsed_item()
    assert (item.id, item.kind, len(item.slides)) == (made, kind, 1)
    assert item.title and desk.state.live.slide is None


def test_adding_to_an_empty_plan(desk):
    for item in order(desk):
        desk.run("plan.remove_item", item=item)
    made = add_item(desk, Kind.LYRICS)
    assert order(desk) == [made]
