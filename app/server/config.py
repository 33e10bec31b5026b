"""What the server is told at its start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ServerConfig:
    """`epoch` names this run, `names` are further host names of ours, `saved_rev` says what is on disk.

    `operator_token` and `link_key` are compared in constant time; an empty one opens nothing.
    """

    data_dir: Path
    operator_token: str
    link_key: str
    epoch: str
    version: str
    echo: bool
    names: tuple[str, ...]
    saved_rev: Callable[[], int]
    media_dir: Path
    legacy_controller: bool = True
