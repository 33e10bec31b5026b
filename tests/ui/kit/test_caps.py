"""Key caps have the width of their words."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPixmap

from app.ui.kit.caps import KeyCap, cap_width, draw_cap


def test_longer_name_is_a_wider_cap(qapp):
    assert cap_width("Ctrl PgDn") > cap_width("B") > 12


def test_drawing_says_where_it_began(qapp):
    pixmap = QPixmap(100, 30)
    painter = QPainter(pixmap)
    left = draw_cap(painter, 90, 15, "Ctrl Z")
    painter.end()
    assert left == 90 - cap_width("Ctrl Z")


def test_widget_reads_its_name(qtbot):
    cap = KeyCap("PgDn")
    qtbot.addWidget(cap)
    assert cap.accessibleName() == "PgDn"
    assert cap.width() >= cap_width("PgDn")
