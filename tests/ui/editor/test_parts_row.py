"""The second line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest


def test_a_press_on_a_chip_shows_its_part(editor):
    strip = editor.parts.strip
    target = strip.chip_rect(2).center()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(target.x()), round(target.y())))
    assert editor.current() == 3
    assert strip.current == 2


def test_only_what_can_be_done_is_offered(editor, show):
    tools = editor.parts.tools
    editor.go_to_slide(0)
    assert [tools[act].isEnabled() for act in ("up", "down", "remove")] == [False, True, True]
    editor.go_to_slide(3)
    assert [tools[act].isEnabled() for act in ("up", "down", "remove")] == [True, False, True]
    editor.edit("empty")
    assert not any(button.isEnabled() for button in tools.values())
    assert not editor.parts.strip.isVisible()


def test_details_fold_out(editor):
    assert not editor.details.isVisible()
    editor.parts.details.click()
    assert editor.details.isVisible()
    editor.parts.details.click()
    assert not editor.details.isVisible()
