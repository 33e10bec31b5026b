"""How a client's row is painted: who, where, the proof as icon and word, and the slide it has painted."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.i18n import tr
from app.ui.kit.icons import icon
from app.ui.kit.over_scroll import hovered
from app.ui.kit.theme import color, font, metric
from app.ui.outputs.client_model import ICONS, ROW, ClientRow

TEXT_LEFT = 47
STATE_SHARE = 0.56
"""Where the state's icon begins, as a share of the row's width."""
NUMBER = 44
TONES = {"painted": "painted", "behind": "behind", "gone": "text", "hidden": "text_2", "unproved": "text_2"}
GROUNDS = {"behind": "behind_tint", "gone": "control"}
Index = QModelIndex | QPersistentModelIndex


class ClientRows(QStyledItemDelegate):
    """Paints the rows; `ring` shows the focus of the keyboard."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ring = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for all."""
        return QSize(100, int(metric("row_client")))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row = index.data(ROW)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        self._paint_ground(painter, rect, row, option, index.row())
        drawn = icon(row.icon, "text_2", 20)
        painter.drawPixmap(QPointF(rect.left() + 14, rect.center().y() - 10), drawn)
        state_left = rect.left() + round(rect.width() * STATE_SHARE)
        self._paint_names(painter, rect, state_left, row)
        self._paint_state(painter, rect, state_left, row)
        _paint_number(painter, rect, row)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, row: ClientRow, option: QStyleOptionViewItem, place: int
    ) -> None:
        ground = GROUNDS.get(row.state, "")
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if ground or hovered(option) or selected:
            painter.fillRect(rect, color(ground or "raised"))
        if place:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), color("line"))
        if row.state == "gone":
            bar = QRectF(rect.left(), rect.top(), metric("border_row_bar"), rect.height())
            painter.fillRect(bar, color("lamp_on"))
        if self.ring and selected:
            painter.setPen(QPen(color("accent"), metric("border_focus")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _paint_names(self, painter: QPainter, rect: QRectF, until: float, row: ClientRow) -> None:
        upper, lower = _lines(rect, rect.left() + TEXT_LEFT, until - rect.left() - TEXT_LEFT - 6)
        _write(painter, upper, row.name, font("name"), "text")
        _write(painter, lower, row.place, font("sub"), "text_2" if row.state in GROUNDS else "text_3")

    def _paint_state(self, painter: QPainter, rect: QRectF, left: float, row: ClientRow) -> None:
        tone = TONES[row.state]
        upper, lower = _lines(rect, left + 22, rect.right() - NUMBER - left - 22)
        painter.drawPixmap(QPointF(left, upper.center().y() - 8.5), icon(ICONS[row.state], tone, 17))
        bold = font("secondary")
        bold.setWeight(QFont.Weight.DemiBold)
        _write(painter, upper, tr(f"client.{row.state}"), bold, tone)
        _write(painter, lower, row.detail, font("sub"), "text_2")


def _lines(rect: QRectF, left: float, width: float) -> tuple[QRectF, QRectF]:
    half = rect.height() / 2
    upper = QRectF(left, rect.top() + half - 20, width, 20)
    return upper, QRectF(left, rect.top() + half - 1, width, 19)


def _paint_number(painter: QPainter, rect: QRectF, row: ClientRow) -> None:
    edge = rect.right() - 14
    if row.sign:
        painter.drawPixmap(QPointF(edge - 20, rect.center().y() - 10), icon(row.sign, "text", 20))
        return
    painter.setFont(font("client_number"))
    painter.setPen(color("text" if row.state == "painted" else "text_3"))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(rect.adjusted(0, 0, -14, 0), right, row.number or "–")


def _write(painter: QPainter, rect: QRectF, text: str, with_font: QFont, token: str) -> None:
    painter.setFont(with_font)
    painter.setPen(color(token))
    words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
