"""One small diff that feeds disk and wire: frozen state in, a JSON-able patch out, and back.

A patch mirrors the state. A struct's patch is `{field: patch}`; a tuple of things with an `id` is
`{"order": [ids]}` (only when the order changed) and `{"set": {id: thing}}`; all else is the new
value under `{"=": value}`. What is the same object is unchanged, so an edit costs what it touched.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_type_hints

import msgspec
from msgspec import Struct

Patch = dict[str, Any]


def diff(before: Any, after: Any) -> Patch:
    """Return what turns `before` into `after`; empty when nothing changed."""
    if before is after:
        return {}
    if isinstance(before, Struct) and type(before) is type(after):
        return _diff_struct(before, after)
    if _keyed(before) and _keyed(after) and (before or after):
        return _diff_keyed(before, after)
    return {} if before == after else {"=": msgspec.to_builtins(after)}


def patched(before: Any, patch: Patch, kind: Any = None) -> Any:
    """Return `before` with `patch` applied; `kind` is its declared type. Raises `ValueError` on nonsense."""
    kind = type(before) if kind is None else kind
    if not patch:
        return before
    if "=" in patch:
        return msgspec.convert(patch["="], kind)
    if isinstance(before, Struct):
        hints = _hints(type(before))
        changes = {name: patched(getattr(before, name), part, hints[name]) for name, part in patch.items()}
        return msgspec.structs.replace(before, **changes)
    if isinstance(before, tuple):
        return _patched_keyed(before, patch, kind)
    raise ValueError("a patch for a value that has no parts")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _keyed(value: Any) -> bool:
    return isinstance(value, tuple) and all(hasattr(thing, "id") for thing in value)


def _diff_struct(before: Struct, after: Struct) -> Patch:
    patch: Patch = {}
    for name in before.__struct_fields__:
        part = diff(getattr(before, name), getattr(after, name))
        if part:
            patch[name] = part
    return patch


def _diff_keyed(before: tuple[Any, ...], after: tuple[Any, ...]) -> Patch:
    patch: Patch = {}
    old = {thing.id: thing for thing in before}
    fresh: dict[str, Any] = {}
    for thing in after:
        known = old.get(thing.id)
        if known is None:
            fresh[thing.id] = {"=": msgspec.to_builtins(thing)}
        elif known is not thing and (part := diff(known, thing)):
            fresh[thing.id] = part
    if fresh:
        patch["set"] = fresh
    order = [thing.id for thing in after]
    if order != [thing.id for thing in before]:
        patch["order"] = order
    return patch


def _patched_keyed(before: tuple[Any, ...], patch: Patch, kind: Any) -> tuple[Any, ...]:
    member = kind.__args__[0]
    things = {thing.id: thing for thing in before}
    for key, part in patch.get("set", {}).items():
        things[key] = patched(things.get(key), part, member)
    return tuple(things[key] for key in patch.get("order", [thing.id for thing in before]))
