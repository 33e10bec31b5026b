"""What can be done with a slide."""

from PySide6.QtWidgets import QWidget

from app.ui.slides.slide_menu import slide_menu


def actions(qtbot, desk, row=1):
    # The parent is returned too: without anybody holding it, it takes its menu along.
    parent = QWidget()
    qtbot.addWidget(parent)
    item = desk.state.plan.items[0]
    edited = []
    menu = slide_menu(parent, desk, item, item.slides[row], lambda: edited.append(True))
    return {action.text(): action for action in menu.actions() if action.text()}, edited, parent


def ids(desk):
    return [slide.id for slide in desk.state.plan.items[0].slides]


def test_every_action(qtbot, desk):
    found, edited, _parent = actions(qtbot, desk)
    found["Edit"].trigger()
    assert edited == [True]
    found["Move right"].trigger()
    assert ids(desk) == ["a1", "a3", "a2", "a4"]
    found["Delete slide"].trigger()
    assert ids(desk) == ["a1", "a3", "a4"]
    desk.run("plan.undo")
    assert len(ids(desk)) == 4
    found["Duplicate slide"].trigger()
    assert len(ids(desk)) == 5
    assert desk.state.live.slide is None
    found["Take on air"].trigger()
    assert desk.state.live.slide == "a2"


def test_ends_cannot_be_left(qtbot, desk):
    first, _, _one = actions(qtbot, desk, 0)
    last, _, _two = actions(qtbot, desk, 3)
    assert not first["Move left"].isEnabled() and first["Move right"].isEnabled()
    assert last["Move left"].isEnabled() and not last["Move right"].isEnabled()
