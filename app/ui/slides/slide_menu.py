"""What can be done with a slide, as a menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import Slide
from app.ui.desk import Desk
from app.ui.kit.icons import button_icon


def slide_menu(parent: QWidget, desk: Desk, item: Item, slide: Slide, edit: Callable[[], None]) -> QMenu:
    """Return the menu of a slide; it deletes itself when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    place = [one.id for one in item.slides].index(slide.id)

    def add(icon: str, words: str, act: Callable[[], object], enabled: bool = True) -> None:
        action = menu.addAction(button_icon(icon, "text_2", 18), tr(words))
        action.triggered.connect(lambda _checked: act())
        action.setEnabled(enabled)

    def move(to: int) -> None:
        desk.run("plan.move_slide", slide=slide.id, to=to)

    add("on_air", "slides.take", lambda: desk.run("live.goto", slide=slide.id))
    menu.addSeparator()
    add("edit", "slides.edit", edit)
    add("copy", "slides.duplicate", lambda: desk.run("plan.duplicate_slide", slide=slide.id))
    add("previous", "slides.left", lambda: move(place - 1), place > 0)
    add("next", "slides.right", lambda: move(place + 1), place < len(item.slides) - 1)
    menu.addSeparator()
    add("delete", "slides.delete", lambda: desk.run("plan.remove_slide", slide=slide.id))
    return menu
