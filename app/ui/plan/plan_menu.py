"""What can be done with an item, and what can be added to the plan, as menus."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import tr
from app.model.plan import Item, find_item
from app.model.slide import Kind
from app.ui.desk import Desk
from app.ui.kit.icons import button_icon

ADDABLE = (
    Kind.LYRICS, Kind.VERSE, Kind.READING, Kind.PRAYER, Kind.ANTHEM, Kind.MESSAGE, Kind.TITLE,
    Kind.ANNOUNCEMENT, Kind.LOWER_THIRD, Kind.CORNER, Kind.COUNTDOWN, Kind.BLANK,
)  # fmt: skip
"""Kinds that are made of words; pictures and films come from files."""


def plan_menu(
    parent: QWidget, desk: Desk, item: Item, edit: Callable[[], None], rename: Callable[[], None]
) -> QMenu:
    """Return the menu of an item; it deletes itself when it closes."""
    menu = _menu(parent)
    place = find_item(desk.state.plan, item.id) or 0
    last = len(desk.state.plan.items) - 1
    _add(menu, "edit", tr("plan.edit"), edit)
    _add(menu, "title", tr("plan.rename"), rename)
    _add(menu, "copy", tr("plan.duplicate"), lambda: desk.run("plan.duplicate_item", item=item.id))
    menu.addSeparator()

    def move(to: int) -> None:
        desk.run("plan.move_item", item=item.id, to=to)

    up = _add(menu, "move_up", tr("plan.up"), lambda: move(place - 1))
    down = _add(menu, "move_down", tr("plan.down"), lambda: move(place + 1))
    up.setEnabled(place > 0)
    down.setEnabled(place < last)
    menu.addSeparator()
    _add(menu, "delete", tr("plan.delete"), lambda: desk.run("plan.remove_item", item=item.id))
    return menu


def add_menu(parent: QWidget, chosen: Callable[[Kind], None]) -> QMenu:
    """Return the menu of kinds that can be added."""
    menu = _menu(parent)
    for kind in ADDABLE:
        role = "blank_slide" if kind is Kind.BLANK else kind.value
        _add(menu, role, tr(f"kind.{kind.value}"), lambda kind=kind: chosen(kind))
    return menu


def add_item(desk: Desk, kind: Kind) -> str | None:
    """Add an item of a kind with one empty slide after the browsed item, and browse it; returns its id."""
    browsed = desk.browsed_item()
    place = find_item(desk.state.plan, browsed.id) if browsed is not None else None
    at = {} if place is None else {"at": place + 1}
    title = tr(f"kind.{kind.value}")
    result = desk.run("plan.add_item", kind=kind.value, title=title, slides=[{"kind": kind.value}], **at)
    if result is None or result.made is None:
        return None
    desk.browse(result.made)
    return result.made


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add(menu: QMenu, role: str, words: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(button_icon(role, "text_2", 18), words)
    # What is run must not get the click's `checked` as its argument.
    action.triggered.connect(lambda _checked: act())
    return action
