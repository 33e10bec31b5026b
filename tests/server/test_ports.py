"""Ports: taken, by whom, and which is free."""

from __future__ import annotations

import os
import socket

import psutil
import pytest

from app.server.ports import PortTaken, free_port, who_has
from tests.server.house import serving


async def test_another_ambo_is_named() -> None:
    async with serving() as house:
        assert await who_has(house.server.port) == "another Ambo"
        with pytest.raises(PortTaken) as taken:
            await type(house.server)(house.show, house.presence, house.server._config).start(
                "127.0.0.1", house.server.port
            )
        assert (taken.value.port, taken.value.by) == (house.server.port, "another Ambo")


async def test_another_program_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        assert await who_has(other.getsockname()[1]) == psutil.Process(os.getpid()).name()


async def test_nobody_has_a_free_port() -> None:
    assert await who_has(await free_port(20_000)) is None


async def test_the_next_free_port_is_not_a_taken_one() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        taken = other.getsockname()[1]
        free = await free_port(taken)
        assert free > taken
        with socket.create_server(("127.0.0.1", free)):
            pass


async def test_no_port_left() -> None:
    with pytest.raises(OSError, match="no free port"):
        await free_port(65_536)
