"""connect, receive, ack: what the page says on the wire, and when it says nothing."""

from __future__ import annotations

import pytest

from tests.web.frames import frame, lyrics, slide
from tests.web.peer import Peer
from tests.web.seen import Open, words

PHOTO = lyrics("Light of the morning", key="a")


def test_hello_says_what_the_address_says(peer: Peer, open_page: Open) -> None:
    open_page("/overlay/lobby?look=hall&lang=ko,en&id=left&key=secret&name=Foyer", (1280, 720))
    hello = peer.hello()
    said = {
        "role": "viewer", "channel": "lobby", "kind": "overlay", "look": "hall", "languages": ["ko", "en"],
        "id": "left", "token": "secret", "name": "Foyer", "size": [1280, 720],
    }  # fmt: skip
    said = {
        "role": "viewer", "channel": "lobby", "kind": "overlay", "look": "hall", "languages": ["ko", "en"],
        "id": "left", "token": "secret", "name": "Foyer", "size": [1280, 720],
    }  # fmt: skip
    assert {name: hello[name] for name in said} == said
    assert "Chrome" in hello["agent"]
    assert "seen" not in hello


@pytest.mark.parametrize(
    ("path", "channel", "look"),
    [
        ("/overlay/main", "main", None),
        ("/html/overlay.html", "main", "stream"),
        ("/html/overlay_hall.html", "hall", "hall"),
        ("/html/overlay_hall_1080.html", "hall", "hall"),
    ],
)
def test_channel_and_look_come_from_the_path(
    peer: Peer, open_page: Open, path: str, channel: str, look: str | None
) -> None:
    open_page(path)
    hello = peer.hello()
    assert (hello["channel"], hello.get("look")) == (channel, look)


def test_got_then_painted_with_what_is_seen(peer: Peer, open_page: Open) -> None:
    open_page()
    painted = peer.show(frame(7, PHOTO))
    assert peer.acks() == [(7, "got"), (7, "painted")]
    got = peer.ack(7, "got")
    assert (got["ms"], got["visible"]) == (0, True)
    assert painted["visible"] is True
    assert painted["ms"] > 0
    assert "active" not in painted  # unknown until OBS says so


def test_a_ping_is_answered_at_once_with_its_time(peer: Peer, open_page: Open) -> None:
    open_page()
    peer.send({"type": "ping", "t": 1234.5})
    assert peer.wait(lambda message: message["type"] == "pong") == {"type": "pong", "t": 1234.5}


def test_a_lower_rev_is_dropped_and_an_equal_one_acked_again(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(7, PHOTO))
    page.evaluate("window.line = document.querySelector('.line')")
    peer.send(frame(6, lyrics("An older song", key="b")))
    after = len(peer.received)
    peer.show(frame(7, PHOTO))
    assert peer.acks(after) == [(7, "got"), (7, "painted")]
    assert (6, "got") not in peer.acks()
    assert words(page) == "Light of the morning"
    assert page.evaluate("window.line === document.querySelector('.line')")


def test_a_new_epoch_begins_again_at_any_rev(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(900, PHOTO))
    peer.show(frame(2, lyrics("After the restart", key="b"), epoch="two", motion="cut"))
    assert words(page) == "After the restart"
    peer.send(frame(1, PHOTO, epoch="two"))
    peer.show(frame(3, lyrics("And on", key="c"), epoch="two", motion="cut"))
    assert words(page) == "And on"


def test_garbage_and_frames_that_cannot_be_drawn_leave_the_last_one(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, PHOTO))
    for rubbish in (
        "",
        "{",
        "[]",
        "null",
        "7",
        '{"type":"frame"}',
        '{"type":"x"}',
        '{"type":"__proto__"}',
    ):
        peer.send(rubbish)
    peer.send(frame(2, slide("hologram", "x", text="no such kind")))
    peer.send(frame(3, slide("__proto__", "x", text="no such kind")))
    peer.send(frame(4, slide("lyrics", "y", text=[None, 3])))
    peer.send({**frame(5, PHOTO), "slide": "a string"})
    peer.send({**frame(6, PHOTO), "layers": {"alerts": [None]}})
    peer.send(frame(7, slide("image", "z", {"url": "/media/missing.png", "mime": "image/png"})))
    after = len(peer.received)
    peer.send({"type": "ping", "t": 1.0})
    peer.wait(lambda message: message["type"] == "pong", after)
    assert words(page) == "Light of the morning"
    assert [ack for ack in peer.acks() if ack[1] == "painted"] == [(1, "painted")]
    peer.show(frame(8, lyrics("Still here", key="b"), motion="cut"))
    assert words(page) == "Still here"


def test_nothing_is_said_before_the_first_frame_nor_after_the_last(peer: Peer, open_page: Open) -> None:
    page = open_page()
    assert words(page) == ""
    peer.send({"type": "error", "id": None, "code": "unauthorized", "message": "no"})
    peer.show(frame(1, PHOTO))
    peer.stop()
    page.wait_for_timeout(700)
    assert words(page) == "Light of the morning"
    assert page.locator(".debug").count() == 0


def test_holds_through_a_dead_server_and_comes_back_without_moving(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(5, PHOTO))
    page.evaluate("window.line = document.querySelector('.line')")
    before = page.screenshot()
    peer.stop()
    page.wait_for_timeout(1200)
    assert page.screenshot() == before
    after = len(peer.received)
    peer.start()
    assert peer.hello(after)["seen"] == {"epoch": "one", "rev": 5}
    peer.epoch = "two"
    peer.show(frame(1, PHOTO, epoch="two"))
    assert page.evaluate("window.line === document.querySelector('.line')")
    assert page.screenshot() == before


def test_the_first_frame_after_a_reconnect_cuts(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, PHOTO))
    after = len(peer.received)
    peer.drop()
    peer.hello(after)
    peer.send(frame(2, lyrics("Another song", key="b")))
    peer.ack(2, after=after)
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.locator(".slides .frame").count() == 1


def test_a_refused_page_goes_on_asking(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.send({"type": "error", "id": None, "code": "unauthorized", "message": "no"})
    after = len(peer.received)
    peer.drop(1008)
    peer.hello(after)
    assert words(page) == ""


def test_a_silent_line_is_given_up(peer: Peer, open_page: Open) -> None:
    # Its 15 s are made 1 s, so that the test need not wait: the wait's length is not what is tested.
    shorten = (
        "const real = setTimeout; window.setTimeout = (work, ms) => real(work, ms === 15000 ? 1000 : ms);"
    )
    open_page(prepare=shorten)
    peer.hello(after=1)
    assert peer.opened >= 2


def test_the_waits_between_tries_grow_from_a_fifth_of_a_second_to_three(open_page: Open) -> None:
    page = open_page()
    waits = page.evaluate(
        """async () => {
          const { patience } = await import("/lib/test/lib/link.js");
          return [0, 1, 2, 5, 50].map((n) => [patience(n, 1), patience(n, 0)]);
        }"""
    )
    longest = [most for _least, most in waits]
    assert longest[0] == 200
    assert longest[-1] == 3000
    assert longest == sorted(longest)
    assert all(0.6 * most < least < most for least, most in waits)


def test_unknown_members_and_kinds_of_message_are_ignored(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.send({"type": "event", "topic": "presence", "data": {}})
    peer.show({**frame(1, PHOTO), "surprise": {"deep": [1, 2]}})
    assert words(page) == "Light of the morning"


def test_the_page_never_navigates(peer: Peer, open_page: Open) -> None:
    page = open_page()
    page.evaluate("window.same = true")
    peer.show(frame(1, PHOTO))
    for _ in range(3):
        after = len(peer.received)
        peer.drop()
        peer.hello(after)
    assert page.evaluate("window.same")
