"""The words of the top bar."""

from __future__ import annotations

import pytest

from app.model.live import Mode
from app.show.presence import Client
from app.ui.bars.proof import clock_text, is_on, lamp, proof, shown_number

HERE = "http://127.0.0.1:8765"


def join(presence, name, *, painted=True, visible=True, kind="overlay", ms=18.0):
    client = Client(name, name, kind, "viewer", "main", "127.0.0.1", page_id=name)
    client.view_rev, client.rev_painted = 2, 2 if painted else 1
    client.visible, client.paint_ms = visible, ms
    presence.join(client)
    return client


def told(show, presence, trouble=""):
    return proof(show.state, presence.headline(), HERE, trouble)


def test_nobody_yet_says_what_to_do(show, presence):
    made = told(show, presence)
    assert made.text == "No outputs yet"
    assert made.detail == "Open 127.0.0.1:8765/overlay/main in OBS or a browser"


def test_nobody_because_of_trouble_says_the_trouble(show, presence):
    assert told(show, presence, "Port 8765 is in use").detail == "Port 8765 is in use"


def test_all_painted(show, presence):
    show.run("live.goto", slide="a3")
    join(presence, "OBS")
    join(presence, "Hall", ms=31.4)
    join(presence, "Phone", kind="remote")
    made = told(show, presence)
    assert (made.text, made.detail) == ("2/2 outputs on slide 3", "All painted · slowest 31 ms")
    assert (made.icon, made.tone) == ("painted", "painted")


def test_one_output_is_one(show, presence):
    show.run("live.next")
    join(presence, "OBS")
    assert told(show, presence).text == "1/1 output on slide 1"


def test_off_air_is_ready(show, presence):
    join(presence, "OBS")
    assert told(show, presence).text == "1/1 output ready"


def test_behind_is_named(show, presence):
    show.run("live.next")
    join(presence, "OBS")
    join(presence, "Hall", painted=False)
    made = told(show, presence)
    assert (made.text, made.detail, made.tone) == ("1/2 outputs on slide 1", "Hall is behind", "behind")
    join(presence, "Lobby", painted=False)
    assert told(show, presence).detail == "Hall and 1 more are behind"


def test_gone_is_named_and_never_red(show, presence):
    show.run("live.next")
    join(presence, "OBS")
    join(presence, "Hall")
    presence.leave("Hall", 10.0, "closed")
    made = told(show, presence)
    assert (made.text, made.detail) == ("1/2 outputs on slide 1", "Hall is gone")
    assert (made.icon, made.tone) == ("gone", "text")


def test_hidden_is_named_and_not_counted(show, presence):
    show.run("live.next")
    join(presence, "OBS")
    join(presence, "Hall", visible=False)
    made = told(show, presence)
    assert made.text == "1/1 output on slide 1"
    assert made.detail == "All painted · slowest 18 ms · Hall is hidden"


def test_only_hidden_outputs(show, presence):
    join(presence, "Hall", visible=False)
    made = told(show, presence)
    assert (made.text, made.detail) == ("No output is visible", "Hall is hidden")


@pytest.mark.parametrize(
    ("verb", "text", "detail"),
    [
        ("blank", "1/1 output blank", "Kept at slide 2 · B brings it back"),
        ("logo", "1/1 output on the logo", "Kept at slide 2 · L brings it back"),
        ("hold", "1/1 output held", "Kept at slide 2 · H lets go"),
    ],
)
def test_covered(show, presence, verb, text, detail):
    show.run("live.goto", slide="a2")
    show.run(f"live.{verb}")
    join(presence, "OBS")
    made = told(show, presence)
    assert (made.text, made.detail) == (text, detail)
    assert lamp(show.state) == verb
    assert is_on(show.state, Mode(verb))


def test_one_covered_channel_is_still_on_air(show):
    show.run("live.next")
    show.run("live.blank", channel="hall")
    assert lamp(show.state) == "on_air"
    assert not is_on(show.state, Mode.BLANK)


def test_held_screens_keep_their_number(show):
    show.run("live.goto", slide="a2")
    show.run("live.hold")
    show.run("live.next")
    assert shown_number(show.state) == 2


def test_lamp_off_air(show):
    assert lamp(show.state) == "off_air"
    show.run("live.next")
    show.run("live.clear")
    assert lamp(show.state) == "off_air"


def test_clock():
    assert [clock_text(s) for s in (0, 59.9, 990, 36000)] == ["0:00:00", "0:00:59", "0:16:30", "10:00:00"]


def test_client_without_a_name_is_called_as_in_the_panel(show, presence):
    show.run("live.next")
    output = join(presence, "Hall", painted=False)
    output.name, output.channel = "", "hall"
    assert told(show, presence).detail.startswith("Hall page")


def test_held_without_words_claims_no_slide(show, presence):
    join(presence, "OBS")
    show.run("live.goto", slide="a3")
    show.run("live.hold")
    assert told(show, presence).detail == "Kept at slide 3 · H lets go"
    show.run("live.hold")
    show.run("live.blank")
    show.run("live.hold")
    show.run("live.next")
    assert told(show, presence).detail == "H lets the screens follow again"
