"""Taking back: one stack for what was edited, one for what was done on air."""

from collections import deque
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.model.live import Live
from app.model.plan import Plan
from app.model.state import State
from app.show.commands import Context, command

DEPTH = 200
MERGE_SECONDS = 1.0
"""Typing into one slide, and the older controller's slides, are one step while they follow this fast."""


class Undone(Struct, frozen=True):
    """Which action was taken back and whose it was."""

    command: str
    by: str


class _Edit(Struct):
    plan: Plan
    command: str
    by: str
    at: float
    merge: tuple[str, ...] | None


class _Act(Struct):
    live: Live
    command: str
    by: str
    at: float


def same_edit(name: str, arguments: dict[str, Any]) -> tuple[str, ...] | None:
    """Return what marks edits that belong together (the same words of the same thing), or None."""
    if name == "plan.edit_slide":
        return (name, str(arguments.get("slide")), *sorted(arguments))
    if name == "plan.edit_slides":
        return (name, *map(str, arguments.get("slides", ())), *sorted(arguments.get("fields", ())))
    if name == "plan.edit_item":
        return (name, str(arguments.get("item")), *sorted(arguments))
    return None


class History:
    """Remembers frozen plans and lives by reference; nothing is copied."""

    verbs = frozenset({"plan.undo", "plan.redo", "live.undo"})

    def __init__(self) -> None:
        self._edits: deque[_Edit] = deque(maxlen=DEPTH)
        self._redo: list[_Edit] = []
        self._acts: deque[_Act] = deque(maxlen=DEPTH)

    def note(
        self, before: State, after: State, name: str, by: str, at: float, merge: tuple[str, ...] | None
    ) -> None:
        """Remember the state before a command."""
        if name == "plan.load":
            self._edits.clear()
            self._redo.clear()
        elif after.plan is not before.plan:
            self._note_edit(_Edit(before.plan, name, by, at, merge))
        if name.startswith("live.") and after.live is not before.live:
            self._note_act(_Act(before.live, name, by, at))

    def travel(self, name: str, state: State) -> tuple[State | None, Undone | None]:
        """Return the state after an undo or redo, or None when there is nothing to take back."""
        if name == "live.undo":
            return self._undo_act(state)
        source, target = (self._edits, self._redo) if name == "plan.undo" else (self._redo, self._edits)
        if not source:
            return None, None
        edit = source.pop()
        target.append(_Edit(state.plan, edit.command, edit.by, edit.at, None))
        return replace(state, plan=edit.plan), Undone(edit.command, edit.by)

    def last_act(self) -> tuple[Undone, float] | None:
        """Return the action on air that `live.undo` would take back, and when it was done."""
        if not self._acts:
            return None
        act = self._acts[-1]
        return Undone(act.command, act.by), act.at

    def can(self, name: str) -> bool:
        """Say whether a verb of history has something to do."""
        stacks: dict[str, Any] = {"plan.undo": self._edits, "plan.redo": self._redo, "live.undo": self._acts}
        return bool(stacks[name])

    def _note_edit(self, edit: _Edit) -> None:
        self._redo.clear()
        last = self._edits[-1] if self._edits else None
        if last and edit.merge and last.merge == edit.merge and edit.at - last.at <= MERGE_SECONDS:
            last.at = edit.at
        else:
            self._edits.append(edit)

    def _note_act(self, act: _Act) -> None:
        last = self._acts[-1] if self._acts else None
        if last and act.command == last.command == "live.show" and act.at - last.at <= MERGE_SECONDS:
            last.at = act.at
        else:
            self._acts.append(act)

    def _undo_act(self, state: State) -> tuple[State | None, Undone | None]:
        while self._acts:
            act = self._acts.pop()
            live = replace(act.live, locked=state.live.locked)
            if live != state.live:
                return replace(state, live=live), Undone(act.command, act.by)
        return None, None


@command("plan.undo")
def _undo(state: State, context: Context) -> State:
    """Take back the last edit of the plan."""
    return state


@command("plan.redo")
def _redo(state: State, context: Context) -> State:
    """Do again the edit that was taken back."""
    return state


@command("live.undo")
def _undo_live(state: State, context: Context) -> State:
    """Take back the last action on air, whoever did it."""
    return state
