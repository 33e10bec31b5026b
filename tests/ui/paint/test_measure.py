"""Words break at spaces only, and evenly."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.ui.paint.measure import balanced, width_of, wrapped
from tests.ui.frames import KOREAN

WORDS = st.lists(st.text("가나다라마 바사은혜abcdeIW.,", min_size=1, max_size=9), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.floats(2, 20))
def test_no_word_is_lost_or_cut(words, width):
    text = " ".join(words)
    for way in (wrapped, balanced):
        assert " ".join(way(text, 400, width)).split() == text.split()


def test_korean_is_never_cut_inside_a_word(qapp):
    words = set(KOREAN.split())
    for width in (4, 7, 9.5, 14, 30):
        assert {word for line in wrapped(KOREAN, 700, width) for word in line.split()} == words


def test_every_line_fits(qapp):
    for width in (8, 12, 20):
        assert all(width_of(line, 700) <= width for line in balanced(KOREAN, 700, width))


def test_lines_are_of_about_one_width(qapp):
    text = "a line of words that goes on and on and ends with one"
    room = width_of(text, 400) * 0.95
    greedy = [width_of(line, 400) for line in wrapped(text, 400, room)]
    even = [width_of(line, 400) for line in balanced(text, 400, room)]
    assert len(even) == len(greedy) == 2
    assert max(even) - min(even) < max(greedy) - min(greedy)


def test_a_word_wider_than_the_place_may_be_cut_as_a_last_resort(qapp):
    long = "가" * 40
    assert wrapped(long, 400, 10) == (long,)
    pieces = wrapped(long, 400, 10, True)
    assert "".join(pieces) == long
    assert all(width_of(piece, 400) <= 10 for piece in pieces)
