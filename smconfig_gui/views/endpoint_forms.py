"""The ways to a meter, each with its own rows in the meter dialog; one more way is one more class in the list below."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

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
from smconfig_gui.views.fields.entries import SideBySide, combo, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import note
from smconfig_gui.views.fields.port_field import PortField
from smconfig_gui.views.texts import GENERATION_TITLES, translate
from smconfig_gui.views.theme import set_font

NARROW = 72
NO_ENDPOINT = TcpEndpoint(host="address.invalid")  # stands in a card that has no address yet (RFC 2606)
_FRAMINGS = (
    (Framing.WRAPPER, QT_TRANSLATE_NOOP("endpoints", "Wrapper")),
    (Framing.HDLC, QT_TRANSLATE_NOOP("endpoints", "HDLC")),
)


@dataclass(frozen=True, slots=True)
class FormSurroundings:
    """What a form takes from its dialog: the prefix of its names, a keeper of coroutines, the ports used last.

    A search finds speed, start and framing itself, so it asks for the place alone.
    """

    name: str
    spawn: Callable[[Coroutine[Any, Any, Any]], None]
    last_ports: Sequence[str] = ()
    is_search: bool = False


class EndpointForm(Form):
    """The rows of one way to a meter."""

    key: ClassVar[str]
    title: ClassVar[Text]

    changed = Signal()

    def __init__(self, around: FormSurroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around

    def endpoint(self) -> Endpoint:
        """Return what is entered; raises ValueError when that is no way to a meter."""
        raise NotImplementedError

    def framing(self) -> Framing:
        """Return what stands around an APDU on this way."""
        return Framing.WRAPPER

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

    def __init__(self, around: FormSurroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        name = around.name
        self._before = NO_ENDPOINT
        self._host = line_edit(f"{name}.host", self.tr("Address"), hint=self.tr("Host name or IP address"))
        self._port = line_edit(f"{name}.port", self.tr("Port"), "4059")
        self._framing = FramingChoice(f"{name}.framing")
        self.add(self.tr("Address"), SideBySide(self._host, self.tr("Port"), self._port, NARROW))
        if not around.is_search:
            self.add(self.tr("Framing"), self._framing)
        self._host.textChanged.connect(self.changed)
        self._port.textChanged.connect(self.changed)
        self._framing.changed.connect(self.changed)

    def endpoint(self) -> Endpoint:
        host, port = self._host.text().strip(), int(self._port.text())
        fields = {"host": host, "port": port, "framing": self._framing.framing().value}
        return msgspec.convert(msgspec.to_builtins(self._before) | fields, TcpEndpoint)

    def framing(self) -> Framing:
        return self._framing.framing()

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

    def __init__(self, around: FormSurroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        name = around.name
        self._before = SerialEndpoint(port="none")
        self._port = PortField(f"{name}.serial_port", around.spawn, around.last_ports)
        self._baud = combo(f"{name}.baud", self.tr("Speed"))
        for baud in BAUDS:
            self._baud.addItem(self.tr("{baud} baud").format(baud=baud), baud)
        self._baud.setCurrentIndex(self._baud.findData(self._before.baud))
        self._mode_e = QCheckBox(self.tr("Sign-on, mode E"))
        self._mode_e.setObjectName(f"{name}.mode_e")
        self._mode_e.setAccessibleName(self._mode_e.text())
        set_font(self._mode_e)
        self._start = note()
        self._start.setObjectName(f"{name}.start")
        self.add(self.tr("Port"), self._port)
        if not around.is_search:
            self.add(self.tr("Speed"), _with_note(self._baud, self._mode_e, self._start))
        self._port.changed.connect(self.changed)
        self._baud.currentIndexChanged.connect(self.changed)
        self._mode_e.toggled.connect(self.changed)
        self.changed.connect(self._show_start)
        self._show_start()

    def endpoint(self) -> Endpoint:
        return msgspec.convert(
            msgspec.to_builtins(self._before)
            | {"port": self._port.port(), "baud": self._baud.currentData(), "modeE": self._mode_e.isChecked()},
            SerialEndpoint,
        )

    def framing(self) -> Framing:
        return Framing.HDLC

    def missing(self) -> str:
        return "" if self._port.port() else self.tr("The port is missing.")

    def show_endpoint(self, endpoint: Endpoint) -> bool:
        if not isinstance(endpoint, SerialEndpoint):
            return False
        self._before = endpoint
        self._port.set_port(endpoint.port)
        self._baud.setCurrentIndex(self._baud.findData(endpoint.baud))
        self._mode_e.setChecked(endpoint.mode_e)
        return True

    def _show_start(self) -> None:
        """Say what the speed means: with a sign-on the meter chooses, up to this one."""
        direct = self.tr("HDLC from the first byte, at this speed")
        signed = self.tr("Begins at 300 baud; then HDLC at this speed at most")
        self._start.setText(signed if self._mode_e.isChecked() else direct)


def _with_note(wide: QWidget, narrow: QWidget, below: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(2)
    layout.addLayout(row)
    layout.addWidget(below)
    whole.setFocusProxy(wide)
    return whole


class SimulatedForm(EndpointForm):
    """Which generation is simulated, and which of its meters."""

    key = "simulated"
    title = QT_TRANSLATE_NOOP("endpoints", "Simulated")

    def __init__(self, around: FormSurroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        titles = [(GENERATION_TITLES[name], name) for name in GENERATIONS]
        self._generation = combo(f"{around.name}.simulates", self.tr("Simulates"), titles)
        self._generation.setCurrentIndex(self._generation.findData(SimulatedEndpoint().generation))
        self._seed = line_edit(f"{around.name}.seed", self.tr("Number of the simulated meter"), "1")
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
