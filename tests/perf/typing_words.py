"""Typing into an item of 2,000 lines: a key until it is painted, and the pause that keeps it."""

from __future__ import annotations

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide, Words
from app.model.state import State
from app.show.presence import Presence
from app.show.show import Show
from app.ui.desk import Desk, World
from app.ui.editor import Editor
from app.ui.loop import application
from tests.perf._table import head, row, timed

SLIDES = 1000
RUNS = 60


def editor_on(further: tuple[Words, ...]) -> Editor:
    slides = tuple(
        Slide(f"s{n}", Kind.LYRICS, f"V{n // 4 % 9}", f"line {n} of the song\nand {n} more", further)
        for n in range(SLIDES)
    )
    show = Show(State(Plan("plan", "Plan", (Item("item", Kind.LYRICS, "Long", slides),))), clock=time.time)
    editor = Editor(Desk(show, Presence(), World()))
    editor.resize(1366, 668)
    editor.show()
    return editor


def measure(name: str, further: tuple[Words, ...]) -> None:
    app = application()
    editor = editor_on(further)
    row(f"{name}: open", [timed(lambda: (editor.edit("item"), app.processEvents())) for _ in range(3)])
    words = editor.page.words
    words.go_to_slide(SLIDES // 2)

    def press(key: Qt.Key) -> None:
        QTest.keyClick(words, key)
        app.processEvents()

    def keep() -> None:
        press(Qt.Key.Key_A)
        editor.flush()
        app.processEvents()

    row(f"{name}: a letter until painted", [timed(lambda: press(Qt.Key.Key_A)) for _ in range(RUNS)])
    row(f"{name}: a letter and the pause", [timed(keep) for _ in range(RUNS // 3)])
    row(f"{name}: an arrow", [timed(lambda: press(Qt.Key.Key_Down)) for _ in range(RUNS)])


def main() -> None:
    head("Typing into 2,000 lines")
    measure("one language", ())
    measure("two languages", (Words("ko", "둘째 언어"),))


if __name__ == "__main__":
    main()
