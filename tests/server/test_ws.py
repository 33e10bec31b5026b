"""`/ws`: hello, welcome, frame, run, errors, close codes."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest
from multidict import CIMultiDict

from app.server import beat
from app.tasks import spawn
from tests.server.house import HELLO, KEY, TOKEN, raw, raw_hello, serving


async def test_hello_brings_welcome_and_the_whole_frame() -> None:
    async with serving() as house:
        house.show.run("live.next")
        page = await house.hello()
        assert page.ws.protocol == "ambo.v1"
        assert {"client", "epoch", "clock", "version", "role", "limits"} <= page.welcome.keys()
        assert (page.welcome["epoch"], page.welcome["role"]) == ("epoch-1", "viewer")
        assert (page.frame["rev"], page.frame["epoch"], page.frame["key"]) == (1, "epoch-1", "a1")
        assert page.frame["slide"]["fields"]["text"] == [{"lang": "en", "lines": ["a line 1"]}]


async def test_before_the_first_take_a_frame_is_live_and_empty() -> None:
    async with serving() as house:
        page = await house.hello(channel="hall")
        assert (page.frame["mode"], page.frame["key"], page.frame["slide"]) == ("live", "none", None)
        assert page.frame["look"] == "hall"


async def test_a_change_comes_to_every_page() -> None:
    async with serving() as house:
        pages = [await house.hello(), await house.hello(channel="hall")]
        house.show.run("live.next")
        frames = [await page.receive("frame") for page in pages]
        assert [(frame["rev"], frame["key"], frame["look"]) for frame in frames] == [
            (1, "a1", "stream"),
            (1, "a1", "hall"),
        ]


async def test_run_answers_after_the_frame() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.send("run", id=7, command="live.next", args={"after": None})
        assert json.loads(await operator.ws.receive_str())["type"] == "frame"
        assert await operator.receive("ok") == {"type": "ok", "id": 7, "rev": 1, "changed": True}


async def test_a_double_tap_changes_nothing() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.run("live.next", after=None)
        second = await operator.run("live.next", after=None)
        assert (second["type"], second["rev"], second["changed"]) == ("ok", 1, False)
        await operator.quiet()


async def test_a_step_at_the_end_says_so() -> None:
    async with serving() as house:
        house.show.run("live.last")
        operator = await house.operator()
        assert (await operator.run("live.next"))["hint"] == "end"


async def test_ok_names_what_was_made_and_what_was_undone() -> None:
    async with serving() as house:
        operator = await house.operator(name="Ann")
        made = (await operator.run("plan.add_item", kind="lyrics", title="New"))["item"]
        assert house.show.state.plan.items[-1].id == made
        await operator.run("live.next")
        assert (await operator.run("live.undo"))["undid"] == {"command": "live.next", "by": "Ann"}


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("no json", "bad_message"),
        ("[]", "bad_message"),
        ('{"kind":"ack"}', "bad_message"),
        ('{"type":5}', "bad_message"),
        ('{"type":"ack","rev":"1","stage":"painted"}', "bad_message"),
        ('{"type":"ack","rev":0,"stage":"seen"}', "bad_message"),
        ('{"type":"run","command":"live.next","args":[]}', "bad_message"),
        (HELLO, "bad_message"),
        ('{"type":"dance"}', "unknown_type"),
        ('{"type":"run","id":1,"command":"live.dance","args":{}}', "unknown_command"),
        ('{"type":"run","id":1,"command":"live.show","args":{}}', "unknown_command"),
        ('{"type":"run","id":1,"command":"live.goto","args":{}}', "bad_arguments"),
        ('{"type":"run","id":1,"command":"live.goto","args":{"slide":5}}', "bad_arguments"),
        ('{"type":"run","id":1,"command":"live.goto","args":{"slide":"x"}}', "not_found"),
        ('{"type":"ack","rev":99,"stage":"painted"}', "bad_arguments"),
        ('{"type":"subscribe","topics":["weather"]}', "not_found"),
        ('{"type":"x","deep":' + "[" * 10_000 + "]" * 10_000 + "}", "bad_message"),
        ('{"type":"run","command":"live.goto","args":{"slide":' + "1" * 5_000 + "}}", "bad_message"),
    ],
)
async def test_what_is_wrong_is_answered_and_the_socket_stays(message: str, code: str) -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.ws.send_str(message)
        error = await operator.receive("error")
        assert error["code"] == code
        assert error["message"] and not error["message"].startswith("refused.")
        assert (await operator.run("live.next"))["type"] == "ok"


async def test_an_error_carries_the_id_of_the_request() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.send("run", id="r-1", command="no.such", args={})
        assert (await operator.receive("error"))["id"] == "r-1"
        await operator.send("dance", id=4)
        assert (await operator.receive("error"))["id"] == 4
        await operator.ws.send_str("{")
        assert (await operator.receive("error"))["id"] is None


async def test_lock_refuses_with_its_code() -> None:
    async with serving() as house:
        operator = await house.operator()
        await operator.run("live.lock", on=True)
        assert (await operator.run("live.next"))["code"] == "locked"
        assert (await operator.run("live.lock", on=False))["type"] == "ok"


async def test_anything_before_hello_is_a_bad_message() -> None:
    async with serving() as house:
        page = await house.connect()
        await page.send("run", id=1, command="live.next", args={})
        assert (await page.receive("error"))["code"] == "bad_message"
        assert house.show.rev == 0
        await page.send("hello", channel="main")
        assert (await page.receive("welcome"))["role"] == "viewer"


async def test_a_viewer_runs_nothing() -> None:
    async with serving() as house:
        page = await house.hello()
        assert (await page.run("live.next"))["code"] == "forbidden"
        assert house.show.rev == 0


async def test_arguments_cannot_elevate_or_impersonate() -> None:
    async with serving() as house:
        page = await house.hello()
        for args in ({"role": "operator"}, {"by": "desk"}, {"role": "operator", "by": "desk"}):
            assert (await page.run("live.next", **args))["code"] == "forbidden"
        assert house.show.rev == 0


@pytest.mark.parametrize("wish", ["operator", "observer", "service"])
@pytest.mark.parametrize("token", [None, "", "wrong", TOKEN[:-1], KEY])
async def test_more_than_the_token_grants_closes_with_1008(wish: str, token: str | None) -> None:
    async with serving() as house:
        page = await house.connect()
        await page.send("hello", role=wish, token=token)
        assert (await page.receive("error"))["code"] in ("unauthorized", "forbidden")
        assert await page.closed() == 1008
        assert not house.presence.clients


async def test_a_loopback_page_with_an_old_key_is_still_a_viewer() -> None:
    async with serving() as house:
        assert (await house.hello(token="from last year")).welcome["role"] == "viewer"


async def test_an_unknown_channel_closes_with_1008() -> None:
    async with serving() as house:
        page = await house.connect()
        await page.send("hello", channel="balcony")
        assert (await page.receive("error"))["code"] == "not_found"
        assert await page.closed() == 1008


async def test_the_tenth_bad_message_closes_with_1008() -> None:
    async with serving() as house:
        page = await house.hello()
        for _ in range(9):
            await page.ws.send_str("nonsense")
            await page.receive("error")
        await page.ws.send_str("nonsense")
        assert (await page.receive("error"))["code"] == "bad_message"
        assert await page.closed() == 1008


async def test_no_hello_closes_with_1008(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "HELLO_SECONDS", 0.1)
    monkeypatch.setattr(beat, "TICK_SECONDS", 0.05)
    async with serving() as house:
        silent = await house.connect()
        assert await silent.closed() == 1008


async def test_binary_closes_with_1003() -> None:
    async with serving() as house:
        page = await house.hello()
        await page.ws.send_bytes(b"\x00\x01")
        assert await page.closed() == 1003


async def test_the_largest_message_passes_and_one_byte_more_closes_with_1009() -> None:
    async with serving() as house:
        page = await house.hello()
        head = '{"type":"dance","id":1,"x":"'
        await page.ws.send_str(head + "x" * (65_536 - len(head) - 2) + '"}')
        assert (await page.receive("error"))["code"] == "unknown_type"
        await page.ws.send_str(head + "x" * (65_537 - len(head) - 2) + '"}')
        assert await page.closed() == 1009


async def test_a_megabyte_closes_with_1009_that_arrives() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        client.send(b"x" * 1_000_000)
        assert await client.close_code() == 1009
        client.end()
        page = await house.hello()
        assert page.frame["type"] == "frame"


async def test_bad_utf8_closes_with_1007() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        client.send(b'{"type":"\xff\xfe"}')
        assert await client.close_code() == 1007
        client.end()


async def test_another_subprotocol_is_refused_before_the_upgrade() -> None:
    async with serving() as house:
        client = await raw(house, protocol="chat")
        assert client.status == 400
        client.end()


async def test_a_close_is_answered_with_its_code() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        client.send((3001).to_bytes(2), 8)
        assert await client.close_code() == 3001
        assert await client.frame() == (-1, b"")
        client.end()
        await house.until(lambda: all(row.gone_at for row in house.presence.clients.values()))


async def test_a_socket_that_is_cut_off_is_gone_at_once() -> None:
    async with serving() as house:
        client = await raw_hello(house)
        (row,) = house.presence.clients.values()
        client.writer.transport.abort()
        await house.until(lambda: row.state == "gone")


async def test_a_path_is_for_operators_of_this_computer() -> None:
    async with serving(names=("church.example",)) as house:
        origin = f"http://church.example:{house.server.port}"
        page = await house.connect(headers={"Host": f"church.example:{house.server.port}", "Origin": origin})
        await page.send("hello", role="operator", token=TOKEN)
        await page.receive("welcome")
        for command in ("plan.open", "plan.save"):
            assert (await page.run(command, path="/etc/hostname"))["code"] == "forbidden"


async def test_a_command_that_breaks_costs_neither_socket_nor_show() -> None:
    async with serving() as house:

        async def broken(**_: object) -> None:
            raise ZeroDivisionError

        house.show.add_errand("plan.save", broken)  # type: ignore[arg-type]
        operator = await house.operator()
        assert (await operator.run("plan.save"))["code"] == "internal"
        assert (await operator.run("live.next"))["type"] == "ok"


async def test_names_are_cleaned() -> None:
    async with serving() as house:
        page = await house.hello(name="Bal\x00co\u202eny\n" + "x" * 100)
        assert house.row(page).name == "Balcony" + "x" * 57


async def test_shutdown_says_1001_to_everyone() -> None:
    async with serving() as house:
        pages = [await house.hello(), await house.operator(), await house.connect()]
        older = await house.older()
        await older.receive_str()
        endings = [spawn(page.closed(), name="ending") for page in pages]
        last = spawn(older.receive(), name="ending")
        await house.server.stop()
        assert [await ending for ending in endings] == [1001, 1001, 1001]
        assert (await last).data == 1001


async def test_an_operator_may_show_the_token_in_the_header() -> None:
    async with serving() as house:
        page = await house.connect(headers={"Authorization": f"Bearer {TOKEN}"})
        await page.send("hello", role="operator", channel="main", kind="remote")
        assert (await page.receive("welcome"))["role"] == "operator"
        page = await house.connect(headers={"Authorization": "Bearer wrong"})
        await page.send("hello", role="operator", channel="main", kind="remote")
        assert await page.closed() == 1008


@pytest.mark.parametrize("second", ["http://evil.example", "http://127.0.0.1:8080"])
async def test_two_origins_are_one_too_many_on_the_older_wire(second: str) -> None:
    async with serving() as house:
        headers = CIMultiDict([("Origin", "http://127.0.0.1:8080"), ("Origin", second)])
        with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
            await house.http.ws_connect(house.url("/ws"), headers=headers)
        assert refused.value.status == 403


@pytest.mark.parametrize("wrong", [{"rev": -1}, {"ms": -5}, {"ms": 1e308}, {"rev": 999_999}])
async def test_the_tenth_bad_ack_closes(wrong: dict[str, Any]) -> None:
    async with serving() as house:
        page = await house.hello()
        for _ in range(10):
            await page.send("ack", **{"rev": 0, "stage": "painted", "ms": 1, **wrong})
        assert await page.closed() == 1008
        assert house.presence.headline().slowest_ms is None
