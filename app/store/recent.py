"""Plans opened lately, and what their files held when we last read or wrote them."""

from __future__ import annotations

import logging
from pathlib import Path

import msgspec
from msgspec import Struct

from app.store.files import write_atomically
from app.store.settings import load_or_set_aside

log = logging.getLogger(__name__)
MOST = 12


class RecentPlan(Struct, frozen=True):
    """A plan file, or one of another kind that a plan was read from.

    `id` and `title` are the plan's, `when` it was last opened or saved (Unix seconds), `digest` of its
    bytes then.
    """

    path: str
    id: str
    title: str
    when: float
    digest: str = ""


class Recent:
    """The list, newest first; a path appears once. Files that vanished stay: a stick may come back."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.plans: tuple[RecentPlan, ...] = load_or_set_aside(path, tuple[RecentPlan, ...]) or ()

    def list(self) -> list[tuple[str, str]]:
        """Return (path, title), newest first."""
        return [(plan.path, plan.title) for plan in self.plans]

    def by_path(self, path: str) -> RecentPlan | None:
        """Return what is known of a file, or None."""
        return next((plan for plan in self.plans if plan.path == path), None)

    def by_id(self, plan_id: str) -> RecentPlan | None:
        """Return the plan with an id that was used last, or None."""
        return next((plan for plan in self.plans if plan.id == plan_id), None)

    def note(self, plan: RecentPlan) -> None:
        """Put a plan first."""
        others = [other for other in self.plans if other.path != plan.path]
        self.plans = (plan, *others)[:MOST]
        data = msgspec.json.format(msgspec.json.encode(self.plans), indent=2) + b"\n"
        try:
            write_atomically(self._path, data, mode=0o600, durable=False)
        except OSError as error:
            log.warning("the recent plans can't be written: %s", error)
