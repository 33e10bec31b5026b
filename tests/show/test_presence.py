"""Who counts, and what is proved."""

from __future__ import annotations

from app.show import presence as module
from app.show.presence import Client, Presence


def client(name: str, **given: object) -> Client:
    base: dict[str, object] = {
        "id": name, "name": name, "kind": "overlay", "role": "viewer", "channel": "main",
        "address": "127.0.0.1", "page_id": name, "view_rev": 5,
    }  # fmt: skip
    return Client(**{**base, **given})  # type: ignore[arg-type]


def test_painted_means_the_newest_frame_of_its_own_view() -> None:
    presence = Presence()
    one = client("one")
    presence.join(one)
    assert one.state == "behind"
    presence.acked(one, 4, "painted", 1.0, ms=3.0, number=7)
    assert (one.state, one.number) == ("behind", 7)
    presence.acked(one, 5, "got", 1.0, ms=None, number=8)
    assert (one.state, one.rev_got) == ("behind", 5)
    presence.acked(one, 5, "painted", 1.0, ms=4.0, number=8)
    assert (one.state, one.number, one.paint_ms) == ("painted", 8, 4.0)
    presence.acked(one, 3, "painted", 1.0, ms=4.0, number=1)
    assert (one.rev_painted, one.number) == (5, 8)


def test_the_headline_counts_outputs_and_nothing_else() -> None:
    presence = Presence()
    presence.join(client("one", rev_painted=5, paint_ms=4.0))
    presence.join(client("two", rev_painted=4))
    presence.join(client("hidden", visible=False))
    presence.join(client("stage", kind="stage", rev_painted=5))
    presence.join(client("watcher", role="observer", rev_painted=5))
    presence.join(client("old", legacy=True))
    line = presence.headline()
    assert (line.painted, line.total, line.others, line.slowest_ms) == (1, 2, 3, 4.0)
    assert [c.name for c in line.behind] == ["two"]
    assert [c.name for c in line.hidden] == ["hidden"]


def test_a_gone_output_stays_in_the_count_until_it_returns_or_is_dismissed() -> None:
    presence = Presence()
    presence.join(client("one"))
    presence.leave("one", 9.0, "closed")
    assert presence.headline().gone[0].gone_at == 9.0
    presence.join(client("again", page_id="one", rev_painted=5))
    line = presence.headline()
    assert (line.total, line.painted, len(presence.clients)) == (1, 1, 1)
    presence.leave("again", 10.0, "closed")
    assert presence.dismiss("again")
    assert presence.headline().total == 0
    assert not presence.dismiss("again")


def test_a_client_that_is_no_output_leaves_without_a_trace() -> None:
    presence = Presence()
    presence.join(client("remote", kind="remote"))
    presence.leave("remote", 9.0, "closed")
    assert presence.clients == {}


def test_a_page_that_reconnects_before_its_old_socket_died_is_one_output() -> None:
    presence = Presence()
    presence.join(client("old", page_id="x"))
    presence.join(client("new", page_id="x", rev_painted=5))
    presence.leave("old", 9.0, "silent")
    assert presence.headline().total == 1


def test_the_gone_are_remembered_within_bounds(monkeypatch: object) -> None:
    presence = Presence()
    for number in range(module.MEMORABLE + 20):
        presence.join(client(f"c{number}"))
        presence.leave(f"c{number}", float(number), "closed")
    assert len(presence.clients) == module.MEMORABLE


def test_listeners_hear_of_every_change() -> None:
    presence = Presence()
    heard: list[str] = []
    presence.changed.connect(lambda c: heard.append(c.id))
    one = client("one")
    presence.join(one)
    presence.acked(one, 5, "painted", 1.0, ms=None, number=None)
    presence.leave("one", 2.0, "closed")
    assert heard == ["one"] * 3
