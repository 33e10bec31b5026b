"""The window as a whole: title, menu, sheets, language, closing."""

from __future__ import annotations

import asyncio

from PySide6.QtWidgets import QApplication

from app.i18n import current_language
from app.model.report import Problem, Report
from app.model.slide import Kind
from app.ui.faults import faulted
from app.ui.key_sheet import KeySheet
from app.ui.report_sheet import ReportSheet
from app.ui.window import open_window


def sheets(kind):
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_title_with_the_unsaved_mark(window):
    assert window.windowTitle() == "Morning service[*] – Ambo"
    assert not window.isWindowModified()
    window.desk.run("plan.edit", title="Evening")
    assert window.windowTitle() == "Evening[*] – Ambo"
    assert window.isWindowModified()


def test_closing_asks_nothing_and_sets_stop(window):
    kept = {}
    window.desk.world.keep_setting = kept.__setitem__
    window.desk.run("plan.edit", title="Unsaved")
    window.close()
    assert window._stop.is_set()
    assert len(kept["window"]) == 5


async def test_opened_where_it_was(show, presence):
    from app.ui.desk import World

    place = [30, 20, 1100, 640, False]
    world = World(setting=lambda key, default: place if key == "window" else default)
    window = open_window(show, presence, world, asyncio.Event())
    assert window.isVisible()
    assert (window.width(), window.height()) == (1100, 640)
    window.put_away()


def test_language_changes_at_once_and_is_kept(window):
    kept = {}
    window.desk.world.keep_setting = kept.__setitem__
    window.desk.run("live.next")
    window.speak("ko")
    assert current_language() == "ko"
    assert kept["language"] == "ko"
    assert window.view.top.lamp.accessibleName().startswith("방송 중")
    assert window.view.transport.next.text() == "다음"
    window.view.transport.next.click()
    assert window.desk.state.live.slide == "a2"


def test_old_view_lets_go_after_a_change_of_language(window, qtbot):
    old = window.view
    gone = []
    old.destroyed.connect(lambda: gone.append(True))
    window.speak("ko")
    qtbot.waitUntil(lambda: bool(gone))
    window.desk.run("live.next")
    window.desk.presence_changed.emit()
    assert window.view.top.lamp.word == "on_air"


def test_keys_open_once(window, qtbot):
    window.show_keys()
    assert len(sheets(KeySheet)) == 1
    window.show_keys()
    qtbot.waitUntil(lambda: not sheets(KeySheet))
    window.show_keys()
    assert len(sheets(KeySheet)) == 1


def test_report_with_losses_is_a_sheet_without_a_notice(window, notices):
    window.desk.reported.emit(Report("x.json", 12, 13, (Problem("slide 4", "anything"),)))
    assert len(sheets(ReportSheet)) == 1
    window.desk.reported.emit(Report("x.json", 13, 13))
    assert len(sheets(ReportSheet)) == 1
    assert notices[-1].text == "13 of 13 slides came in"


def test_look_of_the_slides_is_kept(window):
    kept = {}
    window.desk.world.keep_setting = kept.__setitem__
    window.show_look("stream")
    assert kept == {"slides_as": "stream"}
    assert window.view.grid.tile.look == "stream"


def test_adding_opens_the_editor_on_the_new_item(window):
    window.add_item(Kind.LYRICS)
    assert window.desk.browsed_item().title == "Song"
    assert window.view.is_editing()
    window.toggle_editor()
    assert not window.view.is_editing()


def test_menu_opens_without_stopping_the_loop(window, qtbot):
    window.show_menu()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_fault_in_a_slot_is_said(window, notices):
    faulted.emit(ValueError("x"))
    assert notices[-1].text.startswith("Something went wrong here")


def test_put_away_lets_go_of_the_show(window, show):
    window.put_away()
    heard = []
    window.desk.changed.connect(heard.append)
    show.run("live.next")
    assert heard == []
    window._keys = type(window._keys)(lambda name: None, window)
    window._unhook = lambda: None
