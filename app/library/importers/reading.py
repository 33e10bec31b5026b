"""One door for every kind of file: what it is, is seen by what is in it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import msgspec
from msgspec.structs import replace

from app.library.importers.decoding import decoded
from app.library.importers.euljiro import read_euljiro
from app.library.importers.text import read_text
from app.model.codec import MAX_BYTES
from app.model.plan import Plan
from app.model.refused import Refused
from app.model.report import Report
from app.model.slide import Media
from app.typeset.parts import part_tag

FindMedia = Callable[[str], Media | None]
"""Finds the picture or film that a file names by a path relative to itself."""

MAX_TEXT_BYTES = 8 * 1024 * 1024
"""More than the whole hymnal; what is larger is no song."""

_LIKE_JSON = re.compile(r'\{\s*(?:["}]|$)|\[\s*(?:[{"\]]|$)')
_MARKED_UP = re.compile(r"<[?!]?[A-Za-z][^<>\n]*[>\n]")
_OTHER_KINDS = ("{\\rtf", "%pdf", "pk\x03\x04")


def read_any(data: bytes, name: str, find_media: FindMedia | None = None) -> tuple[Plan, Report]:
    """Return the plan a file makes, with fresh ids, and what did not come in.

    `name` is the file's name or path. Raises `Refused` with reason `not_readable`, `file_damaged`,
    `file_empty` or `file_too_large`; any other exception would be a fault of ours.
    """
    short = PurePath(name).name or name
    if len(data) > MAX_BYTES:
        raise _too_large(short, len(data))
    text, notes = decoded(data, short)
    start = text.lstrip()
    if not start:
        raise Refused("bad_arguments", "file_empty", path=short)
    content = _json(text)
    if content is not None:
        plan, report = read_euljiro(content, short, find_media or (lambda reference: None))
    elif _LIKE_JSON.match(start):
        raise Refused("bad_arguments", "file_damaged", path=short)
    elif _is_other_kind(start):
        raise Refused("bad_arguments", "not_readable", path=short)
    elif len(data) > MAX_TEXT_BYTES:
        raise _too_large(short, len(data))
    else:
        plan, report = read_text(text, short)
    return plan, replace(report, problems=notes + report.problems)


def _is_other_kind(start: str) -> bool:
    first = start.split("\n", 1)[0]
    marked_up = _MARKED_UP.match(start) is not None and part_tag(first) is None
    return marked_up or first.casefold().startswith(_OTHER_KINDS)


def _json(text: str) -> Any:
    try:
        content = msgspec.json.decode(text)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None
    # A bare number or word is valid JSON and still somebody's plain text.
    return content if isinstance(content, (list, dict)) else None


def _too_large(name: str, size: int) -> Refused:
    return Refused("too_large", "file_too_large", path=name, megabytes=size // 1_000_000)
