"""Scrolling: as little as needed, live and next whole, the row before when three rows fit."""

import pytest

from app.ui.kit.reveal import reveal

PITCH = 100


@pytest.mark.parametrize(
    ("value", "height", "first", "last", "expected"),
    [
        (0, 450, 1, 1, 0),  # all in sight: nothing moves
        (0, 450, 6, 6, 250),  # from below: the row's end at the lower edge
        (900, 450, 4, 4, 300),  # from above: with the row before
        (300, 450, 4, 5, 300),  # with context already there
        (0, 250, 4, 5, 350),  # only two rows fit: live and next
        (900, 250, 4, 5, 400),
        (0, 150, 4, 5, 350),  # only one fits: live
        (0, 90, 4, 5, 410),
        (500, 450, 0, 0, 0),
    ],
)
def test_reveal(value, height, first, last, expected):
    assert reveal(value, height, PITCH, first, last) == expected


def test_never_past_the_beginning():
    assert reveal(0, 1000, PITCH, 0, 1) == 0
