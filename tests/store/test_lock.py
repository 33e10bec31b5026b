"""The lock of a folder ends with its process."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from app.model.refused import Refused
from app.store import lock
from app.store.lock import FolderLock
from tests.store.lives import run

HOLDER = """
import sys, time
from pathlib import Path
from app.store import lock
from app.store.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
print("held")
time.sleep(60)
"""


def test_held_by_another_process_until_it_is_killed(tmp_path: Path) -> None:
    process = run(HOLDER, tmp_path / "lock")
    assert process.stdout is not None
    with process.stdout as output:
        assert output.readline() == "held\n"
        with pytest.raises(Refused) as refused:
            FolderLock(tmp_path / "lock")
        assert refused.value.reason == "data_folder_in_use"
        process.kill()
        process.wait()
    again = FolderLock(tmp_path / "lock")
    again.release()
    again.release()


def test_where_no_lock_can_be_made_there_is_nothing_to_guard(tmp_path: Path) -> None:
    FolderLock(tmp_path / "missing" / "lock").release()


def test_a_file_system_without_locks_is_used_without(tmp_path: Path, monkeypatch) -> None:
    def unknown(_: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(lock, "_claim", unknown)
    FolderLock(tmp_path / "lock").release()
