"""Program and Next: what the audience sees, and what the next press shows."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from app.model.live import Mode
from app.model.plan import Plan
from app.model.slide import Slide
from app.ui.kit import theme
from app.ui.outputs.program_panel import ProgramPanel
from tests.ui.pixels import count


@pytest.fixture
def panel(qtbot, desk):
    made = ProgramPanel(desk)
    qtbot.addWidget(made)
    made.resize(324, 300)
    made.show()
    return made


def reds(panel):
    return count(panel, "live") + count(panel, "live_fill")


def test_off_air(panel):
    assert panel.state_word() == "off_air"
    assert panel.program.frame.slide is None
    assert panel.next.frame.slide.id == "a1"
    assert reds(panel) == 0


def test_on_air_and_next(panel, desk):
    desk.run("live.goto", slide="a2")
    assert panel.program.frame.slide.id == "a2" and panel.program.state == "on_air"
    assert (panel.next.frame.slide.id, panel.number.text()) == ("a3", "3")
    assert panel.hint.text() == "PgDn shows it"
    assert panel.program.accessibleName() == "What Stream shows: Song a V2 line 2 of a"
    assert reds(panel) > 1000


@pytest.mark.parametrize("cover", ["blank", "logo"])
def test_a_cover_is_white_and_next_brings_back(panel, desk, cover):
    desk.run("live.goto", slide="a2")
    desk.run(f"live.{cover}")
    assert panel.program.frame.mode is Mode(cover) and panel.program.state == cover
    assert reds(panel) == 0
    assert panel.next.frame.slide.id == "a2" and panel.hint.text() == "PgDn brings it back"


def test_hold_keeps_the_held_picture(panel, desk):
    desk.run("live.goto", slide="a2")
    desk.run("live.hold")
    desk.run("live.next")
    assert panel.program.frame.slide.id == "a2" and panel.program.state == "hold"
    assert panel.next.frame.slide.id == "a4"
    assert reds(panel) == 0


def test_an_edit_moves_neither_program_nor_red(panel, desk):
    desk.run("live.goto", slide="a2")
    before = panel.program.grab().toImage()
    desk.run("plan.edit_slide", slide="a2", text="mended")
    assert panel.program.grab().toImage() == before
    desk.run("live.apply")
    assert panel.program.grab().toImage() != before


def test_the_ends_are_said(panel, desk):
    desk.run("live.goto", slide="a4")
    assert panel.hint.text() == "End of this item\nCtrl PgDn: Song b"
    assert panel.next.frame is None and panel.next_tag.isHidden()
    desk.run("live.goto", slide="c4")
    assert panel.hint.text() == "End of the plan"
    desk.run("plan.load", plan=Plan("q", "Empty"))
    desk.run("live.clear")
    assert panel.hint.text() == "The plan has no slides yet"


def test_the_segment_changes_the_picture_and_no_screen(panel, desk):
    kept = {}
    desk.world.keep_setting = kept.__setitem__
    desk.run("live.goto", slide="a2")
    before = desk.state
    QTest.mouseClick(panel.segments.button("hall"), Qt.MouseButton.LeftButton)
    assert panel.program.frame.look == panel.next.frame.look == "hall"
    assert desk.state is before and kept == {"program_look": "hall"}


def test_one_channel_covered_is_told_by_its_own_picture(panel, desk):
    desk.run("live.goto", slide="a2")
    desk.run("live.blank", channel="hall")
    assert panel.program.state == "on_air"
    QTest.mouseClick(panel.segments.button("hall"), Qt.MouseButton.LeftButton)
    assert panel.program.state == "blank"


def test_short_has_no_second_picture(panel):
    tall = panel.height()
    theme.set_density("short")
    assert panel.next.isHidden() and panel.height() < tall - 80
    assert not panel.next_tag.isHidden()


def test_pictures_keep_their_shape(panel):
    for width in (324, 480, 720):
        panel.resize(width, panel.height())
        for picture in (panel.program, panel.next):
            assert picture.width() / picture.height() == pytest.approx(16 / 9, rel=0.02)


def test_a_countdown_ticks_only_while_it_counts(panel, desk, clock):
    clock.now = 1_000_000.0
    slides = [{"kind": "countdown", "text": "soon", "fields": {"until": 1_000_090.0}}]
    made = desk.run("plan.add_item", kind="countdown", title="Count", slides=slides).made
    item = next(item for item in desk.state.plan.items if item.id == made)
    timer = panel.findChild(QTimer)
    assert isinstance(item.slides[0], Slide) and not timer.isActive()
    desk.run("live.goto", slide=item.slides[0].id)
    assert timer.isActive() and panel.program.frame.slide.fields["digits"] == "01:30"
    clock.now += 100
    timer.timeout.emit()
    assert not timer.isActive() and panel.program.frame.slide.fields["digits"] == "00:00"
