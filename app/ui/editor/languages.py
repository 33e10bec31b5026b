"""The further language of an item: which it is, whose words it has, how a slide is told to change them."""

from __future__ import annotations

from typing import Any

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import KINDS, Slide, language_of
from app.model.state import State

OFFERED = ("en", "ko", "es", "zh", "ja", "vi")


def second_language(item: Item) -> str:
    """Return the first further language that any slide of an item carries, or nothing."""
    return next((words.lang for slide in item.slides for words in slide.translations), "")


def first_language(item: Item) -> str:
    """Return the language most of an item's slides are written in."""
    found = [language_of(slide.text) for slide in item.slides if slide.text.strip()]
    return max(set(found), key=found.count) if found else ""


def translation(slide: Slide, language: str) -> str:
    """Return a slide's words in a further language, or nothing."""
    return next((words.text for words in slide.translations if words.lang == language), "")


def with_translation(slide: Slide, language: str, text: str) -> dict[str, Any]:
    """Return the fields of `plan.edit_slide` that give a slide these words in a further language."""
    parts = [(language_of(slide.text), slide.text)]
    others = [(words.lang, words.text) for words in slide.translations]
    if language not in [lang for lang, _ in others]:
        others.append((language, text))
    parts += [(lang, text if lang == language else words) for lang, words in others]
    kept = [part for number, part in enumerate(parts) if number == 0 or part[1].strip()]
    return {KINDS[slide.kind].main: [{"lang": lang, "lines": words.split("\n")} for lang, words in kept]}


def language_name(language: str) -> str:
    """Return a language's own name."""
    name = tr(f"language.{language}")
    return language if name.startswith("language.") else name


def shown_on(state: State, language: str) -> str:
    """Return which looks show a language, for the head of its column."""
    looks = [
        channel.look for channel in state.channels if not channel.languages or language in channel.languages
    ]
    return ", ".join(tr(f"editor.look.{look}") for look in dict.fromkeys(looks))
