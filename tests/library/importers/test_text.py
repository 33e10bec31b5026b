"""Songs as people type them."""

from __future__ import annotations

import pytest

from app.library.importers.text import read_song, read_text
from app.model.plan import Item
from app.model.refused import Refused


def only(text: str) -> Item:
    plan, report = read_text(text, "file.txt")
    (item,) = plan.items
    assert plan.title == item.title
    assert report.read == report.total == len(item.slides)
    return item


def parts(item: Item) -> list[tuple[str, str]]:
    return [(slide.label, slide.text) for slide in item.slides]


def test_labels_in_english() -> None:
    item = only(
        "Title: New Morning\nAuthor: A. Writer\nCopyright: ours\n\n"
        "[Verse 1]\none\ntwo\nthree\n\nChorus:\nfour\n\nVerse 2\nfive"
    )
    assert (item.title, item.credit, item.copyright) == ("New Morning", "A. Writer", "ours")
    assert parts(item) == [("V1", "one\ntwo"), ("V1", "three"), ("C", "four"), ("V2", "five")]


def test_labels_in_korean() -> None:
    item = only("제목: 새 아침\n작사: 김글\n작곡: 박곡\n1절\n하나\n둘\n\n후렴\n셋\n\n2절\n넷 아멘")
    assert (item.title, item.credit) == ("새 아침", "김글, 박곡")
    assert parts(item) == [("V1", "하나\n둘"), ("C", "셋"), ("V2", "넷"), ("V2", "아멘")]


@pytest.mark.parametrize(
    ("text", "title", "credit", "first"),
    [
        ("New Morning\n\n[Verse 1]\none", "New Morning", "", ("V1", "one")),
        ("New Morning\n[Verse 1]\none", "New Morning", "", ("V1", "one")),
        ("New Morning\nA. Writer\n\n[Verse 1]\none", "New Morning", "A. Writer", ("V1", "one")),
        ("\n\n새 아침\n\n하나\n둘", "새 아침", "", ("", "하나\n둘")),
        ("[Verse 1]\none\ntwo", "one", "", ("V1", "one\ntwo")),
        ("one\ntwo\n\nthree\nfour", "one", "", ("", "one\ntwo")),
        ("one\ntwo", "one", "", ("", "one\ntwo")),
        ("one", "one", "", ("", "one")),
    ],
)
def test_the_title_is_the_line_above_the_words(
    text: str, title: str, credit: str, first: tuple[str, str]
) -> None:
    item = only(text)
    assert (item.title, item.credit) == (title, credit)
    assert parts(item)[0] == first


def test_without_labels_blank_lines_part_and_nothing_is_tagged() -> None:
    item = only("New Morning\n\none\ntwo\nthree\n\nfour\n")
    assert parts(item) == [("", "one\ntwo"), ("", "three"), ("", "four")]


def test_numbered_verses_are_tagged_and_keep_their_numbers() -> None:
    assert parts(only("새 아침\n\n1. 하나\n둘\n\n후렴 없이\n\n2. 셋")) == [
        ("V1", "1. 하나\n둘"),
        ("V1", "후렴 없이"),
        ("V2", "2. 셋"),
    ]


def test_several_songs_are_divided_by_rules() -> None:
    plan, report = read_text(
        "Title: One\n\na\n---\nTitle: Two\n\nb\n\n=====\n\n\n___\nThree\n\nc", "songs.txt"
    )
    assert [item.title for item in plan.items] == ["One", "Two", "Three"]
    assert [parts(item) for item in plan.items] == [[("", "a")], [("", "b")], [("", "c")]]
    assert (plan.title, report.read) == ("songs", 3)


def test_a_line_of_chords_is_a_line() -> None:
    assert parts(only("[Verse 1]\nG     C/E  D7\none two three")) == [("V1", "G     C/E  D7\none two three")]


def test_a_colon_among_the_words_is_no_header() -> None:
    song = read_song("[Verse 1]\nHe said:\nTitle: is a word here\nKey: to my heart\nAuthor: of my faith")
    assert "Title: is a word here" in song.words
    assert "Author: of my faith" in song.words
    song = read_song("Key: to my heart\nthe song\n\nmore")
    assert "Key: to my heart" in song.words


def test_every_word_comes_in() -> None:
    text = "\n".join(f"line {number}" + ("\n" if number % 5 == 4 else "") for number in range(60))
    joined = " ".join(slide.text for slide in only(text).slides).split()
    assert joined == text.split()


@pytest.mark.parametrize("text", ["[", "{", "---\n===\n", "!?", "《》"])
def test_text_without_a_letter_is_no_song(text: str) -> None:
    with pytest.raises(Refused):
        read_text(text, "a.txt")


def test_only_a_heading_is_a_song_without_slides() -> None:
    (item,) = read_text("Chorus:", "song.txt")[0].items
    assert (item.title, item.slides) == ("song", ())


def test_what_a_song_service_prints_around_the_words_never_goes_on_air() -> None:
    song = read_song(
        "Title: X\nCCLI: 123\nKey: G\nAuthor: Me\n\n[Verse 1]\nsing\nsing on\n\n"
        "CCLI Song # 22025\nJohn Newton\n© 2002 Somebody\nFor use solely with the terms.\nCCLI License # 7\n"
    )
    assert song.words.strip() == "[Verse 1]\nsing\nsing on"
    assert (song.title, song.credit, song.copyright) == ("X", "Me", "© 2002 Somebody")
    for line in ("CCLI: 123", "Key: G", "CCLI Song # 22025", "John Newton", "CCLI License # 7"):
        assert line in song.notes


def test_a_copyright_line_in_the_middle_of_a_song_is_left_alone() -> None:
    assert "© is for copying" in read_song("[Verse 1]\nsing\n© is for copying\n\n[Chorus]\nsing").words
