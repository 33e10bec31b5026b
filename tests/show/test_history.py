"""Taking back on air and in the plan are two different things."""

from __future__ import annotations

from app.model.slide import Kind, Slide
from tests.show.stage import Clock, make_show, text_on


def test_live_undo_takes_back_the_last_action_and_says_whose_it_was() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("live.goto", slide="a5", by="Anna")
    result = show.run("live.undo")
    assert (text_on(show), result.undid and (result.undid.command, result.undid.by)) == (
        "a line 2",
        ("live.goto", "Anna"),
    )
    show.run("live.undo")
    assert text_on(show) is None
    assert show.run("live.undo").hint == "nothing_to_undo"


def test_clear_and_blank_are_taken_back() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.clear")
    show.run("live.undo")
    assert text_on(show) == "a line 1"
    show.run("live.blank")
    show.run("live.undo")
    assert text_on(show) == "a line 1"


def test_plan_undo_never_moves_a_screen_and_live_undo_never_changes_the_plan() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    show.run("plan.edit_slide", slide="a2", text="new")
    plan = show.state.plan
    show.run("live.undo")
    assert show.state.plan is plan
    show.run("live.goto", slide="a2")
    live = show.state.live
    show.run("plan.undo")
    assert show.state.live is live
    assert show.state.plan.items[0].slides[1].text == "a line 2"


def test_redo_is_forgotten_by_a_new_edit() -> None:
    show = make_show()
    show.run("plan.edit", title="one")
    show.run("plan.undo")
    show.run("plan.edit", title="two")
    assert show.run("plan.redo").hint == "nothing_to_redo"


def test_typing_into_one_slide_is_one_step() -> None:
    show = make_show()
    clock = show.clock
    assert isinstance(clock, Clock)
    for text in ("n", "ne", "new"):
        show.run("plan.edit_slide", slide="a1", text=text)
        clock.now += 0.3
    clock.now += 5
    show.run("plan.edit_slide", slide="a1", text="newer")
    show.run("plan.undo")
    assert show.state.plan.items[0].slides[0].text == "new"
    show.run("plan.undo")
    assert show.state.plan.items[0].slides[0].text == "a line 1"


def test_a_run_of_given_slides_is_one_step() -> None:
    show = make_show()
    show.run("live.next")
    for number in range(5):
        show.run("live.show", channel="main", slide=Slide(f"g{number}", Kind.LYRICS, text=str(number)))
    show.run("live.undo")
    assert text_on(show) == "a line 1"


def test_undo_keeps_ids_and_the_lock() -> None:
    show = make_show()
    show.run("plan.remove_item", item="a")
    show.run("plan.undo")
    assert show.state.plan.items[0].slides[0].id == "a1"
    show.run("live.next")
    show.run("live.lock")
    show.run("live.lock")
    show.run("live.undo")
    assert show.state.live.locked == ()


def test_last_act_is_what_undo_would_take_back() -> None:
    show = make_show()
    assert show.history.last_act() is None
    assert not show.history.can("live.undo")
    show.run("live.next", by="Anna")
    act = show.history.last_act()
    assert act is not None
    assert (act[0].command, act[0].by, act[1]) == ("live.next", "Anna", 1000.0)
