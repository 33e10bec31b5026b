"""Above the slides: which item this is, its arrangement, where we stand, and what waits to go on air."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from app.i18n import tr
from app.model.plan import Item
from app.show.live import pending
from app.ui.desk import Desk
from app.ui.kit import theme
from app.ui.kit.elided import Elided
from app.ui.kit.icons import button_icon
from app.ui.kit.theme import color, font, metric
from app.ui.slides.arrangement import Arrangement
from app.ui.slides.marks import live_number, marks

TITLE_LINE = 50
GAP = 12


class ItemHead(QWidget):
    """Two lines, in the `short` density one; reads the show and asks it, keeps nothing."""

    edit_asked = Signal(str)
    """The id of the item to be edited."""
    slide_chosen = Signal(str)
    """A part was chosen in an item that is not live: the id of its first slide."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.title = Elided("title", "text", self)
        self.credit = Elided("body", "text_2", self)
        self.strip = Arrangement(self)
        self.position = QLabel(self, textFormat=Qt.TextFormat.RichText)
        self.change = QLabel(self)
        self.apply = QPushButton(self)
        self.edit = QPushButton(self)
        self._set_up()
        desk.changed.connect(self._refresh)
        desk.browsed_changed.connect(self._refresh)
        theme.density_changed.connect(self._measure)
        self._measure()

    def sizeHint(self) -> QSize:
        """As high as the density says."""
        return QSize(400, int(metric("item_head")))

    def _set_up(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.position.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for button in (self.edit, self.apply):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.edit.setIcon(button_icon("edit", "text", 18))
        self.apply.setIcon(button_icon("on_air", "text", 18))
        self.edit.clicked.connect(self._ask_to_edit)
        self.apply.clicked.connect(lambda: self.desk.run("live.apply"))
        self.strip.chosen.connect(self._choose)

    def _measure(self, *_: object) -> None:
        self.setFixedHeight(int(metric("item_head")))
        self.position.setFont(font("secondary"))
        self.change.setFont(font("button"))
        self.change.setText(tr("head.pending"))
        for button, words in ((self.edit, "head.edit"), (self.apply, "head.apply")):
            button.setText("  " + tr(words))
            button.setAccessibleName(tr(words))
            button.setFont(font("button"))
        self._refresh()

    def _refresh(self, *_: object) -> None:
        item = self.desk.browsed_item()
        self.title.setText(item.title if item is not None else tr("head.nothing"))
        self.credit.setText(item.credit if item is not None else "")
        number = live_number(self.desk.state, item) if item is not None else None
        at = number - 1 if number is not None else None
        self.strip.show_parts(item.slides if item is not None else (), at, marks(self.desk.state).word)
        self._show_position(item, number)
        self._show_change(number is not None)
        self.edit.setEnabled(item is not None)
        self._place()

    def _show_position(self, item: Item | None, number: int | None) -> None:
        count = len(item.slides) if item is not None else 0
        if number is None or number > count:
            words = {0: tr("head.no_slides") if item is not None else "", 1: tr("head.slides.one")}
            self.position.setText(self._quiet(words.get(count, tr("head.slides", count=count))))
            return
        strong = f'<b style="color:{color("text").name()}; font-size:16px">{number}</b>'
        self.position.setText(self._quiet(tr("head.position", number=strong, count=count)))
        self.position.setAccessibleName(tr("head.position", number=number, count=count))

    def _quiet(self, words: str) -> str:
        return f'<span style="color:{color("text_2").name()}">{words}</span>'

    def _show_change(self, is_live_item: bool) -> None:
        waits = is_live_item and pending(self.desk.state) > 0
        self.change.setVisible(waits)
        self.apply.setVisible(waits)

    def _ask_to_edit(self) -> None:
        item = self.desk.browsed_item()
        if item is not None:
            self.edit_asked.emit(item.id)

    def _choose(self, slide_id: str) -> None:
        """In the live item a part is a jump on air (undoable); elsewhere it only selects."""
        item = self.desk.browsed_item()
        if item is not None and live_number(self.desk.state, item) is not None:
            self.desk.run("live.goto", slide=slide_id)
        else:
            self.slide_chosen.emit(slide_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One flat panel with a seam below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, color("seam"))

    def _place(self) -> None:
        margin = int(metric("margin"))
        is_short = theme.density() == "short"
        line = self.height() if is_short else TITLE_LINE
        right = self._place_buttons(self.width() - margin, line)
        title = min(self.title.wanted(), right - margin if not is_short else int(self.width() * 0.34))
        self.title.setGeometry(margin, 0, max(0, title), line)
        after = margin + title + GAP
        self.credit.setVisible(not is_short)
        self.position.setVisible(not is_short)
        if is_short:
            self.strip.setGeometry(after + GAP, 0, max(0, right - after - GAP), line)
            return
        self.credit.setGeometry(after, 1, max(0, right - after), line)
        wide = self.position.sizeHint().width() + 4
        below = self.height() - TITLE_LINE - 1
        self.position.setGeometry(self.width() - margin - wide, TITLE_LINE - 4, wide, below)
        self.strip.setGeometry(margin, TITLE_LINE - 4, max(0, self.width() - 2 * margin - wide - GAP), below)

    def _place_buttons(self, right: int, line: int) -> int:
        """Place what stands right in the title line; returns where that begins."""
        # Centred in the title line, a pixel lower where a second line hangs below.
        middle = line // 2 + (1 if theme.density() != "short" else 0)
        for widget in (self.edit, self.apply, self.change):
            if not widget.isHidden():
                size = widget.sizeHint()
                right -= size.width()
                widget.setGeometry(QRect(right, middle - size.height() // 2, size.width(), size.height()))
                right -= GAP
        return right
