"""A gate before aiohttp's reader: frames that break RFC 6455 or are too big end the conversation here.

The compiled reader lets unmasked frames and some reserved close codes pass, and at a message that is
too big it drops the line so fast that its Close may never arrive. It cannot be patched; hence the exact
pin of aiohttp, whose private names are used in this file only.
"""

from __future__ import annotations

import asyncio
from typing import Any

from aiohttp import web
from aiohttp.web_request import BaseRequest

from app.server.line import Line

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
OPCODES = (CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG)
LONGEST_CONTROL = 125
MASK = 4


class Broken(Exception):
    """A frame that must not pass; `code` closes the connection."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code


def is_close_code(code: int) -> bool:
    """Say whether a client may send this code in a Close."""
    return 1000 <= code <= 1003 or 1007 <= code <= 1014 or 3000 <= code <= 4999


class Gate:
    """Follows the frames through the bytes as they come, in any pieces; keeps only headers and Closes."""

    def __init__(self, most_bytes: int, *, deflate: bool = False) -> None:
        self._most = most_bytes
        self._reserved = 0x30 if deflate else 0x70
        self._head = bytearray()
        self._opcode = 0
        self._left = 0
        self._total = 0
        self._close = bytearray()

    def inspect(self, data: bytes) -> None:
        """Follow some more bytes; raises `Broken` at the first frame that must not pass."""
        position = 0
        while position < len(data):
            if self._left:
                piece = data[position : position + self._left]
                self._left -= len(piece)
                position += len(piece)
                self._follow(piece)
            else:
                piece = data[position : position + self._missing()]
                position += len(piece)
                self._head += piece
                self._read_head()

    def _missing(self) -> int:
        """Return how many bytes of the present header are still to come."""
        have = len(self._head)
        if have < 2:
            return 2 - have
        return 2 + _extra(self._head) + MASK - have

    def _read_head(self) -> None:
        if len(self._head) == 2:
            self._check_head()
        if len(self._head) < 2 or self._missing():
            return
        head, self._head = self._head, bytearray()
        extra = _extra(head)
        self._left = int.from_bytes(head[2 : 2 + extra]) if extra else head[1] & 0x7F
        self._opcode = head[0] & 0x0F
        if self._opcode == CLOSE:
            self._close = head[-MASK:]
            if not self._left:
                self._check_close()
        elif self._opcode < CLOSE:
            self._measure()

    def _check_head(self) -> None:
        first, second = self._head
        opcode = first & 0x0F
        if first & self._reserved or opcode not in OPCODES:
            raise Broken(1002, "reserved bits or opcode")
        if not second & 0x80:
            raise Broken(1002, "not masked")
        if opcode >= CLOSE and (not first & 0x80 or second & 0x7F > LONGEST_CONTROL):
            raise Broken(1002, "control frame in pieces or too long")

    def _measure(self) -> None:
        """Judge a message by what its frames announce, before a byte of it is kept."""
        self._total = self._left + (self._total if self._opcode == CONTINUATION else 0)
        if self._total > self._most:
            raise Broken(1009, "message too big")

    def _follow(self, piece: bytes) -> None:
        if self._opcode == CLOSE:
            self._close += piece
            if not self._left:
                self._check_close()

    def _check_close(self) -> None:
        mask, payload = self._close[:MASK], self._close[MASK:]
        if len(payload) == 1:
            raise Broken(1002, "half a close code")
        if payload and not is_close_code((payload[0] ^ mask[0]) << 8 | payload[1] ^ mask[1]):
            raise Broken(1002, "reserved close code")


def _extra(head: bytearray) -> int:
    return {126: 2, 127: 8}.get(head[1] & 0x7F, 0)


class GatedReader:
    """What aiohttp's protocol feeds in place of its reader."""

    def __init__(self, inner: Any, gate: Gate, line: Line) -> None:
        self._inner = inner
        self._gate = gate
        self._line = line
        self._shut = False

    def feed_data(self, data: bytes) -> tuple[bool, bytes]:
        """Pass bytes on while they are well formed; what follows a broken frame is read and forgotten.

        Read away, for bytes left unread would reset the connection and take our Close with them.
        """
        if self._shut:
            return False, b""
        try:
            self._gate.inspect(bytes(data))
        except Broken as broken:
            self._shut = True
            self._line.close(broken.code, str(broken))
            self._line.write_eof()
            return False, b""
        result: tuple[bool, bytes] = self._inner.feed_data(data)
        return result

    def feed_eof(self) -> None:
        """The client has gone."""
        self._inner.feed_eof()


class GatedSocket(web.WebSocketResponse):
    """A WebSocket with the gate before it; `line` is there after the handshake."""

    line: Line

    def __init__(
        self, most_bytes: int, *, deflate: bool, by_hand: bool, protocols: tuple[str, ...] = ()
    ) -> None:
        """`by_hand`: pings and Closes are answered by whoever listens, not by aiohttp."""
        # aiohttp refuses a message of exactly `max_msg_size`, which is still allowed here.
        super().__init__(
            protocols=protocols, compress=deflate, autoclose=not by_hand, autoping=not by_hand,
            max_msg_size=most_bytes + 1, timeout=2.0,
        )  # fmt: skip
        self._most_bytes = most_bytes

    def _post_start(self, request: BaseRequest, protocol: str | None, writer: Any) -> None:
        handler = request.protocol
        transport = request.transport
        if not isinstance(transport, asyncio.Transport):
            raise ConnectionResetError("gone during the handshake")
        early, handler._message_tail = handler._message_tail, b""
        super()._post_start(request, protocol, writer)
        self.line = Line(transport)
        gate = Gate(self._most_bytes, deflate=bool(self._compress))
        reader = GatedReader(self._parser, gate, self.line)
        handler._payload_parser = reader
        if early:
            reader.feed_data(early)
