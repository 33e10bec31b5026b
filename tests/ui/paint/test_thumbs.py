"""Pictures are painted once and again only when their slide was edited."""

from app.model.channel import View
from app.ui.paint import thumbs as module
from app.ui.paint.thumbs import Thumbs, picture_height, view_for


def test_painted_once(qapp, show):
    item = show.state.plan.items[0]
    kept = Thumbs()
    first = kept.picture(show.state, item, item.slides[0], "hall", 160, 1.0)
    assert kept.picture(show.state, item, item.slides[0], "hall", 160, 1.0) is first
    assert (first.width(), first.height()) == (160, 90)


def test_an_edit_a_width_and_a_look_paint_anew(qapp, show):
    kept = Thumbs()

    def picture(width=160, look="hall", ratio=1.0):
        item = show.state.plan.items[0]
        return kept.picture(show.state, item, item.slides[0], look, width, ratio)

    first = picture()
    assert picture(look="stream") is not first
    assert picture(width=200).width() == 200
    assert picture(ratio=2.0).width() == 320
    show.run("plan.edit_slide", slide="a1", text="other words")
    assert picture() is not first


def test_room_is_bounded(qapp, show, monkeypatch):
    monkeypatch.setattr(module, "ROOM", 3 * 160 * 90 * 4)
    kept = Thumbs()
    item = show.state.plan.items[0]
    first = kept.picture(show.state, item, item.slides[0], "hall", 160, 1.0)
    for slide in item.slides[1:]:
        kept.picture(show.state, item, slide, "hall", 160, 1.0)
    assert kept.picture(show.state, item, item.slides[0], "hall", 160, 1.0) is not first


def test_views(show):
    assert view_for(show.state, "hall").channel == "hall"
    assert view_for(show.state, "stage") == View("stage", "stage")
    assert picture_height(View("x", "hall", (), (1024, 768)), 400) == 300
