"""An item's words typed anew: slides whose words stay keep their ids, so a live pointer stays too."""

from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from msgspec.structs import replace

from app.model.plan import Item
from app.model.slide import Field, Kind, Slide
from app.typeset.typed import Known, Typed, is_typed, read, written

Key = tuple[str, str]
OWN_FIELDS = ("speaker", "part")
"""Fields of one slide alone; a new slide takes over the others (title, reference) from its neighbour."""


def retyped(item: Item, text: str, new_id: Callable[[], str], ids: tuple[str, ...] = ()) -> tuple[Slide, ...]:
    """Return the slides for `text`; unchanged, moved and edited ones keep id, fields and translations.

    `ids` may say which old slide each new one continues (`""`: find out); used when there are as many.
    """
    typed = read(Known(item), text).slides
    kept = _named(item, typed, ids) if len(ids) == len(typed) else _sources(item, typed)
    slides: list[Slide] = []
    for index, one in enumerate(typed):
        near = slides[-1] if slides else next(iter(item.slides), None)
        slides.append(_slide(item, one, kept[index], near, new_id))
    return tuple(slides)


def _named(item: Item, typed: Sequence[Typed], ids: tuple[str, ...]) -> list[Slide | None]:
    """Return the old slide for each id given; for the others it is found among the slides nobody named."""
    left = {slide.id: slide for slide in item.slides}
    sources = [left.pop(wanted, None) for wanted in ids]
    open_ones = [index for index, source in enumerate(sources) if source is None]
    rest = replace(item, slides=tuple(left.values()))
    for index, source in zip(open_ones, _sources(rest, [typed[index] for index in open_ones]), strict=True):
        sources[index] = source
    return sources


def _sources(item: Item, typed: Sequence[Typed]) -> list[Slide | None]:
    """Return which old slide each typed one continues, or None for a new one."""
    old = [((slide.label, " ".join(written(slide, item).split())), slide) for slide in item.slides]
    new = [(one.label, " ".join(one.written.split())) for one in typed]
    sources: list[Slide | None] = [None] * len(new)
    stretches: list[tuple[list[int], list[int]]] = []
    for what, i1, i2, j1, j2 in _opcodes([key for key, _ in old], new):
        if what == "equal":
            sources[j1:j2] = [slide for _, slide in old[i1:i2]]
        else:
            stretches.append((list(range(i1, i2)), list(range(j1, j2))))
    _match_moved(old, new, stretches, sources)
    for left, wanted in stretches:
        # Within a changed stretch the n-th old slide is taken for the n-th new one: an edit, not a new slide.
        words = [i for i in left if is_typed(old[i][1], item)]
        for i, j in zip(words, wanted, strict=False):
            sources[j] = old[i][1]
    return sources


def _match_moved(
    old: list[tuple[Key, Slide]],
    new: list[Key],
    stretches: list[tuple[list[int], list[int]]],
    sources: list[Slide | None],
) -> None:
    """Give slides that stand elsewhere now, or under another part, their ids; take them off the stretches."""
    for part_of in (_all_of, _words_of):
        places: defaultdict[object, deque[tuple[list[int], int]]] = defaultdict(deque)
        for left, _ in stretches:
            for i in left:
                places[part_of(old[i][0])].append((left, i))
        for _, wanted in stretches:
            for j in [j for j in wanted if places.get(part_of(new[j]))]:
                if places[part_of(new[j])]:
                    left, i = places[part_of(new[j])].popleft()
                    sources[j] = old[i][1]
                    left.remove(i)
                    wanted.remove(j)


def _all_of(key: Key) -> object:
    return key


def _words_of(key: Key) -> object:
    return key[1]


def _opcodes(old: list[Key], new: list[Key]) -> list[tuple[str, int, int, int, int]]:
    """Return what differs; equal ends are set aside first, since a key press changes little."""
    least = min(len(old), len(new))
    head = next((i for i in range(least) if old[i] != new[i]), least)
    rest = least - head
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    matcher = SequenceMatcher(None, old[head : len(old) - tail], new[head : len(new) - tail], False)
    middle = [
        (what, i1 + head, i2 + head, j1 + head, j2 + head) for what, i1, i2, j1, j2 in matcher.get_opcodes()
    ]
    ends = [("equal", len(old) - tail, len(old), len(new) - tail, len(new))] if tail else []
    return [("equal", 0, head, 0, head), *middle, *ends]


def _slide(
    item: Item, one: Typed, source: Slide | None, near: Slide | None, new_id: Callable[[], str]
) -> Slide:
    if source is not None:
        return _changed(item, source, one)
    if one.written == "[blank]":
        return Slide(new_id(), Kind.BLANK, one.label)
    fields = {name: value for name, value in (near.fields if near else {}).items() if name not in OWN_FIELDS}
    return _changed(item, Slide(new_id(), item.kind, fields=fields), one)


def _changed(item: Item, slide: Slide, one: Typed) -> Slide:
    """Return the slide with the words typed for it; the very same one when they are its own already."""
    fields: dict[str, Field] = slide.fields
    if item.kind is Kind.READING and one.speaker != str(fields.get("speaker", "")):
        fields = {name: value for name, value in fields.items() if name != "speaker"}
        fields |= {"speaker": one.speaker} if one.speaker else {}
    text = one.text if is_typed(slide, item) else slide.text
    if (text, one.label, fields) == (slide.text, slide.label, slide.fields):
        return slide
    return replace(slide, text=text, label=one.label, fields=fields)
