"""The HTTP API."""

from __future__ import annotations

import pytest

from tests.server.house import TOKEN, serving

OPERATOR = {"Authorization": f"Bearer {TOKEN}"}


async def test_health_is_open() -> None:
    async with serving() as house:
        assert (await house.get("/healthz"))[2] == {"ok": True, "rev": 0}


async def test_state() -> None:
    async with serving(saved_rev=lambda: 41) as house:
        _, _, before = await house.get("/api/v1/state")
        assert before["live"] == {
            "item": None, "slide": None, "index": None, "count": 0,
            "mode": "live", "pending": 0, "locked": False,
        }  # fmt: skip
        house.show.run("live.goto", slide="a2")
        house.show.run("plan.edit_slide", slide="a2", text="new")
        house.show.run("live.blank", channel="hall")
        status, headers, state = await house.get("/api/v1/state")
        assert (status, headers["Cache-Control"]) == (200, "no-store")
        assert (state["rev"], state["saved_rev"], state["epoch"]) == (3, 41, "epoch-1")
        assert state["live"] == {
            "item": "a", "slide": "a2", "index": 1, "count": 5, "mode": "live", "pending": 1, "locked": False,
        }  # fmt: skip
        assert state["channels"] == {
            "main": {"mode": "live", "key": "a2", "slide": "a2", "look": "stream"},
            "hall": {"mode": "blank", "key": "blank", "slide": None, "look": "hall"},
        }


async def test_plan_is_for_operators() -> None:
    async with serving() as house:
        assert (await house.get("/api/v1/plan"))[0] == 401
        _, _, plan = await house.get("/api/v1/plan", headers=OPERATOR)
        assert (plan["id"], plan["title"]) == ("plan", "Morning")
        item = plan["items"][0]
        assert (item["id"], item["kind"], item["title"]) == ("a", "lyrics", "Song a")
        assert item["slides"][0] == {"id": "a1", "kind": "lyrics", "label": "V1", "text": "a line 1"}


async def test_channels() -> None:
    async with serving() as house:
        _, _, channels = await house.get("/api/v1/channels")
        assert channels[1] == {"id": "hall", "look": "hall", "size": [1920, 1080], "languages": []}


async def test_clients_show_what_was_painted() -> None:
    async with serving() as house:
        page = await house.hello(name="Balcony", id="left", agent="OBS/31.0")
        house.show.run("live.next")
        await page.receive("frame")
        assert (await house.get("/api/v1/clients"))[0] == 401
        (row,) = (await house.get("/api/v1/clients", headers=OPERATOR))[2]
        assert (row["state"], row["rev_sent"], row["rev_painted"]) == ("behind", 1, -1)
        await page.ack(1, active=True)
        await page.quiet()
        (row,) = (await house.get("/api/v1/clients", headers=OPERATOR))[2]
        told = {name: row[name] for name in ("name", "kind", "role", "channel", "address", "agent", "state")}
        assert told == {
            "name": "Balcony", "kind": "overlay", "role": "viewer", "channel": "main",
            "address": "127.0.0.1", "agent": "OBS/31.0", "state": "painted",
        }  # fmt: skip
        assert (row["rev_got"], row["rev_painted"], row["paint_ms"]) == (1, 1, 1.5)
        assert (row["visible"], row["active"], row["frames_sent"], row["frames_skipped"]) == (
            True,
            True,
            2,
            0,
        )
        assert row["bytes_sent"] > 100


async def test_run() -> None:
    async with serving() as house:
        status, _, body = await house.ask(
            "POST", "/api/v1/run/live.next", headers=OPERATOR, json={"after": None}
        )
        assert (status, body) == (200, {"ok": True, "rev": 1, "changed": True})
        _, _, body = await house.ask("POST", "/api/v1/run/live.next", headers=OPERATOR, json={"after": None})
        assert body == {"ok": True, "rev": 1, "changed": False}


async def test_run_without_a_body_has_no_arguments() -> None:
    async with serving() as house:
        headers = {**OPERATOR, "Content-Type": "application/json"}
        assert (await house.ask("POST", "/api/v1/run/live.next", headers=headers))[0] == 200


@pytest.mark.parametrize(
    ("command", "body", "status", "code"),
    [
        ("live.dance", "{}", 404, "unknown_command"),
        ("live.show", "{}", 404, "unknown_command"),
        ("live.goto", "{}", 400, "bad_arguments"),
        ("live.goto", '{"slide":"x"}', 404, "not_found"),
        ("live.next", "nonsense", 400, "bad_message"),
        ("live.next", "[]", 400, "bad_message"),
        ("live.next", "[" * 10_000, 400, "bad_message"),
        ("live.next", '{"x":"' + "y" * 70_000 + '"}', 413, "too_large"),
    ],
)
async def test_problems(command: str, body: str, status: int, code: str) -> None:
    async with serving() as house:
        headers = {**OPERATOR, "Content-Type": "application/json"}
        answer = await house.ask("POST", f"/api/v1/run/{command}", headers=headers, data=body)
        assert (answer[0], answer[2]["code"], answer[2]["status"]) == (status, code, status)
        assert answer[1]["Content-Type"].startswith("application/problem+json")
        assert answer[2]["message"]
        assert house.show.rev == 0


async def test_locked_is_409() -> None:
    async with serving() as house:
        house.show.run("live.lock", on=True)
        status, _, body = await house.ask("POST", "/api/v1/run/live.next", headers=OPERATOR, json={})
        assert (status, body["code"]) == (409, "locked")


@pytest.mark.parametrize("token", [None, "wrong", TOKEN + "x"])
async def test_no_token_no_command(token: str | None) -> None:
    async with serving() as house:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        status, answer, body = await house.ask("POST", "/api/v1/run/live.next", headers=headers, json={})
        assert (status, body["code"]) == (401, "unauthorized")
        assert answer["WWW-Authenticate"] == "Bearer"
        assert house.show.rev == 0


async def test_what_is_not_json_is_415() -> None:
    async with serving() as house:
        status, _, _ = await house.ask("POST", "/api/v1/run/live.next", headers=OPERATOR, data="a=b")
        assert status == 415


async def test_a_wrong_method_is_405() -> None:
    async with serving() as house:
        status, headers, body = await house.get("/api/v1/run/live.next", headers=OPERATOR)
        assert (status, headers["Allow"], body["code"]) == (405, "POST", "bad_message")
        assert (await house.ask("DELETE", "/api/v1/state"))[0] == 405


async def test_an_operators_path_is_taken_here_and_refused_elsewhere() -> None:
    async with serving() as house:
        seen = []

        async def save(*, by: str, path: str | None = None) -> object:
            seen.append((by, path))
            return house.show.run("plan.edit")

        house.show.add_errand("plan.save", save)  # type: ignore[arg-type]
        url = "/api/v1/run/plan.save"
        assert (await house.ask("POST", url, headers=OPERATOR, json={"path": "/x"}))[0] == 200
        tunnel = {**OPERATOR, "Via": "tunnel"}
        assert (await house.ask("POST", url, headers=tunnel, json={"path": "/x"}))[0] == 403
        assert (await house.ask("POST", url, headers=tunnel, json={}))[0] == 200
        assert seen == [("http 127.0.0.1", "/x"), ("http 127.0.0.1", None)]
