"""Asks for new keys: drawn by this program, or entered."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel
from smconfig_gui.views.fields.secret_field import KeyField
from smconfig_gui.views.theme import SMALL, set_font

WIDTH = 560


class ReplaceSheet(Sheet):
    """Two ways; entered keys are hidden, and compared by their check values."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("replace_keys", "", WIDTH, parent)
        self.heading.setText(self.tr("Replace the keys of this meter"))
        self.setWindowTitle(self.heading.text())
        self.set_sentence(
            self.tr("First the authentication key, then the encryption key. A review follows; nothing is sent before.")
        )
        self._draw = QRadioButton(self.tr("Draw both keys on this computer"))
        self._enter = QRadioButton(self.tr("Enter both keys"))
        self.authentication = KeyField("replace_keys.authentication_key", self.tr("Authentication key"))
        self.encryption = KeyField("replace_keys.encryption_key", self.tr("Encryption key"))
        self._reason = ColouredLabel("", "muted")
        self._reason.setObjectName("replace_keys.reason")
        set_font(self._reason, SMALL)
        self.go = button("replace_keys.go", self.tr("Review"), role="primary")
        self._lay_out()
        self._draw.setChecked(True)
        self._refresh()

    def request(self) -> ReplaceKeysRequest:
        """Return what is wanted."""
        if self._draw.isChecked():
            return ReplaceKeysRequest()
        return ReplaceKeysRequest(authentication_key=self.authentication.key(), encryption_key=self.encryption.key())

    def forget(self) -> None:
        """Empty the fields."""
        self.authentication.clear()
        self.encryption.clear()

    def _lay_out(self) -> None:
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        group = QButtonGroup(ways)
        for name, radio in (("draw", self._draw), ("enter", self._enter)):
            radio.setObjectName(f"replace_keys.{name}")
            radio.setAccessibleName(radio.text())
            radio.setMinimumHeight(32)
            set_font(radio)
            group.addButton(radio)
            column.addWidget(radio)
            radio.toggled.connect(self._refresh)
        ways.setFocusProxy(self._draw)
        self._form = Form()
        self._form.add(self.tr("New keys"), ways)
        self._form.add(self.tr("Authentication key"), self.authentication)
        self._form.add(self.tr("Encryption key"), self.encryption)
        self.body.addWidget(self._form)
        for field in (self.authentication, self.encryption):
            field.changed.connect(self._refresh)
        self.go.clicked.connect(self.accept)
        self.footer.addWidget(self._reason, 1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)

    def _refresh(self) -> None:
        enters = self._enter.isChecked()
        for field in (self.authentication, self.encryption):
            self._form.set_row_visible(field, enters)
        reason = self._missing() if enters else ""
        self.go.setEnabled(not reason)
        self.go.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self.adjustSize()

    def _missing(self) -> str:
        first, second = self.authentication.key(), self.encryption.key()
        if first is None or second is None:
            return self.tr("A key is missing.")
        return self.tr("Both keys are the same.") if first == second else ""


async def ask_new_keys(parent: QWidget) -> ReplaceKeysRequest | None:
    """Return which new keys are wanted; None when nobody wants any."""
    sheet = ReplaceSheet(parent)
    try:
        return sheet.request() if await shown(sheet) else None
    finally:
        sheet.forget()
