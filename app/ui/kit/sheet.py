"""A window of ours beside the desk: heading, scrolling body, Close. It stops neither loop nor clicker."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.ui.kit import theme

MARGIN = 24


class Sheet(QDialog):
    """Built by a subclass or caller: put the content into `body` with `fill`."""

    def __init__(self, parent: QWidget, title: str, subtitle: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.finished.connect(parent.activateWindow)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 20, MARGIN, 16)
        head.setSpacing(4)
        head.addWidget(label(title, "title"))
        if subtitle:
            head.addWidget(label(subtitle, "secondary", "text_2"))
        self._column.addLayout(head)

    def fill(self, body: QWidget) -> None:
        """Put the body and the closing row below the heading."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        self._column.addWidget(rule())
        self._column.addWidget(area, 1)
        self._column.addWidget(rule())
        close = QPushButton(tr("dialog.close"))
        close.setFont(theme.font("button"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 12, MARGIN, 12)
        row.addStretch(1)
        row.addWidget(close)
        self._column.addLayout(row)

    def open_beside(self) -> None:
        """Show it in front, over the left of the desk so that Program stays in sight."""
        owner = self.parentWidget()
        corner = owner.mapToGlobal(owner.rect().topLeft())
        self.move(corner.x() + 40, corner.y() + int(theme.metric("top")) + 20)
        room = self.screen().availableGeometry().height() - self.y()
        self.resize(self.width(), min(self.height(), room - MARGIN))
        self.show()
        # No button is lit up before somebody presses Tab.
        self.setFocus()
        self.raise_()
        self.activateWindow()


def label(text: str, role: str, color: str = "text", *, wraps: bool = False) -> QLabel:
    """Return plain words in a font and a colour of the theme."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(theme.font(role))
    made.setWordWrap(wraps)
    if color != "text":
        made.setStyleSheet(f"color: {theme.color(color).name()}")
    return made


def rule() -> QFrame:
    """Return a line across."""
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {theme.color('line').name()}")
    return line
