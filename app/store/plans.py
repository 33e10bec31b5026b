"""Plan files: opened by what is in them, saved whole, never over somebody else's changes."""

from __future__ import annotations

import asyncio
import codecs
import hashlib
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from app.model.codec import MAX_BYTES, decode_plan, encode_plan
from app.model.plan import Plan
from app.model.refused import Refused
from app.model.report import Report
from app.show.show import Result, Show
from app.store.files import read_limited, refused, write_atomically
from app.store.recent import Recent, RecentPlan

SUFFIX = ".ambo"
Reader = Callable[[bytes, str], tuple[Plan, Report]]
"""Turns a file of another kind (its bytes and its path) into a plan, or raises `Refused`."""

_OURS = re.compile(rb'^\s*\{\s*"format"\s*:\s*"ambo-plan"')


class Opened(Struct, frozen=True):
    """A file as it was read: `report` is there when it was of another kind."""

    plan: Plan
    digest: str
    report: Report | None = None


class PlanFiles:
    """The errands `plan.open` and `plan.save`; disk work is done on a thread, one errand at a time."""

    def __init__(self, show: Show, recent: Recent, readers: Sequence[Reader]) -> None:
        self._show = show
        self._recent = recent
        self._readers = tuple(readers)
        self._turn = asyncio.Lock()

    async def open(self, *, by: str, path: str | None = None, id: str | None = None) -> Result:
        """Open a file by its path or by the id of a recent plan.

        A file of another kind becomes a new plan without a path, so saving never writes over it.
        Raises `Refused` with a reason of the catalogue; then the plan on the desk stays.
        """
        where = self._place(path, id)
        async with self._turn:
            opened = await asyncio.to_thread(read_plan, where, self._readers)
            return self._load(opened, where, by)

    async def save(self, *, by: str, path: str | None = None) -> Result:
        """Save the plan to its file, or to another that then is its file.

        Raises `Refused`: `needs_a_path`, `changed_on_disk` when another program wrote the plan's own
        file meanwhile (naming the path anew overrules it), or what the disk said.
        """
        async with self._turn:
            own = self._show.state.document.path
            if path is None and own is None:
                raise Refused("conflict", "needs_a_path")
            where = Path(own or "") if path is None else _with_suffix(_absolute(path), own)
            if path is not None and _absolute(path).is_dir():
                raise Refused("bad_arguments", "is_a_folder", path=path)
            known = self._recent.by_path(str(where))
            digest = known.digest if known is not None else ""
            plan = self._show.state.plan
            written = await asyncio.to_thread(_write, where, plan, digest if path is None else None)
            result = self._show.run("plan.saved", by=by, path=str(where), plan=plan)
            self._note(where, plan, written)
            return result

    async def open_at_start(self, path: Path) -> None:
        """Open the plan named on the command line, unless it is on the desk already with newer edits.

        What a crash brought back keeps its edits and its pointer, however the program is started again.
        """
        where = _absolute(str(path))
        state = self._show.state
        same = state.document.path is not None and _same_file(state.document.path, where)
        if same and state.document.unsaved:
            return
        opened = await asyncio.to_thread(read_plan, where, self._readers)
        if same and opened.plan == state.plan:
            return
        known = self._recent.by_path(str(where))
        source = known is not None and (known.id, known.digest) == (state.plan.id, opened.digest)
        if not (source and state.document.path is None):
            self._load(opened, where, "start")

    def _load(self, opened: Opened, where: Path, by: str) -> Result:
        if opened.report is not None:
            result = self._show.run("plan.load", by=by, plan=opened.plan, unsaved=True)
        else:
            result = self._show.run("plan.load", by=by, plan=opened.plan, path=str(where))
        self._note(where, opened.plan, opened.digest)
        return replace(result, report=opened.report)

    def _note(self, where: Path, plan: Plan, digest: str) -> None:
        self._recent.note(RecentPlan(str(where), plan.id, plan.title, self._show.clock(), digest))

    def _place(self, path: str | None, plan_id: str | None) -> Path:
        if path is not None:
            return _absolute(path)
        if plan_id is None:
            raise Refused("bad_arguments", "needs_a_path")
        known = self._recent.by_id(plan_id)
        if known is None:
            raise Refused("not_found", "no_such_plan")
        return Path(known.path)


def read_plan(path: Path, readers: Sequence[Reader] = ()) -> Opened:
    """Return the plan in a file: ours by what it says of itself or its suffix, else a reader's."""
    data = read_limited(path, MAX_BYTES, "plan_too_large")
    plain = data.removeprefix(codecs.BOM_UTF8)  # an editor's mark is no damage
    if path.suffix.lower() == SUFFIX or _OURS.match(plain) or not readers:
        return Opened(decode_plan(plain), _digest(data))
    refusal = Refused("bad_arguments", "not_readable", path=str(path))
    for reader in readers:
        try:
            plan, report = reader(data, str(path))
        except Refused as error:
            refusal = error
        else:
            return Opened(plan, _digest(data), report)
    raise refusal


def _write(path: Path, plan: Plan, expected: str | None) -> str:
    data = encode_plan(plan)
    if len(data) > MAX_BYTES:
        raise Refused("too_large", "plan_too_large", megabytes=len(data) // 1_000_000)
    try:
        if expected is not None and path.exists() and _digest_of(path) != expected:
            raise Refused("conflict", "changed_on_disk", path=str(path))
        write_atomically(path, data)
    except OSError as error:
        raise refused(error, path) from error
    return _digest(data)


def _digest_of(path: Path) -> str:
    return _digest(read_limited(path, MAX_BYTES))


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def _absolute(path: str) -> Path:
    if not path or "\0" in path:
        raise Refused("not_found", "no_such_file", path=path.replace("\0", " "))
    return Path(os.path.abspath(os.path.expanduser(path)))


def _with_suffix(path: Path, own: str | None) -> Path:
    """Plans end in `.ambo`: whatever the name given, no other kind of file is written over."""
    if path.suffix.lower() == SUFFIX or str(path) == own:
        return path
    return path.with_name(path.name + SUFFIX)


def _same_file(one: str, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except OSError:
        return Path(one) == other
