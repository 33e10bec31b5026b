"""A row of tabs of which one is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from app.i18n import tr
from app.ui.kit import theme
from app.ui.kit.theme import font


class Segments(QWidget):
    """Choices by name; the words of a choice are `<prefix>.<name>` of the catalogue."""

    chosen = Signal(str)

    def __init__(self, prefix: str, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        group = QButtonGroup(self)
        for name in names:
            button = QPushButton(tr(f"{prefix}.{name}"), self, checkable=True)
            button.setProperty("look", "tab")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            group.addButton(button)
            row.addWidget(button)
            self._buttons[name] = button
        self._buttons[names[0]].setChecked(True)
        theme.density_changed.connect(self._measure)
        self._measure()

    def button(self, name: str) -> QPushButton:
        """Return the button of a choice."""
        return self._buttons[name]

    def choose(self, name: str) -> None:
        """Mark a choice without saying so."""
        self._buttons[name].setChecked(True)

    def _measure(self, *_: object) -> None:
        for button in self._buttons.values():
            button.setFont(font("secondary"))
