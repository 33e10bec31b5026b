"""The table of keys, and how a press finds its row."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.paths import resources
from app.ui import keys
from app.ui.keys import GROUPS, ROWS, cap_of, rows_for

PRESS = QEvent.Type.KeyPress
PLAIN = Qt.KeyboardModifier.NoModifier


def press(code, modifiers=PLAIN, scan=0, text=""):
    return QKeyEvent(PRESS, code, modifiers, scan, 0, 0, text)


def actions(event):
    return [row.action for row in rows_for(event)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.action or "nothing")
def test_every_chord_finds_its_row(row):
    for chord in row.chords:
        assert row in list(rows_for(press(chord.code, chord.modifiers)))


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_row_has_its_sentence_in_the_sheet(language):
    words = json.loads((resources() / "locale" / f"{language}.json").read_text(encoding="utf-8"))
    assert [row.words for row in ROWS if row.words not in words] == []
    assert {row.group for row in ROWS} == set(GROUPS)


def test_no_key_means_two_things_in_one_scope():
    seen = [(chord.code, chord.modifiers, row.scope) for row in ROWS for chord in row.chords]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("letter", "action", "scan", "jamo"),
    [("B", "live.blank", 56, "ㅠ"), ("L", "live.logo", 46, "ㅣ"), ("H", "live.hold", 43, "ㅗ")],
)
def test_letters_are_found_on_a_korean_layout(monkeypatch, letter, action, scan, jamo):
    monkeypatch.setattr(keys.sys, "platform", "linux")
    assert actions(press(Qt.Key.Key_unknown, scan=scan)) == [action]
    assert actions(press(0, scan=scan, text=jamo)) == [action]
    assert actions(press(ord(jamo), scan=scan, text=jamo)) == [action]
    assert actions(press(ord(jamo), text=jamo)) == [action], "the place unknown, the letter typed known"


@pytest.mark.parametrize(("platform", "scan"), [("linux", 60), ("win32", 52)])
def test_period_is_found_where_it_lies(monkeypatch, platform, scan):
    monkeypatch.setattr(keys.sys, "platform", platform)
    assert actions(press(Qt.Key.Key_unknown, scan=scan)) == ["live.blank"]


def test_latin_letter_of_another_layout_is_what_it_says(monkeypatch):
    monkeypatch.setattr(keys.sys, "platform", "linux")
    assert actions(press(Qt.Key.Key_X, scan=56)) == []


def test_keypad_counts_as_the_same_key():
    keypad = Qt.KeyboardModifier.KeypadModifier
    assert actions(press(Qt.Key.Key_PageDown, keypad)) == ["live.next"]
    assert actions(press(Qt.Key.Key_Period, keypad)) == ["live.blank"]


def test_escape_does_nothing():
    assert actions(press(Qt.Key.Key_Escape)) == [""]


def test_cap_is_that_of_the_first_key():
    assert cap_of("live.blank") == "B"
    assert cap_of("live.lock") == "Ctrl L"
    assert cap_of("nobody") == ""
