"""render: every kind in both looks, inside the safe area, in both languages, at three sizes."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.web.frames import PICTURE, VERSE, VERSE_KO, Frame, english, frame, korean, lyrics, slide
from tests.web.peer import Peer
from tests.web.seen import Open, ink, pixel, words

SIZES = [(1920, 1080), (1280, 720), (1024, 768)]
LOOKS = ["stream", "hall"]
SAFE = 0.05
SLACK = 0.002

ENGLISH_VERSE = ["Amazing grace! how sweet the sound,", "that saved a wretch like me!",
                 "I once was lost, but now am found,", "was blind, but now I see."]  # fmt: skip
KOREAN_VERSE = [
    "놀라운 은혜, 그 고운 소리",
    "길 잃은 나를 찾아 주셨네",
    "어둡던 두 눈 밝혀 주시니",
    "이제는 내가 주를 보네",
]
LONG = {
    "lyrics": lyrics(" ".join(ENGLISH_VERSE), *ENGLISH_VERSE, key="l1"),
    "two": lyrics(*ENGLISH_VERSE, key="l2", also={"ko": KOREAN_VERSE}),
    "verse": slide("verse", "l3", reference="John 3:16", version="WEB", text=" ".join([VERSE] * 4)),
    "verse ko": slide(
        "verse", "l4", reference="시편 23:1", text=" ".join([VERSE_KO] * 4), translations=VERSE
    ),
    "message": slide("message", "l5", heading="Welcome " * 9, text="\n".join([VERSE] * 3)),
    "reading": slide("reading", "l6", title="Psalm", speaker="All the people", text=" ".join([VERSE] * 3)),
    "prayer": slide(
        "prayer", "l7", heading="Prayer", name="Grace Alexandra Bennett-Whitfield of the Hill " * 2
    ),
    "anthem": slide("anthem", "l8", choir="Gloria " * 6, choir_word="Choir", title="Holy, Holy, Holy " * 6),
    "corner": slide("corner", "l9", title="Come, All Who Are Weary " * 3, subtitle="Rev. Daniel Moore " * 3),
    "title": slide("title", "l10", title="Come, All Who Are Weary " * 4, subtitle="Sunday morning " * 9),
    "announcement": slide("announcement", "l11", text="\n".join(["Church lunch"] + [VERSE] * 3)),
    "lower third": slide("lower_third", "l12", name="Hannah Whitfield " * 6, role="Mission partner " * 9),
    "image": slide("image", "l13", PICTURE, caption="Hillside chapel at dawn " * 6),
    "one word": slide("message", "l14", text="하" * 120),
}


@pytest.fixture
def show(peer: Peer, picture: bytes) -> Any:
    """Shows a slide at once."""
    peer.media["picture.png"] = (picture, "image/png")
    revs = iter(range(1, 1000))

    def show(drawn: Frame | None, look: str, **more: Any) -> None:
        rev = next(revs)
        peer.show(frame(rev, drawn, look, **{"key": f"k{rev}", "motion": "cut", **more}))

    return show


def assert_inside(page: Page, margin: float = SAFE - SLACK) -> None:
    size = page.viewport_size
    assert size is not None
    boxes = [box for box in ink(page) if box["text"]]
    assert boxes
    for box in boxes:
        assert box["left"] >= size["width"] * margin, box
        assert box["right"] <= size["width"] * (1 - margin), box
        assert box["top"] >= size["height"] * margin, box
        assert box["bottom"] <= size["height"] * (1 - margin), box


def assert_apart(page: Page) -> None:
    """No line lies over another: the ink of one ends before the next begins, or they stand side by side."""
    boxes = [box for box in ink(page) if box["text"]]
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            wide = min(one["right"], other["right"]) - max(one["left"], other["left"])
            high = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            assert wide <= 1 or high <= 1, (one, other)


def assert_no_scrollbars(page: Page) -> None:
    assert page.evaluate(
        "[document.documentElement, document.body].every((box) =>"
        " box.scrollWidth <= innerWidth && box.scrollHeight <= innerHeight)"
    )


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_kind_stands_inside_the_safe_area(
    open_page: Open, show: Any, look: str, size: tuple[int, int]
) -> None:
    page = open_page(size=size)
    for drawn in (*english().values(), *korean().values()):
        show(drawn, look)
        assert words(page), drawn["kind"]
        assert_inside(page)
        assert_apart(page)
        assert_no_scrollbars(page)


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_long_text_is_neither_cut_nor_laid_over_itself(
    open_page: Open, show: Any, look: str, size: tuple[int, int]
) -> None:
    page = open_page(size=size)
    for name, drawn in LONG.items():
        show(drawn, look)
        shown = "".join(box["text"] for box in ink(page))
        assert shown, name
        assert_inside(page)
        assert_apart(page)
        assert_no_scrollbars(page)


def test_stream_is_clear_where_nothing_is_drawn(open_page: Open, show: Any) -> None:
    page = open_page()
    assert pixel(page, 960, 300) == (0, 0, 0, 0)
    for drawn in english().values():
        show(drawn, "stream")
        assert pixel(page, 960, 300) == (0, 0, 0, 0)
        assert pixel(page, 10, 10) == (0, 0, 0, 0)
    show(english()["verse"], "stream")
    card = pixel(page, 1800, 1000)
    assert card[:3] == (14, 13, 12)
    assert 215 <= card[3] <= 223
    show(None, "stream", key="blank", mode="blank")
    assert pixel(page, 1800, 1000) == (0, 0, 0, 0)


def test_the_scrim_of_lyrics_reaches_the_edges_and_fades_above(open_page: Open, show: Any) -> None:
    page = open_page()
    show(english()["lyrics"], "stream")
    for x in (2, 1917):
        low, high = pixel(page, x, 1077), pixel(page, x, 700)
        assert 200 <= low[3] <= 208
        assert high[3] == 0


def test_the_hall_is_full_and_plain_when_blank(peer: Peer, open_page: Open, show: Any) -> None:
    page = open_page("/overlay/hall")
    assert pixel(page, 5, 5)[3] == 255  # a projector must not flash white before the first frame
    show(english()["lyrics"], "hall")
    show(None, "hall", key="blank", mode="blank")
    assert words(page) == ""
    for x, y in ((5, 5), (960, 540), (1910, 1070)):
        red, green, blue, alpha = pixel(page, x, y)
        assert alpha == 255
        assert max(red, green, blue) < 30


@pytest.mark.parametrize("look", LOOKS)
def test_the_logo_is_a_mark_without_words(open_page: Open, show: Any, look: str) -> None:
    page = open_page()
    show(None, look, key="logo", mode="logo")
    box = page.locator(".mark svg").bounding_box()
    assert box is not None
    middle = box["x"] + box["width"] / 2
    assert words(page) == ""
    assert middle == pytest.approx(960, abs=1) if look == "hall" else middle > 1700


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_korean_is_never_broken_inside_a_word(
    open_page: Open, show: Any, look: str, size: tuple[int, int]
) -> None:
    page = open_page(size=size)
    for text in (VERSE_KO, " ".join([VERSE_KO] * 3), " ".join(KOREAN_VERSE * 2)):
        show(slide("verse", reference="시편 23:1", text=text), look)
        broken = page.evaluate("""() => {
          const found = [];
          for (const line of document.querySelectorAll(".line")) {
            const node = line.firstChild;
            for (const word of node.data.matchAll(/\\S+/g)) {
              const range = document.createRange();
              range.setStart(node, word.index);
              range.setEnd(node, word.index + word[0].length);
              if (range.getClientRects().length > 1) found.push(word[0]);
            }
          }
          return found;
        }""")
        assert broken == []
        assert len({box["top"] for box in ink(page)}) > 2  # it did wrap


def test_every_line_names_its_language(open_page: Open, show: Any) -> None:
    page = open_page()
    for look in LOOKS:
        show(lyrics("Amazing grace", "은혜", key="x", also={"ko": ["놀라운 은혜"]}), look)
        pairs = page.evaluate(
            "[...document.querySelectorAll('.line')].map((one) => [one.textContent, one.lang])"
        )
        assert dict(pairs).items() >= {"Amazing grace": "en", "은혜": "ko", "놀라운 은혜": "ko"}.items()
    for drawn in (*english().values(), *korean().values()):
        show(drawn, "stream")
        assert page.evaluate("[...document.querySelectorAll('.line')].every((one) => one.lang)")


def test_two_languages_stand_in_their_order_the_second_smaller(open_page: Open, show: Any) -> None:
    page = open_page()
    for look in LOOKS:
        show(lyrics("Holy, holy, holy!", key="x", also={"ko": ["거룩 거룩 거룩"]}), look)
        first, second = (box for box in ink(page) if box["text"] in ("Holy, holy, holy!", "거룩 거룩 거룩"))
        assert first["top"] < second["top"]
        assert first["size"] > second["size"]


def test_a_lyric_line_shrinks_to_the_floor_before_it_wraps(open_page: Open, show: Any) -> None:
    page = open_page(size=(1024, 768))
    show(lyrics(*ENGLISH_VERSE), "hall")
    boxes = [box for box in ink(page) if box["text"] in ENGLISH_VERSE]
    assert len(boxes) == 4
    assert all(0.056 * 768 - 0.1 <= box["size"] < 0.09 * 768 for box in boxes)


def test_a_page_that_is_resized_fits_again(open_page: Open, show: Any) -> None:
    page = open_page()
    for look in LOOKS:
        for name in ("lyrics", "verse", "prayer"):
            page.set_viewport_size({"width": 1920, "height": 1080})
            show(LONG[name], look)
            page.set_viewport_size({"width": 1024, "height": 768})
            page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
            assert_inside(page)
            assert_apart(page)


def test_markup_stays_text(open_page: Open, show: Any) -> None:
    page = open_page()
    page.on("dialog", lambda _dialog: pytest.fail("a script ran"))
    evil = "<b>bold</b><img src=x onerror=alert(1)><script>alert(2)</script>&amp;"
    for look in LOOKS:
        show(slide("message", heading=evil, text=evil), look, layers={"alerts": [{"id": "a", "text": evil}]})
        assert words(page).replace("\n", " ").count("<script>alert(2)</script>&amp;") == 3
        assert page.locator("#air b, #air img, #air script").count() == 0


def test_a_countdown_ticks_by_the_clock_of_the_server(peer: Peer, open_page: Open, show: Any) -> None:
    page = open_page()
    peer.send({"type": "ping", "t": page.evaluate("Date.now() / 1000") + 5000})
    until = page.evaluate("Date.now() / 1000") + 5000 + 61
    show(slide("countdown", until=until, text="The service begins in"), "stream")
    first = words(page).split("\n")[1]
    assert "00:30" < first <= "01:01"
    page.wait_for_timeout(1500)
    assert words(page).split("\n")[1] < first
    show(slide("countdown", until=until - 100), "stream")
    assert words(page) == "00:00"


def test_a_theme_changes_variables_and_takes_them_back(open_page: Open, show: Any) -> None:
    page = open_page()
    verse = english()["verse"]
    show(verse, "stream", theme={"--accent": "#ff0000", "color": "#00ff00"})
    colour = "getComputedStyle(document.querySelector('.caption')).color"
    assert page.evaluate(colour) == "rgb(255, 0, 0)"
    assert page.evaluate("document.querySelector('#air').style.color") == ""
    show(verse, "stream")
    assert page.evaluate(colour) == "rgb(143, 182, 255)"


def test_alerts_and_ticker_keep_clear_of_the_words(open_page: Open, show: Any) -> None:
    page = open_page()
    layers = {
        "alerts": [{"id": "a", "text": "Child 27, please come"}],
        "ticker": {"text": "The car park closes at one"},
    }
    for look in LOOKS:
        for drawn in (english()["verse"], korean()["lyrics"], english()["anthem"]):
            show(drawn, look, layers=layers)
            assert_inside(page)
            assert_apart(page)


def test_nothing_comes_from_elsewhere(open_page: Open, show: Any) -> None:
    page = open_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    for drawn in english().values():
        show(drawn, "hall")
    assert asked
    assert all(url.startswith("http://127.0.0.1") for url in asked)
