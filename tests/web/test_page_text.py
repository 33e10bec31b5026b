"""The small pure parts of the page: words, breaks, sizes, digits, addresses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.web.frames import VERSE, VERSE_KO
from tests.web.peer import Peer


@pytest.fixture(scope="module")
def call(browser: Browser) -> Iterator[Any]:
    """Calls a function of a module of the page."""
    peer = Peer().start()
    page = browser.new_page()
    page.goto(peer.url())

    def call(module: str, name: str, *given: Any) -> Any:
        script = "async ([module, name, given]) => (await import(`/lib/test/${module}`))[name](...given)"
        return page.evaluate(script, [module, name, list(given)])

    call.page = page  # type: ignore[attr-defined]
    yield call
    page.close()
    peer.close()


def wrapped(call: Any, text: str, width: int) -> list[str] | None:
    """Breaks `text` with letters that are all one wide."""
    script = """async ([text, width]) => {
      const { wrap } = await import("/lib/test/lib/wrap.js");
      const words = text.split(" ");
      const wide = (first, last) => words.slice(first, last + 1).join(" ").length;
      return wrap(words, width, wide);
    }"""
    found: list[str] | None = call.page.evaluate(script, [text, width])
    return found


def test_lines_break_after_phrases_and_lose_no_word(call: Any) -> None:
    lines = wrapped(call, VERSE, 40)
    assert lines == [
        "For God so loved the world,",
        "that he gave his one and only Son,",
        "that whoever believes in him should",
        "not perish, but have eternal life.",
    ]
    for width in range(12, 140, 7):
        lines = wrapped(call, VERSE, width)
        assert lines is not None
        assert " ".join(lines) == VERSE
        assert max(map(len, lines)) <= width


def test_korean_breaks_after_clauses_not_before_what_a_word_qualifies(call: Any) -> None:
    assert wrapped(call, VERSE_KO, 20) == [
        "여호와께서 나의 목자가 되시니",
        "내가 아쉬울 것이 하나도 없습니다.",
        "나를 푸른 풀밭에 쉬게 하시고",
        "잔잔한 물가로 이끄십니다.",
    ]
    qualified = wrapped(call, "하나님이 하나뿐인 아들을 주셨다", 13)
    assert qualified == ["하나님이", "하나뿐인 아들을 주셨다"]


def test_a_word_wider_than_the_place_is_left_to_the_browser(call: Any) -> None:
    assert wrapped(call, "a" * 30, 20) is None
    assert wrapped(call, "short", 20) == ["short"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Amazing grace", "en"),
        ("놀라운 grace", "ko"),
        ("ㅋ", "ko"),
        ("恵みの光", "ja"),
        ("恩典", "zh"),
        ("", "en"),
    ],
)
def test_language_of_a_line(call: Any, text: str, language: str) -> None:
    assert call("lib/words.js", "languageOf", text) == language


def test_words_come_as_a_string_a_number_or_blocks(call: Any) -> None:
    assert call("lib/words.js", "blocksOf", " one \n\ntwo\n") == [{"lang": "en", "lines": ["one", "", "two"]}]
    assert call("lib/words.js", "blocksOf", 7) == [{"lang": "en", "lines": ["7"]}]
    assert call("lib/words.js", "blocksOf", None) == []
    assert call(
        "lib/words.js", "blocksOf", [{"lang": "ko", "lines": ["은혜"]}, {"lang": "en", "lines": []}]
    ) == [{"lang": "ko", "lines": ["은혜"]}]


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (272, "04:32"),
        (271.2, "04:32"),
        (59.9, "01:00"),
        (0, "00:00"),
        (-5, "00:00"),
        (3600, "1:00:00"),
        (36001, "10:00:01"),
    ],
)
def test_digits_of_a_countdown(call: Any, seconds: float, shown: str) -> None:
    assert call("kinds/countdown.js", "digits", seconds) == shown


@pytest.mark.parametrize(
    ("path", "channel"),
    [
        ("/overlay/main", "main"),
        ("/overlay/%EB%A1%9C%EB%B9%84", "로비"),
        ("/overlay/hall/", "hall"),
        ("/", "main"),
    ],
)
def test_channel_of_a_path(call: Any, path: str, channel: str) -> None:
    assert call("lib/address.js", "placeOf", path)["channel"] == channel


def test_the_largest_size_that_fits(call: Any) -> None:
    script = """async ([least, limit]) => {
      const { largest } = await import("/lib/test/lib/fit.js");
      return largest(least, (scale) => scale <= limit);
    }"""
    find = call.page.evaluate
    assert find(script, [0.6, 2]) == 1
    assert find(script, [0.6, 0.5]) is None
    for limit in (0.6, 0.71, 0.9, 0.99):
        found = find(script, [0.6, limit])
        assert limit - 0.4 / 24 - 1e-9 <= found <= limit
