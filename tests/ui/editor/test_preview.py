"""What the screens will show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.kit.theme import color
from tests.ui.editor.conftest import to_line, type_in


def picture(editor, row):
    view = editor.preview.list
    return view.grab(view.visualRect(view.slides.index(row))).toImage()


def test_a_picture_follows_what_is_typed(editor):
    editor.go_to_slide(1)
    before = picture(editor, 0)
    assert picture(editor, 0) == before
    editor.page.words.blockSignals(False)
    to_line(editor.page.words, 1)
    type_in(editor.page.words, " of a new song")
    editor.flush()
    editor.go_to_slide(1)
    assert picture(editor, 0) != before


def test_the_title_in_the_picture_follows_too(editor, show):
    editor.go_to_slide(1)
    before = picture(editor, 0)
    show.run("plan.edit_item", item="song", title="A quite different name")
    assert picture(editor, 0) != before


def test_stream_or_hall(editor):
    hall = picture(editor, 2)
    editor.preview.looks.button("stream").click()
    assert editor.preview.list.tile.look == "stream"
    assert picture(editor, 2) != hall


def test_a_press_goes_to_the_slide_and_never_takes_it(editor, show):
    view = editor.preview.list
    live = show.state.live
    place = view.visualRect(view.slides.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor.current() == 1
    assert show.state.live is live
    assert editor.page.words.hasFocus()


def test_what_is_done_to_a_slide_in_the_menu(editor, show):
    editor.preview.asked.emit(0, "duplicate")
    assert [slide.text for slide in show.state.plan.items[0].slides[:2]] == ["first line\nsecond line"] * 2


def test_waiting_words_are_not_framed_as_on_air(editor, show):
    show.run("live.goto", slide="s1")
    drawn = editor.preview.list.grab().toImage()
    seen = {drawn.pixelColor(x, y).name() for x in range(0, drawn.width(), 3) for y in range(drawn.height())}
    assert not {color(token).name() for token in ("live", "live_fill")} & seen
