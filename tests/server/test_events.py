"""Topics."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.server import beat, events
from tests.server.house import TOKEN, raw, serving


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(events, "PAUSE_SECONDS", 0.01)


async def test_presence_begins_with_how_it_stands_and_goes_on() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.send("subscribe", topics=["presence"])
        first = await operator.receive("event")
        assert first["topic"] == "presence"
        assert [row["kind"] for row in first["data"]["clients"]] == ["remote"]
        page = await house.hello()
        while (await operator.receive("event"))["data"]["headline"]["total"] != 1:
            pass
        await page.ack(0)
        while (await operator.receive("event"))["data"]["headline"]["painted"] != 1:
            pass


async def test_plan_tells_what_is_done_and_what_is_safe() -> None:
    saved = [0]
    async with serving(saved_rev=lambda: saved[0]) as house:
        operator = await house.operator()
        await operator.send("subscribe", topics=["plan"])
        assert (await operator.receive("event"))["data"] == {"rev": 0, "saved_rev": 0}
        house.show.run("plan.edit", title="New")
        assert (await operator.receive("event"))["data"] == {"rev": 1, "saved_rev": 0}
        saved[0] = 1
        assert (await operator.receive("event"))["data"] == {"rev": 1, "saved_rev": 1}


async def test_unsubscribed_hears_nothing() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.send("subscribe", topics=["plan", "presence"])
        for _ in range(2):
            await operator.receive("event")
        await operator.send("unsubscribe", topics=["plan", "presence", "weather"])
        await operator.quiet()
        house.show.run("plan.edit", title="New")
        other = await house.operator()
        await other.send("subscribe", topics=["plan"])
        await other.receive("event")
        await operator.quiet()


async def test_who_reads_slowly_hears_the_newest_and_not_everything() -> None:
    async with serving() as house:
        client = await raw(house)
        client.send(json.dumps({"type": "hello", "role": "operator", "token": TOKEN}))
        client.send('{"type":"subscribe","topics":["plan"]}')
        while (await client.text())["type"] != "event":
            pass
        client.writer.transport.pause_reading()
        (line,) = house.server._wiring.beat.lines  # type: ignore[union-attr]
        number = full = 0
        while full < 10:
            number += 1
            house.show.run("plan.edit_slide", slide="a1", text=f"{number} " + "은혜로 " * 950)
            house.show.run("live.goto", slide="a1")
            house.show.run("live.apply")
            await asyncio.sleep(0.005)
            full = full + 1 if line.waiting else 0
        before = line.waiting
        for _ in range(5):
            house.show.run("plan.edit", title=str(house.show.rev))
            await asyncio.sleep(0.02)
        assert line.waiting == before
        client.writer.transport.resume_reading()
        newest = {"rev": house.show.rev, "saved_rev": house.show.rev}
        while (await client.text()).get("data") != newest:
            pass
        client.end()


async def test_viewers_hear_of_no_topic() -> None:
    async with serving() as house:
        page = await house.hello()
        await page.send("subscribe", topics=["presence"])
        assert (await page.receive("error"))["code"] == "forbidden"


async def test_one_unknown_topic_subscribes_to_none() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.send("subscribe", topics=["plan", "weather"])
        assert (await operator.receive("error"))["code"] == "not_found"
        house.show.run("plan.edit", title="New")
        await operator.quiet()
