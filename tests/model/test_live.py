"""What a channel shows: held before covered before given before taken."""

from __future__ import annotations

from app.model.live import Live, Mode, Shown, Taken, shown, under
from app.model.slide import Kind, Slide

ONE, TWO = (Taken(Slide(name, Kind.LYRICS, text=name)) for name in ("one", "two"))


def test_the_order_of_what_is_shown() -> None:
    assert shown(Live(), "main") == Shown()
    assert shown(Live(taken=ONE), "main").taken is ONE
    assert shown(Live(taken=ONE, given={"main": TWO}), "main").taken is TWO
    assert shown(Live(taken=ONE, given={"main": TWO}), "hall").taken is ONE
    covered = Live(taken=ONE, covers={"main": Mode.LOGO})
    assert shown(covered, "main") == Shown(Mode.LOGO)
    held = Live(taken=TWO, covers={"main": Mode.BLANK}, held={"main": Shown(taken=ONE)})
    assert shown(held, "main").taken is ONE
    assert under(held, "main") == Shown(Mode.BLANK)
