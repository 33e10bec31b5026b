"""The right column: every slide as the screens will show it, the caret's slide framed."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QMenu, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import Slide
from app.model.state import State
from app.ui.desk import Desk
from app.ui.editor.look import seam_below
from app.ui.kit.icons import button_icon
from app.ui.kit.over_scroll import OverScrollList
from app.ui.kit.reveal import reveal
from app.ui.kit.segments import Segments
from app.ui.kit.theme import color, font, metric
from app.ui.paint.painter import paint_frame
from app.ui.paint.thumbs import Thumbs, slide_picture, view_for
from app.ui.slides.marks import Marks
from app.ui.slides.slide_model import SlideModel
from app.ui.slides.slide_tile import SlideTile

HEAD = 44
WANTED_WIDTH = 290
KEPT = 96
LOOKS = ("stream", "hall")
ACTS = {
    "duplicate": ("copy", "slides.duplicate"),
    "up": ("move_up", "editor.move_up"),
    "down": ("move_down", "editor.move_down"),
    "remove": ("delete", "slides.delete"),
}
"""What can be done with a slide: icon and words of each."""


class Preview(QWidget):
    """`pointed` gives the index of a slide that was pressed, `asked` also what to do with it (`ACTS`)."""

    pointed = Signal(int)
    asked = Signal(int, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.list = _Pictures(desk)
        self.list.pointed.connect(self.pointed)
        self.list.asked.connect(self.asked)
        self.looks = Segments("editor.look", LOOKS)
        self.looks.chosen.connect(self.show_look)
        self._name = QLabel()
        self._name.setFont(font("button"))
        head = QWidget()
        head.setFixedHeight(HEAD)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 1)
        row.addWidget(self._name, 1)
        row.addWidget(self.looks)
        seam_below(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.show_look("hall")

    def show_look(self, look: str) -> None:
        """Show the slides as the stream or the hall does."""
        self.looks.choose(look)
        self._name.setText(tr(f"editor.preview.{look}"))
        self.list.set_look(look)

    def show_item(self, item: Item) -> None:
        """Show an item's slides as they are now."""
        self.list.show_item(item)

    def frame(self, index: int) -> None:
        """Put the frame around a slide and bring it into sight."""
        self.list.frame(index)


class _Pictures(OverScrollList):
    """The pictures in columns."""

    pointed = Signal(int)
    asked = Signal(int, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._index = -1
        self.slides = SlideModel(self)
        self.tile = _Tile(desk, self)
        self.setModel(self.slides)
        self.setItemDelegate(self.tile)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        # The words are what is typed in; the pictures only follow.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setViewportMargins(int(metric("thumb_margin_x") - metric("thumb_gap_x") / 2), 8, 0, 0)
        self.setStyleSheet(f"QListView {{ background: {color('well').name()}; }}")

    def set_look(self, look: str) -> None:
        """Paint the slides in another look."""
        self.tile.look = look
        self._measure()
        self.viewport().update()

    def show_item(self, item: Item) -> None:
        """Take over an item; the scrolling stays."""
        value = self.verticalScrollBar().value()
        if self.slides.show(item, Marks(), False):
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(value)
        self.viewport().update()
        self.frame(self._index)

    def frame(self, index: int) -> None:
        """Frame a slide (-1: none) and bring it into sight."""
        self._index = index
        self.tile.ring = 0 <= index < len(self.slides.slides)
        if self.tile.ring:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.slides.index(index), flag)
            self._reveal(index)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the columns for the new width."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which slide was pressed."""
        row = self.indexAt(event.position().toPoint()).row()
        if row >= 0:
            self.pointed.emit(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing is taken on air from here."""
        self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a slide; taking it on air is the desk's business."""
        row = self.indexAt(self.viewport().mapFrom(self, event.pos())).row()
        if row < 0:
            return
        self.pointed.emit(row)
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for act, (role, words) in ACTS.items():
            action = menu.addAction(button_icon(role, "text_2", 18), tr(words))
            action.triggered.connect(lambda _checked=False, act=act: self.asked.emit(row, act))
        menu.popup(event.globalPos())

    def _columns(self) -> int:
        gap = metric("thumb_gap_x")
        room = self.width() - 2 * metric("thumb_margin_x") + gap
        return max(1, int(room // (WANTED_WIDTH + gap)))

    def _measure(self) -> None:
        gap = int(metric("thumb_gap_x"))
        room = self.width() - 2 * int(metric("thumb_margin_x")) + gap
        self.tile.width = max(24, room // self._columns() - gap)
        self.setGridSize(self.tile.cell())
        self.verticalScrollBar().setSingleStep(self.tile.cell().height() // 3)

    def _reveal(self, index: int) -> None:
        self.executeDelayedItemsLayout()
        bar, row = self.verticalScrollBar(), index // self._columns()
        bar.setValue(reveal(bar.value(), self.viewport().height(), self.tile.cell().height(), row, row))


class _Tile(SlideTile):
    """A picture painted as its page paints it, small print and all."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._thumbs = _Frames()


class _Frames(Thumbs):
    """The pictures last painted; one is kept while slide, names, view and size stay."""

    def __init__(self) -> None:
        super().__init__()
        self._painted: OrderedDict[str, tuple[tuple[object, ...], QPixmap]] = OrderedDict()

    def picture(self, state: State, item: Item, slide: Slide, look: str, width: int, ratio: float) -> QPixmap:
        """Return the picture of a slide, `width` logical px wide."""
        view = view_for(state, look)
        wanted = (id(slide), item.title, item.copyright, view, width, ratio, slide)
        kept = self._painted.get(slide.id)
        if kept is None or kept[0] != wanted:
            picture = slide_picture(state, item, slide, view, width, ratio, paint_frame)
            kept = self._painted[slide.id] = (wanted, picture)
        self._painted.move_to_end(slide.id)
        while len(self._painted) > KEPT:
            self._painted.popitem(last=False)
        return kept[1]
