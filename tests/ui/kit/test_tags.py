"""Tags: words for parts in both languages, red for on air alone."""

import pytest
from PySide6.QtCore import QPointF

from app.i18n import use_language
from app.ui.kit.tags import Tag, paint_part, paint_state, part_fill, part_text, part_tone, state_width
from tests.ui.pixels import count, drawn


@pytest.mark.parametrize(
    ("label", "english", "korean"),
    [
        ("V1", "V1", "1절"),
        ("C", "C", "후렴"),
        ("C2", "C2", "후렴 2"),
        ("X", "X", "간주"),
        ("Solo", "Solo", "Solo"),
    ],
)
def test_part_in_words(label, english, korean):
    assert part_text(label) == english
    use_language("ko")
    assert part_text(label) == korean


def test_part_colours():
    assert part_tone("V2") == "tag_v" and part_fill("C") == "tag_fill_c"
    assert part_tone("Solo") == part_tone("") == "tag_x"


@pytest.mark.parametrize("state", ["on_air", "next", "blank", "logo", "hold"])
def test_only_on_air_is_red(qapp, state):
    image = drawn(120, 30, lambda painter: paint_state(painter, QPointF(4, 4), state))
    assert (count(image, "live_fill") > 100) == (state == "on_air")
    assert (count(image, "lamp_on") > 400) == (state in ("blank", "logo", "hold"))


def test_width_is_what_is_painted(qapp):
    widths = []
    drawn(300, 30, lambda painter: widths.append(paint_state(painter, QPointF(0, 0), "on_air")))
    assert widths == [state_width("on_air")]
    assert state_width("on_air", bare=True) < state_width("on_air")


def test_a_long_part_is_elided(qapp):
    widths = []
    drawn(
        300, 30, lambda painter: widths.append(paint_part(painter, QPointF(0, 0), "Supercalifragilistic", 80))
    )
    assert widths[0] <= 81


def test_widget_takes_no_room_without_words(qtbot):
    tag = Tag()
    qtbot.addWidget(tag)
    tag.show_part("V1")
    assert not tag.isHidden() and tag.width() > 20 and tag.accessibleName() == "V1"
    tag.show_state("next")
    assert tag.accessibleName() == "NEXT"
    tag.show_state("")
    assert tag.isHidden()
