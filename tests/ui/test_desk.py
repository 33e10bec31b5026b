"""What the widgets share: asking, browsing, telling."""

from __future__ import annotations

from app.model.live import Mode
from app.model.plan import Plan
from app.model.refused import Refused
from app.model.report import Report
from app.show.presence import Client
from app.show.show import Result
from app.ui.desk import Desk, World, modes_on


def test_run_answers_and_hints(desk, notices):
    assert desk.run("live.last").changed
    assert desk.run("live.next").hint == "end"
    assert notices[-1].text == "End of this item"


def test_refusal_is_a_notice_and_none(desk, notices):
    assert desk.run("live.goto", slide="nobody") is None
    assert notices[-1].kind == "refusal"
    assert notices[-1].text == "That slide is no longer in the plan."


def test_live_item_is_followed_browsing_moves_nothing(desk):
    assert desk.browsed_item().id == "a"
    before = desk.state
    desk.browse("c")
    assert desk.browsed_item().id == "c"
    assert desk.state is before
    desk.run("live.goto", slide="b1")
    assert desk.browsed_item().id == "b"


def test_step_within_the_item_leaves_the_eye_where_it_is(desk):
    desk.run("live.next")
    desk.browse("c")
    desk.run("live.next")
    assert desk.browsed_item().id == "c"


def test_removed_item_is_browsed_no_more(desk):
    desk.browse("c")
    desk.run("plan.remove_item", item="c")
    assert desk.browsed_item().id == "a"


def test_empty_plan_has_no_browsed_item(desk):
    desk.run("plan.load", plan=Plan("p", "Empty"))
    assert desk.browsed_item() is None


async def test_errand_is_answered(desk, show, notices):
    reports = []
    desk.reported.connect(reports.append)
    report = Report("x.json", 1, 2)

    async def work(*, by, path, **_):
        return Result(7, True, report=report)

    show.add_errand("plan.open", work)
    assert (await desk.asked("plan.open", path="x.json")).rev == 7
    assert reports == [report]


async def test_refused_errand_is_a_notice(desk, show, notices):
    async def work(*, by, path, **_):
        raise Refused("bad_arguments", "not_a_plan")

    show.add_errand("plan.open", work)
    assert await desk.asked("plan.open", path="x.json") is None
    assert notices[-1].text == "This file is not an Ambo plan."


def test_presence_is_told_in_bunches(desk, presence, qtbot):
    told = []
    desk.presence_changed.connect(lambda: told.append(1))
    client = Client("1", "OBS", "overlay", "viewer", "main", "127.0.0.1")
    for _ in range(500):
        presence.touch(client)
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(150)
    assert len(told) == 1


def test_since_remembers_when_a_mode_was_pressed(desk, clock):
    desk.run("live.next")
    clock.now += 5
    desk.run("live.blank")
    pressed = clock.now
    clock.now += 5
    desk.run("live.hold")
    assert desk.since == {Mode.BLANK: pressed, Mode.HOLD: pressed + 5}
    desk.run("live.blank")
    assert modes_on(desk.state.live) == {Mode.HOLD} == set(desk.since)


def test_saving_is_remembered(desk, clock):
    assert desk.saved_at is None
    desk.run("plan.saved", path="/x/plan.ambo", plan=desk.state.plan)
    assert desk.saved_at == clock.now


def test_saving_of_one_plan_says_nothing_about_the_next(desk):
    desk.run("plan.saved", path="/x/plan.ambo", plan=desk.state.plan)
    desk.run("plan.load", plan=desk.state.plan)
    assert desk.saved_at is None


def test_closed_desk_hears_nothing(desk):
    heard = []
    desk.changed.connect(heard.append)
    desk.close()
    desk.show.run("live.next")
    assert heard == []


def test_say(desk, notices):
    desk.say("words")
    desk.say_fault()
    assert [(notice.kind, notice.text[:5]) for notice in notices] == [("hint", "words"), ("refusal", "Somet")]


def test_screens_first_the_window_hears_a_moment_later(qapp, show, presence, qtbot):
    desk = Desk(show, presence, World(), screens_first_ms=16)
    heard = []
    desk.changed.connect(lambda change: heard.append(change.command))
    desk.run("live.next")
    desk.run("live.blank")
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["live.next", "live.blank"])


def test_an_edit_is_told_at_once_and_in_order(qapp, show, presence):
    desk = Desk(show, presence, World(), screens_first_ms=60_000)
    heard = []
    desk.changed.connect(lambda change: heard.append(change.command))
    desk.run("live.next")
    desk.run("plan.edit", title="Evening")
    assert heard == ["live.next", "plan.edit"]
