"""The door: Host 421, Origin 403, unknown paths, headers on everything, nothing for strangers."""

from __future__ import annotations

import socket

import pytest

from tests.server.house import HELLO, KEY, TOKEN, raw, serving

EVERY_PATH = [
    "/",
    "/overlay/main",
    "/html/overlay.html",
    "/healthz",
    "/api/v1/state",
    "/nowhere",
    "/lib/x/y.js",
]


@pytest.mark.parametrize("path", [*EVERY_PATH, "/ws"])
@pytest.mark.parametrize("host", ["evil.example", "evil.example:8765", "127.0.0.1@evil.example", "a b"])
async def test_a_foreign_host_is_421_before_any_route(path: str, host: str) -> None:
    async with serving() as house:
        client = await raw(house, path, Host=host)
        assert client.status == 421
        client.end()


async def test_no_host_or_two_are_no_host_of_ours() -> None:
    async with serving() as house:
        for lines in ("", f"Host: 127.0.0.1:{house.server.port}\r\nHost: evil.example\r\n"):
            client = await raw(house, "/healthz", Host="", X=f"1\r\n{lines}".rstrip("\r\n"))
            assert client.status in (400, 421)
            client.end()


@pytest.mark.parametrize("name", ["localhost", "[::1]", "127.0.0.1", socket.gethostname(), "Pulpit.Example."])
async def test_our_names_are_let_in(name: str) -> None:
    async with serving(names=("pulpit.example",)) as house:
        status, _, _ = await house.get("/healthz", headers={"Host": f"{name}:{house.server.port}"})
        assert status == 200


@pytest.mark.parametrize("path", [*EVERY_PATH, "/ws"])
@pytest.mark.parametrize(
    "origin",
    ["null", "file://", "http://evil.example", "http://127.0.0.1:1", "https://127.0.0.1", "http://127.0.0.1"],
)
async def test_a_foreign_origin_is_403_before_any_route(path: str, origin: str) -> None:
    async with serving() as house:
        client = await raw(house, path, Origin=origin)
        assert client.status == 403
        client.end()


async def test_our_own_origin_is_let_in() -> None:
    async with serving() as house:
        for host in ("127.0.0.1", "localhost"):
            client = await raw(house, Origin=f"http://{host}:{house.server.port}")
            assert client.status == 101
            client.end()


async def test_an_origin_of_another_port_opens_no_other_path() -> None:
    async with serving() as house:
        origin = {"Origin": "http://127.0.0.1:8080"}
        assert (await house.get("/api/v1/state", headers=origin))[0] == 403
        assert (await house.ask("POST", "/api/v1/run/live.next", headers=origin))[0] == 403


FORWARDED = [
    {"Forwarded": "for=203.0.113.7"},
    {"X-Forwarded-For": "203.0.113.7"},
    {"X-Forwarded-Proto": "https"},
    {"X-Real-IP": "203.0.113.7"},
    {"Via": "1.1 tunnel"},
    {"CF-Connecting-IP": "203.0.113.7"},
]


@pytest.mark.parametrize("header", FORWARDED, ids=lambda header: next(iter(header)))
async def test_what_came_through_a_tunnel_is_elsewhere(header: dict[str, str]) -> None:
    async with serving() as house:
        for path in ("/overlay/main", "/html/overlay.html", "/api/v1/state", "/api/v1/channels"):
            assert (await house.get(path, headers=header))[0] == 401
            assert (await house.get(path, headers=header, params={"key": "wrong"}))[0] == 401
            assert (await house.get(path, headers=header, params={"key": KEY}))[0] == 200
        _, _, body = await house.get("/", headers=header)
        assert KEY.encode() not in body
        assert b"/overlay/" not in body


async def test_a_socket_from_elsewhere_needs_origin_and_key() -> None:
    async with serving() as house:
        tunnel = {"X_Forwarded_For": "203.0.113.7"}
        refused = await raw(house, **tunnel)
        assert refused.status == 403
        refused.end()
        older = await raw(house, "/ws?key=" + KEY, protocol=None, **tunnel)
        assert older.status == 403
        older.end()
        origin = f"http://127.0.0.1:{house.server.port}"
        for token, first in ((None, "error"), ("wrong", "error"), (KEY, "welcome")):
            client = await raw(house, Origin=origin, **tunnel)
            client.send(HELLO[:-1] + (f', "token": "{token}"' if token else "") + "}")
            assert (await client.text())["type"] == first
            if first == "error":
                assert await client.close_code() == 1008
            client.end()


async def test_the_link_key_reads_no_plan_and_runs_nothing() -> None:
    async with serving() as house:
        tunnel = {"X-Forwarded-For": "203.0.113.7"}
        for path in ("/api/v1/plan", "/api/v1/clients"):
            assert (await house.get(path, headers=tunnel, params={"key": KEY}))[0] == 401
            bearer = {**tunnel, "Authorization": f"Bearer {KEY}"}
            assert (await house.get(path, headers=bearer))[0] == 403
        status, _, _ = await house.ask("POST", f"/api/v1/run/live.next?key={TOKEN}", headers=tunnel, json={})
        assert status == 401
        assert house.show.rev == 0


async def test_an_upgrade_on_an_unknown_path_is_accepted_and_closed() -> None:
    async with serving() as house:
        for path in ("/nowhere", "/ws/", "/services/none"):
            client = await raw(house, path)
            assert client.status == 101
            assert await client.close_code() == 1001
            client.end()


async def test_every_answer_carries_the_headers() -> None:
    async with serving() as house:
        for path in EVERY_PATH:
            _, headers, _ = await house.get(path)
            assert headers["X-Content-Type-Options"] == "nosniff"
            assert headers["Referrer-Policy"] == "no-referrer"
            assert headers["Server"] == "Ambo/1.2.3"
            assert "Access-Control-Allow-Origin" not in headers


async def test_a_handler_that_breaks_is_a_plain_500(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.server import shapes

    async with serving() as house:
        monkeypatch.setattr(shapes, "state_shape", lambda *_: 1 / 0)
        status, _, body = await house.get("/api/v1/state")
        assert (status, body["code"]) == (500, "internal")
        assert "ZeroDivision" not in str(body)
        assert (await house.get("/healthz"))[0] == 200
