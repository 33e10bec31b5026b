"""A calm stand-in for the camera behind a stream preview: a lit stage, a speaker, heads in the first rows."""

from __future__ import annotations

import random
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap, QRadialGradient

WIDTH, HEIGHT = 640, 360
SEED = 7
"""The lights hang in the same places on every start."""


@cache
def stage_picture() -> QPixmap:
    """Return the picture, 640 × 360 px; painted once."""
    pixmap = QPixmap(WIDTH, HEIGHT)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_room(painter)
    _paint_lights(painter)
    _paint_people(painter)
    painter.end()
    return pixmap


def _paint_room(painter: QPainter) -> None:
    wall = QLinearGradient(0, 0, 0, HEIGHT)
    tones = {0.0: "#4B4843", 0.34: "#4E4E4C", 0.55: "#302F2E", 0.75: "#141312", 1.0: "#0C0B0B"}
    for stop, tone in tones.items():
        wall.setColorAt(stop, QColor(tone))
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), wall)
    _glow(painter, QPointF(0.50 * WIDTH, 0.30 * HEIGHT), 0.42 * WIDTH, "#A89A80", 150)
    _glow(painter, QPointF(0.50 * WIDTH, 0.34 * HEIGHT), 0.20 * WIDTH, "#C8B896", 90)
    _glow(painter, QPointF(0.14 * WIDTH, 0.34 * HEIGHT), 0.24 * WIDTH, "#76808C", 90)
    _glow(painter, QPointF(0.86 * WIDTH, 0.34 * HEIGHT), 0.24 * WIDTH, "#66727E", 80)


def _paint_lights(painter: QPainter) -> None:
    chance = random.Random(SEED)
    painter.setPen(Qt.PenStyle.NoPen)
    for _ in range(22):
        x, y = chance.uniform(0.02, 0.98) * WIDTH, chance.uniform(0.03, 0.42) * HEIGHT
        radius = chance.uniform(6, 16)
        # No lamp in front of the speaker's face.
        if abs(x - WIDTH / 2) < 0.08 * WIDTH:
            continue
        light = QRadialGradient(QPointF(x, y), radius)
        tone = QColor("#D8C8A4")
        for stop, alpha in ((0, 26), (0.82, 34), (1, 0)):
            tone.setAlpha(alpha)
            light.setColorAt(stop, tone)
        painter.setBrush(light)
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _paint_people(painter: QPainter) -> None:
    for x, y, radius, alpha in (
        (0.50, 0.40, 0.062, 240), (0.50, 0.68, 0.15, 245),
        (0.16, 0.80, 0.11, 170), (0.31, 0.84, 0.09, 150), (0.70, 0.84, 0.10, 150), (0.85, 0.80, 0.11, 170),
    ):  # fmt: skip
        _glow(painter, QPointF(x * WIDTH, y * HEIGHT), radius * WIDTH, "#141210", alpha)
    floor = QLinearGradient(0, 0.60 * HEIGHT, 0, HEIGHT)
    floor.setColorAt(0, QColor(12, 11, 11, 0))
    floor.setColorAt(1, QColor(12, 11, 11, 235))
    painter.fillRect(QRectF(0, 0.60 * HEIGHT, WIDTH, 0.40 * HEIGHT), floor)


def _glow(painter: QPainter, center: QPointF, radius: float, tone: str, alpha: int) -> None:
    glow = QRadialGradient(center, radius)
    color = QColor(tone)
    for stop, share in ((0.0, 1.0), (0.3, 0.86), (0.6, 0.42), (0.85, 0.1), (1.0, 0.0)):
        color.setAlpha(round(alpha * share))
        glow.setColorAt(stop, color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(center, radius, radius)
