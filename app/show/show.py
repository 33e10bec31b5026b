"""The show: one state, one door in (`run`), one door out (`changed`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.model.diff import Patch, diff
from app.model.ids import new_id
from app.model.plan import Plan
from app.model.refused import Refused
from app.model.report import Report
from app.model.state import State
from app.show import live as _live_verbs  # noqa: F401 - importing registers the commands
from app.show import plan as _plan_verbs  # noqa: F401
from app.show.commands import Command, Context, Outcome, allowed, check, find
from app.show.history import History, Undone, same_edit
from app.show.live import settled
from app.show.signal import Signal

NOTHING: Mapping[str, Any] = MappingProxyType({})


class Change(Struct, frozen=True):
    """What `run` did: the new revision, who asked for what, both states and what differs (see `diff`)."""

    rev: int
    command: str
    by: str
    at: float
    before: State
    after: State
    patch: Patch


class Result(Struct, frozen=True, omit_defaults=True):
    """The answer to a command.

    `hint` is a word for the person (`end`, `start`, `held`, …), `made` the id of what was added,
    `undid` whose action was taken back, `report` what an import confesses.
    """

    rev: int
    changed: bool
    hint: str | None = None
    made: str | None = None
    undid: Undone | None = None
    report: Report | None = None


Errand = Callable[..., Awaitable[Result]]


class Show:
    """Owns the state. Synchronous, without I/O; `clock` returns Unix seconds."""

    def __init__(self, state: State, *, clock: Callable[[], float], rev: int = 0) -> None:
        self.state = state
        self.rev = rev
        self.clock = clock
        self.changed: Signal[Change] = Signal("show.changed")
        self.history = History()
        self._errands: dict[str, Errand] = {}
        self._saved: Plan | None = None if state.document.unsaved else state.plan

    def run(
        self,
        name: str,
        given: Mapping[str, Any] = NOTHING,
        /,
        *,
        by: str = "desk",
        role: str = "operator",
        **named: Any,
    ) -> Result:
        """Run a command of the table and tell the listeners what changed.

        `given` are arguments from outside, whose names are anybody's; `by` and `role` are never
        among them, they are what the caller knows. In our own code arguments are simply named.
        Raises `Refused` with `unknown_command`, `forbidden`, `bad_arguments`, `locked`, `not_found`
        or `conflict`; then nothing has happened. A command that leads where we are changes nothing.
        """
        spec = self._permitted(name, role)
        arguments = {**given, **named}
        checked = check(spec, arguments)
        self._mind_the_lock(spec, checked)
        if name in self.history.verbs:
            return self._travel(name, by)
        if spec.function is None:
            raise Refused("conflict", "needs_its_errand", command=name)
        context = Context(self.clock(), new_id)
        outcome = spec.function(self.state, context, **checked)
        if isinstance(outcome, State):
            outcome = Outcome(outcome)
        return self._become(spec, by, outcome, context.now, arguments)

    async def ask(
        self,
        name: str,
        given: Mapping[str, Any] = NOTHING,
        /,
        *,
        by: str = "desk",
        role: str = "operator",
        **named: Any,
    ) -> Result:
        """Like `run`, and also for errands, which need disk or network and take their time."""
        spec = self._permitted(name, role)
        if spec.function is not None or name in self.history.verbs:
            return self.run(name, given, by=by, role=role, **named)
        work = self._errands.get(name)
        if work is None:
            raise Refused("unknown_command", name=name)
        return await work(by=by, **check(spec, {**given, **named}))

    def add_errand(self, name: str, work: Errand) -> None:
        """Let an edge do the work of an errand of the table."""
        find(name)
        self._errands[name] = work

    def _mind_the_lock(self, spec: Command, checked: dict[str, Any]) -> None:
        """Refuse an action on air that would reach a locked channel; one that names none reaches all."""
        locked, channel = self.state.live.locked, checked.get("channel")
        reaches = channel in locked if channel is not None else bool(locked)
        if spec.live and reaches and spec.name != "live.lock":
            raise Refused("locked")

    def _permitted(self, name: str, role: str) -> Command:
        spec = find(name)
        if not allowed(spec, role):
            raise Refused("forbidden", command=name, role=role)
        return spec

    def _become(
        self, spec: Command, by: str, outcome: Outcome, now: float, arguments: dict[str, Any]
    ) -> Result:
        before, after = self.state, outcome.state
        if after.plan is not before.plan:
            after = settled(after)
        if spec.name in ("plan.load", "plan.saved"):
            self._saved = None if after.document.unsaved else after.plan
        after = self._marked(after)
        patch = diff(before, after)
        if not patch:
            return Result(self.rev, False, outcome.hint, outcome.made)
        self.history.note(before, after, spec.name, by, now, same_edit(spec.name, arguments))
        self._emit(spec.name, by, now, after, patch)
        return Result(self.rev, True, outcome.hint, outcome.made)

    def _travel(self, name: str, by: str) -> Result:
        after, undone = self.history.travel(name, self.state)
        if after is None:
            return Result(self.rev, False, "nothing_to_redo" if name == "plan.redo" else "nothing_to_undo")
        after = self._marked(settled(after))
        self._emit(name, by, self.clock(), after, diff(self.state, after))
        return Result(self.rev, True, undid=undone)

    def _emit(self, name: str, by: str, now: float, after: State, patch: Patch) -> None:
        before, self.state = self.state, after
        self.rev += 1
        self.changed.emit(Change(self.rev, name, by, now, before, after, patch))

    def _marked(self, state: State) -> State:
        """Keep the unsaved mark true: an undo back to the saved plan takes it away again."""
        unsaved = state.plan is not self._saved and state.plan != self._saved
        if state.document.unsaved == unsaved:
            return state
        return replace(state, document=replace(state.document, unsaved=unsaved))
