"""Ids are short, safe in a URL and never the same."""

from __future__ import annotations

import re

from app.model.ids import new_id


def test_ids_are_url_safe_and_differ() -> None:
    ids = {new_id() for _ in range(10_000)}
    assert len(ids) == 10_000
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{11}", made) for made in ids)
