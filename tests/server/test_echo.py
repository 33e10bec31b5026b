"""`/echo`."""

from __future__ import annotations

import aiohttp

from app.tasks import spawn
from tests.server.house import masked, raw, serving


async def test_there_is_none_unless_wanted() -> None:
    async with serving() as house:
        assert (await house.get("/echo"))[0] == 404


async def test_text_and_binary_come_back_as_they_came() -> None:
    async with serving(echo=True) as house:
        for compress in (0, 15):
            ws = await house.http.ws_connect(house.url("/echo"), compress=compress, max_msg_size=0)
            for text in ("", "주는 나의 목자", "x" * 200_000):
                await ws.send_str(text)
                assert await ws.receive_str() == text
            big = bytes(1_000_000)
            await ws.send_bytes(big)
            assert await ws.receive_bytes() == big
            assert bool(ws.compress) == bool(compress)
            await ws.close()


async def test_it_has_the_gate_of_ws() -> None:
    async with serving(echo=True) as house:
        for frame, code in ((b"\x81\x02hi", 1002), (masked(b"\xff"), 1007), (masked(b"\x03\xee", 8), 1002)):
            client = await raw(house, "/echo", protocol=None)
            client.writer.write(frame)
            assert await client.close_code() == code
            client.end()


async def test_a_close_is_answered_and_shutdown_says_1001() -> None:
    async with serving(echo=True) as house:
        client = await raw(house, "/echo", protocol=None)
        client.send((1000).to_bytes(2), 8)
        assert await client.close_code() == 1000
        client.end()
        ws = await house.http.ws_connect(house.url("/echo"))
        ending = spawn(ws.receive(), name="ending")
        await house.server.stop()
        assert (await ending).type is aiohttp.WSMsgType.CLOSE
        assert ws.close_code == 1001
