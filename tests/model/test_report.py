"""A report is JSON that survives the wire."""

from __future__ import annotations

import msgspec

from app.model.report import Problem, Report


def test_a_report_round_trips() -> None:
    report = Report("x.json", 12, 13, (Problem("slide 4", "no_picture", {"name": "a.png"}),))
    assert msgspec.json.decode(msgspec.json.encode(report), type=Report) == report
