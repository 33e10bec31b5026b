"""Dragging: a trembling hand moves nothing; a gap becomes a place."""

import pytest
from PySide6.QtCore import QPoint

from app.ui.kit.drag import Drag


def dragged(row, gap):
    drag = Drag()
    drag.begin(row, QPoint(0, 0))
    assert drag.move(QPoint(60, 60))
    drag.gap = gap
    return drag.end()


@pytest.mark.parametrize(
    ("row", "gap", "expected"), [(0, 3, (0, 2)), (3, 0, (3, 0)), (1, 1, None), (1, 2, None), (2, 4, (2, 3))]
)
def test_place_afterwards(qapp, row, gap, expected):
    assert dragged(row, gap) == expected


def test_a_click_is_no_drag(qapp):
    drag = Drag()
    drag.begin(2, QPoint(5, 5))
    assert not drag.move(QPoint(6, 6)) and not drag.going
    drag.gap = 0
    assert drag.end() is None


def test_moving_without_a_button_is_nothing(qapp):
    assert not Drag().move(QPoint(500, 500))
