"""A field for plain text that tells when typing pauses and leaves undo to the show."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QWidget

from app.i18n import tr
from app.ui.editor.merge import hunk
from app.ui.keys import chord_of
from app.ui.kit.theme import color

PAUSE_MS = 200
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
UNDO = ((int(Qt.Key.Key_Z), CTRL),)
REDO = ((int(Qt.Key.Key_Z), CTRL | SHIFT), (int(Qt.Key.Key_Y), CTRL))
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TypedEdit(QTextEdit):
    """Plain text only. Qt's own undo is off: Ctrl+Z asks the show, whose steps every operator shares."""

    typed = Signal()
    """The words are other ones than before."""
    paused = Signal()
    """Nothing was typed for a moment, or the focus went elsewhere: what is pending should be kept now."""
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.paused)
        self.textChanged.connect(self._on_text_changed)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Highlight, color("accent_fill"))
        self.setPalette(palette)

    def text(self) -> str:
        """Return the words as they stand, without what is still being composed."""
        return self._text

    def is_composing(self) -> bool:
        """Say whether an input method has a syllable in the making."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def commit_composition(self) -> None:
        """Let the syllable in the making stand as it is."""
        if not self.is_composing():
            return
        QGuiApplication.inputMethod().commit()
        composed = self.textCursor().block().layout().preeditAreaText()
        if composed:
            event = QInputMethodEvent()
            event.setCommitString(composed)
            QApplication.sendEvent(self, event)

    def is_pending(self) -> bool:
        """Say whether something was typed since the last pause."""
        return self._pause.isActive()

    def settle(self) -> None:
        """Do not wait for the pause: whoever calls this keeps the words himself."""
        self._pause.stop()

    def wait_again(self) -> None:
        """Begin another pause, as if something had been typed."""
        self._pause.start()

    def replace_text(self, text: str, to_change: bool = False) -> None:
        """Show other words; the caret stays where it is in them, or goes to the end of what changed."""
        text = plain(text)
        if text == self._text:
            return
        change = hunk(self._text, text)
        before = self._text
        self._text = text
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(before[: change.start]))
        cursor.setPosition(units(before[: change.end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.text)
        if to_change:
            self.setTextCursor(cursor)
        self.words_changed()

    def words_changed(self) -> None:
        """Hook: the text is another one, by typing or by a refresh."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; undo, redo, Esc and Ctrl+Enter are not the text's business."""
        chord = chord_of(event)
        if chord in UNDO:
            self.undo_asked.emit()
        elif chord in REDO:
            self.redo_asked.emit()
        elif chord[0] == Qt.Key.Key_Escape or (chord[0] in ENTER and chord[1] & CTRL):
            event.ignore()
        elif chord[0] in ENTER:
            # Shift+Enter too is a line of its own: there is but one kind of line here.
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer cut, copy and paste in the desk's own words."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        has_selection = self.textCursor().hasSelection()
        for name, act, is_possible in (
            ("cut", self.cut, has_selection),
            ("copy", self.copy, has_selection),
            ("paste", self.paste, self.canPaste()),
            ("select_all", self.selectAll, bool(self._text)),
        ):
            action = menu.addAction(tr(f"editor.{name}"))
            action.triggered.connect(lambda _checked=False, act=act: act())
            action.setEnabled(is_possible)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is pending at once."""
        self.commit_composition()
        super().focusOutEvent(event)
        if self.is_pending():
            self.settle()
            self.paused.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words as plain lines, whatever they came from."""
        self.textCursor().insertText(plain(source.text()))
        self.ensureCursorVisible()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy words as plain lines."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        # Formats and compositions change the document, too; only other words count.
        if text == self._text:
            return
        self._text = text
        self._pause.start()
        self.words_changed()
        self.typed.emit()


def plain(text: str) -> str:
    """Return a text with Qt's own kinds of space and line as the usual ones."""
    for other in ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85"):
        text = text.replace(other, "\n")
    return text.replace("\xa0", " ").replace("\x00", "")


def units(text: str) -> int:
    """Return the length of a text as Qt counts it: letters beyond the basic plane count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, count: int) -> int:
    """Return how many letters the first `count` units of a text are."""
    if text.isascii():
        return count
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "ignore"))
