"""The packaged app: small, opens a window, says READY, serves a page that paints, ends cleanly."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import aiohttp
import pytest

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = "/usr/bin/chromium"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


@pytest.fixture(scope="module")
def folder() -> Path:
    """dist/ambo, built now."""
    subprocess.run([ROOT / "script" / "package"], check=True, timeout=300)
    return ROOT / "dist" / "ambo"


@pytest.fixture
def app(folder: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The app with an empty data folder and none of this checkout's environment."""
    kept = {name: os.environ[name] for name in ("DISPLAY", "HOME", "XDG_RUNTIME_DIR") if name in os.environ}
    command = [folder / "ambo", "--port", "0", "--data-dir", tmp_path / "data"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            cwd=tmp_path,
            env={**kept, "LANG": "C.UTF-8"},
        )
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def ready(process: subprocess.Popen[str]) -> str:
    """Wait for the READY line; return the address in it."""
    assert process.stdout
    words = process.stdout.readline().split()
    assert words[:2] == ["AMBO", "READY"]
    assert words[3] == f"pid={process.pid}"
    return words[2]


async def press_next(address: str, token: str) -> dict[str, Any]:
    """Run live.next as the operator; return the overlay frame that shows it."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{address}/ws", protocols=("ambo.v1",)) as socket,
    ):
        await socket.send_json(
            {"type": "hello", "role": "operator", "channel": "main", "kind": "remote", "token": token}
        )
        await socket.send_json({"type": "run", "id": 1, "command": "live.next", "args": {"after": None}})
        while True:
            message = await socket.receive_json(timeout=20)
            assert message["type"] != "error", message
            if message["type"] == "frame" and message["slide"]:
                return message


def words(value: Any) -> set[str]:
    """Every word of a frame's fields."""
    if isinstance(value, str):
        return set(value.split())
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return {word for part in parts for word in words(part)}


def visible_windows(pid: int) -> str:
    """The app's windows on this screen, waiting a moment for the first."""
    deadline = time.monotonic() + 20
    command = ["xdotool", "search", "--onlyvisible", "--pid", str(pid)]
    while not (found := subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()):
        assert time.monotonic() < deadline, "no window"
        time.sleep(0.1)
    return found


def test_is_small(folder: Path) -> None:
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < 200_000_000


def test_carries_no_tests_and_no_unused_qt(folder: Path) -> None:
    names = {path.name for path in folder.rglob("*")}
    assert not [
        name for name in names if name.startswith(("pytest", "libQt6Qml", "libQt6Quick", "hypothesis"))
    ]
    assert "libqxcb.so" in names or sys.platform != "linux"


def test_paints(app: subprocess.Popen[str], tmp_path: Path) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    address = ready(app)
    assert visible_windows(app.pid)
    token = (tmp_path / "data" / "operator.token").read_text("ascii").strip()
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
    with sync_api.sync_playwright() as playwright, ThreadPoolExecutor() as elsewhere:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(f"{address}/overlay/main")
        # Playwright's own loop runs in this thread.
        frame = elsewhere.submit(asyncio.run, press_next(address, token)).result()
        expected = max(words(frame["slide"]["fields"]), key=len)
        page.get_by_text(expected).first.wait_for(state="visible", timeout=20_000)
        blank = browser.new_page(viewport={"width": 1280, "height": 720}).screenshot(omit_background=True)
        assert len(page.screenshot(omit_background=True)) > 2 * len(blank)
        browser.close()

    app.send_signal(signal.SIGTERM)
    assert app.wait(20) == 0
    assert app.stdout
    assert app.stdout.read() == ""
