"""Promises 4 and 7: a screen keeps its frame whatever dies, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.e2e.pages import CHROMIUM, overlay, shows
from tests.program import Ambo, ambo, first_song


def proved(program: Ambo, slide: str) -> dict[str, Any]:
    """Wait until an output has proved that it painted the newest frame of `slide`; returns its row."""
    for _ in range(200):
        clients = program.get("/api/v1/clients")
        if (
            clients
            and clients[0]["state"] == "painted"
            and program.get("/api/v1/state")["live"]["slide"] == slide
        ):
            row: dict[str, Any] = clients[0]
            return row
        time.sleep(0.1)
    raise AssertionError(f"nothing was proved: {clients}")


@contextmanager
def killable_chromium(program: Ambo, profile: Path) -> Iterator[None]:
    """A Chromium showing the overlay, killed with all its children at the end."""
    command = ["/usr/bin/chromium", "--headless", "--remote-debugging-port=0", f"--user-data-dir={profile}"]
    address = f"{program.url}/overlay/main?id=obs"
    process = subprocess.Popen(
        [*command, *CHROMIUM, address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(10)


def watch_moves(page: Page) -> None:
    """Count everything that moves in the page's document from now on."""
    page.evaluate("""() => {
        window.moves = 0;
        new MutationObserver(list => { window.moves += list.length })
            .observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true});
    }""")


def test_kill_minus_nine_and_back(tmp_path: Path, browser: Browser) -> None:
    data = tmp_path / "data"
    first = Ambo(data)
    song, lines = first_song(first)
    page = overlay(browser, first)
    first.run("live.goto", slide=song["slides"][1]["id"])
    first.run("plan.edit_item", item=song["id"], notes="kept by the journal")
    shows(page, lines[1])
    page.wait_for_timeout(500)
    watch_moves(page)
    before = page.screenshot(omit_background=True)
    first.kill()
    page.wait_for_timeout(1500)
    assert page.screenshot(omit_background=True) == before
    with ambo(data, port=first.port) as second:
        proved(second, song["slides"][1]["id"])
        live = second.get("/api/v1/state")["live"]
        assert live["slide"] == song["slides"][1]["id"]
        assert page.screenshot(omit_background=True) == before
        assert page.evaluate("window.moves") == 0
        second.run("live.next")
        shows(page, lines[2])
    page.close()


def test_every_kind_of_state_comes_back(tmp_path: Path) -> None:
    data = tmp_path / "data"
    first = Ambo(data)
    song, _ = first_song(first)
    first.run("live.goto", slide=song["slides"][2]["id"])
    first.run("plan.edit_slide", slide=song["slides"][0]["id"], text="edited words")
    first.run("live.hold", channel="hall")
    first.run("live.blank", channel="main")
    first.run("live.lock")
    before = first.get("/api/v1/state"), first.get("/api/v1/plan")
    first.kill()
    with ambo(data, port=first.port) as second:
        after = second.get("/api/v1/state"), second.get("/api/v1/plan")
        for state in (before[0], after[0]):
            del state["epoch"], state["saved_rev"]
        assert after == before


def test_chromium_killed_and_started_again(tmp_path: Path, program: Ambo) -> None:
    song, _ = first_song(program)
    slides = [slide["id"] for slide in song["slides"]]
    program.run("live.goto", slide=slides[0])
    with killable_chromium(program, tmp_path / "first"):
        first = proved(program, slides[0])
    program.run("live.next")
    with killable_chromium(program, tmp_path / "second"):
        second = proved(program, slides[1])
        assert second["id"] != first["id"]
        assert len(program.get("/api/v1/clients")) == 1


def test_a_clean_end_says_so_and_the_page_keeps_its_frame(tmp_path: Path, browser: Browser) -> None:
    with ambo(tmp_path / "data") as program:
        song, lines = first_song(program)
        page = overlay(browser, program)
        program.run("live.goto", slide=song["slides"][0]["id"])
        shows(page, lines[0])
        assert program.stop() == 0
        page.wait_for_timeout(500)
        shows(page, lines[0])
        assert page.evaluate("document.visibilityState") == "visible"
        page.close(run_before_unload=False)
