"""A feed: the newest frame of one view, made and encoded once for all who look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from app.model.channel import View
from app.model.frame import Frame
from app.model.live import shown
from app.model.state import State
from app.server.flat import flat_bytes
from app.server.frames import text_frame
from app.show.frame import project

if TYPE_CHECKING:
    from app.server.hub import Member

REMEMBERED = 64
"""Revisions whose slide number is kept, for acks that come late."""


class Feed:
    """`rev` is the revision that last changed this view's frame, `data` the WebSocket frame to write."""

    def __init__(self, view: View, epoch: str) -> None:
        self.view = view
        self.rev = -1
        self.data = b""
        self.members: set[Member] = set()
        self._head = b',"epoch":' + msgspec.json.encode(epoch) + b","
        self._frame: Frame | None = None
        self._numbers: dict[int, int | None] = {}

    def refresh(self, state: State, rev: int) -> bool:
        """Make the frame of `state`; says whether it is another one than before."""
        frame = project(state, self.view)
        if frame == self._frame:
            return False
        self._frame = frame
        return self._publish(state, rev, frame)

    def number(self, rev: int) -> int | None:
        """Return the number of the slide that a revision drew, None if it drew none or is forgotten."""
        return self._numbers.get(rev)

    def _publish(self, state: State, rev: int, frame: Frame) -> bool:
        self.rev = rev
        self.data = text_frame(self._encoded(frame))
        taken = shown(state.live, self.view.channel).taken
        self._numbers[rev] = (taken.number or None) if taken is not None and frame.slide else None
        if len(self._numbers) > REMEMBERED:
            del self._numbers[next(iter(self._numbers))]
        return True

    def _encoded(self, frame: Frame) -> bytes:
        head = b'{"type":"frame","rev":' + str(self.rev).encode()
        return head + self._head + msgspec.json.encode(frame)[1:]


class FlatFeed(Feed):
    """The same for the older wire: frames that are one flat slide there are one and the same."""

    def __init__(self, view: View, epoch: str, base: str) -> None:
        super().__init__(view, epoch)
        self._base = base
        self._flat = b""

    def _publish(self, state: State, rev: int, frame: Frame) -> bool:
        flat = flat_bytes(frame, self._base)
        if flat == self._flat:
            return False
        self._flat = flat
        return super()._publish(state, rev, frame)

    def _encoded(self, frame: Frame) -> bytes:
        return self._flat
