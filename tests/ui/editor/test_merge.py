"""Texts brought together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from app.ui.editor.merge import Hunk, hunk, merged

TEXTS = some.text("ab\n가", max_size=12)


@given(before=TEXTS, after=TEXTS)
def test_a_hunk_turns_one_text_into_the_other(before, after):
    made = hunk(before, after)
    assert before[: made.start] + made.text + before[made.end :] == after


def test_a_hunk_is_small():
    assert hunk("one two three", "one 2 three") == Hunk(4, 7, "2")
    assert hunk("same", "same") == Hunk(4, 4, "")
    assert hunk("aa", "aaa") == Hunk(2, 2, "a")


def test_both_changes_are_kept():
    base = "one\n\ntwo\n\nthree"
    assert merged(base, "one!\n\ntwo\n\nthree", "one\n\ntwo\n\nthree?") == "one!\n\ntwo\n\nthree?"
    assert merged(base, "one\n\ntwo\n\nthree!", "1\n\ntwo\n\nthree") == "1\n\ntwo\n\nthree!"


def test_where_both_changed_the_same_ours_stays():
    assert merged("grace", "amazing grace", "grace alone") == "amazing grace alone"
    assert merged("the old word", "the newer word", "the aged word") == "the newer word"


@given(base=TEXTS, ours=TEXTS)
def test_without_another_change_ours_is_what_is(base, ours):
    assert merged(base, ours, base) == ours
    assert merged(base, base, ours) == ours
