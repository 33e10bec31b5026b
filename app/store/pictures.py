"""What a picture or film is, by its first bytes: type, suffix, and size in px where it says so early."""

from __future__ import annotations

import struct

from msgspec import Struct

HEAD_BYTES = 512 * 1024
"""A JPEG's size may come after long comments and colour profiles."""

_BARE_MARKERS = {0x01, *range(0xD0, 0xD8)}
_FRAME_MARKERS = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


class Picture(Struct, frozen=True):
    """A medium's type; `width` and `height` are 0 where they are not known."""

    mime: str
    suffix: str
    width: int = 0
    height: int = 0


def look_at(head: bytes) -> Picture | None:
    """Return what begins with these bytes, or None when pages could not show it."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Picture("image/png", "png", *_numbers(">II", head, 16))
    if head.startswith((b"GIF87a", b"GIF89a")):
        return Picture("image/gif", "gif", *_numbers("<HH", head, 6))
    if head.startswith(b"\xff\xd8\xff"):
        return Picture("image/jpeg", "jpg", *_jpeg_size(head))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Picture("image/webp", "webp", *_webp_size(head))
    if head.startswith(b"\x1aE\xdf\xa3") and b"webm" in head[:64]:
        return Picture("video/webm", "webm")
    if head[4:8] == b"ftyp" and head[8:12] not in (b"heic", b"heix", b"mif1", b"avif", b"qt  ", b"M4A "):
        return Picture("video/mp4", "mp4")
    return None


def _numbers(form: str, head: bytes, at: int) -> tuple[int, int]:
    if len(head) < at + struct.calcsize(form):
        return 0, 0
    width, height = struct.unpack_from(form, head, at)
    return int(width), int(height)


def _jpeg_size(head: bytes) -> tuple[int, int]:
    at = 2
    while at + 4 <= len(head) and head[at] == 0xFF:
        marker = head[at + 1]
        if marker == 0xFF or marker in _BARE_MARKERS:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAME_MARKERS:
            height, width = _numbers(">HH", head, at + 5)
            return width, height
        at += 2 + max(2, int.from_bytes(head[at + 2 : at + 4], "big"))
    return 0, 0


def _webp_size(head: bytes) -> tuple[int, int]:
    kind = head[12:16]
    if kind == b"VP8X" and len(head) >= 30:
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L" and len(head) >= 25:
        bits = int.from_bytes(head[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = _numbers("<HH", head, 26)
        return width & 0x3FFF, height & 0x3FFF
    return 0, 0
