"""The editor's first line: back, title and writer, what is kept, undo and redo, Apply live, Done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.show.live import pending
from app.ui.desk import Desk
from app.ui.editor.field import Field
from app.ui.editor.look import flat_button, seam_below, tool
from app.ui.kit.icons import icon
from app.ui.kit.theme import color, font

HEIGHT = 57
TITLE_WIDTHS = (90, 360)
WITH_CREDIT, WITH_WAITING, WITH_KEPT = 1180, 1000, 760


class Head(QWidget):
    """Signals say what was pressed; `edited` gives a changed field of the item and its words."""

    done = Signal()
    applied = Signal()
    travelled = Signal(str)
    edited = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._waits = False
        self.setFixedHeight(HEIGHT)
        self.back = QPushButton(tr("editor.desk"))
        self.title = Field(face=font("title"), bare=True)
        self.credit = Field(face=font("secondary"), bare=True, tone="text_2")
        self.kept = _Kept()
        self.waiting = QLabel(tr("notice.pending"))
        self.undo = tool("undo", tr("editor.undo"), 44)
        self.redo = tool("redo", tr("editor.redo"), 44)
        self.apply = QPushButton(tr("notice.apply"))
        self.done_button = QPushButton(tr("editor.done"))
        self._dress()
        self._lay_out()
        self._connect()

    def show_item(self, item: Item) -> None:
        """Show an item's title and writer."""
        self.title.show_value(item.title)
        self.credit.show_value(item.credit)

    def refresh(self, typing: bool) -> None:
        """Show what can be done now, and whether everything typed is kept."""
        state = self._desk.state
        waits = bool(pending(state)) and not state.live.locked
        self._waits = bool(pending(state))
        self._fit()
        self.apply.setEnabled(waits)
        self.apply.setToolTip(tr("editor.apply_tip" if waits else "editor.nothing_to_apply"))
        self.undo.setEnabled(typing or self._desk.show.history.can("plan.undo"))
        self.redo.setEnabled(not typing and self._desk.show.history.can("plan.redo"))
        self.kept.say(typing, self._desk.world.journal_trouble())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room, the buttons say it alone."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.credit.setVisible(self.width() >= WITH_CREDIT)
        self.kept.setVisible(self.width() >= WITH_KEPT)
        self.waiting.setVisible(self._waits and self.width() >= WITH_WAITING)

    def flush(self) -> None:
        """Hand on what is pending in the fields."""
        self.title.flush()
        self.credit.flush()

    def _dress(self) -> None:
        flat_button(self.back, "quiet", "back")
        self.back.setToolTip(tr("editor.back_tip"))
        flat_button(self.apply, "", "on_air")
        flat_button(self.done_button, "primary")
        self.title.fit(*TITLE_WIDTHS)
        self.title.setAccessibleName(tr("editor.title"))
        self.title.setPlaceholderText(tr("editor.title"))
        self.credit.setAccessibleName(tr("editor.credit"))
        self.credit.setPlaceholderText(tr("editor.credit"))
        face = font("secondary")
        face.setWeight(face.Weight.DemiBold)
        self.waiting.setFont(face)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 1)
        row.setSpacing(0)
        row.addWidget(self.back)
        row.addSpacing(8)
        line = QFrame()
        line.setFixedSize(1, 28)
        line.setStyleSheet(f"background: {color('line').name()}")
        row.addWidget(line)
        row.addSpacing(3)
        row.addWidget(self.title)
        row.addWidget(self.credit, 1000)
        row.addStretch(1)
        row.addSpacing(12)
        row.addWidget(self.kept)
        row.addSpacing(16)
        row.addWidget(self.waiting)
        row.addSpacing(12)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addSpacing(12)
        row.addWidget(self.apply)
        row.addSpacing(12)
        row.addWidget(self.done_button)
        seam_below(self)

    def _connect(self) -> None:
        self.back.clicked.connect(self.done)
        self.done_button.clicked.connect(self.done)
        self.apply.clicked.connect(self.applied)
        self.undo.clicked.connect(lambda: self.travelled.emit("plan.undo"))
        self.redo.clicked.connect(lambda: self.travelled.emit("plan.redo"))
        for name, field in (("title", self.title), ("credit", self.credit)):
            field.kept.connect(lambda words, name=name: self.edited.emit(name, words))
            field.undo_asked.connect(lambda: self.travelled.emit("plan.undo"))
            field.redo_asked.connect(lambda: self.travelled.emit("plan.redo"))


class _Kept(QWidget):
    """Whether everything typed is in the plan and on disk: a tick, a pencil, or the trouble."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        self._words = QLabel()
        self._words.setFont(font("secondary"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self._said: tuple[bool, str] | None = None
        # As wide as its longest usual word, so that typing moves nothing beside it.
        usual = [tr("editor.kept"), tr("editor.typing")]
        self._words.setMinimumWidth(
            max(self._words.fontMetrics().horizontalAdvance(word) for word in usual) + 2
        )

    def say(self, typing: bool, trouble: str) -> None:
        """Show one of the three."""
        if self._said == (typing, trouble):
            return
        self._said = (typing, trouble)
        role, tone = (
            ("needs_you", "behind") if trouble else ("edit", "text_3") if typing else ("painted", "text_2")
        )
        words = tr("editor.not_kept") if trouble else tr("editor.typing" if typing else "editor.kept")
        self._icon.setPixmap(icon(role, tone, 16))
        self._words.setText(words)
        self._words.setStyleSheet(f"color: {color('behind' if trouble else 'text_2').name()}")
        self.setToolTip(trouble or tr("editor.kept_tip"))
        self.setAccessibleName(words)
