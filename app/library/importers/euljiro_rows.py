"""One row of EuljiroWorship's table (`style`, `caption`, `headline`) into one item."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from app.library.importers.decoding import tidy
from app.library.importers.headings import plain_headings
from app.model.ids import new_id
from app.model.plan import Item
from app.model.report import Problem
from app.model.slide import Field, Kind, Media, Slide
from app.typeset.split import split_scripture, split_text

KINDS = {
    "lyrics": Kind.LYRICS,
    "hymn": Kind.LYRICS,
    "verse": Kind.VERSE,
    "respo": Kind.READING,
    "prayer": Kind.PRAYER,
    "anthem": Kind.ANTHEM,
    "greet": Kind.MESSAGE,
    "corner": Kind.CORNER,
    "intro": Kind.TITLE,
    "image": Kind.IMAGE,
    "video": Kind.VIDEO,
    "blank": Kind.BLANK,
}
"""Its twelve styles; a row without one, or with any other, is lyrics there and so here."""

_KEYS = {"style", "caption", "headline", "caption_choir"}
_SPEAKER = re.compile(r"^\s*<b>\s*(?P<speaker>.*?)\s*[:：]?\s*</b>\s*[:：]?\s*(?P<words>.*)$", re.IGNORECASE)
_REFERENCE = re.compile(r"\S+ \d+\s*[장편] \d+\s*절 \([^()\n]{1,40}\)")
_REFERENCE_LINE = re.compile(r"^\S.{0,30}?\d+\s*(?:[장편]|[:：]\s*\d+).{0,60}$")
_VERSION = re.compile(r"^(?P<reference>.+?)\s*\((?P<version>[^()]+)\)$")


class Row(Struct, frozen=True):
    """A row as it was read; `unknown` names the members that EuljiroWorship doesn't know either."""

    style: str
    caption: str
    headline: str
    choir: str = "찬양대"
    unknown: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """The kind of item it becomes: an exported reading is a verse row whose speaker is bold."""
        if self.style == "verse" and _SPEAKER.match(self.headline):
            return Kind.READING
        return KINDS.get(self.style, Kind.LYRICS)

    @property
    def name(self) -> str:
        """What a person calls it: its caption, else its first words."""
        if self.caption:
            return self.caption
        first = self.headline.split("\n")[0]
        return PurePath(first).name if self.kind in (Kind.IMAGE, Kind.VIDEO) else first

    @property
    def is_blank(self) -> bool:
        """Whether it shows nothing."""
        return self.kind is Kind.BLANK and not self.caption and not self.headline

    @property
    def is_one_slide(self) -> bool:
        """Whether it fits one slide, as every row of a live file does."""
        lines = sum(1 for line in self.headline.split("\n") if line.strip())
        limit = {Kind.LYRICS: 2, Kind.VERSE: 1, Kind.READING: 1}.get(self.kind)
        return limit is None or lines <= limit

    def belongs_to(self, other: Row) -> bool:
        """Say whether two rows of a live file are slides of one thing."""
        split = self.kind in (Kind.LYRICS, Kind.VERSE, Kind.READING)
        same = (self.kind, self.caption) == (other.kind, other.caption)
        return split and (same or self.kind is other.kind is Kind.VERSE)


def as_row(entry: Any) -> Row | str:
    """Return a row, or the reason why an element of the array is none."""
    if not isinstance(entry, dict):
        return "row_not_a_slide"
    values = [entry.get(key) for key in ("style", "caption", "headline", "caption_choir")]
    if any(value is not None and not isinstance(value, (str, int, float)) for value in values):
        return "row_wrong_type"
    style, caption, headline, choir = ("" if value is None else tidy(str(value)) for value in values)
    unknown = tuple(sorted(str(key) for key in entry if key not in _KEYS))
    return Row(
        style.strip() or "lyrics", caption.strip(), headline.strip("\n"), choir.strip() or "찬양대", unknown
    )


def as_item(row: Row, where: str, find_media: Callable[[str], Media | None]) -> tuple[Item, list[Problem]]:
    """Return the item of a row and what it lost on the way."""
    problems = []
    if row.style not in KINDS:
        problems.append(Problem(where, "unknown_style", {"style": row.style[:40]}))
    if row.unknown:
        problems.append(Problem(where, "unknown_members", {"members": ", ".join(row.unknown)[:80]}))
    kind = row.kind
    if kind in (Kind.IMAGE, Kind.VIDEO):
        media = find_media(row.headline.strip()) if row.headline.strip() else None
        if media is None:
            problems.append(Problem(where, "media_missing", {"file": row.headline.strip()[:200]}))
        slides = [_slide(kind, row.caption, media=media)]
    else:
        slides = list(_SLIDES[kind](row))
    title = row.headline.split("\n")[0] if kind in _NAMED_BY_HEADLINE else row.caption
    return Item(new_id(), kind, title or row.name, tuple(slides)), problems


def joined(item: Item, further: Item) -> Item:
    """Return an item with the slides of the live file's next row; a song's parts are not known there."""
    return replace(item, slides=item.slides + further.slides)


_NAMED_BY_HEADLINE = (Kind.CORNER, Kind.TITLE, Kind.ANTHEM)


def _slide(kind: Kind, text: str, label: str = "", media: Media | None = None, **fields: Field) -> Slide:
    given = {name: value for name, value in fields.items() if value != ""}
    return Slide(new_id(), kind, label, text, fields=given, media=media)


def _song(row: Row) -> Iterator[Slide]:
    words, _ = plain_headings(row.headline)
    for piece in split_text(Kind.LYRICS, words):
        yield _slide(Kind.LYRICS, piece.text, piece.label)


def _reading(row: Row) -> Iterator[Slide]:
    for line in _lines(row.headline):
        spoken = _SPEAKER.match(line)
        speaker, words = (spoken["speaker"], spoken["words"]) if spoken else ("", line)
        yield _slide(Kind.READING, words, title=row.caption, speaker=speaker)


def _verses(row: Row) -> Iterator[Slide]:
    text = row.headline
    if len(_REFERENCE.findall(text)) >= 2:
        text = _REFERENCE.sub(r"\n\g<0>\n", text)
    lines = _lines(text)
    if len(lines) == 1 and not _REFERENCE_LINE.match(lines[0]):
        lines.insert(0, row.caption)
    for reference, words in zip(lines[::2], [*lines[1::2], ""], strict=False):
        named = _VERSION.match(reference)
        book, version = (named["reference"], named["version"]) if named else (reference, "")
        for piece in split_scripture(words) or ("",):
            yield _slide(Kind.VERSE, piece, reference=book, version=version)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


_SLIDES: dict[Kind, Callable[[Row], Iterator[Slide]]] = {
    Kind.LYRICS: _song,
    Kind.READING: _reading,
    Kind.VERSE: _verses,
    Kind.PRAYER: lambda row: iter([_slide(Kind.PRAYER, row.headline, heading=row.caption)]),
    Kind.ANTHEM: lambda row: iter(
        [_slide(Kind.ANTHEM, row.headline, choir=row.caption, choir_word=row.choir)]
    ),
    Kind.MESSAGE: lambda row: iter([_slide(Kind.MESSAGE, row.headline, heading=row.caption)]),
    Kind.CORNER: lambda row: iter([_slide(Kind.CORNER, row.headline, subtitle=row.caption)]),
    Kind.TITLE: lambda row: iter([_slide(Kind.TITLE, row.headline, subtitle=row.caption)]),
    Kind.BLANK: lambda row: iter([_slide(Kind.BLANK, "")]),
}
