"""Where the program's own files lie: in the checkout, or beside the packaged executable."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """Return the folder `resources`; PyInstaller names the root of the bundle in `sys._MEIPASS`."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parent.parent
    return root / "resources"
