"""Tokens and the roles they grant."""

from __future__ import annotations

import hmac
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp.test_utils import make_mocked_request

from app.model.refused import Refused
from app.server.auth import bearer, grant, require, role_for, same_secret
from app.server.config import ServerConfig

CONFIG = ServerConfig(Path(), "operator", "link", "e", "v", False, (), lambda: 0, Path())


def test_an_empty_secret_opens_nothing() -> None:
    assert same_secret("a", "a")
    assert not same_secret("", "")
    assert not same_secret(None, "")
    assert not same_secret("é\ud800", "a")
    empty = replace(CONFIG, operator_token="", link_key="")
    assert grant(empty, "", local=False) is None


@pytest.mark.parametrize(
    ("token", "local", "granted"),
    [
        (None, True, "viewer"),
        ("wrong", True, "viewer"),
        ("operator", True, "operator"),
        ("operator", False, "operator"),
        ("link", False, "viewer"),
        (None, False, None),
        ("wrong", False, None),
    ],
)
def test_what_a_token_grants(token: str | None, local: bool, granted: str | None) -> None:
    assert grant(CONFIG, token, local=local) == granted


@pytest.mark.parametrize("wish", ["viewer", "observer", "operator"])
def test_an_operator_may_be_less(wish: str) -> None:
    assert role_for(CONFIG, wish, "operator", local=False) == wish


@pytest.mark.parametrize(
    ("wish", "token", "local", "code"),
    [
        ("operator", None, True, "unauthorized"),
        ("operator", "wrong", True, "unauthorized"),
        ("operator", "link", False, "forbidden"),
        ("service", "operator", True, "forbidden"),
        ("viewer", None, False, "unauthorized"),
        ("observer", None, True, "unauthorized"),
    ],
)
def test_more_than_granted_is_refused(wish: str, token: str | None, local: bool, code: str) -> None:
    with pytest.raises(Refused) as refused:
        role_for(CONFIG, wish, token, local=local)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("header", "token"),
    [("Bearer abc", "abc"), ("bearer  abc ", "abc"), ("Basic abc", None), ("Bearer", None), ("", None)],
)
def test_bearer(header: str, token: str | None) -> None:
    assert bearer(make_mocked_request("GET", "/", headers={"Authorization": header})) == token


def test_an_operators_token_in_an_address_is_not_taken() -> None:
    request = make_mocked_request("GET", "/api/v1/plan?key=operator")
    with pytest.raises(Refused):
        require(CONFIG, request, "observer", local=True)
    require(CONFIG, make_mocked_request("GET", "/?key=link"), "viewer", local=False)


def test_secrets_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(given: bytes, secret: bytes) -> bool:
        compared.append((given, secret))
        return given == secret

    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert not same_secret("x", "secret")
    assert same_secret("secret", "secret")
    assert len(compared) == 2
