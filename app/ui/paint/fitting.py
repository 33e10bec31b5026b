"""The size of a part's words: from nominal to the look's floor, below it only if they would else be cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.ui.paint.anatomy import Cell, Part
from app.ui.paint.looks import Place, Role, Sheet, numbers
from app.ui.paint.measure import balanced, width_of, wrapped

ASCENT, DESCENT = 0.80, 0.10
"""Ink above the first baseline and below the last one, in em: gaps and pads count from there."""
STEPS = 24
LAST_RESORT = 0.2
SMALLEST = 0.02
SLACK = 1.45
"""Px that pages forgive too (one, and what they round off): else the two would choose sizes a step apart."""


@dataclass(frozen=True)
class Size:
    """`fit` shrinks down to the floor of a role, `under` goes below it; `wrap` lets typed lines break."""

    fit: float = 1.0
    under: float = 1.0
    wrap: bool = False
    letters: bool = False

    def of(self, role: Role) -> float:
        """Return the size of a role, a share of the canvas height."""
        return max(role.floor, role.size * self.fit) * self.under


@dataclass(frozen=True)
class Words:
    """A cell with its lines broken; `x` from the left of the row, sizes in canvas px."""

    cell: Cell
    role: Role
    lines: tuple[str, ...]
    size: float
    x: float
    width: float

    @property
    def weight(self) -> int:
        """The people's turn is bold."""
        return 700 if self.cell.strong else self.role.weight

    @property
    def pitch(self) -> float:
        """Distance of two baselines."""
        return self.size * (self.role.ko if self.cell.korean else self.role.latin)

    @property
    def height(self) -> float:
        """Height of the ink."""
        return (len(self.lines) - 1) * self.pitch + (ASCENT + DESCENT) * self.size


@dataclass(frozen=True)
class Row:
    """Cells side by side, `gap` px below the row above."""

    words: tuple[Words, ...]
    gap: float

    @property
    def height(self) -> float:
        """Height of the tallest cell."""
        return max(words.height for words in self.words)

    @property
    def width(self) -> float:
        """Where the last cell ends."""
        return max(words.x + words.width for words in self.words)


def fitted(part: Part, place: Place, sheet: Sheet, canvas: tuple[float, float]) -> tuple[Row, ...]:
    """Return the rows of a part at the largest size that keeps them inside it; `canvas` is (w, h) in px."""
    width = place.w * canvas[0] - (place.pad[1] + place.pad[3]) * canvas[1]
    tallest = _tallest(part, place) * canvas[1]
    roomiest = max(tallest, tallest + (place.room - place.max) * canvas[1])

    def rows(size: Size, even: bool = False) -> tuple[Row, ...]:
        return _rows(part, sheet, size, width, canvas[1], even)

    def fits(size: Size) -> bool:
        made = rows(size)
        # Below the floor there is more room: words lie over faces before they are too small to read.
        height = roomiest if size.under < 1 else tallest
        inside = all(row.width <= width + SLACK for row in made)
        return inside and sum(row.height + row.gap for row in made) <= height + SLACK

    return rows(_largest(part, place, sheet, fits), even=True)


def _largest(part: Part, place: Place, sheet: Sheet, fits: Callable[[Size], bool]) -> Size:
    roles = [sheet.roles[cell.role] for row in part.rows for cell in row]
    floor = min((role.floor / role.size for role in roles), default=1.0)
    stages: tuple[tuple[float, Callable[[float], Size]], ...] = (
        (floor if place.whole else 1.0, Size),
        (floor, lambda scale: Size(scale, wrap=True)),
        (LAST_RESORT, lambda scale: Size(floor, scale, wrap=True)),
    )
    # A sung line keeps its shape as long as it can be read; prose wraps first and shrinks later.
    for least, size in stages:
        scale = _search(least, lambda scale, size=size: fits(size(scale)))
        if scale is not None:
            return size(scale)
    # Nobody can read this any more, but nothing that was typed is cut off.
    last = _search(SMALLEST, lambda scale: fits(Size(floor, scale, True, True)))
    return Size(floor, last or SMALLEST, True, True)


def _search(least: float, fits: Callable[[float], bool]) -> float | None:
    if fits(1.0):
        return 1.0
    if not fits(least):
        return None
    good, bad = 0, STEPS
    while bad - good > 1:
        middle = (good + bad) // 2
        if fits(least + (1 - least) * middle / STEPS):
            good = middle
        else:
            bad = middle
    return least + (1 - least) * good / STEPS


def rule_height(place: Place) -> float:
    """Return what the rule above the words takes, with its gap, as a share of the height."""
    ledge = numbers()["ledge"]
    return float(ledge["above"] + ledge["rule"][1]) if place.ledge == "rule" else 0.0


def _tallest(part: Part, place: Place) -> float:
    most = place.max_two if part.two and place.max_two else place.max
    picture = place.w / place.picture * 16 / 9 if part.picture and place.picture else 0
    return most - place.pad[0] - place.pad[2] - picture - rule_height(place)


def _rows(part: Part, sheet: Sheet, size: Size, width: float, height: float, even: bool) -> tuple[Row, ...]:
    made: list[Row] = []
    for cells in part.rows:
        beside = cells[0].role in sheet.inline and len(cells) > 1
        for group in [cells] if beside else [(cell,) for cell in cells]:
            gap = sheet.roles[group[0].role].gap * height if made or part.picture else 0.0
            made.append(Row(_beside(group, sheet, size, width, height, even), gap))
    return tuple(made)


def _beside(
    cells: tuple[Cell, ...], sheet: Sheet, size: Size, width: float, height: float, even: bool
) -> tuple[Words, ...]:
    made: list[Words] = []
    x = 0.0
    for cell in cells:
        words = _words(cell, sheet.roles[cell.role], size, x, width - x, height, even)
        made.append(words)
        room = sheet.inline.get(cell.role, {"least": 0.0, "gap": 0.0})
        x += max(words.width, room["least"] * height * 16 / 9) + 2 * room["gap"] * height
    return tuple(made)


def _words(cell: Cell, role: Role, size: Size, x: float, width: float, height: float, even: bool) -> Words:
    px = size.of(role) * height
    weight = 700 if cell.strong else role.weight
    em = round(max(width, px) / px, 3)
    lines: list[str] = []
    for line in cell.lines:
        if not size.wrap:
            lines.append(line)
        elif even and not size.letters:
            lines += balanced(line, weight, em)
        else:
            lines += wrapped(line, weight, em, size.letters)
    return Words(cell, role, tuple(lines), px, x, max(width_of(line, weight) for line in lines) * px)
