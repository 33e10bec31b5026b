"""`/`: every address, ready to copy, for this computer's eyes only."""

from __future__ import annotations

from app.model.plan import Plan
from app.server.links import lan_addresses, stranger_page
from tests.server.house import KEY, serving


async def test_every_output_has_its_address() -> None:
    async with serving() as house:
        _, headers, body = await house.get("/")
        page = body.decode()
        for path in ("/overlay/main", "/overlay/hall"):
            assert f'data-url="http://127.0.0.1:{house.server.port}{path}"' in page
        assert "/html/overlay_hall_1080.html" in page
        assert "{{" not in page
        assert KEY not in page, "no other device can reach us, so there is nothing to copy for one"
        assert headers["Cache-Control"] == "no-cache"


async def test_open_to_others_it_shows_keyed_addresses_and_codes() -> None:
    async with serving(host="0.0.0.0") as house:
        _, _, body = await house.get("/")
        page = body.decode()
        shown = lan_addresses("0.0.0.0")
        assert page.count('class="qr"') == (2 if shown else 0)
        assert (f"?key={KEY}" in page) == bool(shown)


async def test_the_title_of_the_plan_is_text() -> None:
    async with serving(plan=Plan("p", "<b>Easter</b>")) as house:
        _, _, body = await house.get("/")
        assert b"&lt;b&gt;Easter&lt;/b&gt;" in body
        assert b"<b>Easter" not in body


def test_a_stranger_sees_one_line() -> None:
    assert stranger_page().count("<p>") == 1
    assert "href" not in stranger_page()


def test_addresses_for_other_devices() -> None:
    assert lan_addresses("127.0.0.1") == ()
    assert lan_addresses("localhost") == ()
    assert lan_addresses("192.168.0.7") == ("192.168.0.7",)
    assert not [address for address in lan_addresses("0.0.0.0") if address.startswith(("127.", "169.254."))]
