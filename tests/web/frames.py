"""Frames as the server makes them, with words of our own."""

from __future__ import annotations

import time
from typing import Any

Frame = dict[str, Any]

NO_LAYERS: Frame = {"alerts": [], "ticker": None, "lower_third": None, "timer": None, "message": None}


def frame(rev: int, slide: Frame | None, look: str = "stream", **more: Any) -> Frame:
    """One frame of channel `main`; its key is the slide's id unless given."""
    key = slide["id"] if slide else "none"
    base = {"type": "frame", "rev": rev, "epoch": "one", "channel": "main", "key": key, "mode": "live"}
    return {**base, "slide": slide, "layers": NO_LAYERS, "look": look, "theme": None, "preload": [], **more}


def slide(kind: str, fields: Frame, key: str = "s1", **more: Any) -> Frame:
    return {"id": key, "kind": kind, "label": "", "fields": fields, **more}


def lyrics(*lines: str, key: str = "s1", lang: str = "en", also: dict[str, list[str]] | None = None, **more: Any) -> Frame:
    """Lyrics in one language, and in those of `also`."""
    text = [{"lang": lang, "lines": list(lines)}]
    text += [{"lang": other, "lines": words} for other, words in (also or {}).items()]
    return slide("lyrics", {"title": "Morning Song", "part": "V1", "text": text, **more}, key)


def every_kind(picture: str = "/media/picture.png") -> dict[str, tuple[Frame, Frame]]:
    """English and Korean slides of every kind that draws something."""
    media = {"url": picture, "mime": "image/png", "width": 320, "height": 180, "muted": True}
    end = time.time() + 272
    two_en, two_ko = ["Light of the morning, rise on us,", "lead us along the quiet way"], [
        "어둠 가운데 헤매던 나를", "크신 사랑이 찾아오셨네"]  # fmt: skip
    return {
        "lyrics": (lyrics(*two_en, copyright="words by the test, public domain"), lyrics(*two_ko, lang="ko")),
        "verse": (
            slide("verse", {"reference": "John 3:16", "version": "WEB", "text": (
                "For God so loved the world, that he gave his one and only Son, that whoever believes in him "
                "should not perish, but have eternal life.")}),
            slide("verse", {"reference": "시편 23:1", "version": "우리말", "text": (
                "여호와께서 나의 목자가 되시니 내가 아쉬울 것이 하나도 없습니다. 나를 푸른 풀밭에 쉬게 하십니다.")}),
        ),
        "reading": (
            slide("reading", {"title": "Responsive reading · Psalm 100", "speaker": "People",
                              "text": "Enter into his gates with thanksgiving, into his courts with praise."}),
            slide("reading", {"title": "성시교독 · 감사의 노래", "speaker": "회중",
                              "text": "주의 선하심이 날마다 새로우니, 우리가 한목소리로 감사의 노래를 드립니다."}),
        ),
        "prayer": (
            slide("prayer", {"heading": "Prayer", "name": "Grace Bennett"}),
            slide("prayer", {"heading": "대표기도", "name": "김은혜 장로"}),
        ),
        "anthem": (
            slide("anthem", {"choir": "Gloria", "choir_word": "Choir", "title": "Holy, Holy, Holy"}),
            slide("anthem", {"choir": "글로리아", "choir_word": "찬양대", "title": "새 아침의 노래"}),
        ),
        "message": (
            slide("message", {"heading": "Welcome", "text": (
                "We are glad you are here.\nPlease stay for tea in the hall after the service.")}),
            slide("message", {"heading": "환영합니다", "text": (
                "처음 오신 분들을 주님의 이름으로 환영합니다.\n예배 후 1층 친교실에서 차와 다과를 나눕니다.")}),
        ),
        "corner": (
            slide("corner", {"title": "Come, All Who Are Weary", "subtitle": "Rev. Daniel Moore"}),
            slide("corner", {"title": "쉼을 주시는 주님", "subtitle": "한지훈 목사"}),
        ),
        "title": (
            slide("title", {"title": "Come, All Who Are Weary", "subtitle": "Sunday 22 November · 11 am"}),
            slide("title", {"title": "쉼을 주시는 주님", "subtitle": "11월 22일 주일 2부 예배"}),
        ),
        "announcement": (
            slide("announcement", {"text": "Church family lunch\nSunday 29 November, 12:30 · Fellowship hall"}),
            slide("announcement", {"text": "온 가족 가을 나들이\n11월 28일(토) 오전 9시 · 교회 앞마당 출발"}),
        ),
        "lower_third": (
            slide("lower_third", {"name": "Hannah Whitfield", "role": "Mission partner, Northern Kenya"}),
            slide("lower_third", {"name": "정다은 선교사", "role": "케냐 북부 · 우물 파기 사역"}),
        ),
        "image": (
            slide("image", {"caption": "Hillside chapel at dawn"}, media=media),
            slide("image", {"caption": "새벽빛에 물든 언덕 위 예배당"}, media=media),
        ),
        "countdown": (
            slide("countdown", {"until": end, "text": "The service begins in"}),
            slide("countdown", {"until": end, "text": "예배 시작까지"}),
        ),
    }  # fmt: skip
