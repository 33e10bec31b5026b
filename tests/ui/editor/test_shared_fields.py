"""Fields that go with typed words."""

from __future__ import annotations

from tests.ui.editor.conftest import slides, type_in


def references(show):
    return [slide.fields["reference"] for slide in slides(show, 1)]


def test_a_reference_is_that_of_all_slides_that_say_the_same(editor, show, commands):
    editor.edit("verse")
    field = editor.page.shared.fields["reference"]
    assert field.text() == "Ps 1:1"
    field.selectAll()
    type_in(field, "Ps 2:1")
    editor.flush()
    assert references(show) == ["Ps 2:1", "Ps 2:1", "Ps 1:2"]
    assert commands == ["plan.edit_slides"]


def test_fields_are_those_of_the_carets_slide(editor, show):
    editor.edit("verse", "v3")
    assert editor.page.shared.fields["reference"].text() == "Ps 1:2"
    assert editor.page.shared.fields["version"].text() == "WEB"


def test_a_new_slide_takes_over_the_reference(editor, show):
    editor.edit("verse", "v3")
    editor.page.words.moveCursor(editor.page.words.textCursor().MoveOperation.End)
    type_in(editor.page.words, "\n\nAnd more.")
    editor.flush()
    assert references(show) == ["Ps 1:1", "Ps 1:1", "Ps 1:2", "Ps 1:2"]


def test_a_song_has_none(editor):
    assert editor.page.shared.fields == {}
    assert not editor.page.shared.isVisible()
