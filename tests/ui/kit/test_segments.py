"""A row of tabs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.kit.segments import Segments


def test_one_is_chosen(qtbot):
    tabs = Segments("program", ("stream", "hall"))
    qtbot.addWidget(tabs)
    assert tabs.button("stream").isChecked()
    with qtbot.waitSignal(tabs.chosen) as chosen:
        QTest.mouseClick(tabs.button("hall"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["hall"]
    assert tabs.button("hall").isChecked() and not tabs.button("stream").isChecked()
    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.choose("stream")
    assert tabs.button("stream").text() == "Stream"
