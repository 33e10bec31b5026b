"""Which line a change earns."""

from __future__ import annotations

import pytest

from app.model.refused import Refused
from app.ui.bars.notices import ends_undo, of_change, of_hint, of_refusal, standing


def changed(show, name, **arguments):
    """Run a command and return its change."""
    heard = []
    stop = show.changed.connect(heard.append)
    show.run(name, **arguments)
    stop()
    return heard[-1]


def test_plain_steps_earn_none(show):
    assert of_change(changed(show, "live.next")) is None
    assert of_change(changed(show, "live.next")) is None
    assert of_change(changed(show, "live.previous")) is None


@pytest.mark.parametrize("verb", ["blank", "logo", "hold", "lock"])
def test_switches_earn_none(show, verb):
    show.run("live.next")
    assert of_change(changed(show, f"live.{verb}")) is None


def test_first_take_earns_none(show):
    assert of_change(changed(show, "live.goto", slide="b2")) is None


def test_jump_in_the_item(show):
    show.run("live.goto", slide="a1")
    made = of_change(changed(show, "live.goto", slide="a4"))
    assert (made.kind, made.text, made.undo) == ("undo", "Jumped from slide 1 to 4", "live.undo")


def test_other_item(show):
    show.run("live.goto", slide="a1")
    assert of_change(changed(show, "live.next_item")).text == "Moved to Song b"


def test_clear_and_apply(show):
    show.run("live.next")
    show.run("plan.edit_slide", slide="a1", text="new")
    assert of_change(changed(show, "live.apply")).text == "The new words are on air"
    assert of_change(changed(show, "live.clear")).text == "Cleared everything"


def test_removing_can_be_taken_back(show):
    made = of_change(changed(show, "plan.remove_item", item="b"))
    assert (made.text, made.undo) == ("Removed Song b", "plan.undo")
    assert of_change(changed(show, "plan.remove_slide", slide="a2")).text == "Removed a slide"


def test_typing_earns_none(show):
    assert of_change(changed(show, "plan.edit_slide", slide="a1", text="new")) is None


def test_undo_ends_with_the_next_action_of_its_kind(show):
    edit = changed(show, "plan.edit", title="x")
    step = changed(show, "live.next")
    assert (ends_undo(edit, "plan.undo"), ends_undo(edit, "live.undo")) == (True, False)
    assert (ends_undo(step, "plan.undo"), ends_undo(step, "live.undo")) == (False, True)


def test_hints_name_the_way_on(show):
    show.run("live.goto", slide="a4")
    end = of_hint(show.run("live.next"))
    assert (end.text, end.keys, end.action) == ("End of this item", "Ctrl PgDn", "live.next_item")
    show.run("live.goto", slide="b1")
    assert of_hint(show.run("live.previous")).action == "live.previous_item"
    assert of_hint(show.run("live.next")) is None


def test_undo_says_whose_it_was(show):
    show.run("live.next", by="phone")
    assert of_hint(show.run("live.undo")).text == "Taken back: what phone did"
    show.run("live.next", by="desk")
    assert of_hint(show.run("live.undo")).text == "Taken back"


def test_refusals_are_sentences():
    locked = of_refusal(Refused("locked"))
    assert locked.text == "Locked. Nothing was changed."
    assert (locked.keys, locked.action) == ("Ctrl L", "live.lock")
    assert of_refusal(Refused("not_found", "no_such_item")).kind == "refusal"


def test_standing_says_what_is_covered(show):
    assert standing(show.state) is None
    show.run("live.next")
    for verb, cap in (("blank", "B"), ("logo", "L"), ("hold", "H")):
        show.run(f"live.{verb}")
        made = standing(show.state)
        assert (made.keys, made.action) == (cap, f"live.{verb}")
        show.run(f"live.{verb}")
    show.run("plan.edit_slide", slide="a1", text="new")
    assert standing(show.state).action == "live.apply"


def test_cover_behind_hold_is_not_claimed(show):
    show.run("live.next")
    show.run("live.hold")
    show.run("live.logo")
    assert standing(show.state).icon == "hold"
