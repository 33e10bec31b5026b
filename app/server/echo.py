"""`/echo`, for conformance tests: text and binary back as they came."""

from __future__ import annotations

import asyncio

from aiohttp import WSMsgType, web

from app.server.line import Line
from app.server.wiring import wiring

MOST_BYTES = 32 * 1024 * 1024


async def echo(request: web.Request) -> web.StreamResponse:
    """Answer `GET /echo`; permessage-deflate is offered, a message may have 32 MiB."""
    inside = wiring(request)
    ws = web.WebSocketResponse(max_msg_size=MOST_BYTES + 1, timeout=2.0)
    await ws.prepare(request)
    transport = request.transport
    if not isinstance(transport, asyncio.Transport):
        return ws
    pulse = inside.beat.watch(Line(transport), "silent")
    try:
        async for message in ws:
            if message.type is WSMsgType.TEXT:
                await ws.send_str(message.data)
            elif message.type is WSMsgType.BINARY:
                await ws.send_bytes(message.data)
    except ConnectionResetError:
        pass  # the client left in the middle of an answer
    finally:
        inside.beat.forget(pulse)
    return ws
