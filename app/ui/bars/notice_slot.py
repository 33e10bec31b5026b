"""The notice slot between Previous and Next: the only place where the desk says something in passing."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.i18n import tr
from app.show.show import Change
from app.ui.bars.notice_board import UNDO_SECONDS, NoticeBoard
from app.ui.bars.notices import Notice
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.caps import cap_width, draw_cap
from app.ui.kit.icons import icon

TICK_MS = 100
BAR = 3
WORDS_LEFT = 45
INSET = 14
UNDO_HEIGHT = 34


class NoticeSlot(QWidget):
    """`acted` carries the command of a line that was clicked."""

    acted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._board = NoticeBoard()
        self._notice: Notice | None = None
        self._left = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.refresh)
        self._undo = UndoButton(self)
        self._undo.hide()
        self._undo.clicked.connect(self._on_undo)
        desk.noticed.connect(self._on_notice)
        desk.changed.connect(self._on_change)
        self.refresh()

    @property
    def notice(self) -> Notice | None:
        """What is on show."""
        return self._notice

    def undo_command(self) -> str:
        """Return the command of the undo on offer, or nothing."""
        return self._board.undo(self._desk.show.clock())

    def refresh(self) -> None:
        """Look at the board again, and keep looking while something on it runs out."""
        now = self._desk.show.clock()
        before = self._notice
        self._notice, self._left = self._board.current(self._desk.state, now)
        if self._board.is_timed(now) != self._timer.isActive():
            (self._timer.stop if self._timer.isActive() else self._timer.start)()
        if self._notice != before:
            self._undo.setVisible(self._offers_undo())
            self.setAccessibleName(self._notice.text if self._notice else "")
            self.setToolTip(self.accessibleName())
            clickable = self._notice is not None and bool(self._notice.action)
            self.setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        if self._notice != before or self._offers_undo():
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the Undo button at the right end."""
        size = self._undo.sizeHint()
        top = (self.height() - BAR - size.height()) // 2 + 1
        self._undo.setGeometry(self.width() - size.width() - 4, top, size.width(), size.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the key of the line would do."""
        if self._notice is not None and self._notice.action:
            self.acted.emit(self._notice.action)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, the time that is left and the key that helps."""
        if self._notice is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        undo = self._offers_undo()
        self._draw_box(painter, undo)
        size = int(theme.tokens()["icons"]["sizes"]["row"])
        picture = icon(self._notice.icon, "accent" if undo else "text", size)
        painter.drawPixmap(INSET, (self.height() - size) // 2, picture)
        right = self._draw_seconds(painter) if undo else self._draw_key(painter)
        painter.setFont(theme.font("name") if theme.density() == "large" else theme.font("secondary"))
        painter.setPen(theme.color("text"))
        room = right - WORDS_LEFT - 8
        text = painter.fontMetrics().elidedText(self._notice.text, Qt.TextElideMode.ElideRight, int(room))
        line = QRectF(WORDS_LEFT, 0, room, self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _draw_box(self, painter: QPainter, undo: bool) -> None:
        radius = theme.metric("radius_control")
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(shape, theme.color("accent_tint" if undo else "raised"))
        if undo:
            painter.save()
            painter.setClipPath(shape)
            bar = QRectF(0, self.height() - BAR, self.width() * self._left, BAR)
            painter.fillRect(bar, theme.color("accent"))
            painter.restore()

    def _draw_seconds(self, painter: QPainter) -> float:
        text = tr("notice.seconds", seconds=ceil(self._left * UNDO_SECONDS))
        font = theme.font("name")
        right = self._undo.x() - 12
        painter.setFont(font)
        painter.setPen(theme.color("accent"))
        place = QRectF(0, 0, right, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return right - QFontMetricsF(font).horizontalAdvance(tr("notice.seconds", seconds=10))

    def _draw_key(self, painter: QPainter) -> float:
        right = float(self.width() - INSET)
        if not self._notice.keys:
            return right
        right = draw_cap(painter, right, self.height() / 2, self._notice.keys) - 6
        font = theme.font("secondary")
        painter.setFont(font)
        painter.setPen(theme.color("text_2"))
        place = QRectF(0, 0, right, self.height())
        words = self._notice.keys_text
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return right - QFontMetricsF(font).horizontalAdvance(words)

    def _offers_undo(self) -> bool:
        return self._notice is not None and self._notice.kind == "undo"

    def _on_undo(self) -> None:
        command = self.undo_command()
        if command:
            self._desk.run(command)

    def _on_notice(self, notice: Notice) -> None:
        self._board.give(notice, self._desk.show.clock())
        self.refresh()

    def _on_change(self, change: Change) -> None:
        self._board.note(change, self._desk.show.clock())
        self.refresh()


class UndoButton(QAbstractButton):
    """Outlined, never filled: it must not look like Next."""

    CAP = "Ctrl Z"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tr("notice.undo"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the room for the word and its key."""
        word = QFontMetricsF(theme.font("button")).horizontalAdvance(self.text())
        return QSize(round(12 + word + 10 + cap_width(self.CAP) + 12), UNDO_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, word and key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(theme.color("accent"), width))
        fill = "pressed" if self.isDown() else "hover" if self.underMouse() else "well"
        painter.setBrush(theme.color(fill))
        edge = width / 2
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(box, theme.metric("radius_control"), theme.metric("radius_control"))
        painter.setFont(theme.font("button"))
        painter.setPen(theme.color("text"))
        word = self.rect().adjusted(12, 0, 0, 0)
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        draw_cap(painter, self.width() - 12, self.height() / 2, self.CAP)
        painter.end()
