"""EuljiroWorship's controller: the one client that may put slides on air without a word of ours."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from aiohttp import web

from app.model.refused import Refused
from app.model.slide import Slide
from app.server.converse import accept, listen
from app.server.presence import older_row
from app.server.unflat import slide_from_flat

if TYPE_CHECKING:
    from app.server.line import Line
    from app.server.wiring import Wiring
    from app.show.show import Show

log = logging.getLogger(__name__)

CHANNEL = "main"
NAME = "EuljiroWorship"
COMPLAINT_SECONDS = 60.0


class OlderController:
    """One at a time: a controller that was started again takes the place of the one before."""

    def __init__(self) -> None:
        self._line: Line | None = None
        self._newest: Slide | None = None
        self._complained_at: float | None = None

    async def listen(self, request: web.Request, inside: Wiring) -> web.StreamResponse:
        """Show what it sends until it goes; it is sent nothing but a Close and never timed out."""
        ws = await accept(request)
        line = ws.line
        if not inside.config.legacy_controller:
            line.close(1008, "switched off")
        if self._line is not None:
            self._line.close(1008, "replaced by another controller")
        self._line = line
        pulse = inside.beat.watch(line, "silent")
        row = older_row(request, "controller", "operator", CHANNEL, inside.show.clock())
        row.name = NAME
        inside.presence.join(row)

        async def hear(text: str) -> None:
            self._take(text, inside.show)

        try:
            await listen(ws, hear)
        finally:
            if self._line is line:
                self._line = None
            inside.presence.leave(row.id, inside.show.clock(), line.why or "closed")
            inside.beat.forget(pulse)
            line.hang_up()
        return ws

    def _take(self, text: str, show: Show) -> None:
        if text == "ping":
            return
        try:
            slide = slide_from_flat(text)
        except ValueError as error:
            self._complain(error)
            return
        # Of slides that come in one go only the newest is shown: it sends them faster than anybody reads.
        if self._newest is None:
            asyncio.get_running_loop().call_soon(self._show, show)
        self._newest = slide

    def _show(self, show: Show) -> None:
        slide, self._newest = self._newest, None
        try:
            show.run("live.show", by=NAME, channel=CHANNEL, slide=slide)
        except Refused as refused:
            log.info("slide of the older controller dropped: %s", refused.reason)

    def _complain(self, error: ValueError) -> None:
        now = asyncio.get_running_loop().time()
        if self._complained_at is None or now - self._complained_at >= COMPLAINT_SECONDS:
            self._complained_at = now
            log.warning("the older controller sent something that is no slide: %s", error)
