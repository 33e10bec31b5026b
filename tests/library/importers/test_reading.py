"""The one door: every kind by its content, and nothing gets through but a plan or a refusal."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.importers import read_any
from app.model.codec import decode_plan, encode_plan
from app.model.refused import Refused
from app.model.slide import Kind

SESSION = [
    {"style": "corner", "caption": "박믿음 목사", "headline": "말씀 선포"},
    {"style": "hymn", "caption": "새찬송가 9000장 시험", "headline": "1.하나\n둘\n\n2.셋\n넷"},
    {"style": "respo", "caption": "3. 시험", "headline": "<b>인도자:</b> 하나\n<b>회중:</b> 둘"},
]
DATA = json.dumps(SESSION, ensure_ascii=False, indent=2).encode()


def reason(data: bytes, name: str = "x.json") -> str:
    with pytest.raises(Refused) as refused:
        read_any(data, name)
    assert refused.value.values["path"] == "x.json"
    return refused.value.reason


def test_a_session_is_a_session_under_any_name_and_encoding() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp949"):
        plan, report = read_any(DATA.decode().encode(encoding), "/somewhere/주일.txt")
        assert [item.kind for item in plan.items] == [Kind.CORNER, Kind.LYRICS, Kind.READING]
        assert plan.title == "주일"
        assert (report.source, report.read, report.total) == ("주일.txt", 3, 3)


def test_words_that_begin_like_json_are_words() -> None:
    for text in (
        "[Verse 1]\nsing\n",
        "<Chorus>\nsing",
        "<3\nsing",
        "[V1] \nsing",
        "{not json}\nsing",
        "12\nsing",
        '"Holy"\nsing',
    ):
        plan, report = read_any(text.encode(), "song.txt")
        assert report.source == "song.txt"
        assert "sing" in plan.items[0].slides[-1].text


@pytest.mark.parametrize("encoding", ["utf-8", "cp949", "utf-16"])
def test_a_session_cut_at_any_byte_is_refused_or_whole(encoding: str) -> None:
    whole = DATA.decode().encode(encoding)
    for cut in range(len(whole)):
        try:
            plan, _ = read_any(whole[:cut], "x.json")
        except Refused as refused:
            assert refused.reason in ("file_damaged", "file_empty", "not_readable"), cut
        else:
            assert len(plan.items) == 3, cut


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf", "file_empty"),
        (b" \r\n\t", "file_empty"),
        (b"[]", "not_readable"),
        (b"{}", "not_readable"),
        (b"[1, 2]", "not_readable"),
        (b'{"title": "x"}', "not_readable"),
        (b'{"title": 5, "headline": "x"}', "not_readable"),
        (b'{"title": "x", "slides": [1]}', "not_readable"),
        (b"[" * 100_000, "not_readable"),
        (b'[{"a":' * 10_000, "file_damaged"),
        (b'{"a":1}{', "file_damaged"),
        (b"\0" * 100, "not_readable"),
        (b"words\0\0words", "not_readable"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "not_readable"),
        (b"PK\x03\x04\x14\0\0\0\x08\0", "not_readable"),
        (b"%PDF-1.7\n1 0 obj", "not_readable"),
        (b"<?xml version='1.0'?><song/>", "not_readable"),
        (b"<song><title>x</title></song>", "not_readable"),
        (b"<!DOCTYPE html>\n<p>words", "not_readable"),
        (rb"{\rtf1\ansi words}", "not_readable"),
        (b"... --- ...", "not_readable"),
        (b"x" * 50_000_000, "file_too_large"),
        (b"word \n" * 2_000_000, "file_too_large"),
    ],
    ids=range(24),
)
def test_what_is_no_source_has_a_reason(data: bytes, expected: str) -> None:
    assert reason(data, "/some/folder/x.json") == expected


def test_notes_on_the_encoding_come_with_the_report() -> None:
    _, report = read_any("1절\n아침 해가\n".encode("cp949"), "a.txt")
    assert [(problem.reason, problem.values) for problem in report.problems] == [
        ("encoding", {"encoding": "CP949"})
    ]


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_or_a_plan_that_can_be_saved(data: bytes) -> None:
    try:
        plan, report = read_any(data, "a")
    except Refused:
        return
    assert decode_plan(encode_plan(plan)) == plan
    assert report.read <= report.total


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=8,
)
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "style": st.sampled_from([row["style"] for row in SESSION])
        | st.sampled_from(["verse", "image"])
        | VALUES,
        "caption": VALUES,
        "headline": VALUES,
        "caption_choir": VALUES,
    },
)


@given(st.lists(ROWS | VALUES, max_size=6))
def test_any_json_is_refused_or_a_plan_that_can_be_saved(rows: list[object]) -> None:
    try:
        plan, report = read_any(json.dumps(rows).encode(), "a.json")
    except Refused:
        return
    assert decode_plan(encode_plan(plan)) == plan
    assert report.read <= report.total == len(rows)
