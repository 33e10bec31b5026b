"""Whole or not at all, and each failure with its own word."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest

from app.model.refused import Refused
from app.store.files import read_limited, refused, remove_leftovers, write_atomically

TEMPORARIES = ".ambo-*.tmp"


def test_a_file_is_replaced_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "plan.ambo"
    write_atomically(path, b"one", mode=0o640)
    path.chmod(0o604)
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o604
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_the_longest_name_a_folder_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("가" * 83 + ".ambo")
    write_atomically(path, b"x")
    assert path.read_bytes() == b"x"


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch, step: str) -> None:
    def fails(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "plan.ambo"
    path.write_bytes(b"old")
    with monkeypatch.context() as broken:
        broken.setattr(os, step, fails)
        with pytest.raises(OSError, match="full"):
            write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_atomically(tmp_path, b"x")


def test_a_file_made_read_only_stays_as_it_is(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "plan.ambo"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


def reason(path: Path, limit: int = 100) -> str:
    with pytest.raises(Refused) as caught:
        read_limited(path, limit)
    return caught.value.reason


def test_reading_says_why_not(tmp_path: Path) -> None:
    assert reason(tmp_path / "missing") == "no_such_file"
    assert reason(tmp_path / "nul\0") == "no_such_file"
    assert reason(tmp_path / ("x" * 300)) == "no_such_file"
    assert reason(tmp_path) == "is_a_folder"
    big = tmp_path / "big"
    big.write_bytes(b"x" * 101)
    assert reason(big) == "file_too_large"
    assert reason(big / "below a file") == "no_such_file"
    assert read_limited(big, 101) == b"x" * 101


def test_what_is_no_ordinary_file_is_not_even_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert reason(pipe) == "not_a_file"
    assert reason(Path("/dev/zero")) == "not_a_file"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s"))
        assert reason(tmp_path / "s") == "not_a_file"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "no_permission"),
        (errno.EIO, "file_trouble"),
    ],
)
def test_what_the_disk_says_has_a_word(number: int, expected: str) -> None:
    refusal = refused(OSError(number, "said"), "a/b")
    assert (refusal.reason, refusal.values) == (expected, {"path": "a/b", "detail": "said"})


def test_leftovers_of_a_killed_process_go(tmp_path: Path) -> None:
    (tmp_path / ".ambo-0123.tmp").touch()
    (tmp_path / "mine.tmp").touch()
    remove_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.tmp"]
