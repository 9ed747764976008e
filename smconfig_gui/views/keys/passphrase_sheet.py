"""Asks for the passphrase of an export; twice where it is to be a new one."""

from PySide6.QtWidgets import QWidget

from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel
from smconfig_gui.views.fields.secret_field import PassphraseField
from smconfig_gui.views.theme import SMALL, set_font

WIDTH = 480
SHORTEST = 12


class PassphraseSheet(Sheet):
    """One hidden field, or two that must agree."""

    def __init__(self, title: str, sentence: str, parent: QWidget, *, is_new: bool) -> None:
        super().__init__("passphrase", title, WIDTH, parent)
        self.set_sentence(sentence)
        self._is_new = is_new
        self.word = PassphraseField("passphrase.word", self.tr("Passphrase"))
        self.again = PassphraseField("passphrase.again", self.tr("The same passphrase again"))
        form = Form()
        form.add(self.tr("Passphrase"), self.word)
        form.add(self.tr("Again"), self.again)
        form.set_row_visible(self.again, is_new)
        self.body.addWidget(form)
        self._reason = ColouredLabel("", "muted")
        set_font(self._reason, SMALL)
        self.go = button("passphrase.go", self.tr("Go on"), role="primary")
        self.go.clicked.connect(self.accept)
        self.footer.addWidget(self._reason, 1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)
        for field in (self.word, self.again):
            field.changed.connect(self._refresh)
        self._refresh()

    def forget(self) -> None:
        """Empty the fields."""
        self.word.clear()
        self.again.clear()

    def _refresh(self) -> None:
        reason = ""
        if self._is_new and len(self.word.text()) < SHORTEST:
            reason = self.tr("At least {count} characters.").format(count=SHORTEST)
        elif self._is_new and self.word.text() != self.again.text():
            reason = self.tr("The two are not the same.")
        elif not self.word.text():
            reason = self.tr("The passphrase is missing.")
        self._reason.setText(reason)
        self.go.setEnabled(not reason)
        self.go.setAccessibleDescription(reason)


async def ask_passphrase(parent: QWidget, title: str, sentence: str, *, is_new: bool) -> str | None:
    """Return a passphrase; None when nobody gives one."""
    sheet = PassphraseSheet(title, sentence, parent, is_new=is_new)
    try:
        return sheet.word.text() if await shown(sheet) else None
    finally:
        sheet.forget()
