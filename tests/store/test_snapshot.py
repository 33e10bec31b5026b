"""A snapshot is whole, or it is none."""

from __future__ import annotations

from pathlib import Path

from app.model.state import State
from app.store.snapshot import Snapshot, generations, path_of, read_snapshot, write_snapshot
from tests.show.stage import small_plan


def test_what_is_written_is_read(tmp_path: Path) -> None:
    snapshot = Snapshot(7, State(small_plan()))
    size = write_snapshot(tmp_path, 3, snapshot)
    path = path_of(tmp_path, "snapshot", 3)
    assert path.stat().st_size == size
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_snapshot(path) == snapshot
    assert list(tmp_path.iterdir()) == [path]


def test_cut_at_any_byte_it_is_none(tmp_path: Path) -> None:
    write_snapshot(tmp_path, 1, Snapshot(7, State(small_plan())))
    path = path_of(tmp_path, "snapshot", 1)
    data = path.read_bytes()
    for cut in range(len(data) - 1):
        path.write_bytes(data[:cut])
        assert read_snapshot(path) is None
    path.write_bytes(data[:30] + b"x" + data[31:])
    assert read_snapshot(path) is None
    assert read_snapshot(tmp_path / "none") is None


def test_a_newer_format_is_not_guessed_at(tmp_path: Path) -> None:
    write_snapshot(tmp_path, 1, Snapshot(7, State(small_plan()), version=2))
    assert read_snapshot(path_of(tmp_path, "snapshot", 1)) is None


def test_generations_are_numbers_and_nothing_else(tmp_path: Path) -> None:
    for name in ("snapshot-10", "snapshot-9", "journal-1", "snapshot-1.damaged", "snapshot-x", "notes"):
        (tmp_path / name).touch()
    assert generations(tmp_path, "snapshot") == [9, 10]
    assert generations(tmp_path / "none", "journal") == []
