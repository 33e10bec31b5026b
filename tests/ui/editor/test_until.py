"""When a countdown ends."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.editor.until import UntilField, moment

NOW = datetime(2026, 11, 21, 18, 0).astimezone()


def stamp(day, hour, minute):
    return datetime(2026, 11, day, hour, minute).timestamp()


def test_a_time_is_one_of_the_services_day():
    assert moment(9, 30, "2026-11-22T10:00", NOW) == stamp(22, 9, 30)


def test_without_a_day_it_is_the_next_such_time():
    assert moment(19, 0, "", NOW) == stamp(21, 19, 0)
    assert moment(9, 30, "", NOW) == stamp(22, 9, 30)
    assert moment(9, 30, "2026-11-01T10:00", NOW) == stamp(22, 9, 30)


def test_what_is_typed_is_given_as_a_moment(qtbot):
    field = UntilField()
    qtbot.addWidget(field)
    field.show_value(stamp(22, 9, 30), "2099-11-22T10:00")
    assert field.text() == "09:30"
    kept = []
    field.kept.connect(kept.append)
    field.show()
    field.setFocus()
    field.setSelectedSection(UntilField.Section.HourSection)
    QTest.keyClicks(field, "1045")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert kept[-1] == datetime(2099, 11, 22, 10, 45).timestamp()


def test_a_time_from_elsewhere_is_not_given_back(qtbot):
    field = UntilField()
    qtbot.addWidget(field)
    kept = []
    field.kept.connect(kept.append)
    field.show_value(stamp(22, 11, 0), "")
    field.flush()
    assert kept == []
