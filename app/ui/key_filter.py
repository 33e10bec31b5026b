"""Sees every key press of the application first, and turns those of the table into actions."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.ui.faults import faulted
from app.ui.keys import Row, chord_of, rows_for

log = logging.getLogger(__name__)

TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
PRESSES = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
HEARD = (*PRESSES, QEvent.Type.KeyRelease, QEvent.Type.InputMethodQuery)
# A release this close before a press is the system's repeat: no finger is that quick.
REPEAT_MS = 30
# A key without a release for longer than this was let go in another program.
DOWN_MS = 1000


class Regions(Protocol):
    """The parts of the window whose focus gives keys another meaning; None where there is no such part."""

    def plan_list(self) -> QWidget | None:
        """The list of items."""

    def editor(self) -> QWidget | None:
        """The editor, while it is open."""

    def is_on_air(self) -> bool:
        """Whether words are on air."""


class Repeats:
    """Tells a key that is held from one pressed again: xcb does not mark every repeated press as one."""

    def __init__(self) -> None:
        self._down: dict[tuple[int, int], int] = {}
        self._released: dict[tuple[int, int], int] = {}
        self._last = ((0, 0), 0, False)

    def release(self, event: QKeyEvent) -> None:
        """Note that a key went up."""
        key = _key_of(event)
        self._down.pop(key, None)
        self._released[key] = event.timestamp()

    def is_repeat(self, event: QKeyEvent) -> bool:
        """Note a press, and say whether it is the system's and no finger's."""
        key, at = _key_of(event), event.timestamp()
        if event.isAutoRepeat() or at == 0 or event.nativeScanCode() == 0:
            return event.isAutoRepeat()
        if self._last[:2] != (key, at):
            up, down = self._released.get(key), self._down.get(key)
            repeat = up is not None and 0 <= at - up < REPEAT_MS
            repeat = repeat or (down is not None and 0 <= at - down < DOWN_MS)
            # One press comes by several times: to the window, to the widget, to its parents.
            self._last = (key, at, repeat)
        self._down[key] = at
        return self._last[2]


def _key_of(event: QKeyEvent) -> tuple[int, int]:
    # Some systems give one scan code to all keys.
    return event.nativeScanCode(), event.key()


class KeyFilter(QObject):
    """Runs `act(name)` for the keys of the table; every other press goes its usual way."""

    def __init__(self, act: Callable[[str], None], regions: Regions) -> None:
        super().__init__()
        self._act = act
        self._regions = regions
        self._repeats = Repeats()
        QApplication.instance().installEventFilter(self)

    def remove(self) -> None:
        """Stop seeing keys."""
        QApplication.instance().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt's door; called for every event of the application, so it leaves quickly."""
        if event.type() not in HEARD:
            return False
        try:
            return self._hear(watched, event)
        except Exception as error:
            # Raised here it would travel through Qt's delivery of events, where it can end the program.
            log.exception("a key press failed")
            faulted.emit(error)
            return False

    def _hear(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethodQuery:
            return _refuse_composing(watched, event)
        if event.type() == QEvent.Type.KeyRelease:
            self._repeats.release(event)
            return False
        row = self._row(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            # Accepting says "this is no shortcut": the press itself follows and is handled below.
            if row is not None:
                event.accept()
            return False
        repeat = self._repeats.is_repeat(event)
        if row is None:
            return self._enter_on_button(event, repeat=repeat)
        if row.repeats or not repeat:
            self._act(row.action)
        return True

    def _row(self, event: QKeyEvent) -> Row | None:
        return next((row for row in rows_for(event) if row.action and self._applies(row.scope)), None)

    def _applies(self, scope: str) -> bool:
        if scope == "always":
            return True
        if scope == "step":
            return self._regions.is_on_air() or not (self._is_local() or self._is_in(self._regions.editor()))
        if scope == "window":
            return not _is_elsewhere()
        if self._is_local():
            return False
        if scope == "list":
            return self._is_in(self._regions.plan_list())
        if scope == "plan":
            return self._is_in(self._regions.plan_list()) or self._is_in(self._regions.editor())
        return True

    def _is_local(self) -> bool:
        return _is_elsewhere() or isinstance(_focus(), TEXT_FIELDS)

    def _is_in(self, region: QWidget | None) -> bool:
        focus = _focus()
        return region is not None and focus is not None and (focus is region or region.isAncestorOf(focus))

    def _enter_on_button(self, event: QKeyEvent, *, repeat: bool) -> bool:
        # Space always means Next, so Enter is what presses the button that the Tab key reached.
        code, modifiers = chord_of(event)
        button = _focus()
        plain = code in ENTER and modifiers == Qt.KeyboardModifier.NoModifier
        if not plain or not isinstance(button, QAbstractButton) or _is_elsewhere():
            return False
        if not repeat:
            button.click()
        return True


def _refuse_composing(asked: QObject, event: QInputMethodQueryEvent) -> bool:
    """Say that nothing is typed here, where that is so: an input method would keep the keys to itself.

    Lists with editable rows claim to be typed into all the time, so they are not asked.
    """
    if not isinstance(asked, QWidget) or isinstance(asked, TEXT_FIELDS):
        return False
    if event.queries() & Qt.InputMethodQuery.ImEnabled:
        event.setValue(Qt.InputMethodQuery.ImEnabled, False)
        event.accept()
    return True


def _focus() -> QWidget | None:
    """Return the widget a key press reaches.

    A window that is not active (no window manager, a moment between two windows) still gets keys, and
    hands them to its own focus; what is typed there must not blank a screen.
    """
    windows = (window.focusWidget() for window in QApplication.topLevelWidgets() if window.isVisible())
    return QApplication.focusWidget() or next(filter(None, windows), None)


def _is_elsewhere() -> bool:
    """Say whether a menu or a dialog of Qt's own has the keys: arrows and letters belong to it."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return True
    window = QApplication.activeWindow()
    return isinstance(window, QFileDialog | QMessageBox | QMenu)
