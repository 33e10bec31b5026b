"""Part headings as other people's files have them, made plain: one heading a line, each with its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.typeset.parts import part_tag

_INLINE = re.compile(
    r"^\s*(?P<head>[\[({［【][^\])}］】]{1,24}[\])}］】]\s*[:：]?|[^:：\s][^:：]{0,20}[:：])\s*(?P<words>\S.*)$"
)
_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,2})\s*[.．)]\s*[^\d\s]")
_INSTRUMENTAL = re.compile(r"^\W*(?:간주|전주|후주|interlude|instrumental)\W*$", re.IGNORECASE)


def plain_headings(text: str) -> tuple[str, tuple[str, ...]]:
    """Return a song with every heading on a line of its own, and the headings that had no words.

    A heading without words repeats its part where it was sung before (`[Chorus]` after a verse);
    `간주` becomes a line to be shown. Where nothing else names the verses, `1.` at the head of a block
    does; the number stays, a congregation sings by it.
    """
    lines = [part for line in text.split("\n") for part in _apart(line)]
    tags = {tag for line in lines if (tag := part_tag(line))}
    if not any(tag.startswith("V") for tag in tags):
        numbered = _numbered("\n".join(lines))
        lines = numbered.split("\n")
        if not tags:
            return numbered, ()
    out: list[str] = []
    words: dict[str, list[str]] = {}
    empty: list[str] = []
    for heading, block in _parts(lines):
        tag = part_tag(heading) or ""
        if any(line.strip() for line in block):
            words.setdefault(tag, block)
        elif _INSTRUMENTAL.match(heading):
            heading, block = "", [f"({heading.strip(' []<>{}:：')})"]
        elif tag in words:
            block = words[tag]
        elif heading:
            empty.append(heading.strip())
        out += ["", heading, *block] if heading else ["", *block]
    return "\n".join(out).strip("\n"), tuple(empty)


def _parts(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading with the lines up to the next; the first may have none."""
    heading, block = "", list[str]()
    for line in lines:
        if part_tag(line) is None:
            block.append(line)
            continue
        yield heading, block
        heading, block = line, []
    yield heading, block


def _apart(line: str) -> tuple[str, ...]:
    """Part a heading from words that follow it on the same line (`후렴: 주를 찬양`)."""
    found = _INLINE.match(line)
    if found is None or part_tag(found["head"]) is None or _is_chord(found["head"]):
        return (line,)
    return found["head"], found["words"]


def _is_chord(head: str) -> bool:
    """Say whether words behind it make a short head a chord or initials (`[C]Amazing`, `B: hm`)."""
    letters = [letter for letter in head if letter.isalpha()]
    short = len(letters) == 1 and letters[0].isascii()
    return short and (head.lstrip()[0] in "[({" or not any(letter.isdigit() for letter in head))


def _numbered(text: str) -> str:
    blocks = [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
    numbers = [int(found["number"]) for block in blocks if (found := _NUMBERED.match(block))]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        return text
    return "\n\n".join(_headed(block) for block in blocks)


def _headed(block: str) -> str:
    found = _NUMBERED.match(block)
    return f"[V{found['number']}]\n{block}" if found else block
