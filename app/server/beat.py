"""One coarse tick for all lines: greetings that do not come, pings, silence, and lines that are stuck."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.server.line import Line
from app.server.wire import say

TICK_SECONDS = 0.5
HELLO_SECONDS = 10.0
PING_SECONDS = 5.0
PONG_SECONDS = 10.0
OLDER_SECONDS = 45.0


@dataclass(slots=True, eq=False)
class Pulse:
    """The signs of life of one line; times are seconds of the loop's clock.

    `kind` is `new` before the hello, `ambo` after it, `older` for a page of the older wire (which is
    watched only once it has sent a ping) and `silent` for one that may say nothing for ever.
    """

    line: Line
    heard_at: float
    kind: str = "new"
    pinged_at: float = 0.0


class Beat:
    """Watches every open line; `each_tick` is for what else is looked at now and then."""

    def __init__(self, each_tick: Callable[[], None]) -> None:
        self._each_tick = each_tick
        self._loop = asyncio.get_running_loop()
        self._pulses: set[Pulse] = set()
        self._next_ping = self._loop.time() + PING_SECONDS
        self._due = self._loop.time() + TICK_SECONDS
        self._timer = self._loop.call_later(TICK_SECONDS, self._tick)
        self._ping_stamp = 0.0
        self._empty = asyncio.Event()

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every open line."""
        return tuple(pulse.line for pulse in self._pulses)

    def stop(self) -> None:
        """Tick no more."""
        self._timer.cancel()

    def watch(self, line: Line, kind: str = "new") -> Pulse:
        """Begin to watch a line."""
        pulse = Pulse(line, self._loop.time(), kind)
        self._pulses.add(pulse)
        self._empty.clear()
        return pulse

    def forget(self, pulse: Pulse) -> None:
        """The line has ended."""
        self._pulses.discard(pulse)
        if not self._pulses:
            self._empty.set()

    async def all_gone(self) -> None:
        """Wait until no line is left."""
        if self._pulses:
            await self._empty.wait()

    def heard(self, pulse: Pulse, kind: str | None = None) -> None:
        """Note a sign of life."""
        pulse.heard_at = self._loop.time()
        pulse.kind = kind or pulse.kind

    def round_trip(self, pulse: Pulse, stamp: float) -> float | None:
        """Return the ms from the last ping to this answer of it; None when it answers another one."""
        if stamp != self._ping_stamp or not pulse.pinged_at:
            return None
        return round((self._loop.time() - pulse.pinged_at) * 1000, 2)

    def _tick(self) -> None:
        now = self._loop.time()
        # A loop that stood still (a laptop's lid) heard nobody: that is not the clients' fault.
        late = now - self._due
        if late > TICK_SECONDS:
            for pulse in self._pulses:
                pulse.heard_at += late
        self._due = now + TICK_SECONDS
        self._timer = self._loop.call_later(TICK_SECONDS, self._tick)
        for pulse in tuple(self._pulses):
            self._judge(pulse, now)
            pulse.line.check(now)
        if now >= self._next_ping:
            self._next_ping = now + PING_SECONDS
            self._ping(now)
        self._each_tick()

    def _judge(self, pulse: Pulse, now: float) -> None:
        silent = now - pulse.heard_at
        if pulse.kind == "new" and silent > HELLO_SECONDS:
            pulse.line.close(1008, "no hello")
        elif pulse.kind == "ambo" and silent > PONG_SECONDS:
            pulse.line.abort("no pong")
        elif pulse.kind == "older" and silent > OLDER_SECONDS:
            pulse.line.abort("no ping")

    def _ping(self, now: float) -> None:
        self._ping_stamp = time.time()
        message = say("ping", t=self._ping_stamp)
        for pulse in self._pulses:
            # Behind bytes that wait a ping would measure the queue; the line is judged by its progress.
            if pulse.kind == "ambo" and pulse.line.waiting == 0:
                pulse.line.say(message)
                pulse.pinged_at = now
