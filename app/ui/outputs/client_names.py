"""What people call a client, and the icon of its kind."""

from __future__ import annotations

import re

from app.i18n import tr
from app.show.presence import Client

BY_CHANNEL = {"hall": "client_hall", "lobby": "client_lobby", "stage": "client_stage"}
ICONS = {
    "stage": "client_stage", "remote": "client_remote", "dock": "client_remote", "follow": "client_follow",
    "projector": "client_hall",
}  # fmt: skip
NAMED = frozenset({"stage", "remote", "dock", "follow", "projector", "controller"})
_OBS = re.compile(r"OBS/(\d+(?:\.\d+)*)")
_BROWSER = re.compile(r"(Edg|Firefox|Chrome|Safari)/(\d+)")
BROWSERS = {"Edg": "Edge"}


def client_name(client: Client) -> str:
    """Return the name a client was given, else one that says what it is."""
    if client.name:
        return client.name
    # An older page never says what it is, so its kind is a guess that should not be shown.
    if client.legacy and client.kind not in NAMED:
        return tr("client.name.legacy")
    if client.kind in NAMED:
        return tr(f"client.name.{client.kind}")
    if _OBS.search(client.agent):
        main = client.channel == "main"
        return tr("client.name.obs") if main else tr("client.name.obs_other", channel=client.channel)
    if client.channel == "hall":
        return tr("client.name.hall")
    if client.kind == "overlay":
        return tr("client.name.browser")
    return tr("client.name.other", kind=client.kind)


def client_icon(client: Client) -> str:
    """Return the icon role of a client."""
    if client.kind in ICONS:
        return ICONS[client.kind]
    if _OBS.search(client.agent):
        return "client_obs"
    return BY_CHANNEL.get(client.channel, "client_stage")


def program_name(agent: str) -> str:
    """Return the program behind a user agent with its version, or an empty string."""
    obs = _OBS.search(agent)
    if obs:
        return f"OBS {obs[1]}"
    found = _BROWSER.search(agent)
    return f"{BROWSERS.get(found[1], found[1])} {found[2]}" if found else ""


def is_here(address: str) -> bool:
    """Say whether an address is this computer's own."""
    return address.startswith(("127.", "::1", "[::1]")) or address == "localhost"
