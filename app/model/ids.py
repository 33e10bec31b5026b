"""Ids of plans, items and slides."""

from __future__ import annotations

import secrets


def new_id() -> str:
    """Return 64 random bits as 11 URL-safe characters: unique in any plan, never reused."""
    return secrets.token_urlsafe(8)
