"""The locks agree with pyproject.toml and with each other, and can be checked by hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
LOCKS = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "script" / "locks").glob("*.lock"))}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = {
    "core": [],
    "window": ["window"],
    "package": ["window", "package"],
    "headless": ["test"],
    "test": ["window", "test", "screen", "check", "package"],
}


def pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", LOCKS[lock], re.MULTILINE))


def asked_for(lock: str) -> set[str]:
    lines = list(PROJECT["dependencies"])
    for extra in EXTRAS[lock]:
        lines += PROJECT["optional-dependencies"][extra]
    return {re.split(r"[<>=!~ ]", line)[0].lower() for line in lines}


def test_there_is_a_lock_for_each_use() -> None:
    assert LOCKS.keys() == EXTRAS.keys()


@pytest.mark.parametrize("lock", EXTRAS)
def test_lock_has_what_the_project_asks_for(lock: str) -> None:
    assert asked_for(lock) <= pins(lock).keys()


@pytest.mark.parametrize("lock", EXTRAS)
def test_versions_agree_with_the_whole(lock: str) -> None:
    assert pins(lock).items() <= pins("test").items()


@pytest.mark.parametrize("lock", EXTRAS)
def test_every_pin_has_a_hash_and_no_line_a_host(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z])", LOCKS[lock])
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in LOCKS[lock]


@pytest.mark.parametrize("lock", ["core", "headless"])
def test_without_a_window_there_is_no_qt(lock: str) -> None:
    assert not {"pyside6-essentials", "shiboken6", "qasync", "pytest-qt"} & pins(lock).keys()


def test_qt_is_one_that_counts_references_right() -> None:
    major, minor, *_ = (int(part) for part in pins("window")["pyside6-essentials"].split("."))
    assert (6, 10) <= (major, minor) < (6, 12)


def test_aiohttp_is_pinned_exactly() -> None:
    assert f"aiohttp=={pins('core')['aiohttp']}" in PROJECT["dependencies"]


def test_every_dependency_is_explained() -> None:
    explained = (ROOT / "docs" / "dependencies.md").read_text("utf-8").lower()
    missing = [pin for pin in asked_for("test") if f"| {pin} | {pins('test')[pin]} |" not in explained]
    assert not missing
