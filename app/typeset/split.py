"""Typed words into slides: two lines each, blank lines break, 아멘 alone; Scripture by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from app.model.slide import Kind
from app.typeset.parts import part_tag

LINES_A_SLIDE = 2
SCRIPTURE_LETTERS = 110
"""Longest piece of Scripture on one slide, in Latin letters; a Hangul syllable counts as two."""

_INTERLUDE = re.compile(r"^\(\s*(간주|전주|후주|interlude|instrumental)\s*\)$", re.IGNORECASE)
_AMEN = re.compile(r"^(?P<words>.+?)[\s,]+(?P<amen>아멘[.!]?)$")
# A closing quote belongs to its sentence; only white space may go.
_SENTENCE = re.compile(r"""(?:(?<=[.!?。？！])|(?<=[.!?。？！]["'”’)])|(?<=[.!?。？！]["'”’)]["'”’)]))\s+""")
_PHRASE = re.compile(r"(?<=[,;:，；：])\s+")


class Piece(Struct, frozen=True):
    """The words of one slide-to-be and the tag of its part."""

    text: str
    label: str = ""


def split_text(kind: Kind, text: str, lines_a_slide: int = LINES_A_SLIDE) -> tuple[Piece, ...]:
    """Return the pieces of what was typed for an item of a kind; nothing typed is lost but white space."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n")
    if kind is Kind.LYRICS:
        return tuple(_lyrics(clean, lines_a_slide))
    if kind is Kind.VERSE:
        return tuple(Piece(part) for block in _blocks(clean) for part in split_scripture(" ".join(block)))
    if kind is Kind.READING:
        return tuple(Piece(line) for block in _blocks(clean) for line in block)
    return tuple(Piece("\n".join(block)) for block in _blocks(clean))


def split_scripture(text: str, letters: int = SCRIPTURE_LETTERS) -> tuple[str, ...]:
    """Return a passage cut to pieces of at most `letters`: at sentences, else phrases, else words."""
    return tuple(_packed(text.strip(), letters, (_SENTENCE, _PHRASE, re.compile(r"\s+"))))


def _lyrics(text: str, lines_a_slide: int) -> Iterator[Piece]:
    label = ""
    for block in _blocks(text):
        lines: list[str] = []
        for line in block:
            tag = part_tag(line)
            if tag is None:
                lines.append(line)
                continue
            yield from (Piece(part, label) for part in _pairs(lines, lines_a_slide))
            lines, label = [], tag
        yield from (Piece(part, label) for part in _pairs(lines, lines_a_slide))


def _pairs(lines: list[str], size: int) -> Iterator[str]:
    held: list[str] = []
    for line in _apart(lines):
        alone = bool(_INTERLUDE.match(line)) or line.rstrip(".!") == "아멘"
        if held and (alone or len(held) == size):
            yield "\n".join(held)
            held = []
        held.append(line)
        if alone:
            yield held.pop()
    if held:
        yield "\n".join(held)


def _apart(lines: list[str]) -> Iterator[str]:
    """Give a trailing 아멘 a line of its own: it is sung alone."""
    for line in lines:
        found = _AMEN.match(line)
        if found is None:
            yield line
        else:
            yield found["words"].rstrip(" ,")
            yield found["amen"]


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        stripped = line.strip()
        if stripped:
            block.append(stripped)
        elif block:
            yield block
            block = []


def _packed(text: str, letters: int, cuts: tuple[re.Pattern[str], ...]) -> Iterator[str]:
    if not text:
        return
    if _width(text) <= letters or not cuts:
        yield text
        return
    held = ""
    for part in cuts[0].split(text):
        if held and _width(f"{held} {part}") > letters:
            yield from _packed(held, letters, cuts[1:])
            held = part
        else:
            held = f"{held} {part}".strip()
    yield from _packed(held, letters, cuts[1:])


def _width(text: str) -> int:
    return sum(2 if letter >= "ᄀ" else 1 for letter in text)
