"""All that is known of one client, below the list; it covers nothing and stops no key."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.show.presence import Client
from app.ui.kit.elided import Elided
from app.ui.kit.icons import button_icon
from app.ui.kit.theme import color, font
from app.ui.outputs.client_names import client_name, program_name

FACTS = ("address", "kind", "program", "trip", "frames", "since")


class ClientDetails(QWidget):
    """Facts in two columns; a client that is gone can be dismissed here."""

    closed = Signal()
    dismissed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client_id = ""
        self.name = Elided("name", "text", self)
        self.dismiss = QPushButton(tr("client.dismiss"), self)
        self.close_button = QPushButton(self)
        self.values = {fact: Elided("sub", "text", self) for fact in FACTS}
        self._lay_out()
        self.hide()

    @property
    def client_id(self) -> str:
        """The client that is shown, empty for none."""
        return self._client_id

    def show_client(self, client: Client) -> None:
        """Show what is known of a client now."""
        self._client_id = client.id
        self.name.setText(client_name(client))
        for fact, value in facts_of(client).items():
            self.values[fact].setText(value)
        self.dismiss.setVisible(client.gone_at is not None)
        self.show()

    def leave(self) -> None:
        """Go away."""
        self._client_id = ""
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground with a rule above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("raised"))
        painter.fillRect(0, 0, self.width(), 1, color("line"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 5, 14, 9)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.dismiss)
        head.addWidget(self.close_button)
        column.addLayout(head)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(1)
        for line, fact in enumerate(FACTS):
            label = QLabel(tr(f"client.details.{fact}"), self)
            label.setFont(font("sub"))
            label.setStyleSheet(f"color: {color('text_3').name()};")
            grid.addWidget(label, line, 0)
            grid.addWidget(self.values[fact], line, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.close_button.setIcon(button_icon("close", "text_2", 18))
        self.close_button.setProperty("look", "quiet")
        self.close_button.setFixedWidth(40)
        self.close_button.setStyleSheet("padding: 0;")
        self.close_button.setAccessibleName(tr("client.close"))
        self.close_button.clicked.connect(self.leave)
        self.dismiss.setFont(font("button"))
        self.dismiss.clicked.connect(lambda: self.dismissed.emit(self._client_id))
        for button in (self.close_button, self.dismiss):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def facts_of(client: Client) -> dict[str, str]:
    """Return the facts of a client as people read them, by the names in `FACTS`."""
    unknown = tr("client.details.unknown")
    trip = tr("client.ms", ms=round(client.rtt_ms, 1)) if client.rtt_ms is not None else unknown
    # Local time: it is compared with the clock on the wall.
    since = datetime.fromtimestamp(client.connected_at).strftime("%H:%M:%S")  # noqa: DTZ006
    frames = tr("client.details.frames_value", sent=client.frames_sent, skipped=client.frames_skipped)
    return {
        "address": client.address or unknown,
        "kind": " · ".join(filter(None, (client.kind, client.channel, client.role))),
        "program": program_name(client.agent) or client.agent or unknown,
        "trip": trip,
        "frames": f"{frames} · {size_text(client.bytes_sent)}",
        "since": since if client.connected_at else unknown,
    }


def size_text(count: int) -> str:
    """Return a number of bytes in kB or MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB"
