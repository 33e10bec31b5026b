"""What an import confesses, to be read in peace: how much came in, and why the rest did not."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.i18n import tr
from app.model.report import Problem, Report
from app.ui.kit.icons import icon
from app.ui.kit.sheet import MARGIN, Sheet, label

SIZE = (620, 460)


def headline(report: Report) -> str:
    """Return the sum of a report: `12 of 13 slides came in`."""
    return tr("report.sum", read=report.read, total=report.total)


def sentence(problem: Problem) -> str:
    """Return the words for one problem."""
    return tr(f"report.{problem.reason}", **problem.values)


class ReportSheet(Sheet):
    """A line for each problem, with where it was found."""

    def __init__(self, parent: QWidget, report: Report) -> None:
        super().__init__(parent, headline(report), PurePath(report.source).name)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(14)
        for problem in report.problems:
            column.addLayout(_line(problem))
        if not report.problems:
            column.addLayout(_words("painted", "painted", tr("report.whole"), ""))
        column.addStretch(1)
        self.fill(body)
        self.resize(*SIZE)


def _line(problem: Problem) -> QHBoxLayout:
    return _words("needs_you", "behind", sentence(problem), problem.where)


def _words(role: str, color: str, text: str, where: str) -> QHBoxLayout:
    picture = QLabel()
    picture.setPixmap(icon(role, color, 20))
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(text, "body", wraps=True))
    if where:
        words.addWidget(label(where, "sub", "text_3"))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
