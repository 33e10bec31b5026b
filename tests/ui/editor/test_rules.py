"""What runs across words, gutter and second language."""

from __future__ import annotations

from PySide6.QtGui import QImage

from app.ui.kit.theme import color


def pixels(widget, x, top, bottom):
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {picture.pixelColor(x, y).name() for y in range(round(top), round(bottom))}


def test_the_carets_slide_is_tinted_across_all_columns(editor):
    rect = editor.page.words.slide_rect(0)
    right = editor.page.words.width() - 30
    tint = color("accent_tint").name()
    assert pixels(editor.page.words, 56, rect.top() + 30, rect.top() + 40) == {tint}
    assert tint in pixels(editor.page.words, right, rect.top() + 30, rect.top() + 40)
    below = editor.page.words.slide_rect(1)
    assert tint not in pixels(editor.page.words, 56, below.top() + 2, below.bottom() - 2)


def test_parts_are_ruled_across_and_slides_only_beside_the_words(editor):
    words = editor.page.words
    between_slides = (words.slide_rect(0).bottom() + 1, words.slide_rect(1).top() - 1)
    between_parts = (words.slide_rect(1).bottom() + 1, words.slide_rect(2).top() - 1)
    assert color("line").name() in pixels(words, 40, *between_parts)
    assert color("line_strong").name() not in pixels(words, 40, *between_slides)
    assert any(color("line_strong").name() in pixels(words, x, *between_slides) for x in range(300, 308))
