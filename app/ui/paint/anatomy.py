"""What a slide is made of: parts with rows, rows with cells, cells with a role; the same for every look.

The overlay page takes slides apart by the same rules, so that the desk shows what the screens show.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from app.model.frame import Drawn
from app.model.slide import language_of

Fields = dict[str, Any]

LONGEST_HEADING = 32
LEADERS = frozenset(
    "인도자 인도 사회자 목사 집례자 leader pastor minister reader l p".split(),
)


@dataclass(frozen=True)
class Block:
    """Lines in one language."""

    lang: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """Words of one role; `strong` ones are the people's turn."""

    role: str
    blocks: tuple[Block, ...]
    strong: bool = False

    @property
    def korean(self) -> bool:
        """Whether Korean's leading applies: in mixed blocks the taller one wins."""
        return any(block.lang == "ko" for block in self.blocks)

    @property
    def lines(self) -> tuple[str, ...]:
        """All lines as they were typed."""
        return tuple(line for block in self.blocks for line in block.lines)


@dataclass(frozen=True)
class Part:
    """A place of the picture: `main`, `head`, `foot`, `picture`; rows hold cells side by side."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    two: bool = False
    tab: Cell | None = None
    picture: bool = False


def parts_of(drawn: Drawn, look: str) -> tuple[Part, ...]:
    """Return the parts of a slide in a look (`stream` or `hall`); a kind that draws nothing has none."""
    make = _KINDS.get(drawn.kind)
    made = make(drawn.fields, look) if make is not None else ()
    return tuple(part for part in made if part.rows or part.picture or part.tab)


def blocks_of(value: Any) -> tuple[Block, ...]:
    """Return a string, a number or the wire's list of `{lang, lines}` as blocks that have words."""
    if value is None:
        return ()
    many = value if isinstance(value, list | tuple) else [value]
    made = []
    for one in many:
        lines = one.get("lines", []) if isinstance(one, dict) else str(one).split("\n")
        clean = "\n".join(str(line).strip() for line in lines).strip("\n").split("\n")
        lang = one.get("lang", "") if isinstance(one, dict) else ""
        if any(clean):
            made.append(Block(lang or language_of("".join(clean)), tuple(clean)))
    return tuple(made)


def _spoken(fields: Fields, main: str) -> tuple[Block, ...]:
    return blocks_of(fields.get(main)) + blocks_of(fields.get("translations"))


def _cell(role: str, value: Any, strong: bool = False) -> Cell | None:
    blocks = value if isinstance(value, tuple) else blocks_of(value)
    return Cell(role, blocks, strong) if blocks else None


def _rows(*rows: Iterable[Cell | None]) -> tuple[tuple[Cell, ...], ...]:
    full = (tuple(cell for cell in row if cell is not None) for row in rows)
    return tuple(row for row in full if row)


def _said(role: str, second: str, blocks: tuple[Block, ...]) -> list[list[Cell | None]]:
    return [[_cell(second if index else role, (block,))] for index, block in enumerate(blocks)]


def _joined(*facts: Any) -> str:
    return " · ".join(text for fact in facts if (text := str(fact or "").strip()))


def _lyrics(fields: Fields, look: str) -> tuple[Part, ...]:
    sung = blocks_of(fields.get("text"))
    words = _said("lyric", "lyric2", sung)
    notice = fields.get("copyright") or ""
    if look == "hall":
        return (
            Part("head", _rows([_cell("song", fields.get("title"))])),
            Part("main", _rows(*words), two=len(sung) > 1),
            Part("foot", _rows([_cell("credit", notice)])),
        )
    credit = _joined(fields.get("title"), notice) if notice else ""
    return (Part("main", _rows(*words, [_cell("credit", credit)]), two=len(sung) > 1),)


def _verse(fields: Fields, look: str) -> tuple[Part, ...]:
    caption = _cell("caption", _joined(fields.get("reference"), fields.get("version")))
    return (Part("main", _rows([caption], *_said("body", "body2", _spoken(fields, "text")))),)


def _reading(fields: Fields, look: str) -> tuple[Part, ...]:
    speaker = str(fields.get("speaker") or "").strip()
    people = bool(speaker) and speaker.casefold() not in LEADERS
    said, further = _spoken(fields, "text")[:1], _spoken(fields, "text")[1:]
    name, words = _cell("speaker", speaker, people), _cell("body", said, people)
    second = [[_cell("body2", (block,))] for block in further]
    if look == "hall":
        head = Part("head", _rows([_cell("song", fields.get("title"))]))
        return head, Part("main", _rows([name], [words], *second))
    return (Part("main", _rows([_cell("caption", fields.get("title"))], [name, words], *second)),)


def _prayer(fields: Fields, look: str) -> tuple[Part, ...]:
    names = _said("headline", "role", _spoken(fields, "name"))
    return (Part("main", _rows([_cell("caption", fields.get("heading"))], *names)),)


def _anthem(fields: Fields, look: str) -> tuple[Part, ...]:
    choir = " ".join(str(fields[name]) for name in ("choir", "choir_word") if fields.get(name))
    titles = _said("headline", "role", _spoken(fields, "title"))
    tab = _cell("tab", choir)
    if look == "hall":
        return (Part("main", _rows([tab], *titles)),)
    return (Part("main", _rows(*titles), tab=tab),)


def _message(fields: Fields, look: str) -> tuple[Part, ...]:
    words = _said("body", "body2", _spoken(fields, "text"))
    return (Part("main", _rows([_cell("caption", fields.get("heading"))], *words)),)


def _corner(fields: Fields, look: str) -> tuple[Part, ...]:
    title, further = _spoken(fields, "title")[:1], _spoken(fields, "title")[1:]
    head = [_cell("headline", title), _cell("subtitle", fields.get("subtitle"))]
    return (Part("main", _rows(head, [_cell("subtitle", further)])),)


def _title(fields: Fields, look: str) -> tuple[Part, ...]:
    titles = _said("headline", "role", _spoken(fields, "title"))
    return (Part("main", _rows(*titles, [_cell("role", fields.get("subtitle"))])),)


def _lower_third(fields: Fields, look: str) -> tuple[Part, ...]:
    names = _said("headline", "role", _spoken(fields, "name"))
    return (Part("main", _rows(*names, [_cell("role", fields.get("role"))])),)


def _announcement(fields: Fields, look: str) -> tuple[Part, ...]:
    blocks = _spoken(fields, "text")
    if not blocks:
        return ()
    first, second = blocks[0], [[_cell("body2", (block,))] for block in blocks[1:]]
    heading, rest = first.lines[0], first.lines[1:]
    if not rest or len(heading) > LONGEST_HEADING or re.search(r"[.,;:!?…]$", heading):
        return (Part("main", _rows([_cell("body", (first,))], *second)),)
    above = _cell("headline", (Block(first.lang, (heading,)),))
    return (Part("main", _rows([above], [_cell("notice", (Block(first.lang, rest),))], *second)),)


def _countdown(fields: Fields, look: str) -> tuple[Part, ...]:
    digits = fields.get("digits") or ("00:00" if fields.get("until") else "")
    return (Part("main", _rows([_cell("caption", fields.get("text"))], [_cell("digits", digits)])),)


def _picture(fields: Fields, look: str) -> tuple[Part, ...]:
    caption = _rows([_cell("on_picture", _spoken(fields, "caption"))])
    if look == "hall":
        return Part("picture", (), picture=True), Part("main", caption)
    return (Part("main", caption, picture=True),)


_KINDS: dict[str, Callable[[Fields, str], tuple[Part, ...]]] = {
    "lyrics": _lyrics,
    "verse": _verse,
    "reading": _reading,
    "prayer": _prayer,
    "anthem": _anthem,
    "message": _message,
    "corner": _corner,
    "title": _title,
    "lower_third": _lower_third,
    "announcement": _announcement,
    "countdown": _countdown,
    "image": _picture,
    "video": _picture,
}
