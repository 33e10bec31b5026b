"""The tick: pings, pongs, and clients that are gone."""

from __future__ import annotations

import pytest

from app.server import beat
from tests.server.house import raw_hello, serving


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(beat, "PING_SECONDS", 0.05)


async def test_a_pong_tells_the_round_trip() -> None:
    async with serving() as house:
        page = await house.hello()
        ping = await page.receive("ping")
        await page.send("pong", t=ping["t"])
        row = house.row(page)
        await house.until(lambda: row.rtt_ms is not None)
        assert row.rtt_ms > 0


async def test_a_pong_of_another_ping_measures_nothing() -> None:
    async with serving() as house:
        page = await house.hello()
        await page.receive("ping")
        await page.send("pong", t=5)
        await page.send("dance")
        await page.receive("error")
        assert house.row(page).rtt_ms is None


async def test_no_pong_for_a_while_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "PONG_SECONDS", 0.2)
    async with serving() as house:
        client = await raw_hello(house)
        (row,) = house.presence.clients.values()
        await house.until(lambda: row.state == "gone")
        assert row.gone_why == "no pong"
        client.end()


async def test_who_answers_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "PONG_SECONDS", 0.5)
    async with serving() as house:
        silent, page = await house.hello(id="1"), await house.hello(id="2")
        gone = house.row(silent)
        while gone.state != "gone":
            ping = await page.receive("ping")
            await page.send("pong", t=ping["t"])
        assert house.row(page).state != "gone"


async def test_a_loop_that_stood_still_heard_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "PONG_SECONDS", 2.0)
    async with serving() as house:
        page = await house.hello()
        watch = house.server._wiring.beat  # type: ignore[union-attr]
        watch._due -= 60  # as if the tick had been due a minute ago
        for pulse in watch._pulses:
            pulse.heard_at -= 60
        await page.receive("ping")
        await page.receive("ping")
        assert house.row(page).state != "gone"


async def test_older_pages_are_never_pinged() -> None:
    async with serving() as house:
        older, page = await house.older(), await house.hello()
        await older.receive_str()
        for _ in range(3):
            await page.receive("ping")
        await older.send_str("ping")
        assert await older.receive_str() == "pong"
