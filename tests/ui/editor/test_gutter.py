"""The strip left of the words."""

from __future__ import annotations

from tests.ui.editor.conftest import click


def test_a_press_on_a_number_goes_to_its_slide(editor):
    rect = editor.page.words.slide_rect(3)
    click(editor.page.gutter, 66, rect.center().y())
    assert editor.current() == 3


def test_a_press_on_a_tag_takes_the_name_in_hand(editor):
    rect = editor.page.words.slide_rect(3)
    click(editor.page.gutter, 24, rect.top() + 10)
    assert editor.page.words.textCursor().selectedText() == "[V2]"


def test_a_tag_stands_where_a_part_begins(editor):
    assert [editor.page.gutter.begins_part(index) for index in range(4)] == [True, False, True, True]
