"""The HTTP API: reading the show, and running its commands."""

from __future__ import annotations

from typing import Any

import msgspec
from aiohttp import web

from app.model.refused import Refused
from app.server import shapes
from app.server.asking import ask
from app.server.auth import require
from app.server.presence import address
from app.server.replies import reply
from app.server.wire import answer
from app.server.wiring import Wiring, wiring


def add_routes(router: web.UrlDispatcher) -> None:
    """Add `/healthz` and `/api/v1/…`."""
    router.add_get("/healthz", _health)
    router.add_get("/api/v1/state", _state)
    router.add_get("/api/v1/channels", _channels)
    router.add_get("/api/v1/plan", _plan)
    router.add_get("/api/v1/clients", _clients)
    router.add_post("/api/v1/run/{command}", _run)


def _admitted(request: web.Request, role: str) -> Wiring:
    inside = wiring(request)
    require(inside.config, request, role, local=inside.checks.is_local(request))
    return inside


async def _health(request: web.Request) -> web.Response:
    return reply({"ok": True, "rev": wiring(request).show.rev})


async def _state(request: web.Request) -> web.Response:
    inside = _admitted(request, "viewer")
    return reply(shapes.state_shape(inside.show, inside.config))


async def _channels(request: web.Request) -> web.Response:
    return reply(shapes.channels_shape(_admitted(request, "viewer").show.state))


async def _plan(request: web.Request) -> web.Response:
    return reply(shapes.plan_shape(_admitted(request, "observer").show.state))


async def _clients(request: web.Request) -> web.Response:
    rows = _admitted(request, "observer").presence.clients.values()
    return reply([shapes.client_shape(row) for row in rows])


async def _run(request: web.Request) -> web.Response:
    inside = _admitted(request, "operator")
    arguments = await _arguments(request)
    local = inside.checks.is_local(request)
    by = "http " + address(request)
    result = await ask(
        inside.show, request.match_info["command"], arguments, by=by, role="operator", local=local
    )
    return reply({"ok": True, **answer(result)})


async def _arguments(request: web.Request) -> dict[str, Any]:
    """Return the JSON object in the body; an empty body has no arguments."""
    if request.content_type != "application/json":
        raise web.HTTPUnsupportedMediaType
    body = await request.read()
    try:
        arguments: dict[str, Any] = msgspec.json.decode(body or b"{}", type=dict[str, Any])
    except (msgspec.DecodeError, RecursionError) as error:
        raise Refused("bad_message", detail=str(error)[:200]) from error
    return arguments
