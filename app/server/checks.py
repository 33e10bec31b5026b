"""Which requests are ours to answer: Host, Origin, and what counts as this computer."""

from __future__ import annotations

import re
import socket
import time
from ipaddress import IPv6Address, ip_address

import psutil
from aiohttp import web

AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^:\[\]/@\s]+)(?::(\d{1,5}))?")
FORWARDED = ("Forwarded", "X-Real-IP", "Via")
FORWARDED_PREFIXES = ("x-forwarded-", "cf-")
FRESH_SECONDS = 10.0


def split_authority(text: str) -> tuple[str, int | None] | None:
    """Return host (lower case, no brackets, no final dot) and port of `host[:port]`, or None."""
    found = AUTHORITY.fullmatch(text)
    if found is None:
        return None
    host = found[1].strip("[]").lower().removesuffix(".")
    return host, int(found[2]) if found[2] else None


def split_origin(text: str) -> tuple[str, int] | None:
    """Return host and port of an `http://…` origin, or None for `null`, `file:` and all else."""
    scheme, _, rest = text.partition("://")
    parts = split_authority(rest) if scheme == "http" else None
    return (parts[0], parts[1] or 80) if parts is not None else None


def is_loopback_host(host: str) -> bool:
    """Say whether a host name or address is this computer and cannot be another."""
    if host == "localhost":
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return (mapped or address).is_loopback


class Checks:
    """Knows our names and our port; `names` are further host names from the settings."""

    def __init__(self, port: int, names: tuple[str, ...]) -> None:
        self.port = port
        self._given = {name.lower().removesuffix(".") for name in names}
        self._names: set[str] = set()
        self._read_at = 0.0

    def host_is_ours(self, request: web.Request) -> bool:
        """Say whether the one Host header names us: a rebound foreign name must not reach a route."""
        given = request.headers.getall("Host", [])
        parts = split_authority(given[0]) if len(given) == 1 else None
        return parts is not None and self._is_ours(parts[0])

    def origin_is_ours(self, request: web.Request) -> bool:
        """Say whether Origin is absent or ours with our own port."""
        given = request.headers.getall("Origin", [])
        if not given:
            return True
        parts = split_origin(given[0]) if len(given) == 1 else None
        return parts is not None and parts[1] == self.port and self._is_ours(parts[0])

    def is_local(self, request: web.Request) -> bool:
        """Say whether a request comes from this computer (protocol, "Authority"); tunnels do not count."""
        peer = request.transport.get_extra_info("peername") if request.transport is not None else None
        if not peer or not is_loopback_host(str(peer[0])) or _was_forwarded(request):
            return False
        host = split_authority(request.headers.get("Host", ""))
        if host is None or not is_loopback_host(host[0]):
            return False
        return "Origin" not in request.headers or self.origin_is_loopback(request)

    def origin_is_loopback(self, request: web.Request) -> bool:
        """Say whether Origin is a loopback address, of any port."""
        given = request.headers.getall("Origin", [])
        parts = split_origin(given[0]) if len(given) == 1 else None
        return parts is not None and is_loopback_host(parts[0])

    def _is_ours(self, host: str) -> bool:
        return is_loopback_host(host) or host in self._given or host in self._own_names()

    def _own_names(self) -> set[str]:
        """Addresses come and go with the Wi-Fi: they are read again when the last reading is old."""
        now = time.monotonic()
        if not self._names or now - self._read_at > FRESH_SECONDS:
            self._names, self._read_at = own_names(), now
        return self._names


def own_names() -> set[str]:
    """Return the addresses of our interfaces, the machine's name and its `.local`."""
    addresses = {
        entry.address.partition("%")[0].lower()
        for entries in psutil.net_if_addrs().values()
        for entry in entries
        if entry.family in (socket.AF_INET, socket.AF_INET6)
    }
    name = socket.gethostname().lower()
    return addresses | {name, name.partition(".")[0], name.partition(".")[0] + ".local"}


def _was_forwarded(request: web.Request) -> bool:
    names = request.headers
    return any(name in names for name in FORWARDED) or any(
        name.lower().startswith(FORWARDED_PREFIXES) for name in names
    )
