"""The second language: a cell a slide."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.slide import Words
from tests.ui.editor.conftest import click, compose, slides, to_line, type_in


def korean(show, number):
    return [(words.lang, words.text) for words in slides(show)[number].translations]


def test_a_cell_is_typed_in(editor, show, commands):
    second = editor.page.second
    second.open(1)
    compose(second.cell, "", "셋째 줄")
    editor.flush()
    assert korean(show, 1) == [("ko", "셋째 줄")]
    assert slides(show)[1].text == "third line\nfourth line"
    assert commands == ["plan.edit_slide"]


def test_a_press_opens_the_cell_beside_a_slide(editor):
    rect = editor.page.words.slide_rect(2)
    click(editor.page.second, 20, rect.center().y())
    assert editor.page.second.cell.text() == "노래하네"
    assert editor.current() == 2


def test_tab_goes_there_and_on(editor):
    words, second = editor.page.words, editor.page.second
    to_line(words, 1)
    QTest.keyClick(words, Qt.Key.Key_Tab)
    assert second.cell.text() == "첫째 줄\n둘째 줄"
    QTest.keyClick(second.cell, Qt.Key.Key_Tab)
    assert (second.cell.text(), editor.current()) == ("", 1)
    QTest.keyClick(second.cell, Qt.Key.Key_Up)
    assert second.cell.text().startswith("첫째")


def test_emptied_words_are_no_translation_any_more(editor, show):
    editor.page.second.open(2)
    editor.page.second.cell.selectAll()
    QTest.keyClick(editor.page.second.cell, Qt.Key.Key_Delete)
    editor.flush()
    assert korean(show, 2) == []


def test_a_third_language_is_left_alone(editor, show):
    fields = {"text": [{"lang": lang, "lines": [lang]} for lang in ("en", "ko", "es")]}
    show.run("plan.edit_slide", slide="s3", fields=fields)
    editor.page.second.open(2)
    type_in(editor.page.second.cell, "!")
    editor.flush()
    assert slides(show)[2].translations == (Words("ko", "ko!"), Words("es", "es"))


def test_a_long_cell_makes_its_slide_deeper(editor):
    words, second = editor.page.words, editor.page.second
    before = words.slide_rect(2).top()
    second.open(1)
    type_in(second.cell, "a\nb\nc\nd")
    assert words.slide_rect(2).top() > before
    assert second.cell.height() >= 4 * 24


def test_esc_in_a_cell_keeps_it_and_leaves(editor, show, qtbot):
    editor.page.second.open(1)
    type_in(editor.page.second.cell, "kept")
    with qtbot.waitSignal(editor.closed):
        QTest.keyClick(editor.page.second.cell, Qt.Key.Key_Escape)
    assert korean(show, 1) == [("ko", "kept")]


def test_an_open_cell_goes_with_its_slide(editor, show):
    second = editor.page.second
    second.open(2)
    show.run("plan.remove_slide", slide="s1", by="phone")
    assert second.cell.text() == "노래하네"
    type_in(second.cell, "!")
    editor.flush()
    assert korean(show, 1) == [("ko", "노래하네!")]
    show.run("plan.remove_slide", slide="s3", by="phone")
    assert not second.cell.isVisible()


def test_a_language_is_added(editor, show):
    editor.edit("empty")
    type_in(editor.page.words, "one")
    editor.flush()
    assert not editor.page.second.isVisible()
    editor.page.add_language("ko")
    assert editor.page.second.isVisible()
    compose(editor.page.second.cell, "", "하나")
    editor.flush()
    assert slides(show, 4)[0].translations == (Words("ko", "하나"),)
