"""What every widget of the window shares: the show to read and ask, who is looking, what is browsed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.i18n import tr
from app.model.live import Live, Mode
from app.model.plan import Item, find_item
from app.model.refused import Refused
from app.model.state import State
from app.show.presence import Client, Presence
from app.show.show import Change, Result, Show
from app.tasks import spawn
from app.ui.bars import notices
from app.ui.bars.notices import Notice

__all__ = ["Desk", "Notice", "World"]

PRESENCE_MS = 100
"""Acks come in hundreds; the panel follows at ten pictures a second."""

SCREENS_FIRST_MS = 16
"""How long the window waits before it paints what is on air: by then a page has sent its proof, which
would else wait behind our own painting. Far below what an eye can see."""


@dataclass
class World:
    """What the window may know of its surroundings; `app.boot` fills it in.

    `address` is the address pages load from (`http://127.0.0.1:8765`), `network` the same for other
    devices, best first (empty: they are not let in), `key` what their links carry. `trouble` is a
    sentence when the server could not start, `listen_on` tries another port and `free_port` offers
    one. `recent` lists (path, title), newest first. `journal_trouble` is a sentence while edits can't be
    kept on disk.
    """

    address: str = ""
    network: tuple[str, ...] = ()
    key: str = ""
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
    reported = Signal(object)
    """A `Report` of an import, to be read."""
    world_changed = Signal()

    def __init__(self, show: Show, presence: Presence, world: World, screens_first_ms: int = 0) -> None:
        super().__init__()
        self.show = show
        self.presence = presence
        self.world = world
        self.since: dict[Mode, float] = {}
        """When blank, logo and hold were pressed (Unix seconds), for those that are on."""
        self.saved_at: float | None = None
        """When the plan was last written to its file in this run (Unix seconds)."""
        self._browsed = ""
        self._presence_timer = QTimer(self, singleShot=True, interval=PRESENCE_MS)
        self._presence_timer.timeout.connect(self.presence_changed)
        self._patience_ms = screens_first_ms
        self._untold: list[Change] = []
        self._patience = QTimer(self, singleShot=True, interval=screens_first_ms)
        self._patience.setTimerType(Qt.TimerType.PreciseTimer)
        self._patience.timeout.connect(self._tell)
        self._disconnect = [
            show.changed.connect(self._on_change),
            presence.changed.connect(self._on_presence),
        ]
        self._note_modes(show.clock())
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
        self.answered(result)
        return result

    def ask(self, name: str, **arguments: Any) -> None:
        """Ask for an errand (opening, saving) without waiting for it."""
        spawn(self.asked(name, **arguments), name=f"desk {name}")

    async def asked(self, name: str, **arguments: Any) -> Result | None:
        """Ask for an errand and wait for it; answered as by `run`."""
        try:
            result = await self.show.ask(name, by="desk", **arguments)
        except Refused as refused:
            self.refuse(refused)
            return None
        self.answered(result)
        return result

    def refuse(self, refused: Refused) -> None:
        """Say in a sentence why something was not done."""
        self.noticed.emit(notices.of_refusal(refused))

    def say(self, text: str, icon: str = "needs_you") -> None:
        """Say a sentence in the notice slot."""
        self.noticed.emit(Notice("hint", text, icon))

    def say_fault(self) -> None:
        """Say that something went wrong inside the window; the log has the rest."""
        self.noticed.emit(Notice("refusal", tr("notice.fault")))

    def close(self) -> None:
        """Stop listening to the show."""
        self._patience.stop()
        for disconnect in self._disconnect:
            disconnect()
        self._disconnect = []

    def answered(self, result: Result) -> None:
        """Say the hint and hand on the report that came with an answer."""
        if (hint := notices.of_hint(result)) is not None:
            self.noticed.emit(hint)
        if result.report is not None:
            self.reported.emit(result.report)

    def _on_change(self, change: Change) -> None:
        """Tell the widgets: of an edit at once, of what is on air when the screens have had their turn."""
        self._untold.append(change)
        if self._patience_ms == 0 or change.after.plan is not change.before.plan:
            self._tell()
        elif not self._patience.isActive():
            self._patience.start()

    def _tell(self) -> None:
        self._patience.stop()
        while self._untold:
            self._tell_of(self._untold.pop(0))

    def _tell_of(self, change: Change) -> None:
        if change.command == "plan.saved":
            self.saved_at = change.at
        elif change.command == "plan.load":
            self.saved_at = None
        self._note_modes(change.at)
        moved = change.after.live.item != change.before.live.item
        if moved or change.command == "plan.load" or self.browsed_item() is None:
            self._follow_live()
        self.changed.emit(change)

    def _on_presence(self, client: Client) -> None:
        if not self._presence_timer.isActive():
            self._presence_timer.start()

    def _note_modes(self, at: float) -> None:
        live = self.state.live
        self.since = {mode: self.since.get(mode, at) for mode in modes_on(live)}

    def _follow_live(self) -> None:
        items = self.state.plan.items
        live = self.state.live.item
        if live is not None and find_item(self.state.plan, live) is not None:
            self.browse(live)
        elif self.browsed_item() is None:
            self.browse(items[0].id if items else "")


def modes_on(live: Live) -> set[Mode]:
    """Return which of blank, logo and hold are on, on any channel."""
    return set(live.covers.values()) | ({Mode.HOLD} if live.held else set())
