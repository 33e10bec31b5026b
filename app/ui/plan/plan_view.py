"""The left column: the order of service with its head, and below it what adds to it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.slide import Kind
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import button_icon
from app.ui.kit.theme import color, font, metric
from app.ui.plan.plan_head import PlanHead
from app.ui.plan.plan_list import PlanList
from app.ui.plan.plan_menu import add_item, add_menu
from app.ui.plan.plan_rows import is_folded


class PlanView(QWidget):
    """Head, list and *Add to the plan*; head and foot stay where they are while the list scrolls."""

    edit_asked = Signal(str)
    """The id of an item whose words are to be edited."""
    slides_asked = Signal(str)
    """The id of an item whose slides should get the keyboard."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.head = PlanHead(desk, self)
        self.rows = PlanList(desk, self)
        self.add = QPushButton(self)
        self._lay_out()
        self.rows.edit_asked.connect(self.edit_asked)
        self.rows.slides_asked.connect(self.slides_asked)
        self.add.clicked.connect(self.offer_kinds)
        theme.density_changed.connect(self._measure)
        self._measure()

    def offer_kinds(self) -> None:
        """Open the menu of kinds above the button."""
        menu = add_menu(self.add, self._add)
        menu.popup(self.add.mapToGlobal(QPoint(8, -menu.sizeHint().height() - 4)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """One flat panel."""
        QPainter(self).fillRect(self.rect(), color("panel"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold to icons where there is no room for words."""
        if is_folded(event.size().width()) != is_folded(event.oldSize().width()):
            self._measure()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addSpacing(5)
        column.addWidget(self.rows, 1)
        column.addWidget(self.add)
        self.add.setProperty("look", "quiet")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _measure(self, *_: object) -> None:
        self.add.setIcon(button_icon("add", "text_2", 18))
        folded = is_folded(self.width())
        self.head.setVisible(not folded)
        self.add.setText("" if folded else "  " + tr("plan.add"))
        self.add.setAccessibleName(tr("plan.add"))
        self.add.setFont(font("button"))
        self.add.setStyleSheet(_row_like(int(metric("find_closed"))))

    def _add(self, kind: Kind) -> None:
        made = add_item(self.desk, kind)
        if made is not None:
            self.edit_asked.emit(made)


def _row_like(height: int) -> str:
    """Return the rules for a button that is a flat row with a line above."""
    tone = {name: color(name).name() for name in ("line", "text", "text_2", "panel", "raised", "accent")}
    return (
        f"QPushButton {{ text-align: left; padding: 0 14px; border: 0; border-top: 1px solid {tone['line']};"
        f" border-radius: 0; color: {tone['text_2']}; background: {tone['panel']};"
        f" min-height: {height - 1}px; max-height: {height - 1}px; }}"
        f"QPushButton:hover {{ background: {tone['raised']}; color: {tone['text']}; }}"
        f"QPushButton:focus {{ border: 2px solid {tone['accent']}; min-height: {height - 4}px; }}"
    )
