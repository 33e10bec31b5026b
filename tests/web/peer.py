"""A scripted server: serves resources/web as the real one does and lets a test speak the wire by hand."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from aiohttp import WSMsgType, web

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws://127.0.0.1:{port}"
TYPES = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
PATIENCE = (
    15.0  # seconds until a thing that must come is given up; nothing is asserted about how soon it comes
)

Message = dict[str, Any]


class Peer:
    """HTTP and WebSocket in a thread of its own; `received` holds what pages said, oldest first."""

    def __init__(self) -> None:
        self.received: list[Message] = []
        self.opened = 0
        self.port = 0
        self.epoch = "one"
        self.greeting: Message | None = {"type": "welcome", "client": "c1", "version": "0", "role": "viewer"}
        self.media: dict[str, tuple[bytes, str]] = {}
        self._sockets: set[web.WebSocketResponse] = set()
        self._news = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._runner: web.AppRunner | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, name="peer", daemon=True)
        self._thread.start()

    # The server

    def start(self) -> Peer:
        """Binds, on the same port as before if there was one."""
        self._do(self._start())
        return self

    def stop(self) -> None:
        """Ends the server as a killed program would: no close frame, port free."""
        self._do(self._stop())

    def close(self) -> None:
        """Ends the thread as well."""
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    def url(self, path: str = "/overlay/main") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    # The wire

    def send(self, message: Message | str) -> None:
        """Sends an object as JSON, or a string as it is, to every page."""
        text = message if isinstance(message, str) else json.dumps(message, ensure_ascii=False)
        self._do(self._send(text))

    def drop(self, code: int = 1001) -> None:
        """Closes every socket; the pages may come back at once."""
        self._do(self._drop(code))

    def wait(self, wanted: Callable[[Message], bool], after: int = 0) -> Message:
        """Returns the first message from index `after` on that is wanted."""
        deadline = time.monotonic() + PATIENCE
        with self._news:
            while True:
                for message in self.received[after:]:
                    if wanted(message):
                        return message
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(f"did not come; received {self.received[after:]}")
                self._news.wait(left)

    def hello(self, after: int = 0) -> Message:
        return self.wait(lambda message: message.get("type") == "hello", after)

    def ack(self, rev: int, stage: str = "painted", after: int = 0) -> Message:
        return self.wait(
            lambda message: (
                message.get("type") == "ack" and (message["rev"], message["stage"]) == (rev, stage)
            ),
            after,
        )

    def acks(self, after: int = 0) -> list[tuple[int, str]]:
        return [(m["rev"], m["stage"]) for m in self.received[after:] if m.get("type") == "ack"]

    def show(self, frame: Message) -> Message:
        """Sends a frame and returns its `painted`."""
        after = len(self.received)
        self.send(frame)
        return self.ack(frame["rev"], after=after)

    # Inside the thread

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    async def _start(self) -> None:
        app = web.Application()
        app.router.add_get("/ws", self._socket)
        app.router.add_get("/overlay/{channel}", self._page)
        app.router.add_get("/html/{page}", self._page)
        app.router.add_get("/lib/{version}/{path:.+}", self._file)
        app.router.add_get("/media/{name}", self._medium)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _stop(self) -> None:
        for socket in list(self._sockets):
            if socket._req is not None and socket._req.transport is not None:
                socket._req.transport.abort()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _send(self, text: str) -> None:
        for socket in list(self._sockets):
            await socket.send_str(text)

    async def _drop(self, code: int) -> None:
        for socket in list(self._sockets):
            await socket.close(code=code)

    async def _page(self, request: web.Request) -> web.Response:
        text = (RESOURCES / "web" / "overlay.html").read_text("utf-8").replace("{{lib}}", "/lib/test")
        headers = {"Content-Security-Policy": POLICY.format(port=self.port), "Cache-Control": "no-cache"}
        return web.Response(text=text, content_type="text/html", headers=headers)

    async def _file(self, request: web.Request) -> web.Response:
        path = request.match_info["path"]
        file = RESOURCES / path if path.startswith("fonts/") else RESOURCES / "web" / path
        if not file.is_file():
            raise web.HTTPNotFound
        return web.Response(body=file.read_bytes(), content_type=TYPES[file.suffix])

    async def _medium(self, request: web.Request) -> web.Response:
        if request.match_info["name"] not in self.media:
            raise web.HTTPNotFound
        body, kind = self.media[request.match_info["name"]]
        return web.Response(body=body, content_type=kind)

    async def _socket(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(protocols=("ambo.v1",), compress=False)
        await socket.prepare(request)
        self._sockets.add(socket)
        with self._news:
            self.opened += 1
        try:
            await self._converse(socket)
        finally:
            self._sockets.discard(socket)
        return socket

    async def _converse(self, socket: web.WebSocketResponse) -> None:
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            said = json.loads(message.data)
            if said["type"] == "hello" and self.greeting is not None:
                await socket.send_json({**self.greeting, "epoch": self.epoch, "clock": time.time()})
            with self._news:
                self.received.append(said)
                self._news.notify_all()
