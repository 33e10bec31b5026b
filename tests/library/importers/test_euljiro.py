"""EuljiroWorship's files, all twelve styles."""

from __future__ import annotations

from typing import Any

import pytest

from app.library.importers.euljiro import read_euljiro
from app.model.plan import Item, every_id
from app.model.refused import Refused
from app.model.slide import Kind, Media, Slide

PICTURE = Media("/media/0.png", "image/png", 4, 3)


def find(reference: str) -> Media | None:
    return PICTURE if reference == "img/there.png" else None


def items(*rows: Any) -> tuple[Item, ...]:
    return read_euljiro(list(rows), "a.json", find)[0].items


def said(slides: tuple[Slide, ...], *fields: str) -> list[tuple[object, ...]]:
    return [(slide.text, *(slide.fields.get(field) for field in fields)) for slide in slides]


def row(style: str, caption: str, headline: str, **more: str) -> dict[str, str]:
    return {"style": style, "caption": caption, "headline": headline, **more}


ALL = [
    row("intro", "2026년 11월 22일", "주일예배"),
    row("anthem", "시온", "주는 나의 빛", caption_choir="성가대"),
    row("prayer", "기도", "이믿음 집사"),
    row("hymn", "새찬송가 9001장 시험", "1.하나\n둘\n셋\n\n2.넷\n다섯\n(간주)\n여섯 아멘"),
    row("lyrics", "걷는 길", "하나\n둘\n셋\n\n넷"),
    row("respo", "5. 시험", "<b>인도자:</b> 하나\n<b>회중:</b> 둘 <i>셋</i>\n다함께 넷"),
    row("verse", "요 1:1-2", "요한복음 1장 1절 (시험)\n처음에\n\n요한복음 1장 2절 (시험)\n그분이"),
    row("corner", "박믿음 목사", "말씀 선포"),
    row("greet", "알림", "하나 & <b>둘</b>\n셋"),
    row("image", "사진", "img/there.png"),
    row("video", "", "img/gone.mp4"),
    row("blank", "", ""),
]


def test_each_row_is_an_item_of_its_kind() -> None:
    plan, report = read_euljiro(ALL, "주일.json", find)
    assert [item.kind.value for item in plan.items] == [
        "title", "anthem", "prayer", "lyrics", "lyrics", "reading",
        "verse", "corner", "message", "image", "video", "blank",
    ]  # fmt: skip
    assert [item.title for item in plan.items] == [
        "주일예배", "주는 나의 빛", "기도", "새찬송가 9001장 시험", "걷는 길", "5. 시험",
        "요 1:1-2", "말씀 선포", "알림", "사진", "gone.mp4", "",
    ]  # fmt: skip
    assert plan.title == "주일"
    assert len(set(every_id(plan))) == len(list(every_id(plan)))
    assert (report.read, report.total) == (11, 12)
    (problem,) = report.problems
    assert (problem.where, problem.reason, problem.values) == (
        "11 · gone.mp4",
        "media_missing",
        {"file": "img/gone.mp4"},
    )


def test_short_rows_keep_their_two_fields() -> None:
    found = {item.kind: item.slides for item in items(*ALL)}
    assert said(found[Kind.TITLE], "subtitle") == [("주일예배", "2026년 11월 22일")]
    assert said(found[Kind.ANTHEM], "choir", "choir_word") == [("주는 나의 빛", "시온", "성가대")]
    assert said(found[Kind.PRAYER], "heading") == [("이믿음 집사", "기도")]
    assert said(found[Kind.CORNER], "subtitle") == [("말씀 선포", "박믿음 목사")]
    assert said(found[Kind.BLANK]) == [("",)]


def test_markup_and_entities_are_words() -> None:
    found = {item.kind: item.slides for item in items(*ALL)}
    assert said(found[Kind.MESSAGE], "heading") == [("하나 & <b>둘</b>\n셋", "알림")]
    assert said(found[Kind.READING], "title", "speaker") == [
        ("하나", "5. 시험", "인도자"),
        ("둘 <i>셋</i>", "5. 시험", "회중"),
        ("다함께 넷", "5. 시험", None),
    ]


def test_a_hymn_is_lyrics_by_verse_and_two_lines_a_slide() -> None:
    hymn, lyrics = items(ALL[3], ALL[4])
    assert [(slide.label, slide.text) for slide in hymn.slides] == [
        ("V1", "1.하나\n둘"), ("V1", "셋"),
        ("V2", "2.넷\n다섯"), ("V2", "(간주)"), ("V2", "여섯"), ("V2", "아멘"),
    ]  # fmt: skip
    assert [(slide.label, slide.text) for slide in lyrics.slides] == [
        ("", "하나\n둘"),
        ("", "셋"),
        ("", "넷"),
    ]


def test_verses_are_pairs_of_reference_and_words() -> None:
    (verse,) = items(ALL[6])
    assert said(verse.slides, "reference", "version") == [
        ("처음에", "요한복음 1장 1절", "시험"),
        ("그분이", "요한복음 1장 2절", "시험"),
    ]
    long = "말씀이 계셨습니다 " * 12
    (verse,) = items(row("verse", "요 1:1", f"John 1:1\n{long}"))
    assert len(verse.slides) > 1
    assert {slide.fields["reference"] for slide in verse.slides} == {"John 1:1"}
    assert " ".join(slide.text for slide in verse.slides) == long.strip()


def test_run_on_verses_are_taken_apart_and_a_lone_reference_is_kept() -> None:
    run_on = "요한복음 1장 1절 (시험) 처음에 요한복음 1장 2절 (시험) 그분이"
    (verse,) = items(row("verse", "요 1:1-2", run_on))
    assert said(verse.slides, "reference") == [("처음에", "요한복음 1장 1절"), ("그분이", "요한복음 1장 2절")]
    (verse,) = items(row("verse", "요 1:1", "요한복음 1장 1절 (시험)\n처음에\n요한복음 1장 2절 (시험)"))
    assert said(verse.slides, "reference")[-1] == ("", "요한복음 1장 2절")


@pytest.mark.parametrize("style", [None, "", "poem", "LYRICS"])
def test_a_missing_or_unknown_style_is_lyrics(style: str | None) -> None:
    entry = {"caption": "노래", "headline": "하나\n둘"} | ({} if style is None else {"style": style})
    plan, report = read_euljiro([entry], "a.json", find)
    assert [(item.kind, item.title, len(item.slides)) for item in plan.items] == [(Kind.LYRICS, "노래", 1)]
    assert [problem.reason for problem in report.problems] == (["unknown_style"] if style else [])
    assert (report.read, report.total) == (1, 1)


def test_every_lost_element_has_its_row_and_reason() -> None:
    rows = [
        row("corner", "a", "b"),
        "words",
        None,
        {"style": "corner", "caption": ["a"], "headline": "b"},
        {"style": "corner", "caption": 5, "headline": None, "colour": "red"},
    ]
    plan, report = read_euljiro(rows, "a.json", find)
    assert [(problem.where, problem.reason) for problem in report.problems] == [
        ("2", "row_not_a_slide"),
        ("3", "row_not_a_slide"),
        ("4", "row_wrong_type"),
        ("5 · 5", "unknown_members"),
    ]
    assert (report.read, report.total) == (2, 5)
    assert said(plan.items[1].slides, "subtitle") == [("", "5")]


def test_the_live_file_is_put_together_again() -> None:
    live = [
        row("blank", "", ""),
        row("lyrics", "걷는 길", "하나\n둘"),
        row("lyrics", "걷는 길", "셋"),
        row("verse", "5. 시험", "<b>인도자:</b> 하나"),
        row("verse", "5. 시험", "<b>회중:</b> 둘"),
        row("verse", "요한복음 1장 1절 (시험)", "처음에"),
        row("verse", "요한복음 1장 1절 (시험)", "말씀이"),
        row("verse", "요한복음 1장 2절 (시험)", "그분이"),
        row("greet", "알림", "하나\n둘\n셋"),
        row("greet", "알림", "넷"),
    ]
    found = items(*live)
    assert [(item.kind.value, len(item.slides)) for item in found] == [
        ("blank", 1), ("lyrics", 2), ("reading", 2), ("verse", 3), ("message", 1), ("message", 1),
    ]  # fmt: skip
    assert said(found[2].slides, "title", "speaker") == [
        ("하나", "5. 시험", "인도자"),
        ("둘", "5. 시험", "회중"),
    ]
    assert said(found[3].slides, "reference", "version")[1] == ("말씀이", "요한복음 1장 1절", "시험")


def test_rows_of_a_session_stay_apart_even_when_alike() -> None:
    same = row("lyrics", "걷는 길", "하나\n둘")
    assert len(items(same, same)) == 2
    assert len(items(row("blank", "", ""), same, row("hymn", "걷는 길", "셋"))) == 3


def test_a_single_hymn_or_reading_is_a_plan_of_one() -> None:
    plan, report = read_euljiro(
        {"title": "새찬송가 9001장 시험", "headline": "1.하나\n\n2.둘"}, "h.json", find
    )
    assert [(slide.label, slide.text) for slide in plan.items[0].slides] == [("V1", "1.하나"), ("V2", "2.둘")]
    assert (report.read, report.total) == (1, 1)
    lines = [{"speaker": "인도자", "headline": "하나\n둘"}, {"headline": "셋"}]
    plan, _ = read_euljiro({"title": "9. 시험", "slides": lines}, "r.json", find)
    assert plan.items[0].kind is Kind.READING
    assert said(plan.items[0].slides, "title", "speaker") == [
        ("하나 둘", "9. 시험", "인도자"),
        ("셋", "9. 시험", None),
    ]


def test_other_json_is_refused() -> None:
    for content in ({}, [], {"title": "x", "slides": "y"}, [1, 2], {"format": "ambo-plan"}):
        with pytest.raises(Refused):
            read_euljiro(content, "a.json", find)
