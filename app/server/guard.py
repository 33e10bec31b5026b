"""The door: Host and Origin are checked before any route, and whatever fails is answered in our own words."""

from __future__ import annotations

import logging

from aiohttp import web
from aiohttp.typedefs import Handler

from app.model.refused import Refused
from app.server import replies
from app.server.wire import PROTOCOL
from app.server.wiring import Wiring, wiring

log = logging.getLogger(__name__)


@web.middleware
async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let a request through to its route, or say why not."""
    inside = wiring(request)
    if not inside.checks.host_is_ours(request):
        return replies.refusal(request, 421, Refused("forbidden", "http_421"))
    if not inside.checks.origin_is_ours(request) and not _is_older_page(request, inside):
        return replies.refusal(request, 403, Refused("forbidden", "wrong_origin"))
    if request.match_info.http_exception is not None and _is_upgrade(request):
        return await _turn_away(request)
    try:
        return await handler(request)
    except Refused as refused:
        return replies.of_refused(request, refused)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return replies.of_http(request, error)
    except (ConnectionResetError, OSError):
        raise
    except Exception:  # the caller gets a plain 500, the log the rest
        log.exception("%s %s failed", request.method, request.path)
        return replies.refusal(request, 500, Refused("internal"))


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Add what every answer carries."""
    response.headers["Server"] = "Ambo/" + wiring(request).config.version
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")


def _is_upgrade(request: web.Request) -> bool:
    return request.headers.get("Upgrade", "").lower() == "websocket"


def _is_older_page(request: web.Request, inside: Wiring) -> bool:
    """EuljiroWorship's pages lie on another port of this computer; they only receive."""
    return (
        request.path == "/ws"
        and _is_upgrade(request)
        and "Sec-WebSocket-Protocol" not in request.headers
        and inside.checks.is_local(request)
    )


async def _turn_away(request: web.Request) -> web.StreamResponse:
    ws = web.WebSocketResponse(protocols=(PROTOCOL,), compress=False, timeout=2.0)
    await ws.prepare(request)
    await ws.close(code=1001, message=b"no such path")
    return ws
