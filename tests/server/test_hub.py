"""The hub: newest wins, nobody waits for anybody, a view is encoded once."""

from __future__ import annotations

import asyncio
import json
import socket

import pytest

from app.server import feed as feeds
from app.server import window
from tests.server.house import House, Page, raw_hello, serving


async def received(page: Page) -> list[int]:
    """Returns the revs of the frames that have come so far, in order."""
    revs = []
    await page.send("nothing", id="now")
    while (said := json.loads(await page.ws.receive_str())).get("id") != "now":
        if said["type"] == "frame":
            revs.append(said["rev"])
    return revs


async def step(house: House, times: int) -> None:
    for _ in range(times):
        house.step()
        await asyncio.sleep(0)


async def test_a_frame_is_made_once_for_all_who_look(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    project = feeds.project
    monkeypatch.setattr(
        feeds, "project", lambda state, view: made.append(view.channel) or project(state, view)
    )
    async with serving() as house:
        pages = [await house.hello() for _ in range(5)]
        made.clear()
        house.show.run("live.next")
        assert made == ["main"], "one view in use, one frame"
        frames = [await page.receive("frame") for page in pages]
        assert all(frame == frames[0] for frame in frames)


async def test_an_equal_frame_is_not_sent() -> None:
    async with serving() as house:
        house.show.run("live.next")
        page = await house.hello()
        house.show.run("plan.edit", title="Evening")
        house.show.run("live.blank", channel="hall")
        await page.quiet()
        assert house.show.rev == 3
        house.show.run("live.goto", slide="a2")
        assert (await page.receive("frame"))["rev"] == 4


async def test_the_rev_of_a_frame_is_that_of_its_last_change() -> None:
    async with serving() as house:
        house.show.run("live.next")
        page = await house.hello()
        house.show.run("plan.edit", title="Evening")
        second = await house.hello()
        assert second.frame["rev"] == page.frame["rev"] == 1
        await page.ws.close()
        await second.ws.close()
        house.show.run("plan.edit", title="Night")
        assert (await house.hello()).frame["rev"] == 1, "a page that returns finds its rev again"


async def test_two_frames_unacked_close_the_window_and_painted_opens_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "FORGIVEN_SECONDS", 600.0)
    async with serving() as house:
        page = await house.hello()
        await page.ack(0)
        await page.quiet()
        await step(house, 6)
        assert await received(page) == [1, 2]
        await page.ack(1, "got")
        assert await received(page) == [], "a visible page is through when it has painted"
        await page.ack(1)
        assert await received(page) == [6], "the newest, and no other"
        row = house.row(page)
        assert (row.frames_sent, row.frames_skipped, row.rev_sent) == (4, 3, 6)


async def test_got_opens_the_window_of_a_hidden_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "FORGIVEN_SECONDS", 600.0)
    async with serving() as house:
        page = await house.hello()
        await page.ack(0, "got", visible=False)
        await page.quiet()
        await step(house, 4)
        assert await received(page) == [1, 2]
        await page.ack(2, "got", visible=False)
        assert await received(page) == [4]


async def test_a_frame_unacked_for_a_while_no_longer_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "FORGIVEN_SECONDS", 0.1)
    async with serving() as house:
        page = await house.hello()
        await page.ack(0)
        await page.quiet()
        await step(house, 3)
        while (await page.receive("frame"))["rev"] != 3:
            pass


async def test_a_client_that_never_acks_gets_every_frame_its_socket_takes() -> None:
    async with serving() as house:
        page = await house.hello()
        for _ in range(10):
            house.step()
            await asyncio.sleep(0.001)
        assert (await received(page))[-1] == 10
        assert house.row(page).state == "behind"


async def test_views_differ_by_look_and_languages() -> None:
    async with serving() as house:
        plain = await house.hello()
        hall = await house.hello(look="hall", languages=["ko", "en"])
        strange = await house.hello(look="no such look")
        looks = [page.frame["look"] for page in (plain, hall, strange)]
        assert looks == ["stream", "hall", "stream"]


async def test_blank_logo_and_hold() -> None:
    async with serving() as house:
        page = await house.hello()
        house.show.run("live.next")
        first = await page.receive("frame")
        house.show.run("live.blank")
        blank = await page.receive("frame")
        assert (blank["mode"], blank["key"], blank["slide"]) == ("blank", "blank", None)
        house.show.run("live.logo")
        assert (await page.receive("frame"))["key"] == "logo"
        house.show.run("live.next")
        assert (await page.receive("frame"))["key"] == "a1"
        house.show.run("live.hold")
        held = await page.receive("frame")
        assert (held["mode"], held["key"], held["slide"]) == ("hold", "a1", first["slide"])
        house.show.run("live.next")
        await page.quiet()


async def test_words_are_utf8_as_they_are() -> None:
    async with serving() as house:
        page = await house.hello()
        house.show.run("live.next")
        house.show.run("plan.edit_slide", slide="a1", text="주는 나의 목자")
        await page.receive("frame")
        house.show.run("live.apply")
        assert "주는 나의 목자" in await page.ws.receive_str()


async def test_five_that_stop_reading_do_not_hold_up_twenty(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving() as house:
        stopped = [await raw_hello(house) for _ in range(5)]
        for client in stopped:
            client.writer.transport.pause_reading()
            # Else the kernel lets the buffer of a stopped page grow to megabytes before anything is felt.
            raw_socket = client.writer.transport.get_extra_info("socket")
            raw_socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        pages = [await house.hello() for _ in range(20)]
        words = "은혜로 " * 950
        for number in range(400):
            house.show.run("plan.edit_slide", slide="a1", text=f"{number} {words}")
            house.show.run("live.goto", slide="a1")
            house.show.run("live.apply")
            await asyncio.sleep(0)
        newest = house.show.rev
        for page in pages:
            while (await page.receive("frame"))["rev"] != newest:
                pass
        behind = [row for row in house.presence.clients.values() if row.rev_sent < newest]
        assert len(behind) == 5
        for client in stopped:
            client.writer.transport.resume_reading()
        for client in stopped:
            while (await client.text()).get("rev") != newest:
                pass
            client.end()


async def test_clients_may_come_and_go_in_the_middle_of_a_broadcast() -> None:
    async with serving() as house:
        pages = [await house.hello() for _ in range(8)]
        cut = [await raw_hello(house) for _ in range(8)]
        for client in cut:
            client.writer.transport.abort()
            house.step()
        late = [await house.hello() for _ in range(3)]
        house.step()
        for page in pages + late:
            while (await page.receive("frame"))["rev"] != house.show.rev:
                pass
        await house.until(lambda: sum(row.gone_at is None for row in house.presence.clients.values()) == 11)


async def test_idle_feeds_are_forgotten() -> None:
    async with serving() as house:
        for number in range(40):
            page = await house.hello(languages=[f"x{number}"])
            await page.ws.close()
        page = await house.hello()
        hub = house.server._wiring.hub  # type: ignore[union-attr]
        assert len(hub._feeds) <= 17
        house.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1
