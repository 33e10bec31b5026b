"""What every socket on `/ws` has in common: the handshake, and listening until either side closes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiohttp import WSMessage, WSMsgType, web

from app.server.gate import GatedSocket
from app.server.line import Line
from app.server.wire import MOST_BYTES, PROTOCOL

log = logging.getLogger(__name__)

BREATH = 32
"""Messages of one client that are read in a row before others have their turn."""


async def accept(request: web.Request) -> GatedSocket:
    """Finish the handshake; never compressed, and closed by its line, not by aiohttp."""
    ws = GatedSocket(MOST_BYTES, deflate=False, by_hand=True, protocols=(PROTOCOL,))
    await ws.prepare(request)
    return ws


async def listen(ws: GatedSocket, hear: Callable[[str], Awaitable[None]]) -> None:
    """Hand every text message to `hear` until either side closes; a Close is answered with its own code."""
    line = ws.line
    try:
        await _listen(ws, hear)
    except ConnectionResetError:
        line.why = line.why or "connection lost"
    except Exception:  # our own mistake ends this socket with 1011 and no other
        log.exception("a conversation failed")
        line.close(1011, "internal error")


async def _listen(ws: GatedSocket, hear: Callable[[str], Awaitable[None]]) -> None:
    line = ws.line
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
        elif message.type is WSMsgType.PING:
            line.pong(bytes(message.data))
        elif message.type is not WSMsgType.PONG:
            _ended(line, message)
            return


def _ended(line: Line, message: WSMessage) -> None:
    if message.type is WSMsgType.CLOSE:
        line.close(message.data or None, "left")
    elif message.type is WSMsgType.ERROR:
        line.why = line.why or str(message.data)
