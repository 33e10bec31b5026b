"""A thumbnail in pixels: red only on air, paper white under a cover, dim when it is over."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.slides.marks import marks
from app.ui.slides.slide_model import SlideModel
from app.ui.slides.slide_tile import SlideTile
from tests.ui.pixels import count, drawn, ink


@pytest.fixture
def tile(desk):
    made = SlideTile(desk)
    made.width = 160
    return made


def painted(tile, desk, row, state=QStyle.StateFlag.State_Enabled):
    model = SlideModel()
    signs = marks(desk.state)
    model.show(desk.state.plan.items[1], signs, signs.item == 1)
    option = QStyleOptionViewItem()
    option.rect = QRect(10, 10, tile.cell().width(), tile.cell().height())
    option.state = state
    size = tile.cell()
    return drawn(size.width() + 20, size.height() + 20, lambda p: tile.paint(p, option, model.index(row)))


def reds(image):
    return count(image, "live") + count(image, "live_fill")


def test_nothing_is_red_off_air(tile, desk):
    assert all(reds(painted(tile, desk, row)) == 0 for row in range(4))


def test_red_is_the_live_one_alone(tile, desk):
    desk.run("live.goto", slide="b2")
    assert reds(painted(tile, desk, 1)) > 800
    assert all(reds(painted(tile, desk, row)) == 0 for row in (0, 2, 3))


@pytest.mark.parametrize("cover", ["blank", "logo", "hold"])
def test_a_cover_turns_frame_and_tag_white(tile, desk, cover):
    desk.run("live.goto", slide="b2")
    desk.run(f"live.{cover}")
    image = painted(tile, desk, 1)
    assert reds(image) == 0
    assert count(image, "lamp_on") > 800


def test_next_has_a_quiet_frame(tile, desk):
    desk.run("live.goto", slide="b2")
    assert count(painted(tile, desk, 2), "text_3", near=24) > 200


def test_past_is_dim(tile, desk):
    desk.run("live.goto", slide="b2")
    middle = tile.picture_rect(QRect(10, 10, tile.cell().width(), tile.cell().height()).toRectF()).toRect()
    assert ink(painted(tile, desk, 0), middle) < ink(painted(tile, desk, 3), middle)


def test_the_ring_stands_outside_the_live_frame(tile, desk):
    desk.run("live.goto", slide="b2")
    tile.ring = True
    image = painted(tile, desk, 1, QStyle.StateFlag.State_Selected)
    assert reds(image) > 800
    assert count(image, "accent") > 300
    tile.ring = False
    assert count(painted(tile, desk, 1, QStyle.StateFlag.State_Selected), "accent") == 0


def test_nothing_is_drawn_over_the_words(tile, desk):
    before = painted(tile, desk, 1)
    desk.run("live.goto", slide="b2")
    after = painted(tile, desk, 1)
    inner = tile.picture_rect(QRect(10, 10, tile.cell().width(), tile.cell().height()).toRectF())
    inner = inner.toRect().adjusted(3, 3, -3, -3)
    assert before.copy(inner) == after.copy(inner)
