"""Finding things in a plan."""

from __future__ import annotations

from app.model.plan import Place, every_id, find_item, find_slide, planned_seconds, slide_id_at
from tests.show.stage import small_plan


def test_finding() -> None:
    plan = small_plan()
    assert (find_item(plan, "b"), find_item(plan, "x")) == (2, None)
    assert find_slide(plan, "b2") == Place(2, 1)
    assert find_slide(plan, "b2", hint=Place(2, 1)) == Place(2, 1)
    assert find_slide(plan, "b2", hint=Place(9, 9)) == Place(2, 1)
    assert find_slide(plan, None) is None
    assert find_slide(plan, "x") is None


def test_places_outside_are_nobody() -> None:
    plan = small_plan()
    assert slide_id_at(plan, Place(0, 4)) == "a5"
    for place in (Place(0, 5), Place(0, -1), Place(-1, 0), Place(3, 0), Place(1, 0)):
        assert slide_id_at(plan, place) is None


def test_ids_and_sums() -> None:
    assert list(every_id(small_plan()))[:3] == ["a", "a1", "a2"]
    assert planned_seconds(small_plan()) == 0
