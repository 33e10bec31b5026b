"""The further language of an item."""

from __future__ import annotations

from app.model.channel import Channel
from app.model.plan import Item, Plan
from app.model.slide import Kind, Slide, Words
from app.model.state import State
from app.ui.editor.languages import (
    first_language,
    language_name,
    second_language,
    shown_on,
    translation,
    with_translation,
)

SLIDE = Slide("1", Kind.LYRICS, "", "grace", (Words("ko", "은혜"), Words("es", "gracia")))
SONG = Item("i", Kind.LYRICS, "Song", (Slide("0", Kind.LYRICS, "", "amazing"), SLIDE))


def test_which_languages_an_item_has():
    assert (first_language(SONG), second_language(SONG)) == ("en", "ko")
    assert (first_language(Item("e", Kind.LYRICS, "")), second_language(Item("e", Kind.LYRICS, ""))) == (
        "",
        "",
    )
    assert (translation(SLIDE, "es"), translation(SLIDE, "ja")) == ("gracia", "")
    assert (language_name("ko"), language_name("tlh")) == ("한국어", "tlh")


def test_words_of_one_language_leave_the_others():
    assert with_translation(SLIDE, "ko", "큰\n은혜") == {
        "text": [
            {"lang": "en", "lines": ["grace"]},
            {"lang": "ko", "lines": ["큰", "은혜"]},
            {"lang": "es", "lines": ["gracia"]},
        ]
    }
    assert [part["lang"] for part in with_translation(SLIDE, "ko", " ")["text"]] == ["en", "es"]
    assert [part["lang"] for part in with_translation(SLIDE, "ja", "恵み")["text"]] == [
        "en",
        "ko",
        "es",
        "ja",
    ]


def test_where_a_language_is_seen():
    channels = (Channel("main", "stream", languages=("en",)), Channel("hall", "hall"))
    state = State(Plan("p", "Plan"), channels=channels)
    assert (shown_on(state, "en"), shown_on(state, "ko")) == ("Stream, Hall", "Hall")
