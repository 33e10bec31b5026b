"""The Qt binding counts references right: 6.12 on CPython 3.11 loses one of None with each signal."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rung = Signal()


def test_none_survives_ten_thousand_signals() -> None:
    heard: list[int] = []
    bell = Bell()
    bell.rung.connect(lambda: heard.append(1))
    before = sys.getrefcount(None)
    for _ in range(10_000):
        bell.rung.emit()
    assert len(heard) == 10_000
    assert abs(sys.getrefcount(None) - before) < 1_000
