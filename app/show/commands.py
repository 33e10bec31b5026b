"""The command table: every verb of the show with its arguments and the role it needs.

A command is a pure function `(State, Context, *, arguments) -> State | Outcome`. Its keyword
arguments are its contract: types and defaults are read once, at import, into a msgspec struct that
checks what comes from the wire, and the same table feeds the API reference and the key sheet.
Modules of commands must not postpone the evaluation of annotations.
"""

import inspect
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, Struct

from app.model.refused import Refused
from app.model.state import State


class Outcome(Struct, frozen=True):
    """A new state with a word about it: `hint` for the person (`end`, `held`, …), `made` a new id."""

    state: State
    hint: str | None = None
    made: str | None = None


class Context(Struct, frozen=True):
    """What a pure command may not make itself: the time (Unix seconds) and fresh ids."""

    now: float
    new_id: Callable[[], str]


class Command(Struct, frozen=True):
    """One row of the table.

    `role` is the least role that may run it, `live` says that it is an action on air (lockable,
    taken back by `live.undo`), `wire` that clients may ask for it. An errand has no function:
    it needs disk or network, and the edge that can do it registers itself with the show.
    """

    name: str
    summary: str
    arguments: type[Struct]
    function: Callable[..., State | Outcome] | None
    role: str = "operator"
    live: bool = False
    wire: bool = True


COMMANDS: dict[str, Command] = {}
ROLES = {"viewer": 0, "observer": 0, "service": 1, "operator": 2}
F = TypeVar("F", bound=Callable[..., State | Outcome])


def command(name: str, *, role: str = "operator", wire: bool = True) -> Callable[[F], F]:
    """Register the decorated function as a command; `live.*` names are actions on air."""

    def register(function: F) -> F:
        _add(name, function, function, role, wire)
        return function

    return register


def errand(name: str, *, role: str = "operator") -> Callable[[Callable[..., None]], None]:
    """Register a command whose work an edge does; the decorated signature is its contract."""

    def register(signature: Callable[..., None]) -> None:
        _add(name, signature, None, role, True)

    return register


def find(name: str) -> Command:
    """Return a command; raises `Refused("unknown_command")`."""
    found = COMMANDS.get(name)
    if found is None:
        raise Refused("unknown_command", name=name)
    return found


def check(spec: Command, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments as the command's own types; raises `Refused("bad_arguments")`."""
    try:
        checked = msgspec.convert(dict(arguments), spec.arguments)
    except (msgspec.ValidationError, RecursionError, ValueError) as error:
        raise Refused("bad_arguments", command=spec.name, detail=str(error)) from error
    return {
        name: value
        for name in spec.arguments.__struct_fields__
        if (value := getattr(checked, name)) is not UNSET
    }


def allowed(spec: Command, role: str) -> bool:
    """Say whether a role may run a command."""
    return ROLES.get(role, -1) >= ROLES[spec.role]


def _add(
    name: str,
    contract: Callable[..., Any],
    function: Callable[..., State | Outcome] | None,
    role: str,
    wire: bool,
) -> None:
    fields = [
        (parameter.name, parameter.annotation, parameter.default)
        if parameter.default is not parameter.empty
        else (parameter.name, parameter.annotation)
        for parameter in inspect.signature(contract).parameters.values()
        if parameter.kind is parameter.KEYWORD_ONLY
    ]
    arguments = msgspec.defstruct(f"{name} arguments", fields, kw_only=True)
    summary = (inspect.getdoc(contract) or "").split("\n\n")[0].replace("\n", " ")
    COMMANDS[name] = Command(name, summary, arguments, function, role, name.startswith("live."), wire)
