"""One text for a whole item: written, read, and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from app.model.plan import Item
from app.model.slide import Kind, Slide
from app.show.retype import retyped
from app.typeset.typed import Known, heading, read, typed_text, written


def item(kind: Kind, *slides: Slide) -> Item:
    return Item("item", kind, "Title", slides)


def lyrics(*texts: str, label: str = "") -> Item:
    return item(Kind.LYRICS, *(Slide(f"s{n}", Kind.LYRICS, label, text) for n, text in enumerate(texts)))


def texts_of(known_item: Item, text: str) -> list[str]:
    return [one.text for one in read(Known(known_item), text).slides]


def test_written_with_headings_once_a_part_and_blank_lines_between() -> None:
    song = item(
        Kind.LYRICS,
        Slide("1", Kind.LYRICS, "V1", "a\nb"),
        Slide("2", Kind.LYRICS, "V1", "c"),
        Slide("3", Kind.LYRICS, "C", "d"),
        Slide("4", Kind.LYRICS, "", "e"),
    )
    assert typed_text(song) == "[V1]\na\nb\n\nc\n\n[C]\nd\n\n[-]\ne"


def test_where_slides_stand() -> None:
    paper = read(Known(lyrics("")), "[V1]\none\ntwo\nthree\n\nChorus:\nfour")
    assert [(one.label, one.text, one.first, one.last) for one in paper.slides] == [
        ("V1", "one\ntwo", 1, 2),
        ("V1", "three", 3, 3),
        ("C", "four", 6, 6),
    ]
    assert paper.headings == {0: "V1", 5: "C"}


def test_scripture_is_cut_within_a_line() -> None:
    text = "For God so loved the world, that he gave his one and only Son. " * 3
    paper = read(Known(item(Kind.VERSE)), text.strip())
    assert [(one.first, one.column) for one in paper.slides] == [(0, 0), (0, 63), (0, 126)]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    text = 'He said, "I am the way, the truth, and the life, and no one comes but through me." '
    text += "Then they went out, all of them, into the city."
    assert " ".join(texts_of(item(Kind.VERSE), text)) == text


def test_a_line_of_a_reading_may_name_its_speaker() -> None:
    psalm = item(
        Kind.READING, Slide("1", Kind.READING, "", "The Lord is good", fields={"speaker": "Elder Kim"})
    )
    text = "Elder Kim: The Lord is good\n인도자: 주는 선하시다\nHe said: come"
    assert [(one.speaker, one.text) for one in read(Known(psalm), text).slides] == [
        ("Elder Kim", "The Lord is good"),
        ("인도자", "주는 선하시다"),
        ("", "He said: come"),
    ]


def test_an_unknown_name_in_square_brackets_is_a_part_of_a_song_only() -> None:
    assert heading(Known(lyrics("x")), "[Solo]") == "Solo"
    assert heading(Known(item(Kind.VERSE)), "[Selah]") is None
    assert heading(Known(lyrics("x")), "[-]") == ""
    assert heading(Known(lyrics("x")), "1절") == "V1"


def test_a_picture_between_verses_is_named_and_kept() -> None:
    song = item(
        Kind.LYRICS,
        Slide("1", Kind.LYRICS, "", "a"),
        Slide("2", Kind.IMAGE, "", "a caption"),
        Slide("3", Kind.BLANK),
    )
    assert typed_text(song) == "a\n\n[image]\n\n[blank]"
    assert [slide.id for slide in retyped(song, "a\n\n[blank]\n\n[image]", iter("xyz").__next__)] == [
        "1",
        "3",
        "2",
    ]


def test_a_long_slide_stays_one_while_a_line_of_it_is_edited() -> None:
    four = "one and two\nthree and four\nfive and six\nseven and eight"
    edited = four.replace("six", "sixty")
    assert texts_of(lyrics(four), edited) == [edited]
    assert texts_of(lyrics(four), edited.replace("\nfive", "\n\nfive")) == [
        "one and two\nthree and four",
        "five and sixty\nseven and eight",
    ]


def test_the_only_empty_slide_is_where_typing_begins() -> None:
    empty = lyrics("")
    assert typed_text(empty) == ""
    assert [slide.id for slide in retyped(empty, "first words", iter("x").__next__)] == ["s0"]


LINES = some.text(some.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=30)
TEXTS = some.lists(LINES, max_size=5).map("\n".join)
LABELS = some.sampled_from(["", "V1", "C", "Solo", "1절", "X"])
KINDS = some.sampled_from(list(Kind))


@given(
    kind=KINDS,
    slides=some.lists(some.tuples(KINDS, LABELS, TEXTS, some.sampled_from(["", "Leader"])), max_size=6),
)
def test_typing_an_item_as_it_is_written_changes_nothing(kind: Kind, slides: list) -> None:
    made = tuple(
        Slide(str(n), one if n % 2 else kind, label, text, fields={"speaker": speaker} if speaker else {})
        for n, (one, label, text, speaker) in enumerate(slides)
    )
    old = Item("item", kind, "Title", made)
    new = retyped(old, typed_text(old), iter(map(str, range(100, 999))).__next__)
    gone = {slide.id for slide in made} - {slide.id for slide in new}
    assert len(new) == len(made) or gone <= {slide.id for slide in made if not slide.text.strip()}
    for slide in new:
        assert " ".join(slide.text.split()) in {" ".join(one.text.split()) for one in made}


@given(kind=some.sampled_from([Kind.LYRICS, Kind.VERSE, Kind.READING, Kind.MESSAGE]), text=TEXTS)
def test_nothing_typed_is_lost(kind: Kind, text: str) -> None:
    known = Known(item(kind))
    paper = read(known, text)
    lines = [line for number, line in enumerate(text.split("\n")) if number not in paper.headings]
    kept = "".join(one.written for one in paper.slides)
    assert "".join("".join(lines).replace(",", "").split()) == "".join(kept.replace(",", "").split())


def test_written_names_what_has_no_words() -> None:
    film = Slide("1", Kind.VIDEO, "", "caption")
    assert written(film, item(Kind.VIDEO, film)) == "[video]"


def test_slides_with_blank_lines_inside_may_begin_alike() -> None:
    song = lyrics("one\n\ntwo", "one\n\nthree")
    assert texts_of(song, typed_text(song)) == ["one\n\ntwo", "one\n\nthree"]
