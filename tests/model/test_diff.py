"""A patch leads from any state to any other, and costs what changed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.channel import Channel
from app.model.diff import diff, patched
from app.model.live import Live, Mode, Shown, Taken
from app.model.plan import Item, Place, Plan
from app.model.slide import Kind, Slide, Words
from app.model.state import Document, State

words = st.text(max_size=6)
slides = st.builds(
    Slide,
    id=st.sampled_from([f"s{n}" for n in range(8)]),
    kind=st.sampled_from(Kind),
    text=words,
    translations=st.lists(st.builds(Words, lang=st.just("ko"), text=words), max_size=1).map(tuple),
    fields=st.dictionaries(st.just("title"), words, max_size=1),
)
unique_slides = st.lists(slides, max_size=5, unique_by=lambda s: s.id).map(tuple)
items = st.builds(
    Item,
    id=st.sampled_from("abcd"),
    kind=st.sampled_from(Kind),
    title=words,
    slides=unique_slides,
    notes=words,
)
plans = st.builds(
    Plan,
    id=st.just("p"),
    title=words,
    items=st.lists(items, max_size=4, unique_by=lambda i: i.id).map(tuple),
)
lives = st.builds(
    Live,
    slide=st.none() | words,
    place=st.none() | st.builds(Place, item=st.integers(0, 3), slide=st.integers(0, 3)),
    taken=st.none() | st.builds(Taken, slide=slides, title=words),
    covers=st.dictionaries(st.sampled_from(["main", "hall"]), st.sampled_from([Mode.BLANK, Mode.LOGO])),
    held=st.dictionaries(st.just("main"), st.builds(Shown, taken=st.none() | st.builds(Taken, slide=slides))),
)
channels = st.lists(
    st.builds(Channel, id=st.sampled_from(["main", "hall", "x"]), look=words), unique_by=lambda c: c.id
).map(tuple)
states = st.builds(State, plan=plans, live=lives, channels=channels, document=st.builds(Document))


@settings(max_examples=300, deadline=None)
@given(before=states, after=states)
def test_a_patch_survives_the_disk_and_leads_there(before: State, after: State) -> None:
    patch = msgspec.json.decode(msgspec.json.encode(diff(before, after)))
    assert patched(before, patch) == after
    assert (patch == {}) == (before == after)


def test_an_edit_costs_what_it_touched() -> None:
    many = tuple(Slide(f"s{n}", Kind.LYRICS, text="words") for n in range(1000))
    plan = Plan("p", "t", (Item("a", Kind.LYRICS, "A", many),))
    changed = msgspec.structs.replace(many[500], text="other")
    after = Plan("p", "t", (Item("a", Kind.LYRICS, "A", (*many[:500], changed, *many[501:])),))
    assert diff(plan, after) == {
        "items": {"set": {"a": {"slides": {"set": {"s500": {"text": {"=": "other"}}}}}}}
    }


def test_nonsense_patches_are_errors_not_surprises() -> None:
    state = State(Plan("p", "t"))
    for patch in (
        {"plan": {"items": {"order": ["nowhere"]}}},
        {"live": {"since": {"deep": 1}}},
        {"nope": {"=": 1}},
    ):
        with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
            patched(state, patch)
