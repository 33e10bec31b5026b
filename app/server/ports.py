"""Ports: who has the one we want, and which one is free."""

from __future__ import annotations

import asyncio
import errno
import socket

import psutil

PROBE_SECONDS = 1.0
LAST_PORT = 65_535
TAKEN = (errno.EADDRINUSE, errno.EACCES, 10013, 10048)
"""What binding a taken port fails with; the last two on Windows."""


class PortTaken(Exception):
    """The port cannot be had; `by` is who has it (`another Ambo`, a program's name) or None."""

    def __init__(self, port: int, by: str | None) -> None:
        super().__init__(f"port {port} is taken by {by or 'another program'}")
        self.port = port
        self.by = by


async def who_has(port: int) -> str | None:
    """Return who listens on a port of this computer: `another Ambo`, or the program's name, or None."""
    if await _is_ambo(port):
        return "another Ambo"
    return await asyncio.to_thread(_program_on, port)


async def free_port(start: int) -> int:
    """Return the first port from `start` on that nobody listens on; raises `OSError` when there is none."""
    for port in range(start, LAST_PORT + 1):
        if _is_free(port):
            return port
    raise OSError(errno.EADDRINUSE, "no free port")


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets a port be shared otherwise
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError:
            return False
    return True


async def _is_ambo(port: int) -> bool:
    """Ask `/healthz`: an Ambo names itself in its `Server` header."""
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                writer.write(f"GET /healthz HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
                head = await reader.read(1024)
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return False
    return b"\r\nServer: Ambo/" in head


def _program_on(port: int) -> str | None:
    try:
        for connection in psutil.net_connections("tcp"):
            if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
                return str(psutil.Process(connection.pid).name())
    except psutil.Error:
        return None  # macOS tells root only
    return None
