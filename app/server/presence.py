"""From a connection to a row of the client panel, and from a hello to a view."""

from __future__ import annotations

import secrets

from aiohttp import web
from msgspec.structs import replace

from app.model.channel import LOOKS, Channel, View
from app.model.refused import Refused
from app.model.state import State
from app.server.wire import Hello, cleaned
from app.show.frame import view_of
from app.show.presence import Client

LONGEST_AGENT = 256
LONGEST_KIND = 24
MOST_LANGUAGES = 8
NOTHING_YET = -1
"""What a client has got and painted before its first ack: a show begins with revision 0."""


def row(request: web.Request, hello: Hello, role: str, at: float) -> Client:
    """Return the row of a client that said hello; `at` is Unix seconds."""
    return Client(
        id=new_client_id(),
        name=cleaned(hello.name),
        kind=cleaned(hello.kind, LONGEST_KIND) or "other",
        role=role,
        channel=hello.channel,
        address=address(request),
        agent=cleaned(hello.agent or request.headers.get("User-Agent"), LONGEST_AGENT),
        page_id=cleaned(hello.id),
        connected_at=at,
        rev_got=NOTHING_YET,
        rev_painted=NOTHING_YET,
    )


def older_row(request: web.Request, kind: str, role: str, channel: str, at: float) -> Client:
    """Return the row of a client of the older wire, which proves nothing."""
    agent = cleaned(request.headers.get("User-Agent"), LONGEST_AGENT)
    never = NOTHING_YET
    return Client(
        new_client_id(), "", kind, role, channel, address(request), agent,
        connected_at=at, legacy=True, rev_got=never, rev_painted=never,
    )  # fmt: skip


def new_client_id() -> str:
    """Return 48 random bits as 8 URL-safe characters."""
    return secrets.token_urlsafe(6)


def address(request: web.Request) -> str:
    """Return the address of the peer, without its port."""
    peer = request.transport.get_extra_info("peername") if request.transport is not None else None
    return str(peer[0]).removeprefix("::ffff:") if peer else ""


def channel_of(state: State, name: str) -> Channel:
    """Return a channel; raises `Refused("not_found")`."""
    for channel in state.channels:
        if channel.id == name:
            return channel
    raise Refused("not_found", "no_such_channel", channel=cleaned(name))


def view_for(state: State, hello: Hello) -> View:
    """Return the view a hello asks for; raises `Refused("not_found")` for an unknown channel.

    A look we do not have is the channel's own: a slip in an address must not empty a screen. The size
    is the channel's canvas, since a frame is in fractions of it; a view for every window would be one
    encoding a client.
    """
    view = view_of(channel_of(state, hello.channel))
    if hello.look in LOOKS:
        view = replace(view, look=hello.look)
    if hello.languages:
        view = replace(view, languages=tuple(hello.languages[:MOST_LANGUAGES]))
    return view
