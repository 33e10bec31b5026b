"""Pages, scripts and fonts: addresses, headers, caching, and nothing outside."""

from __future__ import annotations

import asyncio
import re

import pytest

from tests.server.house import PATIENCE, House, serving

OUTPUTS = [
    "/overlay/main",
    "/overlay/hall",
    "/html/overlay.html",
    "/html/overlay_hall.html",
    "/html/overlay_hall_1080.html",
]


@pytest.mark.parametrize("path", OUTPUTS)
async def test_an_output_is_the_overlay_page(path: str) -> None:
    async with serving() as house:
        status, headers, body = await house.get(path + "?look=hall&id=3&debug=1")
        assert status == 200
        assert headers["Content-Type"] == "text/html; charset=utf-8"
        assert b'type="module"' in body
        assert b"{{" not in body


async def test_the_policy_of_a_page() -> None:
    async with serving() as house:
        _, headers, _ = await house.get("/overlay/main")
        assert headers["Content-Security-Policy"] == (
            "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            f"connect-src 'self' ws://127.0.0.1:{house.server.port}; "
            "frame-ancestors 'none'; object-src 'none'"
        )
        assert headers["Cache-Control"] == "no-cache"


async def test_a_page_that_is_known_is_304() -> None:
    async with serving() as house:
        _, headers, _ = await house.get("/overlay/main")
        status, _, body = await house.get("/overlay/main", headers={"If-None-Match": headers["ETag"]})
        assert (status, body) == (304, b"")
        assert (await house.get("/overlay/main", headers={"If-None-Match": '"other"'}))[0] == 200


async def test_everything_a_page_names_is_there_for_ever() -> None:
    async with serving() as house:
        _, _, body = await house.get("/overlay/main")
        names = re.findall(r'(?:href|src)="(/lib/[^"]+)"', body.decode())
        assert len(names) >= 3
        for name in names:
            status, headers, _ = await house.get(name)
            assert status == 200
            assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
            assert headers["Content-Type"].startswith(("text/javascript", "text/css"))


async def test_fonts_are_under_the_same_version() -> None:
    async with serving() as house:
        version = house.server._wiring.assets.version  # type: ignore[union-attr]
        status, headers, body = await house.get(f"/lib/{version}/fonts/Pretendard-Regular.woff2")
        assert (status, headers["Content-Type"], body[:4]) == (200, "font/woff2", b"wOF2")
        assert (await house.get(f"/lib/{version}/fonts/Pretendard-Regular.otf"))[0] == 404
        assert (await house.get("/lib/older/overlay.js"))[0] == 404


async def test_an_unknown_channel_is_404_and_says_nothing_on_program() -> None:
    async with serving() as house:
        status, _, body = await house.get("/overlay/balcony")
        assert status == 404
        assert b"balcony" in body
        status, _, body = await house.get("/overlay/balcony", headers={"User-Agent": "Mozilla OBS/31.0"})
        assert status == 404
        assert body.decode().partition("<body>")[2] == "</body></html>"
        assert b"background:transparent" in body


async def test_what_a_stranger_typed_is_escaped() -> None:
    async with serving() as house:
        status, _, body = await house.get("/overlay/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
        assert status == 404
        assert b"<script>" not in body


TRAVERSALS = [
    "/lib/{v}/../overlay.html",
    "/lib/{v}/..%2f..%2fapp/boot.py",
    "/lib/{v}/%2e%2e/%2e%2e/pyproject.toml",
    "/lib/{v}/%252e%252e/pyproject.toml",
    "/lib/{v}/C:%5cWindows%5cwin.ini",
    "/lib/{v}/..%5c..%5cpyproject.toml",
    "/lib/{v}/overlay.js%00.png",
    "/lib/{v}//etc/passwd",
    "/lib/{v}/overlay.html",
    "/lib/{v}/",
    "/lib/",
    "/html/",
    "/html/img/..%2f..%2foperator.token",
    "/html/img/%2e%2e",
    "/html/img/.hidden.png",
    "/html/img/a%00.png",
    "/media/..%2foperator.token",
    "/media/",
    "/../../etc/passwd",
]


@pytest.mark.parametrize("path", TRAVERSALS)
async def test_nothing_outside_is_served(path: str) -> None:
    async with serving() as house:
        version = house.server._wiring.assets.version  # type: ignore[union-attr]
        assert await _status(house, path.replace("{v}", version)) in (400, 404)


async def _status(house: House, path: str) -> int:
    """Asks byte for byte: an HTTP client would tidy the path up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", house.server.port)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{house.server.port}\r\nConnection: close\r\n\r\n"
    writer.write(request.encode())
    async with asyncio.timeout(PATIENCE):
        line = await reader.readline()
    writer.close()
    return int(line.split()[1])


async def test_a_browser_that_asks_for_an_icon_gets_a_plain_nothing() -> None:
    async with serving() as house, house.http.get(house.url("/favicon.ico")) as answer:
        assert answer.status == 204
