"""An item's properties."""

from __future__ import annotations

import pytest

from app.ui.editor.details import length_of, length_text
from tests.ui.editor.conftest import type_in


def test_properties_are_kept(editor, show):
    editor.parts.details.click()
    for name, words in (
        ("copyright", "Public domain"),
        ("notes", "no intro"),
        ("section", "Word"),
        ("seconds", "4:10"),
    ):
        field = editor.details.fields[name]
        field.setFocus()
        type_in(field, words)
    editor.flush()
    item = show.state.plan.items[0]
    assert (item.copyright, item.notes, item.section, item.seconds) == (
        "Public domain",
        "no intro",
        "Word",
        250.0,
    )


def test_no_length_is_no_length(editor, show):
    show.run("plan.edit_item", item="song", seconds=60)
    field = editor.details.fields["seconds"]
    assert field.text() == "1:00"
    field.selectAll()
    type_in(field, "soon")
    editor.flush()
    assert show.state.plan.items[0].seconds == 60
    field.selectAll()
    field.textCursor().removeSelectedText()
    editor.flush()
    assert show.state.plan.items[0].seconds is None


@pytest.mark.parametrize(
    ("words", "seconds"), [("4:10", 250), ("5", 300), ("0:07", 7), ("12'30", 750), ("x", None), ("", None)]
)
def test_lengths_as_people_write_them(words, seconds):
    assert length_of(words) == seconds


def test_lengths_as_they_are_shown():
    assert (length_text(250.0), length_text(None), length_text(3600)) == ("4:10", "", "60:00")
