"""Reading with a limit and writing whole or not at all; what the disk says becomes `Refused`."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from app.model.refused import Refused

_REASONS = {
    errno.ENOENT: ("not_found", "no_such_file"),
    errno.ENOTDIR: ("not_found", "no_such_file"),
    errno.ENAMETOOLONG: ("not_found", "no_such_file"),
    errno.EISDIR: ("bad_arguments", "is_a_folder"),
    errno.EACCES: ("conflict", "no_permission"),
    errno.EPERM: ("conflict", "no_permission"),
    errno.EROFS: ("conflict", "read_only"),
    errno.ENOSPC: ("conflict", "disk_full"),
    errno.EDQUOT: ("conflict", "disk_full"),
    errno.EFBIG: ("conflict", "disk_full"),
}
TEMPORARY = ".ambo-*.tmp"


def refused(error: OSError, path: str | os.PathLike[str]) -> Refused:
    """Return the refusal for what the system said about a file; reason `file_trouble` has its words."""
    code, reason = _REASONS.get(error.errno or 0, ("conflict", "file_trouble"))
    return Refused(code, reason, path=str(path), detail=error.strerror or str(error))


def read_limited(path: Path, limit: int, too_large: str = "file_too_large") -> bytes:
    """Return the bytes of a regular file of at most `limit` bytes; raises `Refused`.

    What is not a regular file is never opened: a pipe would wait for ever, a device never ends.
    """
    try:
        kind = path.stat()
        if stat.S_ISDIR(kind.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(kind.st_mode):
            raise Refused("bad_arguments", "not_a_file", path=str(path))
        with path.open("rb") as file:
            data = file.read(limit + 1) if kind.st_size <= limit else None
    except OSError as error:
        raise refused(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise Refused("not_found", "no_such_file", path=str(path).replace("\0", " ")) from error
    if data is None or len(data) > limit:
        raise Refused("too_large", too_large, path=str(path), megabytes=kind.st_size // 1_000_000)
    return data


def write_atomically(path: Path, data: bytes, *, mode: int = 0o666, durable: bool = True) -> None:
    """Put `data` in the place of a file, whole or not at all; raises `OSError`, the old file then stays.

    A link's target is replaced, not the link; an existing file keeps its mode, a new one gets `mode`
    (less the umask). `durable` waits until a power cut can't take it.
    """
    target = Path(os.path.realpath(path))
    kept = _mode_to_keep(target)
    # A short name of its own: the longest name a folder takes must not fail for its temporary twin.
    temporary = target.with_name(TEMPORARY.replace("*", secrets.token_hex(6)))
    try:
        descriptor = os.open(
            temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode
        )
        try:
            write_all(descriptor, data)
            if kept is not None and hasattr(os, "fchmod"):
                os.fchmod(descriptor, kept)
            if durable:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    if durable:
        sync_folder(target.parent)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte; a disk that fills up half-way answers the second try with its error."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut, where the system can (Windows and some shares can't)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def remove_leftovers(folder: Path) -> None:
    """Remove temporary files that a killed process left in a folder of ours."""
    for leftover in folder.glob(TEMPORARY):
        with contextlib.suppress(OSError):
            leftover.unlink()


def _mode_to_keep(target: Path) -> int | None:
    try:
        kind = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(kind.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # A rename would get past a file that its owner made read-only on purpose.
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    return stat.S_IMODE(kind.st_mode)
