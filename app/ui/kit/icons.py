"""Icons by what they mean, drawn from the SVG files in the colour and size asked for."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from app.paths import resources
from app.ui.kit.theme import color, tokens


def icon(role: str, color: str = "text_2", size: int = 20) -> QPixmap:
    """Return the icon of a role (`tokens()["icons"]["roles"]`), `size` logical px square.

    Raises `KeyError` for a role the theme does not have.
    """
    return _drawn(role, color, size, _pixel_ratio())


def button_icon(role: str, color_token: str = "text_2", size: int = 20) -> QIcon:
    """Return the icon as a button wants it, greyed while the button is disabled."""
    made = QIcon(icon(role, color_token, size))
    made.addPixmap(icon(role, "text_off", size), QIcon.Mode.Disabled)
    return made


def set_icon(
    button: QAbstractButton, role: str, color_token: str = "text_2", size: int = 20, *, gap: int = 6
) -> None:
    """Give a button an icon with room between it and the words, on the side where the words are."""
    is_after = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made = QIcon()
    for mode, token in ((QIcon.Mode.Normal, color_token), (QIcon.Mode.Disabled, "text_off")):
        made.addPixmap(_with_room(icon(role, token, size), gap, is_after), mode)
    button.setIcon(made)
    button.setIconSize(QSize(size + gap, size))


def _with_room(picture: QPixmap, gap: int, before: bool) -> QPixmap:
    ratio = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(gap * ratio), picture.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap if before else 0, 0, picture)
    painter.end()
    return wide


def _pixel_ratio() -> float:
    # The sharpest screen decides: a window may move there at any time.
    return max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)


@cache
def _drawn(role: str, token: str, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(_source(role, token)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


@cache
def _source(role: str, token: str) -> QByteArray:
    theme = tokens()["icons"]
    text = (resources() / "icons" / f"{theme['roles'][role]}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", color(token).name())
    return QByteArray(text.replace('stroke-width="2"', f'stroke-width="{theme["stroke"]}"').encode())
