"""Which slides and items carry which sign: on air, next, past. Read from the state, kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from app.model.live import Taken, shown
from app.model.plan import Item, find_item, find_slide, slide_id_at
from app.model.state import State, channel_ids
from app.show.live import upcoming
from app.ui.bars.proof import OFF_AIR, lamp


@dataclass(frozen=True)
class Marks:
    """`word` is the lamp's (`on_air`, `blank`, …); `live` and `next` are slide ids.

    `item` is the index of the live item, -1 before the first take, `past` how many of its slides are over.
    """

    word: str = OFF_AIR
    live: str | None = None
    next: str | None = None
    item: int = -1
    past: int = 0

    def of(self, slide_id: str) -> str:
        """Return the tag of a slide: the lamp's word, `next`, or nothing."""
        if slide_id == self.live:
            return self.word
        return "next" if slide_id == self.next else ""


def marks(state: State) -> Marks:
    """Return the signs of a state."""
    word = lamp(state)
    taken = on_screen(state)
    place = find_slide(state.plan, state.live.slide, state.live.place) or state.live.place
    ahead = upcoming(state)
    return Marks(
        word=word,
        live=taken.slide.id if taken is not None and word != OFF_AIR else None,
        next=slide_id_at(state.plan, ahead) if ahead is not None else None,
        item=place.item if place is not None else -1,
        past=place.slide if place is not None else 0,
    )


def on_screen(state: State) -> Taken | None:
    """Return the slide the screens show, or would show without their cover; a held one is what they keep."""
    channels = channel_ids(state)
    # What was stepped to behind a hold is not what anybody sees.
    if lamp(state) == "hold" and channels:
        held = shown(state.live, channels[0]).taken
        if held is not None:
            return held
    return state.live.taken


def live_number(state: State, item: Item) -> int | None:
    """Return the number (from 1) of the pointer's slide when it stands in `item`."""
    place = find_slide(state.plan, state.live.slide, state.live.place)
    if place is None or find_item(state.plan, item.id) != place.item:
        return None
    return place.slide + 1
