"""Where a line that is too wide breaks: at spaces only, into lines of about one width, phrases kept together.

The overlay page weighs its breaks by the same numbers, so that the desk breaks where the screens do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

Wide = Callable[[int, int], float]
"""The width of the words from the first to the last index, set on one line."""

UNEVEN = 0.6
_AFTER_PUNCTUATION = re.compile(r"[,.;:!?·—…)\"'”’]$")
_CLAUSE = re.compile(r"[서고며니면록만요다까]$")
_PARTICLE = re.compile(r"[을를이가에로와과도께]$")
_FIRST_SYLLABLE, _FINALS, _FINAL_N, _FINAL_L = 0xAC00, 28, 4, 8


def cost_after(word: str) -> float:
    """Return what a break after a word costs: nothing after punctuation, most where it qualifies the next."""
    if _AFTER_PUNCTUATION.search(word):
        return 0.0
    if _CLAUSE.search(word):
        return 0.05
    if _PARTICLE.search(word):
        return 0.12
    # A Hangul syllable's final consonant is its code modulo 28; ㄴ and ㄹ make a verb an adjective.
    final = (ord(word[-1]) - _FIRST_SYLLABLE) % _FINALS
    qualifies = "가" <= word[-1] <= "힣" and final in (_FINAL_N, _FINAL_L)
    return 0.8 if qualifies or word.endswith("의") else 0.18


def fewest(count: int, width: float, wide: Wide) -> int | None:
    """Return how few lines `count` words need; None when one word alone is wider."""
    lines, start = 1, 0
    for word in range(count):
        if wide(word, word) > width:
            return None
        if wide(start, word) > width:
            lines, start = lines + 1, word
    return lines


def best_breaks(words: Sequence[str], width: float, wide: Wide) -> tuple[str, ...] | None:
    """Return the words as the fewest lines that fit, broken best; None when one word alone is wider."""
    count = fewest(len(words), width, wide)
    if count is None:
        return None
    if count == 1:
        return (" ".join(words),)
    mean = wide(0, len(words) - 1) / count
    # costs[end] is the cheapest way to set the first `end` words in the lines so far.
    costs: dict[int, float] = {0: 0.0}
    trail: list[dict[int, int]] = []
    for _ in range(count):
        costs, starts = _one_more_line(costs, words, width, wide, mean)
        trail.append(starts)
    return _read(trail, words)


def _one_more_line(
    costs: dict[int, float], words: Sequence[str], width: float, wide: Wide, mean: float
) -> tuple[dict[int, float], dict[int, int]]:
    longer: dict[int, float] = {}
    starts: dict[int, int] = {}
    for end in range(1, len(words) + 1):
        after = 0.0 if end == len(words) else cost_after(words[end - 1])
        for start in range(end - 1, -1, -1):
            size = wide(start, end - 1)
            if size > width:
                break
            if start not in costs:
                continue
            cost = costs[start] + UNEVEN * (size / mean - 1) ** 2 + after
            if end not in longer or cost < longer[end]:
                longer[end], starts[end] = cost, start
    return longer, starts


def _read(trail: list[dict[int, int]], words: Sequence[str]) -> tuple[str, ...]:
    lines: list[str] = []
    end = len(words)
    for starts in reversed(trail):
        start = starts[end]
        lines.insert(0, " ".join(words[start:end]))
        end = start
    return tuple(lines)
