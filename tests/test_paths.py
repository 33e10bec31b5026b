"""Resources are found in a checkout and in a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from app.paths import resources


def test_resources_of_the_checkout() -> None:
    assert (resources() / "locale" / "en.json").is_file()


def test_resources_of_a_bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources() == tmp_path / "resources"
