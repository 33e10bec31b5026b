"""A small field with a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest

from app.ui.editor.field import Field, Named
from tests.ui.editor.conftest import compose, type_in


@pytest.fixture
def field(qtbot):
    made = Field()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def kept(field):
    heard = []
    field.kept.connect(heard.append)
    return heard


def test_words_are_handed_on_once(field, kept, qtbot):
    type_in(field, "Elder Kim")
    assert kept == []
    qtbot.waitUntil(lambda: bool(kept))
    field.flush()
    assert kept == ["Elder Kim"]


def test_what_is_typed_goes_before_what_the_show_says(field, kept):
    field.show_value("old")
    type_in(field, "er")
    field.show_value("from elsewhere")
    assert field.text() == "older"
    field.flush()
    field.show_value("from elsewhere")
    assert (kept, field.text()) == (["older"], "from elsewhere")


def test_enter_ends_a_field_of_one_line(field, kept):
    type_in(field, "a")
    QTest.keyClick(field, Qt.Key.Key_Return)
    source = QMimeData()
    source.setText("b\nc")
    field.insertFromMimeData(source)
    field.flush()
    assert kept == ["a", "ab c"]


def test_a_composition_is_kept_too(field, kept):
    compose(field, "김")
    field.flush()
    assert kept == ["김"]


def test_a_field_grows_with_its_lines(qtbot):
    several = Field(2)
    qtbot.addWidget(several)
    before = several.height()
    several.show_value("a\nb\nc\nd")
    assert several.height() > before
    assert Named("Title", several).findChild(Field).accessibleName() == "Title"


def test_a_target_is_large_enough(field):
    assert field.height() >= 40
