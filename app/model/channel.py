"""A channel: a named output with a look, a size and languages; a view: how one page asked for it."""

from __future__ import annotations

from msgspec import Struct


class Channel(Struct, frozen=True, omit_defaults=True):
    """`size` is the canvas in px; empty `languages` means all that a slide carries, in its order."""

    id: str
    look: str
    size: tuple[int, int] = (1920, 1080)
    languages: tuple[str, ...] = ()


class View(Struct, frozen=True):
    """What a frame belongs to: one is made and encoded for each view in use (protocol, "Frames")."""

    channel: str
    look: str
    languages: tuple[str, ...] = ()
    size: tuple[int, int] = (1920, 1080)


LOOKS = ("stream", "hall")

DEFAULT_CHANNELS = (Channel("main", "stream"), Channel("hall", "hall"))
