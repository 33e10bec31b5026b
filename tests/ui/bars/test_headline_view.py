"""The headline as a widget: it follows the show and the outputs, and is never cut."""

from __future__ import annotations

import pytest

from app.show.presence import Client
from app.ui.bars.headline_view import HeadlineView


@pytest.fixture
def view(desk, qtbot):
    made = HeadlineView(desk)
    qtbot.addWidget(made)
    made.resize(550, 68)
    return made


def joined(presence, name="OBS"):
    client = Client(name, name, "overlay", "viewer", "main", "127.0.0.1", page_id=name)
    presence.join(client)
    return client


def test_follows_show_and_presence(view, desk, presence, qtbot):
    assert view.proof.text == "No outputs yet"
    with qtbot.waitSignal(desk.presence_changed):
        joined(presence)
    desk.run("live.next")
    assert view.proof.text == "1/1 output on slide 1"
    assert view.accessibleName().startswith("1/1 output on slide 1")


def test_follows_the_address(view, desk):
    desk.world.address = "http://127.0.0.1:9000"
    desk.world_changed.emit()
    assert "127.0.0.1:9000" in view.proof.detail


def test_long_headline_is_set_smaller_not_cut(view, desk):
    view.resize(200, 68)
    image = view.grab().toImage()
    edge = [image.pixelColor(198, y).lightness() for y in range(68)]
    assert max(edge) - min(edge) < 30, "the words end before the edge"
