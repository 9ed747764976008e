"""The ways to a meter, each with its own rows in the meter dialog; one more way is one more class in the list below."""

from typing import ClassVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.meter import (
    BAUDS,
    GENERATIONS,
    Endpoint,
    Framing,
    SerialEndpoint,
    SimulatedEndpoint,
    TcpEndpoint,
)
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.entries import SideBySide, combo, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.texts import GENERATION_TITLES, translate
from smconfig_gui.views.theme import set_font

NARROW = 72
NO_ENDPOINT = TcpEndpoint(host="address.invalid")  # stands in a card that has no address yet (RFC 2606)
_FRAMINGS = (
    (Framing.WRAPPER, QT_TRANSLATE_NOOP("endpoints", "Wrapper")),
    (Framing.HDLC, QT_TRANSLATE_NOOP("endpoints", "HDLC")),
)


class EndpointForm(Form):
    """The rows of one way to a meter."""

    key: ClassVar[str]
    title: ClassVar[Text]

    changed = Signal()

    def endpoint(self) -> Endpoint:
        """Return what is entered; raises ValueError when that is no way to a meter."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return in one sentence what must still be entered, empty when nothing."""
        raise NotImplementedError

    def show_endpoint(self, endpoint: Endpoint) -> bool:
        """Show an endpoint and return True, or return False when it is of another kind."""
        raise NotImplementedError


class FramingChoice(QWidget):
    """Wrapper or HDLC."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        self._group = QButtonGroup(self)
        for number, (framing, text) in enumerate(_FRAMINGS):
            radio = QRadioButton(translate(text))
            radio.setObjectName(f"{name}.{framing.value}")
            radio.setAccessibleName(translate(text))
            radio.setMinimumHeight(32)
            set_font(radio)
            self._group.addButton(radio, number)
            row.addWidget(radio)
        row.addStretch(1)
        self.choose(Framing.WRAPPER)
        self.setFocusProxy(self._group.button(0))
        self._group.idToggled.connect(self.changed)

    def framing(self) -> Framing:
        """Return the choice."""
        return _FRAMINGS[self._group.checkedId()][0]

    def choose(self, framing: Framing) -> None:
        """Make another choice."""
        number = [each for each, _ in _FRAMINGS].index(framing)
        self._group.button(number).setChecked(True)


class TcpForm(EndpointForm):
    """Host, port and framing."""

    key = "tcp"
    title = QT_TRANSLATE_NOOP("endpoints", "TCP")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = NO_ENDPOINT
        self._host = line_edit("meter.host", self.tr("Address"), hint=self.tr("Host name or IP address"))
        self._port = line_edit("meter.port", self.tr("Port"), "4059")
        self._framing = FramingChoice("meter.framing")
        self.add(self.tr("Address"), SideBySide(self._host, self.tr("Port"), self._port, NARROW))
        self.add(self.tr("Framing"), self._framing)
        self._host.textChanged.connect(self.changed)
        self._port.textChanged.connect(self.changed)
        self._framing.changed.connect(self.changed)

    def endpoint(self) -> Endpoint:
        host, port = self._host.text().strip(), int(self._port.text())
        fields = {"host": host, "port": port, "framing": self._framing.framing().value}
        return msgspec.convert(msgspec.to_builtins(self._before) | fields, TcpEndpoint)

    def missing(self) -> str:
        return "" if self._host.text().strip() else self.tr("The address is missing.")

    def show_endpoint(self, endpoint: Endpoint) -> bool:
        if not isinstance(endpoint, TcpEndpoint):
            return False
        self._before = endpoint
        self._host.setText("" if endpoint == NO_ENDPOINT else endpoint.host)
        self._port.setText(str(endpoint.port))
        self._framing.choose(endpoint.framing)
        return True


class SerialForm(EndpointForm):
    """Port, speed and sign-on of a serial port or optical head."""

    key = "serial"
    title = QT_TRANSLATE_NOOP("endpoints", "Serial or optical")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = SerialEndpoint(port="none")
        self._port = combo("meter.serial_port", self.tr("Port"))
        self._port.setEditable(True)
        self._port.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._port_text = self._port.lineEdit() or QLineEdit()
        self._port_text.setObjectName("meter.serial_port.text")
        self._port_text.setAccessibleName(self.tr("Port"))
        self._port_text.setPlaceholderText(self.tr("COM4 or /dev/ttyUSB0"))
        self._look = tool_button("meter.serial_ports", self.tr("Look for ports again"), "refresh-cw")
        self._baud = combo("meter.baud", self.tr("Speed"), [(self.tr("{baud} baud"), baud) for baud in BAUDS])
        for number, baud in enumerate(BAUDS):
            self._baud.setItemText(number, self.tr("{baud} baud").format(baud=baud))
        self._baud.setCurrentIndex(self._baud.findData(self._before.baud))
        self._mode_e = QCheckBox(self.tr("Sign-on, mode E"))
        self._mode_e.setObjectName("meter.mode_e")
        self._mode_e.setAccessibleName(self._mode_e.text())
        set_font(self._mode_e)
        self.add(self.tr("Port"), _row(self._port, self._look))
        self.add(self.tr("Speed"), _row(self._baud, self._mode_e))
        self._look.clicked.connect(self._list_ports)
        self._port.activated.connect(self._take_port)
        self._port.editTextChanged.connect(self.changed)
        self._baud.currentIndexChanged.connect(self.changed)
        self._mode_e.toggled.connect(self.changed)

    def endpoint(self) -> Endpoint:
        return msgspec.convert(
            msgspec.to_builtins(self._before)
            | {
                "port": self._port.currentText().strip(),
                "baud": self._baud.currentData(),
                "modeE": self._mode_e.isChecked(),
            },
            SerialEndpoint,
        )

    def missing(self) -> str:
        return "" if self._port.currentText().strip() else self.tr("The port is missing.")

    def show_endpoint(self, endpoint: Endpoint) -> bool:
        if not isinstance(endpoint, SerialEndpoint):
            return False
        self._before = endpoint
        self._port.setEditText(endpoint.port)
        self._baud.setCurrentIndex(self._baud.findData(endpoint.baud))
        self._mode_e.setChecked(endpoint.mode_e)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        if self._port.count() == 0:
            self._list_ports()
        super().showEvent(event)

    def _list_ports(self) -> None:
        """Offer the ports of this computer; a port that is typed stays."""
        from smconfig_gui.dlms.transport.serial import available_ports

        typed = self._port.currentText()
        self._port.clear()
        for port in available_ports():
            self._port.addItem(port.text, port.device)
        self._port.setEditText(typed)

    def _take_port(self, number: int) -> None:
        self._port.setEditText(str(self._port.itemData(number)))


def _row(wide: QWidget, narrow: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    whole.setFocusProxy(wide)
    return whole


class SimulatedForm(EndpointForm):
    """Which generation is simulated, and which of its meters."""

    key = "simulated"
    title = QT_TRANSLATE_NOOP("endpoints", "Simulated")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = [(GENERATION_TITLES[name], name) for name in GENERATIONS]
        self._generation = combo("meter.simulates", self.tr("Simulates"), titles)
        self._generation.setCurrentIndex(self._generation.findData(SimulatedEndpoint().generation))
        self._seed = line_edit("meter.seed", self.tr("Number of the simulated meter"), "1")
        self.add(self.tr("Simulates"), SideBySide(self._generation, self.tr("Number"), self._seed, NARROW))
        self._generation.currentIndexChanged.connect(self.changed)
        self._seed.textChanged.connect(self.changed)

    def endpoint(self) -> Endpoint:
        return SimulatedEndpoint(generation=self._generation.currentData(), seed=int(self._seed.text()))

    def missing(self) -> str:
        return "" if self._seed.text().strip() else self.tr("The number is missing.")

    def show_endpoint(self, endpoint: Endpoint) -> bool:
        if not isinstance(endpoint, SimulatedEndpoint):
            return False
        self._generation.setCurrentIndex(self._generation.findData(endpoint.generation))
        self._seed.setText(str(endpoint.seed))
        return True


ENDPOINT_FORMS: tuple[type[EndpointForm], ...] = (TcpForm, SerialForm, SimulatedForm)
