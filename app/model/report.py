"""What an import confesses: how much came in, and why the rest did not."""

from __future__ import annotations

from msgspec import Struct


class Problem(Struct, frozen=True, omit_defaults=True):
    """One thing that was lost or changed; the catalogue has the sentence (`report.<reason>`)."""

    where: str
    reason: str
    values: dict[str, str | int] = {}


class Report(Struct, frozen=True, omit_defaults=True):
    """`read` of `total` slides of the source came in."""

    source: str
    read: int
    total: int
    problems: tuple[Problem, ...] = ()
