"""Dialogs as awaitables: shown with open(), answered through a future; no event loop runs inside another."""

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.entries import line_edit
from smconfig_gui.views.fields.form import Form
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


class _TextQuestion(Sheet):
    """One line of text and one verb."""

    def __init__(self, title: str, name: str, action: str, most: int, parent: QWidget) -> None:
        super().__init__("text", title, 448, parent)
        self.edit = line_edit("text.value", name)
        self.edit.setMaxLength(most)
        form = Form()
        form.add(name, self.edit)
        self.body.addWidget(form)
        self._go = button("text.go", action, role="primary")
        self._go.setEnabled(False)
        self._go.clicked.connect(self.accept)
        self.edit.returnPressed.connect(self._go.click)
        self.edit.textChanged.connect(lambda text: self._go.setEnabled(bool(text.strip())))
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self._go)
        self.edit.setFocus()


async def ask_text(parent: QWidget, title: str, name: str, action: str, *, most: int) -> str:
    """Ask for one line of text of at most so many characters; returns it, empty when it was cancelled."""
    dialog = _TextQuestion(title, name, action, most, parent)
    return dialog.edit.text().strip() if await shown(dialog) else ""


class _Message(Sheet):
    """Something to be read, with one button to close it."""

    def __init__(self, title: str, sentence: str, parent: QWidget | None) -> None:
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


async def say_alone(title: str, sentence: str) -> None:
    """Show something to be read where there is no window; it has the colours of the system."""
    await shown(_Message(title, sentence, None))
