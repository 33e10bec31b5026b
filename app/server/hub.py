"""The hub: every change of the show to every screen, and no screen waits for another."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from app.model.channel import View
from app.server.feed import Feed, FlatFeed
from app.server.line import Line
from app.server.window import Window
from app.show.presence import Client, Presence
from app.show.show import Show

RETRY_SECONDS = 0.02
"""How often clients are looked at that could not take the newest frame at once."""

MOST_IDLE = 16
"""Feeds nobody looks at that keep their last frame, so that a page that returns finds its `rev` again."""


@dataclass(slots=True, eq=False)
class Member:
    """One client on the hub; `waiting` says that it has not been sent the newest frame of its feed."""

    line: Line
    row: Client
    feed: Feed
    window: Window = field(default_factory=Window)
    waiting: bool = False


class Hub:
    """Projects and encodes a frame once per view in use and writes the same bytes to each of its clients.

    `base` is the address the older pages fetch media from.
    """

    def __init__(self, show: Show, presence: Presence, epoch: str, base: str) -> None:
        self._show = show
        self._presence = presence
        self._epoch = epoch
        self._base = base
        self._feeds: dict[tuple[View, bool], Feed] = {}
        self._waiting: set[Member] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._loop = asyncio.get_running_loop()

    def stop(self) -> None:
        """Send nothing more."""
        if self._timer is not None:
            self._timer.cancel()

    def join(self, line: Line, row: Client, view: View) -> Member:
        """Add a client and send it the newest frame of its view; `row.legacy` chooses the older wire."""
        feed = self._feed(view, row.legacy)
        feed.refresh(self._show.state, self._show.rev)
        member = Member(line, row, feed)
        feed.members.add(member)
        row.view_rev, row.view_at = feed.rev, self._show.clock()
        # Not an offer: its welcome may still be on the way to the kernel, and no page waits for that.
        self._send(member, self._loop.time())
        return member

    def leave(self, member: Member) -> None:
        """Take a client away."""
        member.feed.members.discard(member)
        self._waiting.discard(member)
        self._forget_idle()

    def acked(self, member: Member, rev: int, *, through: bool) -> None:
        """Note an ack; `through` says that it closes the window (painted, or got by a page out of sight)."""
        member.window.acks = True
        if through:
            member.window.done(rev)
        if member.waiting:
            self._offer(member, self._loop.time())

    def changed(self) -> None:
        """Send every view whose frame is another one now to all who look at it."""
        # The show has the newest state, a change may be an older one: a listener may have run a command.
        now, at = self._loop.time(), self._show.clock()
        for feed in tuple(self._feeds.values()):
            if not feed.members or not feed.refresh(self._show.state, self._show.rev):
                continue
            members = tuple(feed.members)
            for member in members:
                member.row.frames_skipped += member.waiting
                self._offer(member, now)
            # Bookkeeping after the last write, so that no screen waits for it.
            for member in members:
                member.row.view_rev, member.row.view_at = feed.rev, at
                self._presence.touch(member.row)

    def _offer(self, member: Member, now: float) -> None:
        """Send the newest frame now if the client can take it, else leave it in its one slot."""
        if not member.line.is_open:
            self._waiting.discard(member)
        elif member.line.waiting == 0 and member.window.is_open(now):
            self._send(member, now)
        else:
            self._postpone(member)

    def _send(self, member: Member, now: float) -> None:
        feed, row = member.feed, member.row
        member.line.write(feed.data)
        member.window.sent(feed.rev, now)
        member.waiting = False
        self._waiting.discard(member)
        row.rev_sent = feed.rev
        row.frames_sent += 1
        row.bytes_sent += len(feed.data)

    def _postpone(self, member: Member) -> None:
        member.waiting = True
        self._waiting.add(member)
        if self._timer is None:
            self._timer = self._loop.call_later(RETRY_SECONDS, self._retry)

    def _retry(self) -> None:
        self._timer = None
        now = self._loop.time()
        for member in tuple(self._waiting):
            self._offer(member, now)

    def _feed(self, view: View, legacy: bool) -> Feed:
        known = self._feeds.pop((view, legacy), None)
        if known is None:
            known = FlatFeed(view, self._epoch, self._base) if legacy else Feed(view, self._epoch)
        # Put back at the end: the idle ones in front are the longest unused.
        self._feeds[view, legacy] = known
        return known

    def _forget_idle(self) -> None:
        idle = [key for key, feed in self._feeds.items() if not feed.members]
        for key in idle[: max(0, len(idle) - MOST_IDLE)]:
            del self._feeds[key]
