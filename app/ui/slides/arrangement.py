"""The arrangement strip: one target a part, in the order it is sung, the present one in brackets."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.i18n import tr
from app.model.slide import Slide
from app.ui.kit import theme
from app.ui.kit.icons import icon
from app.ui.kit.tags import part_text, part_tone
from app.ui.kit.theme import color, font

LEAST, HEIGHT, CHIP, CHEVRON = 40, 44, 34, 20
PAST_OPACITY = 0.72


@dataclass(frozen=True)
class Run:
    """Slides in a row with the same label: first slide's id, place of the first and after the last."""

    label: str
    slide: str
    start: int
    stop: int


def runs(slides: tuple[Slide, ...]) -> tuple[Run, ...]:
    """Return the runs of equal labels, in order."""
    found: list[Run] = []
    for index, slide in enumerate(slides):
        if found and found[-1].label == slide.label:
            last = found.pop()
            found.append(Run(last.label, last.slide, last.start, index + 1))
        else:
            found.append(Run(slide.label, slide.id, index, index + 1))
    return tuple(found)


class Arrangement(QWidget):
    """Shows runs and where the pointer is; says which run was chosen and leaves the rest to its owner."""

    chosen = Signal(str)
    """The id of the first slide of a run."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[Run, ...] = ()
        self._slides: tuple[Slide, ...] = ()
        self._current = -1
        self._word = ""
        self._shift = 0.0
        self._hovered = -1
        self._focused = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.density_changed.connect(self._center)

    def show_parts(self, slides: tuple[Slide, ...], at: int | None, word: str) -> None:
        """Show the parts of some slides; `at` is the place of the pointer here, `word` the lamp's."""
        # Frozen slides: the same tuple has the same runs, and every step comes through here.
        if slides is not self._slides:
            self._slides, self._runs = slides, runs(slides)
        here = -1 if at is None else at
        current = next((i for i, run in enumerate(self._runs) if run.start <= here < run.stop), -1)
        moved = current != self._current
        self._current, self._word = current, word
        self.setVisible(any(run.label for run in self._runs))
        self.setAccessibleName(self._spoken())
        if moved:
            self._focused = max(0, current)
            self._center()
        self.update()

    @property
    def current(self) -> int:
        """The place of the present run, -1 for none."""
        return self._current

    def chip_rect(self, place: int) -> QRectF:
        """Return the target of a run, in the widget."""
        x = -self._shift
        for run in self._runs[:place]:
            x += self._width(run) + CHEVRON
        return QRectF(x, (self.height() - HEIGHT) / 2, self._width(self._runs[place]), HEIGHT)

    def sizeHint(self) -> QSize:
        """All parts side by side."""
        return QSize(round(self._whole()), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """It scrolls, so one part is enough."""
        return QSize(LEAST, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts that are in sight."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, run in enumerate(self._runs):
            target = self.chip_rect(place)
            if target.right() + CHEVRON < 0 or target.left() > self.width():
                continue
            self._paint_run(painter, place, run, target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the part that is pressed."""
        place = self._at(event.position())
        if place >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(self._runs[place].slide)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the part under the mouse."""
        self._hovered = self._at(event.position())
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Light nothing."""
        self._hovered = -1
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways."""
        delta = event.angleDelta()
        self._scroll_to(self._shift - (delta.y() or delta.x()) / 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl with an arrow walks over the parts, Enter chooses; other keys belong to the show."""
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in ways and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._focused = min(len(self._runs) - 1, max(0, self._focused + ways[Qt.Key(event.key())]))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._runs and not event.isAutoRepeat():
            self.chosen.emit(self._runs[self._focused].slide)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the present part in the middle."""
        super().resizeEvent(event)
        self._center()

    def _paint_run(self, painter: QPainter, place: int, run: Run, target: QRectF) -> None:
        chip = target.adjusted(0, (HEIGHT - CHIP) / 2, 0, -(HEIGHT - CHIP) / 2)
        # Off air the place is still in brackets, but nothing here may look live.
        is_now = place == self._current and self._word != "off_air"
        if is_now:
            self._paint_now(painter, chip)
        elif place == self._hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("raised"))
            painter.drawRoundedRect(chip, 5, 5)
        if self.hasFocus() and place == self._focused:
            painter.setPen(QPen(color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(-3, -3, 3, 3), 7, 7)
        painter.setOpacity(PAST_OPACITY if 0 <= place < self._current else 1.0)
        painter.setFont(font("arrangement"))
        painter.setPen(color("text" if is_now else part_tone(run.label)))
        words = f"[{self._words(run)}]" if place == self._current else self._words(run)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
        painter.setOpacity(1.0)
        if place + 1 < len(self._runs):
            at = QPointF(target.right() + (CHEVRON - 14) / 2, target.center().y() - 7)
            painter.drawPixmap(at, icon("next", "text_3", 14))

    def _paint_now(self, painter: QPainter, chip: QRectF) -> None:
        is_red = self._word == "on_air"
        painter.setPen(QPen(color("live" if is_red else "lamp_on"), 2))
        painter.setBrush(color("live_tint" if is_red else "raised"))
        painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), 5, 5)

    def _words(self, run: Run) -> str:
        return part_text(run.label) if run.label else tr("part.none")

    def _width(self, run: Run) -> float:
        return max(LEAST, QFontMetricsF(font("arrangement")).horizontalAdvance(f"[{self._words(run)}]") + 8)

    def _whole(self) -> float:
        return sum(self._width(run) for run in self._runs) + CHEVRON * max(0, len(self._runs) - 1)

    def _at(self, point: QPointF) -> int:
        return next((i for i in range(len(self._runs)) if self.chip_rect(i).contains(point)), -1)

    def _center(self, *_: object) -> None:
        if 0 <= self._current < len(self._runs):
            middle = self.chip_rect(self._current).center().x() + self._shift
            self._scroll_to(middle - self.width() / 2)
        else:
            self._scroll_to(0)

    def _scroll_to(self, shift: float) -> None:
        self._shift = max(0.0, min(shift, self._whole() - self.width()))
        self.update()

    def _spoken(self) -> str:
        parts = ", ".join(self._words(run) for run in self._runs)
        spoken = tr("arrangement.name", parts=parts)
        if self._current < 0:
            return spoken
        return f"{spoken}, {tr('arrangement.now', part=self._words(self._runs[self._current]))}"
