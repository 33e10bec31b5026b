"""The slides as rows: resets only when the rows are others, says what it marks."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from app.ui.slides.marks import marks
from app.ui.slides.slide_model import MARK, PAST, SLIDE, SlideModel


def shown(show, index=1):
    model = SlideModel()
    QAbstractItemModelTester(model)
    signs = marks(show.state)
    model.show(show.state.plan.items[index], signs, signs.item == index)
    return model


def test_rows_and_marks(qapp, show):
    show.run("live.goto", slide="b2")
    model = shown(show)
    assert model.rowCount() == 4
    assert [model.index(row).data(MARK) for row in range(4)] == ["", "on_air", "next", ""]
    assert [model.index(row).data(PAST) for row in range(4)] == [True, False, False, False]
    assert model.index(2).data(SLIDE).id == "b3" and model.row_of("b3") == 2 and model.row_of("zz") == -1


def test_an_edit_is_no_reset(qapp, show):
    model = shown(show)
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    show.run("plan.edit_slide", slide="b2", text="new")
    assert not model.show(show.state.plan.items[1], marks(show.state), False)
    assert (resets.count(), changes.count()) == (0, 1)
    model.show(show.state.plan.items[1], marks(show.state), False)
    assert changes.count() == 1
    show.run("plan.move_slide", slide="b2", to=0)
    assert model.show(show.state.plan.items[1], marks(show.state), False)
    assert resets.count() == 1


def test_spoken(qapp, show):
    show.run("live.goto", slide="b2")
    model = shown(show)  # an index does not keep its model alive
    words = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Slide 2 of 4, V2, ON AIR, line 2 of b"


def test_no_item(qapp, show):
    model = SlideModel()
    model.show(None, marks(show.state), False)
    assert model.rowCount() == 0


def test_a_step_changes_three_thumbnails_only(qapp, show):
    show.run("live.goto", slide="b1")
    model = shown(show)
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    show.run("live.next")
    model.show(show.state.plan.items[1], marks(show.state), True)
    assert changed == [(0, 0), (1, 1), (2, 2)]
