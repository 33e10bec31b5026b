"""Half-typed words do not swap the slides' ids."""

from __future__ import annotations

from tests.ui.editor.conftest import slides, to_line, type_in


def pause_after_each(editor, text):
    """Type so slowly that every key is a pause."""
    for letter in text:
        type_in(editor.page.words, letter)
        editor.flush()


def ids(show):
    return [slide.id for slide in slides(show)]


def test_a_line_typed_above_a_verse_is_a_slide_of_its_own_in_the_end(editor, show):
    to_line(editor.page.words, 1, 0)
    pause_after_each(editor, "new words\n\n")
    assert ids(show)[1:] == ["s1", "s2", "s3", "s4"]
    assert slides(show)[0].text == "new words"
    assert slides(show)[1].translations[0].text == "첫째 줄\n둘째 줄"


def test_a_slide_broken_and_joined_again_is_the_same(editor, show):
    to_line(editor.page.words, 2, 0)
    pause_after_each(editor, "\n")
    assert len(slides(show)) == 5
    assert ids(show)[0] == "s1"
    editor.page.words.textCursor().deletePreviousChar()
    editor.flush()
    assert ids(show) == ["s1", "s2", "s3", "s4"]


def test_a_new_slide_keeps_its_id_while_it_is_typed(editor, show):
    to_line(editor.page.words, 2)
    pause_after_each(editor, "\n\nn")
    made = ids(show)
    assert [made[0], *made[2:]] == ["s1", "s2", "s3", "s4"]
    pause_after_each(editor, "ew")
    assert ids(show) == made
    assert slides(show)[1].text == "new"


def test_typing_elsewhere_begins_anew(editor, show):
    to_line(editor.page.words, 1)
    pause_after_each(editor, " edited")
    to_line(editor.page.words, 13)
    pause_after_each(editor, " too\n\nlast")
    made = slides(show)
    assert [slide.id for slide in made[:4]] == ["s1", "s2", "s3", "s4"]
    assert (made[0].text, made[4].text) == ("first line edited\nsecond line", "last")
