"""From whatever lies in the folder to the last state that is certain."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.model.state import State
from app.store.journal import Journal, sealed
from app.store.restore import Restored, restore, set_journals_aside
from app.store.snapshot import Snapshot, path_of, write_snapshot
from tests.show.stage import make_show, record, small_plan


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two generations: snapshot 1 at revision 0, journal 1 to revision 2, journal 2 to revision 4."""
    show = make_show()
    changes = record(show)
    write_snapshot(tmp_path, 1, Snapshot(0, State(small_plan())))
    for number in range(1, 5):
        show.run("plan.edit_slide", slide="a1", text=f"text {number}")
    for generation, revs in ((1, changes[:2]), (2, changes[2:])):
        journal = Journal(path_of(tmp_path, "journal", generation), revs[0].rev - 1, based=True)
        for change in revs:
            journal.append(change.rev, change.patch)
        journal.close()
    return tmp_path


def text(restored: Restored) -> str:
    assert restored.state is not None
    return restored.state.plan.items[0].slides[0].text


def test_an_empty_folder_is_a_first_start(tmp_path: Path) -> None:
    assert restore(tmp_path) == restore(tmp_path / "none") == Restored()


def test_journals_follow_each_other(folder: Path) -> None:
    restored = restore(folder)
    assert (restored.rev, text(restored), restored.problem) == (4, "text 4", None)
    assert (restored.generation, restored.base_rev) == (2, 0)


def test_cut_anywhere_the_state_is_that_of_the_last_whole_line(folder: Path) -> None:
    path = path_of(folder, "journal", 2)
    data = path.read_bytes()
    for cut in range(len(data)):
        path.write_bytes(data[:cut])
        restored = restore(folder)
        assert restored.rev == 2 + data[:cut].count(b"\n")
        assert text(restored) == f"text {restored.rev}"
        assert restored.dropped_lines == int(cut > 0 and data[cut - 1 : cut] != b"\n")


def test_after_a_wrong_line_nothing_is_believed_and_it_is_kept(folder: Path) -> None:
    path = path_of(folder, "journal", 1)
    data = bytearray(path.read_bytes())
    data[20] ^= 1
    path.write_bytes(data)
    restored = restore(folder)
    assert (restored.rev, restored.dropped_lines) == (0, 4)
    assert restored.problem is not None
    assert (restored.problem.reason, restored.problem.values) == ("journal_damaged", {"lines": 4})
    assert path.with_suffix(".damaged").read_bytes() == bytes(data)
    assert path.read_bytes() == bytes(data)


def test_what_was_written_after_a_damage_is_read_again(folder: Path) -> None:
    """A start that dropped a tail goes on from what was whole, in a generation of its own."""
    path = path_of(folder, "journal", 2)
    path.write_bytes(path.read_bytes()[:-5])
    assert restore(folder).rev == 3
    journal = Journal(path_of(folder, "journal", 3), 3, based=True)
    journal.append(4, {"plan": {"title": {"=": "after"}}})
    journal.close()
    restored = restore(folder)
    assert (restored.rev, restored.dropped_lines) == (4, 1)
    assert restored.state is not None
    assert restored.state.plan.title == "after"


def test_a_damaged_snapshot_gives_way_to_the_one_before(folder: Path) -> None:
    path = path_of(folder, "snapshot", 2)
    path.write_bytes(b"half a snapsh")
    restored = restore(folder)
    assert (restored.rev, text(restored)) == (4, "text 4")
    assert path.with_suffix(".damaged").exists()
    shutil.copy(path_of(folder, "journal", 1), path_of(folder, "snapshot", 1))
    lost = restore(folder)
    assert lost.state is None
    assert lost.problem is not None
    assert (lost.problem.reason, lost.generation) == ("snapshot_damaged", 2)


@pytest.mark.parametrize(
    "patch",
    [
        b'{"rev":5,"patch":{"nonsense":{"=":1}}}',
        b'{"rev":5,"patch":{"plan":{"=":3}}}',
        b'{"rev":5,"patch":{"plan":{"items":{"order":["never"]}}}}',
        b'{"rev":5,"patch":{"plan":{"title":{"deeper":{}}}}}',
        b'{"rev":5,"patch":{"plan":{"items":{"set":5}}}}',
        b'{"rev":7,"patch":{"plan":{"title":{"=":"a gap"}}}}',
    ],
)
def test_a_sealed_line_that_does_not_fit_ends_the_reading(folder: Path, patch: bytes) -> None:
    path = path_of(folder, "journal", 2)
    path.write_bytes(path.read_bytes() + sealed(patch))
    restored = restore(folder)
    assert (restored.rev, text(restored), restored.dropped_lines) == (4, "text 4", 1)


def test_journals_set_aside_are_not_read(folder: Path) -> None:
    aside = set_journals_aside(folder)
    assert aside is not None
    assert {path.name for path in aside.iterdir()} == {"journal-1", "journal-2"}
    assert restore(folder).rev == 0
    assert set_journals_aside(folder) is None
