"""The lower right of the desk: every client and what it has really painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.ui.bars.proof import lamp
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.icons import button_icon
from app.ui.kit.over_scroll import OverScrollList
from app.ui.kit.theme import color, font, metric
from app.ui.outputs.client_details import ClientDetails
from app.ui.outputs.client_model import ROW, ClientModel, ClientRow
from app.ui.outputs.client_rows import ClientRows

HEAD = 44
SECOND = 1000
SAID_MS = 2000
REMOTES = frozenset({"remote", "dock"})


class ClientPanel(QWidget):
    """Heading, rows and, when asked for, the details of one; says what to do while nobody is connected."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.rows = ClientList(self)
        self.details = ClientDetails(self)
        self.empty = QWidget(self)
        self.advice = QLabel(self.empty, wordWrap=True)
        self.address = QLabel(self.empty)
        self.copy = QPushButton(self.empty)
        self._clock = QTimer(self, interval=SECOND)
        self._said = QTimer(self, singleShot=True, interval=SAID_MS)
        self._lay_out()
        self._connect()
        self._measure()

    def _connect(self) -> None:
        self.rows.opened = self._open
        self.rows.released = self._refresh
        self.rows.dismiss = self._dismiss
        self.details.dismissed.connect(self._dismiss)
        self.details.closed.connect(self.rows.clearSelection)
        self.copy.clicked.connect(self._copy)
        self._clock.timeout.connect(self._refresh)
        self._said.timeout.connect(self._refresh)
        self.desk.presence_changed.connect(self._refresh)
        self.desk.changed.connect(self._refresh)
        self.desk.world_changed.connect(self._refresh)
        theme.density_changed.connect(self._measure)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HEAD, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.rows, 1)
        column.addWidget(self.details)
        empty = QVBoxLayout(self.empty)
        empty.setContentsMargins(16, 8, 16, 16)
        empty.setSpacing(12)
        empty.addWidget(self.advice)
        empty.addWidget(self.address)
        empty.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        empty.addStretch(1)
        column.addWidget(self.empty, 1)
        self.advice.setStyleSheet(f"color: {color('text_2').name()};")
        self.address.setStyleSheet(f"color: {color('text').name()};")
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.copy.setIcon(button_icon("copy", "text", 18))

    def _measure(self, *_: object) -> None:
        for widget, role in ((self.advice, "secondary"), (self.address, "name"), (self.copy, "button")):
            widget.setFont(font(role))
        self._refresh()

    def _refresh(self, *_: object) -> None:
        clients = self.desk.presence.clients
        now = self.desk.show.clock()
        self.rows.clients.show(clients.values(), lamp(self.desk.state), now, self.rows.pointed)
        self._tick(any(row.state in ("behind", "gone") for row in self.rows.clients.rows))
        self._show_advice(not clients)
        shown = clients.get(self.details.client_id)
        if shown is not None:
            self.details.show_client(shown)
        elif self.details.client_id:
            self.details.leave()
        self.update(0, 0, self.width(), HEAD)

    def _tick(self, wanted: bool) -> None:
        """Count seconds only while somebody is late or gone."""
        if wanted != self._clock.isActive():
            self._clock.start() if wanted else self._clock.stop()

    def _show_advice(self, is_empty: bool) -> None:
        world = self.desk.world
        can_copy = is_empty and bool(world.address) and not world.trouble
        self.rows.setVisible(not is_empty)
        self.empty.setVisible(is_empty)
        self.address.setVisible(can_copy)
        self.copy.setVisible(can_copy)
        if not is_empty:
            return
        self.advice.setText(world.trouble or tr("clients.empty"))
        self.address.setText(self.obs_address())
        self.copy.setText("  " + tr("clients.copied" if self._said.isActive() else "clients.copy"))

    def obs_address(self) -> str:
        """Return the address that belongs into OBS."""
        return f"{self.desk.world.address}/overlay/main"

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.obs_address())
        self._said.start()
        self._refresh()

    def _open(self, client_id: str) -> None:
        client = self.desk.presence.clients.get(client_id)
        # A second click on the same row closes what the first one opened.
        if client is None or client_id == self.details.client_id:
            self.details.leave()
        else:
            self.details.show_client(client)
            # The list shrinks only when the layout has run.
            QTimer.singleShot(0, self.rows, self.rows.show_current)

    def _dismiss(self, client_id: str) -> None:
        if self.desk.presence.dismiss(client_id):
            self.details.leave()
            self._refresh()

    def count_text(self) -> str:
        """Return how many outputs there are, and how many others look on."""
        headline = self.desk.presence.headline()
        outputs = headline.total + len(headline.hidden)
        if not headline.others:
            return str(outputs) if outputs else ""
        kinds = {client.kind for client in self.desk.presence.clients.values() if not client.counted}
        key = "clients.remote" if kinds <= REMOTES else "clients.other"
        return tr(key, outputs=outputs, others=headline.others)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel and its heading."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("panel"))
        painter.setFont(font("name"))
        painter.setPen(color("text"))
        title = tr("clients.title")
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        line = self.rect().adjusted(14, 0, -14, HEAD - self.height())
        painter.drawText(line, left, title)
        after = painter.fontMetrics().horizontalAdvance(title) + 10
        painter.setFont(font("secondary"))
        painter.setPen(color("text_2"))
        painter.drawText(line.adjusted(after, 0, 0, 0), left, self.count_text())
        if self.desk.presence.clients:
            painter.setFont(font("sub"))
            painter.setPen(color("text_3"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, right, tr("clients.slide"))


class ClientList(OverScrollList):
    """The rows; a click or Enter opens one. Rows stay where they are while the mouse is over them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clients = ClientModel(self)
        self.painted = ClientRows(self)
        self.pointed = False
        self.opened = self.released = self.dismiss = _nothing
        self.setModel(self.clients)
        self.setItemDelegate(self.painted)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("clients.list"))
        self.setStyleSheet(f"QListView {{ background: {color('panel').name()}; }}")
        theme.density_changed.connect(self._measure)
        self.verticalScrollBar().setSingleStep(int(metric("row_client")) // 2)

    def current(self) -> ClientRow | None:
        """Return the row the keyboard is on."""
        row: ClientRow | None = self.currentIndex().data(ROW) if self.currentIndex().isValid() else None
        return row

    def _measure(self, *_: object) -> None:
        self.scheduleDelayedItemsLayout()

    def show_current(self) -> None:
        """Keep the opened row in sight when the details take room."""
        self.scrollTo(self.currentIndex())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Nothing moves under the mouse."""
        self.pointed = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Now the rows may sort themselves."""
        self.pointed = False
        super().leaveEvent(event)
        self.released()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is pressed."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.painted.ring = False
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.opened(index.data(ROW).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with an arrow walks, Enter opens; other keys belong to the show."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        row = self.current()
        if event.key() in ways and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            wanted = self.currentIndex().row() + ways[Qt.Key(event.key())]
            index = self.clients.index(max(0, min(len(self.clients.rows) - 1, wanted)))
            self.painted.ring = True
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row is not None:
            self.opened(row.id)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard; it needs a row to stand on."""
        super().focusInEvent(event)
        self.painted.ring = True
        if not self.currentIndex().isValid() and self.clients.rows:
            chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.clients.index(0), chosen)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No focus, no ring."""
        self.painted.ring = False
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Details; and a client that is gone can be dismissed."""
        at = self.indexAt(self.viewport().mapFrom(self, event.pos()))
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse and at.isValid()
        row = at.data(ROW) if by_mouse else self.current()
        if row is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(tr("client.open")).triggered.connect(lambda: self.opened(row.id))
        dismiss = menu.addAction(tr("client.dismiss"))
        dismiss.setEnabled(row.state == "gone")
        dismiss.triggered.connect(lambda: self.dismiss(row.id))
        menu.popup(event.globalPos())


def _nothing(*_: object) -> None:
    """What a list does before somebody listens."""
