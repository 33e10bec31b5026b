"""The order of service as a list model: rows of items, and before some the heading of a section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.i18n import tr
from app.model.plan import Item, Plan
from app.ui.slides.marks import Marks

ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """An item and its place in the plan, or (without item) a section's heading with its planned seconds."""

    title: str
    item: Item | None = None
    place: int = -1
    seconds: float = 0.0


def rows_of(plan: Plan) -> tuple[Row, ...]:
    """Return the rows of a plan."""
    rows: list[Row] = []
    for place, item in enumerate(plan.items):
        if item.section:
            rows.append(Row(item.section, seconds=_section_seconds(plan, place)))
        rows.append(Row(item.title, item, place, item.seconds or 0.0))
    return tuple(rows)


def _section_seconds(plan: Plan, start: int) -> float:
    end = next((i for i in range(start + 1, len(plan.items)) if plan.items[i].section), len(plan.items))
    return sum(item.seconds or 0.0 for item in plan.items[start:end])


def time_text(seconds: float) -> str:
    """Return a length as `m:ss`, from an hour on `h:mm:ss`."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class PlanModel(QAbstractListModel):
    """Follows a plan and the signs of its items; tells its view only what changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.marks = Marks()
        self._plan: Plan | None = None

    def show(self, plan: Plan, signs: Marks) -> bool:
        """Take over a plan and its signs; says whether the rows are other ones than before."""
        before = self.rows
        after = rows_of(plan) if plan is not self._plan else before
        moved = [_identity(row) for row in before] != [_identity(row) for row in after]
        if moved:
            self.beginResetModel()
        old = [self._look(row) for row in before]
        self.rows, self.marks, self._plan = after, signs, plan
        if moved:
            self.endResetModel()
        else:
            self._touch(old)
        return moved

    def row_of(self, item_id: str) -> int:
        """Return the row of an item, -1 when it is not in the plan."""
        return next((i for i, row in enumerate(self.rows) if row.item and row.item.id == item_id), -1)

    def state_of(self, row: Row) -> str:
        """Return what an item is: the lamp's word when live, `done`, or nothing."""
        if row.item is None or row.place > self.marks.item or self.marks.item < 0:
            return ""
        if row.place < self.marks.item:
            return "done"
        return self.marks.word if self.marks.word != "off_air" else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One row an item and one a section."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the `Row` (`ROW`), or its title and what a screen reader says."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items can be chosen and renamed, sections only looked at."""
        if not index.isValid() or self.rows[index.row()].item is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def _look(self, row: Row) -> tuple[Row, str, int]:
        """Return all that a row shows."""
        state = self.state_of(row)
        return row, state, self.marks.past if state not in ("", "done") else 0

    def _touch(self, old: list[tuple[Row, str, int]]) -> None:
        for place, row in enumerate(self.rows):
            if old[place] != self._look(row):
                self.dataChanged.emit(self.index(place), self.index(place))

    def _spoken(self, row: Row) -> str:
        if row.item is None:
            return f"{row.title}, {time_text(row.seconds)}"
        state = self.state_of(row)
        facts = [row.title, tr(f"kind.{row.item.kind.value}")]
        facts += [tr(f"tag.{state}")] if state not in ("", "done") else []
        facts += [row.item.notes] if row.item.notes else []
        return ", ".join(facts)


def _identity(row: Row) -> tuple[str, str]:
    return ("item", row.item.id) if row.item is not None else ("section", row.title)
