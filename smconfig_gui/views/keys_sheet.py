"""Entry of the keys of a meter, and where they are kept."""

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.meter import Security
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, note, wrapped
from smconfig_gui.views.fields.secret_field import KeyField, PasswordField
from smconfig_gui.views.theme import SMALL, set_font

WIDTH = 560
_NEEDED = (SecretType.E_METER_ENCRYPTION_KEY_UNICAST, SecretType.E_METER_AUTHENTICATION_KEY)


@dataclass(frozen=True, slots=True)
class EnteredKeys:
    """Keys as a person gave them, and whether they are to be kept beyond this run of the program."""

    secrets: DeviceSecrets
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where keys can be kept, in words; `reason` says why they cannot be kept now."""

    text: str
    reason: str = ""


class KeysSheet(Sheet):
    """Encryption, authentication and master key, or a password, as the security asks for."""

    def __init__(self, security: Security, place: Place, action: str, parent: QWidget | None = None) -> None:
        super().__init__("keys", "", WIDTH, parent)
        self.heading.setText(self.tr("Keys of this meter"))
        self.setWindowTitle(self.heading.text())
        self.set_sentence(self.tr("They are never shown again; compare the check values with the delivery sheet."))
        self._security = security
        self._fields = {
            SecretType.E_METER_ENCRYPTION_KEY_UNICAST: KeyField("keys.encryption_key", self.tr("Encryption key")),
            SecretType.E_METER_AUTHENTICATION_KEY: KeyField("keys.authentication_key", self.tr("Authentication key")),
            SecretType.E_METER_MASTER_KEY: KeyField("keys.master_key", self.tr("Master key, may be left empty")),
        }
        self._fields[SecretType.E_METER_MASTER_KEY].edit.setPlaceholderText(self.tr("May be left empty"))
        self._password = PasswordField("keys.password", self.tr("Password"))
        self._reason = ColouredLabel("", "muted")
        self._reason.setObjectName("keys.reason")
        set_font(self._reason, SMALL)
        self.go = button("keys.go", action, role="primary")
        self._lay_out(place)
        self._add_footer()
        for field in self._fields.values():
            field.changed.connect(self._refresh)
        self._password.changed.connect(self._refresh)
        self._refresh()

    def entered(self) -> EnteredKeys:
        """Return the keys as entered."""
        found: dict[SecretType, Key | Password] = {}
        if self._security.is_ciphered:
            found |= {kind: key for kind, field in self._fields.items() if (key := field.key()) is not None}
        password = self._password.password()
        if self._has_password and password is not None:
            found[SecretType.LLS_PASSWORD] = password
        return EnteredKeys(DeviceSecrets(keys=found), self._keep.isChecked())

    def forget(self) -> None:
        """Empty the fields."""
        for field in self._fields.values():
            field.clear()
        self._password.clear()

    @property
    def _has_password(self) -> bool:
        return self._security in (Security.LLS, Security.LLS_PLAIN)

    def _lay_out(self, place: Place) -> None:
        form = Form()
        names = (self.tr("Encryption key"), self.tr("Authentication key"), self.tr("Master key"))
        for text, field in zip(names, self._fields.values(), strict=True):
            form.add(text, field)
            form.set_row_visible(field, self._security.is_ciphered)
        form.add(self.tr("Password"), self._password)
        form.set_row_visible(self._password, self._has_password)
        form.add_line()
        form.add(self.tr("Kept"), self._places(place))
        self.body.addWidget(form)

    def _places(self, place: Place) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        group = QButtonGroup(whole)
        self._keep = QRadioButton(place.text)
        self._keep.setObjectName("keys.keep")
        once = QRadioButton(self.tr("Only until this program ends"))
        once.setObjectName("keys.once")
        for radio in (self._keep, once):
            radio.setAccessibleName(radio.text())
            radio.setMinimumHeight(32)
            set_font(radio)
            group.addButton(radio)
            row = QHBoxLayout()
            row.addWidget(radio)
            column.addLayout(row)
        self._keep.setEnabled(not place.reason)
        (once if place.reason else self._keep).setChecked(True)
        if place.reason:
            column.addWidget(wrapped(note(place.reason)))
        whole.setFocusProxy(self._keep)
        return whole

    def _add_footer(self) -> None:
        self.go.clicked.connect(self.accept)
        self.footer.addWidget(self._reason, 1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)

    def _refresh(self) -> None:
        reason = self._missing()
        self.go.setEnabled(not reason)
        self.go.setAccessibleDescription(reason)
        self._reason.setText(reason)

    def _missing(self) -> str:
        if self._security.is_ciphered and any(self._fields[kind].key() is None for kind in _NEEDED):
            return self.tr("A key is missing.")
        master = self._fields[SecretType.E_METER_MASTER_KEY]
        if self._security.is_ciphered and master.key() is None and not master.is_empty():
            return self.tr("The master key is not complete.")
        if self._has_password and self._password.password() is None:
            return self.tr("The password is missing.")
        return ""


async def ask_keys(security: Security, place: Place, action: str, parent: QWidget) -> EnteredKeys | None:
    """Show the sheet; returns the keys and where they go, or None when it was cancelled."""
    sheet = KeysSheet(security, place, action, parent)
    accepted = await shown(sheet)
    entered = sheet.entered()
    sheet.forget()
    return entered if accepted else None
