"""The F1 sheet: the table of keys, as it is used, printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.i18n import tr
from app.ui.keys import ROWS
from app.ui.kit.caps import KeyCap
from app.ui.kit.sheet import MARGIN, Sheet, label

COLUMNS = (("live", "window"), ("plan", "file"))
SIZE = (880, 736)
CAPS_WIDTH = 160


class KeySheet(Sheet):
    """Keys on the left of each column, what they do beside them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, tr("keys.title"), tr("keys.subtitle"))
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(MARGIN, 16, MARGIN, 16)
        columns.setSpacing(28)
        for groups in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(7)
            for group in groups:
                _add_group(column, group)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.fill(body)
        self.resize(*SIZE)


def entries(group: str) -> list[tuple[str, list[str]]]:
    """Return (sentence, caps) of a group; rows of one action are one entry."""
    caps: dict[str, list[str]] = {}
    for row in ROWS:
        if row.group == group:
            known = caps.setdefault(row.words, [])
            known += [chord.cap for chord in row.chords]
    # One printed key may have two codes (both Enter keys).
    return [(tr(words), list(dict.fromkeys(names))) for words, names in caps.items()]


def _add_group(column: QVBoxLayout, group: str) -> None:
    if column.count():
        column.addSpacing(10)
    column.addWidget(label(tr(f"keys.group.{group}"), "section", "text_3"))
    for words, caps in entries(group):
        row = QHBoxLayout()
        row.setSpacing(5)
        box = QWidget()
        box.setFixedWidth(CAPS_WIDTH)
        inner = QHBoxLayout(box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(5)
        for cap in caps:
            inner.addWidget(KeyCap(cap))
        inner.addStretch(1)
        row.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(words, "body", wraps=True), 1)
        column.addLayout(row)
