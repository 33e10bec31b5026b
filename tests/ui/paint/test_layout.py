"""Placed lines and boxes: inside the picture, inside the safe area, and where the look wants them."""

import pytest
from PySide6.QtCore import QRectF

from app.model.frame import Frame
from app.model.live import Mode
from app.ui.paint.layout import HEIGHT, lay_out
from tests.ui.frames import EVERY_KIND, KOREAN, frame

WIDE = 16 / 9


@pytest.mark.parametrize("made", EVERY_KIND, ids=lambda one: f"{one.look}-{one.slide.kind}")
@pytest.mark.parametrize("sheet", ["", "thumb_", "next_"])
@pytest.mark.parametrize("ratio", [WIDE, 4 / 3])
def test_no_word_leaves_the_picture(qapp, made, sheet, ratio):
    layout = lay_out(made, sheet + made.look, ratio)
    canvas = QRectF(0, 0, layout.width, layout.height)
    assert layout.lines or made.slide.kind == "image"
    for line in layout.lines:
        assert canvas.contains(line.rect), line


@pytest.mark.parametrize("look", ["stream", "hall"])
@pytest.mark.parametrize(
    "text", ["word " * 300, f"{KOREAN} " * 20, "가" * 500], ids=["latin", "korean", "unbroken"]
)
def test_much_text_is_whole_and_inside(qapp, look, text):
    layout = lay_out(frame("lyrics", text, look), look, WIDE)
    canvas = QRectF(0, 0, layout.width, layout.height).adjusted(0, -1, 0, 1)
    assert all(canvas.contains(line.rect) for line in layout.lines)
    written = " ".join(line.text for line in layout.lines).replace("Song", "").replace("Public domain", "")
    assert sum(map(written.count, set(text.split()))) >= 1 if " " in text else written.count("가") == 500


def test_korean_wraps_at_spaces_only(qapp):
    for look in ("stream", "hall", "thumb_hall", "thumb_stream"):
        layout = lay_out(frame("verse", KOREAN, look.split("_")[-1]), look, WIDE)
        assert [word for line in layout.lines for word in line.text.split()] == KOREAN.split()


def test_lyrics_on_stream_stay_in_the_lower_third(qapp):
    layout = lay_out(frame("lyrics", "one\ntwo", "stream"), "stream", WIDE)
    assert min(line.rect.top() for line in layout.lines) >= 0.76 * HEIGHT


def test_a_card_is_no_taller_than_it_may_be(qapp):
    layout = lay_out(frame("verse", KOREAN * 2, "stream", reference="요 3:16"), "stream", WIDE)
    card = max(layout.boxes, key=lambda box: box.rect.height())
    assert card.rect.height() <= 0.30 * HEIGHT + 1
    assert card.rect.bottom() == pytest.approx(0.95 * HEIGHT)
    assert all(card.rect.contains(line.rect) for line in layout.lines)


def test_hall_lyrics_stand_in_the_middle(qapp):
    layout = lay_out(frame("lyrics", "one\ntwo", "hall"), "hall", WIDE)
    words = [line for line in layout.lines if line.text in ("one", "two")]
    for line in words:
        assert line.rect.center().x() == pytest.approx(layout.width / 2, abs=1)
    middle = (words[0].rect.top() + words[-1].rect.bottom()) / 2
    assert middle == pytest.approx(0.52 * HEIGHT, abs=2)


def test_small_print_is_left_out_of_thumbnails(qapp):
    texts = [line.text for line in lay_out(frame("lyrics"), "thumb_hall", WIDE).lines]
    assert texts == ["first line", "second line"]


def test_blank_draws_nothing_and_logo_its_mark(qapp):
    assert not lay_out(Frame("m", "blank", Mode.BLANK, None, "stream"), "stream", WIDE).lines
    logo = lay_out(Frame("m", "logo", Mode.LOGO, None, "hall"), "hall", WIDE)
    assert logo.marks and not logo.lines
    assert logo.marks[0].center().x() == pytest.approx(logo.width / 2)
