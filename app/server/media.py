"""Pictures and films: by the hash of their content, or under the names the older pages give them."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from app.model.refused import Refused
from app.server.wiring import wiring

FOREVER = "public, max-age=31536000, immutable"
TYPES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp",
    "gif": "image/gif", "webm": "video/webm", "mp4": "video/mp4", "m4v": "video/mp4",
    "mp3": "audio/mpeg", "ogg": "audio/ogg", "woff2": "font/woff2",
}  # fmt: skip
SANDBOX = "sandbox; default-src 'none'"
OLDER_FOLDER = "img"
"""In the media folder: what lay in EuljiroWorship's `html/img` is copied here."""


def add_routes(router: web.UrlDispatcher) -> None:
    """Add `/media/…` and `/html/img/…`."""
    router.add_get(r"/media/{sha:[0-9a-f]{64}}.{ext:[a-z0-9]{2,5}}", _by_content)
    router.add_get("/html/img/{name}", _by_name)


async def _by_content(request: web.Request) -> web.StreamResponse:
    """Serve without a key: who knows the hash of a picture has been shown it."""
    sha, ext = request.match_info["sha"], request.match_info["ext"]
    return _file(wiring(request).config.media_dir / f"{sha}.{ext}", FOREVER)


async def _by_name(request: web.Request) -> web.StreamResponse:
    inside = wiring(request)
    name = request.match_info["name"]
    if not inside.checks.is_local(request):
        raise Refused("unauthorized", "no_key")
    if Path(name).name != name or "\\" in name or ":" in name or "\0" in name or name.startswith("."):
        raise web.HTTPNotFound
    return _file(inside.config.media_dir / OLDER_FOLDER / name, "no-cache")


def _file(path: Path, caching: str) -> web.StreamResponse:
    """Serve a file with Range and ETag; a name with no type of ours does not exist."""
    mime = TYPES.get(path.suffix[1:].lower())
    if mime is None or not path.is_file():
        raise web.HTTPNotFound
    response = web.FileResponse(path, headers={"Cache-Control": caching, "Content-Security-Policy": SANDBOX})
    response.content_type = mime
    return response
