"""A row in pixels: red on air alone, paper white under a cover, quiet when done."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionViewItem

from app.ui.plan.plan_model import PlanModel
from app.ui.plan.plan_rows import PlanRows
from app.ui.slides.marks import marks
from tests.ui.pixels import count, drawn


def painted(desk, row, state=QStyle.StateFlag.State_Enabled, **set_up):
    model, rows = PlanModel(), PlanRows(desk)
    model.show(desk.state.plan, marks(desk.state))
    for name, value in set_up.items():
        setattr(rows, name, value)
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, 256, 50), state
    return drawn(256, 50, lambda painter: rows.paint(painter, option, model.index(row)), "#1B1A18")


def reds(image):
    return count(image, "live") + count(image, "live_fill") + count(image, "live_tint")


def test_red_is_the_live_row_alone(desk):
    assert all(reds(painted(desk, row)) == 0 for row in range(3))
    desk.run("live.goto", slide="b1")
    assert reds(painted(desk, 1)) > 5000
    assert reds(painted(desk, 0)) == reds(painted(desk, 2)) == 0


@pytest.mark.parametrize("cover", ["blank", "logo", "hold"])
def test_covered_is_paper_white(desk, cover):
    desk.run("live.goto", slide="b1")
    desk.run(f"live.{cover}")
    image = painted(desk, 1)
    assert reds(image) == 0
    assert count(image, "control") > 5000 and count(image, "lamp_on") > 150


def test_done_is_quieter_than_what_comes(desk):
    desk.run("live.goto", slide="b1")
    assert count(painted(desk, 0), "text") < count(painted(desk, 2), "text")


def test_browsed_is_raised_and_only_the_keyboard_has_a_ring(desk):
    image = painted(desk, 2, QStyle.StateFlag.State_Selected)
    assert count(image, "raised") > 5000 and count(image, "accent") == 0
    assert count(painted(desk, 2, QStyle.StateFlag.State_Selected, ring=True), "accent") > 400


def test_a_dragged_row_is_lifted(desk):
    assert count(painted(desk, 2, dragged=2), "control") > 5000


def test_typing_a_title(desk):
    model, rows, field = PlanModel(), PlanRows(desk), QLineEdit()
    model.show(desk.state.plan, marks(desk.state))
    rows.setEditorData(field, model.index(0))
    assert field.selectedText() == "Song a"
    field.setText("  Another name ")
    rows.setModelData(field, model, model.index(0))
    assert desk.state.plan.items[0].title == "Another name"
    field.setText("   ")
    rows.setModelData(field, model, model.index(0))
    assert desk.state.plan.items[0].title == "Another name"
