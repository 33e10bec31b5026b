"""Frames as the server makes them, with words of our own."""

from __future__ import annotations

import time
from typing import Any

Frame = dict[str, Any]

NO_LAYERS: Frame = {"alerts": [], "ticker": None, "lower_third": None, "timer": None, "message": None}
PICTURE: Frame = {
    "url": "/media/picture.png",
    "mime": "image/png",
    "width": 320,
    "height": 180,
    "muted": True,
}

VERSE = (
    "For God so loved the world, that he gave his one and only Son, "
    "that whoever believes in him should not perish, but have eternal life."
)
VERSE_KO = (
    "여호와께서 나의 목자가 되시니 내가 아쉬울 것이 하나도 없습니다. "
    "나를 푸른 풀밭에 쉬게 하시고 잔잔한 물가로 이끄십니다."
)


def frame(rev: int, slide: Frame | None, look: str = "stream", **more: Any) -> Frame:
    """One frame of channel `main`; its key is the slide's id unless given."""
    key = slide["id"] if slide else "none"
    base = {"type": "frame", "rev": rev, "epoch": "one", "channel": "main", "key": key, "mode": "live"}
    layers = {**NO_LAYERS, **more.pop("layers", {})}
    return {**base, "slide": slide, "layers": layers, "look": look, "theme": None, "preload": [], **more}


def slide(kind: str, key: str = "s1", media: Frame | None = None, **fields: Any) -> Frame:
    """A slide as a frame carries it."""
    drawn = {"id": key, "kind": kind, "label": "", "fields": fields}
    return {**drawn, "media": media} if media else drawn


def lyrics(*lines: str, key: str = "s1", lang: str = "en", also: Frame | None = None, **fields: Any) -> Frame:
    """Lyrics in one language, and in those of `also` (language → lines)."""
    text = [{"lang": lang, "lines": list(lines)}]
    text += [{"lang": other, "lines": words} for other, words in (also or {}).items()]
    return slide("lyrics", key, **{"title": "Morning Song", "part": "V1", "text": text, **fields})


def english() -> dict[str, Frame]:
    """A slide of every kind that draws something."""
    return {
        "lyrics": lyrics("Light of the morning, rise on us,", "lead us along the way", copyright="ours"),
        "verse": slide("verse", reference="John 3:16", version="WEB", text=VERSE),
        "reading": slide(
            "reading", title="Responsive reading · Psalm 100", speaker="People",
            text="Enter into his gates with thanksgiving, into his courts with praise.",
        ),
        "prayer": slide("prayer", heading="Prayer", name="Grace Bennett"),
        "anthem": slide("anthem", choir="Gloria", choir_word="Choir", title="Holy, Holy, Holy"),
        "message": slide(
            "message", heading="Welcome",
            text="We are glad you are here.\nPlease stay for tea in the hall after the service.",
        ),
        "corner": slide("corner", title="Come, All Who Are Weary", subtitle="Rev. Daniel Moore"),
        "title": slide("title", title="Come, All Who Are Weary", subtitle="Sunday 22 November · 11 am"),
        "announcement": slide("announcement", text="Church family lunch\nSunday 29 November · Hall"),
        "lower_third": slide("lower_third", name="Hannah Whitfield", role="Mission partner, Northern Kenya"),
        "image": slide("image", caption="Hillside chapel at dawn", media=PICTURE),
        "countdown": slide("countdown", until=time.time() + 272, text="The service begins in"),
    }  # fmt: skip


def korean() -> dict[str, Frame]:
    """The same kinds in Korean."""
    return {
        "lyrics": lyrics("어둠 가운데 헤매던 나를", "크신 사랑이 찾아오셨네", lang="ko", title="아침의 노래"),
        "verse": slide("verse", reference="시편 23:1", version="우리말", text=VERSE_KO),
        "reading": slide(
            "reading", title="성시교독 · 감사의 노래", speaker="회중",
            text="주의 선하심이 날마다 새로우니, 우리가 한목소리로 감사의 노래를 드립니다.",
        ),
        "prayer": slide("prayer", heading="대표기도", name="김은혜 장로"),
        "anthem": slide("anthem", choir="글로리아", choir_word="찬양대", title="새 아침의 노래"),
        "message": slide(
            "message", heading="환영합니다",
            text="처음 오신 분들을 주님의 이름으로 환영합니다.\n예배 후 친교실에서 차와 다과를 나눕니다.",
        ),
        "corner": slide("corner", title="쉼을 주시는 주님", subtitle="한지훈 목사"),
        "title": slide("title", title="쉼을 주시는 주님", subtitle="11월 22일 주일 2부 예배"),
        "announcement": slide("announcement", text="온 가족 가을 나들이\n11월 28일(토) 오전 9시 · 앞마당"),
        "lower_third": slide("lower_third", name="정다은 선교사", role="케냐 북부 · 우물 파기 사역"),
        "image": slide("image", caption="새벽빛에 물든 언덕 위 예배당", media=PICTURE),
        "countdown": slide("countdown", until=time.time() + 272, text="예배 시작까지"),
    }  # fmt: skip
