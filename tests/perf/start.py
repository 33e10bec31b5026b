"""Start of the process -> READY and -> window shown, beside a bare `QMainWindow` in the same run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.perf._table import head, row

ROOT = Path(__file__).parents[2]
RUNS = 7
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    shown = False
    def paintEvent(self, event):
        if not self.shown:
            self.shown = True
            print("SHOWN", flush=True)
app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("bare"))
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
"""


def until(command: list[str], wanted: dict[str, str]) -> dict[str, float]:
    """Start a command; return after how many ms each pattern stood in its output, then end it."""
    # As on a person's computer: the first run, which is left out, keeps the compiled modules for the others.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=ROOT, env=environment
    )
    found: dict[str, float] = {}
    for line in process.stdout or ():
        for name, pattern in wanted.items():
            if name not in found and re.search(pattern, line):
                found[name] = (time.perf_counter() - begin) * 1000
        if len(found) == len(wanted):
            break
    process.terminate()
    process.communicate(timeout=20)
    if len(found) != len(wanted):
        raise RuntimeError(f"{command} never said {set(wanted) - set(found)}")
    return found


def main() -> None:
    if "DISPLAY" not in os.environ:
        raise SystemExit("needs a display: script/bench has one")
    bare: list[float] = []
    ready: list[float] = []
    shown: list[float] = []
    headless: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, "main.py", "--port", "0", "--data-dir"]
        for _ in range(RUNS + 1):
            bare.append(until([sys.executable, "-c", BARE], {"shown": "SHOWN"})["shown"])
            both = until([*ours, f"{folder}/window"], {"ready": "^AMBO READY", "shown": "window shown"})
            ready.append(both["ready"])
            shown.append(both["shown"])
            headless.append(
                until([*ours, f"{folder}/headless", "--headless"], {"ready": "^AMBO READY"})["ready"]
            )
    head("Start of the process, the first run left out")
    beside = row("bare QMainWindow shown", bare[1:])
    row("window: READY", ready[1:], beside)
    row("window: shown", shown[1:], beside)
    row("headless: READY", headless[1:], beside)


if __name__ == "__main__":
    main()
