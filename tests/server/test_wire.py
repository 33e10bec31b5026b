"""Messages as they are read and answered."""

from __future__ import annotations

import json

import pytest

from app.model.refused import Refused
from app.server import wire
from app.show.history import Undone
from app.show.show import Result


def test_unknown_members_are_ignored() -> None:
    assert wire.read('{"type":"pong","t":1,"weather":"fine"}') == wire.Pong(1.0)


def test_what_a_hello_leaves_out() -> None:
    hello = wire.read('{"type":"hello","size":[1,2],"seen":{"epoch":"e","rev":3}}')
    assert hello == wire.Hello("main", "viewer", "other")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad_message"),
        ("null", "bad_message"),
        ('{"type":null}', "bad_message"),
        ('{"type":"hello","role":"king"}', "bad_message"),
        ('{"type":"hello","channel":5}', "bad_message"),
        ('{"type":"subscribe"}', "bad_message"),
        ('{"type":"pong","t":"x"}', "bad_message"),
        ('{"type":"\\ud800"}', "bad_message"),
        ("[" * 100_000, "bad_message"),
        ('{"type":""}', "unknown_type"),
        ('{"type":"HELLO"}', "unknown_type"),
    ],
)
def test_what_cannot_be_read(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        wire.read(text)
    assert refused.value.code == code
    assert wire.sentence(refused.value) != code


@pytest.mark.parametrize(("given", "told"), [("a", "a"), (4, 4), ([1], None), (None, None), (True, True)])
def test_a_refusal_carries_the_id(given: object, told: object) -> None:
    with pytest.raises(Refused) as refused:
        wire.read(json.dumps({"type": "run", "id": given, "command": 5}))
    assert refused.value.values["id"] == told


def test_answers_leave_out_what_there_is_not() -> None:
    assert wire.answer(Result(3, False)) == {"rev": 3, "changed": False}
    full = wire.answer(Result(3, True, "held", "new", Undone("live.next", "Ann")))
    assert (full["hint"], full["item"], full["undid"]) == ("held", "new", Undone("live.next", "Ann"))


def test_words_are_not_escaped() -> None:
    assert wire.say("event", data="주").decode() == '{"type":"event","data":"주"}'


def test_a_refusal_without_words_has_those_of_its_code() -> None:
    assert wire.sentence(Refused("not_found", "no such reason")) == wire.sentence(Refused("not_found"))
    assert wire.sentence(Refused("bad_arguments")) == "bad_arguments", "its sentence needs values"


def test_names() -> None:
    assert wire.cleaned(None) == ""
    assert wire.cleaned(" a\tb\u200f\n") == "ab"
    assert wire.cleaned("가" * 100) == "가" * 64
