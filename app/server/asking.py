"""The one way from the wire into the show, for sockets and HTTP alike."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.model.refused import Refused
from app.show.commands import COMMANDS
from app.show.show import Result, Show

PATHS = ("plan.open", "plan.save")


async def ask(
    show: Show, name: str, arguments: Mapping[str, Any], *, by: str, role: str, local: bool
) -> Result:
    """Run a command for a client; raises `Refused` as `Show.ask` does.

    Commands that are not for the wire do not exist there. A path is taken from operators of this
    computer only.
    """
    spec = COMMANDS.get(name)
    if spec is None or not spec.wire:
        raise Refused("unknown_command", name=name[:64])
    if name in PATHS and arguments.get("path") is not None and not local:
        raise Refused("forbidden", "path_elsewhere")
    return await show.ask(name, arguments, by=by, role=role)
