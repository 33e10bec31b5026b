"""The table of keys: it drives the window's key filter, the tool tips and the F1 sheet.

Keys are matched by key code, and letters also by where they lie on the keyboard, so that a Korean
layout or an input method can't swallow one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

K = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Chord:
    """A key with its modifiers; `cap` is what is printed on it."""

    code: Qt.Key
    cap: str
    modifiers: Qt.KeyboardModifier = PLAIN


@dataclass(frozen=True)
class Row:
    """One row of the table.

    `scope` says where the keys work: `always`; `step`, everywhere while on air; `live`, everywhere but
    in text fields, menus and file dialogs; `plan`, in the plan list and the editor; `list`, in the plan
    list; `window`, everywhere but in menus and file dialogs. `action` is a command of the show or a
    name of `app.ui.actions`; a row without one only informs. Held keys repeat only if `repeats`.
    """

    group: str
    scope: str
    chords: tuple[Chord, ...]
    action: str
    repeats: bool = False

    @property
    def words(self) -> str:
        """The key of the row's sentence in the catalogue."""
        return f"keys.{self.action or 'nothing'}"


def _row(group: str, scope: str, action: str, *chords: Chord, repeats: bool = False) -> Row:
    return Row(group, scope, chords, action, repeats)


def _ctrl(code: Qt.Key, cap: str, extra: Qt.KeyboardModifier = PLAIN) -> Chord:
    names = "Ctrl Shift" if extra == SHIFT else "Ctrl"
    return Chord(code, f"{names} {cap}", CTRL | extra)


# fmt: off
ROWS: tuple[Row, ...] = (
    _row("live", "step", "live.next", Chord(K.Key_PageDown, "PgDn")),
    _row(
        "live", "live", "live.next",
        Chord(K.Key_Right, "→"), Chord(K.Key_Down, "↓"), Chord(K.Key_Space, "Space"),
    ),
    _row("live", "step", "live.previous", Chord(K.Key_PageUp, "PgUp")),
    _row("live", "live", "live.previous", Chord(K.Key_Left, "←"), Chord(K.Key_Up, "↑")),
    _row("live", "live", "live.first", Chord(K.Key_Home, "Home")),
    _row("live", "live", "live.last", Chord(K.Key_End, "End")),
    _row("live", "always", "live.next_item", _ctrl(K.Key_PageDown, "PgDn")),
    _row("live", "always", "live.previous_item", _ctrl(K.Key_PageUp, "PgUp")),
    _row("live", "live", "live.blank", Chord(K.Key_B, "B"), Chord(K.Key_Period, ".")),
    _row("live", "live", "live.logo", Chord(K.Key_L, "L")),
    _row("live", "live", "live.hold", Chord(K.Key_H, "H")),
    _row("live", "always", "start", Chord(K.Key_F5, "F5"), Chord(K.Key_F5, "Shift F5", SHIFT)),
    _row("live", "always", "live.apply", _ctrl(K.Key_Return, "Enter"), _ctrl(K.Key_Enter, "Enter")),
    _row("plan", "plan", "plan.undo", _ctrl(K.Key_Z, "Z")),
    _row("live", "live", "live.undo", _ctrl(K.Key_Z, "Z")),
    _row("live", "always", "live.lock", _ctrl(K.Key_L, "L")),
    _row("live", "", "", Chord(K.Key_Escape, "Esc")),
    _row("plan", "live", "plan.redo", _ctrl(K.Key_Z, "Z", SHIFT), _ctrl(K.Key_Y, "Y")),
    _row("plan", "live", "browse.previous", _ctrl(K.Key_Up, "↑"), repeats=True),
    _row("plan", "live", "browse.next", _ctrl(K.Key_Down, "↓"), repeats=True),
    _row("plan", "live", "move.up", Chord(K.Key_Up, "Alt ↑", ALT), repeats=True),
    _row("plan", "live", "move.down", Chord(K.Key_Down, "Alt ↓", ALT), repeats=True),
    _row("plan", "window", "add", Chord(K.Key_Insert, "Ins")),
    _row("plan", "list", "remove", Chord(K.Key_Delete, "Del")),
    _row("plan", "window", "edit", _ctrl(K.Key_E, "E")),
    _row("file", "window", "file.new", _ctrl(K.Key_N, "N")),
    _row("file", "window", "file.open", _ctrl(K.Key_O, "O")),
    _row("file", "window", "file.save", _ctrl(K.Key_S, "S")),
    _row("file", "window", "file.save_as", _ctrl(K.Key_S, "S", SHIFT)),
    _row("window", "always", "sheet", Chord(K.Key_F1, "F1")),
    _row("window", "window", "menu", Chord(K.Key_F10, "F10")),
    _row("window", "window", "quit", _ctrl(K.Key_Q, "Q")),
)
# fmt: on

GROUPS = ("live", "plan", "file", "window")

# Where letters lie, by the code of each system: X11 and Wayland, Windows, macOS (a virtual key there).
_LETTERS = "BLH.ZYENOSQ"
_PLACES = {
    "linux": dict(zip((56, 46, 43, 60, 52, 29, 26, 57, 32, 39, 24), _LETTERS, strict=True)),
    "win32": dict(zip((48, 38, 35, 52, 44, 21, 18, 49, 24, 31, 16), _LETTERS, strict=True)),
    "darwin": dict(zip((11, 37, 4, 47, 6, 16, 14, 45, 31, 1, 12), _LETTERS, strict=True)),
}
# What those letters type on the Korean two-set keyboard, plain and with Shift.
_JAMO = dict(zip("ㅠㅣㅗㅋㅛㄷㅜㅐㄴㅂㄸㅒㅃ", "BLHZYENOSQEOQ", strict=True))
_FIRST_LETTER_BEYOND_LATIN = 0x100
_LAST_LETTER = 0x10FFFF


def code_of(event: QKeyEvent) -> int:
    """Return the key code; for a letter of another script, or none, that of the key's place."""
    code = event.key()
    known = 0 < code < _FIRST_LETTER_BEYOND_LATIN or (code > _LAST_LETTER and code != K.Key_unknown)
    if known:
        return code
    letter = _letter_at(event) or _JAMO.get(event.text()) or _JAMO.get(_character(code))
    return ord(letter) if letter else code


def chord_of(event: QKeyEvent) -> tuple[int, Qt.KeyboardModifier]:
    """Return key code and modifiers of a press; where a key lies (keypad, layout group) does not count."""
    modifiers = event.modifiers() & (CTRL | ALT | SHIFT | Qt.KeyboardModifier.MetaModifier)
    return code_of(event), modifiers


def rows_for(event: QKeyEvent) -> Iterator[Row]:
    """Yield the rows a press belongs to, in the order of the table."""
    pressed = chord_of(event)
    for row in ROWS:
        if any((chord.code, chord.modifiers) == pressed for chord in row.chords):
            yield row


def cap_of(action: str) -> str:
    """Return what is printed on the first key of an action, or nothing when it has none."""
    return next((row.chords[0].cap for row in ROWS if row.action == action), "")


def _letter_at(event: QKeyEvent) -> str | None:
    if sys.platform == "darwin":
        return _PLACES["darwin"].get(event.nativeVirtualKey())
    places = _PLACES["win32" if sys.platform == "win32" else "linux"]
    return places.get(event.nativeScanCode())


def _character(code: int) -> str:
    return chr(code) if 0 < code <= _LAST_LETTER else ""
