"""The digits of a countdown."""

import pytest

from app.ui.paint.countdown import counting, with_digits
from tests.ui.frames import frame


@pytest.mark.parametrize(
    ("left", "digits"), [(272, "04:32"), (0.4, "00:01"), (-5, "00:00"), (3600, "1:00:00"), (5025, "1:23:45")]
)
def test_digits(left, digits):
    made = frame("countdown", "soon", until=1000.0 + left)
    assert with_digits(made, 1000.0).slide.fields["digits"] == digits
    assert counting(made, 1000.0) == (left > 0)


def test_other_slides_stay_as_they_are():
    made = frame("lyrics")
    assert with_digits(made, 0.0) is made and not counting(made, 0.0)
