"""How a row of the order of service is painted, and how its title is typed anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.ui.desk import Desk
from app.ui.kit.icons import icon
from app.ui.kit.over_scroll import hovered
from app.ui.kit.tags import paint_state, state_width
from app.ui.kit.theme import color, font, metric, tokens
from app.ui.plan.plan_model import ROW, PlanModel, Row, time_text
from app.ui.slides.marks import live_number

TEXT_LEFT = 47
ICON = 20
Index = QModelIndex | QPersistentModelIndex


def is_folded(width: float) -> bool:
    """Say whether a column is so narrow that only icons have room."""
    return width < 2 * tokens()["limits"]["folded"]


class PlanRows(QStyledItemDelegate):
    """Paints sections and items; `ring` shows the focus of the keyboard, `dragged` is the row in the hand."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ring = False
        self.dragged = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row by its sort."""
        row = index.data(ROW)
        is_item = row is not None and row.item is not None
        return QSize(100, int(metric("row_plan" if is_item else "row_section")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        model, row = index.model(), index.data(ROW)
        if not isinstance(model, PlanModel) or row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        if row.item is None:
            _paint_section(painter, rect, row)
        else:
            self._paint_item(painter, rect, row, row.item, model.state_of(row), option, index.row())
        painter.restore()

    def _paint_item(
        self,
        painter: QPainter,
        rect: QRectF,
        row: Row,
        item: Item,
        state: str,
        option: QStyleOptionViewItem,
        place: int,
    ) -> None:
        self._paint_ground(painter, rect, state, option, place)
        tone = {"on_air": "live_text", "done": "text_3", "": "text_2"}.get(state, "text")
        role = "blank_slide" if item.kind.value == "blank" else item.kind.value
        drawn = icon(role, tone, ICON)
        painter.drawPixmap(QPointF(rect.left() + 16, rect.center().y() - ICON / 2), drawn)
        if is_folded(rect.width()):
            return
        right = _paint_right(painter, rect, item, state)
        self._paint_names(painter, rect, right, row, item, state)

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, state: str, option: QStyleOptionViewItem, place: int
    ) -> None:
        browsed = bool(option.state & QStyle.StateFlag.State_Selected)
        if place == self.dragged or (state not in ("", "done", "on_air")):
            painter.fillRect(rect, color("control"))
        elif state == "on_air":
            painter.fillRect(rect, color("live_tint"))
        elif browsed or hovered(option):
            painter.fillRect(rect, color("raised"))
        if state not in ("", "done"):
            bar = QRectF(rect.left(), rect.top(), metric("border_row_bar"), rect.height())
            painter.fillRect(bar, color("live" if state == "on_air" else "lamp_on"))
        if self.ring and browsed:
            painter.setPen(QPen(color("accent"), metric("border_focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_names(
        self, painter: QPainter, rect: QRectF, right: float, row: Row, item: Item, state: str
    ) -> None:
        named = font("name")
        if state == "done":
            named.setWeight(QFont.Weight.Medium)
        second = self._second(item, state)
        width = right - rect.left() - TEXT_LEFT - 8
        half = rect.height() / 2
        line = QRectF(rect.left() + TEXT_LEFT, rect.top(), width, rect.height())
        if second:
            below = QRectF(line.left(), rect.top() + half - 1, width, half - 4)
            _write(painter, below, second, font("sub"), "text_2" if state not in ("", "done") else "text_3")
            line = QRectF(line.left(), rect.top() + 5, width, half - 3)
        _write(painter, line, row.title, named, "text_2" if state == "done" else "text")

    def _second(self, item: Item, state: str) -> str:
        number = live_number(self.desk.state, item) if state not in ("", "done") else None
        if number is not None and item.slides:
            return tr("slides.one", number=number, count=len(item.slides))
        return item.notes.split("\n")[0]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Type the title where it stands."""
        editor = QLineEdit(parent)
        editor.setMaxLength(200)
        editor.setAccessibleName(tr("plan.rename"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the present title, all of it selected."""
        if isinstance(editor, QLineEdit):
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Ask the show for the new title; an empty one is no title."""
        row = index.data(ROW)
        title = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if title and row is not None and row.item is not None:
            self.desk.run("plan.edit_item", item=row.item.id, title=title)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Lay the field over the title."""
        editor.setGeometry(option.rect.adjusted(TEXT_LEFT - 12, 6, -10, -6))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Leave Page Up and Down to the show while a title is typed."""
        # Qt's own filter would take them for the list.
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            return False
        return super().eventFilter(editor, event)


def _paint_section(painter: QPainter, rect: QRectF, row: Row) -> None:
    inner = rect.adjusted(metric("margin"), 0, -metric("margin"), 0)
    if is_folded(rect.width()):
        painter.fillRect(QRectF(inner.left(), rect.center().y(), inner.width(), 1), color("line_strong"))
        return
    _write(painter, inner, row.title, font("section"), "text_3")
    painter.setFont(font("section"))
    if row.seconds:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, side, time_text(row.seconds))


def _paint_right(painter: QPainter, rect: QRectF, item: Item, state: str) -> float:
    """Paint the state's tag or the planned length; returns where it begins."""
    edge = rect.right() - metric("margin")
    if state not in ("", "done"):
        width = state_width(state, bare=True)
        paint_state(painter, QPointF(edge - width, rect.center().y() - 10), state, bare=True)
        return edge - width
    if not item.seconds:
        return edge
    text = time_text(item.seconds)
    painter.setFont(font("secondary"))
    painter.setPen(color("text_2"))
    side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect.adjusted(0, 0, -metric("margin"), 0), side, text)
    return edge - painter.fontMetrics().horizontalAdvance(text)


def _write(painter: QPainter, rect: QRectF, text: str, with_font: QFont, token: str) -> None:
    painter.setFont(with_font)
    painter.setPen(color(token))
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
