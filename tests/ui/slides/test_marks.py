"""Which slide is on air, which is next, what is over."""

from app.ui.slides.marks import live_number, marks, on_screen


def test_before_the_first_take(show):
    signs = marks(show.state)
    assert (signs.live, signs.next, signs.item) == (None, "a1", -1)


def test_on_air(show):
    show.run("live.goto", slide="b2")
    signs = marks(show.state)
    assert (signs.of("b2"), signs.of("b3"), signs.of("b1")) == ("on_air", "next", "")
    assert (signs.item, signs.past) == (1, 1)
    assert live_number(show.state, show.state.plan.items[1]) == 2
    assert live_number(show.state, show.state.plan.items[0]) is None


def test_blank_keeps_its_slide_and_next_brings_it_back(show):
    show.run("live.goto", slide="b2")
    show.run("live.blank")
    assert marks(show.state).of("b2") == "blank"


def test_cleared_is_off_air(show):
    show.run("live.goto", slide="b2")
    show.run("live.clear")
    assert marks(show.state).live is None
    assert marks(show.state).next == "b2"


def test_hold_marks_what_the_screens_keep(show):
    show.run("live.goto", slide="b2")
    show.run("live.hold")
    show.run("live.next")
    signs = marks(show.state)
    assert on_screen(show.state).slide.id == "b2"
    assert (signs.of("b2"), signs.of("b4")) == ("hold", "next")


def test_end_of_the_item_has_no_next(show):
    show.run("live.goto", slide="c4")
    assert marks(show.state).next is None
