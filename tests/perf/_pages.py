"""N pages of one address in a Chromium of their own, open until the process that asked ends."""

from __future__ import annotations

import subprocess
import sys

from playwright.sync_api import sync_playwright

from tests.e2e.pages import CHROMIUM

PAUSE = (0.25, 0.45)
"""Seconds between two presses: a volunteer's fastest, and longer than a fade."""


def main() -> None:
    address, count = sys.argv[1], int(sys.argv[2])
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        for number in range(count):
            page = browser.new_page(viewport={"width": 1280, "height": 720})
            page.goto(f"{address}?id=page{number}")
        sys.stdin.read()
        browser.close()


def open_pages(address: str, count: int) -> subprocess.Popen[str]:
    """Start the pages; close its `stdin` to end them."""
    command = [sys.executable, "-m", "tests.perf._pages", address, str(count)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, text=True)


if __name__ == "__main__":
    main()
