"""Press -> painted: a real key in the window until headless Chromium proves the paint, 1 and 10 pages.

Beside it, in the same run and by turns: a bare aiohttp server under stock asyncio with a trivial page.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.perf._table import head, row

ROOT = Path(__file__).parents[2]
ROUNDS, PRESSES = 4, 50


def start(module: str, pages: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", f"tests.perf.{module}", str(pages)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def press(process: subprocess.Popen[str], count: int) -> list[float]:
    assert process.stdin
    assert process.stdout
    process.stdin.write(f"{count}\n")
    process.stdin.flush()
    while not (line := process.stdout.readline()).startswith("["):
        if not line:
            raise RuntimeError("a program under measurement ended early")
    samples: list[float] = json.loads(line)
    return samples


def main() -> None:
    if "DISPLAY" not in os.environ:
        raise SystemExit("needs a display: script/bench has one")
    head(f"Press -> painted, {ROUNDS * PRESSES} presses each, by turns")
    for pages in (1, 10):
        bare, ours = start("_press_bare", pages), start("_press_ours", pages)
        press(bare, 10)
        press(ours, 10)
        samples: tuple[list[float], list[float]] = [], []
        for _ in range(ROUNDS):
            samples[0].extend(press(bare, PRESSES))
            samples[1].extend(press(ours, PRESSES))
        beside = row(f"bare server, {pages} page(s)", samples[0])
        row(f"Ambo, {pages} page(s)", samples[1], beside)
        for process in (bare, ours):
            process.communicate(timeout=30)


if __name__ == "__main__":
    main()
