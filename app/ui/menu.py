"""The menu behind the button at the top right, built anew each time it opens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import current_language, languages, tr
from app.model.channel import LOOKS
from app.model.slide import Kind
from app.ui.desk import Desk
from app.ui.keys import cap_of
from app.ui.kit import theme
from app.ui.kit.icons import button_icon
from app.ui.plan.plan_menu import ADDABLE

MOST_RECENT = 8


@dataclass(frozen=True)
class Choices:
    """What the menu's choices with a value call."""

    act: Callable[[str], None]
    open_path: Callable[[str], None]
    add: Callable[[Kind], None]
    show_look: Callable[[str], None]
    speak: Callable[[str], None]


def build_menu(parent: QWidget, desk: Desk, choices: Choices, look: str) -> QMenu:
    """Return the menu; `look` is how the slides are drawn now."""
    menu = _menu(parent)
    _entry(menu, choices, "file.new", "new")
    _entry(menu, choices, "file.open", "open")
    menu.addMenu(_recent(menu, desk, choices))
    _entry(menu, choices, "file.save", "saved")
    _entry(menu, choices, "file.save_as", "")
    menu.addSeparator()
    menu.addMenu(_add(menu, choices.add))
    _entry(menu, choices, "plan.undo", "undo")
    _entry(menu, choices, "plan.redo", "redo")
    menu.addSeparator()
    looks = {name: tr(f"menu.look.{name}") for name in LOOKS}
    menu.addMenu(_one_of(menu, tr("menu.slides_as"), looks, look, choices.show_look))
    tongues = {tag: tr(f"language.{tag}") for tag in languages()}
    menu.addMenu(_one_of(menu, tr("menu.language"), tongues, current_language(), choices.speak))
    menu.addSeparator()
    _entry(menu, choices, "addresses", "qr")
    _entry(menu, choices, "sheet", "keys")
    _entry(menu, choices, "file.demo", "")
    menu.addSeparator()
    _entry(menu, choices, "quit", "")
    return menu


def _menu(parent: QWidget, title: str = "", role: str = "") -> QMenu:
    menu = QMenu(title, parent)
    menu.setFont(theme.font("body"))
    if role:
        menu.setIcon(button_icon(role))
    return menu


def _entry(menu: QMenu, choices: Choices, action: str, role: str) -> QAction:
    # The key is printed, not bound: the key filter is the only one that hears keys.
    entry = menu.addAction("\t".join(filter(None, (tr(f"menu.{action}"), cap_of(action).replace(" ", "+")))))
    if role:
        entry.setIcon(button_icon(role))
    entry.triggered.connect(lambda: choices.act(action))
    return entry


def _add(parent: QMenu, add: Callable[[Kind], None]) -> QMenu:
    menu = _menu(parent, tr("menu.add"), "add")
    for kind in ADDABLE:
        role = "blank_slide" if kind is Kind.BLANK else kind.value
        entry = menu.addAction(button_icon(role), tr(f"kind.{kind.value}"))
        entry.triggered.connect(lambda checked=False, kind=kind: add(kind))
    return menu


def _recent(parent: QMenu, desk: Desk, choices: Choices) -> QMenu:
    menu = _menu(parent, tr("file.recent"))
    for path, title in desk.world.recent()[:MOST_RECENT]:
        entry = menu.addAction(title or path)
        entry.setToolTip(path)
        entry.triggered.connect(lambda checked=False, path=path: choices.open_path(path))
    if menu.isEmpty():
        menu.addAction(tr("file.no_recent")).setEnabled(False)
    menu.setToolTipsVisible(True)
    return menu


def _one_of(
    parent: QMenu, title: str, names: dict[str, str], now: str, choose: Callable[[str], None]
) -> QMenu:
    menu = _menu(parent, title)
    for name, words in names.items():
        entry = menu.addAction(words)
        entry.setCheckable(True)
        entry.setChecked(name == now)
        entry.triggered.connect(lambda checked=False, name=name: choose(name))
    return menu
