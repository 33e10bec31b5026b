"""Who is looking, and what each of them has really painted. Ephemeral: never journaled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.show.signal import Signal

COUNTED_KINDS = ("overlay", "projector")
"""Kinds of client that are outputs, the N of "N/N outputs" (protocol, "Proof")."""

MEMORABLE = 200
"""Outputs that are gone and still remembered; past that the oldest is forgotten."""


@dataclass(slots=True)
class Client:
    """One client as the panel shows it. Times are Unix seconds, `*_ms` milliseconds.

    `view_rev` is the revision of the newest frame of its view; `number` is the slide (from 1) of the
    newest frame it painted, None while that frame drew no slide. `gone_at` is set when it has left.
    """

    id: str
    name: str
    kind: str
    role: str
    channel: str
    address: str
    agent: str = ""
    page_id: str = ""
    connected_at: float = 0.0
    legacy: bool = False
    view_rev: int = 0
    view_at: float = 0.0
    rev_sent: int = 0
    rev_got: int = 0
    rev_painted: int = 0
    painted_at: float = 0.0
    paint_ms: float | None = None
    rtt_ms: float | None = None
    visible: bool = True
    active: bool | None = None
    number: int | None = None
    frames_sent: int = 0
    frames_skipped: int = 0
    bytes_sent: int = 0
    gone_at: float | None = None
    gone_why: str = ""

    @property
    def counted(self) -> bool:
        """Whether this client is an output (stage, remote, followers, observers and old pages are not)."""
        return self.kind in COUNTED_KINDS and self.role in ("viewer", "operator") and not self.legacy

    @property
    def identity(self) -> tuple[str, str, str]:
        """What makes a page that comes back the same output: channel, address and its `?id=`."""
        return self.channel, self.address, self.page_id

    @property
    def state(self) -> str:
        """`gone`, `hidden`, `painted` or `behind`; an older page that proves nothing is `unproved`."""
        if self.gone_at is not None:
            return "gone"
        if not self.visible:
            return "hidden"
        if self.legacy:
            return "unproved"
        return "painted" if self.rev_painted >= self.view_rev else "behind"


@dataclass(frozen=True, slots=True)
class Headline:
    """The proof in one line: `painted` of `total` outputs; `slowest_ms` of those that painted."""

    painted: int
    total: int
    slowest_ms: float | None = None
    behind: tuple[Client, ...] = ()
    gone: tuple[Client, ...] = ()
    hidden: tuple[Client, ...] = ()
    others: int = 0


@dataclass(slots=True)
class Presence:
    """The clients by id; whoever changes one calls `touch`, so that the listeners hear of it."""

    clients: dict[str, Client] = field(default_factory=dict)
    changed: Signal[Client] = field(default_factory=lambda: Signal("presence.changed"))

    def join(self, client: Client) -> None:
        """Add a client; the gone row of the same output gives way to it."""
        for other in list(self.clients.values()):
            if other.gone_at is not None and other.counted and other.identity == client.identity:
                client.name = client.name or other.name
                del self.clients[other.id]
        self.clients[client.id] = client
        self.touch(client)

    def leave(self, client_id: str, at: float, why: str) -> None:
        """Take a client away; an output stays as `gone` until it returns or is dismissed."""
        client = self.clients.get(client_id)
        if client is None or client.gone_at is not None:
            return
        client.gone_at, client.gone_why = at, why
        replaced = any(c.identity == client.identity and c.gone_at is None for c in self.clients.values())
        if not client.counted or replaced:
            del self.clients[client_id]
        self._forget_oldest()
        self.touch(client)

    def acked(
        self, client: Client, rev: int, stage: str, at: float, *, ms: float | None, number: int | None
    ) -> None:
        """Note an ack; `number` is the slide that revision drew. One that says nothing new is not news."""
        if stage == "painted":
            client.rev_got = max(client.rev_got, rev)
            if rev >= client.rev_painted:
                client.rev_painted, client.painted_at, client.number = rev, at, number
                client.paint_ms = ms if ms is not None else client.paint_ms
        else:
            client.rev_got = max(client.rev_got, rev)
        self.touch(client)

    def touch(self, client: Client) -> None:
        """Tell the listeners that a client changed."""
        self.changed.emit(client)

    def dismiss(self, client_id: str) -> bool:
        """Forget an output that is gone; says whether there was one."""
        client = self.clients.get(client_id)
        if client is None or client.gone_at is None:
            return False
        del self.clients[client_id]
        self.touch(client)
        return True

    def headline(self) -> Headline:
        """Return how many outputs have painted the newest frame of their view."""
        return headline(self.clients.values())

    def _forget_oldest(self) -> None:
        gone = [client for client in self.clients.values() if client.gone_at is not None]
        for client in sorted(gone, key=lambda c: c.gone_at or 0.0)[: max(0, len(gone) - MEMORABLE)]:
            del self.clients[client.id]


def headline(clients: Iterable[Client]) -> Headline:
    """Return the proof over some clients; hidden outputs are named beside it, not counted."""
    groups: dict[str, list[Client]] = {"painted": [], "behind": [], "gone": [], "hidden": []}
    others = 0
    for client in clients:
        if client.counted:
            groups[client.state].append(client)
        else:
            others += 1
    times = [client.paint_ms for client in groups["painted"] if client.paint_ms is not None]
    return Headline(
        painted=len(groups["painted"]),
        total=len(groups["painted"]) + len(groups["behind"]) + len(groups["gone"]),
        slowest_ms=max(times, default=None),
        behind=tuple(groups["behind"]),
        gone=tuple(groups["gone"]),
        hidden=tuple(groups["hidden"]),
        others=others,
    )
