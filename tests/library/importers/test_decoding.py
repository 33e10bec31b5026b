"""Old encodings are recognised, and what can't be read is said."""

from __future__ import annotations

import unicodedata

import pytest

from app.library.importers.decoding import decoded, tidy
from app.model.refused import Refused

KOREAN = "제목: 아침\n\n1절\n아침 해가 솟아오르니\n온 땅이 주를 노래하네 (x2)\n"
ENGLISH = "I’ll praise – “Holy” – naïve café, Noël, Öl, À la fin\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_in_all_its_dresses(encoding: str) -> None:
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""
    for text in (KOREAN, ENGLISH):
        found, notes = decoded(mark + text.encode(encoding), "a")
        assert found == text
        said = [note.values["encoding"] for note in notes]
        assert said == ([] if encoding.startswith("utf-8") else [said[0]])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (KOREAN, "cp949"),
        ("봄", "cp949"),
        ("Amazing Grace 나 같은\nsweet the sound " * 20, "cp949"),
        ("뙤약볕 햏 펲시", "cp949"),
        (ENGLISH, "cp1252"),
        ("I’m", "cp1252"),
        ("Grüß Gott, schöne Straße", "cp1252"),
        ("Je l’ai entendu, où es-tu né", "cp1252"),
        ("© 2026", "cp1252"),
    ],
)
def test_old_encodings_are_told_apart(text: str, encoding: str) -> None:
    found, notes = decoded(text.encode(encoding), "song.txt")
    assert found == text
    assert [(note.where, note.reason, note.values) for note in notes] == [
        ("song.txt", "encoding", {"encoding": encoding.upper()})
    ]


def test_cut_inside_a_letter_the_rest_is_read_and_it_is_said() -> None:
    for encoding in ("utf-8", "cp949"):
        found, notes = decoded(KOREAN.encode(encoding)[:-7], "a")
        assert found.startswith("제목: 아침")
        assert ("bad_letters", {"count": 1}) in [(note.reason, note.values) for note in notes]


def test_one_bad_byte_does_not_turn_utf8_into_nonsense() -> None:
    found, notes = decoded(KOREAN.encode().replace(b"\n\n", b"\xff\n"), "a")
    assert found == KOREAN.replace("\n\n", "\ufffd\n")
    assert "bad_letters" in [note.reason for note in notes]


@pytest.mark.parametrize("data", [b"\0\1\2", b"a\x1bb", bytes(range(256)), b"\x81\x30" * 9])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        decoded(data, "a")
    assert refused.value.reason == "not_readable"


def test_text_is_tidied_and_no_letter_lost() -> None:
    apart = unicodedata.normalize("NFD", "가나")
    assert tidy(f"a\r\nb\rc\u2028d\x0be\ufeff\x07{apart}\t!") == "a\nb\nc\nd\ne가나\t!"
