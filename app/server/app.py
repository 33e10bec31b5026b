"""The server: one aiohttp application in the loop of the show."""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress

from aiohttp import web

from app.paths import resources
from app.server import api, media, pages, shapes
from app.server.assets import Assets
from app.server.beat import Beat
from app.server.checks import Checks
from app.server.config import ServerConfig
from app.server.echo import echo
from app.server.events import Events
from app.server.guard import add_headers, guard
from app.server.hub import Hub
from app.server.links import lan_addresses
from app.server.ports import TAKEN, PortTaken, free_port, who_has
from app.server.wire import MOST_BYTES
from app.server.wiring import WIRING, Wiring
from app.server.ws import open_socket
from app.show.presence import Client, Presence
from app.show.show import Change, Show

__all__ = ["PortTaken", "Server", "ServerConfig", "free_port"]

log = logging.getLogger(__name__)

BACKLOG = 1024
"""A hall full of phones connects at once; the default of 128 makes them wait a second."""

GOODBYE_SECONDS = 1.0
ANY_HOST = ("127.0.0.1", "0.0.0.0", "::", "localhost", "")


class Server:
    """Serves a show until it is stopped; `presence` is filled with who is looking."""

    def __init__(self, show: Show, presence: Presence, config: ServerConfig) -> None:
        self._show = show
        self._presence = presence
        self._config = config
        self._runner: web.AppRunner | None = None
        self._site: web.BaseSite | None = None
        self._wiring: Wiring | None = None
        # From the first: the hub hears of a change before whoever connects after us (the journal).
        show.changed.connect(self._changed)
        presence.changed.connect(self._presence_changed)
        self.port = 0
        self.address = ""

    async def start(self, host: str, port: int) -> None:
        """Bind and serve; port 0 takes a free one. Raises `PortTaken`, or `OSError` for a foreign address."""
        sock = await _bound(host, port)
        self.port = sock.getsockname()[1]
        self.address = f"http://{'127.0.0.1' if host in ANY_HOST else _bracketed(host)}:{self.port}"
        self._wiring = self._wire(host)
        application = self._application(self._wiring)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=GOODBYE_SECONDS)
        await self._runner.setup()
        self._site = web.SockSite(self._runner, sock, backlog=BACKLOG)
        await self._site.start()
        log.info("serving on %s", self.address)

    def network(self) -> tuple[str, ...]:
        """Return the addresses other devices load pages from, likeliest first, if they are let in."""
        if self._wiring is None:
            return ()
        return tuple(f"http://{one}:{self.port}" for one in lan_addresses(self._wiring.host))

    async def stop(self) -> None:
        """Tell every client goodbye (1001), wait a second for their answers, and let go of the port."""
        if self._wiring is None or self._runner is None or self._site is None:
            return
        inside, self._wiring = self._wiring, None
        await self._site.stop()
        inside.hub.stop()
        inside.events.stop()
        await _say_goodbye(inside.beat)
        inside.beat.stop()
        await self._runner.cleanup()

    def _application(self, inside: Wiring) -> web.Application:
        app = web.Application(middlewares=[guard], client_max_size=MOST_BYTES)
        app.on_response_prepare.append(add_headers)
        app[WIRING] = inside
        for part in (pages, media, api):
            part.add_routes(app.router)
        app.router.add_get("/ws", open_socket)
        if self._config.echo:
            app.router.add_get("/echo", echo)
        return app

    def _changed(self, change: Change) -> None:
        if self._wiring is not None:
            self._wiring.hub.changed()
            self._wiring.events.stale("plan")

    def _presence_changed(self, client: Client) -> None:
        if self._wiring is not None:
            self._wiring.events.stale("presence")

    def _wire(self, host: str) -> Wiring:
        show, presence, config = self._show, self._presence, self._config
        events = Events(
            {
                "presence": lambda: shapes.presence_shape(presence),
                "plan": lambda: {"rev": show.rev, "saved_rev": config.saved_rev()},
            }
        )
        return Wiring(
            show, presence, config, host,
            checks=Checks(self.port, config.names),
            assets=Assets(resources()),
            hub=Hub(show, presence, config.epoch, self.address),
            # What is safe on disk changes without a change of the show: it is looked at now and then.
            beat=Beat(lambda: events.stale("plan")),
            events=events,
        )  # fmt: skip


async def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        if error.errno in TAKEN:
            raise PortTaken(port, await who_has(port)) from error
        raise


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


async def _say_goodbye(beat: Beat) -> None:
    for line in beat.lines:
        line.close(1001, "shutting down")
    with suppress(TimeoutError):
        async with asyncio.timeout(GOODBYE_SECONDS):
            await beat.all_gone()
    for line in beat.lines:
        line.abort("shutting down")
