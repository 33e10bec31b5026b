"""What names a part, and what is a line of the song."""

from __future__ import annotations

import pytest

from app.typeset.parts import TAGS, part_tag


@pytest.mark.parametrize(
    ("line", "tag"),
    [
        ("[Verse 1]", "V1"), ("Verse 1:", "V1"), ("verse 2", "V2"), ("VERSE 3.", None), ("[V1]",
        "V1"), ("v2", "V2"),
        ("(Verse 1)", "V1"), ("{Chorus}", "C"), ("<Bridge>", "B"), ("[1]", "V1"), ("Stanza 4", "V4"),
        ("Chorus:", "C"), ("Chorus", "C"), ("CHORUS", "C"), ("chorus", None), ("Chorus 2", "C2"),
        ("Refrain:", "C"),
        ("[Chorus x2]", "C"), ("Chorus (2x)", "C"), ("Chorus ×3", "C"), ("Verse 1 (2)", "V1"),
        ("후렴 (2번)", "C"),
        ("Pre-Chorus", "P"), ("[Pre Chorus 2]", "P2"), ("Bridge", "B"), ("Tag", None), ("Tag:", "T"),
        ("Ending:", "E"), ("Intro", None), ("[Intro]", "I"), ("[Outro]", "E"),
        ("1절", "V1"), ("1 절", "V1"), ("제2절", "V2"), ("2절:", "V2"), ("[3절]", "V3"), ("절", None),
        ("후렴", "C"),
        ("[후렴]", "C"), ("후렴:", "C"), ("후렴2", "C2"), ("브릿지", "B"),
        ("코러스 1", "C1"), ("(후렴)", "C"),
        ("간주", "X"), ("[간주]", "X"), ("(간주)", None), ("(Interlude)", None),
    ],
)  # fmt: skip
def test_headings(line: str, tag: str | None) -> None:
    assert part_tag(line) == tag
    assert part_tag(f"  {line}\t") == tag


@pytest.mark.parametrize(
    "line",
    [
        "", " ", ":", "[]", "()", "Holy, holy, holy", "bridge", "a", "C", "E7", "B9", "C13", "I",
        "O", "1", "12", "1.",
        "God:", "[Leader]", "주여", "1999", "1절을 부르며", "절 하나", "Verse one more time",
        "Chorus of angels",
        "intro to all things:", "[a very long heading that nobody would type]", "X" * 1000,
        "[" * 500, "(" + "1" * 400,
    ],
)  # fmt: skip
def test_lines_of_the_song(line: str) -> None:
    assert part_tag(line) is None


@pytest.mark.parametrize("word", sorted(TAGS))
def test_every_known_word_is_a_heading_in_brackets_with_and_without_a_number(word: str) -> None:
    assert part_tag(f"[{word}]") == TAGS[word]
    assert part_tag(f"[{word.upper()} 2]") == TAGS[word] + "2"


@pytest.mark.parametrize("line", ["<b>", "<i>", "<b>할렐루야</b>", "(c)", "(C)", "(c) 2020"])
def test_markup_and_the_copyright_sign_name_no_part(line: str) -> None:
    assert part_tag(line) is None


@pytest.mark.parametrize(("line", "tag"), [("［1절］", "V1"), ("【후렴】", "C"), ("[C]", "C")])
def test_full_width_brackets_as_korean_keyboards_type_them(line: str, tag: str) -> None:
    assert part_tag(line) == tag
