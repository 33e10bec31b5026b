"""A picture with its frame: red on air, white covered, quiet otherwise."""

import pytest

from app.ui.paint.picture import Picture
from tests.ui.frames import frame
from tests.ui.pixels import count


@pytest.fixture
def picture(qtbot):
    made = Picture()
    qtbot.addWidget(made)
    made.setFixedSize(296, 166)
    return made


@pytest.mark.parametrize("state", ["on_air", "blank", "logo", "hold", "next", "off_air", ""])
def test_frame_and_tag(picture, state):
    picture.show_frame(frame("lyrics", "words", "stream"), state)
    assert (count(picture, "live") > 1000) == (state == "on_air")
    assert (count(picture, "live_fill") > 300) == (state == "on_air")
    assert (count(picture, "lamp_on") > 1000) == (state in ("blank", "logo", "hold"))


def test_equal_frames_cost_nothing(picture):
    picture.show_frame(frame(), "on_air")
    picture.grab()
    kept = picture._kept
    picture.show_frame(frame(), "on_air")
    picture.show_frame(frame(), "blank")
    assert picture._kept is kept
    picture.show_frame(frame(text="other"), "blank")
    assert picture._kept is None


def test_without_a_frame(picture):
    picture.show_frame(None, "")
    assert count(picture, "well") > 20_000
