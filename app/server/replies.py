"""Ready-made HTTP answers: JSON, problem documents, pages, and the headers each of them carries."""

from __future__ import annotations

import hashlib
from html import escape
from http import HTTPStatus
from typing import Any

import msgspec
from aiohttp import web

from app.i18n import current_language, tr
from app.model.refused import STATUS, Refused
from app.server.wire import sentence

POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self' ws://{host}; "
    "frame-ancestors 'none'; object-src 'none'"
)
CODES = {401: "unauthorized", 403: "forbidden", 404: "not_found", 413: "too_large", 421: "forbidden"}
"""The wire's codes for HTTP errors that are not refusals of the show; the rest are `bad_message`."""

MESSAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
MESSAGE_PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{words}</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>html{{background:transparent}}body{{font:18px/1.5 sans-serif;margin:3em auto;max-width:30em;"
    "padding:0 1em}}</style></head><body>{shown}</body></html>"
)


def reply(data: Any, status: int = 200, content_type: str = "application/json") -> web.Response:
    """Return data as JSON that nobody keeps."""
    headers = {"Cache-Control": "no-store"}
    return web.Response(
        body=msgspec.json.encode(data), status=status, content_type=content_type, headers=headers
    )


def problem(status: int, code: str, message: str) -> web.Response:
    """Return an `application/problem+json` document."""
    title = HTTPStatus(status).phrase
    document = {"type": "about:blank", "title": title, "status": status, "code": code, "message": message}
    return reply(document, status, "application/problem+json")


def page(request: web.Request, text: str) -> web.Response:
    """Return HTML with its ETag and policy, or 304 when the browser has this very page."""
    body = text.encode()
    etag = hashlib.blake2b(body, digest_size=12).hexdigest()
    headers = {"Cache-Control": "no-cache", "ETag": f'"{etag}"'}
    if any(known.value in (etag, "*") for known in request.if_none_match or ()):
        return web.Response(status=304, headers=headers)
    headers["Content-Security-Policy"] = POLICY.format(host=request.headers["Host"])
    return web.Response(body=body, content_type="text/html", charset="utf-8", headers=headers)


def refusal(request: web.Request, status: int, refused: Refused) -> web.Response:
    """Return a refusal as a program reads it, or as a person does; on program nobody reads anything."""
    words = sentence(refused)
    if request.path.startswith(("/api/", "/healthz")) or request.method not in ("GET", "HEAD"):
        answer = problem(status, refused.code, words)
    else:
        # A browser source that opens a wrong address must stay empty: its picture may be on air.
        shown = "" if "OBS/" in request.headers.get("User-Agent", "") else escape(words)
        text = MESSAGE_PAGE.format(lang=current_language(), words=escape(words), shown=shown)
        headers = {"Cache-Control": "no-store", "Content-Security-Policy": MESSAGE_POLICY}
        answer = web.Response(text=text, status=status, content_type="text/html", headers=headers)
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def of_refused(request: web.Request, refused: Refused) -> web.Response:
    """Return a refusal of the show with the status of its code."""
    return refusal(request, STATUS.get(refused.code, 500), refused)


def of_http(request: web.Request, error: web.HTTPException) -> web.Response:
    """Return an error of HTTP itself: no such path, wrong method, too large."""
    code = CODES.get(error.status, "internal" if error.status >= 500 else "bad_message")
    reason = f"http_{error.status}"
    known = tr(f"refused.{reason}") != f"refused.{reason}"
    answer = refusal(request, error.status, Refused(code, reason if known else code))
    if "Allow" in error.headers:
        answer.headers["Allow"] = error.headers["Allow"]
    return answer
