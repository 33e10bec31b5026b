"""What every socket has in common."""

from __future__ import annotations

import pytest

from app.server.ws import Talk
from tests.server.house import raw, raw_hello, serving


async def test_our_own_mistake_closes_one_socket_with_1011(monkeypatch: pytest.MonkeyPatch) -> None:
    async with serving() as house:
        page = await house.hello()
        client = await raw_hello(house)

        def broken(self: Talk, *_: object) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(Talk, "_note", broken)
        client.send('{"type":"ack","rev":0,"stage":"got"}')
        assert await client.close_code() == 1011
        client.end()
        house.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1


async def test_it_is_never_compressed() -> None:
    async with serving() as house:
        client = await raw(house, Sec_WebSocket_Extensions="permessage-deflate; client_max_window_bits")
        assert client.status == 101
        assert "Sec-WebSocket-Extensions" not in client.head
        assert "Sec-WebSocket-Protocol: ambo.v1" in client.head
        client.end()


async def test_a_flood_of_one_lets_the_others_have_their_turn() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        page = await house.hello()
        for _ in range(5_000):
            client.send('{"type":"pong","t":1}')
        house.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1
        while (await client.text()).get("rev") != 1:
            pass
        client.end()


async def test_a_handshake_that_is_none_is_400() -> None:
    async with serving() as house:
        assert (await house.get("/ws"))[0] == 400
        client = await raw(house, Sec_WebSocket_Key="short")
        assert client.status == 400
        client.end()


async def test_many_that_come_and_go_leave_nothing_behind() -> None:
    async with serving() as house:
        for _ in range(200):
            client = await raw(house)
            client.writer.transport.abort()
        await house.until(lambda: not house.server._wiring.beat.lines)  # type: ignore[union-attr]
        assert not house.presence.clients
