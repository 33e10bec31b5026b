"""A line: bounded, judged by its progress, closed once."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.server import beat, line
from tests.server.house import TOKEN, House, Raw, raw, raw_hello, serving


async def stopped(house: House) -> Raw:
    """Returns a client that reads no more and whose line is full."""
    client = await raw_hello(house)
    client.writer.transport.pause_reading()
    (mine,) = house.server._wiring.beat.lines  # type: ignore[union-attr]
    words = "은혜로 " * 950
    number = full = 0
    while full < 10:  # a line that is full for a moment only was waiting for the kernel, not for the client
        number += 1
        house.show.run("plan.edit_slide", slide="a1", text=f"{number} {words}")
        house.show.run("live.goto", slide="a1")
        house.show.run("live.apply")
        await asyncio.sleep(0.005)
        full = full + 1 if mine.waiting else 0
    return client


async def test_a_client_that_makes_no_progress_is_aborted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(line, "STUCK_SECONDS", 0.3)
    async with serving() as house:
        client = await stopped(house)
        (row,) = house.presence.clients.values()
        await house.until(lambda: row.state == "gone")
        assert row.gone_why == "stopped reading"
        client.end()


async def test_a_stopped_client_holds_a_bounded_amount() -> None:
    async with serving() as house:
        client = await stopped(house)
        (mine,) = house.server._wiring.beat.lines  # type: ignore[union-attr]
        before = mine.waiting
        for _ in range(50):
            house.step()
        assert mine.waiting == before < 40_000
        client.end()


async def test_replies_that_nobody_reads_close_with_1013(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "MOST_WAITING", 4_000)
    async with serving() as house:
        client = await raw(house)
        client.send(json.dumps({"type": "hello", "role": "operator", "token": TOKEN}))
        assert (await client.text())["type"] == "welcome"
        (mine,) = house.server._wiring.beat.lines  # type: ignore[union-attr]
        client.writer.transport.pause_reading()
        ask = json.dumps({"type": "run", "id": "x" * 3_000, "command": "live.next", "args": {"after": "no"}})
        while mine.is_open:
            client.send(ask)
            await asyncio.sleep(0)
        client.writer.transport.resume_reading()
        assert await client.close_code() == 1013
        client.end()


async def test_a_close_nobody_answers_ends_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(line, "CLOSE_SECONDS", 0.1)
    async with serving() as house:
        client = await raw_hello(house)
        (mine,) = house.server._wiring.beat.lines  # type: ignore[union-attr]
        mine.close(1008, "for the test")
        mine.close(1000, "a second Close is none")
        assert await client.close_code() == 1008
        assert await client.frame() == (-1, b"")
        await house.until(lambda: not house.server._wiring.beat.lines)  # type: ignore[union-attr]
        client.end()


async def test_a_ping_of_the_protocol_is_answered() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        client.send(b"are you there", 9)
        assert await client.frame() == (10, b"are you there")
        client.end()
