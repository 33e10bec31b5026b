"""A flat slide of the older controller as one of ours, shown as given and never re-paginated."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import msgspec

from app.model.slide import Field, Kind, Media, Slide

SPEAKER = re.compile(r"<b>([^<]{1,64}?):?</b>:?[ \t]*")
MIME = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
    ".webp": "image/webp", ".mp4": "video/mp4", ".m4v": "video/mp4", ".webm": "video/webm",
}  # fmt: skip
PLAIN: dict[str, tuple[Kind, str]] = {
    "corner": (Kind.CORNER, "subtitle"),
    "intro": (Kind.TITLE, "subtitle"),
    "prayer": (Kind.PRAYER, "heading"),
    "greet": (Kind.MESSAGE, "heading"),
}
"""Styles whose headline is the main field, with the field that their caption is."""


def slide_from_flat(text: str) -> Slide:
    """Return the slide in a message; raises `ValueError` when that is not a JSON object.

    The same words make the same id: a slide that is sent again changes nothing.
    """
    try:
        flat = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if not isinstance(flat, dict):
        raise ValueError("not an object")
    digest = hashlib.sha256(msgspec.json.encode(flat, order="sorted")).hexdigest()
    return _slide("older-" + digest[:16], flat)


def _slide(slide_id: str, flat: dict[str, Any]) -> Slide:
    style, caption, headline = (_text(flat, name) for name in ("style", "caption", "headline"))
    if style == "blank":
        return Slide(slide_id, Kind.BLANK)
    if style in ("image", "video"):
        return _picture(slide_id, style, caption, headline)
    if style == "anthem":
        choir: dict[str, Field] = {"choir": caption, "choir_word": _text(flat, "caption_choir")}
        return Slide(slide_id, Kind.ANTHEM, text=headline, fields=choir)
    if style in ("verse", "respo"):
        return _verse(slide_id, caption, headline)
    kind, field = PLAIN.get(style, (Kind.LYRICS, "title"))
    return Slide(slide_id, kind, text=headline, fields={field: caption})


def _verse(slide_id: str, caption: str, headline: str) -> Slide:
    """A speaker in bold makes it a line of a reading; several speakers stay in one verse."""
    speaker = SPEAKER.match(headline)
    if speaker is not None and len(SPEAKER.findall(headline)) == 1:
        fields: dict[str, Field] = {"title": caption, "speaker": speaker[1]}
        return Slide(slide_id, Kind.READING, text=headline[speaker.end() :], fields=fields)
    return Slide(slide_id, Kind.VERSE, text=SPEAKER.sub(r"\1: ", headline), fields={"reference": caption})


def _picture(slide_id: str, style: str, caption: str, headline: str) -> Slide:
    """Only a file of `/html/img/` is shown: a page may never be made to fetch from elsewhere."""
    found = re.fullmatch(r"img/([^/\\]+(\.\w+))", headline)
    mime = MIME.get(found[2].lower()) if found else None
    if found is None or mime is None:
        return Slide(slide_id, Kind.BLANK)
    return Slide(slide_id, Kind(style), text=caption, media=Media(f"/html/img/{found[1]}", mime))


def _text(flat: dict[str, Any], name: str) -> str:
    value = flat.get(name)
    return value if isinstance(value, str) else ""
