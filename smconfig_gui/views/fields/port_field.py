"""The serial port: typed or chosen from the ports of this computer, which come and go while one looks."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smconfig_gui.model.serial_port import SerialPort, ordered
from smconfig_gui.views.fields.buttons import tool_button
from smconfig_gui.views.fields.entries import combo
from smconfig_gui.views.fields.labels import note

LOOK_MS = 1000
Spawn = Callable[[Coroutine[Any, Any, Any]], None]


class PortField(QWidget):
    """Ports used before are offered first; under it stands which adapter that is, or that it is not there now."""

    changed = Signal()

    def __init__(self, name: str, spawn: Spawn, last_used: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spawn = spawn
        self._last_used = last_used
        self._ports: list[SerialPort] | None = None
        self._is_looking = self._is_watching = False
        self._box = combo(name, self.tr("Port"))
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._text = self._box.lineEdit() or QLineEdit()
        self._text.setObjectName(f"{name}.text")
        self._text.setAccessibleName(self.tr("Port"))
        self._text.setPlaceholderText(self.tr("COM4 or /dev/ttyUSB0"))
        self._again = tool_button(f"{name}.look", self.tr("Look for ports again"), "refresh-cw")
        self._state = note()
        self._state.setObjectName(f"{name}.state")
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._lay_out()
        self._timer.timeout.connect(self.look)
        self._again.clicked.connect(self.look)
        self._box.activated.connect(lambda number: self._box.setEditText(str(self._box.itemData(number))))
        self._box.editTextChanged.connect(self._edited)

    def port(self) -> str:
        """Return what is entered, without spaces around it."""
        return self._box.currentText().strip()

    def set_port(self, port: str) -> None:
        """Enter another port."""
        self._box.setEditText(port)

    def state(self) -> str:
        """Return what is said of the port that is entered."""
        return self._state.text()

    def choices(self) -> list[str]:
        """Return the ports that are offered, in their order."""
        return [str(self._box.itemData(number)) for number in range(self._box.count())]

    def look(self) -> None:
        """Look which ports there are, in a thread: some drivers take their time."""
        if not self._is_looking:
            self._is_looking = True
            self._spawn(self._look())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._is_watching = True
        self._timer.start()
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._is_watching = False
        self._timer.stop()

    async def _look(self) -> None:
        from smconfig_gui.dlms.transport.serial import available_ports

        try:
            found = await asyncio.to_thread(available_ports)
        finally:
            self._is_looking = False
        if self._is_watching:
            self._show(ordered(found, self._last_used))

    def _show(self, ports: list[SerialPort]) -> None:
        if ports != self._ports:
            self._ports = ports
            typed, place = self._box.currentText(), self._text.cursorPosition()
            self._box.blockSignals(True)
            self._box.clear()
            for port in ports:
                self._box.addItem(port.text, port.device)
            self._box.setEditText(typed)
            self._text.setCursorPosition(place)
            self._box.blockSignals(False)
        self._show_state()

    def _edited(self) -> None:
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        port = self.port()
        known = next((each for each in self._ports or () if each.device == port), None)
        if known is not None and known.adapter:
            number = f", {known.serial_number}" if known.serial_number else ""
            text = self.tr("Plugged in: {adapter}").format(adapter=known.adapter + number)
        elif known is not None or (port.startswith("/") and Path(port).exists()):
            text = self.tr("Is there; it has no name of an adapter")
        elif port and self._ports is not None:
            text = self.tr("Not there now: plug the adapter in")
        elif self._ports is not None and not self._ports:
            text = self.tr("No port found: plug an adapter in")
        else:
            text = ""
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._box, 1)
        row.addWidget(self._again)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addLayout(row)
        whole.addWidget(self._state)
        self.setFocusProxy(self._box)
