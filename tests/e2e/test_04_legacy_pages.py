"""The older wire: a page written for EuljiroWorship's server works against ours, at its old addresses."""

from __future__ import annotations

import asyncio
import http.server
import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import aiohttp
import pytest
from playwright.sync_api import Browser

from tests.e2e.pages import overlay, shows
from tests.program import Ambo, first_song

OLD_PAGE = """<!doctype html><meta charset="utf-8"><body><p id="caption"></p><p id="headline"></p><script>
const ws = new WebSocket(`ws://${location.hostname}:PORT/ws`);
window.heard = [];
ws.onopen = () => ws.send('ping');
ws.onmessage = event => {
  window.heard.push(event.data);
  if (event.data === 'pong') return;
  const slide = JSON.parse(event.data);
  document.getElementById('caption').innerHTML = slide.caption;
  document.getElementById('headline').innerHTML = slide.headline.replace(/\\n/g, '<br>');
};
</script>"""
"""What such a page does, in our own words: fields are HTML there, so ours must come escaped."""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def old_server(folder: Path) -> Iterator[str]:
    """The other port the old pages lie on."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_an_old_page_follows_the_show(tmp_path: Path, browser: Browser, program: Ambo) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "overlay.html").write_text(OLD_PAGE.replace("PORT", str(program.port)), "utf-8")
    song, lines = first_song(program)
    program.run("live.goto", slide=song["slides"][0]["id"])
    with old_server(tmp_path / "page") as origin:
        page = browser.new_page()
        page.goto(f"{origin}/overlay.html")
        shows(page, lines[0])
        program.run("live.next")
        shows(page, lines[1])
        program.run(
            "plan.edit_slide", slide=song["slides"][1]["id"], text="<img src=x onerror=window.hacked=1>"
        )
        program.run("live.apply")
        shows(page, "<img src=x onerror=window.hacked=1>")
        assert page.evaluate("window.hacked") is None
        program.run("live.blank")
        shows(page, "")
        heard = page.evaluate("window.heard")
        assert "pong" in heard
        for text in heard:
            if text != "pong":
                assert {"style", "caption", "headline"} <= set(json.loads(text)) <= {
                    "style", "caption", "headline", "caption_choir",
                }  # fmt: skip
        page.close()


@pytest.mark.parametrize("address", ["overlay.html", "overlay_hall.html", "overlay_hall_1080.html"])
def test_our_pages_at_the_old_addresses(address: str, browser: Browser, program: Ambo) -> None:
    song, lines = first_song(program)
    program.run("live.goto", slide=song["slides"][0]["id"])
    page = browser.new_page()
    page.goto(f"{program.url}/html/{address}")
    shows(page, lines[0])
    page.close()


async def controller(address: str, slides: list[dict[str, str]]) -> list[str]:
    """The old controller: our own origin, no user agent, it only sends; returns all it was sent."""
    headers = {"Origin": address}
    async with aiohttp.ClientSession(skip_auto_headers=["User-Agent"]) as session:
        ws = await session.ws_connect(f"{address}/ws", headers=headers)
        for slide in slides:
            await ws.send_str(json.dumps(slide, ensure_ascii=False))
        heard = []
        while True:
            try:
                heard.append(str((await ws.receive(timeout=0.5)).data))
            except TimeoutError:
                await ws.close()
                return heard


def test_the_old_controller_shows_its_slides_and_is_sent_nothing(browser: Browser, program: Ambo) -> None:
    song, lines = first_song(program)
    page = overlay(browser, program)
    program.run("live.goto", slide=song["slides"][0]["id"])
    shows(page, lines[0])
    sent = [{"style": "lyrics", "caption": "새찬송가", "headline": f"거룩 거룩 {n}"} for n in range(300)]
    with ThreadPoolExecutor() as threads:
        heard = threads.submit(asyncio.run, controller(program.url, sent)).result(30)
    assert heard == []
    shows(page, "거룩 거룩 299")
    program.run("live.undo")
    shows(page, lines[0])
    page.close()
