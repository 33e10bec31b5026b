"""EuljiroWorship's pages: flat slides and nothing else, ever."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.server import beat
from tests.server.house import KEY, PATIENCE, raw, serving

BLANK = {"style": "blank", "caption": "", "headline": ""}


async def flat(ws: object) -> dict[str, str]:
    async with asyncio.timeout(PATIENCE):
        return json.loads(await ws.receive_str())  # type: ignore[attr-defined]


async def test_a_page_gets_the_current_slide_at_once_and_every_later_one() -> None:
    async with serving() as house:
        first = await house.older()
        assert await flat(first) == BLANK
        house.show.run("live.next")
        song = {"style": "lyrics", "caption": "Song a", "headline": "a line 1"}
        assert await flat(first) == song
        assert await flat(await house.older()) == song
        house.show.run("live.blank")
        assert await flat(first) == BLANK


async def test_frames_that_are_one_flat_slide_are_sent_once() -> None:
    async with serving() as house:
        page = await house.older()
        assert await flat(page) == BLANK
        house.show.run("live.blank")
        house.show.run("live.logo")
        house.show.run("live.next")
        assert (await flat(page))["headline"] == "a line 1"


async def test_ping_is_answered_with_pong_to_it_alone() -> None:
    async with serving() as house:
        asking, other = await house.older(), await house.older()
        await flat(asking), await flat(other)
        await asking.send_str("ping")
        assert await asking.receive_str() == "pong"
        house.show.run("live.next")
        assert (await flat(other))["style"] == "lyrics"


async def test_what_a_page_sends_is_ignored() -> None:
    async with serving() as house:
        page = await house.older()
        await flat(page)
        for text in (
            '{"style":"lyrics","caption":"","headline":"mine"}',
            '{"type":"hello"}',
            "x",
            "[" * 10_000,
        ):
            await page.send_str(text)
        await page.send_str("ping")
        assert await page.receive_str() == "pong"
        assert house.show.rev == 0


async def test_a_page_that_stops_pinging_is_gone_and_one_that_never_did_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(beat, "OLDER_SECONDS", 0.2)
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.05)
    async with serving() as house:
        silent = await house.older()
        pinging = await house.older()
        await flat(silent), await flat(pinging)
        await pinging.send_str("ping")
        assert await pinging.receive_str() == "pong"
        await house.until(lambda: len(house.presence.clients) == 1)
        house.show.run("live.next")
        assert (await flat(silent))["style"] == "lyrics"


async def test_an_older_page_proves_nothing_and_is_not_counted() -> None:
    async with serving() as house:
        await house.older()
        (row,) = house.presence.clients.values()
        assert (row.kind, row.channel, row.legacy, row.state) == ("overlay", "main", True, "unproved")
        assert house.presence.headline().total == 0


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "file://", "http://127.0.0.1.evil.example:8080", "https://x"]
)
async def test_a_page_of_another_site_is_refused_before_the_upgrade(origin: str) -> None:
    async with serving() as house:
        client = await raw(house, protocol=None, Origin=origin, User_Agent="Mozilla/5.0")
        assert client.status == 403
        client.end()


async def test_a_page_from_elsewhere_needs_our_origin_and_the_key() -> None:
    async with serving() as house:
        tunnel = {"X_Forwarded_For": "203.0.113.7", "User_Agent": "Mozilla/5.0"}
        own = f"http://127.0.0.1:{house.server.port}"
        for path, origin, status in (
            ("/ws", own, 403),
            ("/ws?key=wrong", own, 403),
            ("/ws?key=" + KEY, "http://127.0.0.1:8080", 403),
            ("/ws?key=" + KEY, own, 101),
        ):
            client = await raw(house, path, protocol=None, Origin=origin, **tunnel)
            assert client.status == status
            client.end()
