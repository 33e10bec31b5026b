"""Host, Origin and what counts as this computer."""

from __future__ import annotations

import socket
from unittest import mock

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from app.server.checks import Checks, is_loopback_host, own_names, split_authority, split_origin


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("127.0.0.1:8765", ("127.0.0.1", 8765)),
        ("LocalHost", ("localhost", None)),
        ("church.example.:80", ("church.example", 80)),
        ("[::1]:8765", ("::1", 8765)),
        ("[::1]", ("::1", None)),
        ("a:b", None),
        ("user@host", None),
        ("a/b", None),
        ("host:", None),
        ("", None),
        ("a b", None),
        ("127.0.0.1:999999", None),
    ],
)
def test_authority(text: str, parts: object) -> None:
    assert split_authority(text) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("http://127.0.0.1:8765", ("127.0.0.1", 8765)),
        ("http://church.example", ("church.example", 80)),
        ("https://127.0.0.1:8765", None),
        ("null", None),
        ("file://", None),
        ("http://a/b", None),
        ("http://", None),
    ],
)
def test_origin(text: str, parts: object) -> None:
    assert split_origin(text) == parts


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"])
def test_this_computer(host: str) -> None:
    assert is_loopback_host(host)


@pytest.mark.parametrize(
    "host",
    ["0.0.0.0", "192.168.0.2", "::", "127.0.0.1.evil.example", "localhost.evil.example", "2130706433", ""],
)
def test_not_this_computer(host: str) -> None:
    assert not is_loopback_host(host)


def test_own_names_have_the_machine_and_its_addresses() -> None:
    names = own_names()
    assert "127.0.0.1" in names
    assert socket.gethostname().lower() in names
    assert socket.gethostname().lower().partition(".")[0] + ".local" in names


def asked(host: str, **headers: str) -> web.Request:
    transport = mock.Mock()
    transport.get_extra_info.return_value = ("127.0.0.1", 50_000)
    return make_mocked_request("GET", "/", headers={"Host": host, **headers}, transport=transport)


def test_a_request_by_our_name_on_the_network_is_not_of_this_computer() -> None:
    checks = Checks(8765, ("church.example",))
    assert checks.is_local(asked("127.0.0.1:8765"))
    assert not checks.is_local(asked("church.example:8765"))
    assert not checks.is_local(asked("192.168.0.24:8765"))
    assert not checks.is_local(asked("127.0.0.1:8765", Origin="http://192.168.0.24:8765"))
