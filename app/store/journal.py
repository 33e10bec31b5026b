"""The journal: one line a change, each with its own checksum, handed to the kernel before `ok`."""

from __future__ import annotations

import errno
import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from app.model.diff import Patch
from app.store.files import write_all


class Line(Struct, frozen=True):
    """One change: the revision it leads to and what differs (app.model.diff)."""

    rev: int
    patch: Patch


def sealed(body: bytes) -> bytes:
    """Return a line: eight hex digits of CRC-32, a space, the JSON, a newline."""
    return b"%08x %s\n" % (zlib.crc32(body), body)


def unsealed(line: bytes) -> bytes | None:
    """Return the JSON of a line without its newline, or None when it is torn or was altered."""
    checksum, _, body = line.partition(b" ")
    return body if body and checksum == b"%08x" % zlib.crc32(body) else None


class Tail(Exception):
    """Where a journal stops being readable: `offset` in bytes, and how many lines follow from there."""

    def __init__(self, offset: int, lines: int) -> None:
        self.offset = offset
        self.lines = lines
        super().__init__(f"{lines} lines from byte {offset}")


def read_lines(data: bytes) -> Iterator[tuple[int, Line]]:
    """Yield each line with the offset it begins at; raises `Tail` at the first torn or wrong one."""
    offset = 0
    while offset < len(data):
        end = data.find(b"\n", offset)
        body = unsealed(data[offset:end]) if end >= 0 else None
        try:
            line = msgspec.json.decode(body, type=Line) if body is not None else None
        except msgspec.DecodeError:
            line = None
        if line is None:
            raise tail_at(data, offset)
        yield offset, line
        offset = end + 1


def tail_at(data: bytes, offset: int) -> Tail:
    """Return the tail that begins at an offset; a line without its newline counts."""
    rest = data[offset:]
    return Tail(offset, rest.count(b"\n") + (not rest.endswith(b"\n")))


class Journal:
    """A new journal file, open for appending.

    `rev` is that of the last line, `size` is in bytes, `lines` counts them. `based` says whether the
    files on disk lead up to its first line; until then its lines can't be restored.
    """

    def __init__(self, path: Path, rev: int, *, based: bool) -> None:
        self.path = path
        self.rev = rev
        self.size = 0
        self.lines = 0
        self.based = based
        self.sync_asked = False
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o600)

    def append(self, rev: int, patch: Patch) -> None:
        """Hand a line to the kernel; raises `OSError`, and then the journal may end in a torn line."""
        line = sealed(msgspec.json.encode(Line(rev, patch)))
        write_all(self._descriptor, line)
        self.rev = rev
        self.size += len(line)
        self.lines += 1

    def sync(self) -> int:
        """Wait until a power cut can't take the lines written so far; returns the last one's revision.

        Raises `OSError`, also when somebody took the file away: its lines would be kept nowhere.
        """
        rev = self.rev
        os.fsync(self._descriptor)
        if not os.path.samestat(os.fstat(self._descriptor), os.stat(self.path)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self.path))
        return rev

    def close(self) -> None:
        """Close the file."""
        os.close(self._descriptor)
