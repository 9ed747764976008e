"""Asks why the history goes on although records are missing."""

from PySide6.QtWidgets import QLineEdit, QWidget

from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import label

_LEAST_CHARACTERS = 4
_MOST_CHARACTERS = 400


class AcceptHistory(Sheet):
    """A reason, which becomes a record of the history itself."""

    def __init__(self, findings: str, parent: QWidget) -> None:
        super().__init__("accept", "", 520, parent)
        title = self.tr("Go on from the records that are there?")
        self.heading.setText(title)
        self.setWindowTitle(title)
        self.set_sentence(findings)
        asked = label(self.tr("Why? Your answer becomes a record with your name."))
        self.reason = QLineEdit()
        self.reason.setObjectName("accept.reason")
        self.reason.setAccessibleName(asked.text())
        self.reason.setMaxLength(_MOST_CHARACTERS)
        self.reason.setPlaceholderText(self.tr("A backup was put back"))
        self.body.setSpacing(8)
        self.body.addWidget(asked)
        self.body.addWidget(self.reason)
        go = button("accept.go", self.tr("Accept what is there"), role="danger")
        go.setEnabled(False)
        go.clicked.connect(self.accept)
        self.reason.textChanged.connect(lambda text: go.setEnabled(len(text.strip()) >= _LEAST_CHARACTERS))
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(go)
        self.cancel.setDefault(True)


async def ask_reason(parent: QWidget, findings: str) -> str:
    """Return the reason; empty when it was not accepted."""
    dialog = AcceptHistory(findings, parent)
    return dialog.reason.text().strip() if await shown(dialog) else ""
