"""The numbers of a look: inherited, and overridden for one kind only."""

import pytest

from app.model.slide import Kind
from app.ui.paint.looks import numbers, sheet

SHEETS = ("stream", "hall", "thumb_stream", "thumb_hall", "next_stream", "next_hall")


@pytest.mark.parametrize("look", SHEETS)
@pytest.mark.parametrize("kind", [kind.value for kind in Kind])
def test_every_kind_has_numbers_in_every_look(look, kind):
    found = sheet(look, kind)
    assert found.places["main"].w > 0
    assert all(0 < role.floor <= role.size for role in found.roles.values())


def test_a_thumbnail_is_the_hall_with_larger_words():
    hall, thumb = sheet("hall", "lyrics"), sheet("thumb_hall", "lyrics")
    assert thumb.roles["lyric"].size > hall.roles["lyric"].size
    assert thumb.roles["lyric"].weight == hall.roles["lyric"].weight
    assert "head" in thumb.drop and not hall.drop


def test_a_kind_changes_only_itself():
    assert sheet("hall", "title").roles["headline"].size > sheet("hall", "prayer").roles["headline"].size


def test_unknown_look():
    with pytest.raises(KeyError):
        sheet("wall", "lyrics")


def test_every_colour_of_a_role_is_known():
    colors = numbers()["colors"]
    assert all(role.color in colors for look in SHEETS for role in sheet(look, "lyrics").roles.values())
