"""The left column put together: adding browses and asks for the editor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.ui.plan.plan_view import PlanView


@pytest.fixture
def view(qtbot, desk):
    made = PlanView(desk)
    qtbot.addWidget(made)
    made.resize(256, 600)
    made.show()
    return made


def test_adding_a_prayer(view, desk, qtbot):
    QTest.mouseClick(view.add, Qt.MouseButton.LeftButton)
    menu = view.add.findChild(QMenu)
    assert menu.isVisible()
    with qtbot.waitSignal(view.edit_asked) as asked:
        next(action for action in menu.actions() if action.text() == "Prayer").trigger()
    menu.close()
    assert asked.args == [desk.browsed_item().id]
    assert desk.browsed_item().title == "Prayer"


def test_head_and_foot_stay(view):
    assert view.head.geometry().bottom() < view.rows.geometry().top()
    assert view.add.geometry().top() > view.rows.geometry().bottom()
    assert view.add.height() >= 40


def test_rows_speak_through_it(view, qtbot):
    with qtbot.waitSignal(view.slides_asked) as asked:
        QTest.keyClick(view.rows, Qt.Key.Key_Return)
    assert asked.args == ["a"]
