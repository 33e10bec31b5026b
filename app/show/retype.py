"""An item's words typed anew: slides whose words stay keep their ids, so a live pointer stays too."""

from collections.abc import Callable
from difflib import SequenceMatcher

from msgspec.structs import replace

from app.model.plan import Item
from app.model.slide import Slide
from app.typeset.split import Piece, split_text


def retyped(item: Item, text: str, new_id: Callable[[], str]) -> tuple[Slide, ...]:
    """Return the slides for `text`; unchanged and edited ones keep id and fields, further ones are new.

    A block that is word for word an existing slide stays whole, however many lines it has.
    """
    pieces = _pieces(item, text)
    old = item.slides
    matcher = SequenceMatcher(None, [_key(slide) for slide in old], [_key(piece) for piece in pieces], False)
    slides: list[Slide] = []
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what == "equal":
            slides += old[i1:i2]
            continue
        # Within a changed stretch the n-th old slide is taken for the n-th new one: an edit, not a new slide.
        for offset, piece in enumerate(pieces[j1:j2]):
            source = old[i1 + offset] if i1 + offset < i2 else None
            slides.append(_slide(item, piece, source, new_id))
    return tuple(slides)


def _pieces(item: Item, text: str) -> tuple[Piece, ...]:
    known = {slide.text for slide in item.slides if slide.text.count("\n") > 1}
    pieces: list[Piece] = []
    label = ""
    for block in _blocks_with_heading(text):
        heading, _, words = block.partition("]\n") if block.startswith("[") else ("", "", block)
        split = split_text(item.kind, block)
        if words.strip() in known:
            tag = split[0].label if heading and split else label
            pieces.append(Piece(words.strip(), tag))
        else:
            pieces += [piece if piece.label else Piece(piece.text, label) for piece in split]
        label = pieces[-1].label if pieces else label
    return tuple(pieces)


def _blocks_with_heading(text: str) -> list[str]:
    """Return the blocks between blank lines; a heading that stands alone joins the block after it."""
    blocks = [block.strip("\n") for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    joined: list[str] = []
    for block in blocks:
        if joined and joined[-1].endswith("]") and "\n" not in joined[-1]:
            joined[-1] += "\n" + block
        else:
            joined.append(block)
    return joined


def _key(thing: Slide | Piece) -> tuple[str, str]:
    return thing.label, thing.text


def _slide(item: Item, piece: Piece, source: Slide | None, new_id: Callable[[], str]) -> Slide:
    if source is None:
        return Slide(new_id(), item.kind, piece.label, piece.text)
    return replace(source, text=piece.text, label=piece.label)
