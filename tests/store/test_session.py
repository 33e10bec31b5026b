"""Whatever ends the process, the session comes back."""

from __future__ import annotations

import random
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from app.model.plan import Plan
from app.model.refused import Refused
from app.model.slide import Kind, Slide
from app.store.restore import Restored
from app.store.session import Session
from tests.store.lives import look, run, start, stop, wait_for, words

WRITER = """
import sys
from pathlib import Path
from app.store import keeper
from tests.store.lives import start
keeper.SMALL_BYTES = 3000
session, show, restored = start(Path(sys.argv[1]))
print(show.rev)
while True:
    show.run("plan.edit_slide", slide="a1", text=f"revision {show.rev + 1} " + "말씀 " * 20)
    print(show.rev)
"""
STARTER = """
import os, sys
from pathlib import Path
from tests.store.lives import start
session, show, restored = start(Path(sys.argv[1]), ready=False)
print(restored.problem.reason if restored.problem else "", flush=True)
os._exit(9)
"""


def test_the_first_start_finds_nothing(tmp_path: Path) -> None:
    session, _, restored = start(tmp_path)
    assert restored == Restored()
    stop(session)


def test_everything_of_the_state_comes_back_and_revisions_go_on(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    show.run("live.next")
    show.run("live.next")
    show.run("live.hold", channel="hall")
    show.run("live.blank", channel="main")
    show.run("plan.edit_slide", slide="a1", text="새 가사")
    show.run("plan.move_item", item="b", to=0)
    show.run("live.lock")
    stop(session)
    again, fresh, restored = start(tmp_path)
    assert restored.state == show.state
    assert restored.rev == show.rev == 7
    assert restored.problem is None
    assert fresh.state.live.held
    assert fresh.state.live.covers
    assert fresh.state.live.locked
    assert fresh.state.document.unsaved
    fresh.run("live.lock")
    assert fresh.rev == 8
    stop(again)


def test_a_line_is_with_the_kernel_before_the_command_answers(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    for _ in range(3):
        show.run("live.next")
        journals = sorted((tmp_path / "session").glob("journal-*"))
        assert f'"rev":{show.rev}'.encode() in b"".join(path.read_bytes() for path in journals)
    stop(session)


def test_saved_rev_follows_and_never_leads(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    for _ in range(3):
        show.run("live.next")
        assert session.saved_rev <= show.rev
    wait_for(lambda: session.saved_rev == show.rev)
    stop(session)
    again, fresh, _ = start(tmp_path)
    wait_for(lambda: again.saved_rev == fresh.rev)
    stop(again)


def test_many_lives_one_state_and_few_files(tmp_path: Path) -> None:
    show = None
    for life in range(12):
        session, show, restored = start(tmp_path, show)
        assert restored.problem is None
        show.run("plan.edit_slide", slide="a1", text=f"life {life}")
        expected = show.state
        stop(session)
    assert look(tmp_path).state == expected
    assert len(list((tmp_path / "session").iterdir())) <= 6


def test_killed_at_any_moment_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    dice = random.Random(20261122)
    for _ in range(8):
        process = run(WRITER, tmp_path)
        assert process.stdout is not None
        confirmed = 0
        for _ in range(dice.randint(1, 400)):
            confirmed = int(process.stdout.readline())
        process.kill()
        # Some more lines may have been printed between the last one read and the end.
        confirmed = max([confirmed, *(int(line) for line in process.stdout if line.endswith("\n"))])
        process.stdout.close()
        process.wait()
        restored = look(tmp_path)
        assert restored.problem is None
        assert restored.rev >= confirmed
        assert words(restored).startswith(f"revision {restored.rev} ")


STEPS = some.sampled_from(
    [
        ("live.next", {}),
        ("live.previous", {}),
        ("live.next_item", {}),
        ("live.goto", {"slide": "b2"}),
        ("live.blank", {"channel": "main"}),
        ("live.logo", {}),
        ("live.hold", {"channel": "hall"}),
        ("live.clear", {}),
        ("live.apply", {}),
        ("live.lock", {}),
        ("live.undo", {}),
        ("live.show", {"channel": "main", "slide": Slide("given", Kind.VERSE, "", "말씀")}),
        ("plan.add_item", {"kind": "lyrics", "title": "새 노래", "text": "[V1]\n하나\n둘\n셋", "at": 1}),
        ("plan.duplicate_item", {"item": "a"}),
        ("plan.move_item", {"item": "a", "to": 9}),
        ("plan.remove_item", {"item": "e"}),
        ("plan.edit_item", {"item": "a", "seconds": 12.5, "notes": "크게", "section": "말씀"}),
        ("plan.edit_item", {"item": "a", "text": "[V1]\n다시 쓴\n가사"}),
        ("plan.edit_slide", {"slide": "b1", "fields": {"title": "다른 제목"}, "label": "T"}),
        ("plan.remove_slide", {"slide": "a1"}),
        ("plan.move_slide", {"slide": "b1", "to": 1}),
        ("plan.edit", {"title": "저녁", "starts": "2026-11-22T19:00"}),
        ("plan.load", {"plan": Plan("other", "Other"), "path": "/a.ambo"}),
        ("plan.undo", {}),
        ("plan.redo", {}),
    ]
)


@settings(max_examples=60)
@given(some.lists(STEPS, max_size=12))
def test_whatever_was_done_comes_back(steps: list[tuple[str, dict[str, object]]]) -> None:
    with TemporaryDirectory() as folder:
        session, show, _ = start(Path(folder))
        for name, arguments in steps:
            with suppress(Refused):
                show.run(name, **arguments)
        stop(session)
        restored = look(Path(folder))
        assert (restored.state, restored.rev, restored.problem) == (show.state, show.rev, None)


def test_two_on_one_folder_are_refused_and_the_first_end_frees_it(tmp_path: Path) -> None:
    first = Session(tmp_path)
    with pytest.raises(Refused) as refused:
        Session(tmp_path)
    assert (refused.value.code, refused.value.reason) == ("conflict", "data_folder_in_use")
    stop(first)
    stop(Session(tmp_path))


def test_three_starts_that_never_came_to_ready_open_the_snapshot_alone(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    stop(session)
    before = show.state
    session, show, _ = start(tmp_path, ready=False)
    show.run("plan.edit_slide", slide="a1", text="the edit that kills")
    stop(session)
    assert [said(tmp_path) for _ in range(4)] == ["", "", "", "crash_loop"]
    session, _, restored = start(tmp_path)
    assert restored.state == before
    assert restored.problem is None or restored.problem.reason == "crash_loop"
    kept = b"".join(path.read_bytes() for path in (tmp_path / "session").glob("aside-*/*"))
    assert b"the edit that kills" in kept
    stop(session)
    assert look(tmp_path).problem is None


def said(folder: Path) -> str:
    process = run(STARTER, folder)
    assert process.stdout is not None
    with process.stdout as output:
        line = output.readline().strip()
    process.wait()
    return line


def test_starts_are_counted_until_ready_or_an_orderly_end(tmp_path: Path) -> None:
    marker = tmp_path / "starting"
    said(tmp_path)
    assert marker.read_text() == "1"
    session, _, _ = start(tmp_path, ready=False)
    assert marker.read_text() == "2"
    session.ready()
    assert not marker.exists()
    stop(session)
    session, _, _ = start(tmp_path, ready=False)
    stop(session)
    assert not marker.exists()


def test_closing_what_never_attached_is_fine(tmp_path: Path) -> None:
    session = Session(tmp_path)
    assert session.trouble == ""
    assert session.saved_rev == 0
    stop(session)
