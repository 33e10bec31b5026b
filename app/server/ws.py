"""`/ws`: which wire a client speaks, and one conversation of `ambo.v1` from hello to close."""

from __future__ import annotations

import asyncio
import logging
from collections import deque

from aiohttp import web

from app.model.refused import Refused
from app.server import presence, wire
from app.server.asking import ask
from app.server.auth import bearer, role_for
from app.server.beat import Pulse
from app.server.converse import accept, listen
from app.server.hub import Member
from app.server.legacy import older_client
from app.server.line import Line
from app.server.wiring import Wiring, wiring

log = logging.getLogger(__name__)

MOST_STRIKES = 10
STRIKE_SECONDS = 10.0


async def open_socket(request: web.Request) -> web.StreamResponse:
    """Answer `GET /ws`; raises HTTP 400 for a protocol that is not ours and 403 for an origin that is not."""
    inside = wiring(request)
    offered = [name.strip() for name in request.headers.get("Sec-WebSocket-Protocol", "").split(",")]
    if "Origin" not in request.headers and not inside.checks.is_local(request):
        raise web.HTTPForbidden(reason="no Origin")
    if wire.PROTOCOL in offered:
        return await _talk(request, inside)
    if offered != [""]:
        raise web.HTTPBadRequest(reason="unknown subprotocol")
    return await older_client(request, inside)


async def _talk(request: web.Request, inside: Wiring) -> web.StreamResponse:
    ws = await accept(request)
    line = ws.line
    pulse = inside.beat.watch(line)
    talk = Talk(request, inside, line, pulse)
    try:
        await listen(ws, talk.hear)
    finally:
        talk.end()
        inside.beat.forget(pulse)
        line.hang_up()
    return ws


class Talk:
    """One client of `ambo.v1`. Its replies go out in the order of its messages."""

    def __init__(self, request: web.Request, inside: Wiring, line: Line, pulse: Pulse) -> None:
        self._request = request
        self._inside = inside
        self._line = line
        self._pulse = pulse
        self._local = inside.checks.is_local(request)
        self._strikes: deque[float] = deque(maxlen=MOST_STRIKES)
        self._member: Member | None = None

    async def hear(self, text: str) -> None:
        """Take one message; what is wrong with it is answered, and the socket stays."""
        try:
            await self._take(wire.read(text))
        except Refused as refused:
            self._refuse(refused)

    def end(self) -> None:
        """Leave the hub and the panel."""
        self._inside.events.leave(self._line)
        if self._member is not None:
            self._inside.hub.leave(self._member)
            at = self._inside.show.clock()
            self._inside.presence.leave(self._member.row.id, at, self._line.why or "closed")

    async def _take(self, message: wire.Message) -> None:
        member = self._member
        if isinstance(message, wire.Hello):
            self._greet(message)
        elif member is None:
            raise Refused("bad_message", "hello_first")
        elif isinstance(message, wire.Ack):
            self._note_or_strike(member, message)
        elif isinstance(message, wire.Run):
            await self._run(member, message)
        elif isinstance(message, wire.Pong):
            self._pong(member, message)
        elif isinstance(message, wire.Subscribe):
            self._inside.events.subscribe(self._line, member.row.role, message.topics)
        else:
            self._inside.events.unsubscribe(self._line, message.topics)

    def _greet(self, hello: wire.Hello) -> None:
        if self._member is not None:
            raise Refused("bad_message", "second_hello")
        inside = self._inside
        token = hello.token or bearer(self._request)
        try:
            role = role_for(inside.config, hello.role, token, local=self._local)
            view = presence.view_for(inside.show.state, hello)
        except Refused as refused:
            self._refuse(refused)
            self._line.close(1008, refused.reason)
            return
        row = presence.row(self._request, hello, role, inside.show.clock())
        inside.beat.heard(self._pulse, "ambo")
        self._line.say(self._welcome(row.id, role))
        self._member = inside.hub.join(self._line, row, view)
        inside.presence.join(row)

    def _welcome(self, client: str, role: str) -> bytes:
        config = self._inside.config
        limits = {"message_bytes": wire.MOST_BYTES, "unacked": 2}
        return wire.say(
            "welcome", client=client, epoch=config.epoch, clock=self._inside.show.clock(),
            version=config.version, role=role, limits=limits,
        )  # fmt: skip

    def _note(self, member: Member, ack: wire.Ack) -> None:
        row = member.row
        if ack.rev > row.rev_sent:
            raise Refused("bad_arguments", "ack_ahead")
        row.visible = row.visible if ack.visible is None else ack.visible
        row.active = row.active if ack.active is None else ack.active
        at, number = self._inside.show.clock(), member.feed.number(ack.rev)
        self._inside.presence.acked(row, ack.rev, ack.stage, at, ms=ack.ms, number=number)
        self._inside.hub.acked(member, ack.rev, through=ack.stage == "painted" or not row.visible)

    async def _run(self, member: Member, run: wire.Run) -> None:
        row, inside = member.row, self._inside
        try:
            result = await ask(
                inside.show, run.command, run.args, by=row.name or row.id, role=row.role, local=self._local
            )
        except Refused as refused:
            refused.values["id"] = run.id
            raise
        except Exception:  # a command that breaks must cost neither the socket nor the show
            log.exception("command %s failed", run.command)
            raise Refused("internal", id=run.id) from None
        row.bytes_sent += self._line.say(wire.say("ok", id=run.id, **wire.answer(result)))

    def _pong(self, member: Member, pong: wire.Pong) -> None:
        beat = self._inside.beat
        beat.heard(self._pulse)
        round_trip = beat.round_trip(self._pulse, pong.t)
        if round_trip is not None:
            member.row.rtt_ms = round_trip
            self._inside.presence.touch(member.row)

    def _refuse(self, refused: Refused) -> None:
        asked = refused.values.pop("id", None)
        self._line.say(wire.say("error", id=asked, code=refused.code, message=wire.sentence(refused)))
        if refused.code in ("bad_message", "unknown_type"):
            self._strike()

    def _note_or_strike(self, member: Member, ack: wire.Ack) -> None:
        try:
            self._note(member, ack)
        except Refused:
            self._strike()
            raise

    def _strike(self) -> None:
        now = asyncio.get_running_loop().time()
        self._strikes.append(now)
        if len(self._strikes) == MOST_STRIKES and now - self._strikes[0] <= STRIKE_SECONDS:
            self._line.close(1008, "too many bad messages")
