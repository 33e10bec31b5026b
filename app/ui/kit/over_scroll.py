"""A list whose scroll bar lies in its right margin, over the content, so that nothing moves when it comes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollBar, QStyle, QStyleOptionViewItem, QWidget

BAR = 10


def hovered(option: QStyleOptionViewItem) -> bool:
    """Say whether the mouse is over a row; Qt alone remembers one that slid away from under it."""
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    return over and (option.widget is None or option.widget.underMouse())


class OverScrollList(QListView):
    """A flat list, scrolled by pixels, for one selected row; the keys of live steps are not its business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        # Clicking selects; scrolling to what was clicked is left to the rules of each list.
        self.setAutoScroll(False)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        # Tab should lead to rows, not to bars.
        self._bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = self.verticalScrollBar()
        inner.rangeChanged.connect(self._follow_range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        self._bar.hide()

    def dataChanged(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int] = ()) -> None:
        """Paint the rows that changed; Qt would lay out and paint the whole list for each of them."""
        for row in range(first.row(), last.row() + 1):
            self.update(first.siblingAtRow(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the bar at the right edge."""
        super().resizeEvent(event)
        self._bar.setGeometry(self.width() - BAR, 0, BAR, self.height())
        self._bar.raise_()

    def _follow_range(self, least: int, most: int) -> None:
        inner = self.verticalScrollBar()
        self._bar.setPageStep(inner.pageStep())
        self._bar.setSingleStep(inner.singleStep())
        self._bar.setRange(least, most)
        self._bar.setVisible(most > least)
