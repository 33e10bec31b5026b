"""Kinds have the fields of the contract."""

from __future__ import annotations

import pytest

from app.model.slide import KINDS, Kind, language_of


def test_every_kind_has_its_fields() -> None:
    assert set(KINDS) == set(Kind)
    assert KINDS[Kind.ANTHEM].main == "title"
    assert set(KINDS[Kind.ANTHEM].others) == {"choir", "choir_word"}


@pytest.mark.parametrize(
    ("text", "lang"), [("Grace", "en"), ("은혜", "ko"), ("Amen 아멘", "ko"), ("", "en"), ("ㅋ", "ko")]
)
def test_a_language_for_every_line(text: str, lang: str) -> None:
    assert language_of(text) == lang
