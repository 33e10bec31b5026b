"""Notices: which line a change, a refusal or a hint of the show earns in the notice slot."""

from __future__ import annotations

from dataclasses import dataclass

from app.i18n import tr
from app.model.live import Mode
from app.model.plan import Item, find_item, find_slide
from app.model.refused import Refused
from app.model.state import State
from app.show.live import pending
from app.show.show import Change, Result

DESK = "desk"
STEPS = ("live.next", "live.previous")
WAYS_ON = {
    "end": ("Ctrl PgDn", "notice.next_item", "live.next_item"),
    "start": ("Ctrl PgUp", "notice.previous_item", "live.previous_item"),
}


@dataclass(frozen=True)
class Notice:
    """A line for the notice slot.

    `kind` is `undo` (10 s with an Undo button), `hint`, `refusal`, or `standing` (as long as it is
    true). `keys` names the key that helps and `keys_text` what it does; `undo` is the command that
    the Undo button runs, `action` what a click on the line does, as `keys` does.
    """

    kind: str
    text: str
    icon: str = "needs_you"
    keys: str = ""
    keys_text: str = ""
    undo: str = ""
    action: str = ""


def of_refusal(refused: Refused) -> Notice:
    """Return why something was not done, and the key that helps."""
    text = tr(f"refused.{refused.reason}", **refused.values)
    if refused.code == "locked":
        return Notice("refusal", text, "lock_on", "Ctrl L", tr("notice.unlock"), action="live.lock")
    return Notice("refusal", text)


def of_hint(result: Result) -> Notice | None:
    """Return the hint that came with an answer, if any."""
    if result.undid is not None:
        text = tr("notice.undone") if result.undid.by == DESK else tr("notice.undone_of", by=result.undid.by)
        return Notice("hint", text, "undo")
    if result.hint is None:
        return None
    text = tr(f"hint.{result.hint}")
    if result.hint in WAYS_ON:
        cap, words, action = WAYS_ON[result.hint]
        return Notice("hint", text, "end_of_item", cap, tr(words), action=action)
    return Notice("hint", text, "hold" if result.hint == "held" else "needs_you")


def of_change(change: Change) -> Notice | None:
    """Return the line that offers to take a change back; plain steps and typing earn none."""
    live_moved = change.after.live is not change.before.live
    if change.command.startswith("live.") and live_moved and change.command not in STEPS:
        text = _live_words(change)
        return Notice("undo", text, "undo", "Ctrl Z", undo="live.undo") if text else None
    if change.command in ("plan.remove_item", "plan.remove_slide"):
        return Notice("undo", _removed(change), "undo", "", undo="plan.undo")
    return None


def ends_undo(change: Change, undo: str) -> bool:
    """Say whether after a change an Undo by `undo` would no longer take back what the line says."""
    if undo == "live.undo":
        return change.after.live is not change.before.live
    return change.after.plan is not change.before.plan


def standing(state: State) -> Notice | None:
    """Return what is worth saying as long as it is true: words covered, held, or edited and not applied."""
    # A cover behind HOLD is on no screen yet, or not known to be.
    covers = [cover for name, cover in state.live.covers.items() if name not in state.live.held]
    if Mode.BLANK in covers:
        return _standing("blank", "B", "show_again", "live.blank")
    if Mode.LOGO in covers:
        return _standing("logo", "L", "show_again", "live.logo")
    if state.live.held:
        return _standing("hold", "H", "let_go", "live.hold")
    return _standing("pending", "Ctrl Enter", "apply", "live.apply", "edit") if pending(state) else None


def _standing(what: str, keys: str, way_out: str, action: str, icon: str = "") -> Notice:
    words = tr(f"notice.{way_out}")
    return Notice("standing", tr(f"notice.{what}"), icon or what, keys, words, action=action)


def _live_words(change: Change) -> str:
    before, after = change.before, change.after
    if change.command == "live.clear":
        return tr("notice.cleared")
    if change.command == "live.apply":
        return tr("notice.applied")
    if change.command in ("live.blank", "live.logo", "live.hold", "live.lock", "live.undo", "live.show"):
        return ""
    if before.live.slide is None or before.live.slide == after.live.slide:
        return ""
    if before.live.item != after.live.item:
        return tr("notice.jumped_item", title=_title(after))
    return tr("notice.jumped", before=_number(before), after=_number(after))


def _number(state: State) -> int:
    place = find_slide(state.plan, state.live.slide, state.live.place)
    return place.slide + 1 if place is not None else 0


def _title(state: State) -> str:
    index = find_item(state.plan, state.live.item or "")
    return state.plan.items[index].title if index is not None else ""


def _removed(change: Change) -> str:
    kept = {item.id for item in change.after.plan.items}
    gone: list[Item] = [item for item in change.before.plan.items if item.id not in kept]
    return tr("notice.removed_item", title=gone[0].title) if gone else tr("notice.removed_slide")
