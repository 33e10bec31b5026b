"""Words for people: one JSON catalogue a language, for the window and the pages."""

from __future__ import annotations

import json
import locale
from functools import cache

from app.paths import resources

FALLBACK = "en"
_current = FALLBACK


def languages() -> tuple[str, ...]:
    """Return the tags of the catalogues that are there, sorted."""
    return tuple(sorted(path.stem for path in (resources() / "locale").glob("*.json")))


def use_language(tag: str) -> None:
    """Speak the language of `tag` (`ko`, `ko-KR`, `ko_KR.UTF-8`); English when there is no catalogue."""
    global _current
    base = tag.replace("_", "-").split("-")[0].lower()
    _current = base if base in languages() else FALLBACK


def current_language() -> str:
    """Return the tag in use."""
    return _current


def system_language() -> str:
    """Return the language of the user's system, as a bare tag."""
    return (locale.getlocale()[0] or FALLBACK).replace("_", "-").split("-")[0].lower()


def tr(key: str, /, **values: object) -> str:
    """Return the sentence for `key` with `{name}` places filled; the key itself when nobody wrote it."""
    sentence = _catalogue(_current).get(key) or _catalogue(FALLBACK).get(key) or key
    return sentence.format(**values) if values else sentence


@cache
def _catalogue(tag: str) -> dict[str, str]:
    path = resources() / "locale" / f"{tag}.json"
    loaded: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return loaded
