"""The whole program with its window: a real key press until every page has painted. See press.py."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from app.boot import Program, parse
from app.tasks import spawn
from app.ui.loop import run_with_window
from tests.perf._pages import PAUSE, open_pages

KEYS = (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def shown_window() -> QMainWindow | None:
    """Return the program's window once it is there; a screen without a window manager makes none active."""
    windows = (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
    return next((one for one in windows if one.isVisible()), None)


class Ours:
    """Presses keys in the window of a running program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.window = shown_window()
        self.painted = asyncio.Event()
        program.presence.changed.connect(lambda client: self._look())

    def _look(self) -> None:
        outputs = [client for client in self.program.presence.clients.values() if client.counted]
        if all(client.rev_painted >= self.program.show.rev for client in outputs):
            self.painted.set()

    async def press(self, number: int) -> float:
        self.painted.clear()
        begin = time.perf_counter()
        QTest.keyClick(self.window, KEYS[number % 2])
        await self.painted.wait()
        return (time.perf_counter() - begin) * 1000


async def measure(program: Program, stop: asyncio.Event, count: int) -> None:
    while not program.server.address or shown_window() is None:
        await asyncio.sleep(0.05)
    pages = open_pages(f"{program.server.address}/overlay/main", count)
    while sum(client.counted for client in program.presence.clients.values()) < count:
        await asyncio.sleep(0.05)
    song = next(
        item for item in program.show.state.plan.items if item.kind == "lyrics" and len(item.slides) > 3
    )
    program.show.run("live.goto", slide=song.slides[0].id)
    await asyncio.sleep(1)
    ours = Ours(program)
    while line := await asyncio.to_thread(sys.stdin.readline):
        samples = []
        for number in range(int(line)):
            samples.append(await ours.press(number))
            await asyncio.sleep(random.uniform(*PAUSE))
        sys.stdout.write(json.dumps(samples) + "\n")
        sys.stdout.flush()
    pages.communicate("")
    stop.set()


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        program = Program(parse(["--port", "0", "--data-dir", str(Path(folder) / "data")]))

        async def work(stop: asyncio.Event) -> int:
            spawn(measure(program, stop, int(sys.argv[1])), name="measure").add_done_callback(
                lambda task: stop.set()
            )
            return await program.show_window(stop)

        return run_with_window(work)


if __name__ == "__main__":
    raise SystemExit(main())
