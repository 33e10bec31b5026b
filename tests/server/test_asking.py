"""The one way from the wire into the show."""

from __future__ import annotations

from typing import Any

import pytest

from app.model.refused import Refused
from app.server.asking import ask
from app.show.commands import COMMANDS
from tests.show.stage import make_show


async def test_who_asks_is_what_the_server_says() -> None:
    show = make_show()
    changes = []
    show.changed.connect(changes.append)
    await ask(show, "live.next", {}, by="Ann", role="operator", local=True)
    assert [change.by for change in changes] == ["Ann"]


@pytest.mark.parametrize("arguments", [{"by": "desk"}, {"role": "operator"}, {"role": None}])
async def test_the_servers_own_words_elevate_nobody_as_arguments(arguments: dict[str, Any]) -> None:
    show = make_show()
    changes = []
    show.changed.connect(changes.append)
    with pytest.raises(Refused) as refused:
        await ask(show, "live.next", arguments, by="Ann", role="viewer", local=True)
    assert refused.value.code == "forbidden"
    await ask(show, "live.next", arguments, by="Ann", role="operator", local=True)
    assert [change.by for change in changes] == ["Ann"]


@pytest.mark.parametrize("name", sorted(name for name, spec in COMMANDS.items() if not spec.wire))
async def test_what_is_not_for_the_wire_is_unknown_there(name: str) -> None:
    with pytest.raises(Refused) as refused:
        await ask(make_show(), name, {}, by="Ann", role="operator", local=True)
    assert refused.value.code == "unknown_command"


@pytest.mark.parametrize("name", sorted(COMMANDS))
@pytest.mark.parametrize("role", ["viewer", "observer", "", "king"])
async def test_no_command_runs_for_less_than_its_role(name: str, role: str) -> None:
    show = make_show()
    with pytest.raises(Refused) as refused:
        await ask(show, name, {}, by="Ann", role=role, local=True)
    assert refused.value.code in ("forbidden", "unknown_command")
    assert show.rev == 0


@pytest.mark.parametrize("arguments", [{"self": 1}, {"name": "x"}, {"after": None, "strange": 1}])
async def test_strange_arguments_harm_nothing(arguments: dict[str, Any]) -> None:
    show = make_show()
    try:
        await ask(show, "live.next", arguments, by="Ann", role="operator", local=True)
    except Refused as refused:
        assert refused.code == "bad_arguments"
    assert show.rev <= 1
