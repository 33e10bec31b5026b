"""Clients as rows: states in words, worst first, nothing moves while somebody points."""

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from app.i18n import use_language
from app.ui.outputs.client_model import ClientModel, client_row, length_text
from tests.ui.clients import NOW, client


def row(lamp="on_air", **facts):
    return client_row(client(**facts), lamp, NOW)


def test_painted():
    made = row(active=True)
    assert (made.state, made.detail, made.number, made.place) == (
        "painted",
        "18 ms",
        "12",
        "main · in program",
    )
    assert made.spoken == "Browser, main · in program, Painted, 18 ms, Slide 12"


def test_behind_says_for_how_long():
    made = row(rev_painted=4, number=11, view_at=NOW - 1.4)
    assert (made.state, made.detail, made.number, made.rank) == ("behind", "1.4 s", "11", 0)


def test_every_step_leaves_all_behind_for_a_moment():
    assert row(rev_painted=4, view_at=NOW - 0.2).rank == row().rank


def test_gone():
    made = row(gone_at=NOW - 22.0)
    assert (made.state, made.detail, made.rank) == ("gone", "22 s ago", 1)
    assert made.place.startswith("last seen ")


def test_hidden_and_unproved():
    assert (row(visible=False, active=False).detail, row(visible=False).state) == ("not counted", "hidden")
    assert row(visible=False, active=False).place == "main · source not in scene"
    assert (row(legacy=True).state, row(legacy=True).detail) == ("unproved", "older page")


@pytest.mark.parametrize(
    ("lamp", "sign"), [("blank", "blank"), ("logo", "logo"), ("on_air", ""), ("off_air", "")]
)
def test_nothing_drawn_has_the_sign_of_the_cover(lamp, sign):
    assert row(lamp, number=None).sign == sign
    assert row(lamp).sign == ""
    assert row(lamp, number=None, gone_at=NOW).sign == ""


def test_addresses():
    assert row(address="192.168.0.31").place == "main · 192.168.0.31"
    assert row().place == "main · this computer"


def test_lengths():
    assert [length_text(s) for s in (0.42, 9.8, 22, 99, 130)] == ["0.4 s", "9.8 s", "22 s", "99 s", "2 min"]
    use_language("ko")
    assert length_text(22) == "22 초"


def ids(model):
    return [one.id for one in model.rows]


def test_worst_first_unless_somebody_points(qapp):
    model = ClientModel()
    QAbstractItemModelTester(model)
    clients = [client(name, connected_at=at) for at, name in enumerate("abc")] + [client("r", "remote")]
    model.show(clients, "on_air", NOW, False)
    assert ids(model) == ["a", "b", "c", "r"]
    clients[1].rev_painted, clients[1].view_at = 4, NOW - 5
    clients[2].gone_at = NOW - 1
    model.show(clients, "on_air", NOW, True)
    assert ids(model) == ["a", "b", "c", "r"]
    model.show(clients, "on_air", NOW, False)
    assert ids(model) == ["b", "c", "a", "r"]


def test_newcomers_and_leavers_while_somebody_points(qapp):
    model = ClientModel()
    model.show([client("a"), client("b")], "on_air", NOW, False)
    model.show([client("c"), client("b")], "on_air", NOW, True)
    assert ids(model) == ["b", "c"]


def test_no_news_is_no_signal(qapp):
    model = ClientModel()
    model.show([client("a")], "on_air", NOW, False)
    resets, changes = QSignalSpy(model.modelReset), QSignalSpy(model.dataChanged)
    model.show([client("a")], "on_air", NOW, False)
    assert (resets.count(), changes.count()) == (0, 0)
    model.show([client("a", number=13)], "on_air", NOW, False)
    assert (resets.count(), changes.count()) == (0, 1)
