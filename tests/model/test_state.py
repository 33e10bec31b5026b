"""The state survives the disk."""

from __future__ import annotations

import msgspec

from app.model.state import State, channel_ids
from tests.show.stage import make_show, small_plan


def test_the_state_round_trips_as_json() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.hold")
    show.run("live.blank", channel="hall")
    data = msgspec.json.encode(show.state)
    assert msgspec.json.decode(data, type=State) == show.state


def test_channels_in_order() -> None:
    assert channel_ids(State(small_plan())) == ("main", "hall")
