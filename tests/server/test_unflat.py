"""The older controller's slides as ours."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.model.slide import Kind, Slide
from app.server.unflat import slide_from_flat


def given(**flat: Any) -> Slide:
    return slide_from_flat(json.dumps(flat))


@pytest.mark.parametrize("style", ["lyrics", "hymn", "no such style", None, 7])
def test_lyrics_and_whatever_is_unknown(style: object) -> None:
    slide = given(style=style, caption="Hymn 8", headline="one\ntwo\nthree")
    assert (slide.kind, slide.text, slide.fields) == (Kind.LYRICS, "one\ntwo\nthree", {"title": "Hymn 8"})


def test_a_missing_style_is_lyrics() -> None:
    assert given(headline="one").kind is Kind.LYRICS


@pytest.mark.parametrize(
    ("style", "kind", "field"),
    [
        ("corner", Kind.CORNER, "subtitle"),
        ("intro", Kind.TITLE, "subtitle"),
        ("prayer", Kind.PRAYER, "heading"),
        ("greet", Kind.MESSAGE, "heading"),
        ("verse", Kind.VERSE, "reference"),
    ],
)
def test_the_caption_finds_its_field(style: str, kind: Kind, field: str) -> None:
    slide = given(style=style, caption="small", headline="large")
    assert (slide.kind, slide.text, slide.fields) == (kind, "large", {field: "small"})


@pytest.mark.parametrize("style", ["verse", "respo"])
def test_a_bold_speaker_makes_a_reading(style: str) -> None:
    slide = given(style=style, caption="1. 시편 1편", headline="<b>인도자:</b> 복 있는 사람은")
    assert (slide.kind, slide.text) == (Kind.READING, "복 있는 사람은")
    assert slide.fields == {"title": "1. 시편 1편", "speaker": "인도자"}


def test_several_speakers_lose_their_markup_not_their_names() -> None:
    slide = given(style="respo", caption="c", headline="<b>인도자:</b> 하나\n<b>회중:</b> 둘")
    assert (slide.kind, slide.text) == (Kind.VERSE, "인도자: 하나\n회중: 둘")


def test_an_anthem() -> None:
    slide = given(style="anthem", caption="글로리아", headline="목자", caption_choir="찬양대")
    assert (slide.kind, slide.text) == (Kind.ANTHEM, "목자")
    assert slide.fields == {"choir": "글로리아", "choir_word": "찬양대"}


def test_blank_and_wrong_types_are_harmless() -> None:
    assert given(style="blank", caption="x", headline="y").kind is Kind.BLANK
    assert given(style="lyrics", caption=["x"], headline={"a": 1}).text == ""


@pytest.mark.parametrize(("name", "style"), [("a.png", "image"), ("찬양 1.MP4", "video")])
def test_pictures_are_files_of_the_folder(name: str, style: str) -> None:
    media = given(style=style, caption="Sea", headline=f"img/{name}").media
    assert media is not None
    assert media.url == f"/html/img/{name}"


@pytest.mark.parametrize(
    "path", ["http://evil.example/a.png", "img/../a.png", "/etc/passwd", "img/a.html", "img\\a.png", ""]
)
def test_no_page_is_made_to_fetch_from_elsewhere(path: str) -> None:
    assert given(style="image", caption="", headline=path).kind is Kind.BLANK


def test_the_same_words_make_the_same_id() -> None:
    one = slide_from_flat('{"style":"lyrics","caption":"","headline":"x"}')
    two = slide_from_flat('{"headline":"x", "caption":"", "style":"lyrics"}')
    assert one == two
    assert given(style="lyrics", caption="", headline="y").id != one.id


@pytest.mark.parametrize("text", ["", "x", "null", "5", "[]", '"a"', "[" * 20_000, '{"a":' * 20_000])
def test_what_is_no_object_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        slide_from_flat(text)
