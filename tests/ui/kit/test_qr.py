"""The QR code: segno's modules, drawn whole."""

from __future__ import annotations

import pytest
import segno

from app.ui.kit.qr import QUIET_ZONE, qr_picture

URL = "http://192.168.0.24:8765/overlay/main?key=abcdefghijklmnop"


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_every_module_is_where_it_belongs(qapp, ratio):
    rows = [list(row) for row in segno.make(URL, error="m", micro=False).matrix]
    image = qr_picture(URL, 220, ratio).toImage()
    count = len(rows) + 2 * QUIET_ZONE
    module = image.width() // count
    assert image.width() == module * count <= 220 * ratio
    drawn = [
        [
            image.pixelColor(
                (x + QUIET_ZONE) * module + module // 2, (y + QUIET_ZONE) * module + module // 2
            ).lightness()
            < 128
            for x in range(len(rows))
        ]
        for y in range(len(rows))
    ]
    assert drawn == [[bool(dark) for dark in row] for row in rows]


def test_quiet_zone_is_light(qapp):
    image = qr_picture(URL, 220).toImage()
    assert min(image.pixelColor(x, 1).lightness() for x in range(image.width())) > 200
