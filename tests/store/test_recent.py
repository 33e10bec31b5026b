"""Recent plans: newest first, each once, a dozen at most."""

from __future__ import annotations

from pathlib import Path

from app.store.recent import MOST, Recent, RecentPlan


def plan(number: int) -> RecentPlan:
    return RecentPlan(f"/plans/{number}.ambo", f"id{number}", f"예배 {number}", float(number), "d")


def test_newest_first_each_once_and_kept(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "recent.json")
    for number in [*range(20), 15]:
        recent.note(plan(number))
    again = Recent(tmp_path / "recent.json")
    assert again.list()[:3] == [(plan(n).path, plan(n).title) for n in (15, 19, 18)]
    assert len(again.list()) == MOST
    assert again.by_id("id15") == again.by_path("/plans/15.ambo") == plan(15)
    assert again.by_id("id1") is again.by_path("/plans/1.ambo") is None


def test_a_damaged_list_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "recent.json").write_bytes(b'[{"path":3}]')
    assert Recent(tmp_path / "recent.json").list() == []
    assert (tmp_path / "recent.json.damaged").exists()


def test_a_disk_that_refuses_breaks_nothing(tmp_path: Path) -> None:
    recent = Recent(tmp_path / "missing" / "recent.json")
    recent.note(plan(1))
    assert recent.list() == [(plan(1).path, plan(1).title)]
