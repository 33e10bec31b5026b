"""Every action of keys and menu is known and does what it says."""

from __future__ import annotations

import pytest

from app.ui.actions import Actions
from app.ui.file_actions import Files
from app.ui.keys import ROWS

VIEWS = ("add", "edit", "sheet", "addresses", "menu", "quit")


@pytest.fixture
def called():
    return []


@pytest.fixture
def offer():
    return {"undo": ""}


@pytest.fixture
def actions(desk, called, offer):
    views = {name: (lambda name=name: called.append(name)) for name in VIEWS}
    return Actions(desk, Files(desk, None), views, lambda: offer["undo"], lambda: called.append("settle"))


def test_every_key_has_an_action(actions):
    assert [row.action for row in ROWS if row.action and not actions.knows(row.action)] == []


def test_window_s_own(actions, called):
    for name in VIEWS:
        actions.do(name)
    assert [name for name in called if name != "settle"] == list(VIEWS)


def test_commands_run(actions, desk):
    actions.do("live.next")
    assert desk.state.live.slide == "a1"


def test_unknown_is_an_error(actions):
    with pytest.raises(KeyError):
        actions.do("nobody")


def test_undo_on_offer_comes_first(actions, desk, offer):
    desk.run("plan.edit", title="Renamed")
    desk.run("live.next")
    offer["undo"] = "plan.undo"
    actions.do("live.undo")
    assert (desk.state.plan.title, desk.state.live.slide) == ("Morning service", "a1")


def test_browse_stops_at_the_ends(actions, desk):
    actions.do("browse.previous")
    assert desk.browsed_item().id == "a"
    for _ in range(5):
        actions.do("browse.next")
    assert desk.browsed_item().id == "c"


def test_move_stops_at_the_ends(actions, desk):
    for _ in range(5):
        actions.do("move.down")
    assert [item.id for item in desk.state.plan.items] == ["b", "c", "a"]
    assert desk.browsed_item().id == "a"


def test_remove_looks_at_the_neighbour(actions, desk):
    actions.do("remove")
    assert desk.browsed_item().id == "b"
    actions.do("browse.next")
    actions.do("remove")
    assert desk.browsed_item().id == "b"
    actions.do("remove")
    actions.do("remove")
    assert desk.state.plan.items == ()
    actions.do("browse.next")
    actions.do("move.up")
    assert desk.browsed_item() is None


def test_what_was_typed_is_kept_first_but_no_step_waits(actions, called):
    for name in ("live.next", "live.blank", "live.undo"):
        actions.do(name)
    assert called == []
    actions.do("live.apply")
    actions.do("plan.undo")
    assert called == ["settle", "settle"]
