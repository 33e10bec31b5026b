"""Headings of every sort become one a line, each with its words."""

from __future__ import annotations

import pytest

from app.library.importers.headings import plain_headings
from app.model.slide import Kind
from app.typeset.split import split_text


def parts(text: str) -> list[tuple[str, str]]:
    return [(piece.label, piece.text) for piece in split_text(Kind.LYRICS, plain_headings(text)[0])]


def test_a_heading_without_words_repeats_its_part() -> None:
    song = "[Verse 1]\none\n\n[Chorus]\ntwo\nthree\nfour\n\n[Verse 2]\nfive"
    song += "\n\n[Chorus]\n\n[Verse 3]\nsix\nChorus"
    assert parts(song) == [
        ("V1", "one"), ("C", "two\nthree"), ("C", "four"), ("V2", "five"),
        ("C", "two\nthree"), ("C", "four"), ("V3", "six"), ("C", "two\nthree"), ("C", "four"),
    ]  # fmt: skip


def test_one_that_was_never_sung_is_named() -> None:
    words, empty = plain_headings("[Verse 1]\none\n\n[Bridge]\n\n[Verse 2]\ntwo")
    assert empty == ("[Bridge]",)
    assert "two" in words


@pytest.mark.parametrize("heading", ["간주", "[간주]", "간주:", "Interlude:", "[Instrumental]"])
def test_an_interlude_without_words_is_shown(heading: str) -> None:
    found = parts(f"1절\n하나\n\n{heading}\n\n2절\n둘")
    assert [label for label, _ in found] == ["V1", "V1", "V2"]
    assert found[1][1] == f"({heading.strip('[]:')})"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("후렴: 주를 노래해", ("C", "주를 노래해")),
        ("1절: 아침 해가", ("V1", "아침 해가")),
        ("Chorus: we sing", ("C", "we sing")),
        ("[Verse 2] we sing", ("V2", "we sing")),
        ("주여: 나를 보소서", ("", "주여: 나를 보소서")),
        ("He said: come", ("", "He said: come")),
        ("(간주) 주를", ("", "(간주) 주를")),
    ],
)
def test_a_heading_before_its_words_on_one_line(line: str, expected: tuple[str, str]) -> None:
    assert parts(line) == [expected]


def test_numbers_name_verses_where_nothing_else_does() -> None:
    assert parts("1. 하나\n둘\n\n2.셋\n\n넷") == [("V1", "1. 하나\n둘"), ("V2", "2.셋"), ("V2", "넷")]
    assert [label for label, _ in parts("1.하나\n후렴\n둘\n\n2.셋\n\n후렴")] == ["V1", "C", "V2", "C"]
    assert [label for label, _ in parts("[V7]\n1. 하나\n\n2. 둘")] == ["V7", "V7"]
    for text in ("2. 하나\n\n3. 둘", "1. 하나\n\n1. 둘", "10.5 하나", "1999. 하나", "1. 2. 3."):
        assert {label for label, _ in parts(text)} == {""}


def test_text_without_headings_is_left_alone() -> None:
    text = "one\ntwo\n\n\nthree"
    assert plain_headings(text) == (text, ())


def test_no_word_is_lost() -> None:
    text = "먼저\n\n[Verse 1]\none\n\ntwo\nBridge: three\n\n간주\n\n2절\nfour"
    flat = " ".join(text for _, text in parts(text)).split()
    assert flat == ["먼저", "one", "two", "three", "(간주)", "four"]


@pytest.mark.parametrize(
    "line",
    [
        "<b>할렐루야</b>",
        "[C]Amazing [G]grace",
        "[C7]Amazing",
        "(c) 2020 Someone",
        "B: mm",
        "{e}ternal",
        "C: hm",
    ],
)
def test_chords_markup_and_initials_are_words_and_not_headings(line: str) -> None:
    assert plain_headings(f"[Verse 1]\n{line}")[0].endswith(line)


@pytest.mark.parametrize(
    "line", ["Chorus: sing", "[Verse 2] sing", "후렴: sing", "V2: sing", "【후렴】 sing"]
)
def test_long_names_and_numbers_still_head_their_words(line: str) -> None:
    assert plain_headings(line)[0].endswith("\nsing")
