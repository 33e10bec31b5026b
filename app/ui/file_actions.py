"""Files: new, open, save, save as, the demo. Answers that need reading come as a dialog, not in passing.

Closing the window asks nothing: every edit is journaled, and the next start brings back the plan as
it was left, saved to a file or not. Only putting another plan on the desk asks about unsaved edits.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.model.plan import Plan
from app.model.refused import Refused
from app.show.show import Result
from app.tasks import spawn
from app.ui.desk import Desk

SUFFIX = ".ambo"
OPENABLE = f"*{SUFFIX} *.json *.txt"


class Files:
    """The file menu's work; `parent` is the window that its dialogs belong to."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self._busy = False

    def new(self) -> None:
        """Begin an empty plan."""
        self._start(self._new(), "new plan")

    def open(self) -> None:
        """Choose a file and open it."""
        self._start(self._open(), "open plan")

    def open_path(self, path: str) -> None:
        """Open a file."""
        self._start(self._opened(path), "open plan")

    def open_demo(self) -> None:
        """Put the demo plan on the desk."""
        self._start(self._demo(), "open demo")

    def save(self) -> None:
        """Save to the plan's file, or ask for one."""
        self._start(self._save(), "save plan")

    def save_as(self) -> None:
        """Ask for a file and save to it."""
        self._start(self._save_as(), "save plan")

    def _start(self, work: Coroutine[Any, Any, object], name: str) -> None:
        if self._busy:
            # One file dialog at a time: the first is still open.
            work.close()
            return
        self._busy = True
        spawn(self._alone(work), name=name)

    async def _alone(self, work: Coroutine[Any, Any, object]) -> None:
        try:
            await work
        finally:
            self._busy = False

    async def _new(self) -> None:
        if await self._may_leave():
            plan = Plan(secrets.token_urlsafe(8), tr("plan.untitled"))
            self._desk.run("plan.load", plan=plan)

    async def _open(self) -> None:
        from app.ui.kit.dialogs import pick_file

        filters = f"{tr('file.openable')} ({OPENABLE});;{tr('file.all')} (*)"
        path = await pick_file(self._parent, tr("file.open"), filters, start=self._folder(), save=False)
        if path is not None:
            await self._opened(path)

    async def _opened(self, path: str) -> None:
        if await self._may_leave():
            await self._tried(self._desk.show.ask("plan.open", by="desk", path=path), tr("file.not_opened"))

    async def _demo(self) -> None:
        demo = self._desk.world.demo
        if demo is not None and await self._may_leave():
            await self._tried(demo(), tr("file.not_opened"))

    async def _save(self) -> bool:
        path = self._desk.state.document.path
        return await (self._save_as() if path is None else self._saved(None))

    async def _save_as(self) -> bool:
        from app.ui.kit.dialogs import pick_file

        start = self._desk.state.document.path or str(Path(self._folder()) / f"{self._file_name()}{SUFFIX}")
        filters = f"{tr('file.plans')} (*{SUFFIX})"
        path = await pick_file(self._parent, tr("file.save_as"), filters, start=start, save=True)
        if path is None:
            return False
        return await self._saved(path if Path(path).suffix else path + SUFFIX)

    async def _saved(self, path: str | None) -> bool:
        arguments = {} if path is None else {"path": path}
        request = self._desk.show.ask("plan.save", by="desk", **arguments)
        return await self._tried(request, tr("file.not_saved"))

    async def _may_leave(self) -> bool:
        """Return whether another plan may take the place of this one."""
        if not self._desk.state.document.unsaved:
            return True
        from app.ui.kit.dialogs import ask

        title = tr("file.unsaved", title=self._desk.state.plan.title)
        answers = {
            "save": tr("file.save"), "leave": tr("file.leave"), "cancel": tr("dialog.cancel"),
        }  # fmt: skip
        answer = await ask(self._parent, title, tr("file.unsaved_text"), answers, "saved")
        return await self._save() if answer == "save" else answer == "leave"

    async def _tried(self, request: Awaitable[Result], failed: str) -> bool:
        from app.ui.kit.dialogs import tell

        try:
            result = await request
        except Refused as refused:
            await tell(self._parent, failed, tr(f"refused.{refused.reason}", **refused.values))
            return False
        self._desk.answered(result)
        return True

    def _folder(self) -> str:
        path = self._desk.state.document.path
        kept = self._desk.world.setting("folder", "")
        return str(Path(path).parent) if path else kept or str(Path.home())

    def _file_name(self) -> str:
        title = self._desk.state.plan.title
        return "".join("-" if letter in '<>:"/\\|?*' else letter for letter in title).strip(" .") or "plan"


