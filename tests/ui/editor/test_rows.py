"""How the lines of the words lie."""

from __future__ import annotations

from app.model.plan import Item
from app.model.slide import Kind
from app.typeset.typed import Known, read
from app.ui.editor.rows import FIRST, LINE, PART_GAP, SLIDE_GAP, rows

SONG = Known(Item("i", Kind.LYRICS, "Song"))


def rows_of(text, caret=-1, deeper=None):
    return rows(read(SONG, text), text.split("\n"), caret, deeper or {})


def test_gaps_are_folded_blank_lines_and_part_names():
    made = rows_of("[V1]\na\nb\n\nc\n\n[C]\nd")
    assert [row.height for row in made] == [
        FIRST,
        LINE,
        LINE,
        SLIDE_GAP,
        LINE,
        SLIDE_GAP,
        PART_GAP - SLIDE_GAP,
        LINE,
    ]
    assert [row.folded for row in made] == [True, False, False, True, False, True, True, False]
    assert made[6].label == "C"


def test_a_break_by_number_of_lines_has_the_same_gap():
    assert [row.above for row in rows_of("a\nb\nc")] == [0, 0, SLIDE_GAP]


def test_where_the_caret_stands_nothing_is_folded():
    assert not rows_of("a\n\nb", caret=1)[1].folded
    opened = rows_of("a\n\n[C]\nb", caret=2)[2]
    assert (opened.height, opened.folded) == (LINE, False)


def test_lines_being_typed_at_the_end_are_whole_lines():
    assert [row.height for row in rows_of("a\n\n", caret=2)] == [LINE, LINE, LINE]


def test_a_slide_is_as_deep_as_its_other_language():
    assert [row.below for row in rows_of("a\nb\n\nc", deeper={0: 48})] == [0, 48, 0, 0]
