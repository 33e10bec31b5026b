"""How far a list scrolls to bring rows into sight: as little as needed, and not for more than it must."""

from __future__ import annotations

ROWS_FOR_CONTEXT = 3


def reveal(value: int, height: int, pitch: int, first: int, last: int) -> int:
    """Return the scroll value that shows the rows `first` to `last` whole, px.

    The row before comes along when three rows fit; when not even these two fit, `first` is shown.
    """
    top = max(0, first - 1) if height >= ROWS_FOR_CONTEXT * pitch else first
    spans = ((top, last), (first, last), (first, first))
    for begin, end in spans:
        above, below = begin * pitch, (end + 1) * pitch
        if below - above <= height or (begin, end) == spans[-1]:
            return above if value > above else max(value, below - height)
    return value
