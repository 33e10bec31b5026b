"""Two versions of a text brought together: a refresh neither moves the caret nor loses a key press."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hunk:
    """What turns one text into another: `text` in place of `start` to `end` (code points)."""

    start: int
    end: int
    text: str


def hunk(before: str, after: str) -> Hunk:
    """Return the one stretch in which two texts differ."""
    least = min(len(before), len(after))
    start = _common(before, after, least)
    tail = _common(before[start:][::-1], after[start:][::-1], least - start)
    return Hunk(start, len(before) - tail, after[start : len(after) - tail])


def merged(base: str, ours: str, theirs: str) -> str:
    """Return `theirs` with our change of `base` made in it too; where both changed the same, ours stays."""
    our, their = hunk(base, ours), hunk(base, theirs)
    if our.end <= their.start:
        return theirs[: our.start] + our.text + theirs[our.end :]
    grown = len(theirs) - len(base)
    if our.start >= their.end:
        return theirs[: our.start + grown] + our.text + theirs[our.end + grown :]
    start, end = min(our.start, their.start), max(our.end, their.end)
    return theirs[:start] + ours[start : len(ours) - (len(base) - end)] + theirs[end + grown :]


def _common(a: str, b: str, most: int) -> int:
    """Return how many characters two texts begin with alike; halving, since texts are long."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
