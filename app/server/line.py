"""One open WebSocket as the hub sees it: whole frames go straight to the transport, nothing is awaited."""

from __future__ import annotations

import asyncio
import socket

from app.server.frames import close_frame, pong_frame, text_frame

SEND_BUFFER = 32 * 1024
"""Bytes the kernel may hold: what a stopped page finds stale when it goes on (facts: ~10 frames, not 200)."""

MOST_WAITING = 128 * 1024
"""Bytes of replies and events that may wait for a client; past that it is too slow (1013)."""

STUCK_SECONDS = 10.0
CLOSE_SECONDS = 2.0


class Line:
    """Writes are whole frames on one thread, so they never interleave with aiohttp's own pongs."""

    __slots__ = ("_size", "_stuck_since", "_transport", "closing_since", "why")

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self._size = 0
        self._stuck_since: float | None = None
        self.closing_since: float | None = None
        self.why = ""
        raw = transport.get_extra_info("socket")
        if raw is not None:
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)

    @property
    def waiting(self) -> int:
        """Bytes that the kernel has not taken yet."""
        return self._transport.get_write_buffer_size()

    @property
    def is_open(self) -> bool:
        """Whether anything but a Close may still be written."""
        return self.closing_since is None and not self._transport.is_closing()

    def write(self, frame: bytes) -> None:
        """Write a prebuilt frame."""
        if self.is_open:
            self._transport.write(frame)

    def say(self, message: bytes) -> int:
        """Send a reply or event; returns the bytes written. A client too slow for it is closed with 1013."""
        return self._put(text_frame(message))

    def pong(self, payload: bytes) -> None:
        """Answer a ping of the protocol itself."""
        self._put(pong_frame(payload))

    def _put(self, frame: bytes) -> int:
        if not self.is_open:
            return 0
        waiting = self.waiting
        if waiting and waiting + len(frame) > MOST_WAITING:
            self.close(1013, "too slow")
            return 0
        self._transport.write(frame)
        return len(frame)

    def close(self, code: int | None, reason: str = "") -> None:
        """Send a Close, once; `check` ends the line if the client does not answer it."""
        if not self.is_open:
            return
        self._transport.write(close_frame(code, reason))
        self.closing_since = asyncio.get_running_loop().time()
        self.why = self.why or reason or "closed"

    def hang_up(self) -> None:
        """Close the connection below; what was written still goes out."""
        if not self._transport.is_closing():
            self._transport.close()

    def write_eof(self) -> None:
        """Say that nothing more will come; what the client still sends is read."""
        if self._transport.can_write_eof() and not self._transport.is_closing():
            self._transport.write_eof()

    def abort(self, why: str) -> None:
        """End the connection at once."""
        self.why = self.why or why
        self._transport.abort()

    def check(self, now: float) -> None:
        """Abort a line that makes no progress while bytes wait, or that leaves a Close unanswered."""
        if self.closing_since is not None and now - self.closing_since > CLOSE_SECONDS:
            self.abort(self.why)
            return
        size = self.waiting
        if size == 0 or size < self._size:
            self._stuck_since = None
        elif self._stuck_since is None:
            self._stuck_since = now
        elif now - self._stuck_since > STUCK_SECONDS:
            self.abort("stopped reading")
        self._size = size
