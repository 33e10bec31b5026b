"""The rules of the house that no linter knows (docs/architecture.md)."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from app import __version__

ROOT = Path(__file__).parent.parent
MODULES = sorted(path for path in (ROOT / "app").rglob("*.py") if path.name != "__init__.py")
PAGES = sorted(path for path in (ROOT / "resources" / "web").rglob("*") if path.suffix in {".js", ".html"})
PICTURES = {".png", ".svg", ".otf", ".woff2", ".ico", ".jpg", ".webp"}


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def committed() -> list[Path]:
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]  # the checkout may be another user's
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / line for line in listing.stdout.split("\0") if line and (ROOT / line).is_file()]


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


def is_import(node: ast.AST) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 20
    assert PAGES


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_has_a_twin(path: Path) -> None:
    folder = ROOT / "tests" / path.parent.relative_to(ROOT / "app")
    assert list(folder.glob(f"test_{path.stem}*.py")), f"no test of {name(path)} in {name(folder)}"


@pytest.mark.parametrize("path", MODULES + PAGES, ids=name)
def test_file_is_small(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [path for path in MODULES if "ui" in path.parts], ids=name)
def test_nothing_in_the_window_blocks_the_loop(path: Path) -> None:
    blocking = [
        call.lineno
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"exec", "exec_", "processEvents"}
    ]
    assert not blocking, f"open() and await finished instead, in lines {blocking}"


@pytest.mark.parametrize("path", [path for path in MODULES if "server" not in path.parts], ids=name)
def test_only_the_server_serves(path: Path) -> None:
    """aiohttp as a client is for the services too; import-linter cannot tell the two apart."""
    imports = [ast.unparse(node) for node in ast.walk(ast.parse(path.read_text("utf-8"))) if is_import(node)]
    assert not [line for line in imports if re.match(r"from aiohttp import .*\bweb|.*\baiohttp\.web", line)]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_writes_text_only(path: Path) -> None:
    parsers = r"\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval)\b"
    assert not re.findall(parsers, path.read_text("utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_page_asks_no_other_host(path: Path) -> None:
    hosts = set(re.findall(r"\b(?:https?|wss?)://([\w.-]+)", path.read_text("utf-8")))
    assert hosts <= {"www.w3.org"}


def test_version_is_one() -> None:
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"] == __version__


def test_catalogues_say_the_same() -> None:
    """Every sentence exists in both languages with the same values."""
    folder = ROOT / "resources" / "locale"
    english, korean = (json.loads((folder / f"{code}.json").read_text("utf-8")) for code in ("en", "ko"))
    assert english.keys() == korean.keys()
    values = re.compile(r"\{(\w+)")
    differing = [
        key for key in english if set(values.findall(english[key])) != set(values.findall(korean[key]))
    ]
    assert not differing


def test_nothing_committed_names_a_registry() -> None:
    hosts = re.compile(r"pythonhosted\.|pypi\.(?:org|python)|registry\.npmjs|deb\.debian")
    texts = [path for path in committed() if path.suffix not in PICTURES and path != Path(__file__)]
    assert not [name(path) for path in texts if hosts.search(path.read_text("utf-8", "replace"))]
