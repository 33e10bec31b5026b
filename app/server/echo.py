"""`/echo`, for conformance tests: text and binary back as they came."""

from __future__ import annotations

from aiohttp import WSMsgType, web

from app.server.gate import GatedSocket
from app.server.wiring import wiring

MOST_BYTES = 32 * 1024 * 1024


async def echo(request: web.Request) -> web.StreamResponse:
    """Answer `GET /echo`; permessage-deflate is offered, a message may have 32 MiB."""
    inside = wiring(request)
    ws = GatedSocket(MOST_BYTES, deflate=True, by_hand=False)
    await ws.prepare(request)
    pulse = inside.beat.watch(ws.line, "silent")
    try:
        async for message in ws:
            if message.type is WSMsgType.TEXT:
                await ws.send_str(message.data)
            elif message.type is WSMsgType.BINARY:
                await ws.send_bytes(message.data)
    except (ConnectionResetError, RuntimeError):
        pass  # the client left in the middle of an answer, or the gate has closed the line
    finally:
        inside.beat.forget(pulse)
    return ws
