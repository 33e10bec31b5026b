"""The messages of `ambo.v1`: what a client may say, how it is read, how it is answered."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from app.i18n import tr
from app.model.refused import Refused
from app.show.show import Result

PROTOCOL = "ambo.v1"
MOST_BYTES = 65_536
LONGEST_NAME = 64
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
Id = str | int


class Hello(Struct):
    """`role` is a wish, `id` the page's `?id=`; `look` and `languages` choose a view of the channel."""

    channel: str = "main"
    role: Literal["viewer", "operator", "observer", "service"] = "viewer"
    kind: str = "other"
    id: str | None = None
    name: str | None = None
    token: str | None = None
    look: str | None = None
    languages: tuple[str, ...] | None = None
    agent: str | None = None


MOST_MS = 3_600_000
"""Longest time to paint that is believed, milliseconds: a page asleep for an hour."""


class Ack(Struct):
    """`ms` is receipt to painted; `visible` and `active` (OBS) that are left out stay as they were."""

    rev: Annotated[int, Meta(ge=0)]
    stage: Literal["got", "painted"]
    ms: Annotated[float, Meta(ge=0, le=MOST_MS)] | None = None
    visible: bool | None = None
    active: bool | None = None


class Run(Struct):
    """A command of the table; `id` comes back with the answer."""

    command: str
    id: Id | None = None
    args: dict[str, Any] = {}


class Subscribe(Struct):
    """Topics to hear of."""

    topics: tuple[str, ...]


class Unsubscribe(Struct):
    """Topics to hear no more of."""

    topics: tuple[str, ...]


class Pong(Struct):
    """`t` is that of the ping."""

    t: float


Message = Hello | Ack | Run | Subscribe | Unsubscribe | Pong

_KINDS: dict[str, type[Message]] = {
    "hello": Hello,
    "ack": Ack,
    "run": Run,
    "subscribe": Subscribe,
    "unsubscribe": Unsubscribe,
    "pong": Pong,
}


class _Envelope(Struct):
    type: str
    id: Any = None


def read(text: str) -> Message:
    """Return the message in a text frame; raises `Refused` (`bad_message`, `unknown_type`).

    A refusal carries the `id` of the message where there was one.
    """
    envelope: _Envelope = _decoded(text, _Envelope, None)
    kind = _KINDS.get(envelope.type)
    asked = envelope.id if isinstance(envelope.id, Id) else None
    if kind is None:
        raise Refused("unknown_type", kind=envelope.type[:LONGEST_NAME], id=asked)
    message: Message = _decoded(text, kind, asked)
    return message


def _decoded(text: str, kind: Any, asked: Id | None) -> Any:
    try:
        return msgspec.json.decode(text, type=kind)
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refused("bad_message", detail=str(error)[:200], id=asked) from error


def say(type_: str, **members: Any) -> bytes:
    """Return a message of the server as JSON."""
    return msgspec.json.encode({"type": type_, **members})


def answer(result: Result) -> dict[str, Any]:
    """Return what both wires say about a command that was run; `item` is the id of what was added."""
    told: dict[str, Any] = {"rev": result.rev, "changed": result.changed}
    further = {"hint": result.hint, "item": result.made, "undid": result.undid, "report": result.report}
    return told | {name: value for name, value in further.items() if value is not None}


def sentence(refused: Refused) -> str:
    """Return a refusal in the language of the desk."""
    for key in (f"refused.{refused.reason}", f"refused.{refused.code}"):
        try:
            words = tr(key, **refused.values)
        except KeyError:
            continue
        # Without any values a sentence comes back with its places unfilled.
        if words != key and "{" not in words:
            return words
    return refused.code


def cleaned(text: str | None, longest: int = LONGEST_NAME) -> str:
    """Return a name as it may be shown: no control or direction marks, cut to a length."""
    return CONTROLS.sub("", text or "").strip()[:longest]
