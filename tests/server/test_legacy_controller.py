"""EuljiroWorship's controller: recognised by its handshake, shown as given, never talked to."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest

from tests.server.house import House, Raw, raw, serving


async def controller(house: House, **headers: str) -> Raw:
    origin = f"http://127.0.0.1:{house.server.port}"
    client = await raw(house, protocol=None, **{"Origin": origin, **headers})
    assert client.status == 101
    return client


def slide(headline: str, style: str = "lyrics", caption: str = "") -> str:
    return json.dumps({"style": style, "caption": caption, "headline": headline})


async def test_its_slides_go_to_every_page_of_main() -> None:
    async with serving() as house:
        page, hall, older = await house.hello(), await house.hello(channel="hall"), await house.older()
        await older.receive_str()
        client = await controller(house)
        client.send(slide("주 하나님 지으신 모든 세계", caption="새찬송가 79장"))
        frame = await page.receive("frame")
        assert frame["slide"]["fields"]["text"][0]["lines"] == ["주 하나님 지으신 모든 세계"]
        assert frame["slide"]["fields"]["title"] == "새찬송가 79장"
        assert json.loads(await older.receive_str())["headline"] == "주 하나님 지으신 모든 세계"
        await hall.quiet()
        client.end()


async def test_it_is_sent_nothing_but_a_close() -> None:
    async with serving() as house:
        client = await controller(house)
        client.send("ping")
        client.send(slide("one"))
        await house.until(lambda: house.show.rev == 1)
        house.show.run("live.next")
        await asyncio.sleep(0)
        await house.server.stop()
        assert await client.frame() == (8, (1001).to_bytes(2) + b"shutting down")
        client.end()


async def test_newest_wins_and_a_run_is_one_undo_step() -> None:
    async with serving() as house:
        client = await controller(house)
        client.writer.write(b"".join(_masked(slide(f"line {number}")) for number in range(300)))
        await house.until(lambda: _on_air(house) == "line 299")
        assert house.show.rev < 300
        house.show.run("live.undo")
        assert _on_air(house) is None
        client.end()


async def test_dropped_under_lock_and_behind_hold() -> None:
    async with serving() as house:
        page = await house.hello()
        client = await controller(house)
        house.show.run("live.hold", on=True)
        assert (await page.receive("frame"))["mode"] == "hold"
        client.send(slide("behind hold"))
        await house.until(lambda: _on_air(house) == "behind hold")
        await page.quiet()
        house.show.run("live.lock", on=True)
        client.send(slide("under lock"))
        client.send("ping")
        await asyncio.sleep(0.05)
        assert _on_air(house) == "behind hold"
        client.end()


@pytest.mark.parametrize(
    "headers",
    [{"User_Agent": "Mozilla/5.0"}, {"Sec_Fetch_Mode": "websocket"}, {"Origin": "http://127.0.0.1:8080"}],
)
async def test_anything_else_only_receives(headers: dict[str, str]) -> None:
    async with serving() as house:
        client = await controller(house, **headers)
        assert (await client.text())["style"] == "blank"
        client.send(slide("mine"))
        client.send("ping")
        assert await client.frame() == (1, b"pong")
        assert house.show.rev == 0
        client.end()


async def test_without_an_origin_it_only_receives() -> None:
    async with serving() as house:
        client = await controller(house, Origin="")
        assert (await client.text())["style"] == "blank"
        client.end()


async def test_one_at_a_time_the_newest_takes_over() -> None:
    async with serving() as house:
        first = await controller(house)
        second = await controller(house)
        assert await first.close_code() == 1008
        second.send(slide("two"))
        await house.until(lambda: _on_air(house) == "two")
        kinds = [row.kind for row in house.presence.clients.values()]
        assert kinds.count("controller") >= 1
        first.end()
        second.end()


async def test_the_setting_ends_it() -> None:
    async with serving(legacy_controller=False) as house:
        client = await controller(house)
        assert await client.close_code() == 1008
        client.end()


async def test_what_is_no_slide_is_logged_once_a_minute(caplog: pytest.LogCaptureFixture) -> None:
    async with serving() as house:
        client = await controller(house)
        with caplog.at_level(logging.WARNING, "app.server.legacy_controller"):
            for text in ("no json", "[]", "null", "5", "[" * 5_000):
                client.send(text)
            client.send(slide("good"))
            await house.until(lambda: _on_air(house) == "good")
        assert len(caplog.records) == 1
        client.end()


def _masked(text: str) -> bytes:
    from tests.server.house import masked

    return masked(text)


def _on_air(house: House) -> str | None:
    given = house.show.state.live.given.get("main")
    return given.slide.text if given is not None else None
