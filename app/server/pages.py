"""The pages: outputs at their addresses, the older addresses beside them, scripts and fonts for ever."""

from __future__ import annotations

from aiohttp import web

from app.model.refused import Refused
from app.server import replies
from app.server.assets import TYPES
from app.server.auth import require
from app.server.links import links_page, stranger_page
from app.server.media import FOREVER
from app.server.presence import channel_of
from app.server.wiring import wiring

OLDER_PAGES = {
    "/html/overlay.html": "main",
    "/html/overlay_hall.html": "hall",
    "/html/overlay_hall_1080.html": "hall",
}
"""EuljiroWorship's addresses and the channels they show, so that existing OBS sources keep working."""


def add_routes(router: web.UrlDispatcher) -> None:
    """Add `/`, `/overlay/…`, `/html/…` and `/lib/…`."""
    router.add_get("/", _links)
    router.add_get("/overlay/{channel}", _overlay)
    for path in OLDER_PAGES:
        router.add_get(path, _older)
    router.add_get("/lib/{version}/{name:.+}", _asset)
    router.add_get("/favicon.ico", _no_icon)


async def _no_icon(request: web.Request) -> web.Response:
    """Every browser asks; a plain "nothing" keeps its console, and a person's eye, free of a 404."""
    return web.Response(status=204)


async def _links(request: web.Request) -> web.Response:
    inside = wiring(request)
    if not inside.checks.is_local(request):
        return replies.page(request, stranger_page())
    return replies.page(request, links_page(inside, request.headers["Host"]))


async def _overlay(request: web.Request) -> web.Response:
    return _output(request, request.match_info["channel"])


async def _older(request: web.Request) -> web.Response:
    return _output(request, OLDER_PAGES[request.path])


def _output(request: web.Request, channel: str) -> web.Response:
    """Serve the page of a channel to this computer, elsewhere to who has the link key."""
    inside = wiring(request)
    require(inside.config, request, "viewer", local=inside.checks.is_local(request))
    channel_of(inside.show.state, channel)
    return replies.page(request, inside.assets.page("overlay.html"))


async def _asset(request: web.Request) -> web.StreamResponse:
    """Serve one of the listed files; they are ours and public, so no key is asked for."""
    assets = wiring(request).assets
    path = assets.files.get(request.match_info["name"])
    if path is None or request.match_info["version"] != assets.version:
        raise Refused("not_found", "http_404")
    response = web.FileResponse(path, headers={"Cache-Control": FOREVER})
    response.content_type = TYPES[path.suffix]
    if path.suffix in (".js", ".css", ".json", ".svg"):
        response.charset = "utf-8"
    return response
