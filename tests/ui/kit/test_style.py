"""The style sheet: every colour it names exists, and Qt understands it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from app.ui.kit.style import sheet


def test_sheet_has_no_unfilled_place():
    assert "$" not in sheet()


def test_qt_reads_the_sheet(qtbot, caplog):
    button = QPushButton()
    qtbot.addWidget(button)
    button.setStyleSheet(sheet())
    button.show()
    assert button.minimumSizeHint().height() >= 38
