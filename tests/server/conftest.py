"""Clients of these tests answer no pings: on a slow machine they must not be taken for gone."""

from __future__ import annotations

import pytest

from app.server import beat


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "PING_SECONDS", 600.0)
    monkeypatch.setattr(beat, "PONG_SECONDS", 600.0)
    monkeypatch.setattr(beat, "HELLO_SECONDS", 600.0)
