"""Plain text: one song or several, their parts named as people name them."""

from __future__ import annotations

import re
from pathlib import PurePath

from msgspec import Struct

from app.library.importers.headings import plain_headings
from app.model.ids import new_id
from app.model.plan import Item, Plan
from app.model.refused import Refused
from app.model.report import Problem, Report
from app.model.slide import Kind, Slide
from app.typeset.parts import part_tag
from app.typeset.split import split_text

LONGEST_TITLE = 200

_DIVIDER = re.compile(r"^\s*(?:-{3,}|={3,}|_{3,}|\*{3,})\s*$")
_HEADER = re.compile(
    r"^\s*(?P<name>title|author|words|music|words and music|copyright|©|ccli(?: number| no\.?| #)?|key|tempo|"
    r"제목|작사|작곡|작사/작곡|작사·작곡|저작권|키|빠르기)\s*[:：]\s*(?P<value>.*?)\s*$",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"^(?:[\d\s./-]+(?:bpm)?|[A-H](?:#|b|♯|♭)?\s*(?:m|maj|min|major|minor|장조|단조)?)$", re.IGNORECASE
)
"""What a number, a tempo or a key looks like; anything else behind `Key:` may be a line of the song."""

_COPYRIGHT = re.compile(r"^\s*(?:©|\(c\)\s*\d{4}|copyright\b)", re.IGNORECASE)
_FOOTER = re.compile(
    r"^\s*(?:ccli\s+(?:song|licen[cs]e|no\.?|number|#)|©|\(c\)\s*\d{4}|for use solely\b|"
    r"all rights reserved\b)",
    re.IGNORECASE,
)
_TITLES = ("title", "제목")
_COPYRIGHTS = ("copyright", "©", "저작권")
_CREDITS = ("author", "words", "music", "words and music", "작사", "작곡", "작사/작곡", "작사·작곡")


class Song(Struct):
    """What the lines of one song say of themselves, and the words that are left."""

    title: str = ""
    credit: str = ""
    copyright: str = ""
    words: str = ""
    notes: str = ""


def read_text(text: str, name: str) -> tuple[Plan, Report]:
    """Return the songs in a text as a plan, an item each; all its words come in.

    Songs are divided by lines of `---` or `===`. Raises `Refused` with `not_readable` for text
    without a letter. `read` and `total` count slides.
    """
    if not any(letter.isalnum() for letter in text):
        raise Refused("bad_arguments", "not_readable", path=name)
    songs = [read_song(part) for part in _divided(text)]
    stem = PurePath(name).stem
    items: list[Item] = []
    problems: list[Problem] = []
    for song in songs:
        song.title = song.title or stem
        words, empty = plain_headings(song.words)
        problems += [Problem(song.title, "empty_part", {"part": heading}) for heading in empty]
        items.append(_item(song, words))
    title = items[0].title if len(items) == 1 else stem
    count = sum(len(item.slides) for item in items)
    return Plan(new_id(), title, tuple(items)), Report(name, count, count, tuple(problems))


def read_song(text: str) -> Song:
    """Return one song: header lines, else the line above its first part, name it; else its first line."""
    song = Song()
    lines = _without_footer(_without_header(text.split("\n"), song), song)
    while lines and not lines[0].strip():
        lines.pop(0)
    if not song.title:
        _take_title(lines, song)
    song.words = "\n".join(lines)
    if not song.title:
        song.title = next((line.strip() for line in lines if line.strip() and not part_tag(line)), "")
    song.title = song.title[:LONGEST_TITLE]
    return song


def _item(song: Song, words: str) -> Item:
    pieces = split_text(Kind.LYRICS, words)
    slides = tuple(Slide(new_id(), Kind.LYRICS, piece.label, piece.text) for piece in pieces)
    return Item(
        new_id(), Kind.LYRICS, song.title, slides, song.notes, credit=song.credit, copyright=song.copyright
    )


def _divided(text: str) -> list[str]:
    parts: list[list[str]] = [[]]
    for line in text.split("\n"):
        if _DIVIDER.match(line):
            parts.append([])
        else:
            parts[-1].append(line)
    return [part for lines in parts if (part := "\n".join(lines)).strip()]


def _without_header(lines: list[str], song: Song) -> list[str]:
    """Take `Title:`, `Author:` and the like from the lines above the words; they may stand in any order."""
    rest: list[str] = []
    for number, line in enumerate(lines):
        header = _HEADER.match(line)
        if header is None:
            rest.append(line)
            # The words have begun: from here on a colon is a colon.
            if part_tag(line) or len([kept for kept in rest if kept.strip()]) > 2:
                return rest + lines[number + 1 :]
            continue
        name, value = header["name"].casefold(), header["value"]
        if name in _TITLES:
            song.title = song.title or value
        elif name in _COPYRIGHTS:
            song.copyright = value
        elif name in _CREDITS:
            song.credit = f"{song.credit}, {value}" if song.credit else value
        elif _FACT.match(value):
            _add_note(song, line)
        else:
            rest.append(line)
    return rest


def _without_footer(lines: list[str], song: Song) -> list[str]:
    """Take what a song service prints below the words: licence numbers, copyright, terms of use."""
    first = next((number for number, line in enumerate(lines) if _FOOTER.match(line)), len(lines))
    if any(part_tag(line) for line in lines[first:]):
        return lines
    for line in lines[first:]:
        if _COPYRIGHT.match(line):
            song.copyright = song.copyright or line.strip()
        elif line.strip():
            _add_note(song, line)
    return lines[:first]


def _add_note(song: Song, line: str) -> None:
    song.notes = f"{song.notes}\n{line.strip()}".strip()


def _take_title(lines: list[str], song: Song) -> None:
    """Take a title line: what stands alone above a blank line or a part, with up to two lines of credit."""
    block = 0
    while block < len(lines) and lines[block].strip() and not part_tag(lines[block]):
        block += 1
    rest = [line for line in lines[block:] if line.strip()]
    labelled = bool(rest) and part_tag(rest[0]) is not None
    if block == 0 or not rest or (block > 1 and not (labelled and block <= 3)):
        return
    song.title = lines[0].strip()
    further = ", ".join(line.strip() for line in lines[1:block])
    song.credit = ", ".join(filter(None, (song.credit, further)))
    del lines[:block]
