"""The lamp: its word, its time, its colour."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.ui.bars.lamp import Lamp
from app.ui.kit import theme


@pytest.fixture
def made(desk, qtbot):
    lamp = Lamp(desk)
    qtbot.addWidget(lamp)
    lamp.resize(228, 44)
    return lamp


def fill(lamp):
    return lamp.grab().toImage().pixelColor(6, 22)


def test_off_air_is_an_outline_without_time(made):
    assert (made.word, made._time) == ("off_air", "")
    assert fill(made) == theme.color("panel")


def test_on_air_is_red_with_the_time_since(made, desk, clock):
    desk.run("live.next")
    clock.now += 990
    made.refresh()
    assert (made.word, made._time) == ("on_air", "0:16:30")
    assert fill(made) == theme.color("live_fill")


@pytest.mark.parametrize("verb", ["blank", "logo", "hold"])
def test_covered_is_paper_white_with_the_time_since_pressed(made, desk, clock, verb):
    desk.run("live.next")
    clock.now += 990
    desk.run(f"live.{verb}")
    clock.now += 12
    made.refresh()
    assert (made.word, made._time) == (verb, "0:00:12")
    assert fill(made) == theme.color("lamp_on")


def test_time_to_the_start(made, desk, clock):
    start = datetime.fromtimestamp(clock.now + 24 * 60)
    desk.run("plan.edit", starts=start.isoformat())
    made.refresh()
    assert made._time == "−0:24:00"
    clock.now += 3600
    made.refresh()
    assert made._time == ""


def test_start_that_is_no_time_is_left_out(made, desk):
    desk.run("plan.edit", starts="soon")
    assert made._time == ""
