"""What an import confesses, in words."""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from app.model.report import Problem, Report
from app.paths import resources
from app.ui.report_sheet import ReportSheet, headline, sentence


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def words(sheet):
    return [label.text() for label in sheet.findChildren(QLabel) if label.text()]


def known_problem():
    catalogue = json.loads((resources() / "locale" / "en.json").read_text(encoding="utf-8"))
    plain = (key for key in catalogue if key.startswith("report.") and "{" not in catalogue[key])
    return next(key for key in plain if key not in ("report.sum", "report.whole")).removeprefix("report.")


def test_sum_and_reasons(parent):
    problem = Problem("slide 4", known_problem())
    made = words(ReportSheet(parent, Report("/a/session.json", 12, 13, (problem,))))
    assert made[:2] == ["12 of 13 slides came in", "session.json"]
    assert sentence(problem) in made
    assert "slide 4" in made


def test_whole_import_says_so(parent):
    report = Report("song.txt", 4, 4)
    assert headline(report) == "4 of 4 slides came in"
    assert "Nothing was lost." in words(ReportSheet(parent, report))
