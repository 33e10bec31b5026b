"""A QR code as a picture: dark on light, with its quiet zone, sharp at any size."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from app.ui.kit import theme

QUIET_ZONE = 4


def qr_picture(text: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the code of `text`, `size` logical px square on screens of `ratio`."""
    rows = [list(row) for row in segno.make(text, error="m", micro=False).matrix]
    # Whole pixels a module: a scanner reads nothing from a blurred edge.
    module = max(1, int(size * ratio) // (len(rows) + 2 * QUIET_ZONE))
    side = module * (len(rows) + 2 * QUIET_ZONE)
    picture = QPixmap(side, side)
    picture.fill(theme.color("lamp_on"))
    painter = QPainter(picture)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                place = QRectF((x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, module, module)
                painter.fillRect(place, theme.color("lamp_ink"))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
