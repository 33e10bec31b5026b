"""Words and show stay the same, whoever changes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.editor.conftest import slides, texts, to_line, type_in


def test_anothers_change_is_shown_and_the_caret_stays(editor, show):
    words = editor.page.words
    to_line(words, 8, 3)
    show.run("plan.edit_slide", slide="s1", text="a much longer first line\nsecond line", by="phone")
    assert "a much longer first line" in words.text()
    assert words.textCursor().block().text() == "we sing"
    assert words.textCursor().positionInBlock() == 3


def test_anothers_change_while_typing_keeps_both(editor, show):
    words = editor.page.words
    to_line(words, 1)
    type_in(words, " mine")
    show.run("plan.edit_slide", slide="s4", text="theirs\nsixth line", by="phone")
    assert words.textCursor().block().text() == "first line mine"
    editor.flush()
    assert texts(show)[0] == "first line mine\nsecond line"
    assert texts(show)[3] == "theirs\nsixth line"
    assert [slide.id for slide in slides(show)] == ["s1", "s2", "s3", "s4"]


def test_a_step_on_air_leaves_the_text_alone(editor, show, commands):
    words = editor.page.words
    to_line(words, 1)
    type_in(words, "\n\n")
    before = words.text()
    show.run("live.next")
    show.run("live.next")
    assert words.text() == before
    editor.flush()
    assert words.text() == before


def test_typing_only_blank_lines_changes_nothing(editor, show, commands):
    words = editor.page.words
    to_line(words, len(words.text().split("\n")) - 1)
    type_in(words, "\n\n")
    editor.flush()
    assert commands == []
    assert not editor.page.is_pending()


def test_undo_merges_what_is_typed_within_a_second(editor, show, clock):
    words = editor.page.words
    to_line(words, 1)
    for letter in "abc":
        type_in(words, letter)
        editor.flush()
        clock.now += 0.6
    clock.now += 5
    type_in(words, "d")
    editor.flush()
    show.run("plan.undo")
    assert texts(show)[0] == "first lineabc\nsecond line"
    show.run("plan.undo")
    assert texts(show)[0] == "first line\nsecond line"
    assert words.text().split("\n")[1] == "first line"


def test_translations_follow_their_slides(editor, show):
    words = editor.page.words
    to_line(words, 1, 0)
    type_in(words, "\n")
    to_line(words, 1)
    type_in(words, "new words\n")
    editor.flush()
    made = slides(show)
    assert [(slide.text, slide.id) for slide in made[1:]] == [
        ("first line\nsecond line", "s1"),
        ("third line\nfourth line", "s2"),
        ("we sing\nand sing", "s3"),
        ("fifth line\nsixth line", "s4"),
    ]
    assert made[0].translations == ()
    assert made[1].translations[0].text == "첫째 줄\n둘째 줄"


def test_a_cut_and_pasted_part_keeps_its_slides(editor, show):
    words = editor.page.words
    lines = words.text().split("\n")
    chorus = lines.index("[C]")
    moved = [*lines[chorus : chorus + 3], "", *lines[:chorus], *lines[chorus + 4 :]]
    words.selectAll()
    words.insertPlainText("\n".join(moved))
    editor.flush()
    assert [slide.id for slide in slides(show)] == ["s3", "s1", "s2", "s4"]
    assert slides(show)[0].translations[0].text == "노래하네"


def test_a_slide_typed_anew_keeps_its_id_and_its_other_language(editor, show, qtbot):
    words = editor.page.words
    to_line(words, 1, 0)
    QTest.keyClick(words, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(words, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(words, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not words.is_pending())
    assert len(slides(show)) == 4
    type_in(words, "other words")
    editor.flush()
    assert [slide.id for slide in slides(show)] == ["s1", "s2", "s3", "s4"]
    assert (slides(show)[0].text, slides(show)[0].translations[0].text) == ("other words", "첫째 줄\n둘째 줄")


def test_an_emptied_slide_goes_when_the_caret_goes(editor, show, qtbot):
    words = editor.page.words
    to_line(words, 1, 0)
    QTest.keyClick(words, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(words, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(words, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not words.is_pending())
    to_line(words, len(words.text().split("\n")) - 1)
    qtbot.waitUntil(lambda: len(slides(show)) == 3)
    assert [slide.id for slide in slides(show)] == ["s2", "s3", "s4"]
