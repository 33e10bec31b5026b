"""Views are keys: pages that ask for the same get the same bytes."""

from __future__ import annotations

from app.model.channel import DEFAULT_CHANNELS, LOOKS, View


def test_equal_views_are_one_key() -> None:
    assert (
        len(
            {
                View("main", "stream"),
                View("main", "stream"),
                View("main", "hall"),
                View("main", "stream", ("ko",)),
            }
        )
        == 3
    )


def test_default_channels_have_known_looks() -> None:
    assert {channel.look for channel in DEFAULT_CHANNELS} <= set(LOOKS)
