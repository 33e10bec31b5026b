"""The menu: everything it offers happens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from app.model.slide import Kind
from app.ui.menu import Choices, build_menu


@pytest.fixture
def heard():
    return []


@pytest.fixture
def menu(desk, qtbot, heard):
    parent = QWidget()
    qtbot.addWidget(parent)
    names = ("act", "open_path", "add", "show_look", "speak")
    calls = {name: (lambda value, name=name: heard.append((name, value))) for name in names}
    desk.world.recent = lambda: [("/x/sunday.ambo", "Sunday"), ("/x/easter.ambo", "")]
    made = build_menu(parent, desk, Choices(**calls), "hall")
    yield made  # not returned: the parent must live as long


def entry(menu, *path):
    """Return the action along a path of words; a key printed behind a word does not count."""
    for words in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == words)
    return next(action for action in menu.actions() if action.text().split("\t")[0] == path[-1])


@pytest.mark.parametrize(
    ("path", "call"),
    [
        (("New plan",), ("act", "file.new")),
        (("Open…",), ("act", "file.open")),
        (("Save",), ("act", "file.save")),
        (("Save as…",), ("act", "file.save_as")),
        (("Open recent", "Sunday"), ("open_path", "/x/sunday.ambo")),
        (("Open recent", "/x/easter.ambo"), ("open_path", "/x/easter.ambo")),
        (("Add to the plan", "Bible verse"), ("add", Kind.VERSE)),
        (("Undo edit",), ("act", "plan.undo")),
        (("Slides as", "Stream: lower third"), ("show_look", "stream")),
        (("Language", "한국어"), ("speak", "ko")),
        (("Output addresses…",), ("act", "addresses")),
        (("Keys",), ("act", "sheet")),
        (("Open the demo plan",), ("act", "file.demo")),
        (("Quit",), ("act", "quit")),
    ],
)
def test_choice(menu, heard, path, call):
    entry(menu, *path).trigger()
    assert heard == [call]


def test_present_choices_are_ticked(menu):
    assert entry(menu, "Slides as", "Hall: full screen").isChecked()
    assert not entry(menu, "Slides as", "Stream: lower third").isChecked()
    assert entry(menu, "Language", "English").isChecked()


def test_keys_are_printed_not_bound(menu):
    save = entry(menu, "Save")
    assert save.text() == "Save\tCtrl+S"
    assert save.shortcut().isEmpty()


def test_no_recent_plan(desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    nothing = Choices(*[lambda value: None] * 5)
    made = build_menu(parent, desk, nothing, "hall")
    assert not entry(made, "Open recent", "Nothing yet").isEnabled()
