"""Dialogs that never stop the loop or the clicker: shown, then awaited.

Both functions return at once when their window is closed, so that nothing waits for ever.
"""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QFileInfo, QSize, Qt
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.i18n import tr
from app.ui.kit import theme
from app.ui.kit.icons import icon

CANCEL = "cancel"
WIDTH = 460
FILE_SIZE = (760, 520)
HEADER_HEIGHT = 28
LABELS = {
    QFileDialog.DialogLabel.LookIn: "dialog.look_in",
    QFileDialog.DialogLabel.FileName: "dialog.file_name",
    QFileDialog.DialogLabel.FileType: "dialog.file_type",
    QFileDialog.DialogLabel.Reject: "dialog.cancel",
}


class FileIcons(QAbstractFileIconProvider):
    """Tells a file by its name: Qt's own provider reads its content, which a pipe or a dead share blocks."""

    def icon(self, asked: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """Return the picture of a folder or of a file."""
        is_file = asked is self.IconType.File or (isinstance(asked, QFileInfo) and not asked.isDir())
        pixmap = QStyle.StandardPixmap.SP_FileIcon if is_file else QStyle.StandardPixmap.SP_DirIcon
        return QApplication.style().standardIcon(pixmap)

    def type(self, info: QFileInfo) -> str:
        """Return what stands in the column of kinds."""
        return "" if info.isDir() else info.suffix()


class Question(QDialog):
    """A title, a sentence and a button for each answer, the first of them the one Enter gives."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, answers: dict[str, str], role: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.answer = CANCEL
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 20)
        column.setSpacing(20)
        column.addLayout(_words(title, text, role))
        self.buttons = {name: self._button(name, words) for name, words in answers.items()}
        column.addLayout(self._button_row())
        self.setFixedWidth(WIDTH)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setFont(theme.font("button"))
        button.clicked.connect(lambda: self._give(name))
        return button

    def _button_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        first, *others = self.buttons.values()
        for button in reversed(others):
            row.addWidget(button)
        first.setProperty("look", "primary")
        first.setDefault(True)
        first.setFocus()
        row.addWidget(first)
        return row

    def _give(self, name: str) -> None:
        self.answer = name
        self.close()


async def ask(
    parent: QWidget | None, title: str, text: str, answers: dict[str, str], role: str = "needs_you"
) -> str:
    """Ask and return the name of the answer; `cancel` when the dialog was closed without one."""
    dialog = Question(parent, title, text, answers, role)
    await _shown(dialog)
    return dialog.answer


async def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Say a sentence that must be read to the end."""
    await ask(parent, title, text, {"ok": tr("dialog.ok")})


async def pick_file(parent: QWidget, title: str, filters: str, *, start: str, save: bool) -> str | None:
    """Let the person choose a file to open or to save to; returns its path, or None."""
    dialog = QFileDialog(parent, title, start, filters)
    # The system's own dialog would keep the clicker's keys from us.
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
    dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons)
    # Qt does not own the provider: it lives as long as this waits.
    icons = FileIcons()
    dialog.setIconProvider(icons)
    dialog.resize(*FILE_SIZE)
    _fit_list(dialog)
    dialog.setModal(False)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if save:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    for place, key in LABELS.items():
        dialog.setLabelText(place, tr(key))
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, tr("dialog.save" if save else "dialog.open"))
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    await _shown(dialog)
    return chosen[0] if chosen else None


def _fit_list(dialog: QFileDialog) -> None:
    header = dialog.findChild(QTreeView, "treeView").header()
    header.setMinimumHeight(HEADER_HEIGHT)
    header.setStretchLastSection(False)
    for column in range(header.count()):
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


async def _shown(dialog: QDialog) -> None:
    over: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def end(*_: object) -> None:
        if not over.done():
            over.set_result(None)

    dialog.finished.connect(end)
    dialog.destroyed.connect(end)
    dialog.show()
    dialog.activateWindow()
    await over


def _words(title: str, text: str, role: str) -> QHBoxLayout:
    picture, heading, sentence = QLabel(), QLabel(title), QLabel(text)
    picture.setPixmap(icon(role, "text", 24))
    picture.setFixedSize(QSize(28, 28))
    heading.setFont(theme.font("plan_title"))
    sentence.setFont(theme.font("body"))
    sentence.setWordWrap(True)
    sentence.setTextFormat(Qt.TextFormat.PlainText)
    sentence.setStyleSheet(f"color: {theme.color('text_2').name()}")
    words = QVBoxLayout()
    words.setSpacing(8)
    words.addWidget(heading)
    words.addWidget(sentence)
    row = QHBoxLayout()
    row.setSpacing(14)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
