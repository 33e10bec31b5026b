"""Our own files: listed once, versioned by content."""

from __future__ import annotations

from pathlib import Path

from app.server.assets import Assets


def folder(root: Path) -> Path:
    (root / "web" / "lib").mkdir(parents=True)
    (root / "fonts").mkdir()
    (root / "web" / "page.html").write_text("<a href='{{lib}}/a.js'>{{lib}}</a>", "utf-8")
    (root / "web" / "lib" / "a.js").write_text("1", "utf-8")
    (root / "fonts" / "f.woff2").write_bytes(b"2")
    (root / "fonts" / "f.otf").write_bytes(b"3")
    return root


def test_scripts_and_web_fonts_and_nothing_else(tmp_path: Path) -> None:
    assert list(Assets(folder(tmp_path)).files) == ["fonts/f.woff2", "lib/a.js"]


def test_the_version_is_that_of_the_content(tmp_path: Path) -> None:
    first = Assets(folder(tmp_path)).version
    assert Assets(tmp_path).version == first
    (tmp_path / "web" / "lib" / "a.js").write_text("2", "utf-8")
    assert Assets(tmp_path).version != first


def test_a_page_names_its_version(tmp_path: Path) -> None:
    assets = Assets(folder(tmp_path))
    assert assets.page("page.html") == f"<a href='/lib/{assets.version}/a.js'>/lib/{assets.version}</a>"
