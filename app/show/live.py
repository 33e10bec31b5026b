"""The verbs on air. Browsing and editing never come through here; only these move a screen."""

from typing import Any

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from app.model.live import Mode, Taken, under
from app.model.plan import Item, Place, find_slide, slide_id_at
from app.model.refused import Refused
from app.model.slide import LONGEST_TEXT, Slide
from app.model.state import State, channel_ids
from app.show.commands import Context, Outcome, command

After = str | UnsetType | None


@command("live.next")
def next_(state: State, context: Context, *, after: After = UNSET) -> State | Outcome:
    """Step forward in the live item; stops at its end. `after` is the slide the caller sees."""
    return _step(state, context, after, +1)


@command("live.previous")
def previous(state: State, context: Context, *, after: After = UNSET) -> State | Outcome:
    """Step back in the live item; stops at its beginning. `after` is the slide the caller sees."""
    return _step(state, context, after, -1)


@command("live.first")
def first(state: State, context: Context) -> State | Outcome:
    """Go to the first slide of the live item."""
    return _take_in_item(state, context, 0)


@command("live.last")
def last(state: State, context: Context) -> State | Outcome:
    """Go to the last slide of the live item."""
    return _take_in_item(state, context, -1)


@command("live.next_item")
def next_item(state: State, context: Context) -> State | Outcome:
    """Take the first slide of the next item that has one."""
    return _step_item(state, context, +1)


@command("live.previous_item")
def previous_item(state: State, context: Context) -> State | Outcome:
    """Take the first slide of the item before."""
    return _step_item(state, context, -1)


@command("live.goto")
def goto(state: State, context: Context, *, slide: str) -> State | Outcome:
    """Take a slide by its id; the slide already live takes no edits (that is `live.apply`)."""
    place = find_slide(state.plan, slide)
    if place is None:
        raise Refused("not_found", "no_such_slide", slide=slide)
    return _take(state, context, place)


@command("live.jump")
def jump(state: State, context: Context, *, label: str) -> State | Outcome:
    """Go to where a part of the live item begins: the next one from here on, round to the first."""
    place, item = _live_item(state)
    wanted = label.strip().casefold()
    begins = [
        index
        for index, slide in enumerate(item.slides)
        if slide.label.casefold() == wanted and (index == 0 or item.slides[index - 1].label != slide.label)
    ]
    if not begins:
        raise Refused("not_found", "no_such_part", label=label)
    return _take(state, context, Place(place.item, next((i for i in begins if i > place.slide), begins[0])))


@command("live.blank")
def blank(
    state: State, context: Context, *, channel: str | None = None, on: bool | None = None
) -> State | Outcome:
    """Cover a channel, or all, with nothing; without `on` it toggles."""
    return _cover(state, Mode.BLANK, channel, on)


@command("live.logo")
def logo(
    state: State, context: Context, *, channel: str | None = None, on: bool | None = None
) -> State | Outcome:
    """Cover a channel, or all, with the logo; without `on` it toggles."""
    return _cover(state, Mode.LOGO, channel, on)


@command("live.hold")
def hold(state: State, context: Context, *, channel: str | None = None, on: bool | None = None) -> State:
    """Keep a channel, or all, as it is while the show goes on behind; without `on` it toggles."""
    live = state.live
    channels = _chosen(state, channel)
    turn_on = not all(name in live.held for name in channels) if on is None else on
    held = {name: kept for name, kept in live.held.items() if turn_on or name not in channels}
    if turn_on:
        held |= {name: under(live, name) for name in channels if name not in held}
    return _with_live(state, held=held)


@command("live.lock")
def lock(state: State, context: Context, *, channel: str | None = None, on: bool | None = None) -> State:
    """Refuse what would change a channel, or any, until it is unlocked; without `on` it toggles."""
    channels = _chosen(state, channel)
    turn_on = not all(name in state.live.locked for name in channels) if on is None else on
    others = tuple(name for name in state.live.locked if name not in channels)
    return _with_live(state, locked=(*others, *channels) if turn_on else others)


@command("live.clear")
def clear(state: State, context: Context) -> State | Outcome:
    """Take the words off every channel; the pointer stays, so the next step shows its slide again."""
    return _noted(_with_live(state, taken=None, given={}, covers={}, since=None))


@command("live.apply")
def apply(state: State, context: Context) -> State:
    """Take the edited words of what is on air, in place and without a transition."""
    place = find_slide(state.plan, state.live.slide, state.live.place)
    if state.live.taken is None or place is None:
        return state
    return _with_live(state, taken=_taken(state, place), place=place)


@command("live.show", wire=False)
def show_given(state: State, context: Context, *, channel: str, slide: Slide) -> State | Outcome:
    """Show a slide from outside the plan on one channel until the next step (the older wire)."""
    _chosen(state, channel)
    if len(slide.text) > LONGEST_TEXT:
        raise Refused("too_large", "text_too_long", letters=len(slide.text))
    given = {**state.live.given, channel: Taken(slide)}
    covers = {name: mode for name, mode in state.live.covers.items() if name != channel}
    since = state.live.since if state.live.since is not None else context.now
    return _noted(_with_live(state, given=given, covers=covers, since=since))


def pending(state: State) -> int:
    """Return how many changes of the slide on air the audience does not see yet (0 or 1)."""
    taken = state.live.taken
    if taken is None:
        return 0
    place = find_slide(state.plan, taken.slide.id, state.live.place)
    if place is None:
        return 0
    now = _taken(state, place)
    return int((now.slide, now.title, now.copyright) != (taken.slide, taken.title, taken.copyright))


def upcoming(state: State) -> Place | None:
    """Return the place that `live.next` would take, or None at the end of the item."""
    if state.live.slide is None:
        return _first_of_plan(state, range(len(state.plan.items)))
    place, removed = _pointer(state)
    if place is None:
        return None
    if (removed or _covered(state)) and slide_id_at(state.plan, place) is not None:
        return place
    ahead = Place(place.item, place.slide + 1)
    return ahead if slide_id_at(state.plan, ahead) is not None else None


def settled(state: State) -> State:
    """Return the state with the pointer's place brought up to date after the plan was edited."""
    place = find_slide(state.plan, state.live.slide, state.live.place)
    if place is None or (place == state.live.place and state.plan.items[place.item].id == state.live.item):
        return state
    return _with_live(state, place=place, item=state.plan.items[place.item].id)


def _step(state: State, context: Context, after: After, way: int) -> State | Outcome:
    live = state.live
    if after is not UNSET and after != live.slide:
        return state
    if live.slide is None:
        first_place = _first_of_plan(state, range(len(state.plan.items)))
        if way < 0 or first_place is None:
            return Outcome(state, "start" if way < 0 else "end")
        return _take(state, context, first_place)
    place, removed = _pointer(state)
    if _covered(state):
        return _lift(state, context, place, removed)
    # A deleted slide has no place of its own: the one that followed it has moved into its place.
    goal = place if removed and way > 0 else place and Place(place.item, place.slide + way)
    if goal is None or slide_id_at(state.plan, goal) is None:
        return Outcome(state, "end" if way > 0 else "start")
    return _take(state, context, goal)


def _lift(state: State, context: Context, place: Place | None, removed: bool) -> State | Outcome:
    """Show the pointer's slide again without a step: nobody should miss a line they could not see."""
    if state.live.taken is None and place is not None and not removed:
        return _take(state, context, place)
    return _noted(_with_live(state, covers={}, given={}))


def _covered(state: State) -> bool:
    live = state.live
    return bool(live.covers) or bool(live.given) or live.taken is None


def _step_item(state: State, context: Context, way: int) -> State | Outcome:
    count = len(state.plan.items)
    place, _ = _pointer(state)
    start = place.item if place is not None else -1
    around = range(start + 1, count) if way > 0 else range(start - 1, -1, -1)
    goal = _first_of_plan(state, around)
    if goal is None:
        return Outcome(state, "end" if way > 0 else "start")
    return _take(state, context, goal)


def _take_in_item(state: State, context: Context, index: int) -> State | Outcome:
    if state.live.slide is None:
        goal = _first_of_plan(state, range(len(state.plan.items)))
        if goal is None:
            return Outcome(state, "end")
        index_in_item = index % len(state.plan.items[goal.item].slides)
        return _take(state, context, Place(goal.item, index_in_item))
    place, item = _live_item(state)
    if not item.slides:
        return Outcome(state, "end")
    return _take(state, context, Place(place.item, index % len(item.slides)))


def _live_item(state: State) -> tuple[Place, Item]:
    place, _ = _pointer(state)
    if place is None or place.item >= len(state.plan.items):
        raise Refused("conflict", "nothing_live")
    return place, state.plan.items[place.item]


def _pointer(state: State) -> tuple[Place | None, bool]:
    """Return the pointer's place and whether its slide is no longer in the plan."""
    place = find_slide(state.plan, state.live.slide, state.live.place)
    return (place, False) if place is not None else (state.live.place, True)


def _first_of_plan(state: State, items: range) -> Place | None:
    for index in items:
        if state.plan.items[index].slides:
            return Place(index, 0)
    return None


def _take(state: State, context: Context, place: Place) -> State | Outcome:
    live = state.live
    slide_id = slide_id_at(state.plan, place)
    already = slide_id == live.slide and live.taken is not None
    taken = live.taken if already else _taken(state, place)
    since = live.since if live.since is not None else context.now
    item = state.plan.items[place.item].id
    moved = _with_live(
        state, slide=slide_id, item=item, place=place, taken=taken, covers={}, given={}, since=since
    )
    return _noted(moved)


def _taken(state: State, place: Place) -> Taken:
    item = state.plan.items[place.item]
    slide = item.slides[place.slide]
    return Taken(slide, item.title, item.copyright, place.slide + 1)


def _cover(state: State, mode: Mode, channel: str | None, on: bool | None) -> State | Outcome:
    channels = _chosen(state, channel)
    covers = dict(state.live.covers)
    turn_on = not all(covers.get(name) is mode for name in channels) if on is None else on
    for name in channels:
        if turn_on:
            covers[name] = mode
        elif covers.get(name) is mode:
            del covers[name]
    return _noted(_with_live(state, covers=covers))


def _chosen(state: State, channel: str | None) -> tuple[str, ...]:
    known = channel_ids(state)
    if channel is not None and channel not in known:
        raise Refused("not_found", "no_such_channel", channel=channel)
    return known if channel is None else (channel,)


def _noted(state: State) -> State | Outcome:
    """Say so when a held channel hides what was just done."""
    return Outcome(state, "held") if state.live.held else state


def _with_live(state: State, **changes: Any) -> State:
    live = replace(state.live, **changes)
    return state if live == state.live else replace(state, live=live)
