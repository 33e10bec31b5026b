"""A slide: words of one kind, with no look of its own."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

Field = str | int | float | bool


LONGEST_TEXT = 4_000
"""Letters of one slide that a command takes: a frame stays under 16 KB, in any language."""


class Kind(StrEnum):
    """What a slide is; a look decides how each kind is drawn."""

    LYRICS = "lyrics"
    VERSE = "verse"
    READING = "reading"
    PRAYER = "prayer"
    ANTHEM = "anthem"
    MESSAGE = "message"
    CORNER = "corner"
    TITLE = "title"
    ANNOUNCEMENT = "announcement"
    LOWER_THIRD = "lower_third"
    IMAGE = "image"
    VIDEO = "video"
    COUNTDOWN = "countdown"
    BLANK = "blank"


class KindSpec(Struct, frozen=True):
    """`main` is the field that holds `Slide.text`; `others` are the kind's further fields."""

    main: str
    others: tuple[str, ...] = ()


KINDS: dict[Kind, KindSpec] = {
    Kind.LYRICS: KindSpec("text", ("title", "part", "copyright")),
    Kind.VERSE: KindSpec("text", ("reference", "version")),
    Kind.READING: KindSpec("text", ("title", "speaker")),
    Kind.PRAYER: KindSpec("name", ("heading",)),
    Kind.ANTHEM: KindSpec("title", ("choir", "choir_word")),
    Kind.MESSAGE: KindSpec("text", ("heading",)),
    Kind.CORNER: KindSpec("title", ("subtitle",)),
    Kind.TITLE: KindSpec("title", ("subtitle",)),
    Kind.ANNOUNCEMENT: KindSpec("text"),
    Kind.LOWER_THIRD: KindSpec("name", ("role",)),
    Kind.IMAGE: KindSpec("caption"),
    Kind.VIDEO: KindSpec("caption"),
    Kind.COUNTDOWN: KindSpec("text", ("until",)),
    Kind.BLANK: KindSpec("text"),
}
"""The fields of every kind, as protocol.md lists them under "Frames"."""


class Words(Struct, frozen=True):
    """The same words in a further language (`lang` is a BCP 47 tag such as `ko`)."""

    lang: str
    text: str


class Media(Struct, frozen=True, omit_defaults=True):
    """A picture or film as pages load it; `width`/`height` in px, `duration`/`start_at` in seconds."""

    url: str
    mime: str
    width: int = 0
    height: int = 0
    duration: float | None = None
    start_at: float | None = None
    muted: bool = False


class Slide(Struct, frozen=True, omit_defaults=True):
    """One step of an item. `label` is its part (`V1`, `C`, …); lines of `text` are split by newlines."""

    id: str
    kind: Kind
    label: str = ""
    text: str = ""
    translations: tuple[Words, ...] = ()
    fields: dict[str, Field] = {}
    media: Media | None = None


def language_of(text: str) -> str:
    """Return `ko` for words with any Hangul, else `en`: the pages must name a language for every line."""
    for letter in text:
        if "가" <= letter <= "힣" or "ㄱ" <= letter <= "ㆎ":
            return "ko"
    return "en"
