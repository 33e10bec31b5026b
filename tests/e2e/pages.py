"""Pages in a real Chromium, as OBS and a hall PC show them."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from tests.program import Ambo

CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WAIT = 20_000
"""Milliseconds that are long on any machine; no test measures them."""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        try:
            yield browser
        finally:
            browser.close()


def overlay(browser: Browser, program: Ambo, channel: str = "main", name: str = "obs") -> Page:
    """Open the page that OBS would show."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(f"{program.url}/overlay/{channel}?id={name}")
    return page


def shows(page: Page, words: str) -> None:
    """Wait until a page shows these words; with none, until it shows nothing."""
    deadline = time.monotonic() + WAIT / 1000
    # The page's policy forbids the eval in Playwright's own wait_for_function.
    while not (words in (seen := " ".join(page.inner_text("body").split())) and bool(words) == bool(seen)):
        assert time.monotonic() < deadline, f"waited for {words!r}, saw {seen!r}"
        page.wait_for_timeout(20)
