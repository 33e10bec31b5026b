"""Bytes into text: UTF-8, UTF-16 with its mark, CP949 as old Korean programs write, else CP1252."""

from __future__ import annotations

import codecs
import re
import unicodedata

from app.model.refused import Refused
from app.model.report import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LEFT_OUT = dict.fromkeys([*range(9), 11, *range(14, 32), 127, 0xFEFF])
_BINARY = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")


def decoded(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return a file's text, its lines ended by `\\n`, and what a person should know about its encoding.

    Raises `Refused` with `not_readable` when it is not text.
    """
    text, encoding, bad = _decoded(data)
    # A NUL or an escape is in no song; one stray control among many letters may be a slip.
    if len(_BINARY.findall(text)) * 100 > len(text) or (bad * 10 > len(text)):
        raise Refused("bad_arguments", "not_readable", path=name)
    notes = []
    if encoding not in ("utf-8", "ascii"):
        notes.append(Problem(name, "encoding", {"encoding": encoding.upper()}))
    if bad:
        notes.append(Problem(name, "bad_letters", {"count": bad}))
    return tidy(text), tuple(notes)


def tidy(text: str) -> str:
    """Return text with `\\n` line ends, composed Hangul (macOS takes it apart) and no control characters."""
    lines = re.sub(r"\r\n?|\f|\v|\u2028|\u2029|\x85", "\n", text)
    return unicodedata.normalize("NFC", lines.translate(_LEFT_OUT))


def _decoded(data: bytes) -> tuple[str, str, int]:
    """Return text, the encoding's name, and how many letters could not be read."""
    if any(mark.startswith(data) for mark, _ in _MARKS):
        return "", "utf-8", 0  # nothing, or a torn mark
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _forgiving(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8"), "utf-8", 0
    except UnicodeDecodeError:
        pass
    text, _, bad = _forgiving(data, "utf-8")
    if sum(letter > "\x7f" for letter in text) - bad > 4 * bad:
        return text, "utf-8", bad
    if _looks_korean(data):
        return _forgiving(data, "cp949")
    return _forgiving(data, "cp1252")


def _forgiving(data: bytes, encoding: str) -> tuple[str, str, int]:
    text = data.decode(encoding, "replace")
    return text, encoding, text.count("\ufffd")


def _looks_korean(data: bytes) -> bool:
    """Say whether the bytes above ASCII come in pairs as Korean does.

    CP949 gives a meaning to nearly any pair, so `I’m` of CP1252 would pass as a rare syllable: what
    counts are pairs of two high bytes, the common syllables, against single high bytes.
    """
    runs = re.findall(rb"[\x80-\xff]+", data)
    pairs = sum(len(run) // 2 for run in runs)
    alone = sum(len(run) % 2 for run in runs)
    return pairs > 2 * alone and data.decode("cp949", "replace").count("\ufffd") * 4 <= pairs
