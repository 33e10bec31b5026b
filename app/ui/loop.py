"""Qt's main thread and the asyncio loop as one, started and ended in one place.

`app.boot` calls `run_with_window(work)` with a coroutine function `work(host) -> exit status`:

    async def work(host: Host) -> int:
        ...                                        # session, show, presence, server
        host.open(show, presence, world)           # the window, shown at once
        await host.stop.wait()                     # closed, SIGINT or SIGTERM
        ...                                        # sockets 1001, journal, cleanup
        return 0

The window is hidden when it is closed; it and the widgets are taken apart when `work` has returned.
"""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Awaitable, Callable
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

import PySide6  # noqa: F401 - qasync looks for a Qt that is imported already
import qasync
from PySide6.QtWidgets import QApplication

from app.show.presence import Presence
from app.show.show import Show
from app.ui import theme
from app.ui.desk import Desk, World

if TYPE_CHECKING:
    from app.ui.window import MainWindow

log = logging.getLogger(__name__)


class Host:
    """What the program may do with the window: open it, and wait on `stop`."""

    def __init__(self, app: QApplication) -> None:
        self.app = app
        self.stop = asyncio.Event()
        self.window: MainWindow | None = None

    def open(self, show: Show, presence: Presence, world: World) -> MainWindow:
        """Build the window and show it; closing it sets `stop`."""
        from app.ui.window import MainWindow

        self.window = MainWindow(Desk(show, presence, world))
        self.window.closed.connect(self.stop.set)
        self.window.open()
        return self.window

    def close(self) -> None:
        """Take the window apart while the loop still runs."""
        if self.window is not None:
            self.window.take_apart()
            self.window = None


def run_with_window(work: Callable[[Host], Awaitable[int]]) -> int:
    """Run `work` on a Qt loop until it returns; its value is the exit status."""
    app = application()
    return int(qasync.run(_hosted(app, work)))


def application() -> QApplication:
    """Return the one application, in our dress; it never ends by itself."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Ambo")
    app.setDesktopFileName("ambo")
    app.setQuitOnLastWindowClosed(False)
    theme.apply(app)
    return app


async def _hosted(app: QApplication, work: Callable[[Host], Awaitable[int]]) -> int:
    host = Host(app)
    _listen_to_signals(host.stop)
    usual, sys.excepthook = sys.excepthook, _reporter(host)
    try:
        return await work(host)
    finally:
        sys.excepthook = usual
        host.close()


def _listen_to_signals(stop: asyncio.Event) -> None:
    loop = asyncio.get_running_loop()

    def asked(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stop.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, asked)


def _reporter(host: Host) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Return an excepthook: what fails inside a Qt slot is logged and said, and the show goes on."""

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a slot of the window failed", exc_info=(kind, error, trace))
        if host.window is not None:
            host.window.desk.say_fault()

    return report
