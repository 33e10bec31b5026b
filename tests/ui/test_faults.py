"""Faults are told to whoever listens, once each."""

from __future__ import annotations

from app.ui.faults import faulted


def test_told_and_forgotten():
    told = []
    unhook = faulted.connect(told.append)
    error = ValueError("x")
    faulted.emit(error)
    unhook()
    faulted.emit(ValueError("y"))
    assert told == [error]
