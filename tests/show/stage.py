"""A small plan and a show to test with."""

from __future__ import annotations

from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide
from app.model.state import State
from app.show.show import Change, Show


class Clock:
    """A clock that goes only when told to; seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def song(name: str, labels: str) -> Item:
    slides = tuple(
        Slide(f"{name}{number}", Kind.LYRICS, label, f"{name} line {number}")
        for number, label in enumerate(labels.split(), start=1)
    )
    return Item(name, Kind.LYRICS, f"Song {name}", slides, copyright="Public domain")


def small_plan() -> Plan:
    return Plan(
        "plan", "Morning", (song("a", "V1 V1 C V2 C"), Item("e", Kind.BLANK, "Empty"), song("b", "V1 C"))
    )


def make_show(plan: Plan | None = None) -> Show:
    return Show(State(plan or small_plan()), clock=Clock())


def record(show: Show) -> list[Change]:
    changes: list[Change] = []
    show.changed.connect(changes.append)
    return changes


def text_on(show: Show, channel: str = "main") -> str | None:
    """Return the words a channel draws, or None when it draws none."""
    from app.model.live import shown

    taken = shown(show.state.live, channel).taken
    return None if taken is None else taken.slide.text
