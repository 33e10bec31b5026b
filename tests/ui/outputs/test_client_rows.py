"""A client's row in pixels: each state has its colour, and none is red."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.ui.outputs.client_model import ClientModel
from app.ui.outputs.client_rows import ClientRows
from tests.ui.clients import NOW, client
from tests.ui.pixels import count, drawn

STATES = {
    "painted": {},
    "behind": {"rev_painted": 4, "number": 11},
    "gone": {"gone_at": NOW - 3},
    "hidden": {"visible": False},
    "unproved": {"legacy": True},
}


def painted(facts, lamp="on_air", flags=QStyle.StateFlag.State_Enabled, ring=False):
    model, rows = ClientModel(), ClientRows()
    model.show([client(**facts)], lamp, NOW, False)
    rows.ring = ring
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 324, 47), flags
    return drawn(324, 47, lambda painter: rows.paint(painter, option, model.index(0)), "#1B1A18")


@pytest.mark.parametrize("state", STATES)
def test_colours(qapp, state):
    image = painted(STATES[state])
    assert (count(image, "painted") > 40) == (state == "painted")
    assert (count(image, "behind_tint") > 5000) == (state == "behind")
    assert (count(image, "control") > 5000) == (state == "gone")
    assert count(image, "live") == count(image, "live_fill") == count(image, "live_text") == 0


def test_the_bar_of_one_that_is_gone(qapp):
    assert count(painted(STATES["gone"]).copy(0, 0, 3, 47), "lamp_on") == 3 * 47


def test_a_blank_is_an_icon_in_place_of_the_number(qapp):
    nothing = painted({"number": None}, "blank").copy(280, 0, 44, 47)
    assert count(nothing, "text", near=40) > 20
    assert nothing != painted({"number": None}, "on_air").copy(280, 0, 44, 47)


def test_ring_of_the_keyboard(qapp):
    chosen = QStyle.StateFlag.State_Selected
    assert count(painted({}, flags=chosen), "accent") == 0
    assert count(painted({}, flags=chosen, ring=True), "accent") > 500
