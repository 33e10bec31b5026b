"""`/`: every address of this Ambo, ready to copy; keys and QR codes for this computer's eyes only."""

from __future__ import annotations

import socket
from html import escape
from urllib.parse import quote

import psutil
import segno

from app.i18n import current_language, tr
from app.model.channel import Channel
from app.paths import resources
from app.server.wiring import Wiring

EVERYWHERE = ("0.0.0.0", "::", "")
ICONS = {"stream": "captions", "hall": "projector"}

STRANGER = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Ambo</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<style>body{{background:#141312;color:#f5f2ed;font:18px/1.6 sans-serif;margin:20vh 8vw}}</style>"
    "</head><body><p>{words}</p></body></html>"
)


def stranger_page() -> str:
    """Return what another device sees: one line, no address and no key."""
    return STRANGER.format(lang=current_language(), words=escape(tr("links.elsewhere")))


def links_page(inside: Wiring, host: str) -> str:
    """Return the page of links; `host` is how the browser called us (`127.0.0.1:8765`)."""
    reachable = lan_addresses(inside.host)
    cards = "".join(_card(inside, channel, host, reachable) for channel in inside.show.state.channels)
    title = inside.show.state.plan.title
    filled = {
        "lang": current_language(),
        "tagline": escape(f"{title} · {tr('links.tagline')}" if title else tr("links.tagline")),
        "reach": _reach(inside, reachable),
        "older": _older(host),
        "copied": escape(tr("links.copied")),
        "cards": cards,
    }
    text = inside.assets.page("links.html")
    for name, value in filled.items():
        text = text.replace("{{" + name + "}}", value)
    return text


def lan_addresses(bound: str) -> tuple[str, ...]:
    """Return the IPv4 addresses other devices can use, given what we listen on; never 169.254.x."""
    if bound not in EVERYWHERE:
        return () if bound.startswith("127.") or bound in ("localhost", "::1") else (bound,)
    entries = [entry for entries in psutil.net_if_addrs().values() for entry in entries]
    found = [entry.address for entry in entries if entry.family == socket.AF_INET]
    return tuple(address for address in found if not address.startswith(("127.", "169.254.")))


def _card(inside: Wiring, channel: Channel, host: str, reachable: tuple[str, ...]) -> str:
    path = "/overlay/" + quote(channel.id)
    here = f"http://{host}{path}"
    picture = f'<div class="screen">{_icon(ICONS.get(channel.look, "monitor"))}</div>'
    further = ""
    if reachable:
        there = f"http://{reachable[0]}:{inside.checks.port}{path}?key={quote(inside.config.link_key)}"
        code = segno.make(there, micro=False).svg_inline(omitsize=True, border=2)
        picture = f'<div class="qr">{code}</div>'
        further = _copy(there, tr("links.copy_elsewhere"))
    name, hint = tr(f"links.look_{channel.look}"), tr(f"links.hint_{channel.look}")
    size = f"{channel.size[0]} × {channel.size[1]}"
    return (
        f'<article>{picture}<div class="words"><h2>{escape(name)}</h2>'
        f'<p>{escape(hint)} <span>{size}</span></p><a href="{escape(path)}">{escape(path)}</a>'
        f'<div class="row">{_copy(here, tr("links.copy"))}{further}</div></div></article>'
    )


def _copy(url: str, words: str) -> str:
    words = f"<span>{escape(words)}</span>"
    return f'<button type="button" data-url="{escape(url)}">{_icon("copy")}{words}</button>'


def _reach(inside: Wiring, reachable: tuple[str, ...]) -> str:
    if not reachable:
        return escape(tr("links.this_computer"))
    return escape(" · ".join(f"{address}:{inside.checks.port}" for address in reachable))


def _older(host: str) -> str:
    rows = ("overlay.html", "overlay_hall.html", "overlay_hall_1080.html")
    links = "".join(f'<a href="/html/{row}">{escape(host)}/html/{row}</a>' for row in rows)
    return f"<p>{escape(tr('links.older'))}</p>{links}"


def _icon(name: str) -> str:
    """Return one of our own pictures to stand in the page itself."""
    text = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return text[text.index("<svg") :]
