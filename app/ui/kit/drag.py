"""A row or a thumbnail being dragged to another place of its own list."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication


@dataclass
class Drag:
    """`gap` is where the thing would land: before the row of that number; None while nothing is dragged."""

    row: int = -1
    gap: int | None = None
    _from: QPoint | None = None
    _going: bool = False

    def begin(self, row: int, point: QPoint) -> None:
        """Note where the mouse went down."""
        self.row, self.gap, self._from, self._going = row, None, point, False

    def move(self, point: QPoint) -> bool:
        """Say whether this is a drag by now: a trembling hand is not."""
        if self._from is None:
            return False
        far = (point - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._going = self._going or far
        return self._going

    @property
    def going(self) -> bool:
        """Whether something is being dragged."""
        return self._going

    def end(self) -> tuple[int, int] | None:
        """Return (row, place it has afterwards), or None when nothing moves."""
        row, gap = self.row, self.gap if self._going else None
        self.row, self.gap, self._from, self._going = -1, None, None, False
        if gap is None or row < 0:
            return None
        # Taken out first, everything behind it moves up by one.
        to = gap - 1 if gap > row else gap
        return None if to == row else (row, to)
