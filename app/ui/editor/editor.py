"""The editor's page: it takes the place of everything between the top bar and the status row.

What is typed reaches the plan when typing pauses and at every way out (Done, Esc, focus, another item,
the end of the program). Editing never moves a screen: words on air wait for Apply live.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.model.plan import Item, find_item
from app.show.show import Change
from app.typeset.typed import TYPED_KINDS
from app.ui.desk import Desk
from app.ui.editor.details import Details
from app.ui.editor.form import Form
from app.ui.editor.head import Head
from app.ui.editor.parts_row import PartsRow
from app.ui.editor.preview import Preview
from app.ui.editor.typed_edit import TypedEdit
from app.ui.editor.words_page import WordsPage
from app.ui.kit import theme

LEFT_SHARE, RIGHT_SHARE = 521, 479
"""How the width is shared, in thousandths."""


class Editor(QWidget):
    """Edits one item; `closed` is emitted when the volunteer is done."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._item_id = ""
        self._travelling = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._build()
        desk.changed.connect(self._on_change)
        theme.density_changed.connect(self._on_density)

    def edit(self, item_id: str, slide_id: str | None = None) -> None:
        """Show an item, with the caret at a slide (its first without one)."""
        self.flush()
        item = self._find(item_id)
        if item is None:
            return
        self._item_id = item_id
        self._open(item)
        index = next((i for i, slide in enumerate(item.slides) if slide.id == slide_id), 0)
        self.go_to_slide(index)
        self.take_focus()

    def flush(self) -> bool:
        """Send everything that is pending; False when the show refused some of it (it is still here then)."""
        if not self._item_id:
            return True
        self.head.flush()
        self.details.flush()
        self.form.flush()
        return self.page.flush() if self.page is not None else True

    def done(self) -> None:
        """Leave, unless something typed could not be kept."""
        if self.flush():
            self._item_id = ""
            self.closed.emit()

    def item(self) -> Item | None:
        """Return the item that is edited."""
        return self._find(self._item_id)

    def current(self) -> int:
        """Return the index of the slide in hand, -1 for none."""
        return self.page.current if self.page is not None else self.form.current

    def go_to_slide(self, index: int) -> None:
        """Take a slide in hand."""
        (self.page or self.form).go_to_slide(index)
        self.preview.frame(index)

    def take_focus(self) -> None:
        """Put the focus where words are typed."""
        if self.page is not None:
            self.page.words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.form.cards:
            self.form.cards[max(0, self.form.current)].take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, unless it ends a composition; an output it never changes."""
        if event.key() == Qt.Key.Key_Escape:
            if not self.is_composing():
                self.done()
            event.accept()
        else:
            super().keyPressEvent(event)

    def is_composing(self) -> bool:
        """Say whether an input method has a syllable in the making in any field of the page."""
        return any(field.is_composing() for field in self.findChildren(TypedEdit))

    def _build(self) -> None:
        self._body = QWidget()
        self.head = Head(self._desk)
        self.parts = PartsRow()
        self.details = Details()
        self.details.setVisible(False)
        self.form = Form()
        self.page: WordsPage | None = None
        self.preview = Preview(self._desk)
        self._left = QStackedWidget()
        self._left.addWidget(self.form)
        columns = QHBoxLayout()
        columns.setSpacing(1)
        columns.addWidget(self._left, LEFT_SHARE)
        columns.addWidget(self.preview, RIGHT_SHARE)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.parts, self.details):
            _ground(widget, "panel")
            column.addWidget(widget)
        column.addLayout(columns, 1)
        _ground(self._body, "seam")
        _ground(self.preview, "panel")
        self._connect()
        self.layout().addWidget(self._body)

    def _connect(self) -> None:
        self.head.done.connect(self.done)
        self.head.applied.connect(self._apply)
        self.head.edited.connect(self._edit_item)
        self.details.edited.connect(self._edit_item)
        self.parts.chosen.connect(self._go_to_part)
        self.parts.asked.connect(lambda act: self._do(self.current(), act))
        self.parts.details_toggled.connect(self.details.setVisible)
        self.preview.pointed.connect(self._point)
        self.preview.asked.connect(self._do)
        self.form.edited.connect(
            lambda slide, fields: self._desk.run("plan.edit_slide", slide=slide, fields=fields)
        )
        self.form.current_changed.connect(self._on_slide)
        self.form.slide_wanted.connect(self._add_slide)
        for part in (self.head, self.details, self.form):
            part.travelled.connect(self._travel)

    def _open(self, item: Item) -> None:
        old, self.page = self.page, None
        if item.kind in TYPED_KINDS:
            self.page = WordsPage(self._desk, item.kind)
            self.page.slide_changed.connect(self._on_slide)
            self.page.typed.connect(self._refresh_head)
            self.page.sync.kept.connect(self._refresh_head)
            self._left.addWidget(self.page)
            self._left.setCurrentWidget(self.page)
            _ground(self.page, "panel")
            self.page.open(item)
        else:
            self._left.setCurrentWidget(self.form)
        if old is not None:
            self._left.removeWidget(old)
            old.deleteLater()
        self._show(item)

    def _show(self, item: Item) -> None:
        self.head.show_item(item)
        self.details.show_item(item)
        if self.page is None:
            self.form.show_item(item, self._desk.state.plan.starts)
        self.parts.show_item(item, self.current())
        self.preview.show_item(item)
        self.preview.frame(self.current())
        self._refresh_head()

    def _on_change(self, change: Change) -> None:
        if not self._item_id:
            return
        item = self.item()
        if item is None:
            # It was taken out of the plan elsewhere; Undo there brings it back with its words.
            self._item_id = ""
            self.closed.emit()
        elif change.before.plan is not change.after.plan:
            if self.page is not None:
                self.page.follow(item)
            self._show(item)
        else:
            self._refresh_head()

    def _on_slide(self, index: int) -> None:
        item = self.item()
        if item is not None:
            self.parts.show_item(item, index)
            self.preview.frame(index)

    def _refresh_head(self) -> None:
        self.head.refresh(self.page is not None and self.page.is_pending())

    def _apply(self) -> None:
        self.flush()
        self._desk.run("live.apply")

    def _travel(self, command: str) -> None:
        if self.page is not None:
            self.flush()
            self.page.sync.travel(command)
        else:
            self.flush()
            self._desk.run(command)

    def _edit_item(self, name: str, value: object) -> None:
        if self._item_id:
            self._desk.run("plan.edit_item", item=self._item_id, **{name: value})

    def _go_to_part(self, slide_id: str) -> None:
        item = self.item()
        if item is not None:
            self._point(next((i for i, slide in enumerate(item.slides) if slide.id == slide_id), 0))

    def _point(self, index: int) -> None:
        self.go_to_slide(index)
        self.take_focus()

    def _do(self, index: int, act: str) -> None:
        """Duplicate, move or remove a slide, and stay with it."""
        self.flush()
        item = self.item()
        if item is None or not 0 <= index < len(item.slides):
            return
        slide = item.slides[index].id
        if act == "duplicate":
            self._desk.run("plan.duplicate_slide", slide=slide)
        elif act == "remove":
            self._desk.run("plan.remove_slide", slide=slide)
        else:
            self._desk.run("plan.move_slide", slide=slide, to=index + (1 if act == "down" else -1))
        ways = {"duplicate": 1, "up": -1, "down": 1, "remove": 0}
        item = self.item()
        if item is not None:
            self.go_to_slide(max(0, min(index + ways[act], len(item.slides) - 1)))

    def _add_slide(self) -> None:
        item = self.item()
        if item is not None:
            self._desk.run("plan.add_slides", item=item.id, slides=({"kind": item.kind},))
            self._point(len(item.slides))

    def _find(self, item_id: str) -> Item | None:
        index = find_item(self._desk.state.plan, item_id)
        return None if index is None else self._desk.state.plan.items[index]

    def _on_density(self, *_: object) -> None:
        """Build the page anew in the other measures; item and caret stay."""
        self.flush()
        item, index = self.item(), self.current()
        shown = self.preview.list.tile.look
        self._body.deleteLater()
        self._build()
        self.preview.show_look(shown)
        if item is not None:
            self._open(item)
            self.go_to_slide(index)
            self.take_focus()


def _ground(widget: QWidget, token: str) -> None:
    palette = widget.palette()
    palette.setColor(widget.backgroundRole(), theme.color(token))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
