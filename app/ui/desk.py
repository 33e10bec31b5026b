"""What every widget of the window shares: the show to read and ask, who is looking, what is browsed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.i18n import tr
from app.model.plan import Item, find_item
from app.model.refused import Refused
from app.model.state import State
from app.show.presence import Client, Presence
from app.show.show import Change, Result, Show
from app.tasks import spawn

PRESENCE_MS = 100
"""Acks come in hundreds; the panel follows at ten pictures a second."""


@dataclass(frozen=True)
class Notice:
    """A line for the notice slot. `kind` is `hint`, `refusal` or `undo`; `keys` names the key that helps."""

    kind: str
    text: str
    icon: str = "needs_you"
    keys: str = ""
    keys_text: str = ""


@dataclass
class World:
    """What the window may know of its surroundings; `app.boot` fills it in.

    `address` is the address pages load from (`http://127.0.0.1:8765`), `trouble` a sentence when the
    server could not start, `listen_on` tries another port and `free_port` offers one.
    """

    address: str = ""
    trouble: str = ""
    free_port: int | None = None
    listen_on: Callable[[int], Awaitable[None]] | None = None
    recent: Callable[[], list[tuple[str, str]]] = field(default=list)
    demo: Callable[[], Awaitable[Result]] | None = None
    setting: Callable[[str, Any], Any] = field(default=lambda key, default: default)
    keep_setting: Callable[[str, Any], None] = field(default=lambda key, value: None)
    journal_trouble: Callable[[], str] = field(default=lambda: "")


class Desk(QObject):
    """Reads the show and asks it; widgets never hold state of their own that the show owns."""

    changed = Signal(object)
    """A `Change` of the show."""
    presence_changed = Signal()
    browsed_changed = Signal(str)
    """The id of the item whose slides the centre shows (empty: none)."""
    noticed = Signal(object)
    """A `Notice`."""
    world_changed = Signal()

    def __init__(self, show: Show, presence: Presence, world: World) -> None:
        super().__init__()
        self.show = show
        self.presence = presence
        self.world = world
        self._browsed = ""
        self._presence_timer = QTimer(self, singleShot=True, interval=PRESENCE_MS)
        self._presence_timer.timeout.connect(self.presence_changed)
        self._disconnect = [
            show.changed.connect(self._on_change),
            presence.changed.connect(self._on_presence),
        ]
        self._follow_live()

    @property
    def state(self) -> State:
        """The state of the show as it is now."""
        return self.show.state

    def browsed_item(self) -> Item | None:
        """Return the item in the centre of the window, or None when the plan is empty."""
        index = find_item(self.state.plan, self._browsed)
        return None if index is None else self.state.plan.items[index]

    def browse(self, item_id: str) -> None:
        """Look at an item; this never moves what is on air."""
        if item_id != self._browsed:
            self._browsed = item_id
            self.browsed_changed.emit(item_id)

    def run(self, name: str, **arguments: Any) -> Result | None:
        """Ask the show; a refusal or a hint becomes a notice, and a refusal returns None."""
        try:
            result = self.show.run(name, by="desk", **arguments)
        except Refused as refused:
            self.refuse(refused)
            return None
        self._hint(result)
        return result

    def ask(self, name: str, **arguments: Any) -> None:
        """Ask for an errand (opening, saving) without waiting for it."""
        spawn(self._asked(name, arguments), name=f"desk {name}")

    def refuse(self, refused: Refused) -> None:
        """Say in a sentence why something was not done."""
        text = tr(f"refused.{refused.reason}", **refused.values)
        locked = refused.code == "locked"
        icon = "lock_on" if locked else "needs_you"
        self.noticed.emit(
            Notice("refusal", text, icon, "Ctrl L" if locked else "", tr("notice.unlock") if locked else "")
        )

    def close(self) -> None:
        """Stop listening to the show."""
        for disconnect in self._disconnect:
            disconnect()

    async def _asked(self, name: str, arguments: dict[str, Any]) -> Result | None:
        try:
            result = await self.show.ask(name, by="desk", **arguments)
        except Refused as refused:
            self.refuse(refused)
            return None
        self._hint(result)
        return result

    def _hint(self, result: Result) -> None:
        if result.hint is None:
            return
        at_end = result.hint in ("end", "start")
        keys = {"end": "Ctrl PgDn", "start": "Ctrl PgUp"}.get(result.hint, "")
        icon = "end_of_item" if at_end else "needs_you"
        words = (
            tr("notice.next_item") if result.hint == "end" else tr("notice.previous_item") if at_end else ""
        )
        self.noticed.emit(Notice("hint", tr(f"hint.{result.hint}"), icon, keys, words))

    def _on_change(self, change: Change) -> None:
        before = change.before.live
        moved = change.after.live.item != before.item or change.command == "plan.load"
        if moved or self.browsed_item() is None:
            self._follow_live()
        self.changed.emit(change)

    def _on_presence(self, client: Client) -> None:
        if not self._presence_timer.isActive():
            self._presence_timer.start()

    def _follow_live(self) -> None:
        items = self.state.plan.items
        live = self.state.live.item
        if live is not None and find_item(self.state.plan, live) is not None:
            self.browse(live)
        elif self.browsed_item() is None:
            self.browse(items[0].id if items else "")
