"""Settings: one readable JSON file; a damaged one is set aside and the defaults stand."""

from __future__ import annotations

import contextlib
import logging
from pathlib import Path
from typing import Any

import msgspec

from app.model.refused import Refused
from app.store.files import read_limited, write_atomically

log = logging.getLogger(__name__)
MAX_BYTES = 4 * 1024 * 1024


class Settings:
    """Values by name, any JSON; what is set is written at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = load_or_set_aside(path, dict[str, Any]) or {}

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value; one whose type is not the default's counts as missing."""
        value = self._values.get(key, default)
        return value if default is None or _alike(value, default) else default

    def set(self, key: str, value: Any) -> None:
        """Keep a value; where the disk refuses it holds until the end of the run."""
        if key in self._values and self._values[key] == value:
            return
        self._values = {**self._values, key: value}
        data = msgspec.json.format(msgspec.json.encode(self._values), indent=2) + b"\n"
        try:
            # Not durable: the window sets these on its own thread, which must not wait for a disk.
            write_atomically(self._path, data, mode=0o600, durable=False)
        except OSError as error:
            log.warning("settings can't be written: %s", error)


def load_or_set_aside(path: Path, kind: Any) -> Any:
    """Return a small JSON file of ours as `kind`, or None; a damaged one is renamed to `*.damaged`."""
    try:
        return msgspec.json.decode(read_limited(path, MAX_BYTES), type=kind)
    except Refused as refused:
        if refused.reason == "no_such_file":
            return None
        log.warning("%s: %s", path.name, refused)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        log.warning("%s is damaged and was set aside: %s", path.name, error)
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + ".damaged"))
    return None


def _alike(value: Any, default: Any) -> bool:
    """Say whether two values are of one JSON type: a list stands for a tuple, an int for a float."""
    if isinstance(value, bool) or isinstance(default, bool):
        return isinstance(value, bool) and isinstance(default, bool)
    kinds: tuple[tuple[type, ...], ...] = ((list, tuple), (float, int), (str,), (dict,))
    return any(isinstance(value, kind) and isinstance(default, kind) for kind in kinds)
