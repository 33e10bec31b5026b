"""Clients for the tests of the panel."""

from __future__ import annotations

from app.show.presence import Client

OBS = "Mozilla/5.0 AppleWebKit/537.36 Chrome/127.0.6533.120 Safari/537.36 OBS/32.2.0"
NOW = 1_700_000_000.0


def client(name="c", kind="overlay", channel="main", **more):
    """A client that has painted slide 12."""
    facts = {
        "id": name, "name": "", "kind": kind, "role": "viewer", "channel": channel, "address": "127.0.0.1",
        "page_id": name, "connected_at": NOW - 60, "view_rev": 5, "rev_painted": 5, "view_at": NOW,
        "paint_ms": 18.0, "number": 12,
    }  # fmt: skip
    return Client(**(facts | more))
