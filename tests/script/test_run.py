"""script/run in a checkout of its own whose locks ask for nothing, so that it works without a network."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import os, sys
print(os.getpid(), os.getcwd(), *sys.argv[1:], sep="|")
sys.exit(7)
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="script/run is for systems with a POSIX shell")


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout in which the environment has been made once."""
    checkout = tmp_path_factory.mktemp("checkout with spaces") / "ambo"
    (checkout / "script" / "locks").mkdir(parents=True)
    for name in ("run", "lib.sh"):
        shutil.copy2(ROOT / "script" / name, checkout / "script")
    for lock in ("core", "window"):
        (checkout / "script" / "locks" / f"{lock}.lock").write_text("# nothing\n")
    (checkout / "main.py").write_text(PROGRAM)
    run(checkout, "--headless")
    return checkout


def run(checkout: Path, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [checkout / "script" / "run", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=100)


def environment(checkout: Path) -> Path:
    return checkout / ".venv"


def test_arguments_status_and_folder_are_the_programs(ready: Path, tmp_path: Path) -> None:
    done = run(ready, "--headless", "a b", "--port", "0", "", cwd=tmp_path)
    assert done.returncode == 7
    assert done.stdout.rstrip("\n").split("|")[1:] == [str(tmp_path), "--headless", "a b", "--port", "0", ""]


def test_process_is_the_programs(ready: Path) -> None:
    with subprocess.Popen(
        [ready / "script" / "run", "--headless"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.read().split("|")[0] == str(process.pid)


def test_second_time_nothing_is_said_or_made(ready: Path) -> None:
    stamp = environment(ready) / "ambo.stamp"
    before = stamp.stat().st_mtime_ns
    assert run(ready, "import", "x.txt").stderr == ""
    assert stamp.stat().st_mtime_ns == before


def test_works_through_another_folder(ready: Path) -> None:
    assert run(ready, "passage", "요 3:16", cwd=Path("/")).stdout.endswith("|/|passage|요 3:16\n")


def test_what_the_window_has_serves_without_one(ready: Path) -> None:
    stamp = environment(ready) / "ambo.stamp"
    text = stamp.read_text()
    stamp.write_text(text.replace(" core ", " window "))
    assert run(ready, "--headless").stderr == ""
    stamp.write_text(text)


def test_killed_installation_is_made_again(ready: Path) -> None:
    venv = environment(ready)
    (venv / "ambo.installing").touch()
    (venv / "ambo.stamp").unlink()
    half_written = venv / "half-written"
    half_written.touch()
    done = run(ready, "--headless")
    assert done.returncode == 7
    assert "making the environment" in done.stderr
    assert not half_written.exists()
    assert not (venv / "ambo.installing").exists()


def test_changed_lock_is_installed_without_starting_over(ready: Path) -> None:
    kept = environment(ready) / "kept"
    kept.touch()
    (ready / "script" / "locks" / "core.lock").write_text("# nothing yet\n")
    done = run(ready, "--headless")
    assert "installing the packages of core.lock" in done.stderr
    assert done.stdout.count("\n") == 1
    assert kept.exists()
    assert run(ready, "--headless").stderr == ""


def test_failed_installation_is_one_sentence_and_status_1(ready: Path) -> None:
    lock = ready / "script" / "locks" / "core.lock"
    lock.write_text("no-such-package-of-ours==1 --hash=sha256:" + "0" * 64 + "\n--no-index\n")
    done = run(ready, "--headless")
    lock.write_text("# nothing\n")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith("ambo: the packages could not be installed")
    assert run(ready, "--headless").returncode == 7
