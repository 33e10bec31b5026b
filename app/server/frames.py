"""RFC 6455 frames as a server sends them: unmasked, unfragmented, built once and written as they are."""

from __future__ import annotations

import struct

TEXT = 0x81
CLOSE = 0x88
PONG = 0x8A
LONGEST_REASON = 123
"""A control frame holds 125 bytes, two of them the code."""


def text_frame(payload: bytes) -> bytes:
    """Return the frame of one text message; `payload` is UTF-8."""
    return _head(TEXT, len(payload)) + payload


def pong_frame(payload: bytes) -> bytes:
    """Return the answer to a ping; `payload` is the ping's, at most 125 bytes."""
    return _head(PONG, len(payload)) + payload


def close_frame(code: int | None, reason: str = "") -> bytes:
    """Return a Close; `code` None sends none, a reason that is too long is cut at a letter."""
    if code is None:
        return _head(CLOSE, 0)
    words = reason.encode()[:LONGEST_REASON].decode(errors="ignore").encode()
    return _head(CLOSE, 2 + len(words)) + struct.pack("!H", code) + words


def _head(first: int, length: int) -> bytes:
    if length < 126:
        return struct.pack("!BB", first, length)
    if length < 65_536:
        return struct.pack("!BBH", first, 126, length)
    return struct.pack("!BBQ", first, 127, length)
