"""A browser for all the promises, a program for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.e2e.pages import chromium
from tests.program import Ambo, ambo


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Ambo]:
    with ambo(tmp_path / "data") as running:
        yield running
