"""Frames as RFC 6455 has them."""

from __future__ import annotations

import pytest

from app.server.frames import close_frame, pong_frame, text_frame


@pytest.mark.parametrize(
    ("length", "head"),
    [
        (0, "8100"),
        (125, "817d"),
        (126, "817e007e"),
        (65_535, "817effff"),
        (65_536, "817f0000000000010000"),
    ],
)
def test_lengths(length: int, head: str) -> None:
    frame = text_frame(b"x" * length)
    assert frame[: len(frame) - length] == bytes.fromhex(head)
    assert frame.endswith(b"x" * length)


def test_close() -> None:
    assert close_frame(1001, "bye") == b"\x88\x05\x03\xe9bye"
    assert close_frame(None) == b"\x88\x00"


def test_a_long_reason_is_cut_at_a_letter() -> None:
    frame = close_frame(1008, "가" * 100)
    assert frame[1] == len(frame) - 2 <= 125
    assert frame[4:].decode() == "가" * 41


def test_pong() -> None:
    assert pong_frame(b"hi") == b"\x8a\x02hi"
