"""The F1 sheet prints the table that is used."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.i18n import tr, use_language
from app.ui.key_sheet import KeySheet, entries
from app.ui.keys import ROWS
from app.ui.kit.caps import KeyCap


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("language", ["en", "ko"])
def test_every_row_and_cap_is_printed(parent, language):
    use_language(language)
    sheet = KeySheet(parent)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    caps = {cap.accessibleName() for cap in sheet.findChildren(KeyCap)}
    assert {tr(row.words) for row in ROWS} <= words
    assert {chord.cap for row in ROWS for chord in row.chords} == caps


def test_rows_of_one_action_are_one_entry():
    live = dict(entries("live"))
    assert live["Next slide"] == ["PgDn", "→", "↓", "Space"]
    assert live["Put edited words on air"] == ["Ctrl Enter"]
    assert live["Never changes a screen"] == ["Esc"]
