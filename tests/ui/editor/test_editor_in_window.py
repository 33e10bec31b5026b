"""The editor inside the window, where the key filter sees every key first."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.live import Mode, shown
from app.ui.window import MainWindow
from tests.ui.editor.conftest import texts, to_line, type_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk, qtbot):
    made = MainWindow(desk, asyncio.Event())
    made.resize(1366, 768)
    made.show()
    made.edit("song")
    yield made
    made.put_away()


@pytest.fixture
def words(window):
    made = window.view.editor.page.words
    window.activateWindow()
    made.setFocus()
    to_line(made, 1)
    return made


def live_slide(show):
    return show.state.live.slide


def test_page_down_steps_on_air_and_leaves_the_caret(window, words, show):
    show.run("live.goto", slide="s1")
    place = words.textCursor().position()
    QTest.keyClick(words, Qt.Key.Key_PageDown)
    assert live_slide(show) == "s2"
    QTest.keyClick(words, Qt.Key.Key_PageUp)
    assert live_slide(show) == "s1"
    assert words.textCursor().position() == place


def test_letters_that_mean_blank_on_the_desk_are_typed_here(window, words, show):
    show.run("live.goto", slide="s1")
    type_in(words, " b.lh")
    QTest.keyClick(words, Qt.Key.Key_Space)
    window.view.editor.flush()
    assert texts(show)[0].startswith("first line b.lh")
    assert shown(show.state.live, "main").mode is Mode.LIVE
    assert live_slide(show) == "s1"


def test_ctrl_enter_takes_what_was_just_typed(window, words, show):
    show.run("live.goto", slide="s1")
    type_in(words, " now")
    QTest.keyClick(words, Qt.Key.Key_Return, CTRL)
    assert shown(show.state.live, "main").taken.slide.text == "first line now\nsecond line"
    assert "\n\n\n" not in words.text()


def test_ctrl_z_in_the_words_takes_back_words_only(window, words, show, clock):
    show.run("live.goto", slide="s1")
    clock.now += 5
    type_in(words, " x")
    QTest.keyClick(words, Qt.Key.Key_Z, CTRL)
    assert texts(show)[0] == "first line\nsecond line"
    assert live_slide(show) == "s1"


def test_closing_the_window_keeps_the_last_key(window, words, show):
    type_in(words, "!")
    window.close()
    assert texts(show)[0] == "first line!\nsecond line"


def test_esc_goes_back_to_the_desk(window, words, show):
    show.run("live.goto", slide="s1")
    live = show.state.live
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert not window.view.is_editing()
    assert show.state.live is live


def test_a_window_that_is_not_active_still_types(window, words, show):
    show.run("live.goto", slide="s1")
    QApplication.setActiveWindow(None)
    assert QApplication.focusWidget() is None
    type_in(words, " l.b")
    window.view.editor.flush()
    assert texts(show)[0].startswith("first line l.b")
    assert shown(show.state.live, "main").mode is Mode.LIVE
    assert live_slide(show) == "s1"
