"""The table is complete, typed and the only list of commands."""

from __future__ import annotations

import msgspec
import pytest

from app.model.refused import Refused
from app.show.commands import COMMANDS, ROLES, allowed, check, find
from tests.show.stage import make_show

DUE = """live.next live.previous live.first live.last live.next_item live.previous_item live.goto live.jump
live.blank live.logo live.hold live.lock live.clear live.apply live.undo plan.open plan.save plan.add_item
plan.move_item plan.remove_item plan.edit_item plan.edit_slide plan.undo plan.redo""".split()


def test_every_command_due_is_there() -> None:
    make_show()
    assert [name for name in DUE if name not in COMMANDS] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_says_what_it_does_and_who_may(name: str) -> None:
    spec = COMMANDS[name]
    assert spec.summary.endswith(".")
    assert spec.role in ROLES
    assert msgspec.json.schema(spec.arguments)


def test_arguments_left_out_keep_their_defaults() -> None:
    assert check(find("live.next"), {}) == {}
    assert check(find("live.next"), {"after": None}) == {"after": None}
    assert check(find("live.blank"), {}) == {"channel": None, "on": None}


def test_deep_and_huge_arguments_are_refused_not_raised() -> None:
    deep: object = "x"
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(Refused):
        check(find("live.goto"), {"slide": deep})
    show = make_show()
    assert show.run("plan.move_item", item="a", to=10**400).changed
    assert show.state.plan.items[-1].id == "a"


def test_roles() -> None:
    assert allowed(find("live.next"), "operator")
    assert not allowed(find("live.next"), "viewer")
    assert not allowed(find("live.next"), "root")
