"""What a slide is made of: the same parts, rows and roles as on the page."""

import pytest

from app.model.frame import Drawn
from app.model.slide import Kind
from app.ui.paint.anatomy import blocks_of, parts_of
from tests.ui.frames import frame


def roles(made, look):
    return [[[cell.role for cell in row] for row in part.rows] for part in parts_of(made.slide, look)]


def test_the_hall_names_the_song_above_and_its_owner_below():
    assert roles(frame("lyrics"), "hall") == [[["song"]], [["lyric"]], [["credit"]]]
    assert roles(frame("lyrics"), "stream") == [[["lyric"], ["credit"]]]


def test_languages_are_rows():
    made = parts_of(frame("lyrics", korean="둘").slide, "stream")[0]
    assert [row[0].role for row in made.rows] == ["lyric", "lyric2", "credit"]
    assert made.two and made.rows[1][0].korean


def test_the_people_are_bold_and_leaders_are_not():
    people = parts_of(frame("reading", "Amen", speaker="People").slide, "hall")[0]
    leader = parts_of(frame("reading", "Amen", speaker="인도자").slide, "hall")[0]
    assert [row[0].strong for row in people.rows] == [True, True]
    assert [row[0].strong for row in leader.rows] == [False, False]


def test_a_speaker_stands_beside_the_words_on_stream():
    assert roles(frame("reading", "Amen", "stream", speaker="All", title="Psalm"), "stream") == [
        [["caption"], ["speaker", "body"]]
    ]


def test_a_choir_is_a_tab_on_stream_and_a_line_in_the_hall():
    made = frame("anthem", "New song", choir="Gloria", choir_word="Choir")
    assert parts_of(made.slide, "stream")[0].tab.lines == ("Gloria Choir",)
    assert roles(made, "hall") == [[["tab"], ["headline"]]]


def test_a_short_first_line_is_the_heading_of_a_notice():
    assert roles(frame("announcement", "Lunch\nat noon"), "hall") == [[["headline"], ["notice"]]]
    assert roles(frame("announcement", "Lunch is at noon.\nCome!"), "hall") == [[["body"]]]


@pytest.mark.parametrize("kind", [kind.value for kind in Kind if kind is not Kind.BLANK])
def test_strange_fields_draw_something_or_nothing(kind):
    strange = {
        "text": None,
        "title": 7,
        "name": "",
        "caption": [{"lang": "ko", "lines": ["가"]}],
        "speaker": None,
    }
    assert isinstance(parts_of(Drawn("x", kind, "", strange), "stream"), tuple)


def test_an_unknown_kind_draws_nothing():
    assert parts_of(Drawn("x", "hologram", "", {"text": "a"}), "hall") == ()


def test_blocks():
    assert [block.lang for block in blocks_of("one\ntwo")] == ["en"]
    assert blocks_of([{"lang": "ko", "lines": ["", "가", ""]}])[0].lines == ("가",)
    assert blocks_of("  \n ") == ()
