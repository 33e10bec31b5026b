"""Media: by hash, with Range, sealed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.house import House, serving

SHA = "ab" * 32


def put(house: House, name: str, body: bytes) -> None:
    folder: Path = house.server._config.media_dir
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(body)


async def test_a_file_by_its_hash() -> None:
    async with serving() as house:
        put(house, f"{SHA}.png", b"0123456789")
        status, headers, body = await house.get(f"/media/{SHA}.png")
        assert (status, body, headers["Content-Type"]) == (200, b"0123456789", "image/png")
        assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert headers["X-Content-Type-Options"] == "nosniff"
        known = {"If-None-Match": headers["ETag"]}
        assert (await house.get(f"/media/{SHA}.png", headers=known))[0] == 304


async def test_ranges() -> None:
    async with serving() as house:
        put(house, f"{SHA}.mp4", b"0123456789")
        status, headers, body = await house.get(f"/media/{SHA}.mp4", headers={"Range": "bytes=2-4"})
        assert (status, body, headers["Content-Range"]) == (206, b"234", "bytes 2-4/10")
        assert (await house.get(f"/media/{SHA}.mp4", headers={"Range": "bytes=-2"}))[2] == b"89"
        assert (await house.get(f"/media/{SHA}.mp4", headers={"Range": "bytes=20-"}))[0] == 416


async def test_only_hashes_and_types_of_ours() -> None:
    async with serving() as house:
        for name in (f"{SHA}.html", f"{SHA}.svg", "notes.png", f"{SHA[:-1]}.png"):
            put(house, name, b"x")
            assert (await house.get(f"/media/{name}"))[0] == 404
        assert (await house.get(f"/media/{'cd' * 32}.png"))[0] == 404


async def test_pictures_under_their_older_names() -> None:
    async with serving() as house:
        put(house, "img/바다.png", b"sea")
        status, headers, body = await house.get("/html/img/바다.png")
        assert (status, body, headers["Cache-Control"]) == (200, b"sea", "no-cache")
        assert (await house.get("/html/img/바다.png", headers={"Via": "tunnel"}))[0] == 401


@pytest.mark.parametrize("name", ["a.html", "a.js", "a", ".png"])
async def test_no_other_type_under_an_older_name(name: str) -> None:
    async with serving() as house:
        put(house, f"img/{name}", b"x")
        assert (await house.get(f"/html/img/{name}"))[0] == 404
