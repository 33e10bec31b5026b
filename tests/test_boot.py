"""The command line, the READY line, exit statuses, and how a run begins and ends."""

from __future__ import annotations

import gc
import json
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import aiohttp
import pytest

from app import __version__
from app.boot import DEFAULT_PORT, keep_what_was_made, parse
from tests.program import ROOT, Ambo, ambo

MAIN = [sys.executable, str(ROOT / "main.py")]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*MAIN, *arguments], capture_output=True, text=True, timeout=60)


def test_defaults_are_those_of_the_contract() -> None:
    arguments = parse([])
    assert (arguments.port, arguments.host, arguments.lan, arguments.headless) == (
        DEFAULT_PORT,
        None,
        False,
        False,
    )


@pytest.mark.parametrize("bad", [["--port", "99999"], ["--port", "x"], ["--colour"], ["--log-level", "loud"]])
def test_bad_arguments_end_with_two(bad: list[str]) -> None:
    assert run(*bad).returncode == 2


def test_version() -> None:
    assert run("--version").stdout.strip() == f"ambo {__version__}"


def test_ready_is_the_only_line_on_standard_output(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*MAIN, "--headless", "--port", "0", "--data-dir", str(tmp_path / "data")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout
    line = process.stdout.readline()
    assert re.fullmatch(
        rf"AMBO READY http://127\.0\.0\.1:\d+ pid={process.pid} data={tmp_path / 'data'}\n", line
    )
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    assert (rest, process.returncode) == ("", 0)


def test_headless_imports_no_qt(tmp_path: Path) -> None:
    code = (
        "import sys, app.boot as boot; boot.Program(boot.parse(['--headless', '--data-dir', sys.argv[1]]));"
        "print([name for name in sys.modules if 'PySide' in name or 'qasync' in name or 'shiboken' in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, cwd=ROOT, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


async def hears_1001(program: Ambo) -> int | None:
    async with aiohttp.ClientSession() as session:
        ws = await session.ws_connect(f"{program.url}/ws", protocols=["ambo.v1"])
        await ws.send_json({"type": "hello", "role": "viewer", "channel": "main", "kind": "overlay"})
        await ws.receive()
        program.process.send_signal(signal.SIGTERM)
        async for _ in ws:
            pass
        return ws.close_code


async def test_every_socket_gets_1001_at_the_end(tmp_path: Path) -> None:
    with ambo(tmp_path / "data") as program:
        assert await hears_1001(program) == 1001
        assert program.stop() == 0


def test_a_taken_port_ends_a_headless_start_with_one_sentence(tmp_path: Path) -> None:
    with ambo(tmp_path / "one") as program:
        done = run("--headless", "--port", str(program.port), "--data-dir", str(tmp_path / "two"))
        assert done.returncode == 1
        assert done.stdout == ""
        assert f"Port {program.port} is in use by another Ambo." in done.stderr


def test_a_port_somebody_else_has(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = run("--headless", "--port", str(port), "--data-dir", str(tmp_path / "data"))
    assert done.returncode == 1
    assert re.search(rf"Port {port} is in use by \S+", done.stderr)


def test_an_address_that_is_not_ours(tmp_path: Path) -> None:
    done = run("--headless", "--host", "203.0.113.7", "--port", "0", "--data-dir", str(tmp_path / "data"))
    assert done.returncode == 1
    assert "Cannot listen on 203.0.113.7" in done.stderr


def test_a_second_start_on_the_same_folder_is_told_so(tmp_path: Path) -> None:
    with ambo(tmp_path / "data"):
        done = run("--headless", "--port", "0", "--data-dir", str(tmp_path / "data"))
    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run("--headless", "--port", "0", "--data-dir", str(tmp_path / "file" / "data"))
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_plan_named_on_the_command_line(tmp_path: Path) -> None:
    session = tmp_path / "sunday.json"
    rows = [{"style": "lyrics", "caption": "찬양", "headline": "첫째 줄\n둘째 줄\n셋째 줄"}]
    session.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")
    with ambo(tmp_path / "data", str(session)) as program:
        items = program.get("/api/v1/plan")["items"]
        assert [slide["text"] for slide in items[0]["slides"]] == ["첫째 줄\n둘째 줄", "셋째 줄"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\x00\x01\x02", b'{"format":"ambo-plan","version":99,"plan":{}}']
)
def test_a_plan_that_cannot_be_read_ends_with_one_sentence(tmp_path: Path, content: bytes) -> None:
    plan = tmp_path / "broken.ambo"
    plan.write_bytes(content)
    done = run(str(plan), "--headless", "--port", "0", "--data-dir", str(tmp_path / "data"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip().splitlines()[-1].startswith("ambo: ")
    assert plan.read_bytes() == content


def test_edits_outlive_a_kill_and_a_named_plan_keeps_them(tmp_path: Path) -> None:
    plan = tmp_path / "plan.ambo"
    with ambo(tmp_path / "data") as program:
        program.run("plan.save", path=str(plan))
        item = program.get("/api/v1/plan")["items"][0]
        program.run("plan.edit_item", item=item["id"], title="not yet saved")
        program.kill()
    with ambo(tmp_path / "data", str(plan)) as program:
        assert program.get("/api/v1/plan")["items"][0]["title"] == "not yet saved"
        assert program.get("/api/v1/plan")["items"][0]["id"] == item["id"]


def test_without_a_screen_a_window_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = run("--port", "0", "--data-dir", str(tmp_path / "data"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "--headless" in done.stderr


def test_a_damaged_journal_is_said(tmp_path: Path) -> None:
    with ambo(tmp_path / "data") as program:
        program.run("live.next")
        program.kill()
    journal = max((tmp_path / "data" / "session").glob("journal-*"))
    journal.write_bytes(journal.read_bytes() + b"torn")
    with ambo(tmp_path / "data") as program:
        assert program.get("/api/v1/state")["live"]["slide"] is not None
        program.stop()
        assert "could not be read" in "".join(program.log)


def test_the_garbage_collector_is_back_when_the_start_is_over() -> None:
    gc.disable()
    try:
        keep_what_was_made()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()


def test_a_session_folder_that_was_taken_away_is_made_whole_again(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "session"
    with ambo(tmp_path / "data") as program:
        shutil.rmtree(folder)
        for _ in range(3):
            program.run("live.next")
        for _ in range(200):
            state = program.get("/api/v1/state")
            if state["saved_rev"] == state["rev"] and list(folder.glob("snapshot-*")):
                break
            time.sleep(0.1)
        program.kill()
    with ambo(tmp_path / "data") as program:
        assert program.get("/api/v1/state")["live"]["slide"] == state["live"]["slide"]
        assert program.get("/api/v1/state")["rev"] == state["rev"]
