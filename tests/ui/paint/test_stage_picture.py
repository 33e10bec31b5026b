"""The stand-in for the camera: calm, the same every time, dark where the words will be."""

from app.ui.paint.stage_picture import HEIGHT, WIDTH, stage_picture


def test_painted_once(qapp):
    assert stage_picture() is stage_picture()
    assert (stage_picture().width(), stage_picture().height()) == (WIDTH, HEIGHT)


def test_lit_above_and_dark_below(qapp):
    image = stage_picture().toImage()
    above = [image.pixelColor(x, 60).lightness() for x in range(0, WIDTH, 20)]
    below = [image.pixelColor(x, HEIGHT - 20).lightness() for x in range(0, WIDTH, 20)]
    assert min(above) > 40
    assert max(below) < 40
