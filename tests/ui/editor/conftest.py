"""A desk with a song in two languages and one item of other kinds, and an editor on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide, Words
from app.model.state import State
from app.show.show import Show
from app.ui.editor import Editor


def line(number: str, label: str, text: str, ko: str = "") -> Slide:
    return Slide(number, Kind.LYRICS, label, text, (Words("ko", ko),) if ko else ())


SONG = Item(
    "song",
    Kind.LYRICS,
    "Morning",
    (
        line("s1", "V1", "first line\nsecond line", "첫째 줄\n둘째 줄"),
        line("s2", "V1", "third line\nfourth line"),
        line("s3", "C", "we sing\nand sing", "노래하네"),
        line("s4", "V2", "fifth line\nsixth line"),
    ),
)
PASSAGE = Item(
    "verse",
    Kind.VERSE,
    "Psalm",
    (
        Slide("v1", Kind.VERSE, "", "The first verse.", fields={"reference": "Ps 1:1", "version": "WEB"}),
        Slide("v2", Kind.VERSE, "", "Still the first.", fields={"reference": "Ps 1:1", "version": "WEB"}),
        Slide("v3", Kind.VERSE, "", "The second verse.", fields={"reference": "Ps 1:2", "version": "WEB"}),
    ),
)
PRAYER = Item("prayer", Kind.PRAYER, "Prayer", (Slide("p1", Kind.PRAYER, "", "Elder James"),))
COUNT = Item("count", Kind.COUNTDOWN, "Countdown", (Slide("c1", Kind.COUNTDOWN, "", "Soon"),))
EMPTY = Item("empty", Kind.LYRICS, "New song")
READING = Item(
    "reading", Kind.READING, "Psalm 23", (Slide("r1", Kind.READING, "", "The Lord is my shepherd"),)
)


@pytest.fixture
def show(clock):
    plan = Plan("plan", "Morning", (SONG, PASSAGE, PRAYER, COUNT, EMPTY, READING), starts="2026-11-22T09:30")
    return Show(State(plan), clock=clock)


@pytest.fixture
def commands(show):
    """The names of the commands that changed something, in order."""
    heard = []
    show.changed.connect(lambda change: heard.append(change.command))
    return heard


@pytest.fixture
def editor(desk, qtbot):
    made = Editor(desk)
    qtbot.addWidget(made)
    made.resize(1366, 668)
    made.show()
    made.edit("song")
    return made


def slides(show, number=0):
    return show.state.plan.items[number].slides


def texts(show, number=0):
    return [slide.text for slide in slides(show, number)]


def type_in(widget, text: str) -> None:
    """Press keys; a newline is Enter, and what no plain key types comes from an input method."""
    for letter in text:
        if letter == "\n":
            QTest.keyClick(widget, Qt.Key.Key_Return)
        elif not letter.isascii():
            compose(widget, letter)
            compose(widget, "", letter)
        else:
            QTest.keyClicks(widget, letter)


def compose(widget, preedit: str, commit: str = "") -> None:
    """Let an input method show a syllable in the making, and commit one."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def to_line(words, number: int, column: int = -1) -> None:
    """Put the caret into a line, at its end or at a column."""
    block = words.document().findBlockByNumber(number)
    cursor = words.textCursor()
    cursor.setPosition(block.position() + (block.length() - 1 if column < 0 else column))
    words.setTextCursor(cursor)


def click(widget, x: float, y: float) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
