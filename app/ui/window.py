"""The window: the desk in a frame, its keys, its menu and what it opens.

Nothing here is ever lost, so closing it asks nothing: every edit is in the journal, and the next
start brings the plan back as it was left.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from app.i18n import use_language
from app.model.report import Report
from app.model.slide import Kind
from app.show.presence import Presence
from app.show.show import Show
from app.ui.actions import Actions
from app.ui.desk import SCREENS_FIRST_MS, Desk, World
from app.ui.desk_view import DeskView
from app.ui.faults import faulted
from app.ui.file_actions import Files
from app.ui.key_filter import KeyFilter
from app.ui.plan.plan_menu import add_item

if TYPE_CHECKING:
    from app.ui.kit.sheet import Sheet

FIRST_SIZE = (1366, 768)
LEAST_SIZE = (1024, 600)
LOOK_SETTING = "slides_as"
PLACE_SETTING = "window"


def open_window(show: Show, presence: Presence, world: World, stop: asyncio.Event) -> MainWindow:
    """Build the window and show it; closing it sets `stop`."""
    window = MainWindow(Desk(show, presence, world, SCREENS_FIRST_MS), stop)
    window.appear()
    return window


class MainWindow(QMainWindow):
    """Put together once; `put_away` takes it apart again."""

    def __init__(self, desk: Desk, stop: asyncio.Event) -> None:
        super().__init__()
        self.desk = desk
        self._stop = stop
        self._sheets: dict[str, Sheet] = {}
        self.files = Files(desk, self)
        self.view = DeskView(desk)
        views = {
            "add": self.offer_kinds,
            "edit": self.toggle_editor,
            "sheet": self.show_keys,
            "addresses": self.show_addresses,
            "menu": self.show_menu,
            "quit": self.close,
        }
        self.actions_by_name = Actions(desk, self.files, views, self._undo_on_offer, self.settle)
        self._keys = KeyFilter(self.actions_by_name.do, self)
        self._unhook = faulted.connect(lambda error: desk.say_fault())
        self.setMinimumSize(*LEAST_SIZE)
        self._show_view()
        desk.changed.connect(self._show_title)
        desk.reported.connect(self._show_report)
        self._show_title()

    def appear(self) -> None:
        """Show the window where it was last, else as large as is comfortable."""
        place = self.desk.world.setting(PLACE_SETTING, None)
        available = self.screen().availableGeometry()
        small = available.width() <= FIRST_SIZE[0] or available.height() <= FIRST_SIZE[1]
        # A small screen is filled even where no window manager answers "maximized".
        size = available.size() * (1.0 if small else 0.9)
        rect = QRect(*place[:4]) if _is_place(place) else QRect(available.topLeft(), size)
        if not available.intersects(rect):
            rect.moveTo(available.topLeft())
        # The frame's corner, not the client's: else the title bar lies above the screen.
        self.move(rect.topLeft())
        self.resize(rect.size())
        if place[4] if _is_place(place) else small:
            self.showMaximized()
        else:
            self.show()
        self.view.grid.setFocus()

    def put_away(self) -> None:
        """Hide the window and let go of the show."""
        self.settle()
        self.hide()
        self._keys.remove()
        self._unhook()
        self.desk.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask nothing; keep what was typed, remember the place and end the program."""
        self.settle()
        usual = self.normalGeometry()
        corner = usual.topLeft() if self.isMaximized() else self.pos()
        kept = [corner.x(), corner.y(), usual.width(), usual.height(), self.isMaximized()]
        self.desk.world.keep_setting(PLACE_SETTING, kept)
        self._stop.set()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size with density and columns."""
        self.view.fit(self.width(), self.height())

    # What the key filter asks.

    def plan_list(self) -> QWidget | None:
        """The list of items."""
        return self.view.plan

    def editor(self) -> QWidget | None:
        """The editor, while it is open."""
        return self.view.editor if self.view.is_editing() else None

    def is_on_air(self) -> bool:
        """Whether words are on air, covered or not."""
        live = self.desk.state.live
        return live.taken is not None or bool(live.given)

    # What keys, menu and widgets ask of the window.

    def settle(self) -> None:
        """Let the plan have what was just typed."""
        self.view.settle()

    def toggle_editor(self) -> None:
        """Open the editor on the browsed item, or go back to the desk."""
        item = self.desk.browsed_item()
        if self.view.is_editing():
            self.view.close_editor()
        elif item is not None:
            self.view.open_editor(item.id)

    def edit(self, item_id: str, slide_id: str = "") -> None:
        """Open the editor on an item, at a slide."""
        self.desk.browse(item_id)
        self.view.open_editor(item_id, slide_id)

    def add_item(self, kind: Kind) -> None:
        """Add an empty item behind the browsed one and open the editor on it."""
        made = add_item(self.desk, kind)
        if made is not None:
            self.edit(made)

    def offer_kinds(self) -> None:
        """Open the menu of kinds that can be added."""
        self.view.plan.offer_kinds()

    def show_menu(self) -> None:
        """Open the menu under its button."""
        from app.ui.menu import Choices, build_menu

        choices = Choices(
            self.actions_by_name.do, self.files.open_path, self.add_item, self.show_look, self.speak
        )
        menu: QMenu = build_menu(self, self.desk, choices, self._look())
        menu.aboutToHide.connect(menu.deleteLater)
        top, button = self.view.top, self.view.top.menu
        # Below the bar: nothing is ever laid over it.
        corner = top.mapToGlobal(QPoint(button.geometry().right() + 1, top.height()))
        menu.popup(corner - QPoint(menu.sizeHint().width(), 0))

    def show_keys(self) -> None:
        """Open the F1 sheet, or close it when it is in front."""
        from app.ui.key_sheet import KeySheet

        self._show_sheet("keys", lambda: KeySheet(self))

    def show_addresses(self) -> None:
        """Open the addresses of the outputs."""
        from app.ui.outputs.addresses import AddressSheet

        self._show_sheet("addresses", lambda: AddressSheet(self, self.desk))

    def show_look(self, look: str) -> None:
        """Draw the slides as a look shows them."""
        self.desk.world.keep_setting(LOOK_SETTING, look)
        self.view.grid.set_look(look)

    def speak(self, language: str) -> None:
        """Speak another language, at once: the desk is built anew."""
        self.settle()
        use_language(language)
        self.desk.world.keep_setting("language", language)
        for sheet in list(self._sheets.values()):
            sheet.close()
        self.view = DeskView(self.desk)
        self._show_view()
        self._show_title()

    def _undo_on_offer(self) -> str:
        return self.view.transport.slot.undo_command()

    def _show_view(self) -> None:
        view = self.view
        view.top.menu_asked.connect(self.show_menu)
        view.status.keys_asked.connect(self.show_keys)
        view.status.addresses_asked.connect(self.show_addresses)
        view.transport.slot.acted.connect(self.actions_by_name.do)
        view.edit_asked.connect(self.edit)
        view.grid.set_look(self._look())
        # Qt deletes the view that was there before.
        self.setCentralWidget(view)
        view.fit(self.width(), self.height())
        view.grid.setFocus()

    def _show_sheet(self, name: str, make: Callable[[], Sheet]) -> None:
        present = self._sheets.get(name)
        if present is not None:
            present.close()
            return
        sheet = self._sheets[name] = make()
        sheet.destroyed.connect(lambda: self._sheets.pop(name, None))
        sheet.finished.connect(lambda: self._sheets.pop(name, None))
        sheet.open_beside()

    def _show_report(self, report: Report) -> None:
        from app.ui.report_sheet import ReportSheet, headline

        if report.problems or report.read < report.total:
            ReportSheet(self, report).open_beside()
        else:
            self.desk.say(headline(report), "painted")

    def _show_title(self) -> None:
        state = self.desk.state
        self.setWindowTitle(f"{state.plan.title}[*] – Ambo")
        self.setWindowModified(state.document.unsaved)

    def _look(self) -> str:
        return str(self.desk.world.setting(LOOK_SETTING, "hall"))


def _is_place(kept: object) -> bool:
    return isinstance(kept, list) and len(kept) == 5
