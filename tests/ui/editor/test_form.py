"""Kinds that are filled in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.editor.until import UntilField
from tests.ui.editor.conftest import compose, slides, type_in


def test_fields_are_kept(editor, show):
    editor.edit("prayer")
    card = editor.form.cards[0]
    assert list(card.fields) == ["heading", "name"]
    compose(card.fields["heading"], "", "대표기도")
    type_in(card.fields["name"], "!")
    editor.flush()
    prayer = slides(show, 2)[0]
    assert (prayer.text, prayer.fields, prayer.id) == ("Elder James!", {"heading": "대표기도"}, "p1")


def test_esc_in_a_field_keeps_it_and_leaves(editor, show, qtbot):
    editor.edit("prayer")
    field = editor.form.cards[0].fields["name"]
    type_in(field, " Kim")
    with qtbot.waitSignal(editor.closed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert slides(show, 2)[0].text == "Elder James Kim"


def test_slides_are_added_and_taken_away(editor, show):
    editor.edit("prayer")
    editor.form.add.click()
    assert len(slides(show, 2)) == 2
    assert editor.current() == 1
    type_in(editor.form.cards[1].fields["name"], "Deacon Park")
    editor.parts.tools["up"].click()
    assert [slide.text for slide in slides(show, 2)] == ["Deacon Park", "Elder James"]
    editor.parts.tools["remove"].click()
    assert [slide.text for slide in slides(show, 2)] == ["Elder James"]


def test_anothers_change_is_shown(editor, show):
    editor.edit("prayer")
    show.run("plan.edit_slide", slide="p1", text="Deacon Lee", by="phone")
    assert editor.form.cards[0].fields["name"].text() == "Deacon Lee"


def test_a_countdown_has_a_time(editor, show):
    editor.edit("count")
    until = editor.form.cards[0].fields["until"]
    assert isinstance(until, UntilField)
    assert until.text() == "09:30"
    type_in(editor.form.cards[0].fields["text"], "er")
    editor.flush()
    assert slides(show, 3)[0].text == "Sooner"
    assert "until" not in slides(show, 3)[0].fields


def test_undo_in_a_field(editor, show):
    editor.edit("prayer")
    field = editor.form.cards[0].fields["name"]
    type_in(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert slides(show, 2)[0].text == "Elder James"
    assert field.text() == "Elder James"
