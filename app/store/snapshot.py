"""The snapshot: the whole state in one sealed line, written aside and moved into place."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
from msgspec import Struct

from app.model.state import State
from app.store.files import write_atomically
from app.store.journal import sealed, unsealed

VERSION = 1
_NAME = re.compile(r"^(?P<kind>snapshot|journal)-(?P<generation>\d{1,9})$")


class Snapshot(Struct, frozen=True):
    """A state and the revision that made it; `version` is the format's."""

    rev: int
    state: State
    version: int = VERSION


def path_of(folder: Path, kind: str, generation: int) -> Path:
    """Return the path of a `snapshot` or `journal` of a generation."""
    return folder / f"{kind}-{generation}"


def generations(folder: Path, kind: str) -> list[int]:
    """Return the generations of which there is a file of a kind, oldest first."""
    if not folder.is_dir():
        return []
    found = [match for path in folder.iterdir() if (match := _NAME.match(path.name))]
    return sorted(int(match["generation"]) for match in found if match["kind"] == kind)


def write_snapshot(folder: Path, generation: int, snapshot: Snapshot) -> int:
    """Write a snapshot durably; returns its size in bytes, raises `OSError`."""
    data = sealed(msgspec.json.encode(snapshot))
    write_atomically(path_of(folder, "snapshot", generation), data, mode=0o600)
    return len(data)


def read_snapshot(path: Path) -> Snapshot | None:
    """Return what a snapshot holds, or None when it is damaged or can't be read."""
    try:
        body = unsealed(path.read_bytes().removesuffix(b"\n"))
        snapshot = msgspec.json.decode(body, type=Snapshot) if body is not None else None
    except (OSError, msgspec.DecodeError, RecursionError):
        return None
    return snapshot if snapshot is not None and snapshot.version == VERSION else None
