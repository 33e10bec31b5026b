"""A frame laid out on its canvas: boxes, rules and placed lines, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from app.model.frame import Frame
from app.model.live import Mode
from app.ui.paint.anatomy import Part, parts_of
from app.ui.paint.fitting import ASCENT, DESCENT, Row, Words, fitted, rule_height
from app.ui.paint.looks import Place, Sheet, numbers, sheet
from app.ui.paint.measure import width_of

HEIGHT = 1080.0
"""Every canvas is laid out at this height, px; its width follows the shape of the picture."""
RULE_WIDTH = 0.0019


@dataclass(frozen=True)
class Line:
    """One line of words: where its baseline begins, canvas px."""

    text: str
    start: QPointF
    width: float
    size: float
    weight: int
    color: str
    shadow: float = 0.0

    @property
    def rect(self) -> QRectF:
        """The place of its ink."""
        top = self.start.y() - ASCENT * self.size
        return QRectF(self.start.x(), top, self.width, (ASCENT + DESCENT) * self.size)


@dataclass(frozen=True)
class Box:
    """A filled rectangle; `feather` is how much of its top fades in, px."""

    rect: QRectF
    color: str
    alpha: float = 1.0
    radius: float = 0.0
    feather: float = 0.0


@dataclass
class Layout:
    """What is painted, from the bottom up: boxes, pictures, lines; `marks` are places of the house's mark."""

    width: float
    height: float = HEIGHT
    pictures: list[QRectF] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    marks: list[QRectF] = field(default_factory=list)


def lay_out(frame: Frame, look: str, ratio: float) -> Layout:
    """Return the layout of a frame; `look` names a sheet of numbers, `ratio` is width to height."""
    made = Layout(HEIGHT * ratio)
    base = "hall" if look.endswith("hall") else "stream"
    if frame.mode is Mode.LOGO or frame.key == "logo":
        place = sheet(look, "logo").places["mark"]
        made.marks.append(_mark(place, made))
    if frame.slide is None:
        return made
    numbers_of = sheet(look, frame.slide.kind)
    for part in parts_of(frame.slide, base):
        if part.name not in numbers_of.drop:
            _put_part(made, _kept(part, numbers_of), numbers_of)
    return made


def _kept(part: Part, numbers_of: Sheet) -> Part:
    rows = tuple(row for row in part.rows if row[0].role not in numbers_of.drop)
    return Part(part.name, rows, part.two, part.tab, part.picture)


def _mark(place: Place, made: Layout) -> QRectF:
    size = place.mark * made.height
    x, y = place.x * made.width, place.y * made.height
    if place.v == "middle":
        return QRectF(x - size / 2, y - size / 2, size, size)
    return QRectF(x - size, y - size, size, size)


def _put_part(made: Layout, part: Part, numbers_of: Sheet) -> None:
    place = numbers_of.places[part.name]
    rows = fitted(part, place, numbers_of, (made.width, made.height))
    inner = _inner(made, part, place, rows)
    top, right, bottom, left = (pad * made.height for pad in place.pad)
    outer = inner.adjusted(-left, -top, right, bottom)
    if part.picture and place.picture:
        made.pictures.append(QRectF(inner.x(), inner.y(), inner.width(), inner.width() / place.picture))
    elif part.picture:
        made.boxes.append(Box(QRectF(0, 0, made.width, made.height), "control"))
    _put_panel(made, place, outer, inner)
    ledge = place.ledge_if_tab if part.tab and place.ledge_if_tab else place.ledge
    _put_ledge(made, ledge, outer, inner, place)
    if part.tab is not None:
        _put_tab(made, part.tab.lines[0], outer, numbers_of)
    _put_rows(made, rows, inner, place, numbers_of)


def _inner(made: Layout, part: Part, place: Place, rows: tuple[Row, ...]) -> QRectF:
    height = sum(row.height + row.gap for row in rows)
    if part.picture and place.picture:
        height += place.w * made.width / place.picture
    pads = (place.pad[1] + place.pad[3]) * made.height
    width = place.w * made.width - pads
    x = place.x * made.width + place.pad[3] * made.height
    if place.width != "fill":
        wanted = max((row.width for row in rows), default=0.0)
        width = min(width, max(wanted, place.least_w * made.width - pads))
    if place.width == "center":
        # A panel that hugs its words has no left edge of its own.
        x = (made.width - width) / 2
    y = place.y * made.height
    if place.v == "bottom":
        y -= height + place.pad[2] * made.height
    elif place.v == "middle":
        y -= (height - rule_height(place) * made.height) / 2
    else:
        y += place.pad[0] * made.height
    return QRectF(x, y, width, height)


def _put_panel(made: Layout, place: Place, outer: QRectF, inner: QRectF) -> None:
    panels, feathers = numbers()["panels"], numbers()["feather"]
    if place.panel in panels:
        panel = panels[place.panel]
        made.boxes.append(Box(outer, "seam", panel["alpha"], panel["radius"] * made.height))
    elif place.panel in feathers and inner.height() > 0:
        feather = feathers[place.panel]
        top = inner.top() - (feather["above"] + feather["height"]) * made.height
        rect = QRectF(0, top, made.width, made.height - top)
        made.boxes.append(Box(rect, "seam", feathers["stops"][-1][1], 0, feather["height"] * made.height))


def _put_ledge(made: Layout, ledge: str, outer: QRectF, inner: QRectF, place: Place) -> None:
    if ledge == "none":
        return
    shape = numbers()["ledge"]
    width, height = (share * made.height for share in shape[ledge])
    x = inner.center().x() - width / 2 if place.align == "center" else inner.left()
    y = outer.top() if ledge == "tick" else inner.top() - shape["above"] * made.height - height
    made.boxes.append(Box(QRectF(x, y, width, height), "accent"))


def _put_tab(made: Layout, text: str, outer: QRectF, numbers_of: Sheet) -> None:
    role = numbers_of.roles["tab"]
    size = role.size * made.height
    width = width_of(text, role.weight) * size
    side, above = 0.018 * made.height, 0.010 * made.height
    x = outer.left() + 0.040 * made.height
    height = (ASCENT + DESCENT) * size + 2 * above
    made.boxes.append(Box(QRectF(x, outer.top() - height, width + 2 * side, height), "accent"))
    start = QPointF(x + side, outer.top() - above - DESCENT * size)
    made.lines.append(Line(text, start, width, size, role.weight, role.color))


def _put_rows(made: Layout, rows: tuple[Row, ...], inner: QRectF, place: Place, numbers_of: Sheet) -> None:
    # From the bottom, since a picture may stand above the words in the same panel.
    y = inner.bottom() - sum(row.height + row.gap for row in rows)
    for row in rows:
        y += row.gap
        for index, words in enumerate(row.words):
            if index:
                _put_divider(made, row.words[index - 1], words, inner.x(), y, row.height, numbers_of)
            _put_words(made, words, inner, y, place.align if len(row.words) == 1 else "left")
        y += row.height


def _put_divider(
    made: Layout, before: Words, words: Words, x: float, y: float, height: float, numbers_of: Sheet
) -> None:
    gap = numbers_of.inline[before.cell.role]["gap"] * made.height
    width = RULE_WIDTH * made.height
    made.boxes.append(Box(QRectF(x + words.x - gap - width / 2, y, width, height), "line_strong"))


def _put_words(made: Layout, words: Words, inner: QRectF, y: float, align: str) -> None:
    color = "accent" if words.cell.strong and words.cell.role == "speaker" else words.role.color
    for index, text in enumerate(words.lines):
        width = width_of(text, words.weight) * words.size
        x = inner.x() + words.x
        if align == "center":
            x = inner.center().x() - width / 2
        start = QPointF(x, y + ASCENT * words.size + index * words.pitch)
        shadow = words.role.shadow * made.height
        made.lines.append(Line(text, start, width, words.size, words.weight, color, shadow))
