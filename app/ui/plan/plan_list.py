"""The list of the order of service: browsing, renaming, and dragging to another place. It never takes."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.show.show import Change
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.drag import Drag
from app.ui.kit.over_scroll import OverScrollList
from app.ui.kit.theme import color
from app.ui.plan.plan_menu import plan_menu
from app.ui.plan.plan_model import ROW, PlanModel, Row
from app.ui.plan.plan_rows import PlanRows
from app.ui.slides.marks import marks

EDGE = 24
"""Px from the upper and lower edge where a dragged row scrolls the list."""


class PlanList(OverScrollList):
    """A click browses an item; a double click or Enter goes on to its slides."""

    edit_asked = Signal(str)
    slides_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.plan = PlanModel(self)
        self.painted = PlanRows(desk, self)
        self._drag = Drag()
        self.setModel(self.plan)
        self.setItemDelegate(self.painted)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet(f"QListView {{ background: {color('panel').name()}; }}")
        self.setAccessibleName(tr("plan.list"))
        desk.changed.connect(self._on_change)
        desk.browsed_changed.connect(self._show_browsed)
        theme.density_changed.connect(self._measure)
        self._refresh()

    def selected_item(self) -> Item | None:
        """Return the item that is browsed here."""
        row = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row.item if row is not None else None

    def rename(self) -> None:
        """Type the title of the browsed item where it stands."""
        if self.selected_item() is not None:
            self.edit(self.currentIndex())

    def _on_change(self, change: Change) -> None:
        if change.before.plan is not change.after.plan or change.before.live is not change.after.live:
            self._refresh()
        if change.before.live.item != change.after.live.item:
            self._reveal(change.after.live.item or "")

    def _refresh(self) -> None:
        scrolled = self.verticalScrollBar().value()
        # A layout would close the field in which a title is being typed.
        typing = self.state() is QAbstractItemView.State.EditingState
        if self.plan.show(self.desk.state.plan, marks(self.desk.state)) and not typing:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
        self._show_browsed()

    def _measure(self, *_: object) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _show_browsed(self, *_: object) -> None:
        item = self.desk.browsed_item()
        row = self.plan.row_of(item.id) if item is not None else -1
        if row != self.currentIndex().row() or row < 0:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.plan.index(row), chosen)
            # Whoever points here sees the row already; it must not slide away.
            if item is not None and not self.underMouse():
                self._reveal(item.id)
        if not self.plan.rows:
            self.viewport().update()

    def _reveal(self, item_id: str) -> None:
        row = self.plan.row_of(item_id)
        if row >= 0 and not self._drag.going:
            self.executeDelayedItemsLayout()
            above = row - 1 if row and self.plan.rows[row - 1].item is None else row
            # The heading last: in a list that has no height yet it is what must be seen.
            for shown in (row, above):
                self.scrollTo(self.plan.index(shown), QAbstractItemView.ScrollHint.EnsureVisible)

    def _row_at(self, point: QPoint) -> Row | None:
        row: Row | None = self.indexAt(point).data(ROW)
        return row if row is not None and row.item is not None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Browse what is pressed; a drag may begin."""
        self.painted.ring = False
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        row = self._row_at(event.position().toPoint())
        if row is None or row.item is None:
            return
        self.desk.browse(row.item.id)
        if event.button() is Qt.MouseButton.LeftButton:
            self._drag.begin(row.place, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the dragged row would land."""
        point = event.position().toPoint()
        if self._drag.move(point):
            items = self.desk.state.plan.items
            self.painted.dragged = self.plan.row_of(items[self._drag.row].id)
            self._drag.gap = self._gap_at(point)
            self._scroll_at_edge(point)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a dragged row down: one step of undo."""
        moved = self._drag.end()
        self.painted.dragged = -1
        self.viewport().update()
        if moved is not None:
            self.desk.run("plan.move_item", item=self.desk.state.plan.items[moved[0]].id, to=moved[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go on to the slides of the item."""
        row = self._row_at(event.position().toPoint())
        if row is not None and row.item is not None:
            self.desk.browse(row.item.id)
            self.slides_asked.emit(row.item.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the slides, F2 renames, Ctrl with an arrow browses, with Alt it moves the item."""
        item = self.selected_item()
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.slides_asked.emit(item.id)
        elif event.key() == Qt.Key.Key_F2:
            self.rename()
        elif event.key() in ways and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(ways[Qt.Key(event.key())], bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard only."""
        self.painted.ring = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No focus, no ring."""
        self.painted.ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the mouse, or with the browsed one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        row = self._row_at(self.viewport().mapFrom(self, event.pos())) if by_mouse else None
        if row is not None and row.item is not None:
            self.desk.browse(row.item.id)
        item = self.selected_item()
        if item is not None:
            menu = plan_menu(self, self.desk, item, lambda: self.edit_asked.emit(item.id), self.rename)
            menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, the line where a dragged one would land, or that there are none."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.plan.rows:
            painter.setFont(theme.font("secondary"))
            painter.setPen(color("text_3"))
            words = f"{tr('plan.empty')}\n{tr('plan.empty_hint')}"
            inner = self.viewport().rect().adjusted(16, 0, -16, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        elif self._drag.gap is not None:
            y = self._gap_y(self._drag.gap) - 1
            painter.fillRect(8, y, self.viewport().width() - 16, 2, color("accent"))
        painter.end()

    def _step(self, way: int, move: bool) -> None:
        items = self.desk.state.plan.items
        now = self.selected_item()
        place = items.index(now) if now in items else -1
        goal = min(len(items) - 1, max(0, place + way))
        self.painted.ring = True
        if move and now is not None:
            self.desk.run("plan.move_item", item=now.id, to=goal)
        elif items:
            self.desk.browse(items[goal].id)
            self._reveal(items[goal].id)

    def _gap_at(self, point: QPoint) -> int:
        for row in range(len(self.plan.rows)):
            rect = self.visualRect(self.plan.index(row))
            here = self.plan.rows[row]
            if here.item is not None and point.y() < rect.center().y():
                return here.place
        return len(self.desk.state.plan.items)

    def _gap_y(self, gap: int) -> int:
        """Return where the line stands: what lands before a section's first item ends the section before."""
        items = self.desk.state.plan.items
        row = self.plan.row_of(items[min(gap, len(items) - 1)].id)
        if 0 < gap < len(items) and self.plan.rows[row - 1].item is None:
            row -= 1
        rect = self.visualRect(self.plan.index(row))
        return rect.top() if gap < len(items) else rect.bottom() + 1

    def _scroll_at_edge(self, point: QPoint) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if point.y() < EDGE:
            bar.setValue(bar.value() - EDGE // 2)
        elif point.y() > height - EDGE:
            bar.setValue(bar.value() + EDGE // 2)
