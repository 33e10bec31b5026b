"""A running server with a small show, and clients of every sort to try it with."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import struct
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import aiohttp

from app.model.plan import Plan
from app.model.state import State
from app.server.app import Server, ServerConfig
from app.show.presence import Client, Presence
from app.show.show import Show
from tests.show.stage import small_plan

TOKEN = "o" * 43
KEY = "k" * 22
PATIENCE = (
    10.0  # seconds until a thing that must come is given up; nothing is asserted about how soon it comes
)
Message = dict[str, Any]


class Page:
    """A client of `ambo.v1`."""

    def __init__(self, ws: aiohttp.ClientWebSocketResponse) -> None:
        self.ws = ws
        self.frame: Message = {}
        self.welcome: Message = {}

    async def send(self, type_: str, **members: Any) -> None:
        await self.ws.send_str(json.dumps({"type": type_, **members}))

    async def receive(self, type_: str) -> Message:
        """Returns the next message of a type; others are passed over."""
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self.ws.receive()
                assert message.type is aiohttp.WSMsgType.TEXT, (
                    f"{message.type!r} {message.data!r}, no {type_}"
                )
                said = json.loads(message.data)
                if said["type"] == type_:
                    return said

    async def closed(self) -> int:
        """Reads on until the server closes; returns its code."""
        async with asyncio.timeout(PATIENCE):
            while True:
                message = await self.ws.receive()
                if message.type is aiohttp.WSMsgType.CLOSE:
                    return int(message.data)
                assert message.type is aiohttp.WSMsgType.TEXT, f"no close but {message!r}"

    async def ack(self, rev: int, stage: str = "painted", **members: Any) -> None:
        await self.send("ack", rev=rev, stage=stage, ms=1.5, **members)

    async def run(self, command: str, **args: Any) -> Message:
        """Runs a command; returns `ok` or `error`."""
        await self.send("run", id=command, command=command, args=args)
        async with asyncio.timeout(PATIENCE):
            while True:
                said = json.loads(await self.ws.receive_str())
                if said.get("id") == command:
                    return said

    async def quiet(self) -> None:
        """Asserts that nothing is on its way: the answer to a question comes first."""
        await self.send("nothing", id="quiet")
        said = json.loads(await self.ws.receive_str())
        assert said.get("id") == "quiet", said


class House:
    """A server, its show and who is looking."""

    def __init__(self, show: Show, presence: Presence, server: Server, http: aiohttp.ClientSession) -> None:
        self.show = show
        self.presence = presence
        self.server = server
        self.http = http

    def url(self, path: str) -> str:
        return self.server.address + path

    def step(self) -> None:
        """Goes to another slide, round and round the first song."""
        if self.show.run("live.next").hint == "end":
            self.show.run("live.first")

    async def connect(self, **options: Any) -> Page:
        """Opens a socket of `ambo.v1` and says nothing."""
        return Page(await self.http.ws_connect(self.url("/ws"), protocols=("ambo.v1",), **options))

    async def hello(self, **members: Any) -> Page:
        """Returns a page that has its first frame."""
        page = await self.connect()
        await page.send("hello", **{"role": "viewer", "channel": "main", "kind": "overlay", **members})
        page.welcome = await page.receive("welcome")
        page.frame = await page.receive("frame")
        return page

    async def operator(self, **members: Any) -> Page:
        return await self.hello(role="operator", token=TOKEN, kind="remote", **members)

    async def older(self, **options: Any) -> aiohttp.ClientWebSocketResponse:
        """Returns a page of EuljiroWorship."""
        headers = {"Origin": "http://127.0.0.1:8080", "User-Agent": "Mozilla/5.0"}
        return await self.http.ws_connect(self.url("/ws"), headers=headers, **options)

    def row(self, page: Page) -> Client:
        return self.presence.clients[page.welcome["client"]]

    async def until(self, wanted: Callable[[], bool]) -> None:
        """Waits until something becomes true."""
        deadline = time.monotonic() + PATIENCE
        while not wanted():
            assert time.monotonic() < deadline, "did not come about"
            await asyncio.sleep(0.01)

    async def get(self, path: str, **options: Any) -> tuple[int, Any, Any]:
        """Returns status, headers, and the body (JSON where it is)."""
        return await self.ask("GET", path, **options)

    async def ask(self, method: str, path: str, **options: Any) -> tuple[int, Any, Any]:
        async with self.http.request(method, self.url(path), **options) as response:
            body: Any = await response.read()
            if "json" in response.content_type:
                body = json.loads(body)
            return response.status, response.headers, body


@asynccontextmanager
async def serving(plan: Plan | None = None, host: str = "127.0.0.1", **config: Any) -> AsyncIterator[House]:
    """Serves a small show on a free port; keyword arguments change the configuration."""
    show = Show(State(plan or small_plan()), clock=time.time)
    presence = Presence()
    with tempfile.TemporaryDirectory() as folder:
        told = ServerConfig(
            Path(folder), TOKEN, KEY, "epoch-1", "1.2.3", False, (), lambda: show.rev, Path(folder) / "media"
        )
        server = Server(show, presence, replace(told, **config))
        await server.start(host, 0)
        try:
            async with aiohttp.ClientSession() as http:
                yield House(show, presence, server, http)
        finally:
            await server.stop()


class Raw:
    """A socket that speaks byte for byte what a test wants."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.status = 0
        self.head = ""

    async def frame(self) -> tuple[int, bytes]:
        """Returns opcode and payload of the next frame; (-1, b"") at the end."""
        async with asyncio.timeout(PATIENCE):
            try:
                first, second = await self.reader.readexactly(2)
                length = second & 0x7F
                if length == 126:
                    (length,) = struct.unpack("!H", await self.reader.readexactly(2))
                elif length == 127:
                    (length,) = struct.unpack("!Q", await self.reader.readexactly(8))
                return first & 0x0F, await self.reader.readexactly(length)
            except (asyncio.IncompleteReadError, ConnectionResetError):
                return -1, b""

    async def text(self) -> Message:
        opcode, payload = await self.frame()
        assert opcode == 1, (opcode, payload)
        return json.loads(payload)

    async def close_code(self) -> int | None:
        """Reads to the Close and returns its code; None when the line ends without one."""
        while True:
            opcode, payload = await self.frame()
            if opcode == 8:
                return int.from_bytes(payload[:2]) if payload else 1005
            if opcode == -1:
                return None

    def send(self, payload: bytes | str, opcode: int = 1) -> None:
        self.writer.write(masked(payload, opcode))

    def end(self) -> None:
        self.writer.close()


def masked(payload: bytes | str, opcode: int = 1, first: int = 0x80) -> bytes:
    """Returns a client's frame."""
    data = payload.encode() if isinstance(payload, str) else payload
    mask = os.urandom(4)
    if len(data) < 126:
        head = struct.pack("!BB", first | opcode, 0x80 | len(data))
    elif len(data) < 65_536:
        head = struct.pack("!BBH", first | opcode, 0x80 | 126, len(data))
    else:
        head = struct.pack("!BBQ", first | opcode, 0x80 | 127, len(data))
    return head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))


HELLO = json.dumps({"type": "hello", "role": "viewer", "channel": "main", "kind": "overlay"})


async def raw(house: House, path: str = "/ws", protocol: str | None = "ambo.v1", **headers: str) -> Raw:
    """Opens a connection and asks for an upgrade; `headers` replace or add (underscores are dashes)."""
    reader, writer = await asyncio.open_connection("127.0.0.1", house.server.port)
    lines = {
        "Host": f"127.0.0.1:{house.server.port}",
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
    }
    if protocol is not None:
        lines["Sec-WebSocket-Protocol"] = protocol
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    text = f"GET {path} HTTP/1.1\r\n" + "".join(
        f"{name}: {value}\r\n" for name, value in lines.items() if value
    )
    writer.write((text + "\r\n").encode())
    client = Raw(reader, writer)
    async with asyncio.timeout(PATIENCE):
        client.head = (await reader.readuntil(b"\r\n\r\n")).decode()
    client.status = int(client.head.split()[1])
    return client


async def raw_hello(house: House) -> Raw:
    """Returns a client that has said hello and has read its first frame."""
    client = await raw(house)
    client.send(HELLO)
    assert (await client.text())["type"] == "welcome"
    assert (await client.text())["type"] == "frame"
    return client
