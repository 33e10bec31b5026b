"""The catalogues hold the same keys and places, in every language."""

from __future__ import annotations

import json
import string

import pytest

from app import i18n
from app.paths import resources

CATALOGUES = {
    path.stem: json.loads(path.read_text("utf-8")) for path in (resources() / "locale").glob("*.json")
}


@pytest.fixture(autouse=True)
def english_again():
    before = i18n.current_language()
    yield
    i18n.use_language(before)


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_english_and_korean_are_there() -> None:
    assert {"en", "ko"} <= set(i18n.languages())


@pytest.mark.parametrize("tag", sorted(set(CATALOGUES) - {"en"}))
def test_a_catalogue_matches_the_english_one(tag: str) -> None:
    english, other = CATALOGUES["en"], CATALOGUES[tag]
    assert set(english) == set(other)
    assert [key for key in english if places(english[key]) != places(other[key])] == []
    assert [key for key in other if not other[key].strip()] == []


@pytest.mark.parametrize(
    ("tag", "used"), [("ko-KR", "ko"), ("ko_KR.UTF-8", "ko"), ("en", "en"), ("xx", "en")]
)
def test_the_language_of_a_tag(tag: str, used: str) -> None:
    i18n.use_language(tag)
    assert i18n.current_language() == used


def test_a_sentence_with_its_values_and_a_key_nobody_wrote() -> None:
    i18n.use_language("en")
    assert "Bridge" in i18n.tr("refused.no_such_part", label="Bridge")
    assert i18n.tr("no.such.key") == "no.such.key"
    assert i18n.system_language().isalpha()
