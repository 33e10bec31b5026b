"""Clients without a subprotocol: EuljiroWorship's pages get flat slides, its controller gives them."""

from __future__ import annotations

from aiohttp import web

from app.server.auth import same_secret
from app.server.converse import accept, listen
from app.server.frames import text_frame
from app.server.presence import channel_of, older_row
from app.server.wiring import Wiring
from app.show.frame import view_of

CHANNEL = "main"
PONG = text_frame(b"pong")


async def older_client(request: web.Request, inside: Wiring) -> web.StreamResponse:
    """Tell controller from page by the shape of the handshake; strangers get 403 before the upgrade."""
    local = inside.checks.is_local(request)
    if not local and not same_secret(request.query.get("key"), inside.config.link_key):
        raise web.HTTPForbidden(reason="older pages are served on this computer only")
    if local and _is_controller(request, inside):
        return await inside.controller.listen(request, inside)
    return await _page(request, inside)


def _is_controller(request: web.Request, inside: Wiring) -> bool:
    """No browser can make this: it cannot leave out its User-Agent, nor set an Origin of its own choice."""
    if "Origin" not in request.headers or not inside.checks.origin_is_ours(request):
        return False
    return "User-Agent" not in request.headers and not any(
        name.lower().startswith("sec-fetch-") for name in request.headers
    )


async def _page(request: web.Request, inside: Wiring) -> web.StreamResponse:
    ws = await accept(request)
    line = ws.line
    pulse = inside.beat.watch(line, "silent")
    row = older_row(request, "overlay", "viewer", CHANNEL, inside.show.clock())
    view = view_of(channel_of(inside.show.state, CHANNEL))
    member = inside.hub.join(line, row, view)
    inside.presence.join(row)

    async def hear(text: str) -> None:
        if text == "ping":
            inside.beat.heard(pulse, "older")
            if line.waiting == 0:
                line.write(PONG)

    try:
        await listen(ws, hear)
    finally:
        inside.hub.leave(member)
        inside.presence.leave(row.id, inside.show.clock(), line.why or "closed")
        inside.beat.forget(pulse)
        line.hang_up()
    return ws
