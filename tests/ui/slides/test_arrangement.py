"""The strip: a chip a run, the present one in brackets, in the middle, red only on air."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.slide import Kind, Slide
from app.ui.slides.arrangement import Arrangement, runs
from tests.ui.pixels import count


def slides(*labels):
    return tuple(Slide(f"s{i}", Kind.LYRICS, label, "words") for i, label in enumerate(labels))


@pytest.fixture
def strip(qtbot):
    made = Arrangement()
    qtbot.addWidget(made)
    made.resize(500, 44)
    made.show_parts(slides("V1", "V1", "C", "V2", "C"), 2, "on_air")
    made.setVisible(True)
    return made


def test_equal_labels_are_one_run():
    found = runs(slides("V1", "V1", "C", "V2", "C"))
    assert [(run.label, run.slide, run.start, run.stop) for run in found] == [
        ("V1", "s0", 0, 2), ("C", "s2", 2, 3), ("V2", "s3", 3, 4), ("C", "s4", 4, 5),
    ]  # fmt: skip
    assert runs(()) == ()


def test_a_click_chooses_the_first_slide_of_the_run(strip, qtbot):
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.chip_rect(2).center().toPoint())
    assert chosen.args == ["s3"]


def test_the_keyboard_reaches_every_run(strip, qtbot):
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(strip.chosen) as chosen:
        QTest.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == ["s3"]


def test_targets_are_large_enough(strip):
    assert all(strip.chip_rect(i).width() >= 40 and strip.chip_rect(i).height() >= 44 for i in range(4))


def test_red_only_on_air(strip):
    assert count(strip, "live") > 50
    strip.show_parts(slides("V1", "C"), 1, "blank")
    assert count(strip, "live") == 0 and count(strip, "lamp_on") > 50
    strip.show_parts(slides("V1", "C"), 1, "off_air")
    assert count(strip, "live") == 0


def test_the_present_part_stays_in_the_middle(strip):
    many = slides(*[f"V{i}" for i in range(40)])
    strip.show_parts(many, 20, "on_air")
    assert strip.chip_rect(20).center().x() == pytest.approx(250, abs=1)
    strip.show_parts(many, 0, "on_air")
    assert strip.chip_rect(0).left() == 0
    strip.show_parts(many, 39, "on_air")
    assert strip.chip_rect(39).right() == pytest.approx(500, abs=1)


def test_spoken_and_hidden_without_parts(strip):
    assert strip.accessibleName() == "Arrangement: V1, C, V2, C, now C"
    strip.show_parts(slides("", ""), 0, "on_air")
    assert strip.isHidden()
