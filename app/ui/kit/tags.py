"""Small labels: the part of a song in its colour, and the state of a slide as icon and word."""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.ui.kit.icons import icon
from app.ui.kit.theme import color, metric, sized_font

HEIGHT = 22
ICON = 14
PARTS = "VCBPIXE"
TONES = {"V": "tag_v", "C": "tag_c", "B": "tag_b", "P": "tag_p"}
ICONS = {"on_air": "on_air", "blank": "blank", "logo": "logo", "hold": "hold"}


def part_text(label: str) -> str:
    """Return a part's tag as people read it (`V1`, in Korean `1절`)."""
    found = re.fullmatch(r"([A-Z])(\d*)", label)
    if found is None or found[1] not in PARTS:
        return label
    key = f"part.{found[1]}" if found[2] else f"part.{found[1]}.bare"
    words = tr(key, n=found[2])
    return label if words == key else words


def part_tone(label: str) -> str:
    """Return the colour token of a part."""
    return TONES.get(label[:1], "tag_x")


def part_fill(label: str) -> str:
    """Return the token of the ground behind a part's tag."""
    return part_tone(label).replace("tag_", "tag_fill_")


def paint_part(painter: QPainter, at: QPointF, label: str, most: float = 96) -> float:
    """Paint a part's tag with its top left corner at `at`; returns its width, px."""
    font = sized_font(12.5, 700)
    text = QFontMetricsF(font).elidedText(part_text(label), Qt.TextElideMode.ElideRight, most - 16)
    rect = QRectF(at.x(), at.y(), QFontMetricsF(font).horizontalAdvance(text) + 16, HEIGHT)
    _fill(painter, rect, part_fill(label))
    _write(painter, rect, text, part_tone(label), 700)
    return rect.width()


def state_width(state: str, bare: bool = False) -> float:
    """Return how wide the tag of a state is; a `bare` one has no icon."""
    bold = sized_font(12.5, 700 if state != "next" else 600)
    text = QFontMetricsF(bold).horizontalAdvance(tr(f"tag.{state}"))
    return text + 12 + (ICON + 4 if state in ICONS and not bare else 0)


def paint_state(
    painter: QPainter, at: QPointF, state: str, height: float = 20, corner: bool = False, bare: bool = False
) -> float:
    """Paint the tag of a state (`on_air`, `blank`, `logo`, `hold`, `next`); returns its width, px.

    Red is for `on_air` alone. A `corner` tag lies in the corner of a picture and is wider; a `bare` one
    stands where the row itself carries an icon.
    """
    rect = QRectF(at.x(), at.y(), state_width(state, bare) + (8 if corner else 0), height)
    if state == "next":
        painter.setPen(QPen(color("text_3"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        _write(painter, rect, tr("tag.next"), "text_2", 600)
        return rect.width()
    ground, ink = ("live_fill", "text") if state == "on_air" else ("lamp_on", "lamp_ink")
    _fill(painter, rect, ground)
    if bare:
        _write(painter, rect, tr(f"tag.{state}"), ink, 700)
        return rect.width()
    side = 10 if corner else 6
    drawn = icon(ICONS[state], ink, ICON)
    painter.drawPixmap(QPointF(rect.x() + side, rect.center().y() - ICON / 2), drawn)
    _write(painter, rect.adjusted(side + ICON + 4, 0, -side, 0), tr(f"tag.{state}"), ink, 700)
    return rect.width()


def _fill(painter: QPainter, rect: QRectF, token: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(token))
    radius = metric("radius_tag")
    painter.drawRoundedRect(rect, radius, radius)


def _write(painter: QPainter, rect: QRectF, text: str, token: str, weight: int) -> None:
    painter.setFont(sized_font(12.5, weight))
    painter.setPen(color(token))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


class Tag(QWidget):
    """A part's tag or a state's tag as a widget of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._state = "", ""

    def show_part(self, label: str) -> None:
        """Be the tag of a part; an empty one takes no room."""
        self._part, self._state = label, ""
        self._settle(part_text(label) if label else "")

    def show_state(self, state: str) -> None:
        """Be the tag of a state; an empty one takes no room."""
        self._part, self._state = "", state
        self._settle(tr(f"tag.{state}") if state else "")

    def sizeHint(self) -> QSize:
        """As wide as the words need."""
        if self._part:
            width = QFontMetricsF(sized_font(12.5, 700)).horizontalAdvance(part_text(self._part)) + 16
            return QSize(round(width + 0.5), HEIGHT)
        return QSize(round(state_width(self._state) + 0.5), 20) if self._state else QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tag at the left, in the middle of the height."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._part:
            paint_part(painter, QPointF(0, (self.height() - HEIGHT) / 2), self._part, self.width() + 1)
        elif self._state:
            paint_state(painter, QPointF(0, (self.height() - 20) / 2), self._state)

    def _settle(self, words: str) -> None:
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        self.setFixedSize(self.sizeHint())
        self.update()
