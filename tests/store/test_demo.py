"""The demo plan is alive in both languages."""

from __future__ import annotations

import pytest

from app.model.codec import decode_plan
from app.model.plan import every_id, planned_seconds
from app.model.slide import KINDS, Kind, language_of
from app.paths import resources
from app.show.plan import with_fields
from app.store.demo import load_demo


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_kind_of_a_service_is_there_with_its_own_fields(language: str) -> None:
    plan = load_demo(language)
    kinds = {slide.kind for item in plan.items for slide in item.slides}
    assert {Kind.TITLE, Kind.LYRICS, Kind.PRAYER, Kind.READING, Kind.VERSE, Kind.MESSAGE} <= kinds
    assert planned_seconds(plan) > 2000
    assert plan.items[0].section
    for item in plan.items:
        for slide in item.slides:
            assert set(slide.fields) <= set(KINDS[slide.kind].others)
            assert with_fields(slide, slide.fields) == slide


@pytest.mark.parametrize(("language", "further"), [("en", "ko"), ("ko", "en")])
def test_one_song_carries_a_second_language_line_for_line(language: str, further: str) -> None:
    plan = load_demo(language)
    assert language_of(plan.title) == language
    bilingual = [slide for item in plan.items for slide in item.slides if slide.translations]
    assert len(bilingual) >= 8
    for slide in bilingual:
        (words,) = slide.translations
        assert words.lang == further == language_of(words.text)
        assert words.text.count("\n") == slide.text.count("\n")


def test_ids_are_fresh_each_time_and_unknown_languages_get_english() -> None:
    one, other = load_demo("en"), load_demo("sw")
    assert one.title == other.title
    assert not set(every_id(one)) & set(every_id(other))
    assert one.id != other.id


@pytest.mark.parametrize("path", sorted((resources() / "demo").iterdir()), ids=lambda path: path.name)
def test_the_files_are_plans(path) -> None:
    assert decode_plan(path.read_bytes()).items
