"""Frames as flat slides: styles, fields, escaping."""

from __future__ import annotations

import json

import pytest

from app.model.channel import View
from app.model.live import Live, Mode, Taken
from app.model.plan import Plan
from app.model.slide import Kind, Media, Slide, Words
from app.model.state import State
from app.server.flat import BLANK, flat_bytes, flat_slide
from app.show.frame import preview, project

VIEW = View("main", "stream")
BASE = "http://127.0.0.1:8765"


def flat(kind: Kind, text: str = "", title: str = "", **more: object) -> dict[str, str]:
    slide = Slide("s", kind, text=text, **more)  # type: ignore[arg-type]
    return flat_slide(preview(State(Plan("p", "P")), slide, title, "", VIEW), BASE)


CASES = [
    (Kind.LYRICS, "one\ntwo", {}, "lyrics", "", "one\ntwo"),
    (Kind.VERSE, "Im Anfang", {"reference": "Gen 1:1", "version": "L"}, "verse", "Gen 1:1 (L)", "Im Anfang"),
    (Kind.VERSE, "Im Anfang", {"reference": "Gen 1:1"}, "verse", "Gen 1:1", "Im Anfang"),
    (
        Kind.READING,
        "복 있는",
        {"title": "시편", "speaker": "인도자"},
        "verse",
        "시편",
        "<b>인도자:</b> 복 있는",
    ),
    (Kind.READING, "복 있는", {"title": "시편"}, "verse", "시편", "복 있는"),
    (Kind.PRAYER, "이 장로", {"heading": "기도"}, "prayer", "기도", "이 장로"),
    (Kind.MESSAGE, "a\nb", {"heading": "News"}, "greet", "News", "a\nb"),
    (Kind.ANNOUNCEMENT, "Tea at ten", {}, "greet", "", "Tea at ten"),
    (Kind.CORNER, "Title", {"subtitle": "Sub"}, "corner", "Sub", "Title"),
    (Kind.TITLE, "Title", {"subtitle": "Sub"}, "intro", "Sub", "Title"),
    (Kind.LOWER_THIRD, "Ann", {"role": "Host"}, "corner", "Host", "Ann"),
]


@pytest.mark.parametrize(("kind", "text", "fields", "style", "caption", "headline"), CASES)
def test_styles(
    kind: Kind, text: str, fields: dict[str, str], style: str, caption: str, headline: str
) -> None:
    assert flat(kind, text, fields=fields) == {"style": style, "caption": caption, "headline": headline}


def test_an_anthem_has_the_choir_word() -> None:
    fields = {"choir": "글로리아", "choir_word": "찬양대"}
    shown = flat(Kind.ANTHEM, "주는 나의 목자", fields=fields)
    assert shown == {
        "style": "anthem", "caption": "글로리아", "headline": "주는 나의 목자", "caption_choir": "찬양대",
    }  # fmt: skip


def test_every_field_is_escaped() -> None:
    shown = flat(Kind.READING, '<img src=x onerror="a()">', fields={"title": "A & B", "speaker": "<i>x</i>"})
    assert shown["caption"] == "A &amp; B"
    assert shown["headline"] == ("<b>&lt;i&gt;x&lt;/i&gt;:</b> &lt;img src=x onerror=&quot;a()&quot;&gt;")


def test_languages_stand_below_one_another() -> None:
    words = (Words("en", "Holy"),)
    assert flat(Kind.LYRICS, "거룩", translations=words)["headline"] == "거룩\nHoly"
    assert flat(Kind.MESSAGE, "거룩", translations=words)["headline"] == "거룩\nHoly"


def test_media_are_addressed_as_the_pages_resolve_them() -> None:
    own = flat(Kind.IMAGE, "Sea", media=Media("/media/ab.png", "image/png"))
    assert own == {"style": "image", "caption": "Sea", "headline": BASE + "/media/ab.png"}
    theirs = flat(Kind.VIDEO, "", media=Media("/html/img/a.mp4", "video/mp4"))
    assert theirs["headline"] == "img/a.mp4"


@pytest.mark.parametrize("kind", [Kind.BLANK, Kind.COUNTDOWN])
def test_what_they_cannot_draw_is_blank(kind: Kind) -> None:
    assert flat(kind, "5") == BLANK


@pytest.mark.parametrize("mode", [Mode.BLANK, Mode.LOGO])
def test_covers_are_blank(mode: Mode) -> None:
    live = Live(taken=Taken(Slide("s", Kind.LYRICS, text="x")), covers={"main": mode})
    frame = project(State(Plan("p", "P"), live), VIEW)
    assert json.loads(flat_bytes(frame, BASE)) == BLANK
