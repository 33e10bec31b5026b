"""What the handlers of one server share."""

from __future__ import annotations

from tests.server.house import serving


async def test_two_servers_share_nothing() -> None:
    async with serving() as one, serving() as two:
        page, other = await one.hello(), await two.hello()
        one.show.run("live.next")
        assert (await page.receive("frame"))["rev"] == 1
        await other.quiet()
        assert len(one.presence.clients) == len(two.presence.clients) == 1
