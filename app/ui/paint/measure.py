"""Words measured and broken, at spaces only (Korean is never cut inside a word), balanced when they wrap."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from app.ui.paint.looks import numbers
from app.ui.paint.wrapping import best_breaks

EM = 100
"""Px a font is measured at: large enough that hinting and rounding do not count."""

MANY = 120
"""Words beyond which a wall of text is only filled: its breaks are nobody's concern, their cost would be."""


@cache
def em_font(weight: int) -> QFont:
    """Return the font of the pictures at `EM` px; it is drawn through a scaled painter."""
    font = QFont()
    font.setFamilies(numbers()["families"])
    font.setPixelSize(EM)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@lru_cache(maxsize=40_000)
def width_of(text: str, weight: int) -> float:
    """Return how wide a text is, in em."""
    return _metrics(weight).horizontalAdvance(text) / EM


@lru_cache(maxsize=20_000)
def wrapped(text: str, weight: int, width: float, letters: bool = False) -> tuple[str, ...]:
    """Return the lines of a text in `width` em, as few as it takes.

    A single word that is wider keeps a line of its own, unless `letters` allows to cut it.
    """
    lines: list[str] = []
    held = ""
    for word in text.split():
        # The whole line is measured, not the sum of its words: kerning and spaces differ between scripts.
        longer = f"{held} {word}" if held else word
        if held and width_of(longer, weight) > width:
            lines.append(held)
            longer = word
        held = longer
        if letters and width_of(held, weight) > width:
            *whole, held = _cut(held, weight, width)
            lines += whole
    return (*lines, held)


@lru_cache(maxsize=20_000)
def balanced(text: str, weight: int, width: float) -> tuple[str, ...]:
    """Return the same number of lines as `wrapped`, of about one width and with phrases kept together."""
    lines = wrapped(text, weight, width)
    words = text.split()
    if len(lines) < 2 or len(words) > MANY:
        return lines

    def wide(first: int, last: int) -> float:
        return width_of(" ".join(words[first : last + 1]), weight)

    return best_breaks(words, width, wide) or lines


@cache
def _metrics(weight: int) -> QFontMetricsF:
    return QFontMetricsF(em_font(weight))


def _cut(word: str, weight: int, width: float) -> list[str]:
    pieces, held = [], ""
    for letter in word:
        if held and width_of(held + letter, weight) > width:
            pieces.append(held)
            held = ""
        held += letter
    return [*pieces, held]
