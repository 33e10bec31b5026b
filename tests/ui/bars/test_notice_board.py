"""What replaces what in the notice slot."""

from __future__ import annotations

import pytest

from app.ui.bars.notice_board import FLASH_SECONDS, UNDO_SECONDS, NoticeBoard
from app.ui.bars.notices import Notice

UNDO = Notice("undo", "jumped", undo="live.undo")
HINT = Notice("hint", "end")
REFUSAL = Notice("refusal", "locked")


@pytest.fixture
def board():
    return NoticeBoard()


def text(board, show, now):
    notice, _ = board.current(show.state, now)
    return notice.text if notice is not None else None


def test_empty_is_normal(board, show):
    assert board.current(show.state, 0.0) == (None, 0.0)
    assert not board.is_timed(0.0)


def test_undo_counts_down_and_ends(board, show):
    board.give(UNDO, 100.0)
    assert board.current(show.state, 100.0) == (UNDO, 1.0)
    assert board.current(show.state, 102.5) == (UNDO, 0.75)
    assert board.undo(109.9) == "live.undo"
    assert text(board, show, 100.0 + UNDO_SECONDS) is None
    assert board.undo(110.0) == ""


def test_hint_never_replaces_an_undo(board, show):
    board.give(UNDO, 0.0)
    board.give(HINT, 1.0)
    assert text(board, show, 1.0) == "jumped"


def test_refusal_lies_over_an_undo_for_a_moment(board, show):
    board.give(UNDO, 0.0)
    board.give(REFUSAL, 1.0)
    assert text(board, show, 1.0) == "locked"
    assert text(board, show, 1.0 + FLASH_SECONDS) == "jumped"


def test_newer_undo_replaces_all(board, show):
    board.give(REFUSAL, 0.0)
    board.give(UNDO, 0.0)
    board.give(Notice("undo", "cleared", undo="live.undo"), 1.0)
    assert text(board, show, 1.0) == "cleared"


def test_newer_hint_replaces_an_older(board, show):
    board.give(HINT, 0.0)
    board.give(Notice("hint", "start"), 0.5)
    assert text(board, show, 1.0) == "start"
    assert text(board, show, 0.5 + FLASH_SECONDS) is None


def test_plain_step_ends_undo_and_hint(board, show):
    show.changed.connect(lambda change: board.note(change, 0.0))
    show.run("live.next")
    show.run("live.goto", slide="a3")
    assert board.undo(0.0) == "live.undo"
    show.run("live.next")
    assert text(board, show, 0.0) is None


def test_edit_leaves_an_undo_on_air_alone(board, show):
    show.changed.connect(lambda change: board.note(change, 0.0))
    show.run("live.next")
    show.run("live.goto", slide="a3")
    show.run("plan.edit", title="Renamed")
    assert board.undo(0.0) == "live.undo"


def test_standing_lies_under_all(board, show):
    show.run("live.next")
    show.run("live.blank")
    board.give(HINT, 0.0)
    assert text(board, show, 0.0) == "end"
    assert text(board, show, FLASH_SECONDS) == "The words are hidden everywhere"
