"""One text for a whole item: how its slides are written down, and which slides a typed text makes.

Blank lines break. A line that names a part (`[V1]`, `Chorus:`, `1절`) begins it and `[-]` ends it.
A slide that has no words of its own is one line, `[blank]`, `[image]`. In a reading `Leader: words`
gives the line its speaker. The desk's gutter and `plan.edit_item` both read the text through here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from app.model.plan import Item
from app.model.slide import Kind, Slide
from app.typeset.parts import part_tag
from app.typeset.split import split_text

NO_PART = "[-]"
TYPED_KINDS = frozenset({Kind.LYRICS, Kind.VERSE, Kind.READING, Kind.MESSAGE, Kind.ANNOUNCEMENT})
"""Kinds whose words are typed as one text; the others are filled in as fields."""

WITHOUT_WORDS = frozenset({Kind.IMAGE, Kind.VIDEO, Kind.COUNTDOWN, Kind.BLANK})

SPEAKERS = frozenset(
    "leader people all men women pastor minister reader choir left right l p a "
    "인도자 회중 다같이 다함께 사회자 목사 집례자 남 여 남자 여자 성가대 교독 합독".split()
)
_BRACKETS = re.compile(r"^\[([^\[\]]{1,24})\]$")
_SPEAKER = re.compile(r"^([^:：\n]{1,24})[:：]\s*(?=\S)")
_MUCH_THE_SAME = 0.7


class Typed(Struct, frozen=True):
    """One slide-to-be and where it stands: from `column` of line `first` to line `last`, counted from 0."""

    written: str
    text: str
    label: str
    speaker: str
    first: int
    column: int
    last: int


class Paper(Struct, frozen=True):
    """What a text makes: its slides in order, and the lines that name a part (`""` ends one)."""

    slides: tuple[Typed, ...]
    headings: dict[int, str]


class Known:
    """What an item's slides say to a reading of its text; made once per item, asked per key press."""

    def __init__(self, item: Item) -> None:
        self.item = item
        self.kind = item.kind
        self.labels = {slide.label for slide in item.slides if slide.label}
        self.speakers = {str(slide.fields.get("speaker", "")) for slide in item.slides} - {""}
        self.whole: dict[str, Slide] = {}
        for slide in item.slides:
            self.whole.setdefault(_tidy(written(slide, item)), slide)
        self.seen: dict[str, str | None] = {}
        self.long = [text for text in self.whole if _outgrows(item.kind, text)]
        self.spread: dict[str, list[str]] = {}
        for text in sorted((text for text in self.whole if "\n\n" in text), key=len, reverse=True):
            self.spread.setdefault(text.split("\n\n")[0], []).append(text)


def typed_text(item: Item) -> str:
    """Return an item's slides as a person would have typed them."""
    blocks, label = [], ""
    for slide in item.slides:
        heading = "" if slide.label == label else (f"[{slide.label}]\n" if slide.label else f"{NO_PART}\n")
        label = slide.label
        blocks.append(heading + written(slide, item))
    return "\n\n".join(blocks)


def written(slide: Slide, item: Item) -> str:
    """Return one slide as it is typed, without its part's name."""
    if not is_typed(slide, item):
        return f"[{slide.kind.value}]"
    if not slide.text.strip():
        # The only slide of an empty item is where the typing begins.
        return "[blank]" if len(item.slides) > 1 else ""
    speaker = slide.fields.get("speaker") if item.kind is Kind.READING else None
    return f"{speaker}: {slide.text}" if speaker else slide.text


def is_typed(slide: Slide, item: Item) -> bool:
    """Say whether a slide's words stand in its item's text; a picture between verses is only named there."""
    return slide.kind in TYPED_KINDS or (slide.kind is item.kind and slide.kind not in WITHOUT_WORDS)


def read(known: Known, text: str) -> Paper:
    """Return the slides that `text` makes; nothing typed is lost but white space."""
    slides: list[Typed] = []
    headings: dict[int, str] = {}
    label = ""
    blocks = list(_blocks(text.split("\n")))
    index = 0
    while index < len(blocks):
        first, lines = blocks[index]
        begun = _begun(known, lines)
        for number in range(begun):
            headings[first + number] = label = heading(known, lines[number]) or ""
        blocks[index] = first, lines = first + begun, lines[begun:]
        whole, over = _spread(known, blocks[index:]) if known.spread and lines else (None, 1)
        if whole is not None:
            last, ending = blocks[index + over - 1]
            slides.append(_of_slide(known, whole, label, first, last + len(ending) - 1))
        else:
            label = _read_block(known, first, lines, label, slides, headings)
        index += over
    return Paper(tuple(slides), headings)


def _begun(known: Known, lines: list[str]) -> int:
    """Return how many headings a block begins with; a line of a known slide is words, whatever it says."""
    for number, line in enumerate(lines):
        rest = _bare(lines[number:]) if heading(known, line) is not None else None
        if rest is None or rest in known.whole or rest in known.spread:
            return number
    return len(lines)


def _read_block(
    known: Known, first: int, lines: list[str], label: str, slides: list[Typed], headings: dict[int, str]
) -> str:
    """Add what a block makes to `slides` and `headings`; returns the label that holds from then on."""
    if _bare(lines) in known.whole:
        slides += _cut_section(known, lines, label, first)
        return label
    for start, part, words in _sections(known, lines):
        if part is not None:
            headings[first + start] = label = part
        elif words:
            slides += _cut_section(known, words, label, first + start)
    return label


def heading(known: Known, line: str) -> str | None:
    """Return the label a line gives (`""`: no part any more), or None when it is words."""
    if line not in known.seen:
        known.seen[line] = _heading(known, line.strip())
    return known.seen[line]


def _heading(known: Known, text: str) -> str | None:
    if text == NO_PART:
        return ""
    found = _BRACKETS.match(text)
    if found is not None and found[1] in known.labels:
        return found[1]
    if known.kind is not Kind.LYRICS or text in known.whole or text == "[blank]":
        return None
    return part_tag(text) or (found[1].strip() if found is not None else None)


def _sections(known: Known, lines: list[str]) -> Iterator[tuple[int, str | None, list[str]]]:
    """Yield a block's runs of words and its headings: first line, label or None, words."""
    begun, held = 0, list[str]()
    for number, line in enumerate(lines):
        part = heading(known, line)
        if part is None:
            held.append(line)
            continue
        yield begun, None, held
        yield number, part, []
        begun, held = number + 1, []
    yield begun, None, held


def _cut_section(known: Known, lines: list[str], label: str, first: int) -> Iterator[Typed]:
    words = _bare(lines)
    known_slide = known.whole.get(words)
    if known_slide is not None:
        yield _of_slide(known, known_slide, label, first, first + len(lines) - 1)
        return
    if any(_alike(words, text) for text in known.long):
        yield Typed(words, words, label, "", first, 0, first + len(lines) - 1)
        return
    for text, start, column, end in _cut(known.kind, "\n".join(lines)):
        speaker, said = _speaker(known, text)
        yield Typed(text, said, label, speaker, first + start, column, first + end)


def _of_slide(known: Known, slide: Slide, label: str, first: int, last: int) -> Typed:
    speaker = str(slide.fields.get("speaker", "")) if known.kind is Kind.READING else ""
    return Typed(_tidy(written(slide, known.item)), slide.text, label, speaker, first, 0, last)


def _speaker(known: Known, text: str) -> tuple[str, str]:
    found = _SPEAKER.match(text) if known.kind is Kind.READING else None
    if found is None:
        return "", text
    name = found[1].strip()
    if name.casefold() not in SPEAKERS and name not in known.speakers:
        return "", text
    return name, text[found.end() :]


def _spread(known: Known, blocks: list[tuple[int, list[str]]]) -> tuple[Slide | None, int]:
    """Return the known slide with blank lines inside that begins here, and over how many blocks it goes."""
    # The longest first: two slides may begin alike.
    for text in known.spread.get(_bare(blocks[0][1]), ()):
        wanted = text.split("\n\n")
        if [_bare(lines) for _, lines in blocks[: len(wanted)]] == wanted:
            return known.whole[text], len(wanted)
    return None, 1


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the runs of lines that are not blank, each with the number of its first."""
    begun, held = 0, list[str]()
    for number, line in enumerate(lines):
        if line.strip():
            begun = begun if held else number
            held.append(line)
        elif held:
            yield begun, held
            held = []
    if held:
        yield begun, held


def _bare(lines: list[str]) -> str:
    return "\n".join(map(str.strip, lines))


def _tidy(text: str) -> str:
    return "\n\n".join(_bare(lines) for _, lines in _blocks(text.split("\n")))


def _outgrows(kind: Kind, text: str) -> bool:
    return "\n\n" not in text and len(_cut(kind, text)) > 1


def _alike(words: str, text: str) -> bool:
    """Say whether `words` is a known long slide with a stretch changed: it stays one slide."""
    least = min(len(words), len(text))
    before = next((i for i in range(least) if words[i] != text[i]), least)
    rest = least - before
    after = next((i for i in range(rest) if words[-1 - i] != text[-1 - i]), rest)
    return before + after >= _MUCH_THE_SAME * max(len(words), len(text))


@lru_cache(maxsize=8192)
def _cut(kind: Kind, words: str) -> tuple[tuple[str, int, int, int], ...]:
    """Return the pieces of a run of words, each with its first line, its column there and its last line."""
    places = [(row, column) for row, line in enumerate(words.split("\n")) for column in range(len(line) + 1)]
    found: list[tuple[str, int, int, int]] = []
    at = 0
    for piece in split_text(kind, words):
        begun = None
        for letter in piece.text:
            if letter.isspace():
                continue
            # White space, and the comma before an Amen, are all that splitting drops.
            at = max(at, words.find(letter, at))
            begun = at if begun is None else begun
            at += 1
        row, column = places[begun or 0]
        found.append((piece.text, row, column, places[max(0, at - 1)][0]))
    return tuple(found)
