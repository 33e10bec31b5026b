"""The bar over the content: there only when there is something to scroll."""

from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar

from app.ui.kit.over_scroll import OverScrollList


def bar_of(rows):
    return next(bar for bar in rows.findChildren(QScrollBar) if bar.parent() is rows)


def test_follows_the_list_both_ways(qtbot):
    rows = OverScrollList()
    qtbot.addWidget(rows)
    model = QStringListModel(["one"])
    rows.setModel(model)
    rows.resize(200, 100)
    rows.show()
    assert bar_of(rows).isHidden()
    wide = rows.viewport().width()
    model.setStringList([str(number) for number in range(100)])
    qtbot.waitUntil(lambda: not bar_of(rows).isHidden())
    assert rows.viewport().width() == wide
    bar_of(rows).setValue(50)
    assert rows.verticalScrollBar().value() == 50
    rows.verticalScrollBar().setValue(70)
    assert bar_of(rows).value() == 70


class Watched(OverScrollList):
    """Notes what it is asked to paint."""

    def __init__(self):
        super().__init__()
        self.painted = QRect()

    def paintEvent(self, event):
        self.painted = self.painted.united(event.rect())
        super().paintEvent(event)


def test_a_changed_row_paints_no_other(qtbot):
    rows = Watched()
    qtbot.addWidget(rows)
    model = QStringListModel([str(number) for number in range(20)])
    rows.setModel(model)
    rows.resize(200, 200)
    rows.show()
    qtbot.waitUntil(lambda: rows.painted.height() >= 200)
    QTest.qWait(20)
    rows.painted = QRect()
    model.setData(model.index(3), "three")
    qtbot.waitUntil(lambda: not rows.painted.isEmpty())
    assert rows.painted.height() <= rows.visualRect(model.index(3)).height() + 2
