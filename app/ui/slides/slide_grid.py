"""The centre of the desk: the slides of the browsed item as thumbnails.

One rule in every item, on air or not: a click selects, a double click or Enter takes on air. A click
is how people point at things, and pointing must never put words before a congregation; a double click
is not made by accident, and Undo stands ready for ten seconds. Only a live change scrolls, and never
while the mouse is over the list.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QListView, QWidget

from app.i18n import tr
from app.model.plan import find_item
from app.model.slide import Slide
from app.show.show import Change
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.drag import Drag
from app.ui.kit.over_scroll import OverScrollList
from app.ui.kit.reveal import reveal
from app.ui.kit.theme import color, metric
from app.ui.slides.marks import marks
from app.ui.slides.slide_menu import slide_menu
from app.ui.slides.slide_model import SLIDE, SlideModel
from app.ui.slides.slide_tile import SlideTile

WIDTH_SETTING = "thumb_width"
WHEEL_STEP = 10


class SlideGrid(OverScrollList):
    """Thumbnails in as many columns as fit; asks the show to take, move, copy and delete slides."""

    edit_asked = Signal(str, str)
    """The ids of an item and of the slide whose words are to be edited."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.slides = SlideModel(self)
        self.tile = SlideTile(desk, self)
        self._over = False
        self._owed = False
        self._wanted = int(desk.world.setting(WIDTH_SETTING, metric("thumb_width")))
        self._drag = Drag()
        self._set_up()
        desk.changed.connect(self._on_change)
        desk.browsed_changed.connect(self._on_browsed)
        theme.density_changed.connect(self._measure)
        self._on_browsed()

    def set_look(self, look: str) -> None:
        """Draw the slides as the hall (`hall`) or the stream (`stream`) shows them."""
        self.tile.look = look
        self._measure()
        self.viewport().update()

    def columns(self) -> int:
        """Return how many thumbnails stand side by side."""
        gap = metric("thumb_gap_x")
        fit = (self.width() - 2 * metric("thumb_margin_x") + gap) / (self._wanted + gap)
        return int(min(metric("columns_most"), max(metric("columns_least"), round(fit))))

    def selected_slide(self) -> Slide | None:
        """Return the slide the volunteer's hands are on."""
        index = self.currentIndex()
        slide: Slide | None = index.data(SLIDE) if index.isValid() and self.tile.ring else None
        return slide

    def select(self, slide_id: str) -> None:
        """Put the ring around a slide and bring it into sight; this moves no screen."""
        row = self.slides.row_of(slide_id)
        if row >= 0:
            self._select(row)
            self._reveal(row, row)

    def take(self) -> None:
        """Take the selected slide on air."""
        slide = self.selected_slide()
        if slide is not None:
            self.desk.run("live.goto", slide=slide.id)

    def _set_up(self) -> None:
        self.setModel(self.slides)
        self.setItemDelegate(self.tile)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        margin = int(metric("thumb_margin_x") - metric("thumb_gap_x") / 2)
        self.setViewportMargins(margin, 8, 0, 0)
        self.setStyleSheet(f"QListView {{ background: {color('well').name()}; }}")

    def _measure(self, *_: object) -> None:
        # Cells are whole pixels wide, so that no column falls off the end of its row.
        columns, gap = self.columns(), int(metric("thumb_gap_x"))
        room = self.width() - 2 * int(metric("thumb_margin_x")) + gap
        self.tile.width = max(24, room // columns - gap)
        self.setGridSize(self.tile.cell())
        self.verticalScrollBar().setSingleStep(self.tile.cell().height() // 3)

    def _on_browsed(self, *_: object) -> None:
        self._drop_ring()
        self._refresh()
        self._measure()
        self.setAccessibleName(tr("slides.name", title=self.slides.item.title if self.slides.item else ""))
        self.verticalScrollBar().setValue(0)
        # Other slides are another list: where it begins does not depend on the mouse.
        self._show_live()

    def _on_change(self, change: Change) -> None:
        stepped = change.before.live is not change.after.live
        if stepped:
            # Enter must not take what was chosen before the last step on air.
            self._drop_ring()
        self._refresh()
        if change.before.live.slide != change.after.live.slide:
            self._follow()

    def _refresh(self) -> None:
        chosen, scrolled = self.selected_slide(), self.verticalScrollBar().value()
        item, signs = self.desk.browsed_item(), marks(self.desk.state)
        is_live = item is not None and find_item(self.desk.state.plan, item.id) == signs.item
        if self.slides.show(item, signs, is_live):
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
            if chosen is not None and (row := self.slides.row_of(chosen.id)) >= 0:
                self._select(row)
        if not self.slides.slides:
            self.viewport().update()

    def _follow(self) -> None:
        """Bring what is live and what comes next into sight, unless the mouse is at work here."""
        self._owed = self._over
        if not self._over:
            self._show_live()

    def _show_live(self) -> None:
        signs = self.slides.marks
        live = self.slides.row_of(signs.live or self.desk.state.live.slide)
        ahead = self.slides.row_of(signs.next)
        if live >= 0:
            self._reveal(live, ahead if ahead >= 0 else live)

    def _reveal(self, first: int, last: int) -> None:
        self.executeDelayedItemsLayout()
        bar, columns = self.verticalScrollBar(), self.columns()
        pitch = self.tile.cell().height()
        bar.setValue(reveal(bar.value(), self.viewport().height(), pitch, first // columns, last // columns))

    def _select(self, row: int) -> None:
        self.tile.ring = True
        index = self.slides.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.update(index)

    def _drop_ring(self) -> None:
        if self.tile.ring:
            self.tile.ring = False
            self.update(self.currentIndex())

    def _ask(self, name: str, **arguments: Any) -> None:
        self.desk.run(name, **arguments)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the columns for the new width and keep what is live in sight."""
        super().resizeEvent(event)
        self._measure()
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl make the thumbnails larger or smaller."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        step = WHEEL_STEP if event.angleDelta().y() > 0 else -WHEEL_STEP
        self._wanted = int(min(metric("thumb_most"), max(metric("thumb_least"), self._wanted + step)))
        self.desk.world.keep_setting(WIDTH_SETTING, self._wanted)
        self._measure()
        event.accept()

    def enterEvent(self, event: QEnterEvent) -> None:
        """From now on the mouse is at work here: nothing scrolls under it."""
        self._over = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Make up for the scrolling that was put off."""
        self._over = False
        if self._owed:
            self._follow()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select what is pressed; a drag may begin."""
        # Not Qt's own: it would scroll to what was pressed and begin a rubber band.
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0:
            self._select(row)
            if event.button() is Qt.MouseButton.LeftButton:
                self._drag.begin(row, event.position().toPoint())
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the dragged slide would land."""
        if self._drag.move(event.position().toPoint()):
            self._drag.gap = self._gap_at(event.position().toPoint())
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a dragged slide down: one step of undo."""
        moved = self._drag.end()
        self.viewport().update()
        if moved is not None:
            self._ask("plan.move_slide", slide=self.slides.slides[moved[0]].id, to=moved[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take what is double-clicked on air."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._select(row)
            self.take()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes, F2 edits, Ctrl with an arrow selects; all other keys belong to the show."""
        moves = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.columns(), Qt.Key.Key_Down: self.columns(),
        }  # fmt: skip
        slide = self.selected_slide()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.take()
        elif event.key() == Qt.Key.Key_F2 and slide is not None and self.slides.item is not None:
            self.edit_asked.emit(self.slides.item.id, slide.id)
        elif event.key() in moves and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step_selection(moves[Qt.Key(event.key())])
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the slide under the mouse, or with the selected one."""
        at = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        if event.reason() is QContextMenuEvent.Reason.Mouse and at.isValid():
            self._select(at.row())
        slide, item = self.selected_slide(), self.slides.item
        if slide is not None and item is not None:
            menu = slide_menu(self, self.desk, item, slide, lambda: self.edit_asked.emit(item.id, slide.id))
            menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thumbnails; a calm line where there are none; the gap a dragged slide would fill."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if not self.slides.slides:
            painter.setFont(theme.font("body"))
            painter.setPen(color("text_3"))
            words = tr("slides.empty") if self.slides.item is not None else tr("slides.none")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
        elif self._drag.gap is not None:
            painter.fillRect(self._gap_rect(self._drag.gap), color("accent"))
        painter.end()

    def _step_selection(self, by: int) -> None:
        if not self.slides.slides:
            return
        signs = self.slides.marks
        now = self.currentIndex().row() if self.tile.ring else self.slides.row_of(signs.live)
        row = 0 if now < 0 else min(len(self.slides.slides) - 1, max(0, now + by))
        self._select(row)
        self._reveal(row, row)

    def _gap_at(self, point: QPoint) -> int:
        cell, columns = self.tile.cell(), self.columns()
        row = max(0, (point.y() + self.verticalScrollBar().value()) // cell.height())
        column = min(columns, max(0, round(point.x() / cell.width())))
        return min(len(self.slides.slides), row * columns + column)

    def _gap_rect(self, gap: int) -> QRect:
        """Return the bar before cell `gap`; at the end of a row it stands after the last one."""
        last = len(self.slides.slides) - 1
        rect = self.visualRect(self.slides.index(min(gap, last)))
        x = rect.left() - 1 if gap <= last else rect.right()
        picture = self.tile.picture_rect(rect.toRectF())
        return QRect(max(0, x), round(picture.top()), 3, round(picture.height()))
