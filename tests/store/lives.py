"""Starting and ending sessions, in this process and in ones that get killed."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.show.show import Show
from app.store.restore import Restored
from app.store.session import Session
from tests.show.stage import make_show

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 20.0


def start(folder: Path, show: Show | None = None, *, ready: bool = True) -> tuple[Session, Show, Restored]:
    session = Session(folder)
    restored = session.restore()
    if restored.state is not None:
        show = Show(restored.state, clock=lambda: 5.0, rev=restored.rev)
    show = show or make_show()
    session.attach(show)
    if ready:
        session.ready()
    return session, show, restored


def stop(session: Session) -> None:
    asyncio.run(session.close())


def look(folder: Path) -> Restored:
    """Return what a start would find, and leave the folder."""
    session = Session(folder)
    restored = session.restore()
    stop(session)
    return restored


def words(restored: Restored) -> str:
    """Return the words of the first slide."""
    assert restored.state is not None
    return restored.state.plan.items[0].slides[0].text


def run(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Start a Python script in a process of its own, its output to be read line by line."""
    command = [sys.executable, "-u", "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def wait_for(true: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline, "never came"
        time.sleep(0.005)
