"""The window of two un-acked frames."""

from __future__ import annotations

from app.server.window import Window


def test_who_never_acks_is_not_held_back() -> None:
    window = Window()
    for rev in range(10):
        window.sent(rev, 0.0)
    assert window.is_open(0.0)


def test_two_unacked_close_it() -> None:
    window = Window()
    window.done(0)
    window.sent(1, 0.0)
    assert window.is_open(0.1)
    window.sent(2, 0.1)
    assert not window.is_open(0.2)


def test_an_ack_covers_all_before_it() -> None:
    window = Window()
    window.done(0)
    window.sent(1, 0.0)
    window.sent(2, 0.0)
    window.done(2)
    window.sent(3, 0.0)
    assert window.is_open(0.0)


def test_an_older_ack_covers_nothing_newer() -> None:
    window = Window()
    window.done(0)
    window.sent(5, 0.0)
    window.sent(6, 0.0)
    window.done(4)
    assert not window.is_open(0.0)


def test_a_second_is_forgiven() -> None:
    window = Window()
    window.done(0)
    window.sent(1, 0.0)
    window.sent(2, 0.5)
    assert not window.is_open(0.9)
    assert window.is_open(1.0)
