"""Our own pages, scripts, styles and fonts: named once at the start, so that nothing else can be had."""

from __future__ import annotations

import hashlib
from pathlib import Path

TYPES = {
    ".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2",
    ".svg": "image/svg+xml", ".png": "image/png", ".json": "application/json",
}  # fmt: skip


class Assets:
    """What `/lib/{version}/…` serves; `version` is a hash of it all, so every address is for ever."""

    def __init__(self, resources: Path) -> None:
        self._pages = resources / "web"
        web = {path.relative_to(self._pages).as_posix(): path for path in self._pages.rglob("*")}
        fonts = {f"fonts/{path.name}": path for path in (resources / "fonts").glob("*.woff2")}
        self.files = {name: path for name, path in sorted((web | fonts).items()) if path.suffix in TYPES}
        self.version = _hash(self.files)

    def page(self, name: str) -> str:
        """Return a page with `{{lib}}` filled in."""
        text = (self._pages / name).read_text(encoding="utf-8")
        return text.replace("{{lib}}", f"/lib/{self.version}")


def _hash(files: dict[str, Path]) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for name, path in files.items():
        digest.update(name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
