"""What the handlers of one running server share."""

from __future__ import annotations

from dataclasses import dataclass, field

from aiohttp import web

from app.server.assets import Assets
from app.server.beat import Beat
from app.server.checks import Checks
from app.server.config import ServerConfig
from app.server.events import Events
from app.server.hub import Hub
from app.server.legacy_controller import OlderController
from app.show.presence import Presence
from app.show.show import Show


@dataclass(frozen=True, slots=True)
class Wiring:
    """Made when the port is known, gone when the server stops; `host` is what it is bound to."""

    show: Show
    presence: Presence
    config: ServerConfig
    host: str
    checks: Checks
    assets: Assets
    hub: Hub
    beat: Beat
    events: Events
    controller: OlderController = field(default_factory=OlderController)


WIRING = web.AppKey("wiring", Wiring)


def wiring(request: web.Request) -> Wiring:
    """Return the wiring of the server a request came to."""
    return request.app[WIRING]
