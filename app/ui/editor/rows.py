"""How each line of the words lies: where slides and parts break, what is folded, what needs more room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.typeset.typed import Paper

LINE = 24
TOP = 9
FIRST = 1
SLIDE_GAP = 9
PART_GAP = 20
"""Between two slides, and between two parts, px; the rules are drawn in their middle."""
SLIVER = 2


@dataclass(frozen=True)
class Row:
    """One line: `height` of its text, room above and below, px; `folded` ones show nothing of their text.

    `label` is that of a part's name, `name` how many letters at the beginning name a speaker.
    """

    height: int = LINE
    above: int = 0
    below: int = 0
    folded: bool = False
    label: str | None = None
    name: int = 0


def rows(paper: Paper, lines: list[str], caret: int, deeper: Mapping[int, int]) -> list[Row]:
    """Return a row for every line.

    Blank lines and part names fold to a gap unless the caret (a line number) stands in them.
    `deeper` gives, by a slide's index, how much higher than its own words it must be.
    """
    made = [_row()] * max(1, len(lines))
    begun = {slide.first for slide in paper.slides if slide.column == 0}
    below = {paper.slides[index].last: more for index, more in deeper.items() if index < len(paper.slides)}
    names = {slide.first: len(slide.written) - len(slide.text) for slide in paper.slides if slide.speaker}
    written = [bool(line.strip()) for line in lines]
    end = max((number for number, is_written in enumerate(written) if is_written), default=-1)
    for number, is_written in enumerate(written):
        before = number > 0 and written[number - 1]
        if number in paper.headings:
            made[number] = _heading(paper.headings[number], number, caret, before, SLIDE_GAP)
        elif is_written:
            breaks = number in begun and before and number - 1 not in paper.headings
            above = SLIDE_GAP if breaks else 0
            # Qt lets the greater of two margins stand for both: the gap goes on top of the room.
            above += below.get(number - 1, 0) if breaks else 0
            made[number] = _row(above=above, below=below.get(number, 0), name=names.get(number, 0))
        elif number != caret and 0 < number < end:
            made[number] = _row(SLIDE_GAP if before else SLIVER, folded=True)
    return made


@lru_cache(maxsize=1024)
def _row(
    height: int = LINE,
    above: int = 0,
    below: int = 0,
    folded: bool = False,
    label: str | None = None,
    name: int = 0,
) -> Row:
    """Return one and the same row for the same numbers: thousands of lines are compared at every key."""
    return Row(height, above, below, folded, label, name)


def _heading(label: str, number: int, caret: int, before: bool, gap: int) -> Row:
    if number == caret:
        return _row(label=label)
    height = FIRST if number == 0 else PART_GAP if before else PART_GAP - gap
    return _row(height, folded=True, label=label)
