"""The loop: Qt and asyncio as one, ended by what ends it."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.ui.faults import faulted
from app.ui.loop import application, run_with_window


def test_value_of_the_work_is_the_exit_status(qapp):
    async def work(stop):
        await asyncio.sleep(0)
        return 3

    assert run_with_window(work) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals to send there")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_signal_sets_stop(qapp, number):
    async def work(stop):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(stop.wait(), 10)
        return 0

    assert run_with_window(work) == 0


def test_finally_runs_and_the_hook_is_given_back(qapp):
    usual, seen = sys.excepthook, []

    async def work(stop):
        try:
            raise RuntimeError("work failed")
        finally:
            seen.append("cleaned up")

    with pytest.raises(RuntimeError, match="work failed"):
        run_with_window(work)
    assert seen == ["cleaned up"]
    assert sys.excepthook is usual


def test_failure_in_a_slot_is_logged_and_told(qapp, caplog):
    told = []
    unhook = faulted.connect(told.append)

    def fail():
        raise ValueError("slot failed")

    async def work(stop):
        QTimer.singleShot(0, fail)
        while not told:
            await asyncio.sleep(0.01)
        return 0

    assert run_with_window(work) == 0
    unhook()
    assert str(told[0]) == "slot failed"
    assert "a slot of the window failed" in caplog.text


def test_there_is_one_application(qapp):
    assert application() is QApplication.instance() is qapp
    assert not qapp.quitOnLastWindowClosed()


def test_sockets_work_on_this_loop(qapp):
    async def echo(reader, writer):
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()

    async def work(stop):
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"hello\n")
        answer = await reader.readline()
        writer.close()
        server.close()
        await server.wait_closed()
        return len(answer)

    assert run_with_window(work) == 6
