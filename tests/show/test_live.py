"""What the verbs on air do, and what they leave alone."""

from __future__ import annotations

import pytest

from app.model.live import Mode, shown
from app.model.refused import Refused
from app.model.slide import LONGEST_TEXT, Kind, Slide
from app.show.live import pending, upcoming
from tests.show.stage import make_show, record, text_on


def test_first_next_takes_the_first_slide() -> None:
    show = make_show()
    assert text_on(show) is None
    result = show.run("live.next")
    assert (result.changed, show.state.live.slide, text_on(show)) == (True, "a1", "a line 1")


def test_steps_stop_at_both_ends_with_a_hint_and_change_nothing() -> None:
    show = make_show()
    assert show.run("live.previous").hint == "start"
    show.run("live.goto", slide="a5")
    changes = record(show)
    result = show.run("live.next")
    assert (result.hint, result.changed, result.rev, changes) == ("end", False, show.rev, [])
    show.run("live.first")
    assert show.run("live.previous").hint == "start"
    assert show.state.live.slide == "a1"


def test_a_double_tap_never_skips() -> None:
    show = make_show()
    show.run("live.next", after=None)
    assert show.run("live.next", after=None).changed is False
    assert show.run("live.next", after="a1").changed is True
    second = show.run("live.next", after="a1")
    assert (second.changed, second.hint, show.state.live.slide) == (False, None, "a2")


def test_item_steps_skip_items_without_slides() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.next_item")
    assert show.state.live.slide == "b1"
    assert show.run("live.next_item").hint == "end"
    show.run("live.previous_item")
    assert show.state.live.slide == "a1"


@pytest.mark.parametrize("cover", ["live.blank", "live.logo"])
def test_the_first_step_under_a_cover_shows_the_slide_again(cover: str) -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run(cover)
    assert text_on(show) is None
    show.run("live.next")
    assert (show.state.live.slide, text_on(show)) == ("a2", "a line 2")
    show.run(cover)
    show.run("live.previous")
    assert (show.state.live.slide, text_on(show)) == ("a2", "a line 2")


@pytest.mark.parametrize("go", [("live.goto", {"slide": "a3"}), ("live.jump", {"label": "C"})])
def test_goto_and_jump_lift_a_cover_and_go(go: tuple[str, dict[str, str]]) -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.blank")
    show.run(go[0], **go[1])
    assert text_on(show) == "a line 3"


def test_next_under_blank_before_anything_was_taken_takes_the_first() -> None:
    show = make_show()
    show.run("live.blank")
    show.run("live.next")
    assert text_on(show) == "a line 1"


def test_blank_toggles_and_on_is_idempotent() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.blank")
    assert shown(show.state.live, "hall").mode is Mode.BLANK
    assert show.run("live.blank", on=True).changed is False
    show.run("live.blank")
    assert text_on(show) == "a line 1"
    assert show.run("live.blank", on=False).changed is False


def test_a_cover_on_one_channel_leaves_the_other() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.logo", channel="hall")
    assert (text_on(show, "main"), text_on(show, "hall")) == ("a line 1", None)
    show.run("live.logo")
    assert {shown(show.state.live, name).mode for name in ("main", "hall")} == {Mode.LOGO}
    with pytest.raises(Refused, match="no_such_channel"):
        show.run("live.blank", channel="moon")


def test_hold_keeps_the_screens_while_the_show_goes_on() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.hold")
    assert show.run("live.next").hint == "held"
    assert (show.state.live.slide, text_on(show)) == ("a2", "a line 1")
    show.run("live.hold")
    assert text_on(show) == "a line 2"


def test_lock_refuses_everything_on_air_and_nothing_else() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.lock")
    for name in ("live.next", "live.blank", "live.clear", "live.undo", "live.hold"):
        with pytest.raises(Refused) as refused:
            show.run(name)
        assert refused.value.code == "locked"
    show.run("plan.edit_slide", slide="a1", text="new")
    show.run("live.lock", on=False)
    assert show.run("live.next").changed


def test_lock_of_one_channel_guards_that_channel() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.lock", channel="hall")
    assert show.state.live.locked == ("hall",)
    assert show.run("live.blank", channel="main").changed
    for name, arguments in (("live.blank", {"channel": "hall"}), ("live.next", {}), ("live.blank", {})):
        with pytest.raises(Refused, match="locked"):
            show.run(name, **arguments)
    with pytest.raises(Refused, match="no_such_channel"):
        show.run("live.lock", channel="moon")
    show.run("live.lock", channel="hall")
    assert show.run("live.next").changed


def test_hold_again_keeps_what_was_held() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.hold")
    show.run("live.next")
    assert show.run("live.hold", on=True).changed is False
    assert text_on(show) == "a line 1"


def test_apply_puts_nothing_on_air_that_was_cleared() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.clear")
    assert show.run("live.apply").changed is False
    assert text_on(show) is None


def test_what_was_taken_is_what_is_on_air() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("plan.edit_slide", slide="a2", text="better")
    assert (text_on(show), pending(show.state)) == ("a line 2", 1)
    assert show.run("live.goto", slide="a2").changed is False
    show.run("live.apply")
    assert (text_on(show), pending(show.state)) == ("better", 0)
    assert show.run("live.apply").changed is False


def test_a_deleted_live_slide_stays_on_air_and_the_next_is_the_one_behind_it() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("plan.remove_slide", slide="a2")
    assert text_on(show) == "a line 2"
    show.run("live.next")
    assert show.state.live.slide == "a3"


def test_previous_after_the_live_slide_was_deleted() -> None:
    show = make_show()
    show.run("live.goto", slide="a3")
    show.run("plan.remove_slide", slide="a3")
    show.run("live.previous")
    assert show.state.live.slide == "a2"


def test_the_pointer_follows_its_slide_when_the_plan_is_reordered() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("plan.move_item", item="a", to=2)
    show.run("plan.remove_slide", slide="a1")
    show.run("live.next")
    assert show.state.live.slide == "a3"


def test_clear_takes_the_words_off_and_the_next_step_brings_them_back() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("live.clear")
    assert (text_on(show), show.state.live.slide, show.state.live.since) == (None, "a2", None)
    assert show.run("live.clear").changed is False
    show.run("live.next")
    assert (text_on(show), show.state.live.slide) == ("a line 2", "a2")


def test_jump_goes_to_the_next_part_of_that_name_and_round() -> None:
    show = make_show()
    show.run("live.next")
    for expected in ("a3", "a5", "a3"):
        show.run("live.jump", label="c")
        assert show.state.live.slide == expected
    with pytest.raises(Refused, match="no_such_part"):
        show.run("live.jump", label="B7")


def test_jump_before_anything_is_live_is_refused() -> None:
    with pytest.raises(Refused, match="nothing_live"):
        make_show().run("live.jump", label="C")


def test_a_given_slide_is_shown_on_one_channel_until_the_next_step() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    given = Slide("given", Kind.LYRICS, text="from outside")
    show.run("live.show", channel="main", slide=given)
    assert (text_on(show, "main"), text_on(show, "hall")) == ("from outside", "a line 2")
    show.run("live.next")
    assert (text_on(show, "main"), show.state.live.slide) == ("a line 2", "a2")


def test_a_given_slide_is_no_longer_than_a_frame_may_be() -> None:
    show = make_show()
    with pytest.raises(Refused, match="text_too_long"):
        show.run("live.show", channel="main", slide=Slide("g", Kind.LYRICS, text="x" * (LONGEST_TEXT + 1)))


def test_upcoming_is_what_next_would_take() -> None:
    show = make_show()
    for _ in range(12):
        place = upcoming(show.state)
        expected = None if place is None else show.state.plan.items[place.item].slides[place.slide].id
        result = show.run("live.next")
        assert (show.state.live.slide if result.changed else None) == expected


def test_since_is_when_words_first_went_on_air() -> None:
    show = make_show()
    show.run("live.next")
    show.clock.now += 60  # type: ignore[attr-defined]
    show.run("live.next")
    assert show.state.live.since == 1000.0
