"""The editor as a volunteer uses it: nothing typed is lost, nothing on air moves, slides keep their ids."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.live import shown
from app.ui.kit import theme
from tests.ui.editor.conftest import compose, slides, texts, to_line, type_in


def live_text(show):
    return shown(show.state.live, "main").taken.slide.text


def test_typing_reaches_the_plan_once_after_a_pause(editor, show, commands, qtbot):
    words = editor.page.words
    to_line(words, 1)
    type_in(words, " and more")
    assert commands == []
    qtbot.waitUntil(lambda: bool(commands))
    assert commands == ["plan.edit_item"]
    assert texts(show)[0] == "first line and more\nsecond line"
    assert [slide.id for slide in slides(show)] == ["s1", "s2", "s3", "s4"]


def test_the_caret_does_not_move_at_the_echo(editor, show):
    words = editor.page.words
    to_line(words, 1, 5)
    type_in(words, "!")
    place = words.textCursor().position()
    editor.flush()
    assert words.textCursor().position() == place
    assert texts(show)[0].startswith("first! line")


def test_what_is_on_air_waits_for_apply_live(editor, show):
    show.run("live.goto", slide="s1")
    to_line(editor.page.words, 1)
    type_in(editor.page.words, " new")
    editor.flush()
    assert live_text(show) == "first line\nsecond line"
    assert editor.head.apply.isEnabled()
    assert editor.head.waiting.isVisible()
    editor.head.apply.click()
    assert live_text(show) == "first line new\nsecond line"
    assert not editor.head.apply.isEnabled()


def test_apply_live_takes_what_was_typed_this_moment(editor, show):
    show.run("live.goto", slide="s1")
    to_line(editor.page.words, 1)
    type_in(editor.page.words, " now")
    editor.head.applied.emit()
    assert live_text(show) == "first line now\nsecond line"


def test_every_way_out_keeps_what_was_typed(editor, show, qtbot):
    ways = {
        "done": editor.head.done_button.click,
        "desk": editor.head.back.click,
        "esc": lambda: QTest.keyClick(editor.page.words, Qt.Key.Key_Escape),
        "other item": lambda: editor.edit("verse"),
        "focus": lambda: editor.head.title.setFocus(),
        "end": editor.flush,
    }
    for name, leave in ways.items():
        editor.edit("song")
        to_line(editor.page.words, 1)
        type_in(editor.page.words, f" {name}")
        leave()
        assert texts(show)[0].split("\n")[0].endswith(f" {name}"), name


def test_done_closes_and_esc_too(editor, qtbot):
    with qtbot.waitSignal(editor.closed):
        editor.head.done_button.click()
    editor.edit("song")
    with qtbot.waitSignal(editor.closed):
        QTest.keyClick(editor.page.words, Qt.Key.Key_Escape)


def test_esc_while_composing_stays_and_touches_no_output(editor, show):
    show.run("live.goto", slide="s1")
    live = show.state.live
    compose(editor.page.words, "하")
    with_closed = []
    editor.closed.connect(lambda: with_closed.append(True))
    QTest.keyClick(editor.page.words, Qt.Key.Key_Escape)
    assert with_closed == []
    compose(editor.page.words, "")
    QTest.keyClick(editor.page.words, Qt.Key.Key_Escape)
    assert with_closed == [True]
    assert show.state.live is live


def test_too_much_text_is_said_and_stays(editor, show, notices, monkeypatch):
    monkeypatch.setattr("app.show.plan.MAX_TEXT", 120)
    to_line(editor.page.words, 1)
    type_in(editor.page.words, "x" * 60)
    closed = []
    editor.closed.connect(lambda: closed.append(True))
    editor.done()
    assert closed == []
    assert [notice.kind for notice in notices] == ["refusal"]
    assert "x" * 60 in editor.page.words.text()


def test_an_item_taken_away_elsewhere_closes_the_editor(editor, show, qtbot):
    with qtbot.waitSignal(editor.closed):
        show.run("plan.remove_item", item="song")
    assert editor.flush()


def test_copy_move_and_delete_a_slide(editor, show):
    editor.go_to_slide(2)
    editor.parts.tools["duplicate"].click()
    assert [slide.label for slide in slides(show)] == ["V1", "V1", "C", "C", "V2"]
    assert editor.current() == 3
    editor.parts.tools["down"].click()
    assert [slide.label for slide in slides(show)] == ["V1", "V1", "C", "V2", "C"]
    assert editor.current() == 4
    editor.parts.tools["remove"].click()
    assert [slide.id for slide in slides(show)] == ["s1", "s2", "s3", "s4"]
    assert editor.current() == 3
    editor.parts.tools["up"].click()
    assert [slide.id for slide in slides(show)] == ["s1", "s2", "s4", "s3"]
    assert editor.page.words.text().endswith("[C]\nwe sing\nand sing")


def test_the_picture_of_the_caret_is_framed(editor):
    editor.edit("song", "s3")
    assert editor.current() == 2
    assert editor.preview.list.currentIndex().row() == 2
    QTest.keyClick(editor.page.words, Qt.Key.Key_Up)
    assert editor.preview.list.currentIndex().row() == 1


def test_title_and_writer_are_edited_in_place(editor, show):
    editor.head.title.setFocus()
    type_in(editor.head.title, "s")
    editor.head.credit.setFocus()
    type_in(editor.head.credit, "Somebody")
    editor.flush()
    item = show.state.plan.items[0]
    assert (item.title, item.credit) == ("Mornings", "Somebody")


def test_undo_and_redo_by_button_and_key(editor, show, clock):
    words = editor.page.words
    to_line(words, 1)
    type_in(words, " a")
    editor.flush()
    clock.now += 0.5
    type_in(words, "b")
    QTest.keyClick(words, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(show)[0] == "first line\nsecond line"
    assert "first line\n" in words.text()
    assert words.textCursor().block().text() == "first line"
    editor.head.redo.click()
    assert texts(show)[0] == "first line ab\nsecond line"
    assert "first line ab" in words.text()


def test_another_density_keeps_item_words_and_caret(editor, show):
    editor.edit("song", "s3")
    type_in(editor.page.words, "Oh ")
    theme.set_density("large")
    assert texts(show)[2].startswith("Oh we sing")
    assert editor.current() == 2
    assert "Oh we sing" in editor.page.words.text()


def test_a_part_is_shown_when_its_chip_is_pressed(editor, show):
    show.run("live.goto", slide="s1")
    live = show.state.live
    editor.parts.strip.chosen.emit("s4")
    assert editor.current() == 3
    assert show.state.live is live


def test_a_new_song_is_typed_from_nothing(editor, show):
    editor.edit("empty")
    type_in(editor.page.words, "1절\none\ntwo\nthree\n\n후렴\nfour")
    editor.flush()
    made = [(slide.label, slide.text) for slide in slides(show, 4)]
    assert made == [("V1", "one\ntwo"), ("V1", "three"), ("C", "four")]
