"""A line is whole and right, or it is where the reading ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.store.journal import Journal, Line, Tail, read_lines, sealed, unsealed


def journal_of(folder: Path, lines: int) -> bytes:
    journal = Journal(folder / "journal-1", 0, based=True)
    for rev in range(1, lines + 1):
        journal.append(rev, {"plan": {"title": {"=": f"제목\n{rev}"}}})
    assert journal.sync() == lines
    journal.close()
    data = (folder / "journal-1").read_bytes()
    assert journal.size == len(data)
    return data


def readable(data: bytes) -> tuple[list[int], int]:
    revs: list[int] = []
    try:
        for _, line in read_lines(data):
            revs.append(line.rev)
    except Tail as tail:
        return revs, tail.lines
    return revs, 0


def test_lines_come_back_as_they_went(tmp_path: Path) -> None:
    data = journal_of(tmp_path, 3)
    assert data.count(b"\n") == 3
    assert [line for _, line in read_lines(data)][1] == Line(2, {"plan": {"title": {"=": "제목\n2"}}})


def test_cut_at_any_byte_the_whole_lines_before_it_stand(tmp_path: Path) -> None:
    data = journal_of(tmp_path, 3)
    for cut in range(len(data) + 1):
        whole = data[:cut].count(b"\n")
        assert readable(data[:cut]) == (
            list(range(1, whole + 1)),
            int(not data[:cut].endswith(b"\n") and cut > 0),
        )


def test_any_changed_byte_is_noticed(tmp_path: Path) -> None:
    data = journal_of(tmp_path, 2)
    for at in range(len(data)):
        wrong = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        revs, lost = readable(wrong)
        assert revs == ([] if at < data.index(b"\n") + 1 else [1])
        assert lost >= 1


def test_a_good_checksum_on_something_else_is_no_line() -> None:
    for body in (b"[]", b"{}", b"\xff", b'{"rev":"1","patch":{}}', b"[" * 100_000):
        assert readable(sealed(body)) == ([], 1)
    assert unsealed(b"") is None
    assert unsealed(b"00000000 ") is None


def test_a_journal_never_writes_into_an_older_one(tmp_path: Path) -> None:
    journal_of(tmp_path, 1)
    with pytest.raises(FileExistsError):
        Journal(tmp_path / "journal-1", 0, based=True)
