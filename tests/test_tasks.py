"""A task is kept, named, and its failure is heard."""

from __future__ import annotations

import asyncio
import logging

import pytest

from app.tasks import cancel_all, spawn


async def test_a_failure_is_logged_under_its_name(caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise RuntimeError("out of paper")

    task = spawn(fail(), name="printer")
    with caplog.at_level(logging.ERROR):
        await asyncio.wait([task])
        await asyncio.sleep(0)
    assert "printer" in caplog.text
    assert "out of paper" in caplog.text


async def test_what_still_runs_at_the_end_is_cancelled() -> None:
    task = spawn(asyncio.sleep(3600), name="long")
    await cancel_all()
    assert task.cancelled()
