"""Listeners come and go."""

from __future__ import annotations

from app.show.signal import Signal


def test_listeners_are_told_in_order_until_they_leave() -> None:
    signal: Signal[int] = Signal("numbers")
    heard: list[tuple[str, int]] = []
    leave = signal.connect(lambda value: heard.append(("first", value)))
    signal.connect(lambda value: heard.append(("second", value)))
    signal.emit(1)
    leave()
    signal.emit(2)
    assert heard == [("first", 1), ("second", 1), ("second", 2)]


def test_a_listener_may_leave_while_it_is_told() -> None:
    signal: Signal[int] = Signal("numbers")
    heard: list[int] = []
    leave = signal.connect(lambda value: leave())
    signal.connect(heard.append)
    signal.emit(1)
    signal.emit(2)
    assert heard == [1, 2]
