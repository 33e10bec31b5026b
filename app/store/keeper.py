"""Writes the session down: a line a change on the show's thread, fsync and snapshots on another.

A failing disk never stops the show. The file in use is given up, the trouble has a word, and at the
next change or after a while a new generation is begun: a fresh snapshot makes the session whole.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from app.model.diff import Patch
from app.model.state import State
from app.show.signal import Signal
from app.store.files import refused, remove_leftovers
from app.store.journal import Journal
from app.store.snapshot import Snapshot, generations, path_of, write_snapshot

log = logging.getLogger(__name__)
BATCH_SECONDS = 0.02
"""How long fsync waits for further changes: one wait for the disk serves a held arrow key."""
RETRY_SECONDS = 2.0
SMALL_BYTES = 64 * 1024
"""A journal below this is never worth a snapshot for its size."""
MANY_LINES = 500
"""A journal this long is: each of its lines is replayed at the next start."""


class Keeper:
    """Keeps the session of one show in a folder; all methods belong to the show's thread.

    `saved_rev` is what not even a power cut can take. `trouble` is the reason of a `Refused`
    (`disk_full`, `read_only`, …) while changes can't be kept, else empty.
    """

    def __init__(self, folder: Path, generation: int, rev: int, state: State) -> None:
        self.saved_rev = 0
        self.trouble = ""
        self.trouble_changed: Signal[str] = Signal("session.trouble_changed")
        self._folder = folder
        self._generation = generation
        self._rev = rev
        self._state = state
        self._journal: Journal | None = None
        self._snapshot_size = SMALL_BYTES
        self._snapshot_running = False
        self._retry_pending = False
        self._closing = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._news: deque[Callable[[], None]] = deque()
        self._thread = threading.Thread(target=self._work, name="session", daemon=True)

    def start(self, saved_rev: int | None) -> None:
        """Begin writing.

        `saved_rev` is what a power cut can't take of the files on disk that lead up to the present
        state; None says that they don't lead there, and a snapshot is written at once.
        """
        self._thread.start()
        remove_leftovers(self._folder)
        try:
            self._make_folder()
            if saved_rev is None:
                write_snapshot(self._folder, self._generation + 1, Snapshot(self._rev, self._state))
            self.saved_rev = self._rev if saved_rev is None else saved_rev
            self._begin_generation(based=True)
        except OSError as error:
            self._fail(error)

    def write(self, rev: int, state: State, patch: Patch) -> None:
        """Hand a change to the kernel; a failure is trouble, never an exception."""
        self._find_loop()
        self._hear_news()
        self._rev, self._state = rev, state
        journal = self._journal
        if journal is None:
            self.renew()
            return
        try:
            journal.append(rev, patch)
        except OSError as error:
            self._fail(error)
            return
        self._ask_for_sync(journal)
        if journal.lines >= MANY_LINES or journal.size > max(SMALL_BYTES, self._snapshot_size):
            self.renew()

    def renew(self) -> None:
        """Begin a new generation; its snapshot is written by the other thread."""
        self._find_loop()
        if self._snapshot_running or self._closing:
            return
        old = self._journal
        try:
            journal = self._begin_generation(based=old is not None)
        except OSError as error:
            self._fail(error)
            return
        self._snapshot_running = True
        generation, snapshot = self._generation, Snapshot(self._rev, self._state)
        self._jobs.put(lambda: self._make_snapshot(old, journal, generation, snapshot))

    def ask_to_end(self) -> None:
        """Let the other thread finish what it was asked for; changes are still written down."""
        self._closing = True
        self._jobs.put(None)

    def wait(self) -> None:
        """Wait for the other thread; may be called from any thread but that one."""
        self._thread.join()

    def end(self) -> None:
        """Close the files, once the other thread has ended."""
        self._hear_news()
        if self._journal is not None:
            with contextlib.suppress(OSError):  # the lines are with the kernel; that much is certain
                rev = self._journal.sync()
                self.saved_rev = rev if self._journal.based else self.saved_rev
            self._journal.close()
            self._journal = None

    def _make_folder(self) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def _begin_generation(self, *, based: bool) -> Journal:
        self._make_folder()
        self._generation += 1
        path = path_of(self._folder, "journal", self._generation)
        self._journal = Journal(path, self._rev, based=based)
        return self._journal

    def _ask_for_sync(self, journal: Journal) -> None:
        if not journal.sync_asked:
            journal.sync_asked = True
            self._jobs.put(lambda: self._sync(journal))

    def _fail(self, error: OSError) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.based = False
            self._jobs.put(journal.close)
        # Once, not at every retry of a long trouble.
        log.log(logging.DEBUG if self.trouble else logging.WARNING, "the session can't be written: %s", error)
        self._say(refused(error, self._folder).reason)
        self._retry_later()

    def _retry_later(self) -> None:
        if self._loop is not None and not self._closing and not self._retry_pending:
            self._retry_pending = True
            self._loop.call_later(RETRY_SECONDS, self._retry)

    def _retry(self) -> None:
        self._retry_pending = False
        if self._journal is None:
            self.renew()

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit(trouble)

    def _find_loop(self) -> None:
        if self._loop is None:
            with contextlib.suppress(RuntimeError):  # no loop runs yet, or none ever does
                self._loop = asyncio.get_running_loop()

    def _hear_news(self) -> None:
        while self._news:
            self._news.popleft()()

    def _snapshot_made(self, journal: Journal, size: int) -> None:
        self._snapshot_running = False
        self._snapshot_size = size
        if journal is self._journal:
            self._say("")
        else:  # given up again meanwhile
            self.renew()

    def _snapshot_failed(self, journal: Journal, error: OSError) -> None:
        self._snapshot_running = False
        # Without its snapshot a journal that follows an unbroken one is as good as it was.
        if journal is self._journal and not journal.based:
            self._fail(error)
        else:
            log.warning("no snapshot: %s", error)
            self._snapshot_size *= 2
            if self._journal is None:
                self._retry_later()

    # What follows runs on the other thread.

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def _tell(self, news: Callable[[], None]) -> None:
        self._news.append(news)
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended; `close` hears the rest
                self._loop.call_soon_threadsafe(self._hear_news)

    def _sync(self, journal: Journal) -> None:
        if not self._closing:
            time.sleep(BATCH_SECONDS)
        journal.sync_asked = False
        if not journal.based:
            return
        try:
            self.saved_rev = journal.sync()
        except OSError as error:
            trouble = error
            self._tell(lambda: self._fail(trouble))

    def _make_snapshot(
        self, old: Journal | None, journal: Journal, generation: int, snapshot: Snapshot
    ) -> None:
        try:
            size = write_snapshot(self._folder, generation, snapshot)
        except OSError as error:
            trouble = error
            self._tell(lambda: self._snapshot_failed(journal, trouble))
        else:
            journal.based = True
            self.saved_rev = max(self.saved_rev, snapshot.rev)
            self._prune(generation)
            self._tell(lambda: self._snapshot_made(journal, size))
        if old is not None:
            old.close()

    def _prune(self, generation: int) -> None:
        """Keep this generation and the one before: if a snapshot rots, the older one leads here too."""
        kept = max((g for g in generations(self._folder, "snapshot") if g < generation), default=generation)
        for kind in ("snapshot", "journal"):
            for old in generations(self._folder, kind):
                if old < kept:
                    with contextlib.suppress(OSError):
                        path_of(self._folder, kind, old).unlink()
