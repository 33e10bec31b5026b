"""What a view's frame holds."""

from __future__ import annotations

import msgspec

from app.model.channel import View
from app.model.live import Mode
from app.model.slide import Kind, Media, Slide, Words
from app.show.frame import preview, project, view_of
from tests.show.stage import make_show

MAIN = View("main", "stream")


def test_before_the_first_take_a_frame_draws_nothing() -> None:
    frame = project(make_show().state, MAIN)
    assert (frame.key, frame.mode, frame.slide) == ("none", Mode.LIVE, None)


def test_a_lyrics_frame_has_the_fields_of_the_contract() -> None:
    show = make_show()
    show.run("live.next")
    frame = project(show.state, MAIN)
    assert frame.slide is not None
    assert frame.slide.fields == {
        "title": "Song a",
        "part": "V1",
        "text": [{"lang": "en", "lines": ["a line 1"]}],
        "copyright": "Public domain",
    }
    assert (frame.key, frame.slide.id, frame.look) == ("a1", "a1", "stream")


def test_the_modes() -> None:
    show = make_show()
    show.run("live.next")
    show.run("live.blank")
    frame = project(show.state, MAIN)
    assert (frame.key, frame.mode, frame.slide) == ("blank", Mode.BLANK, None)
    show.run("live.logo")
    assert project(show.state, MAIN).key == "logo"
    show.run("live.hold")
    show.run("live.next")
    held = project(show.state, MAIN)
    assert (held.key, held.mode, held.slide) == ("logo", Mode.HOLD, None)


def test_equal_states_make_equal_frames_so_that_nothing_is_sent() -> None:
    show = make_show()
    show.run("live.next")
    before = project(show.state, MAIN)
    show.run("plan.edit_slide", slide="a1", text="not on air")
    show.run("plan.move_item", item="a", to=1)
    assert project(show.state, MAIN) == before
    show.run("live.apply")
    after = project(show.state, MAIN)
    assert (after.key, after == before) == (before.key, False)


def test_languages_are_layers() -> None:
    slide = Slide("x", Kind.LYRICS, text="Grace", translations=(Words("ko", "은혜\n놀라워"),))

    def texts(*languages: str) -> list[str]:
        drawn = preview(make_show().state, slide, "t", "", View("main", "hall", languages)).slide
        assert drawn is not None
        return [words["lang"] for words in drawn.fields["text"]]

    assert texts() == ["en", "ko"]
    assert texts("ko") == ["ko"]
    assert texts("ko", "en") == ["ko", "en"]
    assert texts("de") == ["en", "ko"]


def test_a_bilingual_frame_is_small_and_not_escaped() -> None:
    slide = Slide("x" * 11, Kind.LYRICS, "V1", "Grace\nGrace", (Words("ko", "은혜\n놀라워"),))
    frame = preview(make_show().state, slide, "Amazing Grace", "Public domain", MAIN)
    data = msgspec.json.encode(frame)
    assert len(data) < 1000
    assert "은혜".encode() in data


def test_the_next_picture_is_preloaded() -> None:
    show = make_show()
    picture = Slide("pic", Kind.IMAGE, media=Media("/media/x.png", "image/png"))
    show.run("plan.add_slides", item="a", slides=[{"kind": "image"}], at=1)
    item = show.state.plan.items[0]
    show.run("live.next")
    assert project(show.state, MAIN).preload == ()
    changed = msgspec.structs.replace(item, slides=(item.slides[0], picture))
    show.run("plan.load", plan=msgspec.structs.replace(show.state.plan, items=(changed,)))
    show.run("live.next")
    assert project(show.state, MAIN).preload == ("/media/x.png",)


def test_a_blank_slide_draws_nothing_but_has_its_own_key() -> None:
    show = make_show()
    made = show.run("plan.add_item", kind="blank", title="Silence", slides=[{}], at=0).made
    slide = show.state.plan.items[0].slides[0]
    assert show.state.plan.items[0].id == made
    show.run("live.next")
    frame = project(show.state, view_of(show.state.channels[0]))
    assert (frame.key, frame.slide, frame.mode) == (slide.id, None, Mode.LIVE)
