"""Dialogs as awaitables: shown with open(), answered through a future; no event loop runs inside another."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import Line, heading, muted, surface, wrapped

PADDING = 24


async def shown(dialog: QDialog) -> bool:
    """Show a dialog over its window and return whether it was accepted; the dialog is gone afterwards."""
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def finished(result: int) -> None:
        if not answer.done():
            answer.set_result(result == QDialog.DialogCode.Accepted)

    dialog.finished.connect(finished)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.hide()
        dialog.deleteLater()


class Sheet(QDialog):
    """A window-modal dialog with its own heading, a body and a footer of 56; Enter presses nothing but Cancel."""

    def __init__(self, name: str, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        surface(self, QPalette.ColorRole.Base)
        self.setFixedWidth(width)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.heading = heading(title)
        self.sentence = wrapped(muted())
        self.sentence.hide()
        head = QVBoxLayout()
        head.setContentsMargins(PADDING, 20, PADDING, 8)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.sentence)
        whole.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(PADDING, 8, PADDING, 16)
        self.body.setSpacing(0)
        whole.addLayout(self.body, 1)
        whole.addWidget(Line())
        foot = QWidget()
        foot.setFixedHeight(56)
        self.footer = QHBoxLayout(foot)
        self.footer.setContentsMargins(PADDING, 0, PADDING, 0)
        self.footer.setSpacing(8)
        whole.addWidget(foot)
        self.cancel = button(f"{name}.cancel", self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)

    def set_sentence(self, text: str) -> None:
        """Show a muted sentence under the heading."""
        self.sentence.setText(text)
        self.sentence.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.cancel.hasFocus():
            event.accept()
            return
        super().keyPressEvent(event)


class _Question(Sheet):
    """A sentence and one verb."""

    def __init__(self, title: str, sentence: str, action: str, parent: QWidget, *, is_dangerous: bool) -> None:
        super().__init__("question", title, 448, parent)
        self.set_sentence(sentence)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        go = button("question.go", action, role="danger" if is_dangerous else "primary")
        go.clicked.connect(self.accept)
        self.footer.addWidget(go)
        self.cancel.setDefault(True)


async def ask(parent: QWidget, title: str, sentence: str, action: str, *, is_dangerous: bool = False) -> bool:
    """Ask before something is done; `action` is the verb on the button. Returns whether it was pressed."""
    return await shown(_Question(title, sentence, action, parent, is_dangerous=is_dangerous))


class _Message(Sheet):
    """Something to be read, with one button to close it."""

    def __init__(self, title: str, sentence: str, parent: QWidget) -> None:
        super().__init__("message", title, 448, parent)
        self.set_sentence(sentence)
        self.footer.addStretch(1)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setAccessibleName(self.tr("Close"))
        self.cancel.setDefault(True)
        self.footer.addWidget(self.cancel)


async def tell(parent: QWidget, title: str, sentence: str) -> None:
    """Show something to be read."""
    await shown(_Message(title, sentence, parent))
