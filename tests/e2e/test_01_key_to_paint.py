"""Promise 1: one press in the window, and every screen has painted it, with proof."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.pages import overlay, shows
from tests.program import Ambo, ambo, first_song, outputs

pytestmark = pytest.mark.skipif(
    "DISPLAY" not in os.environ or shutil.which("xdotool") is None or find_spec("PySide6") is None,
    reason="needs Qt, a display and xdotool: the window leg of script/test has them",
)


def press(program: Ambo, *keys: str) -> None:
    """Press real keys in the program's window."""
    window = subprocess.run(
        ["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(program.pid), "--name", "Ambo"],
        capture_output=True, text=True, check=True, timeout=30,
    ).stdout.split()[0]  # fmt: skip
    subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False, timeout=30)
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True, timeout=30)


def until_outputs_are(program: Ambo, state: str) -> None:
    expected = {"main": state, "hall": state}
    for _ in range(200):
        if outputs(program) == expected:
            return
        time.sleep(0.05)
    assert outputs(program) == expected


def test_page_down_is_on_every_screen_with_proof(tmp_path: Path, browser: Browser) -> None:
    with ambo(tmp_path / "data", headless=False) as program:
        song, lines = first_song(program)
        stream, hall = overlay(browser, program, "main"), overlay(browser, program, "hall")
        program.run("live.goto", slide=song["slides"][0]["id"])
        for page in (stream, hall):
            shows(page, lines[0])
        press(program, "Next")
        for page in (stream, hall):
            shows(page, lines[1])
        until_outputs_are(program, "painted")
        state = program.get("/api/v1/state")
        assert state["live"]["slide"] == song["slides"][1]["id"]
        press(program, "Prior")
        shows(stream, lines[0])
        press(program, "b")
        shows(stream, "")
        press(program, "b")
        shows(stream, lines[0])
        press(program, "Escape")
        assert program.get("/api/v1/state")["live"]["mode"] == "live"
        stream.close()
        hall.close()
        until_outputs_are(program, "gone")
        assert program.stop() == 0
