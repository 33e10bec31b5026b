"""Types and sizes by the first bytes; nothing there is trusted."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.store.pictures import Picture, look_at

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + struct.pack(">II", 640, 360) + b"\x08\x06\0\0\0"
GIF = b"GIF89a" + struct.pack("<HH", 12, 34) + b"\0\0\0"
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 10 + b"\xff\xff\xfe\x00\x04ab"
    b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", 1080, 1920) + b"\x03" + b"\0" * 12
)
VP8X = b"RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0" + (799).to_bytes(3, "little") + (599).to_bytes(3, "little")
VP8L = b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + (99 | 49 << 14).to_bytes(4, "little")
VP8 = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", 320, 240)
WEBM = b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x86\x81\x01B\x82\x84webm"
MP4 = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (PNG, Picture("image/png", "png", 640, 360)),
        (GIF, Picture("image/gif", "gif", 12, 34)),
        (JPEG, Picture("image/jpeg", "jpg", 1920, 1080)),
        (VP8X, Picture("image/webp", "webp", 800, 600)),
        (VP8L, Picture("image/webp", "webp", 100, 50)),
        (VP8, Picture("image/webp", "webp", 320, 240)),
        (WEBM, Picture("video/webm", "webm")),
        (MP4, Picture("video/mp4", "mp4")),
    ],
)
def test_each_type_is_known(head: bytes, expected: Picture) -> None:
    assert look_at(head) == expected
    for cut in range(len(head)):
        found = look_at(head[:cut])
        assert found is None or found.mime == expected.mime


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"BM\x00\x00",
        b"<svg>",
        b"%PDF-1.7",
        b"\0\0\0\x20ftypheic",
        b"\x1aE\xdf\xa3matroska",
        b"RIFF\0\0\0\0WAVE",
    ],
)
def test_nothing_else_is_shown(head: bytes) -> None:
    assert look_at(head) is None


@given(
    st.sampled_from([PNG, GIF, JPEG, VP8X, VP8L, VP8, WEBM, MP4]), st.binary(max_size=64), st.integers(0, 40)
)
def test_broken_heads_break_nothing(head: bytes, noise: bytes, at: int) -> None:
    found = look_at(head[:at] + noise + head[at:])
    assert found is None or (0 <= found.width < 2**32 and 0 <= found.height < 2**32)
