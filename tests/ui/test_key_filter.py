"""Real key presses in the real window: what reaches the screens, from where, and what never does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethod, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from app.model.live import Mode
from app.ui.bars.proof import lamp

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def press(window, qtbot):
    def do(code, modifiers=PLAIN):
        focus = QApplication.focusWidget()
        handle = focus.window().windowHandle() if focus is not None else window.windowHandle()
        QTest.keyClick(handle, code, modifiers)

    return do


@pytest.fixture
def field(window):
    """A text field in the window, with the focus."""
    made = QLineEdit(window.view)
    made.show()
    made.setFocus()
    assert QApplication.focusWidget() is made
    return made


def live(window):
    return window.desk.state.live.slide


@pytest.mark.parametrize("code", [K.Key_PageDown, K.Key_Right, K.Key_Down, K.Key_Space])
def test_next(window, press, code):
    press(code)
    assert live(window) == "a1"
    press(code)
    assert live(window) == "a2"


@pytest.mark.parametrize("code", [K.Key_PageUp, K.Key_Left, K.Key_Up])
def test_previous(window, press, code):
    window.desk.run("live.goto", slide="a3")
    press(code)
    assert live(window) == "a2"


def test_first_and_last(window, press):
    window.desk.run("live.goto", slide="a2")
    press(K.Key_End)
    assert live(window) == "a4"
    press(K.Key_Home)
    assert live(window) == "a1"


def test_items(window, press):
    window.desk.run("live.goto", slide="a2")
    press(K.Key_PageDown, CTRL)
    assert live(window) == "b1"
    press(K.Key_PageUp, CTRL)
    assert live(window) == "a1"


def test_step_stops_at_the_end_of_the_item_with_a_hint(window, press, notices):
    window.desk.run("live.goto", slide="a4")
    press(K.Key_PageDown)
    assert live(window) == "a4"
    assert notices[-1].text == "End of this item"


@pytest.mark.parametrize(
    ("code", "mode"),
    [(K.Key_B, Mode.BLANK), (K.Key_Period, Mode.BLANK), (K.Key_L, Mode.LOGO), (K.Key_H, Mode.HOLD)],
)
def test_covers_toggle(window, press, code, mode):
    window.desk.run("live.next")
    press(code)
    assert lamp(window.desk.state) == mode.value
    press(code)
    assert lamp(window.desk.state) == "on_air"


def test_start_is_idempotent(window, press):
    press(K.Key_F5)
    assert live(window) == "a1"
    window.desk.run("live.next")
    press(K.Key_F5)
    press(K.Key_F5, SHIFT)
    assert live(window) == "a2"


def test_start_brings_cleared_words_back(window, press):
    window.desk.run("live.goto", slide="a3")
    window.desk.run("live.clear")
    press(K.Key_F5)
    assert window.desk.state.live.taken.slide.id == "a3"


@pytest.mark.parametrize("covered", [False, True])
def test_escape_never_changes_an_output(window, press, covered):
    window.desk.run("live.goto", slide="a3")
    if covered:
        window.desk.run("live.blank")
    before = window.desk.state
    for _ in range(3):
        press(K.Key_Escape)
    assert window.desk.state is before


def test_lock_refuses_and_unlocks(window, press, notices):
    window.desk.run("live.next")
    press(K.Key_L, CTRL)
    press(K.Key_PageDown)
    assert live(window) == "a1"
    assert notices[-1].icon == "lock_on"
    press(K.Key_L, CTRL)
    press(K.Key_PageDown)
    assert live(window) == "a2"


def test_apply_takes_the_edited_words(window, press):
    window.desk.run("live.next")
    window.desk.run("plan.edit_slide", slide="a1", text="new words")
    assert window.desk.state.live.taken.slide.text != "new words"
    press(K.Key_Return, CTRL)
    assert window.desk.state.live.taken.slide.text == "new words"


def test_held_key_steps_once(window):
    window.desk.run("live.next")
    for _ in range(20):
        event = QKeyEvent(QEvent.Type.KeyPress, K.Key_PageDown, PLAIN, 0, 0, 0, "", True)
        QApplication.sendEvent(QApplication.focusWidget(), event)
    assert live(window) == "a1"


def timed(kind, at):
    event = QKeyEvent(kind, K.Key_PageDown, PLAIN, 117, 0, 0)
    event.setTimestamp(at)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def test_held_key_steps_once_where_its_repeats_are_not_marked(window):
    timed(QEvent.Type.KeyPress, 1000)
    for at in range(1500, 2500, 33):
        timed(QEvent.Type.KeyRelease, at)
        timed(QEvent.Type.KeyPress, at)
    assert live(window) == "a1"


def test_second_press_without_a_release_is_a_repeat(window):
    timed(QEvent.Type.KeyPress, 1000)
    timed(QEvent.Type.KeyPress, 1500)
    assert live(window) == "a1"


def test_two_quick_presses_of_a_finger_are_two(window):
    for at in (1000, 1120):
        timed(QEvent.Type.KeyPress, at)
        timed(QEvent.Type.KeyRelease, at + 60)
    assert live(window) == "a2"


def test_release_that_another_program_got_costs_no_press(window):
    timed(QEvent.Type.KeyPress, 1000)
    timed(QEvent.Type.KeyPress, 9000)
    assert live(window) == "a2"


def test_korean_layout_blanks(window):
    window.desk.run("live.next")
    event = QKeyEvent(QEvent.Type.KeyPress, 0x1160, PLAIN, 0, 0, 0, "ㅠ")
    QApplication.sendEvent(QApplication.focusWidget(), event)
    assert lamp(window.desk.state) == "blank"


def is_composed_into():
    """Ask as the system does before it gives an input method the keys."""
    return QInputMethod.queryFocusObject(Qt.InputMethodQuery.ImEnabled, None)


def test_input_method_gets_no_key_where_nothing_is_typed(window, field):
    assert is_composed_into()
    for widget in (window.view.plan.rows, window.view.grid, window.view.clients.rows):
        widget.setFocus()
        for item in "bca":
            window.desk.browse(item)
            window.view.grid.select(f"{item}2")
            assert not is_composed_into()
    window.view.plan.rows.rename()
    assert is_composed_into()


def test_space_means_next_after_a_click_on_any_button(window, press, qtbot):
    window.desk.run("live.next")
    view = window.view
    for button in (view.top.states[Mode.BLANK], view.top.states[Mode.BLANK], view.head.edit):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window.view.close_editor()
    assert live(window) == "a1"
    press(K.Key_Space)
    assert live(window) == "a2"


def test_space_means_next_on_a_button_reached_by_tab_and_enter_presses_it(window, press):
    window.desk.run("live.next")
    button = window.view.top.states[Mode.BLANK]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(K.Key_Space)
    assert live(window) == "a2"
    press(K.Key_Return)
    assert lamp(window.desk.state) == "blank"


def test_text_field_keeps_letters_and_arrows(window, field, press):
    window.desk.run("live.goto", slide="a2")
    before = window.desk.state
    for code in (K.Key_B, K.Key_Period, K.Key_Space, K.Key_L, K.Key_H):
        press(code)
    for code in (K.Key_Left, K.Key_Home, K.Key_End, K.Key_Up, K.Key_Down):
        press(code)
    assert window.desk.state is before
    assert field.text() == "b. lh"


def test_text_field_on_air_still_steps_with_the_page_keys(window, field, press):
    window.desk.run("live.goto", slide="a2")
    press(K.Key_PageDown)
    assert live(window) == "a3"
    press(K.Key_PageUp)
    assert live(window) == "a2"


def test_text_field_off_air_keeps_the_page_keys(window, press):
    field = QPlainTextEdit(window.view)
    field.show()
    field.setFocus()
    press(K.Key_PageDown)
    assert live(window) is None


def test_text_field_keeps_its_own_undo(window, field, press):
    window.desk.run("live.next")
    QTest.keyClicks(field, "abc")
    press(K.Key_Z, CTRL)
    assert live(window) == "a1"
    assert field.text() == ""


def test_undo_in_the_live_scope_takes_back_the_live_action(window, press):
    window.desk.run("plan.edit", title="Renamed")
    window.desk.run("live.goto", slide="a1")
    window.desk.run("live.goto", slide="b3")
    window.view.grid.setFocus()
    press(K.Key_Z, CTRL)
    assert live(window) == "a1"
    assert window.desk.state.plan.title == "Renamed"


def test_undo_in_the_plan_takes_back_the_edit(window, press, clock):
    window.desk.run("live.goto", slide="b3")
    window.desk.run("plan.edit", title="Renamed")
    clock.now += 60
    window.view.plan.rows.setFocus()
    press(K.Key_Z, CTRL)
    assert window.desk.state.plan.title == "Morning service"
    press(K.Key_Z, CTRL | SHIFT)
    assert window.desk.state.plan.title == "Renamed"
    assert live(window) == "b3"


def test_undo_means_what_the_notice_offers(window, press):
    window.desk.run("live.goto", slide="a1")
    window.desk.run("live.goto", slide="b3")
    window.view.plan.rows.setFocus()
    press(K.Key_Z, CTRL)
    assert live(window) == "a1"


def test_browsing_moves_no_screen(window, press):
    window.desk.run("live.next")
    before = window.desk.state
    press(K.Key_Down, CTRL)
    press(K.Key_Down, CTRL)
    assert window.desk.browsed_item().id == "c"
    press(K.Key_Up, CTRL)
    assert window.desk.browsed_item().id == "b"
    assert window.desk.state is before


def test_moving_the_browsed_item(window, press):
    press(K.Key_Down, ALT)
    assert [item.id for item in window.desk.state.plan.items] == ["b", "a", "c"]
    press(K.Key_Up, ALT)
    assert [item.id for item in window.desk.state.plan.items] == ["a", "b", "c"]


def test_delete_removes_only_in_the_plan_list(window, press):
    window.view.grid.setFocus()
    press(K.Key_Delete)
    assert len(window.desk.state.plan.items) == 3
    window.view.plan.rows.setFocus()
    press(K.Key_Delete)
    assert [item.id for item in window.desk.state.plan.items] == ["b", "c"]
    assert window.view.transport.slot.notice.text == "Removed Song a"
    press(K.Key_Z, CTRL)
    assert len(window.desk.state.plan.items) == 3


def test_keys_work_while_a_window_of_ours_is_in_front(window, press, qtbot):
    window.desk.run("live.next")
    press(K.Key_F1)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is not window)
    press(K.Key_PageDown)
    assert live(window) == "a2"
    press(K.Key_Right)
    assert live(window) == "a3"
    press(K.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def test_page_keys_work_while_a_menu_is_open(window, qtbot):
    window.desk.run("live.next")
    menu = QMenu(window)
    menu.addAction("One")
    menu.addAction("Two")
    menu.popup(window.pos())
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    QTest.keyClick(menu, K.Key_PageDown)
    assert live(window) == "a2"
    QTest.keyClick(menu, K.Key_Down)
    assert live(window) == "a2"
    assert menu.activeAction() is not None
    menu.close()


def test_removed_filter_hears_nothing(window, press):
    window._keys.remove()
    press(K.Key_PageDown)
    assert live(window) is None
    window._keys = type(window._keys)(window.actions_by_name.do, window)


def test_failure_in_a_key_press_is_said_and_ends_nothing(window, press, notices, monkeypatch, caplog):
    def fail(name):
        raise ValueError("a bug")

    monkeypatch.setattr(window._keys, "_act", fail)
    press(K.Key_PageDown)
    assert notices[-1].text.startswith("Something went wrong here")
    assert "a key press failed" in caplog.text
    monkeypatch.undo()
    press(K.Key_PageDown)
    assert live(window) == "a1"
