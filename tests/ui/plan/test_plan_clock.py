"""When a service ends, and whether it runs late."""

from datetime import datetime

import pytest

from app.i18n import use_language
from app.model.plan import Item, Plan
from app.model.slide import Kind
from app.ui.plan.plan_clock import date_text, pace, start_of

ITEMS = tuple(Item(str(n), Kind.LYRICS, "x", seconds=600.0) for n in range(3))
PLAN = Plan("p", "Plan", ITEMS, "2026-11-22T09:30")


@pytest.mark.parametrize(
    ("item", "time", "late", "ends"),
    [
        (-1, "09:50:00", 0, "10:00:00"),
        (1, "09:45:00", 0, "10:00:00"),
        (1, "09:52:10", 130, "10:02:10"),
        (2, "09:45:00", -300, "09:55:00"),
        (0, "09:25:00", -300, "09:55:00"),
    ],
)
def test_pace(item, time, late, ends):
    found = pace(PLAN, item, datetime.fromisoformat(f"2026-11-22T{time}"))
    assert found.late == late
    assert found.ends == datetime.fromisoformat(f"2026-11-22T{ends}")


@pytest.mark.parametrize("starts", ["", "soon", "25:00"])
def test_no_start(starts):
    plan = Plan("p", "Plan", ITEMS, starts)
    assert start_of(plan) is None and pace(plan, 0, datetime(2026, 11, 22)) is None


def test_date_in_words():
    day = datetime(2026, 11, 22)
    assert date_text(day) == "Sunday 22 Nov"
    use_language("ko")
    assert date_text(day) == "11월 22일 주일"
