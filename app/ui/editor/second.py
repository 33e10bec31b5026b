"""The second language beside the words: one cell a slide, which follows its slide."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from app.i18n import tr
from app.model.plan import Item
from app.model.slide import Slide
from app.ui.editor.languages import language_name, translation, with_translation
from app.ui.editor.rows import LINE
from app.ui.editor.rules import paint_rules, paint_tint
from app.ui.editor.typed_edit import TypedEdit
from app.ui.editor.words import WordsEdit
from app.ui.kit.theme import color, sized_font

CELL_PX = 14.5
RIGHT = 16
WRAP = Qt.TextFlag.TextWordWrap


class SecondColumn(QWidget):
    """Paints the cells in sight; the one that is typed in is a field of its own."""

    edited = Signal(str, object)
    """The id of a slide and the fields that `plan.edit_slide` is to set."""

    def __init__(self, words: WordsEdit) -> None:
        super().__init__(words)
        self._words = words
        self.language = ""
        self.item: Item | None = None
        self.slide_id = ""
        self.cell = _Cell(self)
        self.cell.hide()
        self.cell.paused.connect(self.flush)
        self.cell.typed.connect(self._measure)
        self.cell.left_by.connect(self._leave)
        words.laid_out.connect(self.settle)
        words.slide_changed.connect(lambda _: self.update())

    def show_item(self, item: Item, language: str) -> None:
        """Show the words of an item in a language; an empty one hides the column."""
        pending = self.cell.is_pending()
        self.item, self.language = item, language
        self.setVisible(bool(language))
        slide = self._slide()
        if self.slide_id and slide is None:
            self._close()
        elif slide is not None and not pending:
            self.cell.replace_text(translation(slide, language))
        self._measure()

    def open(self, index: int) -> None:
        """Type in the cell of a slide."""
        if self.item is None or not 0 <= index < len(self.item.slides):
            return
        self.flush()
        self.slide_id = ""
        slide = self.item.slides[index]
        self.cell.replace_text(translation(slide, self.language))
        self.slide_id = slide.id
        self._words.go_to_slide(index)
        self.cell.setAccessibleName(tr("editor.cell", name=language_name(self.language), number=index + 1))
        self.cell.moveCursor(QTextCursor.MoveOperation.End)
        self.cell.show()
        self._measure()
        self.cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Keep what was typed in the open cell."""
        self.cell.settle()
        slide = self._slide()
        if slide is not None and self.cell.text().strip() != translation(slide, self.language).strip():
            self.edited.emit(slide.id, with_translation(slide, self.language, self.cell.text().strip("\n")))

    def settle(self) -> None:
        """Put the open cell where its slide stands now."""
        index = self._index()
        if index < 0 or index >= len(self._words.paper.slides):
            self.cell.hide()
        elif self.language:
            self.cell.setGeometry(self._cell_rect(index).toAlignedRect())
            self.cell.show()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the cell that is pressed."""
        for index in self._words.visible_slides():
            rect = self._cell_rect(index)
            if rect.top() - 5 <= event.position().y() < rect.bottom() + 5:
                self.open(index)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines for the new width."""
        super().resizeEvent(event)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words of the slides in sight, and a hint in the empty cell of the caret's slide."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), color("panel"))
        paint_tint(painter, self._words, self.width())
        paint_rules(painter, self._words, self.width(), dashed=True)
        for index in self._words.visible_slides():
            if index != self._index():
                self._paint_cell(painter, index)
        painter.end()

    def _paint_cell(self, painter: QPainter, index: int) -> None:
        if self.item is None or index >= len(self.item.slides):
            return
        text = translation(self.item.slides[index], self.language)
        rect = self._cell_rect(index)
        painter.setFont(sized_font(CELL_PX, 500))
        painter.setPen(color("text" if text else "text_3"))
        if not text and index == self._words.current:
            text = tr("editor.type_here")
        for line in _wrapped(text, int(rect.width())):
            painter.drawText(
                QRectF(rect.left(), rect.top(), rect.width(), LINE), Qt.AlignmentFlag.AlignVCenter, line
            )
            rect.setTop(rect.top() + LINE)

    def _cell_rect(self, index: int) -> QRectF:
        rect = self._words.slide_rect(index)
        height = max(rect.height() + self._words.room_below(index), LINE)
        return QRectF(0, rect.top(), self.width() - RIGHT, height)

    def _measure(self) -> None:
        """Make slides as deep as their words in this language."""
        deeper: dict[int, int] = {}
        slides = self.item.slides if self.item is not None and self.language else ()
        width = self.width() - RIGHT
        for index, slide in enumerate(slides):
            text = self.cell.text() if slide.id == self.slide_id else translation(slide, self.language)
            if text and index < len(self._words.paper.slides):
                own = self._words.paper.slides[index]
                lines = len(_wrapped(text, width))
                # Where the words wrap, they are higher than their typed lines; asking costs a layout.
                if lines > own.last - own.first + 1:
                    deeper[index] = LINE * lines - round(self._words.slide_rect(index).height())
        deeper = {index: more for index, more in deeper.items() if more > 0}
        self._words.make_deeper(deeper)
        self.settle()

    def _slide(self) -> Slide | None:
        index = self._index()
        return self.item.slides[index] if self.item is not None and index >= 0 else None

    def _index(self) -> int:
        if self.item is None or not self.slide_id:
            return -1
        return next((i for i, slide in enumerate(self.item.slides) if slide.id == self.slide_id), -1)

    def _leave(self, way: int) -> None:
        """Go to the next or the previous cell, or back to the words."""
        index = self._index() + way
        self.flush()
        if way and self.item is not None and 0 <= index < len(self.item.slides):
            self.open(index)
        else:
            self._close()
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close(self) -> None:
        self.slide_id = ""
        self.cell.hide()
        self.update()


class _Cell(TypedEdit):
    """The field in a cell: Tab and the arrows at its edges go to the cells beside."""

    left_by = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFont(sized_font(CELL_PX, 500))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "QTextEdit { border: none; border-radius: 0; padding: 0; background: transparent; }"
        )
        self.setCursorWidth(2)
        # Tab is pressed here, not taken by Qt on its way.
        self.setTabChangesFocus(False)

    def words_changed(self) -> None:
        """Give every line its height."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextBlockFormat()
        form.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if not self.is_composing():
            cursor.setBlockFormat(form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the cell below or above from the last and the first line; Tab goes on, Shift+Tab back."""
        cursor = self.textCursor()
        key = event.key()
        if key == Qt.Key.Key_Tab or (
            key == Qt.Key.Key_Down and cursor.block() == self.document().lastBlock()
        ):
            self.left_by.emit(1)
        elif key == Qt.Key.Key_Up and cursor.block() == self.document().firstBlock():
            self.left_by.emit(-1)
        elif key == Qt.Key.Key_Backtab:
            self.left_by.emit(0)
        else:
            super().keyPressEvent(event)


@lru_cache(maxsize=4096)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """Return the lines of a text as a cell of `width` px breaks them: at spaces."""
    metrics = QFontMetricsF(sized_font(CELL_PX, 500))
    lines: list[str] = []
    for line in text.split("\n"):
        held = ""
        for word in line.split(" "):
            longer = f"{held} {word}" if held else word
            if held and metrics.horizontalAdvance(longer) > width:
                lines.append(held)
                longer = word
            held = longer
        lines.append(held)
    return tuple(lines)
