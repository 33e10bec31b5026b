"""How the editor's buttons and seams look."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFrame,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from app.ui.kit.icons import button_icon
from app.ui.kit.theme import color, font

ICON = 18


def flat_button(button: QPushButton, look: str, role: str = "") -> None:
    """Dress a button of the editor's head: `look` as in `app.ui.kit.style`, `role` its icon."""
    if look:
        button.setProperty("look", look)
    if role:
        button.setIcon(button_icon(role, "text_2" if look == "quiet" else "text", ICON))
        button.setIconSize(QSize(ICON, ICON))
    button.setFont(font("button"))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def quiet(button: QAbstractButton) -> None:
    """Make a button of an icon alone."""
    button.setProperty("look", "quiet")
    button.setStyleSheet("padding: 0")


def tool(role: str, name: str, side: int = 40) -> QToolButton:
    """Return a square button of an icon alone; `name` is its tool tip and its name for a screen reader."""
    button = QToolButton()
    quiet(button)
    button.setIcon(button_icon(role))
    button.setIconSize(QSize(ICON, ICON))
    button.setFixedSize(side, side)
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def seam_below(widget: QWidget) -> QFrame:
    """Draw the 1 px seam at a widget's lower edge; it is placed when the widget is resized."""
    return _Seam(widget)


class OverBar(QScrollBar):
    """A scroll bar over the right edge of an area, so that nothing moves when it comes."""

    WIDTH = 10

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = area.verticalScrollBar()
        self._inner.rangeChanged.connect(self._follow)
        self._inner.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._inner.setValue)
        self.hide()

    def place(self, width: int, height: int) -> None:
        """Lie at the right edge of an area of this size."""
        self.setGeometry(width - self.WIDTH, 0, self.WIDTH, height)
        self.raise_()

    def _follow(self, least: int, most: int) -> None:
        self.setPageStep(self._inner.pageStep())
        self.setSingleStep(self._inner.singleStep())
        self.setRange(least, most)
        self.setVisible(most > least)


class _Seam(QFrame):
    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.setStyleSheet(f"background: {color('seam').name()}")
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(0, watched.height() - 1, watched.width(), 1)
        return False
