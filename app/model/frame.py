"""A frame: everything a view shows now, complete, absolute and idempotent."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from app.model.live import Mode
from app.model.slide import Media


class Drawn(Struct, frozen=True):
    """The slide inside a frame; `fields` are those of its kind (protocol, "Frames")."""

    id: str
    kind: str
    label: str
    fields: dict[str, Any]
    media: Media | None = None


class Layers(Struct, frozen=True):
    """What lies over any slide."""

    alerts: tuple[dict[str, Any], ...] = ()
    ticker: dict[str, Any] | None = None
    lower_third: dict[str, Any] | None = None
    timer: dict[str, Any] | None = None
    message: dict[str, Any] | None = None


class Frame(Struct, frozen=True):
    """A view's frame without `rev` and `epoch`, which the hub adds: equal frames mean no news."""

    channel: str
    key: str
    mode: Mode
    slide: Drawn | None
    look: str
    layers: Layers = Layers()
    theme: dict[str, str] | None = None
    preload: tuple[str, ...] = ()
