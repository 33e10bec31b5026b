"""The upper right of the desk: what the audience sees now, and what the next press shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.i18n import tr
from app.model.channel import Channel
from app.model.frame import Frame
from app.model.live import shown
from app.model.plan import Item, Place
from app.model.slide import Slide
from app.show.frame import preview, project, view_of
from app.show.live import upcoming
from app.ui.bars.proof import OFF_AIR, ON_AIR
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.segments import Segments
from app.ui.kit.tags import Tag
from app.ui.kit.theme import color, font, metric
from app.ui.paint.countdown import counting, with_digits
from app.ui.paint.picture import Picture

HEAD, GAP = 45, 12
NEXT_SHARE = 198 / 292
LOOK_SETTING = "program_look"
SECOND = 1000


class ProgramPanel(QWidget):
    """Program and Next; the segment chooses whose picture is shown, never what is on air."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.look = str(desk.world.setting(LOOK_SETTING, "stream"))
        self.title = QLabel(tr("program.title"), self)
        self.segments = Segments("program", ("stream", "hall"), self)
        self.program = Picture(self)
        self.next = Picture(self, smaller=True)
        self.next_tag, self.part = Tag(self), Tag(self)
        self.number, self.hint = QLabel(self), QLabel(self)
        self._clock = QTimer(self, interval=SECOND)
        self._set_up()
        desk.changed.connect(self._refresh)
        theme.density_changed.connect(self._measure)
        self._measure()

    def channel(self) -> Channel:
        """Return the channel whose picture is shown: the first one of the chosen look."""
        channels = self.desk.state.channels
        return next((one for one in channels if one.look == self.look), channels[0])

    def state_word(self) -> str:
        """Return what the shown channel does: `on_air`, `blank`, `logo`, `hold` or `off_air`."""
        live, name = self.desk.state.live, self.channel().id
        if name in live.held:
            return "hold"
        now = shown(live, name)
        if now.mode.value != "live":
            return now.mode.value
        return ON_AIR if now.taken is not None else OFF_AIR

    def _set_up(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.segments.choose(self.look if self.look in ("stream", "hall") else "stream")
        self.segments.chosen.connect(self._choose)
        self.hint.setWordWrap(True)
        self._clock.timeout.connect(self._refresh)

    def _choose(self, look: str) -> None:
        self.look = look
        self.desk.world.keep_setting(LOOK_SETTING, look)
        self._refresh()

    def _refresh(self, *_: object) -> None:
        state = self.desk.state
        frame = project(state, view_of(self.channel()))
        now = self.desk.show.clock()
        # The digits are of now, so an equal frame may still be another picture.
        self._tick(counting(frame, now))
        self.program.show_frame(with_digits(frame, now), self.state_word())
        words = _words(frame) or tr("program.nothing")
        self.program.setAccessibleName(tr("program.name", look=tr(f"program.{self.look}"), words=words))
        self._show_next(upcoming(state))
        self._place()

    def _tick(self, wanted: bool) -> None:
        """Count with a countdown that is on air, and only then."""
        if wanted != self._clock.isActive():
            self._clock.start() if wanted else self._clock.stop()

    def _show_next(self, place: Place | None) -> None:
        found = self._slide_at(place)
        self.next_tag.show_state("next" if found is not None else "")
        if found is None:
            self.next.show_frame(None, "")
            self.part.show_part("")
            self.number.setText("")
            self.hint.setText(self._end_words())
            self.next.setAccessibleName(tr("next.end"))
            return
        item, slide, number = found
        frame = preview(self.desk.state, slide, item.title, item.copyright, view_of(self.channel()))
        self.next.show_frame(frame, "next")
        self.next.setAccessibleName(tr("next.name", words=_words(frame)))
        self.part.show_part(slide.label)
        self.number.setText(str(number))
        # Under a cover the next press shows the same slide again, and says so.
        held_back = slide.id == self.desk.state.live.slide
        self.hint.setText(tr("next.brings_back" if held_back else "next.shows", key="PgDn"))

    def _slide_at(self, place: Place | None) -> tuple[Item, Slide, int] | None:
        if place is None:
            return None
        item = self.desk.state.plan.items[place.item]
        return item, item.slides[place.slide], place.slide + 1

    def _end_words(self) -> str:
        plan, live = self.desk.state.plan, self.desk.state.live
        if not any(item.slides for item in plan.items):
            return tr("next.empty")
        here = live.place.item if live.place is not None else -1
        ahead = next((item for item in plan.items[here + 1 :] if item.slides), None)
        if ahead is None:
            return tr("next.plan_end")
        return f"{tr('next.end')}\n{tr('next.end_hint', key='Ctrl PgDn', title=ahead.title)}"

    def _measure(self, *_: object) -> None:
        self._style()
        self._refresh()

    def _style(self) -> None:
        for label, role, token in (
            (self.title, "name", "text"),
            (self.number, "client_number", "text"),
            (self.hint, "secondary", "text_2"),
        ):
            label.setFont(font(role))
            label.setStyleSheet(f"color: {color(token).name()};")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One flat panel with a rule below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("line"))

    def _place(self) -> None:
        margin = int(metric("margin")) - 2
        width = self.width() - 2 * margin
        size = self.channel().size
        height = round(width * size[1] / size[0])
        self.title.setGeometry(margin + 2, 0, width // 2, HEAD)
        tabs = self.segments.sizeHint()
        self.segments.resize(tabs)
        self.segments.move(self.width() - margin - tabs.width(), (HEAD - tabs.height()) // 2)
        self.program.setGeometry(margin, HEAD, width, height)
        top = HEAD + height + GAP
        self.next.setVisible(bool(metric("next_picture")))
        place = self._place_next if metric("next_picture") else self._place_line
        bottom = place(margin, top, width, size)
        if self.height() != bottom:
            self.setFixedHeight(bottom)

    def _place_next(self, margin: int, top: int, width: int, size: tuple[int, int]) -> int:
        wide = round(width * NEXT_SHARE)
        high = round(wide * size[1] / size[0])
        self.next.setGeometry(margin, top, wide, high)
        x = margin + wide + 13
        room = self.width() - x - 6
        is_end = self.next_tag.isHidden()
        middle = top + high // 2
        self.next_tag.move(x, middle - 38)
        self.part.move(x, middle - 9)
        shift = self.part.width() + 8 if not self.part.isHidden() else 0
        self.number.setGeometry(x + shift, middle - 13, room - shift, 28)
        if is_end:
            self.hint.setGeometry(self.next.geometry().adjusted(12, 8, -12, -8))
        else:
            self.hint.setGeometry(x, middle + 19, room, high // 2 - 19)
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter if is_end else sides)
        self.hint.raise_()
        return top + high + 14

    def _place_line(self, margin: int, top: int, width: int, _size: tuple[int, int]) -> int:
        """Without room for a second picture, Next is one line."""
        x = margin + 2
        for tag in (self.next_tag, self.part):
            if not tag.isHidden():
                tag.move(x, top + (20 - tag.height()) // 2)
                x += tag.width() + 10
        self.number.setGeometry(x - 2, top - 4, 44, 28)
        is_end = self.next_tag.isHidden()
        wide = width - (0 if is_end else x + 44 - margin)
        self.hint.setGeometry(self.width() - margin - wide, top - 2, wide, 24)
        side = Qt.AlignmentFlag.AlignLeft if is_end else Qt.AlignmentFlag.AlignRight
        self.hint.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        return top + 32


def _words(frame: Frame) -> str:
    """Return what a picture says, for people who do not see it."""
    if frame.slide is None:
        return ""
    said: list[str] = []
    for value in frame.slide.fields.values():
        if isinstance(value, list):
            said += [line for block in value for line in block["lines"]]
        elif isinstance(value, str):
            said.append(value)
    return " ".join(said)
