"""A line that ends in an ellipsis keeps its whole text at hand."""

from app.ui.kit.elided import Elided


def test_whole_text_in_tool_tip_only_when_cut(qtbot):
    line = Elided("title", "text")
    qtbot.addWidget(line)
    line.setText("A title that is rather long")
    line.resize(line.wanted(), 30)
    line.grab()
    assert line.toolTip() == ""
    line.resize(60, 30)
    line.grab()
    assert line.toolTip() == line.text() == line.accessibleName() == "A title that is rather long"
    assert line.minimumSizeHint().width() == 0
