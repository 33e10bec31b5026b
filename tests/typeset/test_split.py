"""Two lines a slide, blank lines break, 아멘 alone; Scripture by sentence, phrase, word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.slide import Kind
from app.typeset.split import Piece, split_scripture, split_text


def lyrics(text: str, lines: int = 2) -> list[str]:
    return [piece.text for piece in split_text(Kind.LYRICS, text, lines)]


def test_two_lines_a_slide_and_a_blank_line_breaks() -> None:
    assert lyrics("a\nb\nc\n\nd\n  \n\n e \r\nf\rg") == ["a\nb", "c", "d", "e\nf", "g"]
    assert lyrics("a\nb\nc\nd\ne", 4) == ["a\nb\nc\nd", "e"]
    assert lyrics("") == lyrics(" \n\n") == []


def test_parts_name_what_follows_them() -> None:
    assert split_text(Kind.LYRICS, "a\n[V1]\nb\nc\nd\n\ne\nChorus:\nf\n\n1절\n") == (
        Piece("a"), Piece("b\nc", "V1"), Piece("d", "V1"), Piece("e", "V1"), Piece("f", "C"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "slides"),
    [
        ("가\n나 아멘", ["가\n나", "아멘"]),
        ("가\n나, 아멘.", ["가\n나", "아멘."]),
        ("가\n아멘\n나", ["가", "아멘", "나"]),
        ("아멘 할렐루야", ["아멘 할렐루야"]),
        ("가\n(간주)\n나", ["가", "(간주)", "나"]),
        ("가\n( Interlude )\n나", ["가", "( Interlude )", "나"]),
        ("가\n(작은 소리로)\n나", ["가\n(작은 소리로)", "나"]),
    ],
)
def test_amen_and_interludes_stand_alone(text: str, slides: list[str]) -> None:
    assert lyrics(text) == slides


def test_other_kinds_have_their_own_rule() -> None:
    text = "a\nb\n\nc"
    assert [piece.text for piece in split_text(Kind.READING, text)] == ["a", "b", "c"]
    assert [piece.text for piece in split_text(Kind.MESSAGE, text)] == ["a\nb", "c"]
    assert [piece.text for piece in split_text(Kind.VERSE, text)] == ["a b", "c"]


def test_scripture_is_cut_at_sentences_then_phrases_then_words() -> None:
    sentences = "One is here. Two is there. “Three is away.” Four."
    assert split_scripture(sentences, 28) == ("One is here. Two is there.", "“Three is away.” Four.")
    assert split_scripture("one, two, three, four", 10) == ("one, two,", "three,", "four")
    assert split_scripture("one two three", 7) == ("one two", "three")
    assert split_scripture("unbreakable", 5) == ("unbreakable",)
    assert split_scripture("short.", 100) == ("short.",)
    assert split_scripture("  ") == ()


def test_a_syllable_counts_as_two_letters() -> None:
    assert split_scripture("가나 다라 마바", 9) == ("가나 다라", "마바")


@given(st.text(alphabet='ab가.,!?”") \n', max_size=300), st.integers(4, 60))
def test_scripture_loses_nothing_but_white_space(text: str, letters: int) -> None:
    assert "".join("".join(split_scripture(text, letters)).split()) == "".join(text.split())


@given(st.text(alphabet="ab가나 \n\r,.()", max_size=300), st.sampled_from(list(Kind)))
def test_no_kind_loses_letters(text: str, kind: Kind) -> None:
    pieces = split_text(kind, text)
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    assert all(piece.text.strip() == piece.text for piece in pieces)
