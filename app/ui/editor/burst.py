"""Typing in one place, from its first key to its last: half-typed words must not swap the slides' ids.

Someone who types a new line above a verse passes through texts in which that line belongs to the
verse. Slides are therefore matched with those from before the burst, not with the last pause's.
"""

from __future__ import annotations

from app.model.plan import Item
from app.show.retype import retyped
from app.ui.editor.merge import Hunk, hunk


class Burst:
    """Where typing goes on, and the item as it was before it began."""

    def __init__(self, item: Item, text: str) -> None:
        self._base, self._base_text = item, text

    def note(self, item: Item, before: str, after: str) -> tuple[str, ...]:
        """Return which slide each one of `after` continues; typing elsewhere begins another burst.

        `item` and `before` are what the show has.
        """
        if _apart(hunk(self._base_text, before), hunk(before, after), len(before) - len(self._base_text)):
            self._base, self._base_text = item, before
        return tuple(slide.id for slide in retyped(self._base, after, lambda: ""))


def _apart(done: Hunk, fresh: Hunk, grown: int) -> bool:
    """Say whether a fresh change touches none of the text that was changed before, nor its edges."""
    begin, end = done.start, done.end + grown
    nothing_done = done.text == "" and done.start == done.end
    return nothing_done or fresh.end < begin - 1 or fresh.start > end + 1
