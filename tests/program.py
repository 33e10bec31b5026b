"""Starts the real program as a person would, and talks to it as a script of the same user would."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
READY = re.compile(r"^AMBO READY (?P<url>http://\S+) pid=(?P<pid>\d+) data=(?P<data>.+)$")


class Ambo:
    """A running program: `url`, its data folder, and the operator's token."""

    def __init__(self, data: Path, *arguments: str, port: int = 0, headless: bool = True) -> None:
        self.data = data
        command = [
            sys.executable,
            str(ROOT / "main.py"),
            *arguments,
            "--data-dir",
            str(data),
            "--port",
            str(port),
        ]
        command += ["--headless"] if headless else []
        environment = {**os.environ, "LANG": "C.UTF-8"}
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
        )
        self.log: list[str] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        line = self.process.stdout.readline() if self.process.stdout else ""
        found = READY.match(line)
        if found is None:
            self.process.kill()
            raise RuntimeError(f"no READY line but {line!r}; log: {''.join(self.log)[-3000:]}")
        self.url = found["url"]
        self.port = int(self.url.rsplit(":", 1)[1])
        self.pid = int(found["pid"])

    @property
    def token(self) -> str:
        return (self.data / "operator.token").read_text().strip()

    def run(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Run a command over HTTP as a program of the same user does."""
        request = urllib.request.Request(
            f"{self.url}/api/v1/run/{command}",
            data=json.dumps(arguments).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            result: dict[str, Any] = json.load(answer)
        return result

    def get(self, path: str) -> Any:
        request = urllib.request.Request(
            f"{self.url}{path}", headers={"Authorization": f"Bearer {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)

    def kill(self) -> None:
        """Die as in a power cut."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)
        self._let_go()

    def stop(self) -> int:
        """End as a person ends it; returns the exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self._let_go()

    def _let_go(self) -> None:
        self._listener.join(10)
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def _listen(self) -> None:
        for line in self.process.stderr or ():
            self.log.append(line)


@contextmanager
def ambo(data: Path, *arguments: str, port: int = 0, headless: bool = True) -> Iterator[Ambo]:
    program = Ambo(data, *arguments, port=port, headless=headless)
    try:
        yield program
    finally:
        if program.process.poll() is None:
            program.stop()


def first_song(program: Ambo) -> tuple[dict[str, Any], list[str]]:
    """Return the first song of the plan and the first line of each of its slides."""
    for item in program.get("/api/v1/plan")["items"]:
        if item["kind"] == "lyrics" and len(item["slides"]) > 3:
            return item, [slide["text"].split("\n")[0] for slide in item["slides"]]
    raise AssertionError("the demo plan has no song")


def outputs(program: Ambo) -> dict[str, str]:
    """Return the state of each output by its channel."""
    return {client["channel"]: client["state"] for client in program.get("/api/v1/clients")}
