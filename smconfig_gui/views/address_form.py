"""The rows for client and server address: presets, numbers in decimal or hexadecimal, and the bytes on the wire."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.hdlc_address import ServerAddress, client_wire, presets
from smconfig_gui.model.meter import Meter
from smconfig_gui.views.fields.entries import SideBySide, combo, line_edit
from smconfig_gui.views.fields.form import Form
from smconfig_gui.views.fields.labels import monospace, note
from smconfig_gui.views.texts import translate

NARROW = 120


class AddressForm(Form):
    """A wrapper has numbers alone; HDLC has presets, and shows what the numbers become on the wire."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._generation: str | None = None
        self._presets = combo(f"{name}.addresses", self.tr("Addresses"))
        self._client = line_edit(f"{name}.client", self.tr("Client address"))
        self._server = line_edit(f"{name}.server", self.tr("Server address"))
        self._server.setToolTip(self.tr("Logical, or logical/physical; decimal or with 0x; :4 for four bytes"))
        self._wire, self._explained = monospace(), note()
        self._wire.setObjectName(f"{name}.wire")
        self._explained.setObjectName(f"{name}.wire.note")
        self.add(self.tr("Addresses"), self._presets)
        self.add(self.tr("Client"), SideBySide(self._client, self.tr("Server"), self._server, NARROW))
        self._numbers = note()
        self._numbers.setObjectName(f"{name}.numbers")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._wire)
        row.addWidget(self._explained, 1)
        self._on_the_wire = QWidget()
        lines = QVBoxLayout(self._on_the_wire)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(4)
        lines.addLayout(row)
        lines.addWidget(self._numbers)
        self.add(self.tr("On the wire"), self._on_the_wire)
        self._offer()
        self._client.textChanged.connect(self._edited)
        self._server.textChanged.connect(self._edited)
        self._presets.activated.connect(self._take_preset)

    def client(self) -> int:
        """Return the client address; raises ValueError."""
        return _number(self._client.text())

    def server(self) -> ServerAddress:
        """Return the server address; raises ValueError."""
        return ServerAddress.parse(self._server.text())

    def show_addresses(self, meter: Meter) -> None:
        """Show the addresses of a card."""
        self._client.setText(str(meter.client))
        self._server.setText(meter.server_text if meter.server_size_bytes is None else meter.server_address.text)

    def set_generation(self, generation: str | None) -> None:
        """Offer the presets of a generation, all of them when it is not known."""
        if generation != self._generation:
            self._generation = generation
            self._offer()

    def set_hdlc(self, is_hdlc: bool) -> None:
        """Show presets and wire bytes, which only HDLC has."""
        self.set_row_visible(self._presets, is_hdlc)
        self.set_row_visible(self._on_the_wire, is_hdlc)

    def _edited(self) -> None:
        self._show_wire()
        self._show_preset()
        self.changed.emit()

    def _show_wire(self) -> None:
        try:
            client, server = self.client(), self.server()
            client_byte = client_wire(client).hex().upper()
        except ValueError:
            self._wire.setText("–")
            self._explained.setText(self.tr("These numbers make no address"))
            self._numbers.setText("")
            return
        self._wire.setText(server.wire_text)
        sizes = {1: self.tr("one byte"), 2: self.tr("two bytes"), 4: self.tr("four bytes")}
        self._explained.setText(
            self.tr("{size}, client {client}").format(size=sizes[len(server.wire)], client=client_byte)
        )
        self._numbers.setText(
            self.tr("Server {decimal} decimal, {hex} hexadecimal").format(decimal=_decimal(server), hex=server.hex)
        )

    def _offer(self) -> None:
        self._presets.clear()
        for preset in presets(self._generation):
            self._presets.addItem(translate(preset.title), f"{preset.client} {preset.server.text}")
        self._presets.addItem(self.tr("Other addresses"), "")
        self._show_preset()

    def _show_preset(self) -> None:
        """Choose in the list what the numbers are."""
        try:
            entered = f"{self.client()} {self.server().text}"
        except ValueError:
            entered = ""
        kept = [self._presets.itemData(number) for number in range(self._presets.count())]
        number = next((number for number, data in enumerate(kept) if data == entered), len(kept) - 1)
        self._presets.setCurrentIndex(number)

    def _take_preset(self, number: int) -> None:
        client, _, server = str(self._presets.itemData(number)).partition(" ")
        if not server:
            self._server.setFocus()
            self._server.selectAll()
            return
        self._client.setText(client)
        self._server.setText(server)


def _number(text: str) -> int:
    stripped = text.strip()
    return int(stripped, 16) if stripped[:2].lower() == "0x" else int(stripped)


def _decimal(server: ServerAddress) -> str:
    return str(server.logical) if server.physical is None else f"{server.logical}/{server.physical}"
