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

_BRACKETED = re.compile(r"^[\[(<{［【]\s*(?P<name>[^\])>}］】]+?)\s*[\])>}］】]\s*[:：]?$")
_WITH_COLON = re.compile(r"^(?P<name>[^:：]+?)\s*[:：]$")
_NAME = re.compile(r"^(?:제\s*)?(?P<word>[^\W\d][^\d]*?)?[\s.#]*(?P<number>\d{1,2})?\s*(?P<korean>절)?$")
_REPEAT = re.compile(r"\s*(?:\(\s*[x×]?\s*\d\s*[x×번회]?\s*\)|[x×]\s*\d|\d\s*[x×])$", re.IGNORECASE)
_HEADINGS = {"verse", "chorus", "refrain", "bridge", "pre-chorus", "prechorus", "pre chorus", "outro"}
"""Latin words that a line of its own, begun with a capital, only has when it names a part."""

_CHORDS = {"c", "b", "e"}
LONGEST = 24


def part_tag(line: str) -> str | None:
    """Return the tag of a line that only names a part (`[Verse 1]`, `Chorus:`, `1절`, `후렴`), else None.

    Other bare Latin words need brackets, a colon or a number, since "Tag" may be a line of the song.
    How often a part is sung (`Chorus x2`) belongs to its heading.
    """
    text = _REPEAT.sub("", line.strip())
    bracketed = _BRACKETED.match(text)
    marked = bracketed or _WITH_COLON.match(text)
    name = _REPEAT.sub("", marked["name"].strip()) if marked else text
    found = _NAME.match(name.casefold())
    if found is None or len(name) > LONGEST:
        return None
    word, number = (found["word"] or "").strip(), found["number"] or ""
    if found["korean"] or (bracketed and not word):
        return f"V{number}" if number and word in ("", "제") else None
    tag = TAGS.get(word)
    if tag is None or not (marked or _stands_alone(name, word, number)):
        return None
    if text.startswith(("(", "<")) and len(word) == 1 and word.isascii() and not number:
        return None  # `(c)` is a copyright sign, `<b>` markup
    # `(간주)` is a slide of its own that the congregation reads, not a heading.
    return None if tag == "X" and text.startswith("(") else f"{tag}{number}"


def _stands_alone(name: str, word: str, number: str) -> bool:
    """Say whether a name is a heading without brackets or a colon; `E7` alone is a chord."""
    if len(word) == 1 and word.isascii():
        return bool(number) and not (word in _CHORDS and int(number) > 3)
    return bool(number) or not word.isascii() or (word in _HEADINGS and name[:1].isupper())
