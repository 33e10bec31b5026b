"""The door: revisions, refusals, roles, listeners and taking back."""

from __future__ import annotations

import logging

import pytest

from app.model.diff import patched
from app.model.refused import Refused
from app.show.show import Change, Result
from tests.show.stage import make_show, record, text_on


def test_one_change_one_revision_and_a_patch_that_leads_there() -> None:
    show = make_show()
    changes = record(show)
    show.run("live.next", by="Anna")
    show.run("plan.edit_slide", slide="b1", text="x")
    assert [(c.rev, c.command, c.by) for c in changes] == [
        (1, "live.next", "Anna"),
        (2, "plan.edit_slide", "desk"),
    ]
    for change in changes:
        assert patched(change.before, change.patch) == change.after


def test_what_did_not_change_is_the_same_object() -> None:
    show = make_show()
    changes = record(show)
    show.run("live.next")
    show.run("plan.edit_slide", slide="b1", text="x")
    assert changes[0].before.plan is changes[0].after.plan
    assert changes[1].before.live is changes[1].after.live
    assert changes[1].before.plan.items[0] is changes[1].after.plan.items[0]


@pytest.mark.parametrize("role", ["viewer", "observer", "service", "nonsense"])
def test_only_operators_run_commands(role: str) -> None:
    with pytest.raises(Refused) as refused:
        make_show().run("live.next", role=role)
    assert refused.value.code == "forbidden"


@pytest.mark.parametrize(
    ("name", "arguments", "code"),
    [
        ("live.fly", {}, "unknown_command"),
        ("live.goto", {}, "bad_arguments"),
        ("live.goto", {"slide": 7}, "bad_arguments"),
        ("live.goto", {"slide": "nowhere"}, "not_found"),
        ("live.blank", {"on": "yes"}, "bad_arguments"),
        ("plan.add_item", {"kind": "poem", "title": "x"}, "bad_arguments"),
        ("plan.move_item", {"item": "a", "to": 1.5}, "bad_arguments"),
        ("plan.edit_slide", {"slide": "a1", "fields": {"nonsense": "x"}}, "bad_arguments"),
        ("plan.edit_slide", {"slide": "a1", "fields": {"text": [{"lang": "en"}]}}, "bad_arguments"),
        ("plan.edit_slide", {"slide": "a1", "text": "x" * 60_001}, "too_large"),
        ("plan.remove_item", {"item": "nowhere"}, "not_found"),
    ],
)
def test_a_refused_command_changes_nothing(name: str, arguments: dict[str, object], code: str) -> None:
    show = make_show()
    before = show.state
    with pytest.raises(Refused) as refused:
        show.run(name, **arguments)
    assert refused.value.code == code
    assert show.state is before
    assert show.rev == 0


def test_unknown_arguments_are_ignored() -> None:
    assert make_show().run("live.next", colour="blue").changed


def test_a_listener_that_fails_does_not_reach_the_next(caplog: pytest.LogCaptureFixture) -> None:
    show = make_show()

    def fail(change: Change) -> None:
        raise RuntimeError("broken listener")

    show.changed.connect(fail)
    changes = record(show)
    with caplog.at_level(logging.ERROR):
        assert show.run("live.next").changed
    assert len(changes) == 1
    assert "broken listener" in caplog.text


def test_the_unsaved_mark_follows_the_plan() -> None:
    show = make_show()
    assert show.state.document.unsaved is False
    show.run("live.next")
    assert show.state.document.unsaved is False
    show.run("plan.edit", title="Evening")
    assert show.state.document.unsaved is True
    show.run("plan.undo")
    assert show.state.document.unsaved is False
    show.run("plan.redo")
    show.run("plan.saved", path="/x.ambo", plan=show.state.plan)
    assert (show.state.document.path, show.state.document.unsaved) == ("/x.ambo", False)


def test_saving_while_somebody_edits_leaves_the_mark() -> None:
    show = make_show()
    written = show.state.plan
    show.run("plan.edit", title="Evening")
    show.run("plan.saved", path="/x.ambo", plan=written)
    assert show.state.document.unsaved is True


def test_loading_a_plan_leaves_the_screens_alone() -> None:
    show = make_show()
    show.run("live.goto", slide="a2")
    other = make_show().state.plan
    show.run("plan.load", plan=other, path="/other.ambo")
    assert (text_on(show), show.state.live.slide) == ("a line 2", None)
    show.run("live.next")
    assert text_on(show) == "a line 1"


def test_ids_are_random_and_never_repeat() -> None:
    show = make_show()
    made = {show.run("plan.duplicate_slide", slide="a1").made for _ in range(200)}
    assert len(made) == 200


def test_given_arguments_never_speak_for_the_caller() -> None:
    show = make_show()
    with pytest.raises(Refused):
        show.run("live.next", {"role": "operator"}, role="viewer")
    changes = record(show)
    show.run("live.next", {"by": "somebody else"}, by="Anna")
    assert changes[0].by == "Anna"


async def test_an_errand_is_done_by_the_edge_that_can() -> None:
    show = make_show()
    seen: list[tuple[str, object]] = []

    async def open_plan(*, by: str, path: str | None = None, id: str | None = None) -> Result:
        seen.append((by, path))
        return Result(show.rev, False)

    with pytest.raises(Refused):
        await show.ask("plan.open", path="/p")
    show.add_errand("plan.open", open_plan)
    await show.ask("plan.open", by="Anna", path="/p")
    assert seen == [("Anna", "/p")]
    with pytest.raises(Refused, match="needs_its_errand"):
        show.run("plan.open", path="/p")
    assert (await show.ask("live.next")).changed
