"""EuljiroWorship's files: session, live file, hymn and responsive reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath
from typing import Any

from app.library.importers.euljiro_rows import Row, as_item, as_row, joined
from app.model.ids import new_id
from app.model.plan import Item, Plan
from app.model.refused import Refused
from app.model.report import Problem, Report
from app.model.slide import Media

Find = Callable[[str], Media | None]


def read_euljiro(content: Any, name: str, find_media: Find) -> tuple[Plan, Report]:
    """Return the plan in decoded JSON; raises `Refused` with `not_readable` for any other JSON.

    A row of a session becomes an item of its own. The live file holds finished slides: rows of one
    style and caption that follow each other are one item. `read` and `total` count rows.
    """
    rows = _rows(content)
    if rows is None:
        raise Refused("bad_arguments", "not_readable", path=name)
    items: list[Item] = []
    problems: list[Problem] = []
    read = 0
    live = _is_live([row for _, row in rows if isinstance(row, Row)])
    previous: Row | None = None
    for number, row in rows:
        where = str(number)
        if isinstance(row, str):
            problems.append(Problem(where, row))
            continue
        item, found = as_item(row, f"{where} · {row.name}" if row.name else where, find_media)
        problems += found
        read += not any(problem.reason in _LOSSES for problem in found)
        if live and previous is not None and previous.belongs_to(row) and items:
            items[-1] = joined(items[-1], item)
        else:
            items.append(item)
        previous = row
    plan = Plan(new_id(), PurePath(name).stem, tuple(items))
    return plan, Report(name, read, len(rows), tuple(problems))


_LOSSES = {"media_missing"}
_HYMN = {"title", "headline"}


def _rows(content: Any) -> list[tuple[int, Row | str]] | None:
    """Return numbered rows, each one that can't be read as the reason why; None for other JSON."""
    if isinstance(content, dict):
        row = _single(content)
        return [(1, row)] if row is not None else None
    rows = [(number, as_row(entry)) for number, entry in enumerate(content, start=1)]
    return rows if any(isinstance(row, Row) for _, row in rows) else None


def _single(content: dict[str, Any]) -> Row | str | None:
    title = content.get("title")
    if not isinstance(title, str):
        return None
    if isinstance(content.get("headline"), str):
        return as_row({"style": "hymn", "caption": title, "headline": content["headline"]})
    slides = content.get("slides")
    if isinstance(slides, list) and all(isinstance(slide, dict) for slide in slides):
        return Row("respo", title, "\n".join(_spoken(slides)))
    return None


def _spoken(slides: list[dict[str, Any]]) -> Iterator[str]:
    for slide in slides:
        speaker, line = slide.get("speaker") or "", slide.get("headline") or ""
        words = " ".join(str(line).split())
        yield f"<b>{speaker}:</b> {words}" if speaker else words


def _is_live(rows: list[Row]) -> bool:
    """Say whether these are a live file's: a blank leads, and every text is cut to its slide."""
    return (
        len(rows) > 1
        and rows[0].is_blank
        and all(row.style not in ("hymn", "respo") and row.is_one_slide for row in rows)
    )
