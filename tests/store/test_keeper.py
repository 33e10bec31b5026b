"""A failing disk: the show goes on, trouble is said, and a fresh snapshot makes the session whole."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

import pytest

from app.store import keeper
from app.store.snapshot import generations
from tests.store.lives import PATIENCE, look, run, start, stop, wait_for, words

FULL = """
import os, resource, sys, time
from pathlib import Path
from app.store import keeper
from tests.store.lives import start, wait_for
session, show, restored = start(Path(sys.argv[1]))
heard = []
session.trouble_changed.connect(heard.append)
size = max(path.stat().st_size for path in (Path(sys.argv[1]) / "session").iterdir())
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (size - 200, hard))
def edit(): show.run("plan.edit_slide", slide="a1", text=f"revision {show.rev + 1}")
while not session.trouble:
    edit()
torn = show.rev
for _ in range(50):
    edit()
print(show.rev - torn, len(heard), session.trouble == heard[0], session.saved_rev < show.rev)
resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
edit()
def mended():
    session._keeper._hear_news()
    return not session.trouble
wait_for(mended)
edit()
print(show.rev, len(heard), repr(heard[-1]))
sys.stdout.flush()
os.kill(os.getpid(), 9)
"""


def test_a_full_disk_stops_nothing_and_is_made_whole(tmp_path: Path) -> None:
    process = run(FULL, tmp_path)
    assert process.stdout is not None
    with process.stdout as output:
        full, whole = output.readline().split(), output.readline().split()
    process.wait()
    assert full == ["50", "1", "True", "True"]
    assert whole[1:] == ["2", "''"]
    restored = look(tmp_path)
    assert restored.rev == int(whole[0])
    assert words(restored) == f"revision {restored.rev}"


def test_killed_while_the_disk_is_full_keeps_what_was_written(tmp_path: Path) -> None:
    script = FULL.split("resource.setrlimit(resource.RLIMIT_FSIZE, (soft", maxsplit=1)[0]
    process = run(script + "os.kill(os.getpid(), 9)", tmp_path)
    assert process.stdout is not None
    with process.stdout as output:
        output.read()
    process.wait()
    restored = look(tmp_path)
    assert restored.rev >= 3
    assert words(restored) == f"revision {restored.rev}"


def test_a_folder_that_can_t_be_written_is_trouble_from_the_start(tmp_path: Path) -> None:
    (tmp_path / "session").write_text("a file where the folder should be")
    session, show, restored = start(tmp_path)
    assert restored.state is None
    assert session.trouble
    show.run("live.next")
    assert show.rev == 1
    stop(session)


def test_trouble_ends_by_itself_while_nobody_does_anything(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(keeper, "RETRY_SECONDS", 0.02)

    async def scene() -> str:
        (tmp_path / "session").write_text("in the way")
        session, show, _ = start(tmp_path)
        show.run("live.next")
        said = session.trouble
        (tmp_path / "session").unlink()
        while session.trouble:
            await asyncio.sleep(0.01)
        await session.close()
        return said

    assert asyncio.run(scene())
    assert look(tmp_path).rev == 1


def test_the_journal_gives_way_to_a_snapshot_when_it_has_grown(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(keeper, "SMALL_BYTES", 2000)
    session, show, _ = start(tmp_path)
    folder = tmp_path / "session"
    deadline = time.monotonic() + PATIENCE
    while generations(folder, "snapshot")[-1] < 5:
        assert time.monotonic() < deadline
        show.run("plan.edit_slide", slide="a1", text=f"{show.rev} " * 20)
        time.sleep(0.001)
    stop(session)
    assert len(generations(folder, "snapshot")) <= 2
    assert generations(folder, "journal")[0] >= 3
    assert look(tmp_path).rev == show.rev


def test_a_snapshot_that_fails_while_the_journal_is_whole_loses_nothing(tmp_path: Path, monkeypatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, os.strerror(28))

    session, show, _ = start(tmp_path)
    show.run("live.next")
    monkeypatch.setattr(keeper, "write_snapshot", full)
    session._keeper.renew()
    show.run("live.next")
    wait_for(lambda: session.saved_rev == 2)
    stop(session)
    assert session.trouble == ""
    assert look(tmp_path).rev == 2


@pytest.mark.parametrize("step", ["journal", "snapshot", "prune"])
def test_killed_between_the_steps_of_a_new_generation(tmp_path: Path, step: str) -> None:
    script = """
import os, sys
from pathlib import Path
from app.store import keeper
from tests.store.lives import start, wait_for
session, show, restored = start(Path(sys.argv[1]))
for _ in range(3):
    show.run("live.next")
die = lambda *_: os.kill(os.getpid(), 9)
if sys.argv[2] == "journal":
    keeper.write_snapshot = die
elif sys.argv[2] == "snapshot":
    keeper.Keeper._prune = die
else:
    keeper.Keeper._tell = die
session._keeper.renew()
wait_for(lambda: False)
"""
    process = run(script, tmp_path, step)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait() == -9
    assert (look(tmp_path).rev, look(tmp_path).problem) == (3, None)
