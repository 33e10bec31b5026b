"""Settings come back, and a damaged file costs nothing but itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.store.settings import Settings


def test_values_of_any_json_type_come_back(tmp_path: Path) -> None:
    values: dict[str, Any] = {
        "language": "ko",
        "lan": True,
        "names": ["교회.local"],
        "size": 1.5,
        "deep": {"a": [1]},
    }
    settings = Settings(tmp_path / "settings.json")
    for key, value in values.items():
        settings.set(key, value)
    again = Settings(tmp_path / "settings.json")
    assert {key: again.get(key) for key in values} == values
    assert again.get("missing", 5) == 5
    assert "교회.local" in (tmp_path / "settings.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("value", "default", "expected"),
    [
        ("8765", 8765, 8765),
        (1, True, True),
        (True, 1, 1),
        (3, 1.5, 3),
        ([1], (2,), [1]),
        (None, "x", "x"),
        ("kept", None, "kept"),
    ],
)
def test_a_value_of_another_type_counts_as_missing(
    tmp_path: Path, value: Any, default: Any, expected: Any
) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.set("key", value)
    assert settings.get("key", default) == expected


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 200_000, b'{"a":1}{'])
def test_a_damaged_file_is_set_aside_and_the_defaults_stand(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    settings = Settings(path)
    assert settings.get("language", "en") == "en"
    assert (tmp_path / "settings.json.damaged").read_bytes() == damage
    settings.set("language", "ko")
    assert Settings(path).get("language", "en") == "ko"


def test_a_disk_that_refuses_keeps_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "missing" / "settings.json")
    settings.set("language", "ko")
    assert settings.get("language", "en") == "ko"
