"""The JSON of the HTTP API (protocol, "Shapes")."""

from __future__ import annotations

from typing import Any

from app.model.frame import Frame
from app.model.plan import Item, find_item
from app.model.slide import Slide
from app.model.state import State
from app.server.config import ServerConfig
from app.show.frame import project, view_of
from app.show.live import pending
from app.show.presence import Client, Presence
from app.show.show import Show

Json = dict[str, Any]


def state_shape(show: Show, config: ServerConfig) -> Json:
    """Return `/state`: what is on air, where the pointer stands, and what is safe on disk."""
    frames = {channel.id: project(show.state, view_of(channel)) for channel in show.state.channels}
    first = next(iter(frames.values()), None)
    return {
        "rev": show.rev,
        "saved_rev": config.saved_rev(),
        "epoch": config.epoch,
        "live": _live(show.state, first),
        "channels": {name: _on_channel(frame) for name, frame in frames.items()},
    }


def _live(state: State, frame: Frame | None) -> Json:
    live = state.live
    index = find_item(state.plan, live.item) if live.item is not None else None
    return {
        "item": live.item,
        "slide": live.slide,
        "index": live.place.slide if live.place is not None else None,
        "count": len(state.plan.items[index].slides) if index is not None else 0,
        "mode": frame.mode if frame is not None else "live",
        "pending": pending(state),
        "locked": bool(live.locked),
    }


def _on_channel(frame: Frame) -> Json:
    slide = frame.slide.id if frame.slide is not None else None
    return {"mode": frame.mode, "key": frame.key, "slide": slide, "look": frame.look}


def plan_shape(state: State) -> Json:
    """Return `/plan`."""
    plan = state.plan
    return {"id": plan.id, "title": plan.title, "items": [_item(item) for item in plan.items]}


def _item(item: Item) -> Json:
    slides = [_slide(slide) for slide in item.slides]
    return {"id": item.id, "kind": item.kind, "title": item.title, "slides": slides}


def _slide(slide: Slide) -> Json:
    return {"id": slide.id, "kind": slide.kind, "label": slide.label, "text": slide.text}


def channels_shape(state: State) -> list[Json]:
    """Return `/channels`."""
    return [
        {"id": channel.id, "look": channel.look, "size": channel.size, "languages": channel.languages}
        for channel in state.channels
    ]


CLIENT_FIELDS = (
    "id", "name", "kind", "role", "channel", "address", "agent", "connected_at", "state",
    "rev_sent", "rev_got", "rev_painted", "paint_ms", "rtt_ms", "visible", "active",
    "frames_sent", "frames_skipped", "bytes_sent",
)  # fmt: skip


def client_shape(client: Client) -> Json:
    """Return one row of `/clients`; a page of the older wire can't prove what it shows, and is `behind`."""
    row = {name: getattr(client, name) for name in CLIENT_FIELDS}
    return row | {"state": "behind" if client.state == "unproved" else client.state, "legacy": client.legacy}


def presence_shape(presence: Presence) -> Json:
    """Return the topic `presence`: the rows and the headline above them."""
    proof = presence.headline()
    headline = {"painted": proof.painted, "total": proof.total, "slowest_ms": proof.slowest_ms}
    return {"clients": [client_shape(client) for client in presence.clients.values()], "headline": headline}
