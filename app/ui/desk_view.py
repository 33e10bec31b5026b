"""The regions of the window: top bar, left, centre, right, status row, with one-pixel seams between."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.ui.bars.status_row import StatusRow
from app.ui.bars.top_bar import TopBar
from app.ui.bars.transport import Transport
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.outputs.client_panel import ClientPanel
from app.ui.outputs.program_panel import ProgramPanel
from app.ui.plan.plan_view import PlanView
from app.ui.slides.item_head import ItemHead
from app.ui.slides.slide_grid import SlideGrid

if TYPE_CHECKING:
    from app.ui.editor import Editor

log = logging.getLogger(__name__)

RIGHT_SHARE = 0.25
RIGHT_SHARE_FROM = 1920
RIGHT_MOST = 720


class DeskView(QWidget):
    """Everything inside the window's frame; `edit_asked` carries the ids of an item and of a slide, or "".

    The editor takes the place of the three columns while it is open; it is built when first wanted.
    """

    edit_asked = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.top = TopBar(desk)
        self.plan = PlanView(desk)
        self.head = ItemHead(desk)
        self.grid = SlideGrid(desk)
        self.transport = Transport(desk)
        self.program = ProgramPanel(desk)
        self.clients = ClientPanel(desk)
        self.status = StatusRow(desk)
        self.editor: Editor | None = None
        self._folded = False
        self._columns = self._made_columns()
        self._middle = QStackedWidget()
        self._middle.addWidget(self._columns)
        everything = _seamed(QVBoxLayout(self), self.top, self._middle, self.status)
        everything.setStretch(1, 1)
        _paint(self, "seam")
        _paint(self.top, "panel")
        self._was_shown = False
        theme.density_changed.connect(self._measure)
        self.head.edit_asked.connect(lambda item: self.edit_asked.emit(item, ""))
        self.plan.edit_asked.connect(lambda item: self.edit_asked.emit(item, ""))
        self.plan.slides_asked.connect(self._ask_for_slides)
        self.grid.edit_asked.connect(self.edit_asked)
        self.head.slide_chosen.connect(self.grid.select)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that there is something to look at; the bench of the start waits for it."""
        super().paintEvent(event)
        if not self._was_shown:
            self._was_shown = True
            log.info("window shown")

    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self.editor is not None and self._middle.currentWidget() is self.editor

    def open_editor(self, item_id: str, slide_id: str = "") -> None:
        """Show the editor on an item, at a slide."""
        from app.ui.editor import Editor

        if self.editor is None:
            self.editor = Editor(self.desk)
            self.editor.closed.connect(self._show_columns)
            self._middle.addWidget(self.editor)
        self._middle.setCurrentWidget(self.editor)
        self.editor.edit(item_id, slide_id or None)

    def close_editor(self) -> None:
        """Show the columns again, unless something typed could not be kept."""
        if self.editor is not None:
            self.editor.done()

    def settle(self) -> None:
        """Let the plan have what was just typed."""
        if self.editor is not None:
            self.editor.flush()

    def _show_columns(self) -> None:
        self._middle.setCurrentWidget(self._columns)
        self.grid.setFocus()

    def fit(self, width: int, height: int) -> None:
        """Choose density and columns for a client size."""
        theme.set_density(theme.density_for(width, height))
        self._folded = width < theme.tokens()["limits"]["fold_below"]
        self._measure()
        share = min(RIGHT_MOST, round(width * RIGHT_SHARE)) if width >= RIGHT_SHARE_FROM else 0
        self._right.setFixedWidth(max(int(theme.metric("right")), share))

    def _ask_for_slides(self, item: str) -> None:
        self.desk.browse(item)
        self.grid.setFocus()

    def _made_columns(self) -> QWidget:
        centre = QWidget()
        column = _seamed(QVBoxLayout(centre), self.head, self.grid, self.transport, seam=0)
        column.setStretch(1, 1)
        self._right = QWidget()
        _seamed(QVBoxLayout(self._right), self.program, self.clients).setStretch(1, 1)
        columns = QWidget()
        _seamed(QHBoxLayout(columns), self.plan, centre, self._right).setStretch(1, 1)
        self._measure()
        _paint(columns, "seam")
        return columns

    def _measure(self) -> None:
        folded = int(theme.tokens()["limits"]["folded"])
        self.plan.setFixedWidth(folded if self._folded else int(theme.metric("left")))


def _seamed(layout: QBoxLayout, *widgets: QWidget, seam: int = 1) -> QBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(seam)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def _paint(widget: QWidget, token: str) -> None:
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), theme.color(token))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
