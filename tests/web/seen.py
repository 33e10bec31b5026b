"""What can be seen of a page: its words, its boxes, its pixels."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.web.peer import PATIENCE

Open = Callable[..., Page]  # open_page(path, size, prepare, **context options)

# Ink reaches from .80 of the size above a baseline to .10 below it; the box of a glyph run from 1.16 to .288.
INK = """() => [...document.querySelectorAll(".line")].map((node) => {
  const size = parseFloat(getComputedStyle(node).fontSize);
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
    left, right, top: top + 0.36 * size, bottom: bottom - 0.188 * size, size, text: node.textContent,
  }));
}).flat()"""


def words(page: Page) -> str:
    """All text a person can read on the page, a line each."""
    lines = str(page.evaluate("document.body.innerText")).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def until(page: Page, expression: str) -> None:
    """Waits for JavaScript to be true (the page's policy forbids Playwright's own wait_for_function)."""
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"never true: {expression}"
        page.wait_for_timeout(10)


def ink(page: Page) -> list[dict[str, Any]]:
    """A box for every line of text as it is wrapped, in px: {left, right, top, bottom, size, text}."""
    return list(page.evaluate(INK))


def pixel(page: Page, x: int, y: int) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha of one pixel of the page over nothing."""
    picture = page.screenshot(clip={"x": x, "y": y, "width": 1, "height": 1}, omit_background=True)
    parts, at = b"", 8
    kind = 0
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        body = picture[at + 8 : at + 8 + length]
        kind = body[9] if name == b"IHDR" else kind
        parts += body if name == b"IDAT" else b""
        at += 12 + length
    row = zlib.decompress(parts)[1:]  # one pixel: whatever its filter, it has no neighbours to differ from
    return (row[0], row[1], row[2], row[3] if kind == 6 else 255)
