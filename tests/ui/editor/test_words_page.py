"""The left column for kinds that are typed."""

from __future__ import annotations

from app.ui.editor.gutter import WIDTH
from tests.ui.editor.conftest import slides, type_in


def test_words_stand_between_gutter_and_second_language(editor):
    page = editor.page
    assert page.gutter.geometry().right() < page.words.viewport().geometry().left()
    assert page.words.viewport().geometry().right() < page.second.geometry().left()
    assert page.words.viewport().geometry().left() == WIDTH


def test_without_a_second_language_the_words_have_the_room(editor):
    both = editor.page.words.viewport().width()
    editor.edit("empty")
    assert editor.page.words.viewport().width() > both + 100


def test_a_new_slide_has_its_cell_at_once(editor, show):
    editor.go_to_slide(1)
    editor.page.words.moveCursor(editor.page.words.textCursor().MoveOperation.Down)
    editor.page.words.moveCursor(editor.page.words.textCursor().MoveOperation.EndOfBlock)
    type_in(editor.page.words, "\n\nx")
    assert len(slides(show)) == 5


def test_a_reading_names_its_speakers(editor, show):
    editor.edit("reading")
    type_in(editor.page.words, "Leader: ")
    editor.flush()
    first = slides(show, 5)[0]
    assert (first.id, first.fields, first.text) == ("r1", {"speaker": "Leader"}, "The Lord is my shepherd")
    editor.page.words.moveCursor(editor.page.words.textCursor().MoveOperation.End)
    type_in(editor.page.words, "\nPeople: I shall lack nothing")
    editor.flush()
    assert [slide.fields["speaker"] for slide in slides(show, 5)] == ["Leader", "People"]
