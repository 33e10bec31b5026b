"""Who may do what: the operator's token, the link key, and the roles they grant."""

from __future__ import annotations

import hmac

from aiohttp import web

from app.model.refused import Refused
from app.server.config import ServerConfig

GRANTED = {"operator": ("viewer", "observer", "operator"), "viewer": ("viewer",)}


def same_secret(given: str | None, secret: str) -> bool:
    """Compare in constant time; an empty secret equals nothing."""
    if not given or not secret:
        return False
    return hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode())


def bearer(request: web.Request) -> str | None:
    """Return the token of an `Authorization: Bearer` header."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def grant(config: ServerConfig, token: str | None, *, local: bool) -> str | None:
    """Return the greatest role that a token, or being on this computer, gives; None for nothing at all."""
    if same_secret(token, config.operator_token):
        return "operator"
    if local or same_secret(token, config.link_key):
        return "viewer"
    return None


def role_for(config: ServerConfig, wish: str, token: str | None, *, local: bool) -> str:
    """Return the role a client gets; raises `Refused` (`unauthorized`, `forbidden`) when it wishes more."""
    granted = grant(config, token, local=local)
    if granted is None:
        raise Refused("unauthorized", "no_key")
    if wish not in GRANTED[granted]:
        raise Refused(_refusal(config, token), "no_grant", role=wish)
    return wish


def require(config: ServerConfig, request: web.Request, role: str, *, local: bool) -> None:
    """Let a request pass that may do what `role` may; raises `Refused` (`unauthorized`, `forbidden`).

    Operators show their token in the header only: what stands in an address is logged and copied.
    """
    token = bearer(request) or request.query.get("key")
    granted = grant(config, token if role == "viewer" else bearer(request), local=local)
    if granted is None:
        raise Refused("unauthorized", "no_key" if role == "viewer" else "no_token")
    if role not in GRANTED[granted]:
        raise Refused(_refusal(config, token), "no_token")


def _refusal(config: ServerConfig, token: str | None) -> str:
    """A known key that does not reach that far is forbidden; an unknown or missing one is unauthorized."""
    known = same_secret(token, config.link_key) or same_secret(token, config.operator_token)
    return "forbidden" if known else "unauthorized"
