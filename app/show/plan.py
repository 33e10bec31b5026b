"""The verbs of editing: they change the plan and never a screen."""

from typing import Any

from msgspec import UNSET, Struct, UnsetType
from msgspec.structs import replace

from app.model.plan import Item, Place, Plan, find_item, find_slide
from app.model.refused import Refused
from app.model.slide import KINDS, LONGEST_TEXT, Field, Kind, Slide, Words
from app.model.state import Document, State
from app.show.commands import Context, Outcome, command, errand
from app.show.retype import retyped
from app.typeset.split import split_text

MAX_TEXT = 60_000
"""Letters of one typed item: a message on the wire holds no more."""

LONGEST_LINE = 1_000
"""Letters of a title and of other single lines."""


class NewSlide(Struct, frozen=True):
    """A slide as a client gives it; `fields` as in a frame, `text` the words of its main field."""

    kind: Kind | None = None
    label: str = ""
    text: str = ""
    fields: dict[str, Any] = {}


@command("plan.add_item")
def add_item(
    state: State,
    context: Context,
    *,
    kind: Kind,
    title: str,
    slides: tuple[NewSlide, ...] = (),
    text: str = "",
    at: int | None = None,
) -> Outcome:
    """Add an item, at a place or at the end; `text` is split into slides as typed words are."""
    made = [_made(context, kind, new) for new in slides]
    made += [
        Slide(context.new_id(), kind, piece.label, _sane(piece.text, LONGEST_TEXT))
        for piece in split_text(kind, _sane(text))
    ]
    return add_items(state, context, items=(Item(context.new_id(), kind, title, tuple(made)),), at=at)


@command("plan.add_items", wire=False)
def add_items(state: State, context: Context, *, items: tuple[Item, ...], at: int | None = None) -> Outcome:
    """Add whole items (an import, a library's song); ids that the plan already has are made new."""
    taken = {item.id for item in state.plan.items}
    taken |= {slide.id for item in state.plan.items for slide in item.slides}
    fresh = tuple(_with_own_ids(context, item, taken) for item in items)
    where = len(state.plan.items) if at is None else max(0, min(at, len(state.plan.items)))
    everything = state.plan.items
    plan = replace(state.plan, items=everything[:where] + fresh + everything[where:])
    return Outcome(replace(state, plan=plan), made=fresh[0].id if fresh else None)


@command("plan.duplicate_item")
def duplicate_item(state: State, context: Context, *, item: str) -> Outcome:
    """Add a copy of an item right after it."""
    index = _item(state, item)
    return add_items(state, context, items=(_copied(context, state.plan.items[index]),), at=index + 1)


@command("plan.move_item")
def move_item(state: State, context: Context, *, item: str, to: int) -> State:
    """Move an item; `to` is its place afterwards, from 0. The heading of a section stays where it is."""
    index = _item(state, item)
    where = max(0, min(to, len(state.plan.items) - 1))
    if where == index:
        return state
    moved, items = _without(state.plan.items, index)
    if where == 0 and items[0].section and not moved.section:
        moved, items[0] = replace(moved, section=items[0].section), replace(items[0], section="")
    items.insert(where, moved)
    return _with_items(state, tuple(items))


@command("plan.remove_item")
def remove_item(state: State, context: Context, *, item: str) -> State:
    """Remove an item; what is on air from it stays on air."""
    _, items = _without(state.plan.items, _item(state, item))
    return _with_items(state, tuple(items))


@command("plan.edit_item")
def edit_item(
    state: State,
    context: Context,
    *,
    item: str,
    title: str | UnsetType = UNSET,
    notes: str | UnsetType = UNSET,
    section: str | UnsetType = UNSET,
    seconds: float | UnsetType | None = UNSET,
    credit: str | UnsetType = UNSET,
    copyright: str | UnsetType = UNSET,
    text: str | UnsetType = UNSET,
    ids: tuple[str, ...] = (),
) -> State:
    """Change an item; `text` is all its words as typed, slides that stay the same keep their ids.

    With `text`, `ids` may say which slide each one that it makes continues (empty: find out).
    """
    index = _item(state, item)
    old = state.plan.items[index]
    given = {
        "title": title, "notes": notes, "section": section,
        "seconds": seconds, "credit": credit, "copyright": copyright,
    }  # fmt: skip
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not UNSET}
    for name, value in changes.items():
        if isinstance(value, str) and name != "notes":
            _sane(value, LONGEST_LINE)
    if text is not UNSET:
        changes["slides"] = retyped(old, _sane(text), context.new_id, ids)
        for slide in changes["slides"]:
            _sane(slide.text, LONGEST_TEXT)
    return _with_item(state, index, replace(old, **changes))


@command("plan.add_slides")
def add_slides(
    state: State, context: Context, *, item: str, slides: tuple[NewSlide, ...], at: int | None = None
) -> Outcome:
    """Add slides to an item, at a place or at its end."""
    index = _item(state, item)
    old = state.plan.items[index]
    made = tuple(_made(context, old.kind, new) for new in slides)
    where = len(old.slides) if at is None else max(0, min(at, len(old.slides)))
    changed = replace(old, slides=old.slides[:where] + made + old.slides[where:])
    return Outcome(_with_item(state, index, changed), made=made[0].id if made else None)


@command("plan.duplicate_slide")
def duplicate_slide(state: State, context: Context, *, slide: str) -> Outcome:
    """Add a copy of a slide right after it."""
    place, item = _slide(state, slide)
    copy = replace(item.slides[place.slide], id=context.new_id())
    behind = place.slide + 1
    changed = replace(item, slides=item.slides[:behind] + (copy,) + item.slides[behind:])
    return Outcome(_with_item(state, place.item, changed), made=copy.id)


@command("plan.move_slide")
def move_slide(state: State, context: Context, *, slide: str, to: int) -> State:
    """Move a slide within its item; `to` is its place afterwards, from 0."""
    place, item = _slide(state, slide)
    slides = list(item.slides)
    moved = slides.pop(place.slide)
    slides.insert(max(0, min(to, len(slides))), moved)
    return _with_item(state, place.item, replace(item, slides=tuple(slides)))


@command("plan.remove_slide")
def remove_slide(state: State, context: Context, *, slide: str) -> State:
    """Remove a slide; on air it stays until the next step."""
    place, item = _slide(state, slide)
    kept = item.slides[: place.slide] + item.slides[place.slide + 1 :]
    return _with_item(state, place.item, replace(item, slides=kept))


@command("plan.edit_slide")
def edit_slide(
    state: State,
    context: Context,
    *,
    slide: str,
    text: str | UnsetType = UNSET,
    fields: dict[str, Any] | UnsetType = UNSET,
    label: str | UnsetType = UNSET,
) -> State:
    """Change a slide's words; on air they wait for `live.apply`."""
    place, item = _slide(state, slide)
    changed = item.slides[place.slide]
    if label is not UNSET:
        changed = replace(changed, label=label)
    if fields is not UNSET:
        changed = with_fields(changed, fields)
    if text is not UNSET:
        changed = replace(changed, text=_sane(text, LONGEST_TEXT))
    slides = item.slides[: place.slide] + (changed,) + item.slides[place.slide + 1 :]
    return _with_item(state, place.item, replace(item, slides=slides))


@command("plan.edit_slides")
def edit_slides(state: State, context: Context, *, slides: tuple[str, ...], fields: dict[str, Any]) -> State:
    """Set the same fields of several slides (the reference of a passage) as one step of undo."""
    for slide in slides:
        state = edit_slide(state, context, slide=slide, fields=fields)
    return state


@command("plan.edit")
def edit(
    state: State, context: Context, *, title: str | UnsetType = UNSET, starts: str | UnsetType = UNSET
) -> State:
    """Change the plan's own name or start (local time, ISO 8601)."""
    given = {"title": title, "starts": starts}
    changes: dict[str, Any] = {name: value for name, value in given.items() if value is not UNSET}
    return replace(state, plan=replace(state.plan, **changes))


@command("plan.load", wire=False)
def load(
    state: State, context: Context, *, plan: Plan, path: str | None = None, unsaved: bool = False
) -> State:
    """Put another plan on the desk; what is on air stays, the pointer begins anew.

    `unsaved` says that no file of ours holds it (it was read out of a file of another kind).
    """
    live = replace(state.live, slide=None, item=None, place=None)
    return replace(state, plan=plan, live=live, document=Document(path, unsaved))


@command("plan.saved", wire=False)
def saved(state: State, context: Context, *, path: str, plan: Plan) -> State:
    """Note that a plan was written to a file."""
    return replace(state, document=Document(path, state.plan is not plan and state.plan != plan))


@errand("plan.open")
def open_plan(*, path: str | None = None, id: str | None = None) -> None:
    """Open a plan by its file (this computer's operators only) or by the id of a recent one."""


@errand("plan.save")
def save_plan(*, path: str | None = None) -> None:
    """Save the plan to its file, or to another (this computer's operators only)."""


def with_fields(slide: Slide, fields: dict[str, Any]) -> Slide:
    """Return the slide with its kind's fields set; raises `Refused("bad_arguments")` for others.

    The main field sets `text`; lyrics also take the frame's own shape, `[{lang, lines}]`.
    """
    spec = KINDS[slide.kind]
    kept = dict(slide.fields)
    for name, value in fields.items():
        if name == spec.main:
            slide = _with_words(slide, value)
        elif name in spec.others and isinstance(value, Field):
            kept[name] = value
        else:
            raise Refused("bad_arguments", "no_such_field", field=name, kind=slide.kind.value)
    return replace(slide, fields=kept)


def _with_words(slide: Slide, value: Any) -> Slide:
    if isinstance(value, str):
        return replace(slide, text=_sane(value, LONGEST_TEXT))
    try:
        words = [Words(str(part["lang"]), "\n".join(map(str, part["lines"]))) for part in value]
    except (TypeError, KeyError) as error:
        raise Refused("bad_arguments", "no_such_field", field="text", kind=slide.kind.value) from error
    if not words:
        return replace(slide, text="", translations=())
    for one in words:
        _sane(one.text, LONGEST_TEXT)
    return replace(slide, text=words[0].text, translations=tuple(words[1:]))


def _made(context: Context, kind: Kind, new: NewSlide) -> Slide:
    slide = Slide(context.new_id(), new.kind or kind, new.label)
    slide = with_fields(slide, new.fields)
    return replace(slide, text=_sane(new.text, LONGEST_TEXT)) if new.text else slide


def _sane(text: str, longest: int | None = None) -> str:
    if len(text) > (MAX_TEXT if longest is None else longest):
        raise Refused("too_large", "text_too_long", letters=len(text))
    return text


def _copied(context: Context, item: Item) -> Item:
    slides = tuple(replace(slide, id=context.new_id()) for slide in item.slides)
    return replace(item, id=context.new_id(), slides=slides, section="")


def _with_own_ids(context: Context, item: Item, taken: set[str]) -> Item:
    clash = item.id in taken or any(slide.id in taken for slide in item.slides)
    if clash:
        item = replace(_copied(context, item), section=item.section)
    taken.update((item.id, *(slide.id for slide in item.slides)))
    return item


def _item(state: State, item: str) -> int:
    index = find_item(state.plan, item)
    if index is None:
        raise Refused("not_found", "no_such_item", item=item)
    return index


def _slide(state: State, slide: str) -> tuple[Place, Item]:
    place = find_slide(state.plan, slide)
    if place is None:
        raise Refused("not_found", "no_such_slide", slide=slide)
    return place, state.plan.items[place.item]


def _without(items: tuple[Item, ...], index: int) -> tuple[Item, list[Item]]:
    """Return an item and the others; the section it began goes on with the item after it, if it has one."""
    gone, left = items[index], [*items[:index], *items[index + 1 :]]
    if gone.section and index < len(left) and not left[index].section:
        left[index] = replace(left[index], section=gone.section)
        gone = replace(gone, section="")
    return gone, left


def _with_item(state: State, index: int, item: Item) -> State:
    items = state.plan.items
    return state if item == items[index] else _with_items(state, items[:index] + (item,) + items[index + 1 :])


def _with_items(state: State, items: tuple[Item, ...]) -> State:
    return state if items == state.plan.items else replace(state, plan=replace(state.plan, items=items))
