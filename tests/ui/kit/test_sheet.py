"""Sheets: beside the desk, never modal, closed by their button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.ui.kit import theme
from app.ui.kit.sheet import Sheet, label, rule


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def test_open_and_close(parent, qtbot):
    sheet = Sheet(parent, "Title", "Subtitle")
    sheet.fill(QLabel("Body"))
    sheet.open_beside()
    assert not sheet.isModal()
    assert sheet.y() >= parent.y() + theme.metric("top")
    close = next(button for button in sheet.findChildren(QPushButton) if button.text() == "Close")
    with qtbot.waitSignal(sheet.finished):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)


def test_words_are_plain_text(qapp):
    made = label("<b>bold</b>", "body", "text_3")
    assert made.textFormat() == Qt.TextFormat.PlainText
    assert rule().height() == 1
