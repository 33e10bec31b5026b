"""The head of the plan: counts only while a service with a start is on air."""

from datetime import datetime

import pytest
from PySide6.QtCore import QTimer

from app.ui.plan.plan_head import PlanHead
from tests.ui.pixels import count


@pytest.fixture
def head(qtbot, desk):
    made = PlanHead(desk)
    qtbot.addWidget(made)
    made.resize(256, 63)
    return made


def at(clock, time):
    clock.now = datetime.fromisoformat(f"2026-11-22T{time}").timestamp()


def test_ticks_only_when_it_must(head, desk):
    timer = head.findChild(QTimer)
    desk.run("live.goto", slide="a1")
    assert not timer.isActive()
    desk.run("plan.edit", starts="2026-11-22T09:30")
    assert timer.isActive()
    desk.run("live.clear")
    assert not timer.isActive()


def test_amber_when_late_and_never_red(head, desk, clock):
    desk.run("plan.edit_item", item="a", seconds=60)
    desk.run("plan.edit", starts="2026-11-22T09:30")
    desk.run("live.goto", slide="a1")
    at(clock, "09:30:30")
    assert count(head, "behind") == 0
    at(clock, "09:33:10")
    assert head.running().late == 130
    assert count(head, "behind") > 30
    assert count(head, "live") == 0


def test_trying_a_plan_on_another_day_is_not_late(head, desk, clock):
    desk.run("plan.edit", starts="2026-11-22T09:30")
    desk.run("live.goto", slide="a1")
    at(clock, "20:00:00")
    assert head.running().late == 0


def test_name_for_screen_readers(head, desk):
    desk.run("plan.edit", title="Evening service")
    assert head.accessibleName() == "Evening service"
