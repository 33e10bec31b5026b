"""Frames of all kinds for the tests of the pictures."""

from __future__ import annotations

from app.model.channel import View
from app.model.plan import Plan
from app.model.slide import Kind, Slide, Words
from app.model.state import State
from app.show.frame import preview

EMPTY = State(Plan("p", "Plan"))
KOREAN = (
    "하나님이 세상을 이처럼 아끼셔서 하나뿐인 아들을 내어 주셨으니, 누구든지 그를 믿는 사람은 살 것입니다"
)


def slide(kind="lyrics", text="first line\nsecond line", korean="", **fields):
    """A slide of a kind; `korean` is its second language."""
    second = (Words("ko", korean),) if korean else ()
    return Slide("s", Kind(kind), "V1", text, second, fields)


def frame(kind="lyrics", text="first line\nsecond line", look="hall", korean="", **fields):
    """The frame such a slide makes."""
    return preview(EMPTY, slide(kind, text, korean, **fields), "Song", "Public domain", View(look, look))


EVERY_KIND = [
    frame_of
    for look in ("stream", "hall")
    for frame_of in (
        frame("lyrics", "one\ntwo", look, korean="하나\n둘"),
        frame("verse", KOREAN, look, reference="요한복음 3:16", version="사역"),
        frame("reading", "the people answer", look, title="Psalm 23", speaker="People"),
        frame("prayer", "Grace Bennett", look, heading="Prayer"),
        frame("anthem", "New song", look, choir="Gloria", choir_word="Choir"),
        frame("message", "We are glad you are here.", look, heading="Welcome"),
        frame("corner", "The title", look, subtitle="The speaker"),
        frame("title", "Come, all who are weary", look, subtitle="Sunday"),
        frame("announcement", "Lunch\nafter the service", look),
        frame("lower_third", "Hannah Whitfield", look, role="Mission partner"),
        frame("countdown", "The service begins in", look, until=1.0),
        frame("image", "A chapel", look),
    )
]
