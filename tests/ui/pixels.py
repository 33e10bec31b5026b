"""Looking at what was painted: how much of a picture is of one colour of the theme."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from app.ui.kit.theme import color


def count(picture, token, *, near=6):
    """How many pixels of a pixmap, image or widget are (nearly) of a colour token."""
    image = image_of(picture)
    wanted = color(token)
    found = 0
    for y in range(image.height()):
        for x in range(image.width()):
            found += is_near(image.pixelColor(x, y), wanted, near)
    return found


def image_of(picture):
    """A widget, pixmap or image as an image."""
    if isinstance(picture, QImage):
        return picture
    return (picture if isinstance(picture, QPixmap) else picture.grab()).toImage()


def is_near(one: QColor, other: QColor, near: int) -> bool:
    """Whether no channel differs by more than `near`."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)
    return all(abs(a - b) <= near for a, b in pairs)


def drawn(width, height, paint, ground="#141312"):
    """What `paint(painter)` draws on an image of a size."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(ground))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def ink(image, rect=None):
    """How many pixels are nearly white."""
    rect = rect or image.rect()
    bright = 0
    for y in range(rect.top(), rect.bottom() + 1):
        for x in range(rect.left(), rect.right() + 1):
            bright += image.pixelColor(x, y).lightness() > 200
    return bright
