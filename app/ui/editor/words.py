"""The words of an item as one text that shows where its slides and parts break."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QWidget

from app.model.plan import Item
from app.model.slide import Kind
from app.typeset.typed import Known, Paper, read
from app.ui.editor.rows import LINE, TOP, Row, rows
from app.ui.editor.rules import paint_rules, paint_tint
from app.ui.editor.typed_edit import TypedEdit, points, units
from app.ui.keys import chord_of
from app.ui.kit.tags import part_tone
from app.ui.kit.theme import color, density, sized_font

BOTTOM = 40
WORDS_PX = {"large": 16.0}
UP_DOWN = {Qt.Key.Key_Up: QTextCursor.MoveOperation.Up, Qt.Key.Key_Down: QTextCursor.MoveOperation.Down}
SHIFT = Qt.KeyboardModifier.ShiftModifier


class WordsEdit(TypedEdit):
    """Reads its text as `plan.edit_item` will, so that numbers and breaks follow every key press."""

    slide_changed = Signal(int)
    """The index of the slide the caret stands in (-1: there is none)."""
    laid_out = Signal()
    """Slides stand elsewhere or are other ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = Known(Item("", Kind.LYRICS, ""))
        self.paper = Paper((), {})
        self.current = -1
        self._rows: list[Row] = []
        self._deeper: dict[int, int] = {}
        self._touched: list[tuple[int, int]] = []
        self._laying = False
        self._caret = -1
        self.setFont(sized_font(WORDS_PX.get(density(), 15.0), 500))
        frame = self.document().rootFrame().frameFormat()
        frame.setTopMargin(TOP)
        frame.setBottomMargin(BOTTOM)
        self.document().rootFrame().setFrameFormat(frame)
        self.document().contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._on_caret)
        self.verticalScrollBar().valueChanged.connect(self.laid_out)

    def show_text(self, item: Item, text: str, to_change: bool = False) -> None:
        """Show an item's words; what stays of the text before keeps caret and scrolling."""
        self.known = Known(item)
        if text != self.text():
            self.replace_text(text, to_change)
        else:
            self.words_changed()

    def words_changed(self) -> None:
        """Find the slides anew."""
        self.paper = read(self.known, self.text())
        self._lay_out()
        self._find_current()
        self.laid_out.emit()

    def make_deeper(self, deeper: dict[int, int]) -> None:
        """Give slides (by index) more height than their own words need, px."""
        if deeper != self._deeper:
            self._deeper = deeper
            self._lay_out()
            self.laid_out.emit()

    def slide_rect(self, index: int) -> QRectF:
        """Return where a slide's words lie, in the viewport."""
        slide = self.paper.slides[index]
        top = self.line_rect(slide.first, slide.column)
        return QRectF(top.topLeft(), self.line_rect(slide.last, -1).bottomRight())

    def room_below(self, index: int) -> int:
        """Return how much deeper than its own words a slide is, px."""
        return self._deeper.get(index, 0)

    def line_rect(self, number: int, column: int = 0) -> QRectF:
        """Return where the line of text at a column (-1: the last) of line `number` lies, in the viewport."""
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            # Scrolling in the middle of a deletion: the lines are gone, the slides not yet read anew.
            return QRectF()
        layout = block.layout()
        at = units(block.text()[:column]) if column >= 0 else max(0, block.length() - 1)
        line = layout.lineForTextPosition(at)
        if not line.isValid():
            return self._block_rect(block)
        rect = line.rect().translated(layout.position())
        left = layout.position().x() + _x_of(line.cursorToX(at)) if column > 0 else rect.left()
        top = rect.center().y() - LINE / 2 - self.verticalScrollBar().value()
        return QRectF(left, top, rect.right() - left, LINE)

    def is_on_empty_line(self) -> bool:
        """Say whether the caret stands in a line without words."""
        return not self.textCursor().block().text().strip()

    def visible_slides(self) -> range:
        """Return the indexes of the slides in sight."""
        first = self._line_at(0)
        last = self._line_at(self.viewport().height())
        starts = [slide.first for slide in self.paper.slides]
        return range(
            max(0, bisect_right(starts, first) - 1), min(len(starts), bisect_right(starts, last) + 1)
        )

    def go_to_slide(self, index: int) -> None:
        """Put the caret at the beginning of a slide."""
        if 0 <= index < len(self.paper.slides):
            slide = self.paper.slides[index]
            self._go_to(slide.first, slide.column)

    def go_to_heading(self, index: int) -> None:
        """Select the name of the part that slide `index` begins, so that typing renames it."""
        line = self.paper.slides[index].first - 1
        if line in self.paper.headings:
            self._go_to(line, 0)
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk over folded lines, and take a part's name away as a whole."""
        code, modifiers = chord_of(event)
        if code in UP_DOWN and not modifiers & ~SHIFT:
            self._walk(UP_DOWN[Qt.Key(code)], bool(modifiers & SHIFT))
        elif not (code in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._remove_heading(code)):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the caret's slide and the breaks below the words."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), color("panel"))
        paint_tint(painter, self, self.viewport().width())
        paint_rules(painter, self, self.viewport().width(), dashed=True)
        painter.end()
        super().paintEvent(event)

    def _go_to(self, line: int, column: int) -> None:
        block = self.document().findBlockByNumber(line)
        cursor = self.textCursor()
        cursor.setPosition(block.position() + units(block.text()[:column]))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _walk(self, way: QTextCursor.MoveOperation, selecting: bool) -> None:
        mode = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
        cursor = self.textCursor()
        while cursor.movePosition(way, mode):
            if not self._is_folded(cursor.blockNumber()):
                break
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _remove_heading(self, code: int) -> bool:
        """Take away the folded name next to the caret; joining it to the words would put it on air."""
        cursor = self.textCursor()
        back = code == Qt.Key.Key_Backspace
        at_edge = cursor.atBlockStart() if back else cursor.atBlockEnd()
        block = cursor.block().previous() if back else cursor.block().next()
        if cursor.hasSelection() or not at_edge or not block.isValid():
            return False
        if block.blockNumber() not in self.paper.headings:
            return False
        cursor.setPosition(block.position())
        if block.next().isValid():
            cursor.setPosition(block.next().position(), QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        return True

    def _is_folded(self, number: int) -> bool:
        return 0 <= number < len(self._rows) and self._rows[number].folded

    def _on_contents(self, position: int, removed: int, added: int) -> None:
        if not self._laying:
            self._touched.append((position, added))

    def _on_caret(self) -> None:
        # In the middle of a paste the caret moves before the words are known to be other ones.
        if self._laying or self.document().blockCount() != self.text().count("\n") + 1:
            return
        if self.textCursor().blockNumber() != self._caret:
            self._lay_out()
            self.laid_out.emit()
        self._find_current()

    def _find_current(self) -> None:
        cursor = self.textCursor()
        line = cursor.blockNumber()
        column = points(cursor.block().text(), cursor.positionInBlock())
        # In a part's name the caret belongs to what it begins.
        here = (line + 1, 0) if line in self.paper.headings else (line, column)
        starts = [(slide.first, slide.column) for slide in self.paper.slides]
        index = min(len(starts) - 1, max(0, bisect_right(starts, here) - 1))
        if index != self.current:
            self.current = index
            self.slide_changed.emit(index)

    def _lay_out(self) -> None:
        if self.is_composing() or self._laying:
            return
        lines = self.text().split("\n")
        self._caret = self.textCursor().blockNumber()
        wanted = rows(self.paper, lines, self._caret, self._deeper)
        first, last = _differing(self._rows, wanted)
        for position, added in self._touched:
            first = min(first, self.document().findBlock(position).blockNumber())
            end = self.document().findBlock(position + added)
            last = max(last, end.blockNumber() + 1 if end.isValid() else len(wanted))
        self._rows, self._touched = wanted, []
        self._laying = True
        try:
            self._apply(max(0, first), min(len(wanted), last))
        finally:
            self._laying = False

    def _apply(self, first: int, last: int) -> None:
        if first >= last:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().findBlockByNumber(first)
        for row in self._rows[first:last]:
            if not block.isValid():
                break
            cursor.setPosition(block.position())
            cursor.setBlockFormat(_block_format(row))
            block.layout().setFormats(_text_formats(row, block))
            block = block.next()
        cursor.endEditBlock()
        self.viewport().update()

    def _line_at(self, y: int) -> int:
        return self.cursorForPosition(QPointF(0, y).toPoint()).blockNumber()

    def _block_rect(self, block: QTextBlock) -> QRectF:
        rect = self.document().documentLayout().blockBoundingRect(block)
        return rect.translated(0, -self.verticalScrollBar().value())


def _differing(before: list[Row], after: list[Row]) -> tuple[int, int]:
    """Return the stretch of `after` that may differ from `before`, as first and past the last."""
    if before == after:
        return len(after), 0
    least = min(len(before), len(after))
    first = next((i for i in range(least) if before[i] != after[i]), least)
    rest = least - first
    tail = next((i for i in range(rest) if before[-1 - i] != after[-1 - i]), rest)
    return first, len(after) - tail


def _block_format(row: Row) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(row.height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    made.setTopMargin(row.above)
    made.setBottomMargin(row.below)
    return made


def _text_formats(row: Row, block: QTextBlock) -> list[QTextLayout.FormatRange]:
    style = QTextCharFormat()
    length = block.length()
    if row.folded:
        style.setForeground(Qt.GlobalColor.transparent)
    elif row.label is not None:
        style.setForeground(color(part_tone(row.label)))
        style.setFontWeight(700)
    elif row.name:
        style.setForeground(color("accent"))
        length = row.name
    else:
        return []
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = 0, length, style
    return [made]


def _x_of(found: float | tuple[float, int]) -> float:
    # PySide6 returns the place together with the position it belongs to.
    return found[0] if isinstance(found, tuple) else found
