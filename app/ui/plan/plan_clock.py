"""When a service ends and whether it runs late, from the planned lengths and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.i18n import tr
from app.model.plan import Plan, planned_seconds


@dataclass(frozen=True)
class Pace:
    """`late` seconds (negative: early, 0: on time) and when the service will end, local time."""

    late: float
    ends: datetime


def start_of(plan: Plan) -> datetime | None:
    """Return the local start of the service, or None when the plan names none that can be read."""
    try:
        return datetime.fromisoformat(plan.starts).replace(tzinfo=None) if plan.starts else None
    except ValueError:
        return None


def pace(plan: Plan, live_item: int, now: datetime) -> Pace | None:
    """Return how a service runs; `live_item` is the index of the item on air, -1 for none.

    Late is what has passed beyond the planned end of the live item, early what is left before its start.
    """
    start = start_of(plan)
    if start is None:
        return None
    late = 0.0
    if live_item >= 0:
        begun = sum(item.seconds or 0.0 for item in plan.items[:live_item])
        # The live item may have been removed since: then it has no length left.
        length = plan.items[live_item].seconds or 0.0 if live_item < len(plan.items) else 0.0
        passed = (now - start).total_seconds()
        late = max(0.0, passed - begun - length) or min(0.0, passed - begun)
    return Pace(late, start + timedelta(seconds=planned_seconds(plan) + late))


def date_text(day: datetime) -> str:
    """Return a date as people say it (`Sun 22 Nov`)."""
    return tr(
        "plan.date",
        weekday=tr("plan.weekdays").split()[day.weekday()],
        day=day.day,
        month=tr("plan.months").split()[day.month - 1],
    )
