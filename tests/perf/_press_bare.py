"""The least there can be: an aiohttp server that sends a text and a page that paints it. See press.py."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time

from aiohttp import web

from tests.perf._pages import PAUSE, open_pages

PAGE = """<!doctype html><p id="words"></p><script>
const ws = new WebSocket(`ws://${location.host}/ws`);
ws.onmessage = event => {
  document.getElementById('words').textContent = JSON.parse(event.data).text;
  requestAnimationFrame(() => setTimeout(() => ws.send('painted')));
};
</script>"""


class Bare:
    def __init__(self) -> None:
        self.sockets: list[web.WebSocketResponse] = []
        self.waiting = 0
        self.painted = asyncio.Event()

    async def page(self, request: web.Request) -> web.Response:
        return web.Response(text=PAGE, content_type="text/html")

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        ws = web.WebSocketResponse(compress=False)
        await ws.prepare(request)
        self.sockets.append(ws)
        async for _ in ws:
            self.waiting -= 1
            if self.waiting == 0:
                self.painted.set()
        return ws

    async def press(self, number: int) -> float:
        self.waiting = len(self.sockets)
        self.painted.clear()
        begin = time.perf_counter()
        for ws in self.sockets:
            await ws.send_str(json.dumps({"text": f"slide {number}\nAmazing grace how sweet the sound"}))
        await self.painted.wait()
        return (time.perf_counter() - begin) * 1000


async def main() -> None:
    count = int(sys.argv[1])
    bare = Bare()
    app = web.Application()
    app.router.add_get("/", bare.page)
    app.router.add_get("/ws", bare.socket)
    runner = web.AppRunner(app, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pages = open_pages(f"http://127.0.0.1:{runner.addresses[0][1]}/", count)
    while len(bare.sockets) < count:
        await asyncio.sleep(0.05)
    while line := await asyncio.to_thread(sys.stdin.readline):
        samples = []
        for number in range(int(line)):
            samples.append(await bare.press(number))
            await asyncio.sleep(random.uniform(*PAUSE))
        sys.stdout.write(json.dumps(samples) + "\n")
        sys.stdout.flush()
    pages.communicate("")
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main())
