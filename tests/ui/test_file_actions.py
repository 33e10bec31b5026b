"""Files: new, open, save, and the one question that is asked."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QWidget

from app.model.plan import Plan
from app.model.refused import Refused
from app.show.show import Result
from app.ui.file_actions import Files
from app.ui.kit import dialogs


@pytest.fixture
def asked(monkeypatch):
    """What people were asked or told; `answers` and `paths` are what they say, in order."""

    class Asked:
        questions, told, answers, paths, starts = [], [], [], [], []

    made = Asked()
    for name in ("questions", "told", "answers", "paths", "starts"):
        setattr(made, name, [])

    async def ask(parent, title, text, answers, role=""):
        made.questions.append(title)
        return made.answers.pop(0)

    async def tell(parent, title, text):
        made.told.append((title, text))

    async def pick(parent, title, filters, *, start, save):
        made.starts.append(start)
        return made.paths.pop(0)

    monkeypatch.setattr(dialogs, "ask", ask)
    monkeypatch.setattr(dialogs, "tell", tell)
    monkeypatch.setattr(dialogs, "pick_file", pick)
    return made


@pytest.fixture
def disk(show):
    """Stands in for the store: notes what it was asked, refuses paths that begin with `bad`."""
    calls = []

    async def open_plan(*, by, path, **_):
        calls.append(("open", path))
        if path.startswith("bad"):
            raise Refused("bad_arguments", "not_a_plan")
        return show.run("plan.load", plan=Plan("p2", "Opened"), path=path)

    async def save_plan(*, by, path=None):
        calls.append(("save", path))
        return show.run("plan.saved", path=path or show.state.document.path, plan=show.state.plan)

    show.add_errand("plan.open", open_plan)
    show.add_errand("plan.save", save_plan)
    return calls


@pytest.fixture
def files(desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return Files(desk, parent)


async def settled(files):
    while files._busy:
        await asyncio.sleep(0.01)


async def test_open(files, desk, disk, asked):
    asked.paths = ["/x/sunday.ambo"]
    files.open()
    await settled(files)
    assert desk.state.plan.title == "Opened"
    assert asked.questions == []


async def test_open_says_what_is_wrong_with_a_file(files, desk, disk, asked):
    files.open_path("bad.json")
    await settled(files)
    assert asked.told == [("This file was not opened", "This file is not an Ambo plan.")]
    assert desk.state.plan.title == "Morning service"


async def test_nothing_picked_opens_nothing(files, disk, asked):
    asked.paths = [None]
    files.open()
    await settled(files)
    assert disk == []


@pytest.mark.parametrize(
    ("answer", "opened", "saved"), [("save", True, True), ("leave", True, False), ("cancel", False, False)]
)
async def test_unsaved_edits_are_asked_about(files, desk, disk, asked, answer, opened, saved):
    desk.run("plan.saved", path="/x/here.ambo", plan=desk.state.plan)
    desk.run("plan.edit", title="Edited")
    asked.answers = [answer]
    files.open_path("/x/other.ambo")
    await settled(files)
    assert asked.questions == ["Save Edited first?"]
    assert (("save", None) in disk) == saved
    assert (desk.state.plan.title == "Opened") == opened


async def test_save_without_a_file_asks_for_one(files, desk, disk, asked):
    asked.paths = ["/x/sunday"]
    files.save()
    await settled(files)
    assert disk == [("save", "/x/sunday.ambo")]
    assert asked.starts[0].endswith("Morning service.ambo")
    files.save()
    await settled(files)
    assert disk[-1] == ("save", None)


async def test_title_that_is_no_file_name(files, desk, disk, asked):
    desk.run("plan.edit", title='22/11: "Advent"?')
    asked.paths = [None]
    files.save_as()
    await settled(files)
    assert asked.starts[0].endswith("22-11- -Advent--.ambo")
    assert disk == []


async def test_new_plan_leaves_the_screens(files, desk, asked):
    desk.run("live.next")
    files.new()
    await settled(files)
    assert desk.state.plan.title == "New plan"
    assert desk.state.live.taken.slide.id == "a1"


async def test_demo(files, desk, asked):
    async def demo():
        return desk.show.run("plan.load", plan=Plan("d", "Demo"))

    desk.world.demo = demo
    files.open_demo()
    await settled(files)
    assert desk.state.plan.title == "Demo"


async def test_one_thing_at_a_time(files, disk, asked):
    asked.paths = ["/x/a.ambo"]
    files.open()
    files.open()
    files.new()
    await settled(files)
    assert disk == [("open", "/x/a.ambo")]


async def test_report_is_handed_on(files, desk, show, asked):
    from app.model.report import Report

    reports = []
    desk.reported.connect(reports.append)

    async def open_plan(*, by, path, **_):
        return Result(1, True, report=Report(path, 12, 13))

    show.add_errand("plan.open", open_plan)
    files.open_path("/x/session.json")
    await settled(files)
    assert (reports[0].read, reports[0].total) == (12, 13)
