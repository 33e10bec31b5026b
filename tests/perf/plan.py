"""A plan of 10,000 slides: opening it, stepping and editing in `Show.run`."""

from __future__ import annotations

import time

from app.model.codec import decode_plan, encode_plan
from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide
from app.model.state import State
from app.show.show import Show
from tests.perf._table import head, row, timed

RUNS = 200


def plan_of(items: int, slides: int) -> Plan:
    words = "Amazing grace, how sweet the sound\nthat saved a wretch like me"
    return Plan(
        "plan",
        "Ten thousand",
        tuple(
            Item(
                f"i{i}",
                Kind.LYRICS,
                f"Song {i}",
                tuple(Slide(f"i{i}s{j}", Kind.LYRICS, "V1", words) for j in range(slides)),
            )
            for i in range(items)
        ),
    )


def measure(items: int, slides: int) -> None:
    plan = plan_of(items, slides)
    data = encode_plan(plan)
    name = f"{items} items x {slides} slides, "
    row(name + "open", [timed(lambda: decode_plan(data)) for _ in range(9)])
    show = Show(State(plan), clock=time.time)
    show.run("live.next")
    step = "live.next" if slides > RUNS else "live.next_item"
    row(name + step, [timed(lambda: show.run(step)) for _ in range(min(RUNS, max(items, slides) - 2))])
    far = [plan.items[-1].slides[-1].id, plan.items[0].slides[0].id]
    row(
        name + "live.goto end to end",
        [timed(lambda n=n: show.run("live.goto", slide=far[n % 2])) for n in range(RUNS)],
    )
    row(
        name + "plan.edit_slide, the last",
        [timed(lambda n=n: show.run("plan.edit_slide", slide=far[0], text=str(n))) for n in range(RUNS)],
    )


def main() -> None:
    head("A plan of 10,000 slides")
    for items, slides in ((1, 10_000), (1_000, 10), (10_000, 1)):
        measure(items, slides)


if __name__ == "__main__":
    main()
