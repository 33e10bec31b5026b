"""Back to where we were: the newest whole snapshot, then journals up to the first line that is wrong.

A generation is a snapshot and the journal that begins with it; the journals of later generations
follow it, since a crash may come before their own snapshot is in place. What can't be read is kept
beside as `*.damaged`, for a person who can read more than we can.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

import msgspec
from msgspec import Struct

from app.model.diff import patched
from app.model.report import Problem
from app.model.state import State
from app.store.journal import Tail, read_lines, tail_at
from app.store.snapshot import Snapshot, generations, path_of, read_snapshot

log = logging.getLogger(__name__)
WHERE = "session"


class Restored(Struct, frozen=True):
    """What came back: no `state` on the first start, or when nothing could be read.

    `problem` says what was lost, `dropped_lines` how many changes; `generation` is the newest on
    disk, `base_rev` that of the snapshot, and `aside` where a crash loop's journals were put.
    """

    state: State | None = None
    rev: int = 0
    problem: Problem | None = None
    dropped_lines: int = 0
    generation: int = 0
    base_rev: int = 0
    aside: Path | None = None


def restore(folder: Path) -> Restored:
    """Return the last state on disk; changes nothing there but the names of damaged snapshots."""
    newest = max([0, *generations(folder, "snapshot"), *generations(folder, "journal")])
    base, start = _newest_snapshot(folder)
    if base is None:
        lost = newest > 0
        return Restored(problem=Problem(WHERE, "snapshot_damaged") if lost else None, generation=newest)
    replay = _Replay(base)
    for generation in generations(folder, "journal"):
        if generation >= start:
            replay.read(path_of(folder, "journal", generation))
    problem = Problem(WHERE, "journal_damaged", {"lines": replay.dropped}) if replay.dropped else None
    return Restored(replay.state, replay.rev, problem, replay.dropped, newest, base.rev)


def set_journals_aside(folder: Path) -> Path | None:
    """Move the journals where no start reads them; returns the folder they are in now."""
    found = generations(folder, "journal")
    aside = folder / f"aside-{found[-1] if found else 0}"
    for generation in found:
        with contextlib.suppress(OSError):
            aside.mkdir(mode=0o700, exist_ok=True)
            path_of(folder, "journal", generation).rename(aside / f"journal-{generation}")
    return aside if found else None


class _Replay:
    def __init__(self, base: Snapshot) -> None:
        self.state = base.state
        self.rev = base.rev
        self.dropped = 0

    def read(self, path: Path) -> None:
        try:
            data = path.read_bytes()
            self._apply(data)
        except OSError as error:
            log.warning("cannot read %s: %s", path.name, error)
        except Tail as tail:
            self.dropped += tail.lines
            _keep_tail(path, data[tail.offset :])

    def _apply(self, data: bytes) -> None:
        for offset, line in read_lines(data):
            # A gap means that what lay between was lost with its file: nothing after it can be right.
            if line.rev != self.rev + 1:
                raise tail_at(data, offset)
            try:
                self.state = patched(self.state, line.patch, State)
            except (ValueError, KeyError, TypeError, AttributeError, msgspec.MsgspecError) as error:
                log.warning("journal line %d does not fit: %s", line.rev, error)
                raise tail_at(data, offset) from error
            self.rev = line.rev


def _newest_snapshot(folder: Path) -> tuple[Snapshot | None, int]:
    for generation in reversed(generations(folder, "snapshot")):
        path = path_of(folder, "snapshot", generation)
        snapshot = read_snapshot(path)
        if snapshot is not None:
            return snapshot, generation
        log.warning("%s is damaged", path.name)
        with contextlib.suppress(OSError):
            path.rename(path.with_suffix(".damaged"))
    return None, 0


def _keep_tail(path: Path, tail: bytes) -> None:
    log.warning("%s: the last %d bytes can't be read and were kept beside it", path.name, len(tail))
    with contextlib.suppress(OSError):
        descriptor = os.open(path.with_suffix(".damaged"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(tail)
