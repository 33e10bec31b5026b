"""The words: numbers and breaks follow every key press; folded lines are walked over, never typed on air."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from app.ui.editor.rows import LINE
from tests.ui.editor.conftest import compose, to_line, type_in

KEY = Qt.Key


def lines(words):
    return words.text().split("\n")


def test_breaks_follow_every_key(editor):
    words = editor.page.words
    count = len(words.paper.slides)
    to_line(words, 2)
    type_in(words, "\nadded")
    assert len(words.paper.slides) == count + 1
    assert words.paper.slides[1].text == "added"
    assert words.slide_rect(1).top() > words.slide_rect(0).bottom()


def test_an_empty_line_begins_a_slide_and_backspace_joins(editor):
    words = editor.page.words
    to_line(words, 1)
    type_in(words, "\n")
    assert [slide.text for slide in words.paper.slides[:2]] == ["first line", "second line"]
    QTest.keyClick(words, KEY.Key_Backspace)
    assert words.paper.slides[0].text == "first line\nsecond line"


def test_arrows_walk_over_folded_lines(editor):
    words = editor.page.words
    assert lines(words)[6:9] == ["", "[C]", "we sing"]
    to_line(words, 5)
    QTest.keyClick(words, KEY.Key_Down)
    assert words.textCursor().block().text() == "we sing"
    QTest.keyClick(words, KEY.Key_Up)
    assert words.textCursor().block().text() == "fourth line"


def test_a_folded_name_is_taken_away_as_a_whole(editor, show):
    words = editor.page.words
    to_line(words, 8, 0)
    QTest.keyClick(words, KEY.Key_Backspace)
    assert "[C]" not in words.text()
    editor.flush()
    third = show.state.plan.items[0].slides[2]
    assert (third.id, third.text, third.label) == ("s3", "we sing\nand sing", "V1")


def test_delete_before_a_folded_name_takes_it_away(editor):
    words = editor.page.words
    to_line(words, 6)
    QTest.keyClick(words, KEY.Key_Delete)
    assert lines(words)[5:8] == ["fourth line", "", "we sing"]


def test_a_part_is_renamed_in_hand(editor, show):
    words = editor.page.words
    words.go_to_heading(2)
    assert words.textCursor().selectedText() == "[C]"
    assert words.line_rect(7).height() == LINE
    type_in(words, "[B]")
    editor.flush()
    assert [slide.label for slide in show.state.plan.items[0].slides] == ["V1", "V1", "B", "V2"]
    assert [slide.id for slide in show.state.plan.items[0].slides] == ["s1", "s2", "s3", "s4"]


def test_korean_is_composed_without_being_disturbed(editor, show, commands, qtbot):
    words = editor.page.words
    to_line(words, 1)
    compose(words, "ㅎ")
    compose(words, "하")
    assert words.is_composing()
    assert commands == []
    compose(words, "ㄴ", "하")
    compose(words, "나")
    qtbot.waitUntil(lambda: bool(commands))
    assert words.textCursor().block().layout().preeditAreaText() == "나"
    assert show.state.plan.items[0].slides[0].text == "first line하\nsecond line"
    compose(words, "", "나")
    editor.flush()
    assert show.state.plan.items[0].slides[0].text == "first line하나\nsecond line"


def test_leaving_takes_the_syllable_in_the_making_along(editor, show):
    words = editor.page.words
    to_line(words, 1)
    compose(words, "님")
    editor.done()
    assert show.state.plan.items[0].slides[0].text == "first line님\nsecond line"


def test_letters_beyond_the_basic_plane_keep_places_right(editor, show):
    words = editor.page.words
    to_line(words, 1)
    compose(words, "", "🎵")
    editor.flush()
    show.run("plan.edit_slide", slide="s3", text="we all sing\nand sing")
    assert lines(words)[1] == "first line🎵"
    assert "we all sing" in lines(words)
    assert words.textCursor().block().text() == "first line🎵"


def test_pasted_words_are_plain_lines(editor):
    words = editor.page.words
    words.selectAll()
    source = QMimeData()
    source.setText("[V1]\r\none\u2028two\r\n\r\nthree")
    source.setHtml("<b>one</b>")
    words.insertFromMimeData(source)
    assert words.text() == "[V1]\none\ntwo\n\nthree"
    assert words.createMimeDataFromSelection().hasHtml() is False


def test_copying_a_part_takes_its_name_along(editor):
    words = editor.page.words
    words.selectAll()
    assert words.createMimeDataFromSelection().text() == words.text()


def test_a_slide_is_found_from_any_place_in_it(editor):
    words = editor.page.words
    for line, index in ((1, 0), (2, 0), (4, 1), (7, 2), (8, 2), (12, 3)):
        to_line(words, line)
        assert words.current == index, line
