"""The bar over the content: there only when there is something to scroll."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QScrollBar

from app.ui.over_scroll import OverScrollList


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
