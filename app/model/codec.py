"""Plans as files: readable JSON with a schema version, refused with a reason when they are not ours."""

from __future__ import annotations

from typing import Any

import msgspec

from app.model.plan import Plan, every_id
from app.model.refused import Refused

FORMAT = "ambo-plan"
VERSION = 1
MAX_BYTES = 32 * 1024 * 1024


class _Envelope(msgspec.Struct):
    format: str = ""
    version: int = 0
    plan: msgspec.Raw = msgspec.Raw(b"null")


def encode_plan(plan: Plan) -> bytes:
    """Return the file of a plan: UTF-8 JSON, indented by two, ending in a newline."""
    envelope = {"format": FORMAT, "version": VERSION, "plan": plan}
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def decode_plan(data: bytes) -> Plan:
    """Return the plan in a file.

    Raises `Refused` with reason `plan_too_large`, `plan_damaged`, `not_a_plan` or `plan_newer`.
    """
    if len(data) > MAX_BYTES:
        raise Refused("too_large", "plan_too_large", megabytes=len(data) // 1_000_000)
    envelope = _decode(data, _Envelope)
    if envelope.format != FORMAT:
        raise Refused("bad_arguments", "not_a_plan")
    if envelope.version > VERSION:
        raise Refused("conflict", "plan_newer", version=envelope.version)
    if envelope.version < 1:
        raise Refused("bad_arguments", "plan_damaged")
    plan: Plan = _decode(bytes(envelope.plan), Plan)
    ids = list(every_id(plan))
    if len(set(ids)) != len(ids) or "" in ids:
        raise Refused("bad_arguments", "plan_damaged")
    return plan


def _decode(data: bytes, kind: Any) -> Any:
    try:
        return msgspec.json.decode(data, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refused("bad_arguments", "plan_damaged", detail=str(error)) from error
