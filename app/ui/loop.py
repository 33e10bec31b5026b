"""Qt's main thread and the asyncio loop as one, started and ended in one place.

`app.boot` calls `run_with_window(work)` with a coroutine function `work(stop) -> exit status`:

    async def work(stop: asyncio.Event) -> int:
        ...                                               # server
        window = open_window(show, presence, world, stop)    # app.ui.window; shown at once
        await stop.wait()                                 # closed, SIGINT or SIGTERM
        window.put_away()                                 # hidden, before sockets take their time to close
        ...
        return 0
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from types import FrameType, TracebackType

import PySide6  # noqa: F401 - qasync looks for a Qt that is imported already
import qasync
from PySide6.QtWidgets import QApplication

from app.ui.faults import faulted
from app.ui.kit import theme

log = logging.getLogger(__name__)



def run_with_window(work: Callable[[asyncio.Event], Awaitable[int]]) -> int:
    """Run `work` on a Qt loop until it returns; its value is the exit status."""
    application()
    return int(qasync.run(_hosted(work)))


def application() -> QApplication:
    """Return the one application, in our dress; it never ends by itself."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Ambo")
    app.setDesktopFileName("ambo")
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    return app


async def _hosted(work: Callable[[asyncio.Event], Awaitable[int]]) -> int:
    stop = asyncio.Event()
    _listen_to_signals(stop)
    usual, sys.excepthook = sys.excepthook, _report
    try:
        return await work(stop)
    finally:
        sys.excepthook = usual


def _listen_to_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def asked(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, asked)


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Stand in for excepthook: what fails inside a Qt slot is logged and said, and the show goes on."""
    log.error("a slot of the window failed", exc_info=(kind, error, trace))
    faulted.emit(error)
