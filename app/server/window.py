"""How far a client may fall behind: at most two frames that it has not answered."""

from __future__ import annotations

from collections import deque

MOST_UNACKED = 2
FORGIVEN_SECONDS = 1.0


class Window:
    """The frames under way to one client; times are seconds of the loop's clock.

    It holds nothing back before the first ack: a client that never acks is paced by its socket alone.
    """

    __slots__ = ("_flight", "acks")

    def __init__(self) -> None:
        self._flight: deque[tuple[int, float]] = deque(maxlen=MOST_UNACKED)
        self.acks = False

    def is_open(self, now: float) -> bool:
        """Say whether another frame may go; one un-acked for a second no longer counts."""
        while self._flight and now - self._flight[0][1] >= FORGIVEN_SECONDS:
            self._flight.popleft()
        return not self.acks or len(self._flight) < MOST_UNACKED

    def sent(self, rev: int, now: float) -> None:
        """Note a frame that went out."""
        self._flight.append((rev, now))

    def done(self, rev: int) -> None:
        """Note that the client is through with everything up to `rev`."""
        self.acks = True
        while self._flight and self._flight[0][0] <= rev:
            self._flight.popleft()
