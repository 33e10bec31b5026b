"""What the server is told at its start."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from app.server.config import ServerConfig


def test_it_is_fixed_and_lets_the_older_controller_in() -> None:
    config = ServerConfig(Path(), "o", "l", "e", "v", False, (), lambda: 0, Path())
    assert config.legacy_controller
    with pytest.raises(FrozenInstanceError):
        config.operator_token = "other"  # type: ignore[misc]
