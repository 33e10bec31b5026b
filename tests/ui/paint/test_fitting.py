"""The size of words: nominal while they fit, down to the floor, below it only when they would else be cut."""

import pytest

from app.ui.paint.anatomy import parts_of
from app.ui.paint.fitting import Size, fitted, rule_height
from app.ui.paint.looks import sheet
from tests.ui.frames import KOREAN, frame

CANVAS = (1920.0, 1080.0)


def rows(kind, text, look, **fields):
    made = frame(kind, text, look, **fields)
    part = next(part for part in parts_of(made.slide, look) if part.name == "main")
    numbers = sheet(look, kind)
    return fitted(part, numbers.places["main"], numbers, CANVAS), numbers


def test_few_words_have_the_nominal_size(qapp):
    made, numbers = rows("lyrics", "one\ntwo", "hall")
    assert made[0].words[0].size == pytest.approx(numbers.roles["lyric"].size * 1080)


def test_a_long_sung_line_shrinks_before_it_wraps(qapp):
    made, numbers = rows("lyrics", "Early in the morning our song shall rise to Thee, O Lord", "hall")
    role = numbers.roles["lyric"]
    assert len(made[0].words[0].lines) == 1
    assert role.floor * 1080 <= made[0].words[0].size < role.size * 1080


def test_scripture_wraps_before_it_shrinks(qapp):
    made, numbers = rows("verse", KOREAN, "hall", reference="요 3:16")
    assert len(made[1].words[0].lines) > 1
    assert made[1].words[0].size == pytest.approx(numbers.roles["body"].size * 1080)


@pytest.mark.parametrize("look", ["stream", "hall"])
def test_very_much_goes_below_the_floor_and_stays_inside(qapp, look):
    made, numbers = rows("verse", f"{KOREAN} " * 12, look, reference="창 1:1")
    place = numbers.places["main"]
    height = sum(row.height + row.gap for row in made)
    assert made[1].words[0].size < numbers.roles["body"].floor * 1080
    assert height <= (place.room - place.pad[0] - place.pad[2] - rule_height(place)) * 1080 + 2


def test_a_word_without_a_space_is_kept_whole_while_it_can_be_read(qapp):
    made, _ = rows("lyrics", "가나다라마바사아자차카타파하" * 2, "hall")
    assert len(made[0].words[0].lines) == 1


def test_sixty_thousand_letters_end(qapp):
    made, numbers = rows("lyrics", "가" * 60_000, "hall")
    assert sum(len(line) for line in made[0].words[0].lines) == 60_000
    assert made[0].width <= numbers.places["main"].w * 1920 + 1


def test_under_shrinks_what_the_floor_keeps():
    role = sheet("hall", "lyrics").roles["lyric"]
    assert Size(0.1).of(role) == role.floor
    assert Size(0.1, 0.5).of(role) == role.floor / 2
