"""Rows of the panel: what a client says of itself, and what it proves."""

from __future__ import annotations

import pytest

from app.model.refused import Refused
from app.server.presence import channel_of, new_client_id, view_for
from app.server.wire import Hello
from tests.server.house import serving
from tests.show.stage import make_show


async def test_a_row_says_who_and_from_where() -> None:
    async with serving() as house:
        page = await house.hello(name="Balcony", id="left", kind="projector", agent="OBS/31.0.2")
        row = house.row(page)
        assert (row.name, row.kind, row.channel, row.page_id) == ("Balcony", "projector", "main", "left")
        assert (row.address, row.agent, row.legacy) == ("127.0.0.1", "OBS/31.0.2", False)
        assert row.connected_at > 0


async def test_the_browser_speaks_for_a_page_that_does_not() -> None:
    async with serving() as house:
        page = await house.connect(headers={"User-Agent": "Chrome"})
        await page.send("hello", channel="main")
        page.welcome = await page.receive("welcome")
        assert house.row(page).agent == "Chrome"


async def test_proof_is_painted_and_only_painted() -> None:
    async with serving() as house:
        page = await house.hello()
        row = house.row(page)
        assert row.state == "behind", "nothing is proved before the first ack"
        await page.ack(0, "got")
        await page.quiet()
        assert (row.state, row.rev_got) == ("behind", 0)
        await page.ack(0)
        await page.quiet()
        assert (row.state, row.number) == ("painted", None)
        house.show.run("live.goto", slide="a3")
        assert row.state == "behind"
        frame = await page.receive("frame")
        await page.ack(frame["rev"])
        await page.quiet()
        assert (row.state, row.number, row.paint_ms) == ("painted", 3, 1.5)
        assert house.presence.headline().painted == house.presence.headline().total == 1


async def test_a_late_ack_names_the_slide_it_painted() -> None:
    async with serving() as house:
        page = await house.hello()
        for slide in ("a2", "a3", "a4"):
            house.show.run("live.goto", slide=slide)
            await page.receive("frame")
        await page.ack(2)
        await page.quiet()
        assert (house.row(page).number, house.row(page).state) == (3, "behind")


async def test_blank_draws_no_number() -> None:
    async with serving() as house:
        house.show.run("live.next")
        house.show.run("live.blank")
        page = await house.hello()
        await page.ack(page.frame["rev"])
        await page.quiet()
        assert house.row(page).number is None


async def test_a_hidden_page_says_so() -> None:
    async with serving() as house:
        page = await house.hello()
        await page.ack(0, "got", visible=False, active=False)
        await page.quiet()
        row = house.row(page)
        assert (row.state, row.visible, row.active) == ("hidden", False, False)
        assert len(house.presence.headline().hidden) == 1


async def test_an_ack_for_a_frame_never_sent_proves_nothing() -> None:
    async with serving() as house:
        page = await house.hello()
        await page.ack(1_000_000)
        assert (await page.receive("error"))["code"] == "bad_arguments"
        assert house.row(page).state == "behind"


async def test_an_output_that_left_stays_as_gone_until_it_returns() -> None:
    async with serving() as house:
        page = await house.hello(id="left")
        row = house.row(page)
        await page.ws.close()
        await house.until(lambda: row.state == "gone")
        assert row.gone_why == "left"
        assert house.presence.headline().total == 1
        await house.hello(id="left")
        assert [client.state for client in house.presence.clients.values()] == ["behind"]


async def test_a_remote_that_left_is_forgotten() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.ws.close()
        await house.until(lambda: not house.presence.clients)


def test_views_follow_the_channel_unless_told_otherwise() -> None:
    state = make_show().state
    assert view_for(state, Hello()).look == "stream"
    assert view_for(state, Hello(channel="hall", look="stream", languages=("ko",))).languages == ("ko",)
    assert view_for(state, Hello(look="disco")).look == "stream"
    assert len(view_for(state, Hello(languages=("x",) * 100)).languages) == 8


def test_an_unknown_channel_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        channel_of(make_show().state, "balcony")
    assert refused.value.code == "not_found"


def test_ids_are_their_own() -> None:
    assert len({new_client_id() for _ in range(100)}) == 100
