"""Plan files: what comes out is what went in, and anything else is refused with a reason."""

from __future__ import annotations

import pytest

from app.model import codec
from app.model.codec import decode_plan, encode_plan
from app.model.plan import Item, Plan
from app.model.refused import Refused
from app.model.slide import Kind, Slide

PLAN = Plan(
    "p", "예배", (Item("a", Kind.LYRICS, "Song", (Slide("a1", Kind.LYRICS, "V1", "어린 양\nGrace"),)),)
)


def test_a_plan_comes_back_readable_and_whole() -> None:
    data = encode_plan(PLAN)
    assert decode_plan(data) == PLAN
    assert "어린 양" in data.decode()
    assert data.endswith(b"}\n")


def test_a_truncated_file_is_damaged_at_every_byte() -> None:
    data = encode_plan(PLAN).rstrip()
    for length in range(len(data)):
        with pytest.raises(Refused) as refused:
            decode_plan(data[:length])
        assert refused.value.reason in ("plan_damaged", "not_a_plan")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[]", "plan_damaged"),
        (b"{}", "not_a_plan"),
        (b'{"format":"ambo-plan","version":2,"plan":{}}', "plan_newer"),
        (b'{"format":"ambo-plan","version":0,"plan":{}}', "plan_damaged"),
        (b'{"format":"ambo-plan","version":1,"plan":{"id":7,"title":"x"}}', "plan_damaged"),
        (b'{"format":"ambo-plan","version":"one","plan":{}}', "plan_damaged"),
        (b"\xff\xfe\x00", "plan_damaged"),
        (b"[" * 100_000, "plan_damaged"),
    ],
)
def test_wrong_files_are_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        decode_plan(data)
    assert refused.value.reason == reason


def test_a_plan_with_two_equal_ids_is_damaged() -> None:
    twice = Plan("p", "t", (Item("a", Kind.LYRICS, "A", (Slide("a", Kind.LYRICS),)),))
    with pytest.raises(Refused, match="plan_damaged"):
        decode_plan(encode_plan(twice))


def test_a_file_at_the_limit_is_read_and_one_over_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encode_plan(PLAN)
    monkeypatch.setattr(codec, "MAX_BYTES", len(data))
    assert decode_plan(data) == PLAN
    with pytest.raises(Refused, match="plan_too_large"):
        decode_plan(data + b" ")
