"""State buttons: the second line, and that only the show decides whether one is on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from app.ui.bars.state_button import StateButton
from app.ui.kit import theme


@pytest.fixture
def button(qtbot):
    made = StateButton("blank", "B")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def fill(button):
    return button.grab().toImage().pixelColor(8, button.height() // 2)


def test_second_line(button):
    assert button.second_line() == "Off · B"
    button.show_state(True)
    assert button.second_line() == "ON · B"
    button.show_state(False, locked=True)
    assert button.second_line() == "Locked"
    assert StateButton("logo", "").second_line() == "Off"


def test_on_is_paper_white_and_locked_is_flat(button):
    assert fill(button) == theme.color("control")
    button.show_state(True)
    assert fill(button) == theme.color("lamp_on")
    button.show_state(False, locked=True)
    assert fill(button) == theme.color("raised")


def test_click_alone_lights_nothing(button, qtbot):
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isChecked()


def test_click_takes_no_focus(button):
    assert button.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_size_follows_the_density(button):
    regular = button.sizeHint()
    theme.set_density("large")
    assert button.sizeHint().width() > regular.width()


def test_screen_reader_hears_word_and_state(button):
    assert button.accessibleName() == "BLANK Off · B"
