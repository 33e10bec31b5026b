"""The state: what the audience sees and the plan it comes from."""

from __future__ import annotations

from msgspec import Struct

from app.model.channel import DEFAULT_CHANNELS, Channel
from app.model.live import Live
from app.model.plan import Plan


class Document(Struct, frozen=True, omit_defaults=True):
    """The file behind the plan; `unsaved` is true when the plan differs from it."""

    path: str | None = None
    unsaved: bool = False


class State(Struct, frozen=True):
    """All there is to restore after a crash; never changed in place."""

    plan: Plan
    live: Live = Live()
    channels: tuple[Channel, ...] = DEFAULT_CHANNELS
    document: Document = Document()


def channel_ids(state: State) -> tuple[str, ...]:
    """Return the ids of all channels, in order."""
    return tuple(channel.id for channel in state.channels)
