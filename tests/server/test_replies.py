"""Answers of HTTP."""

from __future__ import annotations

import json

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from app.model.refused import STATUS, Refused
from app.server import replies


def body(response: web.Response) -> bytes:
    assert isinstance(response.body, bytes)
    return response.body


def test_a_problem_document() -> None:
    answer = replies.problem(409, "locked", "Locked.")
    assert answer.content_type == "application/problem+json"
    assert json.loads(body(answer)) == {
        "type": "about:blank", "title": "Conflict", "status": 409, "code": "locked", "message": "Locked.",
    }  # fmt: skip


@pytest.mark.parametrize(("code", "status"), STATUS.items())
def test_every_code_has_its_status(code: str, status: int) -> None:
    request = make_mocked_request("GET", "/api/v1/state")
    answer = replies.of_refused(request, Refused(code, command="x", detail="y", role="z", name="n", kind="k"))
    told = json.loads(body(answer))
    assert (answer.status, told["code"]) == (status, code)
    assert told["message"] not in ("", code)


def test_the_policy_names_the_host_the_page_came_from() -> None:
    request = make_mocked_request("GET", "/overlay/main", headers={"Host": "pulpit.local:8765"})
    answer = replies.page(request, "<html>")
    assert "ws://pulpit.local:8765;" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (web.HTTPNotFound(), "not_found"),
        (web.HTTPMethodNotAllowed("GET", ["POST"]), "bad_message"),
        (web.HTTPRequestEntityTooLarge(1, 2), "too_large"),
        (web.HTTPBadGateway(), "internal"),
    ],
)
def test_errors_of_http_have_codes_of_the_wire(error: web.HTTPException, code: str) -> None:
    answer = replies.of_http(make_mocked_request("GET", "/api/x"), error)
    assert (answer.status, json.loads(body(answer))["code"]) == (error.status, code)
