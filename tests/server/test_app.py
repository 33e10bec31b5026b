"""The server as a whole: start, stop, start again."""

from __future__ import annotations

import asyncio
import socket
import tempfile
from pathlib import Path

import aiohttp
import pytest

from app.server.app import PortTaken, Server, ServerConfig, free_port
from app.show.presence import Presence
from app.tasks import spawn
from tests.server.house import Page, raw, raw_hello, serving
from tests.show.stage import make_show


def make_server() -> Server:
    folder = Path(tempfile.gettempdir())
    config = ServerConfig(folder, "", "", "e", "0", False, (), lambda: 0, folder)
    return Server(make_show(), Presence(), config)


async def test_a_taken_port_is_said_and_another_can_be_had() -> None:
    server = make_server()
    with socket.create_server(("127.0.0.1", 0)) as other:
        with pytest.raises(PortTaken):
            await server.start("127.0.0.1", other.getsockname()[1])
        await server.start("127.0.0.1", await free_port(other.getsockname()[1]))
    assert server.address == f"http://127.0.0.1:{server.port}"
    await server.stop()


async def test_stopped_it_lets_go_of_the_port_and_starts_there_again() -> None:
    server = make_server()
    await server.start("127.0.0.1", 0)
    port = server.port
    await server.stop()
    await server.stop()
    await server.start("127.0.0.1", port)
    async with aiohttp.ClientSession() as http, http.get(server.address + "/healthz") as response:
        assert response.status == 200
    await server.stop()


async def test_a_page_that_comes_back_after_a_restart_has_the_present_frame() -> None:
    async with serving() as house:
        page = await house.hello()
        port = house.server.port
        ending = spawn(page.closed(), name="ending")
        await house.server.stop()
        assert await ending == 1001
        house.show.run("live.next")
        await house.server.start("127.0.0.1", port)
        back = await house.hello()
        assert back.frame["key"] == "a1"


async def test_a_client_that_does_not_answer_cannot_hold_up_the_end() -> None:
    async with serving() as house:
        silent = [await raw_hello(house), await raw(house)]
        for client in silent:
            client.writer.transport.pause_reading()
        async with asyncio.timeout(10):
            await house.server.stop()
        for client in silent:
            client.end()


async def test_empty_tokens_open_nothing() -> None:
    server = make_server()
    await server.start("127.0.0.1", 0)
    async with aiohttp.ClientSession() as http:
        page = Page(await http.ws_connect(server.address + "/ws", protocols=("ambo.v1",)))
        await page.send("hello", role="operator", token="")
        assert await page.receive("error")
        assert await page.closed() == 1008
    await server.stop()


async def test_half_a_request_does_not_disturb_the_others() -> None:
    async with serving() as house:
        _, slow = await asyncio.open_connection("127.0.0.1", house.server.port)
        slow.write(b"GET /overlay/ma")
        _, garbage = await asyncio.open_connection("127.0.0.1", house.server.port)
        garbage.write(bytes(range(256)) * 40)
        page = await house.hello()
        house.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1
        slow.close()
        garbage.close()


async def test_it_listens_on_every_interface_when_told_to() -> None:
    async with serving(host="0.0.0.0") as house:
        assert house.server.address == f"http://127.0.0.1:{house.server.port}"
        assert (await house.get("/healthz"))[0] == 200


async def test_other_devices_have_addresses_only_when_they_are_let_in() -> None:
    async with serving() as house:
        assert house.server.network() == ()
        await house.server.stop()
        assert house.server.network() == ()
