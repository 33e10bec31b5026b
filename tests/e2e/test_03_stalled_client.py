"""Promise 3: nobody waits for anybody. Five clients stop reading; twenty others do not notice."""

from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import aiohttp

from app.tasks import spawn
from tests.program import Ambo, ambo, first_song

STALLED, HEALTHY, CHANGES = 5, 20, 400


async def join(session: aiohttp.ClientSession, program: Ambo, name: str) -> aiohttp.ClientWebSocketResponse:
    ws = await session.ws_connect(f"{program.url}/ws", protocols=["ambo.v1"])
    await ws.send_json({"type": "hello", "role": "viewer", "channel": "main", "kind": "overlay", "id": name})
    return ws


async def follow(ws: aiohttp.ClientWebSocketResponse, last: str) -> int:
    """Paint everything at once until `last` is on screen; returns how many frames came."""
    frames = 0
    async for message in ws:
        data = message.json()
        if data["type"] != "frame":
            continue
        frames += 1
        for stage in ("got", "painted"):
            await ws.send_json({"type": "ack", "rev": data["rev"], "stage": stage, "ms": 1, "visible": True})
        if data["slide"] and last in str(data["slide"]["fields"]):
            return frames
    raise AssertionError("the connection ended before the last slide")


def freeze(ws: aiohttp.ClientWebSocketResponse) -> socket.socket:
    """Stop reading for good, with as small a kernel buffer as there is."""
    transport = ws._response.connection.transport  # type: ignore[union-attr]
    transport.pause_reading()
    raw: socket.socket = transport.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    return raw


async def scenario(program: Ambo) -> None:
    song, _ = first_song(program)
    slide = song["slides"][0]["id"]
    await asyncio.to_thread(program.run, "live.goto", slide=slide)
    async with aiohttp.ClientSession() as session:
        stalled = [await join(session, program, f"stalled{n}") for n in range(STALLED)]
        for ws in stalled:
            freeze(ws)
        healthy = [await join(session, program, f"healthy{n}") for n in range(HEALTHY)]
        following = [spawn(follow(ws, "change 399 "), name="follow") for ws in healthy]
        for number in range(CHANGES):
            text = f"change {number} " + "words " * 600
            await asyncio.to_thread(program.run, "plan.edit_slide", slide=slide, text=text)
            await asyncio.to_thread(program.run, "live.apply")
        counts = await asyncio.wait_for(asyncio.gather(*following), 60)
        assert min(counts) > 1
        clients = await asyncio.to_thread(program.get, "/api/v1/clients")
        painted = [c for c in clients if c["state"] == "painted"]
        assert len(painted) == HEALTHY
        late = stalled[0]
        late._response.connection.transport.resume_reading()  # type: ignore[union-attr]
        assert await asyncio.wait_for(follow(late, "change 399 "), 30) < CHANGES


def test_five_stalled_of_twenty_five(tmp_path: Path) -> None:
    with ambo(tmp_path / "data") as program:
        asyncio.run(scenario(program))
