"""The editor's first line."""

from __future__ import annotations

from app.ui.kit.theme import color


def test_what_is_kept_is_said(editor, desk):
    head = editor.head
    head.refresh(True)
    assert head.kept.accessibleName() == "Typing"
    head.refresh(False)
    assert head.kept.accessibleName() == "Kept"
    desk.world.journal_trouble = lambda: "The disk is full."
    head.refresh(False)
    assert head.kept.accessibleName() == "Not kept"
    assert head.kept.toolTip() == "The disk is full."


def test_buttons_say_what_can_be_done(editor, show):
    head = editor.head
    assert not head.undo.isEnabled()
    assert not head.redo.isEnabled()
    assert not head.apply.isEnabled()
    assert not head.waiting.isVisible()
    show.run("plan.edit_item", item="song", title="Evening")
    assert head.undo.isEnabled()
    assert head.title.text() == "Evening"
    head.undo.click()
    assert head.redo.isEnabled()
    assert head.title.text() == "Morning"


def test_locked_means_no_apply(editor, show):
    show.run("live.goto", slide="s1")
    show.run("plan.edit_slide", slide="s1", text="new")
    assert editor.head.apply.isEnabled()
    show.run("live.lock")
    assert not editor.head.apply.isEnabled()
    assert editor.head.waiting.isVisible()


def test_nothing_in_the_head_is_red(editor, show):
    show.run("live.goto", slide="s1")
    show.run("plan.edit_slide", slide="s1", text="new")
    picture = editor.head.grab().toImage()
    reds = {color(token).name() for token in ("live", "live_fill", "live_text")}
    seen = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())
    }
    assert not reds & seen
