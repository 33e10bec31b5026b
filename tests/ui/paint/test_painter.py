"""A frame in pixels: words where the layout put them, the ground of the look, nothing in a blank."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPixmap

from app.model.frame import Frame
from app.model.live import Mode
from app.ui.paint.painter import paint_frame, paint_next, paint_thumb
from tests.ui.frames import EVERY_KIND, frame
from tests.ui.pixels import drawn, ink

RECT = QRectF(0, 0, 320, 180)


def painted(made, paint=paint_frame, background=None):
    arguments = () if background is None else (background,)
    return drawn(320, 180, lambda painter: paint(painter, RECT, made, *arguments))


@pytest.mark.parametrize("made", EVERY_KIND, ids=lambda one: f"{one.look}-{one.slide.kind}")
def test_every_kind_is_painted(qapp, made):
    nothing = Frame("x", "none", Mode.LIVE, None, made.look)
    for paint in (paint_frame, paint_thumb, paint_next):
        assert painted(made, paint) != painted(nothing, paint)


def test_a_thumbnail_can_be_read(qapp):
    for look in ("stream", "hall"):
        made = frame("lyrics", "I once was lost", look)
        assert ink(painted(made, paint_thumb)) > 1.5 * ink(painted(made))


def test_words_lie_where_the_look_wants_them(qapp):
    stream = painted(frame("lyrics", "I once was lost", "stream"))
    assert ink(stream, QRect(0, 137, 320, 43)) > 20
    assert ink(stream, QRect(0, 0, 320, 120)) == 0
    hall = painted(frame("lyrics", "I once was lost", "hall"))
    assert ink(hall, QRect(0, 70, 320, 50)) > 40


def test_blank_keeps_the_ground_and_no_word(qapp):
    hall = painted(Frame("h", "blank", Mode.BLANK, None, "hall"))
    assert ink(hall) == 0
    assert hall.pixelColor(160, 2).name() == "#1a1917"


def test_logo_has_the_mark_in_the_middle(qapp):
    logo = painted(Frame("h", "logo", Mode.LOGO, None, "hall"))
    assert ink(logo, QRect(130, 60, 60, 60)) > 50
    assert ink(logo) == ink(logo, QRect(130, 60, 60, 60))


def test_a_background_shows_through_the_stream(qapp):
    blue = QPixmap(64, 36)
    blue.fill(QColor("#0000ff"))
    assert painted(frame("lyrics", "one", "stream"), background=blue).pixelColor(5, 5).name() == "#0000ff"


def test_nothing_is_painted_outside(qapp):
    image = drawn(200, 200, lambda painter: paint_frame(painter, QRectF(40, 40, 120, 68), frame()), "#ff00ff")
    for x, y in ((39, 60), (161, 60), (100, 38), (100, 110)):
        assert image.pixelColor(x, y).name() == "#ff00ff"


def test_the_painter_is_given_back_as_it_was(qapp):
    def paint(painter):
        before = painter.transform(), painter.hasClipping()
        paint_frame(painter, RECT, frame())
        assert (painter.transform(), painter.hasClipping()) == before

    drawn(320, 180, paint)
