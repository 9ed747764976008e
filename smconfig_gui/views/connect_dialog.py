"""Connect to a meter over TCP with keys that are typed for this time and stored nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.meter import GENERATIONS, Framing, Generation, Meter, Security, TcpEndpoint
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import ColouredLabel, label, note
from smconfig_gui.views.fields.secret_field import KeyField, PasswordField
from smconfig_gui.views.texts import GENERATION_TITLES
from smconfig_gui.views.theme import set_font

WIDTH = 560
_UNKNOWN = ""
_FRAMINGS = (Framing.WRAPPER, Framing.HDLC)


class _Address(QWidget):
    """Host and port."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.host = _line("connection.host", self.tr("Address"))
        self.host.setPlaceholderText(self.tr("Host name or IP address"))
        self.port = _line("connection.port", self.tr("Port"))
        self.port.setText("4059")
        self.port.setFixedWidth(72)
        self.setFocusProxy(self.host)
        row.addWidget(self.host, 1)
        row.addWidget(label(self.tr("Port")))
        row.addWidget(self.port)
        for edit in (self.host, self.port):
            edit.textChanged.connect(self.changed)


class _Partners(QWidget):
    """Client and server address."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.client = _line("connection.client", self.tr("Client address"))
        self.server = _line("connection.server", self.tr("Server address"))
        self.client.setText("1")
        self.server.setText("1")
        self.setFocusProxy(self.client)
        row.addWidget(self.client, 1)
        row.addWidget(label(self.tr("Server")))
        row.addWidget(self.server, 1)
        for edit in (self.client, self.server):
            edit.textChanged.connect(self.changed)


class _FramingChoice(QWidget):
    """Wrapper or HDLC."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._group = QButtonGroup(self)
        for number, (framing, text) in enumerate(zip(_FRAMINGS, (self.tr("Wrapper"), self.tr("HDLC")), strict=True)):
            radio = QRadioButton(text)
            radio.setObjectName(f"connection.framing.{framing.value}")
            radio.setAccessibleName(text)
            radio.setMinimumHeight(32)
            set_font(radio)
            self._group.addButton(radio, number)
            row.addWidget(radio)
            if framing is Framing.WRAPPER:
                radio.setChecked(True)
                self.setFocusProxy(radio)
        row.addStretch(1)
        self._group.idToggled.connect(self.changed)

    def framing(self) -> Framing:
        """Return the choice."""
        return _FRAMINGS[self._group.checkedId()]


class ConnectDialog(Sheet):
    """One connection: where, how protected, with which keys."""

    def __init__(self, meter_id: str, parent: QWidget | None = None) -> None:
        super().__init__("connection", "", WIDTH, parent)
        title = self.tr("Connect to a meter over TCP")
        self.heading.setText(title)
        self.setWindowTitle(title)
        self._meter_id = meter_id
        self._meter: Meter | None = None
        self._form = Form()
        self._address = _Address()
        self._framing = _FramingChoice()
        self._partners = _Partners()
        self._generation = self._generations()
        self._security = self._securities()
        self._keys = {
            SecretType.E_METER_ENCRYPTION_KEY_UNICAST: KeyField("connection.encryption_key", self.tr("Encryption key")),
            SecretType.E_METER_AUTHENTICATION_KEY: KeyField(
                "connection.authentication_key", self.tr("Authentication key")
            ),
        }
        self._password = PasswordField("connection.password", self.tr("Password"))
        self._lay_out()
        self._add_footer()
        self._connect()
        self._refresh()
        self._address.host.setFocus()

    def meter(self) -> Meter | None:
        """Return the meter as entered; None while something is missing or wrong."""
        return self._meter

    def secrets(self) -> DeviceSecrets:
        """Return the keys as entered."""
        found: dict[SecretType, Key | Password] = {}
        security = self._chosen_security()
        if security.is_ciphered:
            found |= {kind: key for kind, field in self._keys.items() if (key := field.key()) is not None}
        password = self._password.password()
        if security in (Security.LLS, Security.LLS_PLAIN) and password is not None:
            found[SecretType.LLS_PASSWORD] = password
        return DeviceSecrets(keys=found)

    def forget(self) -> None:
        """Empty the fields that hold keys."""
        for field in self._keys.values():
            field.clear()
        self._password.clear()

    def _lay_out(self) -> None:
        form = self._form
        form.add(self.tr("Address"), self._address)
        form.add(self.tr("Framing"), self._framing)
        form.add(self.tr("Client"), self._partners)
        form.add(self.tr("Generation"), self._generation)
        form.add_line()
        form.add(self.tr("Security"), self._security)
        names = (self.tr("Encryption key"), self.tr("Authentication key"))
        for text, field in zip(names, self._keys.values(), strict=True):
            form.add(text, field)
        form.add(self.tr("Password"), self._password)
        self.body.addWidget(form)
        self.body.addSpacing(12)
        self.body.addWidget(note(self.tr("Keys are used for this connection only and are stored nowhere.")))

    def _add_footer(self) -> None:
        self._reason = ColouredLabel("", "muted")
        self._reason.setObjectName("connection.reason")
        set_font(self._reason, 0.92)
        self.go = button("connection.go", self.tr("Connect"), role="primary")
        self.go.clicked.connect(self.accept)
        self.footer.addWidget(self._reason, 1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(self.go)
        self.cancel.setDefault(True)

    def _connect(self) -> None:
        self._address.changed.connect(self._refresh)
        self._framing.changed.connect(self._refresh)
        self._partners.changed.connect(self._refresh)
        self._generation.currentIndexChanged.connect(self._choose_generation)
        self._security.currentIndexChanged.connect(self._refresh)
        for field in self._keys.values():
            field.changed.connect(self._refresh)
        self._password.changed.connect(self._refresh)

    def _generations(self) -> QComboBox:
        box = _combo("connection.generation", self.tr("Generation"))
        box.addItem(self.tr("Identify when connecting"), _UNKNOWN)
        for name in GENERATIONS:
            box.addItem(GENERATION_TITLES[name], name)
        return box

    def _securities(self) -> QComboBox:
        box = _combo("connection.security", self.tr("Security"))
        box.addItem(self.tr("HLS5, encrypted and authenticated"), Security.HLS5.value)
        box.addItem(self.tr("Password, encrypted and authenticated"), Security.LLS.value)
        box.addItem(self.tr("Password, not encrypted"), Security.LLS_PLAIN.value)
        box.addItem(self.tr("None"), Security.NONE.value)
        return box

    def _choose_generation(self) -> None:
        is_oldest = self._generation.currentData() == GENERATIONS[0]
        wanted = Security.LLS if is_oldest else Security.HLS5
        self._security.setCurrentIndex(self._security.findData(wanted.value))

    def _chosen_security(self) -> Security:
        return Security(self._security.currentData())

    def _refresh(self) -> None:
        security = self._chosen_security()
        for field in self._keys.values():
            self._form.set_row_visible(field, security.is_ciphered)
        self._form.set_row_visible(self._password, security in (Security.LLS, Security.LLS_PLAIN))
        self._meter, reason = self._checked(security)
        self.go.setEnabled(self._meter is not None)
        self.go.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self.adjustSize()

    def _checked(self, security: Security) -> tuple[Meter | None, str]:
        """Return the meter, or why there is none yet."""
        if not self._address.host.text().strip():
            return None, self.tr("The address is missing.")
        missing = security.is_ciphered and any(field.key() is None for field in self._keys.values())
        try:
            meter = self._entered(security)
        except ValueError:
            return None, self.tr("The address, port, client or server is not possible.")
        if missing:
            return None, self.tr("A key is missing.")
        if security in (Security.LLS, Security.LLS_PLAIN) and self._password.password() is None:
            return None, self.tr("The password is missing.")
        return meter, ""

    def _entered(self, security: Security) -> Meter:
        host = self._address.host.text().strip()
        port = int(self._address.port.text())
        generation: Generation | None = self._generation.currentData() or None
        return Meter(
            id=self._meter_id,
            endpoint=TcpEndpoint(host=host, port=port, framing=self._framing.framing()),
            generation=generation,
            client=int(self._partners.client.text()),
            server=int(self._partners.server.text()),
            security=security,
        )


def _line(name: str, accessible_name: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(accessible_name)
    set_font(edit)
    return edit


def _combo(name: str, accessible_name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(accessible_name)
    set_font(box)
    return box


async def ask_connection(meter_id: str, parent: QWidget) -> tuple[Meter, DeviceSecrets] | None:
    """Show the dialog; returns meter and keys, or None when it was cancelled."""
    dialog = ConnectDialog(meter_id, parent)
    accepted = await shown(dialog)
    meter, secrets = dialog.meter(), dialog.secrets()
    dialog.forget()
    return (meter, secrets) if accepted and meter is not None else None
