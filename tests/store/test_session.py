"""Whatever ends the process, the session comes back."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

import pytest

from app.model.refused import Refused
from app.show.show import Show
from app.store.restore import Restored
from app.store.session import Session
from tests.show.stage import make_show


def start(folder: Path, show: Show | None = None) -> tuple[Session, Show, Restored]:
    session = Session(folder)
    restored = session.restore()
    if restored.state is not None:
        show = Show(restored.state, clock=lambda: 5.0, rev=restored.rev)
    show = show or make_show()
    session.attach(show)
    session.ready()
    return session, show, restored


def stop(session: Session) -> None:
    asyncio.run(session.close())


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
    assert fresh.state.live.held and fresh.state.live.covers and fresh.state.live.locked
    assert fresh.state.document.unsaved
    fresh.run("live.lock")
    assert fresh.rev == 8
    stop(again)


def test_a_line_is_on_disk_before_the_command_answers(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    for _ in range(5):
        show.run("live.next")
        journals = sorted((tmp_path / "session").glob("journal-*"))
        assert f'"rev":{show.rev}'.encode() in b"".join(path.read_bytes() for path in journals)
    stop(session)


def test_many_lives_one_state(tmp_path: Path) -> None:
    show = None
    for life in range(12):
        session, show, restored = start(tmp_path, show)
        assert restored.problem is None
        show.run("plan.edit_slide", slide="a1", text=f"life {life}")
        expected = show.state
        stop(session)
    last = Session(tmp_path)
    assert last.restore().state == expected
    stop(last)
    assert len(list((tmp_path / "session").iterdir())) <= 6


def test_two_on_one_folder_are_refused_and_the_first_end_frees_it(tmp_path: Path) -> None:
    first = Session(tmp_path)
    with pytest.raises(Refused) as refused:
        Session(tmp_path)
    assert (refused.value.code, refused.value.reason) == ("conflict", "data_folder_in_use")
    stop(first)
    stop(Session(tmp_path))


def test_three_starts_that_never_came_to_ready_open_the_snapshot_alone(tmp_path: Path) -> None:
    session, show, _ = start(tmp_path)
    before = show.state
    stop(session)
    session, show, _ = start(tmp_path)
    stop_without_snapshot = show.state
    assert stop_without_snapshot == before
    session._keeper.close()
    show.run("plan.edit_slide", slide="a1", text="the edit that kills")
    stop(session)
    session, show, _ = start(tmp_path)
    stop(session)
    (tmp_path / "starting").write_text("3")
    session = Session(tmp_path)
    restored = session.restore()
    assert restored.problem is not None and restored.problem.reason == "crash_loop"
    assert restored.aside is not None and restored.aside.is_dir()
    assert restored.state == before
    session.ready()
    stop(session)
    assert not (tmp_path / "starting").exists()


def test_starts_are_counted_until_ready_or_an_orderly_end(tmp_path: Path) -> None:
    marker = tmp_path / "starting"
    session = Session(tmp_path)
    session.restore()
    assert marker.read_text() == "1"
    os.close(session._lock._descriptor)
    session = Session(tmp_path)
    session.restore()
    assert marker.read_text() == "2"
    session.ready()
    assert not marker.exists()
    stop(session)
