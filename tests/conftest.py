"""What every test shares: markers by folder, and `async def` tests on a loop of their own."""

from __future__ import annotations

import asyncio
import inspect
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no failure: no test asserts a time.
settings.register_profile("ambo", settings(), deadline=None)
settings.load_profile("ambo")

HERE = Path(__file__).parent
MARKED = {"web", "e2e", "perf"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks a test with the name of its folder where that is a marker."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        if folder in MARKED:
            item.add_marker(folder)


def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Runs a coroutine test under stock asyncio; a folder's own hook (tests/ui) is asked before this one."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in wanted}))
    return True
