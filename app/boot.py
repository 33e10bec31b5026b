"""The one place that knows everything: arguments, session, show, server, and the window if one is wanted."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import faulthandler
import gc
import logging
import logging.handlers
import os
import secrets
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.i18n import current_language, system_language, tr, use_language
from app.model.plan import Plan
from app.model.refused import Refused
from app.model.report import Problem, Report
from app.model.state import State
from app.server.app import PortTaken, Server, ServerConfig, free_port
from app.show.presence import Presence
from app.show.show import Result, Show
from app.store.demo import load_demo
from app.store.media import MediaStore
from app.store.paths import DataFolder
from app.store.plans import PlanFiles
from app.store.recent import Recent
from app.store.session import Session
from app.store.settings import Settings
from app.store.token import link_key, operator_token
from app.tasks import cancel_all, spawn

if TYPE_CHECKING:
    from app.ui.desk import World

DEFAULT_HOST = "127.0.0.1"
EVERY_HOST = "0.0.0.0"
DEFAULT_PORT = 8765
LOG_BYTES = 2_000_000
log = logging.getLogger(__name__)


def main(argv: Sequence[str] | None = None) -> int:
    """Run Ambo; returns the exit status of protocol.md ("Command line")."""
    arguments = parse(argv)
    if not arguments.headless and not _has_screen():
        return _say_failure(tr("boot.no_screen"))
    try:
        program = Program(arguments)
    except Refused as refused:
        return _fail(refused) if arguments.headless else _show_failure(refused)
    with program.logging():
        if arguments.headless:
            return asyncio.run(program.serve())
        # Qt is imported here and nowhere above: a headless machine needs none.
        from app.ui.loop import run_with_window

        status: int = run_with_window(program.show_window)
        return status


def parse(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the arguments; exits with status 2 on bad ones."""
    parser = argparse.ArgumentParser(prog="ambo", description="Worship slides on every screen, with proof.")
    parser.add_argument(
        "plan", nargs="?", type=Path, metavar="PLAN", help="a plan, session or text file to open"
    )
    parser.add_argument("--headless", action="store_true", help="show and server without a window")
    parser.add_argument("--host", help=f"address to listen on (default {DEFAULT_HOST})")
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, help="0 picks a free one")
    parser.add_argument("--lan", action="store_true", help="let other devices in: listen on all interfaces")
    parser.add_argument("--data-dir", type=Path, help="where plans, settings and the journal are kept")
    parser.add_argument("--echo", action="store_true", help="serve /echo for conformance tests")
    parser.add_argument("--log-level", choices=("debug", "info", "warning", "error"), default="info")
    parser.add_argument("--version", action="version", version=f"ambo {__version__}")
    return parser.parse_args(argv)


class Program:
    """One run of Ambo: what is built once and taken down once.

    Raises `Refused` when the data folder cannot be used.
    """

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.data = DataFolder(arguments.data_dir)
        self.settings = Settings(self.data.settings)
        use_language(self.settings.get("language", "") or system_language())
        self.session = Session(self.data.root)
        self.restored = self.session.restore()
        state = self.restored.state or State(load_demo(current_language()))
        self.show = Show(state, clock=time.time, rev=self.restored.rev)
        self.presence = Presence()
        self.recent = Recent(self.data.recent)
        self.media = MediaStore(self.data.media)
        self.files = PlanFiles(self.show, self.recent, [self._read])
        self.show.add_errand("plan.open", self.files.open)
        self.show.add_errand("plan.save", self.files.save)
        self.server = Server(self.show, self.presence, self._server_config())
        # After the server: no frame waits for the disk, and `ok` still comes after both.
        self.session.attach(self.show)

    async def serve(self) -> int:
        """Run without a window until SIGINT or SIGTERM."""
        stop = asyncio.Event()
        stop_on_signals(stop)
        try:
            await self._open_named_plan()
            await self.server.start(self._host(), self.arguments.port)
        except PortTaken as taken:
            await self._end()
            return _say_failure(self._port_trouble(taken))
        except Refused as refused:
            await self._end()
            return _fail(refused)
        except OSError as error:
            await self._end()
            return _say_failure(
                tr("boot.cannot_listen", host=self._host(), detail=error.strerror or str(error))
            )
        if self.restored.problem is not None:
            log.warning("%s", _restored_with(self.restored.problem))
        self._ready()
        keep_what_was_made()
        await stop.wait()
        await self._end()
        return 0

    async def show_window(self, stop: asyncio.Event) -> int:
        """Run with a window until it is closed; the server is bound before the window is built."""
        from app.ui.desk import World

        world = World(
            key=link_key(self.data.root),
            recent=self.recent.list,
            setting=self.settings.get,
            keep_setting=self.settings.set,
            journal_trouble=lambda: self.session.trouble,
            demo=self._load_demo,
        )
        world.listen_on = lambda port: self._listen(world, port)
        refused = await self._tried_named_plan()
        await self._listen(world, self.arguments.port)
        # The rest of the window is imported when the screens are served already.
        from app.ui.window import open_window

        window = open_window(self.show, self.presence, world, stop)
        self.session.trouble_changed.connect(lambda sentence: window.desk.world_changed.emit())
        if refused is not None:
            window.desk.refuse(refused)
        elif self.restored.problem is not None:
            window.desk.say(_restored_with(self.restored.problem))
        keep_what_was_made()
        await stop.wait()
        window.put_away()
        await self._end()
        return 0

    @contextlib.contextmanager
    def logging(self) -> Iterator[None]:
        """Log to standard error and a rotating file; a crash of the interpreter leaves its stack there."""
        handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
        with contextlib.suppress(OSError):
            handlers.append(
                logging.handlers.RotatingFileHandler(
                    self.data.log, maxBytes=LOG_BYTES, backupCount=3, encoding="utf-8"
                )
            )
        level = self.arguments.log_level.upper()
        logging.basicConfig(
            level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", handlers=handlers
        )
        logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
        faulthandler.enable()
        # A full disk must not fill the terminal too: the window says it, once.
        logging.raiseExceptions = False
        yield

    def _server_config(self) -> ServerConfig:
        return ServerConfig(
            data_dir=self.data.root,
            operator_token=operator_token(self.data.root),
            link_key=link_key(self.data.root),
            epoch=secrets.token_urlsafe(6),
            version=__version__,
            echo=self.arguments.echo,
            names=tuple(self.settings.get("names", ())),
            saved_rev=lambda: self.session.saved_rev,
            media_dir=self.data.media,
        )

    def _host(self) -> str:
        return self.arguments.host or (EVERY_HOST if self.arguments.lan else DEFAULT_HOST)

    async def _listen(self, world: World, port: int) -> None:
        """Listen on a port, or leave in `world` a sentence and a port that is free."""
        world.trouble, world.free_port = "", None
        try:
            await self.server.start(self._host(), port)
        except PortTaken as taken:
            world.trouble, world.free_port = self._port_trouble(taken), await free_port(port + 1)
        except OSError as error:
            detail = error.strerror or str(error)
            world.trouble = tr("boot.cannot_listen", host=self._host(), detail=detail)
        world.address, world.network = self.server.address, self.server.network()
        if not world.trouble:
            self._ready()

    def _port_trouble(self, taken: PortTaken) -> str:
        key = "boot.port_taken_by" if taken.by else "boot.port_taken"
        return tr(key, port=taken.port, by=taken.by or "")

    def _ready(self) -> None:
        """Say that the socket is bound: the one line on standard output."""
        self.session.ready()
        line = f"AMBO READY {self.server.address} pid={os.getpid()} data={self.data.root}"
        # A packaged window program on Windows has no standard output.
        if sys.stdout is not None:
            print(line, flush=True)

    async def _open_named_plan(self) -> None:
        if self.arguments.plan is not None:
            await self.files.open_at_start(self.arguments.plan)

    async def _tried_named_plan(self) -> Refused | None:
        try:
            await self._open_named_plan()
        except Refused as refused:
            return refused
        return None

    async def _load_demo(self) -> Result:
        return self.show.run("plan.load", plan=load_demo(current_language()))

    def _read(self, data: bytes, name: str) -> tuple[Plan, Report]:
        # Most starts read no file of another program.
        from app.library.importers import read_any

        return read_any(data, name, self.media.find_beside(name))

    async def _end(self) -> None:
        await self.server.stop()
        await self.session.close()
        await cancel_all()


def keep_what_was_made() -> None:
    """Turn the garbage collector on, with all that the start made left out: it stays to the end."""
    gc.freeze()
    gc.enable()


def stop_on_signals(stop: asyncio.Event) -> None:
    """Let SIGINT and SIGTERM set `stop`."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def _has_screen() -> bool:
    """Say whether a window can be opened; Qt itself would end the process without a sentence."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _restored_with(problem: Problem) -> str:
    return tr(f"report.{problem.reason}", **problem.values)


def _show_failure(refused: Refused) -> int:
    """Say in a window of its own why there is no other: who double-clicked sees no terminal."""
    from app.ui.kit.dialogs import tell
    from app.ui.loop import run_with_window

    async def say(stop: asyncio.Event) -> int:
        sentence = tr(f"refused.{refused.reason}", **refused.values)
        read = spawn(tell(None, "Ambo", sentence), name="say why")
        await asyncio.wait({read, spawn(stop.wait(), name="stop")}, return_when=asyncio.FIRST_COMPLETED)
        await cancel_all()
        return _fail(refused)

    status: int = run_with_window(say)
    return status


def _fail(refused: Refused) -> int:
    return _say_failure(tr(f"refused.{refused.reason}", **refused.values))


def _say_failure(sentence: str) -> int:
    sys.stderr.write(f"ambo: {sentence}\n")
    return 1
