"""Pictures, films, the theme's logo and the readout for whoever sets a page up."""

from __future__ import annotations

import base64
import time

import pytest

from tests.web.frames import PICTURE, frame, slide
from tests.web.peer import Peer
from tests.web.seen import Open, until, words

# A second of film, made by the browser itself.
FILM = """async () => {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [64, 36];
  const pen = canvas.getContext("2d");
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: "video/webm" });
  const pieces = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const ended = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.start();
  for (let step = 0; step < 25; step += 1) {
    pen.fillStyle = `hsl(${step * 14}, 80%, 50%)`;
    pen.fillRect(0, 0, 64, 36);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  recorder.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}"""


@pytest.mark.parametrize("look", ["stream", "hall"])
def test_a_film_plays_muted_as_told_and_goes_with_its_slide(peer: Peer, open_page: Open, look: str) -> None:
    page = open_page()
    peer.media["film.webm"] = (base64.b64decode(page.evaluate(FILM)), "video/webm")
    film = {"url": "/media/film.webm", "mime": "video/webm", "muted": True, "start_at": time.time() - 0.1}
    peer.show(frame(1, slide("video", "v", film, caption="A short film"), look))
    assert words(page) == "A short film"
    assert page.evaluate("document.querySelector('video').muted")
    until(page, "document.querySelector('video').currentTime > 0")
    peer.show(frame(2, slide("video", "v", film, caption="Other words"), look))
    assert words(page) == "Other words"
    peer.show(frame(3, None, look, motion="cut"))
    assert page.locator("video").count() == 0


def test_a_hall_picture_fills_the_wall_and_a_stream_picture_a_corner(
    peer: Peer, open_page: Open, picture: bytes
) -> None:
    peer.media["picture.png"] = (picture, "image/png")
    page = open_page()
    drawn = slide("image", "p", PICTURE)
    peer.show(frame(1, drawn, "hall"))
    assert page.locator("img").bounding_box() == {"x": 0, "y": 0, "width": 1920, "height": 1080}
    peer.show(frame(2, drawn, "stream"))
    box = page.locator("img").bounding_box()
    assert box is not None
    assert box["x"] >= 0.67 * 1920
    assert box["y"] >= 0.62 * 1080


def test_a_theme_may_bring_its_logo(peer: Peer, open_page: Open, picture: bytes) -> None:
    peer.media["logo.png"] = (picture, "image/png")
    page = open_page()
    peer.show(frame(1, None, "hall", key="logo", mode="logo", theme={"--logo": "/media/logo.png"}))
    assert page.locator(".mark img").get_attribute("src") == "/media/logo.png"
    assert page.locator(".mark svg").count() == 0


def test_what_comes_next_is_loaded_before_its_cue(peer: Peer, open_page: Open, picture: bytes) -> None:
    peer.media["next.png"] = (picture, "image/png")
    page = open_page()
    with page.expect_response("**/media/next.png"):
        peer.show(frame(1, slide("message", text="Now"), preload=["/media/next.png"]))


def test_the_readout_is_there_only_when_asked_for(peer: Peer, open_page: Open) -> None:
    page = open_page("/overlay/main?debug=1")
    peer.show(frame(1, slide("message", text="Now")))
    until(page, "document.querySelector('.debug')?.textContent.includes('rev 1')")
    assert open_page().locator(".debug").count() == 0
