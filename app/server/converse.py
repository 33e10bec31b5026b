"""What every socket on `/ws` has in common: the handshake, and listening until either side closes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiohttp import WSMsgType, web

from app.server.line import Line
from app.server.wire import MOST_BYTES, PROTOCOL

log = logging.getLogger(__name__)

BREATH = 32
"""Messages of one client that are read in a row before others have their turn."""


async def accept(request: web.Request, most_bytes: int = MOST_BYTES) -> tuple[web.WebSocketResponse, Line]:
    """Finish the handshake; never compressed, and closed by the line, not by aiohttp."""
    # aiohttp refuses a message of exactly `max_msg_size`, which is still allowed here.
    ws = web.WebSocketResponse(
        protocols=(PROTOCOL,), compress=False, autoclose=False, max_msg_size=most_bytes + 1
    )
    await ws.prepare(request)
    transport = request.transport
    if not isinstance(transport, asyncio.Transport):
        raise ConnectionResetError("gone during the handshake")
    return ws, Line(transport)


async def listen(ws: web.WebSocketResponse, line: Line, hear: Callable[[str], Awaitable[None]]) -> None:
    """Hand every text message to `hear` until either side closes; a Close is answered with its own code."""
    try:
        await _listen(ws, line, hear)
    except ConnectionResetError:
        line.why = line.why or "connection lost"
    except Exception:  # our own mistake ends this socket with 1011 and no other
        log.exception("a conversation failed")
        line.close(1011, "internal error")


async def _listen(ws: web.WebSocketResponse, line: Line, hear: Callable[[str], Awaitable[None]]) -> None:
    count = 0
    while True:
        message = await ws.receive()
        if message.type is WSMsgType.TEXT:
            if line.is_open:
                await hear(message.data)
            count += 1
            if count % BREATH == 0:
                await asyncio.sleep(0)
        elif message.type is WSMsgType.BINARY:
            line.close(1003, "text only")
        else:
            if message.type is WSMsgType.CLOSE:
                line.close(message.data or None, "left")
            return
