"""The session: what was on the desk and on air comes back after any end of the process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from app.i18n import tr
from app.model.report import Problem
from app.show.show import Change, Show
from app.show.signal import Signal
from app.store.keeper import Keeper
from app.store.lock import FolderLock
from app.store.restore import WHERE, Restored, restore, set_journals_aside

log = logging.getLogger(__name__)
CRASHES = 3
"""Starts in a row that ended before READY: then only the snapshot is trusted."""


class Session:
    """The session of one data folder, locked for this process until `close`.

    Raises `Refused` with `data_folder_in_use`. The order is `restore`, `attach`, `ready`, `close`.
    """

    def __init__(self, data_dir: Path) -> None:
        self.trouble_changed: Signal[str] = Signal("session.trouble_changed")
        """A sentence while changes can't be kept on disk, empty when they can again."""
        self._folder = data_dir / "session"
        self._marker = data_dir / "starting"
        self._lock = FolderLock(data_dir / "lock")
        self._restored = Restored()
        self._keeper: Keeper | None = None
        self._detach: Callable[[], None] = lambda: None

    @property
    def saved_rev(self) -> int:
        """The revision that not even a power cut can take."""
        return self._keeper.saved_rev if self._keeper is not None else 0

    @property
    def trouble(self) -> str:
        """A sentence while changes can't be kept on disk, else empty."""
        reason = self._keeper.trouble if self._keeper is not None else ""
        return _sentence(reason, self._folder)

    def restore(self) -> Restored:
        """Return what was last on disk; after a crash loop the snapshot alone, the journals set aside."""
        failed = self._count_start()
        aside = set_journals_aside(self._folder) if failed >= CRASHES else None
        self._restored = restore(self._folder)
        if aside is not None:
            problem = Problem(WHERE, "crash_loop", {"folder": str(aside)})
            self._restored = replace(self._restored, problem=problem, aside=aside)
        return self._restored

    def attach(self, show: Show) -> None:
        """Write down every change of the show from now on, each before it is confirmed."""
        found = self._restored
        self._keeper = Keeper(self._folder, found.generation, show.rev, show.state)
        self._keeper.trouble_changed.connect(self._tell_trouble)
        known = show.state is found.state and show.rev == found.rev
        self._keeper.start(found.base_rev if known else None)
        self._detach = show.changed.connect(self._on_change)

    def ready(self) -> None:
        """Note that the start succeeded, and let a fresh snapshot replace what was replayed."""
        self._unmark()
        if self._keeper is not None and self._restored.state is not None:
            self._keeper.renew()

    async def close(self) -> None:
        """Write what is left and let go of the folder; an orderly end is no crash."""
        if self._keeper is not None:
            self._keeper.ask_to_end()
            await asyncio.to_thread(self._keeper.wait)
            self._detach()
            self._keeper.end()
        self._unmark()
        self._lock.release()

    def _on_change(self, change: Change) -> None:
        if self._keeper is not None:
            self._keeper.write(change.rev, change.after, change.patch)

    def _tell_trouble(self, reason: str) -> None:
        self.trouble_changed.emit(_sentence(reason, self._folder))

    def _count_start(self) -> int:
        """Return how many starts in a row before this one never came to READY."""
        try:
            failed = int(self._marker.read_text("ascii"))
        except (OSError, ValueError):
            failed = 0
        with contextlib.suppress(OSError):  # a folder that can't be written has a journal's trouble to tell
            self._marker.write_text(str(failed + 1), "ascii")
        return failed

    def _unmark(self) -> None:
        with contextlib.suppress(OSError):
            self._marker.unlink(missing_ok=True)


def _sentence(reason: str, folder: Path) -> str:
    if not reason:
        return ""
    known = reason if reason in ("disk_full", "read_only", "no_permission") else "file_trouble"
    return tr(f"trouble.{known}", folder=folder)
