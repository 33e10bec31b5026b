"""Shapes that need no server to be looked at."""

from __future__ import annotations

from pathlib import Path

from app.server import shapes
from app.server.config import ServerConfig
from app.show.presence import Client, Presence
from tests.show.stage import make_show

CONFIG = ServerConfig(Path(), "", "", "e", "v", False, (), lambda: 7, Path())


def test_hold_is_the_mode_of_what_is_held() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.hold")
    state = shapes.state_shape(show, CONFIG)
    assert (state["live"]["mode"], state["channels"]["hall"]["key"], state["saved_rev"]) == ("hold", "a1", 7)


def test_locked_is_told() -> None:
    show = make_show()
    show.run("live.lock")
    assert shapes.state_shape(show, CONFIG)["live"]["locked"] is True


def test_an_item_that_was_removed_counts_nothing() -> None:
    show = make_show()
    show.run("live.next")
    show.run("plan.remove_item", item="a")
    live = shapes.state_shape(show, CONFIG)["live"]
    assert (live["slide"], live["count"], live["pending"]) == ("a1", 0, 0)


def test_the_row_of_a_client_has_every_field_of_the_protocol() -> None:
    row = shapes.client_shape(Client("c", "n", "overlay", "viewer", "main", "127.0.0.1"))
    assert tuple(row) == (*shapes.CLIENT_FIELDS, "legacy")
    assert row["state"] == "painted"


def test_a_page_of_the_older_wire_is_never_painted_in_the_api() -> None:
    row = shapes.client_shape(Client("c", "n", "overlay", "viewer", "main", "127.0.0.1", legacy=True))
    assert (row["state"], row["legacy"]) == ("behind", True)


def test_presence_has_its_headline() -> None:
    presence = Presence()
    presence.join(Client("c", "n", "overlay", "viewer", "main", "127.0.0.1", view_rev=3))
    told = shapes.presence_shape(presence)
    assert told["headline"] == {"painted": 0, "total": 1, "slowest_ms": None}
    assert [row["id"] for row in told["clients"]] == ["c"]
