"""The keys are long, private, and the same at the next start."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from app.store.token import link_key, operator_token

SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")


def test_made_once_private_and_kept(tmp_path: Path) -> None:
    token, key = operator_token(tmp_path), link_key(tmp_path)
    assert SHAPE.fullmatch(token)
    assert SHAPE.fullmatch(key)
    assert token != key
    assert (operator_token(tmp_path), link_key(tmp_path)) == (token, key)
    path = tmp_path / "operator.token"
    assert path.read_text() == token + "\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(found.name for found in tmp_path.iterdir()) == ["link.key", "operator.token"]


def test_one_that_others_could_read_is_closed(tmp_path: Path) -> None:
    token = operator_token(tmp_path)
    (tmp_path / "operator.token").chmod(0o644)
    assert operator_token(tmp_path) == token
    assert (tmp_path / "operator.token").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("damage", [b"", b"short\n", b"\xff" * 43, b"a" * 44, b"a" * 1_000_000])
def test_a_damaged_one_is_replaced(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "operator.token").write_bytes(damage)
    token = operator_token(tmp_path)
    assert SHAPE.fullmatch(token)
    assert operator_token(tmp_path) == token


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("a" * 43)
    (tmp_path / "operator.token").symlink_to(other)
    assert operator_token(tmp_path) != "a" * 43
    assert other.read_text() == "a" * 43
    assert not (tmp_path / "operator.token").is_symlink()


def test_where_nothing_can_be_kept_it_holds_for_the_run(tmp_path: Path) -> None:
    assert SHAPE.fullmatch(operator_token(tmp_path / "missing"))


def test_a_key_is_private_from_its_first_byte_on(tmp_path: Path) -> None:
    operator_token(tmp_path)
    assert (tmp_path / "operator.token").stat().st_mode & 0o777 == 0o600


def test_a_key_that_cannot_be_made_private_is_still_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = operator_token(tmp_path)

    def read_only(descriptor: int, mode: int) -> None:
        raise OSError(errno.EROFS, "read-only file system")

    monkeypatch.setattr(os, "fchmod", read_only)
    assert operator_token(tmp_path) == key
