"""One Ambo per data folder: a lock the system lets go of when the process ends, however it ends."""

from __future__ import annotations

import errno
import logging
import os
import sys
from pathlib import Path

from app.model.refused import Refused

log = logging.getLogger(__name__)
_HELD = (errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)
"""What a system says when another process has the lock; anything else means that it knows no locks."""

if sys.platform == "win32":
    import msvcrt

    def _claim(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _claim(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """Held from construction to `release`; raises `Refused("conflict")` with `data_folder_in_use`.

    Where the lock file can't be made (a folder that is read-only) there is nothing to guard; where
    the file system knows no locks, we go without.
    """

    def __init__(self, path: Path) -> None:
        self._descriptor: int | None = None
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return
        try:
            _claim(descriptor)
        except OSError as error:
            os.close(descriptor)
            if error.errno in _HELD:
                raise Refused("conflict", "data_folder_in_use", path=str(path.parent)) from error
            log.warning("%s can't be locked here: %s", path, error)
            return
        self._descriptor = descriptor

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
