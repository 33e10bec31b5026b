"""Editing: ids are kept, nothing typed is lost, what cannot be done is said."""

from __future__ import annotations

import msgspec
import pytest

from app.model.channel import View
from app.model.plan import Item, every_id
from app.model.refused import Refused
from app.model.slide import LONGEST_TEXT, Kind, Slide
from app.show.frame import project
from tests.show.stage import make_show, song


def titles(show: object) -> list[str]:
    return [item.title for item in show.state.plan.items]  # type: ignore[attr-defined]


def test_add_item_by_slides_and_by_text() -> None:
    show = make_show()
    made = show.run(
        "plan.add_item",
        kind="lyrics",
        title="New",
        slides=[{"label": "V1", "text": "one"}, {"fields": {"text": [{"lang": "en", "lines": ["a", "b"]}]}}],
        at=1,
    ).made
    item = show.state.plan.items[1]
    assert (item.id, item.title, [slide.text for slide in item.slides]) == (made, "New", ["one", "a\nb"])
    show.run("plan.add_item", kind="lyrics", title="Typed", text="[Verse 1]\na\nb\nc\n\nd")
    assert [(s.label, s.text) for s in show.state.plan.items[-1].slides] == [
        ("V1", "a\nb"),
        ("V1", "c"),
        ("V1", "d"),
    ]


def test_fields_of_every_kind_round_trip() -> None:
    show = make_show()
    fields = {"reference": "John 3:16", "version": "WEB", "text": "For God so loved the world"}
    show.run("plan.add_item", kind="verse", title="Reading", slides=[{"kind": "verse", "fields": fields}])
    slide = show.state.plan.items[-1].slides[0]
    assert (slide.kind, slide.text, slide.fields) == (
        Kind.VERSE,
        "For God so loved the world",
        {"reference": "John 3:16", "version": "WEB"},
    )


def test_move_duplicate_and_remove_items() -> None:
    show = make_show()
    show.run("plan.move_item", item="a", to=99)
    assert titles(show) == ["Empty", "Song b", "Song a"]
    copy = show.run("plan.duplicate_item", item="b").made
    assert titles(show) == ["Empty", "Song b", "Song b", "Song a"]
    assert len(set(every_id(show.state.plan))) == len(list(every_id(show.state.plan)))
    show.run("plan.remove_item", item=copy)
    assert titles(show) == ["Empty", "Song b", "Song a"]
    assert show.run("plan.move_item", item="e", to=0).changed is False


def sections(show: object) -> list[tuple[str, str]]:
    return [(item.title, item.section) for item in show.state.plan.items]  # type: ignore[attr-defined]


def test_headings_of_sections_stay_when_items_move() -> None:
    show = make_show()
    show.run("plan.edit_item", item="a", section="Gathering")
    assert [item for item, _ in sections(show)] == ["Song a", "Empty", "Song b"]
    show.run("plan.move_item", item="a", to=2)
    assert sections(show) == [("Empty", "Gathering"), ("Song b", ""), ("Song a", "")]
    show.run("plan.move_item", item="b", to=0)
    assert sections(show) == [("Song b", "Gathering"), ("Empty", ""), ("Song a", "")]
    show.run("plan.remove_item", item="b")
    assert sections(show) == [("Empty", "Gathering"), ("Song a", "")]
    show.run("plan.edit_item", item="a", section="Word")
    assert show.run("plan.move_item", item="a", to=99).changed is False
    show.run("plan.move_item", item="a", to=0)
    assert sections(show) == [("Song a", "Word"), ("Empty", "Gathering")]


def test_slides_are_added_moved_duplicated_and_removed() -> None:
    show = make_show()
    show.run("plan.move_slide", slide="b2", to=0)
    show.run("plan.duplicate_slide", slide="b2")
    show.run("plan.add_slides", item="b", slides=[{"text": "last"}])
    show.run("plan.remove_slide", slide="b1")
    assert [s.text for s in show.state.plan.items[2].slides] == ["b line 2", "b line 2", "last"]


def test_added_items_with_known_ids_get_new_ones() -> None:
    show = make_show()
    show.run(
        "plan.add_items", items=(song("a", "V1"), Item("n", Kind.TITLE, "New", (Slide("n1", Kind.TITLE),)))
    )
    ids = list(every_id(show.state.plan))
    assert len(set(ids)) == len(ids)
    assert "n1" in ids


def test_edit_item_changes_only_what_is_given() -> None:
    show = make_show()
    show.run("plan.edit_item", item="a", notes="softly", seconds=240)
    item = show.state.plan.items[0]
    assert (item.title, item.notes, item.seconds, len(item.slides)) == ("Song a", "softly", 240, 5)
    show.run("plan.edit_item", item="a", seconds=None)
    assert show.state.plan.items[0].seconds is None


@pytest.mark.parametrize("letter", ["x", "은"])
def test_a_slide_at_the_limit_makes_a_frame_under_16_kb(letter: str) -> None:
    show = make_show()
    show.run("plan.edit_slide", slide="a1", text=letter * LONGEST_TEXT)
    show.run("live.next")
    assert len(msgspec.json.encode(project(show.state, View("main", "stream")))) < 16_384
    with pytest.raises(Refused, match="text_too_long"):
        show.run("plan.edit_slide", slide="a1", text=letter * (LONGEST_TEXT + 1))
    with pytest.raises(Refused, match="text_too_long"):
        show.run("plan.edit_item", item="a", title=letter * 1_001)


def test_too_much_text_is_refused() -> None:
    with pytest.raises(Refused, match="text_too_long"):
        make_show().run("plan.edit_item", item="a", text="x" * 60_001)


def test_fields_of_several_slides_are_one_step() -> None:
    show = make_show()
    show.run("plan.edit_slides", slides=["a1", "a3"], fields={"title": "Old name"})
    show.clock.now += 0.5  # type: ignore[attr-defined]
    show.run("plan.edit_slides", slides=["a1", "a3"], fields={"title": "New name"})
    titled = [
        slide.id for slide in show.state.plan.items[0].slides if slide.fields.get("title") == "New name"
    ]
    assert titled == ["a1", "a3"]
    show.run("plan.undo")
    assert all(not slide.fields for slide in show.state.plan.items[0].slides)
