"""Names of a song's parts as people type them, and the short tags the desk shows."""

from __future__ import annotations

import re

TAGS: dict[str, str] = {
    "v": "V", "verse": "V", "stanza": "V", "strophe": "V",
    "c": "C", "chorus": "C", "refrain": "C", "후렴": "C", "코러스": "C",
    "b": "B", "bridge": "B", "브릿지": "B", "브리지": "B",
    "p": "P", "pre-chorus": "P", "prechorus": "P", "pre chorus": "P", "프리코러스": "P",
    "i": "I", "intro": "I", "introduction": "I", "전주": "I",
    "interlude": "X", "instrumental": "X", "간주": "X",
    "t": "T", "tag": "T", "태그": "T",
    "e": "E", "ending": "E", "outro": "E", "coda": "E", "후주": "E",
    "o": "O", "other": "O", "misc": "O",
}  # fmt: skip
"""Lower-case words and their tag; the number follows the tag (`verse 2` is `V2`)."""

_BRACKETED = re.compile(r"^[\[(<{]\s*(?P<name>[^\])>}]+?)\s*[\])>}]\s*:?$")
_WITH_COLON = re.compile(r"^(?P<name>[^:：]+?)\s*[:：]$")
_NAME = re.compile(r"^(?P<word>[^\W\d][^\d]*?)?[\s.#]*(?P<number>\d{1,2})?\s*(?P<korean>절)?$")


def part_tag(line: str) -> str | None:
    """Return the tag of a line that only names a part (`[Verse 1]`, `Chorus:`, `1절`, `후렴`), else None.

    A bare Latin word needs brackets, a colon or a number, since "Bridge" may be a line of the song.
    """
    text = line.strip()
    marked = _BRACKETED.match(text) or _WITH_COLON.match(text)
    name = marked["name"].strip() if marked else text
    found = _NAME.match(name.casefold())
    if found is None or len(name) > 24:
        return None
    word, number = (found["word"] or "").strip(), found["number"] or ""
    if found["korean"]:
        return f"V{number}" if number and not word else None
    tag = TAGS.get(word)
    if tag is None or not (marked or number or not word.isascii()):
        return None
    if not marked and len(word) == 1 and not number:
        return None
    # `(간주)` is a slide of its own that the congregation reads, not a heading.
    return None if tag == "X" and marked and text.startswith("(") else f"{tag}{number}"


_NUMBERED = re.compile(r"^\s*(?P<number>\d{1,2})\s*[.．)]\s*\D")


def with_number_headings(text: str) -> str:
    """Return a song with `[V1]` above each block that begins with `1.`, where nothing else names its parts.

    The number stays in the words: a congregation sings by it.
    """
    blocks = [block for block in re.split(r"\n\s*\n", text.strip("\n")) if block.strip()]
    if any(part_tag(line) for line in text.split("\n") if not _NUMBERED.match(line)):
        return text
    numbers = [int(found["number"]) for block in blocks if (found := _NUMBERED.match(block))]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        return text
    return "\n\n".join(_headed(block) for block in blocks)


def _headed(block: str) -> str:
    found = _NUMBERED.match(block)
    return f"[V{found['number']}]\n{block}" if found else block
