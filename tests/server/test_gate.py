"""The gate: RFC 6455 byte for byte, in pieces of any size."""

from __future__ import annotations

import asyncio
from random import Random

import pytest

from app.server.gate import Broken, Gate, is_close_code
from tests.server.house import masked, raw, raw_hello, serving

MOST = 1000
GOOD = [
    masked("hello"),
    masked(""),
    masked("x" * 200),
    masked("x" * MOST),
    masked(b"", 9) + masked(b"x" * 125, 9) + masked(b"", 10),
    masked("half", first=0) + masked("way", 9) + masked("more", 0, first=0) + masked("end", 0),
    masked((1000).to_bytes(2) + b"bye", 8),
    masked(b"", 8),
]
BROKEN = {
    "unmasked": (b"\x81\x02hi", 1002),
    "unmasked and empty": (b"\x81\x00", 1002),
    "rsv1": (masked("x", first=0xC0), 1002),
    "rsv2": (masked("x", first=0xA0), 1002),
    "rsv3": (masked("x", first=0x90), 1002),
    "reserved data opcode": (masked("x", 3), 1002),
    "reserved control opcode": (masked("x", 11), 1002),
    "ping in pieces": (masked("x", 9, first=0), 1002),
    "ping too long": (masked("x" * 126, 9), 1002),
    "close with half a code": (masked(b"\x03", 8), 1002),
    "close 1006": (masked((1006).to_bytes(2), 8), 1002),
    "close 1005": (masked((1005).to_bytes(2), 8), 1002),
    "close 0": (masked((0).to_bytes(2), 8), 1002),
    "close 5000": (masked((5000).to_bytes(2), 8), 1002),
    "too big": (masked("x" * (MOST + 1)), 1009),
    "too big in pieces": (masked("x" * 600, first=0) + masked("x" * 600, 0), 1009),
    "announces an exabyte": (b"\x82\xff" + b"\x7f" * 8 + b"abcd", 1009),
}


@pytest.mark.parametrize("pieces", [1, 2, 3, 7, 10_000])
def test_good_frames_pass_in_pieces_of_any_size(pieces: int) -> None:
    gate = Gate(MOST)
    stream = b"".join(GOOD)
    for start in range(0, len(stream), pieces):
        gate.inspect(stream[start : start + pieces])


@pytest.mark.parametrize("pieces", [1, 5, 10_000])
@pytest.mark.parametrize(("frame", "code"), BROKEN.values(), ids=BROKEN)
def test_a_broken_frame_is_found_behind_good_ones(frame: bytes, code: int, pieces: int) -> None:
    gate = Gate(MOST)
    stream = GOOD[0] + GOOD[4] + frame
    with pytest.raises(Broken) as broken:
        for start in range(0, len(stream), pieces):
            gate.inspect(stream[start : start + pieces])
    assert broken.value.code == code


def test_deflate_allows_its_bit_and_no_other() -> None:
    Gate(MOST, deflate=True).inspect(masked("x", first=0xC0))
    with pytest.raises(Broken):
        Gate(MOST, deflate=True).inspect(masked("x", first=0xA0))


def test_close_codes() -> None:
    good = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999}
    bad = {0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65_535}
    assert all(is_close_code(code) for code in good)
    assert not any(is_close_code(code) for code in bad)


def test_noise_never_surprises_it() -> None:
    dice = Random(7)
    for _ in range(2_000):
        gate = Gate(MOST)
        try:
            for _ in range(4):
                gate.inspect(dice.randbytes(dice.randrange(40)))
        except Broken as broken:
            assert broken.code in (1002, 1009)


@pytest.mark.parametrize(("frame", "code"), BROKEN.values(), ids=BROKEN)
async def test_a_broken_frame_closes_this_socket_and_no_other(frame: bytes, code: int) -> None:
    async with serving() as house:
        client, page = await raw_hello(house), await house.hello()
        client.writer.write(frame if code == 1002 or len(frame) < 20 else masked("x" * 70_000))
        assert await client.close_code() == code
        assert await client.frame() == (-1, b"")
        client.end()
        house.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1


async def test_frames_sent_with_the_handshake_are_heard() -> None:
    async with serving() as house:
        reader, writer = await asyncio.open_connection("127.0.0.1", house.server.port)
        request = (
            f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{house.server.port}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: ambo.v1\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        )
        writer.write(request.encode() + masked('{"type":"hello","channel":"main"}'))
        await reader.readuntil(b"\r\n\r\n")
        assert b'"welcome"' in await reader.readuntil(b"}")
        writer.close()


async def test_a_fragment_that_continues_nothing_closes_with_1002() -> None:
    async with serving() as house:
        for frames in (masked("x", 0), masked("x", first=0) + masked("y")):
            client = await raw(house)
            client.writer.write(frames)
            assert await client.close_code() == 1002
            client.end()


async def test_a_message_in_pieces_is_one_message() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        client.writer.write(masked('{"type":"da', first=0) + masked("ping", 9) + masked('nce","id":1}', 0))
        answers = [await client.frame(), await client.frame()]
        assert answers[0] == (10, b"ping")
        assert b"unknown_type" in answers[1][1]
        client.end()
