"""What is on air: the pointer, the words as they were taken, and what covers them."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from app.model.plan import Place
from app.model.slide import Slide


class Mode(StrEnum):
    """The mode of a frame."""

    LIVE = "live"
    BLANK = "blank"
    LOGO = "logo"
    HOLD = "hold"


class Taken(Struct, frozen=True, omit_defaults=True):
    """A slide as it was taken: later edits do not reach it. `number` is its place in the item, from 1."""

    slide: Slide
    title: str = ""
    copyright: str = ""
    number: int = 0


class Shown(Struct, frozen=True, omit_defaults=True):
    """What a channel draws: with `blank` and `logo` nothing of `taken` is seen."""

    mode: Mode = Mode.LIVE
    taken: Taken | None = None


class Live(Struct, frozen=True, omit_defaults=True):
    """The live side of the state; channels are named by id.

    `slide`/`item` are the pointer (ids; null before the first take) and `place` is where it last
    stood, so that a step still knows the way when the slide is deleted. `covers` has `blank` or
    `logo` for a covered channel, `held` what a held channel keeps showing, `given` a slide that the
    older controller put on one channel, `locked` the channels that nothing may change. `since` is
    when words first went on air, Unix seconds.
    """

    slide: str | None = None
    item: str | None = None
    place: Place | None = None
    taken: Taken | None = None
    covers: dict[str, Mode] = {}
    held: dict[str, Shown] = {}
    given: dict[str, Taken] = {}
    locked: tuple[str, ...] = ()
    since: float | None = None


def under(live: Live, channel: str) -> Shown:
    """Return what a channel would show if it were not held."""
    cover = live.covers.get(channel)
    if cover is not None:
        return Shown(cover)
    return Shown(Mode.LIVE, live.given.get(channel) or live.taken)


def shown(live: Live, channel: str) -> Shown:
    """Return what a channel shows now; a held channel keeps its own."""
    return live.held.get(channel) or under(live, channel)
