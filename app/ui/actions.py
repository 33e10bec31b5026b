"""What a key or a menu entry does, by name: a command of the show, or one of the window's own."""

from __future__ import annotations

from collections.abc import Callable

from app.model.plan import find_item
from app.show.commands import COMMANDS
from app.ui.desk import Desk
from app.ui.file_actions import Files

UNDOS = ("live.undo", "plan.undo")
NEED_WHAT_WAS_TYPED = frozenset({"live.apply", "plan.undo", "plan.redo"})


class Actions:
    """`views` are the window's own actions by name.

    `undo_on_offer` says what the notice slot's Undo runs; `settle` lets the plan have what was just
    typed, before anything that looks at it.
    """

    def __init__(
        self,
        desk: Desk,
        files: Files,
        views: dict[str, Callable[[], None]],
        undo_on_offer: Callable[[], str],
        settle: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._undo_on_offer = undo_on_offer
        self._settle = settle
        self._own: dict[str, Callable[[], None]] = {
            "start": self._start,
            "browse.previous": lambda: self._browse(-1),
            "browse.next": lambda: self._browse(+1),
            "move.up": lambda: self._move(-1),
            "move.down": lambda: self._move(+1),
            "remove": self._remove,
            "file.new": files.new,
            "file.open": files.open,
            "file.save": files.save,
            "file.save_as": files.save_as,
            "file.demo": files.open_demo,
            **views,
        }

    def do(self, name: str) -> None:
        """Do it; raises `KeyError` for a name nobody knows."""
        if name not in COMMANDS or name in NEED_WHAT_WAS_TYPED:
            self._settle()
        if name in UNDOS:
            # What the slot offers to take back is what the person means.
            self._desk.run(self._undo_on_offer() or name)
        elif name in COMMANDS:
            self._desk.run(name)
        else:
            self._own[name]()

    def knows(self, name: str) -> bool:
        """Say whether there is such an action."""
        return name in COMMANDS or name in self._own

    def _start(self) -> None:
        """Begin, or show the words again after they were cleared; while something is on air, nothing."""
        live = self._desk.state.live
        if live.taken is None and not live.given:
            self._desk.run("live.next")

    def _browse(self, way: int) -> None:
        items = self._desk.state.plan.items
        index = self._browsed_index()
        if index is not None and 0 <= index + way < len(items):
            self._desk.browse(items[index + way].id)

    def _move(self, way: int) -> None:
        index = self._browsed_index()
        if index is not None and 0 <= index + way < len(self._desk.state.plan.items):
            item = self._desk.state.plan.items[index]
            self._desk.run("plan.move_item", item=item.id, to=index + way)

    def _remove(self) -> None:
        item = self._desk.browsed_item()
        if item is not None:
            self._browse_beside()
            self._desk.run("plan.remove_item", item=item.id)

    def _browse_beside(self) -> None:
        """Look at the neighbour first, so that the eye stays where it was."""
        items = self._desk.state.plan.items
        index = self._browsed_index()
        if index is not None and len(items) > 1:
            self._desk.browse(items[index + 1 if index + 1 < len(items) else index - 1].id)

    def _browsed_index(self) -> int | None:
        item = self._desk.browsed_item()
        return None if item is None else find_item(self._desk.state.plan, item.id)
