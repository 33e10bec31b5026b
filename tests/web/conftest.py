"""A browser, a scripted peer and a page between them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.web.peer import Peer
from tests.web.seen import Open

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def peer() -> Iterator[Peer]:
    peer = Peer().start()
    yield peer
    peer.close()


@pytest.fixture
def open_page(browser: Browser, peer: Peer) -> Iterator[Open]:
    """Opens an output page and waits for its hello; `prepare` is a script run before the page's own."""
    contexts: list[BrowserContext] = []

    def open_page(path: str = "/overlay/main", size: tuple[int, int] = (1920, 1080), prepare: str = "",
                  **options: Any) -> Page:  # fmt: skip
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        if prepare:
            page.add_init_script(prepare)
        after = len(peer.received)
        page.goto(peer.url(path))
        peer.hello(after)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def picture() -> bytes:
    """A small PNG, drawn here: a blue field of 32 × 18."""
    rows = b"".join(b"\0" + b"\x34\x50\x7c" * 32 for _ in range(18))
    header = struct.pack(">IIBBBBB", 32, 18, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )
