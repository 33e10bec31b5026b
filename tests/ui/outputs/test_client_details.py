"""All that is known of one client."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.outputs.client_details import FACTS, ClientDetails, facts_of, size_text
from tests.ui.clients import NOW, OBS, client


def test_facts():
    found = facts_of(client(agent=OBS, rtt_ms=0.81, frames_sent=512, frames_skipped=3, bytes_sent=180_000))
    assert set(found) == set(FACTS)
    assert found["program"] == "OBS 32.2.0"
    assert found["trip"] == "0.8 ms"
    assert found["frames"] == "512 sent, 3 skipped · 180.0 kB"
    assert found["kind"] == "overlay · main · viewer"


def test_what_is_not_known_is_said():
    found = facts_of(client(address="", connected_at=0.0))
    assert found["address"] == found["program"] == found["trip"] == found["since"] == "not known"


def test_sizes():
    assert (size_text(0), size_text(2_500_000)) == ("0.0 kB", "2.5 MB")


def test_only_one_that_is_gone_can_be_dismissed(qtbot):
    details = ClientDetails()
    qtbot.addWidget(details)
    details.show_client(client("a"))
    assert details.client_id == "a" and details.dismiss.isHidden()
    details.show_client(client("a", gone_at=NOW))
    with qtbot.waitSignal(details.dismissed) as dismissed:
        QTest.mouseClick(details.dismiss, Qt.MouseButton.LeftButton)
    assert dismissed.args == ["a"]
    with qtbot.waitSignal(details.closed):
        QTest.mouseClick(details.close_button, Qt.MouseButton.LeftButton)
    assert details.isHidden() and details.client_id == ""
