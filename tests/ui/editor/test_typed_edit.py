"""A field for plain text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.i18n import use_language
from app.ui.editor.typed_edit import TypedEdit, plain, points, units
from tests.ui.editor.conftest import compose, type_in


@pytest.fixture
def field(qtbot):
    made = TypedEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_one_pause_for_many_keys(field, qtbot):
    pauses = []
    field.paused.connect(lambda: pauses.append(field.text()))
    type_in(field, "Amen")
    assert field.is_pending()
    qtbot.waitUntil(lambda: bool(pauses))
    assert pauses == ["Amen"]
    assert not field.is_pending()


def test_a_refresh_is_not_typing_and_keeps_the_caret(field):
    field.replace_text("grace alone")
    cursor = field.textCursor()
    cursor.setPosition(8)
    field.setTextCursor(cursor)
    field.replace_text("amazing grace alone")
    assert not field.is_pending()
    assert field.textCursor().position() == 16
    field.replace_text("amazing grace", to_change=True)
    assert field.textCursor().position() == 13


def test_undo_and_redo_are_asked_for(field):
    asked = []
    field.undo_asked.connect(lambda: asked.append("undo"))
    field.redo_asked.connect(lambda: asked.append("redo"))
    type_in(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(field, Qt.Key.Key_Z, both)
    QTest.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert asked == ["undo", "redo", "redo"]
    assert field.text() == "a"


def test_ctrl_enter_is_not_typed_and_shift_enter_is_a_line(field):
    type_in(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "a"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert field.text() == "a\n"
    assert field.document().blockCount() == 2


def test_a_composition_is_committed_on_demand(field):
    compose(field, "한")
    assert (field.text(), field.is_composing()) == ("", True)
    field.commit_composition()
    assert (field.text(), field.is_composing()) == ("한", False)


def test_lengths_as_qt_counts_them():
    assert units("a🎵b") == 4
    assert points("a🎵b", 3) == 2
    assert points("abc", 2) == 2
    assert plain("a\r\nb\u2029c\xa0d") == "a\nb\nc d"


def test_the_menu_speaks_the_desks_words(field):
    use_language("ko")
    type_in(field, "a")
    field.selectAll()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), field.mapToGlobal(QPoint(5, 5)))
    field.contextMenuEvent(event)
    menu = field.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["잘라내기", "복사", "붙여넣기", "모두 선택"]
    menu.actions()[0].trigger()
    assert field.text() == ""
    menu.close()
