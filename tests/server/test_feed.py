"""Feeds: what is sent, and when it is news."""

from __future__ import annotations

import json

from app.model.channel import View
from app.server.feed import REMEMBERED, Feed, FlatFeed
from tests.show.stage import make_show

VIEW = View("main", "stream")


def payload(feed: Feed) -> dict[str, object]:
    head = 2 if feed.data[1] < 126 else 4
    assert feed.data[0] == 0x81
    return json.loads(feed.data[head:])


def test_a_frame_is_complete() -> None:
    show = make_show()
    feed = Feed(VIEW, 'run "1"')
    show.run("live.next")
    assert feed.refresh(show.state, show.rev)
    told = payload(feed)
    assert (told["type"], told["rev"], told["epoch"]) == ("frame", 1, 'run "1"')
    assert told.keys() == {
        "type", "rev", "epoch", "channel", "key", "mode", "slide", "look", "layers", "theme", "preload",
    }  # fmt: skip


def test_an_equal_frame_is_no_news_and_keeps_its_rev() -> None:
    show = make_show()
    feed = Feed(VIEW, "e")
    assert feed.refresh(show.state, 0)
    show.run("plan.edit", title="x")
    assert not feed.refresh(show.state, show.rev)
    assert feed.rev == 0


def test_a_bilingual_slide_is_under_a_kilobyte() -> None:
    show = make_show()
    show.run("live.next")
    lines = [
        {"lang": "ko", "lines": ["나 같은 죄인 살리신 주 은혜 놀라워", "잃었던 생명 찾았고 광명을 얻었네"]},
        {"lang": "en", "lines": ["Amazing grace, how sweet the sound", "that saved a wretch like me"]},
    ]
    show.run("plan.edit_slide", slide="a1", fields={"text": lines})
    show.run("live.apply")
    feed = Feed(VIEW, "0123456789abcdef")
    feed.refresh(show.state, show.rev)
    assert len(feed.data) < 1024


def test_numbers_of_late_acks_are_remembered_for_a_while() -> None:
    show = make_show()
    feed = Feed(VIEW, "e")
    for rev in range(REMEMBERED + 10):
        show.run("live.goto", slide=f"a{rev % 5 + 1}")
        feed.refresh(show.state, rev)
    assert feed.number(REMEMBERED + 9) == (REMEMBERED + 9) % 5 + 1
    assert feed.number(5) is None
    assert len(feed._numbers) == REMEMBERED


def test_the_older_wire_has_its_own_idea_of_news() -> None:
    show = make_show()
    feed = FlatFeed(VIEW, "e", "http://127.0.0.1")
    assert feed.refresh(show.state, 0)
    show.run("live.blank")
    assert not feed.refresh(show.state, 1)
    assert payload(feed) == {"style": "blank", "caption": "", "headline": ""}
