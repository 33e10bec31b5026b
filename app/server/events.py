"""Topics: who hears of presence and of the plan, told together and at most four times a second."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from app.model.refused import Refused
from app.server.line import Line
from app.server.wire import say

PAUSE_SECONDS = 0.25
TOPICS = {"presence": ("operator", "observer"), "plan": ("operator", "observer")}
"""The topics there are and the roles that may hear them."""


class Events:
    """`sources` give a topic's data; each is asked once for all who listen."""

    def __init__(self, sources: dict[str, Callable[[], Any]]) -> None:
        self._sources = sources
        self._listeners: dict[str, set[Line]] = {topic: set() for topic in sources}
        self._stale: set[str] = set()
        self._told: dict[str, bytes] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()

    def stop(self) -> None:
        """Tell nothing more."""
        if self._timer is not None:
            self._timer.cancel()

    def subscribe(self, line: Line, role: str, topics: tuple[str, ...]) -> None:
        """Let a line hear of topics, beginning with how they stand; raises `Refused`."""
        for topic in topics:
            if topic not in TOPICS:
                raise Refused("not_found", "no_such_topic", topic=topic[:32])
            if role not in TOPICS[topic]:
                raise Refused("forbidden", "no_grant", role=role)
        for topic in topics:
            self._listeners[topic].add(line)
            line.say(self._message(topic))

    def unsubscribe(self, line: Line, topics: tuple[str, ...]) -> None:
        """Let a line hear no more of topics; unknown ones are none it hears of."""
        for topic in topics:
            self._listeners.get(topic, set()).discard(line)

    def leave(self, line: Line) -> None:
        """The line has ended."""
        self.unsubscribe(line, tuple(self._listeners))

    def stale(self, topic: str) -> None:
        """A topic may have news."""
        if not self._listeners[topic]:
            return
        self._stale.add(topic)
        if self._timer is None:
            self._timer = self._loop.call_later(PAUSE_SECONDS, self._tell)

    def _tell(self) -> None:
        self._timer = None
        stale, self._stale = self._stale, set()
        for topic in stale:
            message = self._message(topic)
            if message == self._told.get(topic):
                continue
            self._told[topic] = message
            for line in tuple(self._listeners[topic]):
                self._tell_one(line, topic, message)

    def _tell_one(self, line: Line, topic: str, message: bytes) -> None:
        """Whoever still has bytes to read hears the newest later, not everything."""
        if line.waiting == 0:
            line.say(message)
            return
        self._told.pop(topic, None)
        self.stale(topic)

    def _message(self, topic: str) -> bytes:
        return say("event", topic=topic, data=self._sources[topic]())
