"""The demo plan: what a person sees at the first start, in their language."""

from __future__ import annotations

from msgspec.structs import replace

from app.model.codec import decode_plan
from app.model.ids import new_id
from app.model.plan import Item, Plan
from app.paths import resources

FALLBACK = "en"


def load_demo(language: str) -> Plan:
    """Return the demo plan of a language (`en` when there is none), all its ids fresh."""
    folder = resources() / "demo"
    path = folder / f"{language}.ambo"
    plan = decode_plan((path if path.is_file() else folder / f"{FALLBACK}.ambo").read_bytes())
    return replace(plan, id=new_id(), items=tuple(_with_fresh_ids(item) for item in plan.items))


def _with_fresh_ids(item: Item) -> Item:
    return replace(item, id=new_id(), slides=tuple(replace(slide, id=new_id()) for slide in item.slides))
