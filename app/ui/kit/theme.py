"""The desk's colours, measures and fonts, read once from `resources/themes/desk.json`.

Sizes are logical px. The present density (`short`, `regular`, `large`) follows the window's client
size; widgets that measure or set fonts listen to `density_changed`.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.paths import resources

POINTS_PER_INCH = 72.0


class _Voice(QObject):
    density_changed = Signal(str)


_voice = _Voice()
_density = "regular"
density_changed = _voice.density_changed
"""Emitted with the name of the new density."""


@cache
def tokens() -> dict[str, Any]:
    """Return the theme file as it is."""
    loaded: dict[str, Any] = json.loads((resources() / "themes" / "desk.json").read_text(encoding="utf-8"))
    return loaded


@cache
def color(token: str) -> QColor:
    """Return a colour by its name; raises `KeyError` for one the theme does not have."""
    return QColor(tokens()["colors"][token])


def density() -> str:
    """Return the present density."""
    return _density


def set_density(name: str) -> None:
    """Measure by another density from now on, and say so when it is news."""
    global _density
    if name != _density:
        _density = name
        metric.cache_clear()
        _voice.density_changed.emit(name)


def density_for(width: int, height: int) -> str:
    """Return the density of a window whose client area has this size."""
    limits = tokens()["limits"]
    if height < limits["short_below"]:
        return "short"
    is_large = height >= limits["large_height"] and width >= limits["large_width"]
    return "large" if is_large else "regular"


@cache
def metric(name: str) -> float:
    """Return a measure of the present density, in px (whole ones as `int`)."""
    theme = tokens()
    own: dict[str, float] = theme["density"][_density]
    return own[name] if name in own else theme["shared"][name]


def motion(name: str) -> int:
    """Return how long a motion takes, in ms."""
    return int(tokens()["motion_ms"][name])


def font(role: str, density: str | None = None) -> QFont:
    """Return the font of a role; its figures keep their width, so that no number moves its neighbours."""
    theme = tokens()
    size, weight = theme["type"]["large" if (density or _density) == "large" else "regular"][role]
    return sized_font(size, weight)


def sized_font(pixels: float, weight: int) -> QFont:
    """Return the desk's font at a size the theme does not name (the words in a picture)."""
    return QFont(_made_font(pixels, weight, _pixels_per_inch()))


def apply(app: QApplication) -> None:
    """Dress the application: Fusion, our fonts, palette and rules for buttons."""
    from app.ui.kit.style import sheet

    load_fonts()
    app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setFont(font("body"))
    app.setStyleSheet(sheet())


@cache
def load_fonts() -> None:
    """Make the fonts of `resources/fonts` known to Qt, once."""
    for name in tokens()["files"]:
        QFontDatabase.addApplicationFont(str(resources() / "fonts" / name))


@cache
def _made_font(pixels: float, weight: int, per_inch: float) -> QFont:
    """Return a font that is never handed out itself: whoever asks gets a copy to change."""
    made = QFont()
    made.setFamilies(tokens()["families"])
    made.setPointSizeF(pixels * POINTS_PER_INCH / per_inch)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _pixels_per_inch() -> float:
    # Font sizes in px are whole numbers in Qt and 14.5 is not, so sizes are given in points.
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen is not None else 96.0


def _palette() -> QPalette:
    palette = QPalette()
    for place, token in tokens()["palette"].items():
        group, _, role = place.rpartition(".")
        wanted = getattr(QPalette.ColorRole, role)
        if group:
            palette.setColor(getattr(QPalette.ColorGroup, group), wanted, color(token))
        else:
            palette.setColor(wanted, color(token))
    return palette
