"""The two keys of the data folder: what this computer's programs, and the links handed out, prove."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import secrets
from pathlib import Path

log = logging.getLogger(__name__)
_KEY = re.compile(r"[A-Za-z0-9_-]{43}")


def operator_token(root: Path) -> str:
    """Return the operator's token, 43 base64url characters; made at the first start, then kept."""
    return _kept_or_made(root / "operator.token")


def link_key(root: Path) -> str:
    """Return the key inside copied links and QR codes; as long, and kept as well."""
    return _kept_or_made(root / "link.key")


def _kept_or_made(path: Path) -> str:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            key = file.read(64).decode("ascii", "replace").strip()
            if hasattr(os, "fchmod"):
                with contextlib.suppress(OSError):  # a read-only folder keeps its key
                    os.fchmod(file.fileno(), 0o600)
    except OSError:
        key = ""
    return key if _KEY.fullmatch(key) else _made(path)


def _made(path: Path) -> str:
    """Write a new key aside, for its owner only from the first byte on, and move it into place."""
    key = secrets.token_urlsafe(32)
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(key + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(aside, path)
    except OSError as error:
        log.warning("%s can't be kept and holds for this run only: %s", path.name, error)
        with contextlib.suppress(OSError):
            aside.unlink()
    return key
