"""What can be seen of a page: its words, its boxes, its pixels."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

from tests.web.peer import PATIENCE

Open = Callable[..., Page]  # open_page(path, size, prepare, **context options)

INK = """() => [...document.querySelectorAll(".line, .media")].map((node) => {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = node.matches(".media") ? [node.getBoundingClientRect()] : [...range.getClientRects()];
  const size = parseFloat(getComputedStyle(node).fontSize);
  const style = getComputedStyle(node);
  return boxes.map(({ left, top, right, bottom }) => ({
    left, right, top, bottom, size, text: node.textContent, shown: style.visibility === "visible",
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
    """A box for every line of text as it is wrapped, and every picture, in px."""
    return list(page.evaluate(INK))
