"""The order of service as rows: sections with sums, what is live, what is over."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from app.ui.plan.plan_model import ROW, PlanModel, rows_of, time_text
from app.ui.slides.marks import marks


@pytest.fixture
def model(qapp, show):
    show.run("plan.edit_item", item="a", section="Gathering", seconds=60)
    show.run("plan.edit_item", item="b", seconds=90)
    show.run("plan.edit_item", item="c", section="Word", seconds=3600)
    made = PlanModel()
    QAbstractItemModelTester(made)
    made.show(show.state.plan, marks(show.state))
    return made


def test_sections_head_their_items(model):
    assert [(row.title, row.place, row.seconds) for row in model.rows] == [
        ("Gathering", -1, 150), ("Song a", 0, 60), ("Song b", 1, 90), ("Word", -1, 3600), ("Song c", 2, 3600),
    ]  # fmt: skip
    assert model.row_of("c") == 4 and model.row_of("zz") == -1
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable


def test_states(model, show):
    assert {model.state_of(row) for row in model.rows} == {""}
    show.run("live.goto", slide="b1")
    model.show(show.state.plan, marks(show.state))
    assert [model.state_of(row) for row in model.rows if row.item] == ["done", "on_air", ""]
    show.run("live.logo")
    model.show(show.state.plan, marks(show.state))
    assert model.state_of(model.rows[2]) == "logo"
    assert model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Song b, Song, LOGO"


def test_an_edit_is_no_reset(model, show):
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    show.run("plan.edit_item", item="b", title="Other")
    model.show(show.state.plan, marks(show.state))
    assert (resets.count(), changes.count()) == (0, 1)
    assert model.index(2).data(ROW).title == "Other"
    show.run("plan.move_item", item="b", to=0)
    model.show(show.state.plan, marks(show.state))
    assert resets.count() == 1


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (65, "1:05"), (3599.6, "1:00:00"), (3725, "1:02:05")]
)
def test_time(seconds, text):
    assert time_text(seconds) == text


def test_no_sections(show):
    assert len(rows_of(replace(show.state.plan, items=show.state.plan.items))) == 3


def test_a_step_within_an_item_changes_its_row_only(model, show):
    show.run("live.goto", slide="b1")
    model.show(show.state.plan, marks(show.state))
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    show.run("live.next")
    model.show(show.state.plan, marks(show.state))
    assert changed == [(2, 2)]
