"""Which notice is on show: the rules of the slot, without a pixel."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.state import State
from app.show.show import Change
from app.ui.bars.notices import Notice, ends_undo, of_change, standing

UNDO_SECONDS = 10.0
FLASH_SECONDS = 5.0


@dataclass
class _Timed:
    notice: Notice
    until: float


class NoticeBoard:
    """Times are Unix seconds, as the caller's clock gives them.

    A newer action replaces an older undo. A hint never replaces an undo; a refusal lies over it for
    a moment, since a press that did nothing must be explained. Under all lies what is standing.
    """

    def __init__(self) -> None:
        self._undo: _Timed | None = None
        self._flash: _Timed | None = None

    def give(self, notice: Notice, now: float) -> None:
        """Take a notice as it comes."""
        if notice.kind == "undo":
            self._undo, self._flash = _Timed(notice, now + UNDO_SECONDS), None
        elif notice.kind == "refusal" or not _runs(self._undo, now):
            self._flash = _Timed(notice, now + FLASH_SECONDS)

    def note(self, change: Change, now: float) -> None:
        """Follow the show: an undo that would take back something else goes, a new one may come."""
        if self._undo is not None and ends_undo(change, self._undo.notice.undo):
            self._undo = None
        if change.after.live is not change.before.live:
            self._flash = None
        made = of_change(change)
        if made is not None:
            self.give(made, now)

    def current(self, state: State, now: float) -> tuple[Notice | None, float]:
        """Return what to show and, for an undo, the share of its time that is left (1 to 0)."""
        if _runs(self._flash, now):
            return self._flash.notice, 0.0
        if _runs(self._undo, now):
            return self._undo.notice, (self._undo.until - now) / UNDO_SECONDS
        self._flash = self._undo = None
        return standing(state), 0.0

    def undo(self, now: float) -> str:
        """Return the command that the Undo on offer runs, or nothing."""
        return self._undo.notice.undo if _runs(self._undo, now) else ""

    def is_timed(self, now: float) -> bool:
        """Say whether something on the board will end by itself."""
        return _runs(self._undo, now) or _runs(self._flash, now)


def _runs(timed: _Timed | None, now: float) -> bool:
    return timed is not None and now < timed.until
