"""A plan: the items of one service, in order."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from app.model.slide import Kind, Slide


class Item(Struct, frozen=True, omit_defaults=True):
    """One line of the order of service.

    `section` names the section that begins with this item (empty: it goes on), `seconds` is the
    planned length, `credit` is who wrote it, `copyright` is painted where a look has room for it.
    """

    id: str
    kind: Kind
    title: str
    slides: tuple[Slide, ...] = ()
    notes: str = ""
    section: str = ""
    seconds: float | None = None
    credit: str = ""
    copyright: str = ""


class Plan(Struct, frozen=True, omit_defaults=True):
    """`starts` is the local start of the service, ISO 8601 (`2026-11-22T09:30`), or empty."""

    id: str
    title: str
    items: tuple[Item, ...] = ()
    starts: str = ""


class Place(Struct, frozen=True):
    """Where a slide stands: index of its item in the plan and of the slide in the item, from 0."""

    item: int
    slide: int


def find_item(plan: Plan, item_id: str) -> int | None:
    """Return the index of an item, or None."""
    for index, item in enumerate(plan.items):
        if item.id == item_id:
            return index
    return None


def find_slide(plan: Plan, slide_id: str | None, hint: Place | None = None) -> Place | None:
    """Return where a slide stands, or None; `hint` is where it stood last and is tried first."""
    if slide_id is None:
        return None
    if hint is not None and slide_id == slide_id_at(plan, hint):
        return hint
    for i, item in enumerate(plan.items):
        for j, slide in enumerate(item.slides):
            if slide.id == slide_id:
                return Place(i, j)
    return None


def slide_id_at(plan: Plan, place: Place) -> str | None:
    """Return the id of the slide at a place, or None where there is none."""
    if not (0 <= place.item < len(plan.items)):
        return None
    slides = plan.items[place.item].slides
    return slides[place.slide].id if 0 <= place.slide < len(slides) else None


def every_id(plan: Plan) -> Iterator[str]:
    """Yield the ids of all items and slides."""
    for item in plan.items:
        yield item.id
        for slide in item.slides:
            yield slide.id


def planned_seconds(plan: Plan) -> float:
    """Return the sum of the planned lengths."""
    return sum(item.seconds or 0.0 for item in plan.items)
