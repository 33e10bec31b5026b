"""One row and the item it becomes."""

from __future__ import annotations

import pytest

from app.library.importers.euljiro_rows import KINDS, Row, as_item, as_row, joined
from app.model.slide import Kind


def test_the_twelve_styles_are_known() -> None:
    assert len(KINDS) == 12


@pytest.mark.parametrize("style", sorted(KINDS))
def test_empty_rows_of_any_style_lose_nothing_and_break_nothing(style: str) -> None:
    item, problems = as_item(Row(style, "", ""), "1", lambda reference: None)
    assert item.kind is KINDS[style]
    assert all(slide.text == "" for slide in item.slides)
    assert {problem.reason for problem in problems} <= {"media_missing"}


def test_an_exported_reading_is_known_by_its_speaker() -> None:
    assert Row("verse", "1. 시편", "<b>회중:</b> 주를 찬양").kind is Kind.READING
    assert Row("verse", "1. 시편", "주를 <b>찬양</b>").kind is Kind.VERSE


@pytest.mark.parametrize(
    ("line", "speaker", "words"),
    [
        ("<b>인도자:</b> 하나", "인도자", "하나"),
        ("<b>인도자</b>: 하나", "인도자", "하나"),
        ("<B>다 같이：</B>하나", "다 같이", "하나"),
        ("<b>회중:</b>", "회중", ""),
        ("<b>하나", None, "<b>하나"),
    ],
)
def test_the_speaker_is_what_stands_bold_before_the_colon(line: str, speaker: str | None, words: str) -> None:
    item, _ = as_item(Row("respo", "1.", line), "1", lambda reference: None)
    (slide,) = item.slides
    assert (slide.fields.get("speaker"), slide.text) == (speaker, words)


def test_members_are_read_as_text_or_not_at_all() -> None:
    row = as_row({"style": "corner", "caption": 7, "headline": "a\r\nb\x07", "x": [1], "caption_choir": None})
    assert row == Row("corner", "7", "a\nb", unknown=("x",))
    assert as_row({"style": "corner", "headline": {"a": 1}}) == "row_wrong_type"
    assert as_row(["corner"]) == "row_not_a_slide"


def test_joining_keeps_the_first_item_and_every_slide() -> None:
    one, _ = as_item(Row("lyrics", "노래", "하나"), "1", lambda reference: None)
    two, _ = as_item(Row("lyrics", "노래", "둘"), "2", lambda reference: None)
    both = joined(one, two)
    assert both.id == one.id
    assert [slide.text for slide in both.slides] == ["하나", "둘"]
