"""Icons: each role has a picture, in the colour asked for."""

from __future__ import annotations

import pytest

from app.ui.kit import theme
from app.ui.kit.icons import icon


@pytest.mark.parametrize("role", sorted(theme.tokens()["icons"]["roles"]))
def test_role_has_a_picture(qapp, role):
    drawn = icon(role, "live", 20).toImage()
    inked = [
        drawn.pixelColor(x, y)
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() > 128
    ]
    assert inked
    assert inked[0].red() > inked[0].blue()


def test_same_icon_is_drawn_once(qapp):
    assert icon("undo").cacheKey() == icon("undo").cacheKey()
