"""render: what moves, what must not, and what a hidden page does."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.web.frames import PICTURE, frame, lyrics, slide
from tests.web.peer import Peer
from tests.web.seen import Open, until, words

# A page that is hidden as OBS hides one: no animation frames until it is shown again.
HIDING = """
  let hidden = false;
  const waiting = [];
  const real = requestAnimationFrame.bind(window);
  Object.defineProperty(document, "visibilityState", { get: () => (hidden ? "hidden" : "visible") });
  window.requestAnimationFrame = (work) => (hidden ? waiting.push(work) : real(work));
  window.hide = (now) => {
    hidden = now;
    document.dispatchEvent(new Event("visibilitychange"));
    if (!hidden) waiting.splice(0).forEach((work) => real(work));
  };
"""
# Every motion stands still at its half.
FROZEN = """
  const real = Element.prototype.animate;
  Element.prototype.animate = function (...given) {
    const motion = real.apply(this, given);
    motion.pause();
    Object.defineProperty(motion, "currentTime", { set: () => {} });
    motion.effect.updateTiming({ delay: -100 });
    return motion;
  };
"""
ONE = lyrics("First words", key="a")
TWO = lyrics("Second words", key="b")


def animations(page: Page) -> int:
    return int(page.evaluate("document.getAnimations().length"))


def still(page: Page) -> None:
    until(page, "document.getAnimations().length === 0")


def test_a_new_key_fades_and_the_old_frame_leaves(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    peer.send(frame(2, TWO))
    until(page, "document.getAnimations().length > 0")
    properties = page.evaluate(
        "document.getAnimations().flatMap((one) => one.effect.getKeyframes().flatMap(Object.keys))"
    )
    assert set(properties) - {"offset", "easing", "composite", "computedOffset"} == {"opacity"}
    peer.ack(2)
    still(page)
    assert page.locator(".slides .frame").count() == 1
    assert words(page) == "Second words"


def test_never_more_than_two_frames_are_alive(peer: Peer, open_page: Open) -> None:
    page = open_page()
    page.evaluate("""() => {
      window.most = 0;
      const frames = document.querySelector(".slides").children;
      const count = () => (window.most = Math.max(window.most, frames.length));
      new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
    }""")
    for rev in range(1, 30):
        peer.send(frame(rev, lyrics(f"Line {rev}", key=f"k{rev}")))
    peer.ack(29)
    still(page)
    assert page.evaluate("window.most") == 2
    assert words(page) == "Line 29"


def test_what_is_equal_in_both_frames_keeps_its_pixels_during_a_fade(peer: Peer, open_page: Open) -> None:
    page = open_page(prepare=FROZEN)
    peer.show(frame(1, slide("message", "a", heading="Welcome", text="One line of words.")))
    edge = {"x": 1500, "y": 900, "width": 100, "height": 100}  # the card where neither has words
    before = page.screenshot(clip=edge, omit_background=True)
    peer.show(frame(2, slide("message", "b", heading="Welcome", text="Other words here.")))
    until(page, "document.getAnimations().length === 2")
    middle = page.screenshot(clip=edge, omit_background=True)
    assert words(page).count("Welcome") == 2
    assert middle == before


def test_a_frame_may_ask_for_a_cut(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    peer.show(frame(2, TWO, motion="cut"))
    assert animations(page) == 0
    assert words(page) == "Second words"


def test_reduced_motion_cuts(peer: Peer, open_page: Open) -> None:
    page = open_page(reduced_motion="reduce")
    peer.show(frame(1, ONE))
    peer.send(frame(2, TWO))
    peer.ack(2)
    assert animations(page) == 0
    assert page.locator(".slides .frame").count() == 1


def test_the_same_key_swaps_words_in_place(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, lyrics("Frist words", "and more", key="a")))
    page.evaluate("window.kept = [...document.querySelectorAll('.frame, .part, .cell, .line')]")
    peer.send(frame(2, lyrics("First words", "and more", key="a")))
    peer.ack(2)
    assert animations(page) == 0
    assert words(page).split("\n") == ["First words", "and more"]
    assert page.evaluate("window.kept.every((node) => node.isConnected)")


def test_the_same_key_and_words_touch_nothing(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    page.evaluate("""() => {
      window.changes = 0;
      const all = { childList: true, subtree: true, characterData: true, attributes: true };
      new MutationObserver((seen) => (window.changes += seen.length)).observe(document.body, all);
    }""")
    peer.show(frame(2, ONE))
    assert page.evaluate("window.changes") == 0


def test_blank_and_back(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    peer.show(frame(2, None, key="blank", mode="blank"))
    still(page)
    assert page.locator(".slides .frame").count() == 0
    assert words(page) == ""
    peer.show(frame(3, ONE))
    assert words(page) == "First words"


def test_hold_repeats_the_held_frame_without_moving(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    page.evaluate("window.line = document.querySelector('.line')")
    peer.show(frame(2, ONE, mode="hold"))
    assert page.evaluate("window.line === document.querySelector('.line')")
    peer.show(frame(3, None, key="logo", mode="logo"))
    still(page)
    page.evaluate("window.mark = document.querySelector('.mark svg')")
    peer.show(frame(4, None, key="logo", mode="hold"))
    assert page.evaluate("window.mark !== null && window.mark === document.querySelector('.mark svg')")


def test_a_hidden_page_says_so_and_snaps_when_shown(peer: Peer, open_page: Open) -> None:
    page = open_page(prepare=HIDING)
    peer.show(frame(1, ONE))
    after = len(peer.received)
    page.evaluate("window.hide(true)")
    assert peer.ack(1, after=after)["visible"] is False
    peer.send(frame(2, TWO))
    assert peer.ack(2, "got")["visible"] is False
    peer.send(frame(3, lyrics("Third words", key="c")))
    peer.ack(3, "got")
    until(page, "document.body.innerText.trim() === 'Third words'")
    assert animations(page) == 0
    assert (3, "painted") not in peer.acks()
    after = len(peer.received)
    page.evaluate("window.hide(false)")
    assert peer.ack(3, after=after)["visible"] is True
    assert (2, "painted") not in peer.acks()
    assert animations(page) == 0
    assert words(page) == "Third words"


def test_a_fade_under_way_ends_when_the_page_is_shown_again(peer: Peer, open_page: Open) -> None:
    page = open_page(prepare=HIDING)
    peer.show(frame(1, ONE))
    peer.send(frame(2, TWO))
    until(page, "document.body.innerText.includes('Second')")
    page.evaluate("window.hide(true); window.hide(false)")
    assert animations(page) == 0
    assert page.locator(".slides .frame").count() == 1


def test_what_obs_says_of_its_source_goes_into_the_acks(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    tell = "([name, detail]) => window.dispatchEvent(new CustomEvent(name, { detail }))"
    page.evaluate(tell, ["obsSourceActiveChanged", {"active": True}])
    assert peer.wait(lambda message: message.get("active") is True)["rev"] == 1
    page.evaluate(tell, ["obsSourceVisibleChanged", {"visible": False}])
    assert peer.wait(lambda message: message.get("visible") is False)["active"] is True
    page.evaluate(tell, ["obsSourceActiveChanged", {"active": False}])
    assert peer.wait(lambda message: message.get("active") is False)["stage"] == "painted"


def test_a_picture_is_shown_only_when_it_is_whole(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    peer.send(frame(2, slide("image", "p", {**PICTURE, "url": "/media/never.png"}, caption="No picture")))
    peer.ack(2, "got")
    peer.show(frame(3, TWO, motion="cut"))
    assert words(page) == "Second words"
    assert (2, "painted") not in peer.acks()


def test_a_newer_frame_overtakes_one_that_still_loads(peer: Peer, open_page: Open, picture: bytes) -> None:
    peer.media["slow.png"] = (picture, "image/png")
    page = open_page()
    page.route("**/media/slow.png", lambda route: (page.wait_for_timeout(300), route.continue_()))
    peer.send(frame(1, slide("image", "p", {**PICTURE, "url": "/media/slow.png"}, caption="Late")))
    peer.show(frame(2, ONE))
    page.wait_for_timeout(600)
    assert words(page) == "First words"
    assert (1, "painted") not in peer.acks()


def test_an_equal_key_in_another_look_is_drawn_anew(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    peer.send(frame(2, ONE, look="hall"))
    peer.ack(2)
    assert animations(page) == 0
    assert page.locator("#air").get_attribute("data-look") == "hall"
    assert words(page).split() == ["Morning", "Song", "First", "words"]


def test_layers_come_and_go_by_their_own_keys(peer: Peer, open_page: Open) -> None:
    page = open_page()
    peer.show(frame(1, ONE))
    page.evaluate("window.line = document.querySelector('.lyric .line')")
    alert = {"id": "n1", "text": "Child 27, please"}
    peer.show(frame(2, ONE, layers={"alerts": [alert]}))
    page.evaluate("window.alert27 = document.querySelector('.alert')")
    peer.show(frame(3, ONE, layers={"alerts": [alert], "ticker": {"text": "Car park closes at one"}}))
    assert page.evaluate("window.line === document.querySelector('.lyric .line')")
    assert page.evaluate("window.alert27 === document.querySelector('.alert')")
    assert set(words(page).split("\n")) == {"First words", "Child 27, please", "Car park closes at one"}
    peer.show(frame(4, ONE))
    still(page)
    assert words(page) == "First words"


def test_a_layer_leaves_when_its_time_has_come(peer: Peer, open_page: Open) -> None:
    page = open_page()
    now = page.evaluate("Date.now() / 1000")
    alerts = [
        {"id": "n1", "text": "Soon gone", "until": now + 0.6},
        {"id": "n2", "text": "Long gone", "until": now - 1},
    ]
    peer.show(frame(1, None, layers={"alerts": alerts}))
    until(page, "document.body.innerText.trim() === ''")


def test_an_end_in_the_far_future_keeps_its_layer_and_wakes_nobody(peer: Peer, open_page: Open) -> None:
    count = (
        "window.waits = 0; const real = setTimeout; setTimeout = (...all) => (window.waits++, real(...all));"
    )
    page = open_page(prepare=count)
    peer.show(frame(1, None, layers={"alerts": [{"id": "n1", "text": "Stays", "until": 4e9}]}))
    before = page.evaluate("window.waits")
    page.wait_for_timeout(300)
    assert page.evaluate("window.waits") == before
    assert words(page) == "Stays"


def test_words_for_the_platform_never_reach_the_audience(peer: Peer, open_page: Open) -> None:
    page = open_page()
    backstage = {"message": {"text": "Two minutes left"}, "timer": {"until": 4e9, "label": "Sermon"}}
    for rev, look in enumerate(("stream", "hall"), start=1):
        peer.show(frame(rev, None, look, layers=backstage))
        assert words(page) == ""
