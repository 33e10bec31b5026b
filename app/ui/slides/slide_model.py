"""The slides of the browsed item as a list model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import Slide
from app.ui.kit.tags import part_text
from app.ui.slides.marks import Marks

SLIDE = Qt.ItemDataRole.UserRole
MARK = Qt.ItemDataRole.UserRole + 1
PAST = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex


class SlideModel(QAbstractListModel):
    """Follows an item and the signs of its slides; tells its view only what really changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.marks = Marks()
        self.is_live_item = False

    @property
    def slides(self) -> tuple[Slide, ...]:
        """The slides of the item, in order."""
        return self.item.slides if self.item is not None else ()

    def show(self, item: Item | None, signs: Marks, is_live_item: bool) -> bool:
        """Take over an item and its signs; says whether the rows are other ones than before."""
        before, after = self.slides, item.slides if item is not None else ()
        # Two thousand ids are compared only when the tuple itself is another one.
        moved = before is not after and [slide.id for slide in before] != [slide.id for slide in after]
        old = self._signs()
        if moved:
            self.beginResetModel()
        self.item, self.marks, self.is_live_item = item, signs, is_live_item
        if moved:
            self.endResetModel()
        else:
            self._touch(before, old)
        return moved

    def row_of(self, slide_id: str | None) -> int:
        """Return the row of a slide, -1 when it is not here."""
        return next((row for row, slide in enumerate(self.slides) if slide.id == slide_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row a slide."""
        return 0 if parent.isValid() else len(self.slides)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the slide (`SLIDE`), its sign (`MARK`), whether it is over (`PAST`), or its words."""
        if not index.isValid() or index.row() >= len(self.slides):
            return None
        slide = self.slides[index.row()]
        if role == SLIDE:
            return slide
        if role == MARK:
            return self.marks.of(slide.id)
        if role == PAST:
            return self.is_live_item and index.row() < self.marks.past and not self.marks.of(slide.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return slide.text
        return self._spoken(index.row()) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, row: int) -> str:
        slide = self.slides[row]
        mark = self.marks.of(slide.id)
        facts = [tr("slides.one", number=row + 1, count=len(self.slides))]
        facts += [part_text(slide.label)] if slide.label else []
        facts += [tr(f"tag.{mark}")] if mark else []
        return ", ".join([*facts, slide.text.replace("\n", " ")])

    def _signs(self) -> list[tuple[str, bool]]:
        past = self.marks.past if self.is_live_item else 0
        return [(self.marks.of(slide.id), row < past) for row, slide in enumerate(self.slides)]

    def _touch(self, before: tuple[Slide, ...], signs: list[tuple[str, bool]]) -> None:
        """Tell of the rows that look different now: a step changes three thumbnails, not two thousand."""
        now = self._signs()
        for row, slide in enumerate(self.slides):
            if slide is not before[row] or signs[row] != now[row]:
                self.dataChanged.emit(self.index(row), self.index(row))
