"""The left column for kinds that are typed: languages on top, gutter, words and second language below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import Kind
from app.ui.desk import Desk
from app.ui.editor.gutter import WIDTH, Gutter
from app.ui.editor.languages import OFFERED, first_language, language_name, second_language, shown_on
from app.ui.editor.look import OverBar, flat_button, seam_below
from app.ui.editor.second import SecondColumn
from app.ui.editor.shared_fields import SharedFields
from app.ui.editor.sync import Sync
from app.ui.editor.words import WordsEdit
from app.ui.kit.theme import color, font

HEAD = 44
SECOND_SHARE = 0.425
RIGHT = 16


class WordsPage(QWidget):
    """`slide_changed` gives the index of the caret's slide, `typed` that something is pending."""

    slide_changed = Signal(int)
    typed = Signal()

    def __init__(self, desk: Desk, kind: Kind) -> None:
        super().__init__()
        self._desk = desk
        self._item: Item | None = None
        self._wished = ""
        self.words = WordsEdit()
        self.gutter = Gutter(self.words)
        self.second = SecondColumn(self.words)
        self._bar = OverBar(self.words)
        self.sync = Sync(desk, self.words)
        self.shared = SharedFields(kind)
        self._head = _LanguageHead()
        self._dress(kind)
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.shared, self._head):
            column.addWidget(widget)
        column.addWidget(self.words, 1)
        self.words.installEventFilter(self)

    @property
    def current(self) -> int:
        """The index of the caret's slide, -1 for none."""
        return self.words.current

    def open(self, item: Item) -> None:
        """Show another item from its beginning."""
        self._item, self._wished = item, ""
        self.sync.open(item)
        self.words.setAccessibleName(tr("editor.words_name", title=item.title))
        self._show_beside(item)

    def follow(self, item: Item) -> None:
        """Take over the item as the show has it now."""
        self._item = item
        self.sync.follow(item)
        self._show_beside(item)

    def flush(self) -> bool:
        """Send everything pending; False when the show refused some of it."""
        self.shared.flush()
        kept = self.sync.flush(finish=True)
        self.second.flush()
        return kept

    def is_pending(self) -> bool:
        """Say whether something was typed that the plan does not have yet."""
        return self.sync.is_pending() or self.second.cell.is_pending()

    def go_to_slide(self, index: int) -> None:
        """Put the caret at a slide."""
        self.words.go_to_slide(index)

    def language(self) -> str:
        """Return the second language beside the words, or nothing."""
        found = second_language(self._item) if self._item is not None else ""
        return found or self._wished

    def add_language(self, language: str) -> None:
        """Open the second column and type in it."""
        self._wished = language
        if self._item is not None:
            self._show_beside(self._item)
            self.second.open(max(0, self.words.current))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place what lies beside the words, and let Tab go to the second language."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.key() == Qt.Key.Key_Tab and self._go_to_second()
        return False

    def _go_to_second(self) -> bool:
        if not self.language():
            return False
        self.sync.flush(finish=True)
        self.second.open(self.words.current)
        return True

    def _dress(self, kind: Kind) -> None:
        ground = color("panel").name()
        self.words.setStyleSheet(
            f"QTextEdit {{ border: none; border-radius: 0; padding: 0; background: {ground}; }}"
        )
        self.words.setCursorWidth(2)
        hints = {
            Kind.LYRICS: "editor.hint",
            Kind.VERSE: "editor.hint.verse",
            Kind.READING: "editor.hint.reading",
        }
        self.words.setPlaceholderText(tr(hints.get(kind, "editor.hint.message")))

    def _connect(self) -> None:
        self.words.slide_changed.connect(self._on_slide)
        self.words.typed.connect(self._on_typed)
        self.second.cell.typed.connect(self.typed)
        self.second.edited.connect(self._edit_slide)
        self.second.cell.undo_asked.connect(lambda: self._travel("plan.undo"))
        self.second.cell.redo_asked.connect(lambda: self._travel("plan.redo"))
        self.shared.travelled.connect(self._travel)
        self.shared.edited.connect(self._edit_fields)
        self._head.wanted.connect(self.add_language)

    def _edit_fields(self, slides: tuple[str, ...], fields: dict[str, str]) -> None:
        self._desk.run("plan.edit_slides", slides=slides, fields=fields)

    def _edit_slide(self, slide: str, fields: dict[str, object]) -> None:
        self._desk.run("plan.edit_slide", slide=slide, fields=fields)

    def _travel(self, command: str) -> None:
        self.flush()
        self._desk.run(command)

    def _on_slide(self, index: int) -> None:
        if self._item is not None:
            self.shared.show_slide(self._item, index)
        self.slide_changed.emit(index)

    def _on_typed(self) -> None:
        # Beside another language a new slide must have its own cell at once, not after a pause.
        more = self._item is not None and len(self.words.paper.slides) > len(self._item.slides)
        if more and self.language():
            self.sync.flush()
        self.typed.emit()

    def _show_beside(self, item: Item) -> None:
        language = self.language()
        self._head.show_languages(self._desk, item, language)
        self._place()
        self.second.show_item(item, language)
        self.shared.show_slide(item, self.words.current)

    def _place(self) -> None:
        height = self.words.height()
        width = self.words.width()
        second = round((width - WIDTH) * SECOND_SHARE) if self.language() else RIGHT
        self.words.setViewportMargins(WIDTH, 0, second, 0)
        self.gutter.setGeometry(0, 0, WIDTH, height)
        self.second.setGeometry(width - second, 0, second, height)
        self._bar.place(width, height)
        self._head.measure(second)


class _LanguageHead(QWidget):
    """`wanted` gives the language a second column was asked for."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEAD)
        self._name = QLabel(tr("editor.words"))
        self._name.setFont(font("button"))
        self._first, self._second = QLabel(), QLabel()
        for label in (self._first, self._second):
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setFont(font("button"))
        self.add = QPushButton(tr("editor.second"))
        flat_button(self.add, "tab", "add")
        self.add.clicked.connect(self._offer)
        self._languages: tuple[str, ...] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 1)
        row.setSpacing(0)
        self._name.setFixedWidth(WIDTH - 16)
        row.addWidget(self._name)
        row.addWidget(self._first, 1)
        row.addWidget(self.add)
        row.addWidget(self._second)
        seam_below(self)

    def show_languages(self, desk: Desk, item: Item, second: str) -> None:
        """Show the languages of an item and where each is seen."""
        first = first_language(item)
        self._languages = tuple(one for one in OFFERED if one != first)
        self._first.setText(_named(desk, first) if first else "")
        self._second.setText(_named(desk, second) if second else "")
        self.add.setVisible(not second)
        self._second.setVisible(bool(second))

    def measure(self, second: int) -> None:
        """Stand above columns of which the second is this wide, px."""
        self._second.setFixedWidth(max(0, second - 8))

    def _offer(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for language in self._languages:
            action = menu.addAction(language_name(language))
            action.triggered.connect(lambda _checked=False, language=language: self.wanted.emit(language))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))


def _named(desk: Desk, language: str) -> str:
    style = f"color:{color('text_3').name()};font-weight:500"
    return (
        f"{language_name(language)}&nbsp;&nbsp;<span style='{style}'>{shown_on(desk.state, language)}</span>"
    )
