"""A frame on the wire has every member, so that a page never guesses."""

from __future__ import annotations

import msgspec

from app.model.frame import Frame
from app.model.live import Mode


def test_every_member_is_there_even_when_empty() -> None:
    data = msgspec.json.decode(msgspec.json.encode(Frame("main", "none", Mode.LIVE, None, "stream")))
    assert data == {
        "channel": "main", "key": "none", "mode": "live", "slide": None, "look": "stream",
        "layers": {"alerts": [], "ticker": None, "lower_third": None, "timer": None, "message": None},
        "theme": None, "preload": [],
    }  # fmt: skip
