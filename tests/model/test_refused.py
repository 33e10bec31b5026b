"""Every code has a status, every reason its values."""

from __future__ import annotations

from app.model.refused import STATUS, Refused


def test_a_refusal_speaks_for_itself_in_a_log() -> None:
    refused = Refused("not_found", "no_such_slide", slide="x")
    assert (refused.code, refused.reason, refused.values) == ("not_found", "no_such_slide", {"slide": "x"})
    assert str(refused) == "no_such_slide (slide=x)"
    assert str(Refused("locked")) == "locked"
    assert STATUS[refused.code] == 404
