"""What people call a client."""

import pytest

from app.ui.outputs.client_names import client_icon, client_name, is_here, program_name
from tests.ui.clients import OBS, client


@pytest.mark.parametrize(
    ("facts", "name", "icon"),
    [
        ({"agent": OBS}, "OBS stream", "client_obs"),
        ({"agent": OBS, "channel": "lobby"}, "OBS lobby", "client_obs"),
        ({"channel": "hall"}, "Hall page", "client_hall"),
        ({}, "Browser", "client_stage"),
        ({"kind": "remote"}, "Remote", "client_remote"),
        ({"kind": "stage", "channel": "stage"}, "Stage page", "client_stage"),
        ({"kind": "follow"}, "Follower", "client_follow"),
        ({"legacy": True}, "Older page", "client_stage"),
        ({"kind": "seismograph"}, "seismograph", "client_stage"),
    ],
)
def test_names_and_icons(facts, name, icon):
    assert client_name(client(**facts)) == name
    assert client_icon(client(**facts)) == icon
    named = client(**facts)
    named.name = "Front door"
    assert client_name(named) == "Front door"


def test_program():
    assert program_name(OBS) == "OBS 32.2.0"
    assert program_name("Mozilla/5.0 Chrome/127.0 Safari/537.36") == "Chrome 127"
    assert program_name("curl") == ""


def test_here():
    assert is_here("127.0.0.1") and is_here("::1") and not is_here("192.168.0.3")
