"""The theme: every number comes from the file, and follows the density."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo

from app.ui.kit import theme


@pytest.fixture(autouse=True)
def regular_again():
    yield
    theme.set_density("regular")


@pytest.mark.parametrize(
    ("size", "density"),
    [((1366, 719), "short"), ((1366, 768), "regular"), ((1599, 1080), "regular"), ((1600, 960), "large")],
)
def test_density_follows_the_window(size, density):
    assert theme.density_for(*size) == density


def test_density_is_told_once(qtbot):
    heard = []
    theme.density_changed.connect(heard.append)
    theme.set_density("large")
    theme.set_density("large")
    theme.density_changed.disconnect(heard.append)
    assert heard == ["large"]
    assert theme.metric("row_plan") == 56


def test_every_density_has_every_measure():
    kinds = theme.tokens()["density"]
    assert kinds["short"].keys() == kinds["regular"].keys() == kinds["large"].keys()


def test_font_is_ours_and_sized_in_px(qapp):
    theme.apply(qapp)
    info = QFontInfo(theme.font("headline"))
    assert (info.family(), info.weight(), info.pixelSize()) == ("Pretendard", 700, 25)
    assert QFontInfo(theme.font("headline", "large")).pixelSize() == 30


def test_palette_is_ours(qapp):
    theme.apply(qapp)
    assert qapp.palette().window().color() == theme.color("panel")


def test_unknown_colour_is_an_error():
    with pytest.raises(KeyError):
        theme.color("mauve")
