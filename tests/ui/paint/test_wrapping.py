"""Breaks: the fewest lines, even ones, phrases together, never inside a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.paint.wrapping import best_breaks, cost_after, fewest


def broken(text, width):
    words = text.split()
    return best_breaks(words, width, lambda first, last: len(" ".join(words[first : last + 1])))


@pytest.mark.parametrize(
    ("word", "cost"),
    [
        ("found,", 0),
        ("끝에.", 0),
        ("아끼셔서", 0.05),
        ("세상을", 0.12),
        ("하나뿐인", 0.8),
        ("베풀", 0.8),
        ("주의", 0.8),
        ("grace", 0.18),
    ],
)
def test_cost(word, cost):
    assert cost_after(word) == cost


def test_a_sentence_ends_its_line():
    text = "He makes me lie down in green pastures. He leads me beside still waters."
    assert broken(text, 32) == (
        "He makes me lie down",
        "in green pastures.",
        "He leads me beside still waters.",
    )


def test_a_word_that_qualifies_the_next_stays_with_it():
    lines = broken("하나뿐인 아들을 내어 주셨으니 누구든지", 12)
    assert not any(line.endswith("하나뿐인") for line in lines)


def test_lines_are_even():
    first, second = broken("one two three four five six", 20)
    assert abs(len(first) - len(second)) <= 6


def test_one_word_too_wide():
    assert broken("a " + "b" * 30, 10) is None
    assert broken("short line", 20) == ("short line",)


@given(st.lists(st.text("abc가나다", min_size=1, max_size=8), min_size=1, max_size=15), st.integers(8, 40))
def test_as_few_lines_as_possible_and_every_word_once(words, width):
    text = " ".join(words)
    lines = broken(text, width)
    assert " ".join(lines) == text
    assert all(len(line) <= width for line in lines)
    wide = lambda first, last: len(" ".join(words[first : last + 1]))  # noqa: E731
    assert len(lines) == fewest(len(words), width, wide)
