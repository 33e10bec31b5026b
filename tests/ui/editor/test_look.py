"""How the editor's buttons and seams look."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.ui.editor.look import OverBar, flat_button, seam_below, tool


def test_buttons_have_a_name_and_take_no_focus_from_a_click(qtbot):
    made = tool("copy", "Copy")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Copy"
    assert made.size() == QSize(40, 40)
    plain = QPushButton("Done")
    qtbot.addWidget(plain)
    flat_button(plain, "primary")
    assert plain.property("look") == "primary"
    for button in (made, plain):
        assert not button.focusPolicy() & button.focusPolicy().ClickFocus


def test_a_seam_stays_at_the_lower_edge(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    seam = seam_below(widget)
    widget.resize(300, 57)
    widget.show()
    widget.resize(400, 60)
    assert seam.geometry().getRect() == (0, 59, 400, 1)


def test_a_bar_lies_over_the_edge_and_scrolls(qtbot):
    area = QPlainTextEdit("line\n" * 100)
    qtbot.addWidget(area)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.resize(200, 100)
    area.show()
    before = area.viewport().width()
    bar = OverBar(area)
    area.appendPlainText("one more")
    bar.place(200, 100)
    assert bar.isVisible()
    assert area.viewport().width() == before
    bar.setValue(20)
    assert area.verticalScrollBar().value() == 20
