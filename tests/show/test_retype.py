"""Typing an item anew keeps the ids of what stayed."""

from __future__ import annotations

from app.model.plan import Item
from app.model.slide import Kind, Slide, Words
from app.typeset.typed import typed_text
from tests.show.stage import make_show


def slides_of(show: object) -> list[Slide]:
    return list(show.state.plan.items[0].slides)  # type: ignore[attr-defined]


def test_typing_the_same_changes_nothing() -> None:
    show = make_show()
    text = typed_text(show.state.plan.items[0])
    assert show.run("plan.edit_item", item="a", text=text).changed is False


def test_an_edited_slide_keeps_its_id() -> None:
    show = make_show()
    text = typed_text(show.state.plan.items[0]).replace("a line 2", "a better line 2")
    show.run("plan.edit_item", item="a", text=text)
    assert [(s.id, s.text) for s in slides_of(show)][:3] == [
        ("a1", "a line 1"),
        ("a2", "a better line 2"),
        ("a3", "a line 3"),
    ]


def test_inserting_and_deleting_in_the_middle_keeps_the_others() -> None:
    show = make_show()
    text = typed_text(show.state.plan.items[0])
    show.run("plan.edit_item", item="a", text=text.replace("a line 2", "a line 2\n\nbrand new"))
    ids = [s.id for s in slides_of(show)]
    assert [i for i in ids if i.startswith("a") and len(i) == 2] == ["a1", "a2", "a3", "a4", "a5"]
    assert len(ids) == 6
    show.run("plan.edit_item", item="a", text=text.replace("a line 1\n\n", ""))
    assert [s.id for s in slides_of(show)] == ["a2", "a3", "a4", "a5"]


def test_translations_and_long_slides_stay_whole() -> None:
    show = make_show()
    four = "one\ntwo\nthree\nfour"
    slide = Slide("s1", Kind.LYRICS, "V1", four, (Words("ko", "하나"),))
    show.run("plan.add_items", items=(Item("i", Kind.LYRICS, "Four", (slide,)),), at=0)
    show.run("plan.edit_item", item="i", text=typed_text(show.state.plan.items[0]) + "\n\nfive")
    first, second = slides_of(show)
    assert (first, second.text, second.label) == (slide, "five", "V1")


def test_the_writer_may_say_which_slide_continues() -> None:
    show = make_show()
    text = typed_text(show.state.plan.items[0]).replace("[V1]\na line 1", "[V1]\nnew words\n\na line 1")
    show.run("plan.edit_item", item="a", text=text, ids=["a1", "", "a2", "a3", "a4", "a5"])
    made = slides_of(show)
    assert [(slide.id, slide.text) for slide in made[:3:2]] == [("a1", "new words"), ("a2", "a line 2")]
    assert len({slide.id for slide in made}) == 6


def test_a_moved_slide_keeps_its_id() -> None:
    show = make_show()
    show.run("plan.edit_item", item="a", text="[C]\na line 3\n\n[V1]\na line 1\n\na line 2\n\n[V2]\na line 4")
    assert [slide.id for slide in slides_of(show)] == ["a3", "a1", "a2", "a4"]
