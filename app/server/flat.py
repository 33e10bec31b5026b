"""A frame as the older pages draw it: one flat slide whose fields are HTML (protocol, "the older wire")."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import msgspec

from app.model.frame import Drawn, Frame
from app.model.slide import Media

Flat = dict[str, str]
BLANK: Flat = {"style": "blank", "caption": "", "headline": ""}
HTML_FOLDER = "/html/"


def flat_bytes(frame: Frame, base: str) -> bytes:
    """Return the flat slide as JSON; `base` (`http://127.0.0.1:8765`) is where its media are."""
    return msgspec.json.encode(flat_slide(frame, base))


def flat_slide(frame: Frame, base: str) -> Flat:
    """Return the flat slide; blank, logo and nothing live are blank."""
    slide = frame.slide
    if slide is None:
        return BLANK
    if slide.media is not None and slide.kind in ("image", "video"):
        return _flat(slide.kind, slide.fields.get("caption"), _address(slide.media, base))
    make = _MAKERS.get(slide.kind)
    return make(slide) if make is not None else BLANK


def _flat(style: str, caption: Any, headline: Any) -> Flat:
    return {"style": style, "caption": _html(caption), "headline": _html(headline)}


def _html(value: Any) -> str:
    return escape("" if value is None else str(value))


def _address(media: Media, base: str) -> str:
    """The pages resolve it against their own place: what lies in `/html/` stays relative, as they expect."""
    if media.url.startswith(HTML_FOLDER):
        return media.url.removeprefix(HTML_FOLDER)
    return base + media.url if media.url.startswith("/") else media.url


def _words(slide: Drawn, main: str) -> str:
    """Return the lines of every language below one another."""
    blocks = slide.fields.get(main)
    if isinstance(blocks, list):
        return "\n".join(line for block in blocks for line in block["lines"])
    further = [line for block in slide.fields.get("translations", ()) for line in block["lines"]]
    return "\n".join([str(blocks or ""), *further])


def _lyrics(slide: Drawn) -> Flat:
    return _flat("lyrics", slide.fields.get("title"), _words(slide, "text"))


def _verse(slide: Drawn) -> Flat:
    version = slide.fields.get("version")
    reference = slide.fields.get("reference") or ""
    return _flat("verse", f"{reference} ({version})" if version else reference, _words(slide, "text"))


def _reading(slide: Drawn) -> Flat:
    flat = _flat("verse", slide.fields.get("title"), _words(slide, "text"))
    speaker = slide.fields.get("speaker")
    if speaker:
        flat["headline"] = f"<b>{_html(speaker)}:</b> {flat['headline']}"
    return flat


def _anthem(slide: Drawn) -> Flat:
    flat = _flat("anthem", slide.fields.get("choir"), _words(slide, "title"))
    return flat | {"caption_choir": _html(slide.fields.get("choir_word"))}


_MAKERS: dict[str, Callable[[Drawn], Flat]] = {
    "lyrics": _lyrics,
    "verse": _verse,
    "reading": _reading,
    "anthem": _anthem,
    "prayer": lambda slide: _flat("prayer", slide.fields.get("heading"), _words(slide, "name")),
    "message": lambda slide: _flat("greet", slide.fields.get("heading"), _words(slide, "text")),
    "announcement": lambda slide: _flat("greet", "", _words(slide, "text")),
    "corner": lambda slide: _flat("corner", slide.fields.get("subtitle"), _words(slide, "title")),
    "title": lambda slide: _flat("intro", slide.fields.get("subtitle"), _words(slide, "title")),
    "lower_third": lambda slide: _flat("corner", slide.fields.get("role"), _words(slide, "name")),
}
