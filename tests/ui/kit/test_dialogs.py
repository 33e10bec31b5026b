"""Dialogs: awaited without stopping anybody, and never waiting for ever."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QTreeView, QWidget

from app.tasks import spawn
from app.ui.kit.dialogs import FileIcons, Question, ask, pick_file, tell

ANSWERS = {"save": "Save", "leave": "Leave", "cancel": "Cancel"}


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


async def dialog(kind):
    """Return the dialog of a kind once it is shown."""
    while True:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                return widget
        await asyncio.sleep(0.01)


@pytest.mark.parametrize("name", ANSWERS)
async def test_answer(parent, name):
    waiting = spawn(ask(parent, "Save first?", "Text", ANSWERS), name="dialog")
    shown = await dialog(Question)
    assert not shown.isModal()
    shown.buttons[name].click()
    assert await waiting == name


async def test_closed_without_an_answer_is_cancel(parent):
    waiting = spawn(ask(parent, "Save first?", "Text", ANSWERS), name="dialog")
    (await dialog(Question)).reject()
    assert await waiting == "cancel"


async def test_parent_that_goes_ends_the_wait(qapp):
    parent = QWidget()
    waiting = spawn(tell(parent, "Title", "Text"), name="dialog")
    await dialog(Question)
    parent.deleteLater()
    await asyncio.wait_for(waiting, 10)


async def test_loop_runs_while_it_is_open(parent):
    waiting = spawn(tell(parent, "Title", "Text"), name="dialog")
    shown = await dialog(Question)
    for _ in range(5):
        await asyncio.sleep(0)
    shown.buttons["ok"].click()
    await waiting


async def test_picked_file(parent, tmp_path):
    file = tmp_path / "plan.ambo"
    file.write_text("{}")
    waiting = spawn(pick_file(parent, "Open", "All (*)", start=str(tmp_path), save=False), name="dialog")
    shown = await dialog(QFileDialog)
    shown.findChild(QLineEdit).setText(str(file))
    shown.accept()
    assert await waiting == str(file)


async def test_no_file_picked(parent, tmp_path):
    waiting = spawn(pick_file(parent, "Save", "All (*)", start=str(tmp_path), save=True), name="dialog")
    (await dialog(QFileDialog)).reject()
    assert await waiting is None


async def test_files_are_told_by_their_names_and_never_read(parent, tmp_path):
    (tmp_path / "plan.ambo").write_text("%PDF-1.4")
    waiting = spawn(pick_file(parent, "Open", "All (*)", start=str(tmp_path), save=False), name="dialog")
    shown = await dialog(QFileDialog)
    icons = shown.iconProvider()
    assert isinstance(icons, FileIcons)
    assert shown.testOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    assert icons.type(QFileInfo(str(tmp_path / "plan.ambo"))) == "ambo"
    assert icons.type(QFileInfo(str(tmp_path))) == ""
    assert not icons.icon(QFileInfo(str(tmp_path / "plan.ambo"))).isNull()
    assert not icons.icon(FileIcons.IconType.Folder).isNull()
    shown.reject()
    await waiting


async def test_header_of_the_files_is_readable(parent, tmp_path):
    (tmp_path / "plan.ambo").write_text("{}")
    waiting = spawn(pick_file(parent, "Open", "All (*)", start=str(tmp_path), save=False), name="dialog")
    shown = await dialog(QFileDialog)
    await asyncio.sleep(0.3)
    header = shown.findChild(QTreeView, "treeView").header()
    assert header.height() >= header.fontMetrics().height() + 8
    for column in range(header.count()):
        assert header.isSectionHidden(column) or header.sectionSize(column) >= header.sectionSizeHint(column)
    shown.reject()
    await waiting
