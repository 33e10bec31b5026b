"""How the core says no: with a code; the edges have the words."""

from __future__ import annotations

STATUS = {
    "bad_message": 400,
    "unknown_type": 400,
    "unknown_command": 404,
    "bad_arguments": 400,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "locked": 409,
    "conflict": 409,
    "too_large": 413,
    "rate_limited": 429,
    "internal": 500,
}
"""Every code of the wire and its HTTP status (protocol, "Codes")."""


class Refused(Exception):
    """A request that was understood and not done.

    `code` is one of `STATUS`; `reason` is a finer word that the catalogue turns into a sentence
    (key `refused.<reason>`); `values` fill that sentence.
    """

    def __init__(self, code: str, reason: str = "", **values: object) -> None:
        self.code = code
        self.reason = reason or code
        self.values = values
        details = ", ".join(f"{key}={value}" for key, value in values.items())
        super().__init__(f"{self.reason} ({details})" if details else self.reason)
