"""The numbers of a look as the desk paints it, from `resources/themes/looks.json`: type and places.

Shares of the canvas: `x`, `w`, `least_w` of its width, everything else of its height.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.paths import resources

Numbers = dict[str, Any]


@dataclass(frozen=True)
class Role:
    """How words of a role look; `gap` is the ink distance to what stands above."""

    size: float
    floor: float
    weight: int
    color: str
    ko: float
    latin: float
    gap: float = 0.022
    shadow: float = 0.0


@dataclass(frozen=True)
class Place:
    """Where a part stands and what lies behind it; `v` says whether `y` is its top, middle or bottom.

    It is at most `max` tall, `room` where its words would else fall below their floor.
    """

    x: float
    y: float
    v: str
    w: float = 0.0
    max: float = 0.3
    room: float = 0.0
    max_two: float = 0.0
    panel: str = "none"
    pad: tuple[float, float, float, float] = (0, 0, 0, 0)
    ledge: str = "none"
    ledge_if_tab: str = ""
    align: str = "left"
    width: str = "fill"
    least_w: float = 0.0
    whole: bool = False
    picture: float | None = None
    mark: float = 0.0


@dataclass(frozen=True)
class Sheet:
    """One kind of slide in one look: its roles, its parts, what stands side by side, what is left out."""

    roles: dict[str, Role]
    places: dict[str, Place]
    inline: dict[str, dict[str, float]]
    ground: Numbers | None
    drop: frozenset[str]


@cache
def numbers() -> Numbers:
    """Return the file as it is."""
    loaded: Numbers = json.loads((resources() / "themes" / "looks.json").read_text(encoding="utf-8"))
    return loaded


@cache
def sheet(look: str, kind: str) -> Sheet:
    """Return the numbers of a kind in a look; raises `KeyError` for an unknown look."""
    whole = _extended(numbers()["sheets"][look])
    own = whole["kinds"].get(kind, {})
    roles = _merged(whole["roles"], own.get("roles", {}))
    parts = _merged(whole["parts"], own.get("parts", {}))
    return Sheet(
        roles={name: Role(**values) for name, values in roles.items()},
        places={name: _place(values) for name, values in parts.items()},
        inline=whole["inline"],
        ground=whole["ground"],
        drop=frozenset((*whole.get("drop", ()), *whole.get("drop_roles", ()))),
    )


def _place(values: Numbers) -> Place:
    return Place(**{**values, "pad": tuple(values.get("pad", (0, 0, 0, 0)))})


def _extended(values: Numbers) -> Numbers:
    if "extends" not in values:
        return values
    own = {name: value for name, value in values.items() if name != "extends"}
    return _merged(_extended(numbers()["sheets"][values["extends"]]), own)


def _merged(below: Numbers, above: Numbers) -> Numbers:
    merged = dict(below)
    for name, value in above.items():
        old = merged.get(name)
        merged[name] = _merged(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged
