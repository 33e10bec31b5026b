"""Whatever is typed, pasted, undone and changed elsewhere: words and slides say the same, ids stay unique."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from app.model.plan import every_id
from app.typeset.typed import Known, read
from tests.ui.editor.conftest import compose, type_in

PASTED = (
    "[C]\none\ntwo\n\nthree",
    "후렴\n주님의 은혜 아멘",
    "\n\n",
    "a 🎵 b",
    "[blank]",
    "[-]\nx",
    "(Interlude)",
)
KEYS = (
    Qt.Key.Key_Backspace,
    Qt.Key.Key_Delete,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_End,
)


def paste(words, text):
    source = QMimeData()
    source.setText(text)
    words.insertFromMimeData(source)


def select_some(words, chance):
    cursor = words.textCursor()
    length = words.document().characterCount() - 1
    begin = chance.randint(0, length)
    cursor.setPosition(begin)
    cursor.setPosition(min(length, begin + chance.randint(0, 30)), QTextCursor.MoveMode.KeepAnchor)
    words.setTextCursor(cursor)


def change_elsewhere(editor, show, chance):
    now = editor.item().slides
    if not now:
        return
    slide = chance.choice(now).id
    command = chance.choice(
        ("plan.edit_slide", "plan.remove_slide", "plan.duplicate_slide", "plan.move_slide")
    )
    more = {"plan.edit_slide": {"text": "theirs\nfrom afar"}, "plan.move_slide": {"to": chance.randint(0, 5)}}
    show.run(command, slide=slide, by="phone", **more.get(command, {}))


def act(editor, show, chance):
    words = editor.page.words
    acts = (
        lambda: type_in(words, chance.choice("ab,. \n\n")),
        lambda: QTest.keyClick(words, chance.choice(KEYS)),
        lambda: paste(words, chance.choice(PASTED)),
        lambda: select_some(words, chance),
        lambda: (compose(words, "ㅎ"), compose(words, "", "하")),
        editor.flush,
        lambda: change_elsewhere(editor, show, chance),
        lambda: editor.head.travelled.emit(chance.choice(("plan.undo", "plan.redo"))),
        lambda: editor.parts.asked.emit(chance.choice(("duplicate", "up", "down", "remove"))),
        lambda: editor.page.second.open(editor.current()),
        lambda: type_in(editor.page.second.cell, "k"),
    )
    chance.choice(acts)()


@pytest.mark.parametrize("seed", [*range(8), 37, 477])
@pytest.mark.parametrize("item_id", ["song", "verse", "reading"])
def test_words_and_slides_say_the_same(editor, show, item_id, seed):
    editor.edit(item_id)
    chance = random.Random(seed)
    for _ in range(120):
        act(editor, show, chance)
    assert editor.flush()
    item = editor.item()
    words = editor.page.words
    made = read(Known(item), words.text()).slides
    assert [one.text for one in made] == [slide.text for slide in item.slides]
    assert [one.label for one in made] == [slide.label for slide in item.slides]
    ids = list(every_id(show.state.plan))
    assert len(set(ids)) == len(ids)
    assert len(words.text().split("\n")) == words.document().blockCount()
