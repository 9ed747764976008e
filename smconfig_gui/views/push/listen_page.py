"""Opens a port on this computer and shows what meters push to it, decoded, as it arrives."""

import asyncio
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smconfig_gui.model.alarms import NAMES as ALARM_NAMES
from smconfig_gui.model.push_message import TRIGGER_NAMES, PushMessage
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.field_row import number_field
from smconfig_gui.views.fields.labels import label, monospace, muted, note, section, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import check_row
from smconfig_gui.views.fields.table import Column, RowsTable
from smconfig_gui.views.texts import advice_text, clock_time, translate

if TYPE_CHECKING:
    from smconfig_gui.dlms.push_listener import PushListener, ReceivedPush

DEFAULT_PORT = 9598
MOST_MESSAGES = 500
_EVERYWHERE = "0.0.0.0"  # noqa: S104 - only when the box is ticked
_MOST_HEX = 96


class ListenPage(QWidget):
    """Start and stop at the top, the messages below, the newest first."""

    use_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._listener: PushListener | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._pushes: list[ReceivedPush] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._controls())
        self._everywhere = check_row(f"{name}.everywhere", self.tr("Let other computers in"))
        layout.addWidget(self._everywhere)
        self._problem = Banner(f"{name}.problem", "bad", "circle-x")
        self._problem.hide()
        layout.addWidget(self._problem)
        layout.addWidget(section(self.tr("Messages")))
        columns = (
            Column(self.tr("Time"), "muted"),
            Column(self.tr("Meter"), is_strong=True),
            Column(self.tr("Why")),
            Column(self.tr("What"), stretches=True),
            Column(self.tr("From"), "muted"),
        )
        self.table = RowsTable(f"{name}.messages", self.tr("Messages that arrived"), columns)
        self.table.setMinimumHeight(176)
        self.table.row_chosen.connect(self._show_bytes)
        layout.addWidget(self.table, 1)
        self._nothing = wrapped(muted())
        self._nothing.setObjectName(f"{name}.nothing")
        layout.addWidget(self._nothing)
        layout.addStretch(0)
        self._bytes = wrapped(monospace())
        self._bytes.setObjectName(f"{name}.bytes")
        layout.addWidget(self._bytes)
        self._refresh()

    @property
    def port(self) -> int:
        """The port that is listened to; 0 while none is."""
        return self._listener.port if self._listener is not None else 0

    def set_can_use(self, can_use: bool) -> None:
        """Show whether the port can be filled in as destination of the meter."""
        self._can_use = can_use
        self._use.setVisible(can_use and self._listener is not None)

    async def release(self) -> None:
        """Listen no more."""
        listener, self._listener = self._listener, None
        if listener is not None:
            await listener.stop()

    # -- parts

    def _controls(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label(self.tr("Port")))
        self._port = number_field(f"{self._name}.port", self.tr("Port"), 1, 65535)
        self._port.setValue(DEFAULT_PORT)
        row.addWidget(self._port)
        self._toggle = button(f"{self._name}.toggle", self.tr("Listen here"), icon_name="radio")
        self._toggle.clicked.connect(self._switch)
        row.addWidget(self._toggle)
        self._mark = IconMark("circle-check", "ok")
        self._status = note()
        self._status.setObjectName(f"{self._name}.status")
        row.addWidget(self._mark)
        row.addWidget(self._status, 1)
        self._use = button(f"{self._name}.use", self.tr("Fill in as alarm destination"), role="link")
        self._use.clicked.connect(lambda: self.use_wanted.emit(self.port))
        self._can_use = False
        row.addWidget(self._use)
        return row

    def _refresh(self) -> None:
        is_on = self._listener is not None
        self._toggle.setText(self.tr("Stop listening") if is_on else self.tr("Listen here"))
        self._port.setEnabled(not is_on)
        self._everywhere.button.setEnabled(not is_on)
        self._mark.setVisible(is_on)
        where = _EVERYWHERE if self._everywhere.button.isChecked() else "127.0.0.1"
        listening = self.tr("{address}, TCP and UDP").format(address=f"{where}:{self.port}")
        self._status.setText(listening if is_on else "")
        self._use.setVisible(is_on and self._can_use)
        self.table.setVisible(bool(self._pushes))
        self._nothing.setVisible(not self._pushes)
        waiting = self.tr("Nothing has arrived yet. What a meter sends to this port shows here at once.")
        idle = self.tr("Press “Listen here”, then let a meter send to this port: what arrives is shown here, decoded.")
        self._nothing.setText(waiting if is_on else idle)

    # -- listening

    def _switch(self) -> None:
        self._spawn(self._stop() if self._listener is not None else self._start())

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _start(self) -> None:
        from smconfig_gui.dlms.push_listener import LOOPBACK, ListenError, PushListener

        self._toggle.setEnabled(False)
        self._problem.hide()
        host = _EVERYWHERE if self._everywhere.button.isChecked() else LOOPBACK
        listener = PushListener(self.hear, host=host, port=self._port.value())
        try:
            await listener.start()
            self._listener = listener
        except ListenError as error:
            problem = error.problem
            self._problem.show_lines(translate(problem.happened), advice_text(problem))
            self._problem.show()
        finally:
            self._toggle.setEnabled(True)
            self._refresh()

    async def _stop(self) -> None:
        await self.release()
        self._refresh()

    def hear(self, push: "ReceivedPush") -> None:
        """Put a message on top of the list."""
        self._pushes = [push, *self._pushes][:MOST_MESSAGES]
        message = push.message
        why = translate(TRIGGER_NAMES[message.trigger]) if message is not None else self.tr("Not understood")
        row = (
            clock_time(push.received_at, seconds=True),
            message.device_identification if message is not None else "–",
            why,
            self._what(message) if message is not None else translate(push.reason),
            f"{push.transport} {push.sender}",
        )
        self.table.rows.put_on_top(row, MOST_MESSAGES)
        self._refresh()
        self.table.selectRow(0)
        self._show_bytes(0)

    def _what(self, message: PushMessage) -> str:
        words = [translate(ALARM_NAMES[alarm]) for alarm in message.alarm_types]
        words += [
            self.tr("bit {bit} of register {register}").format(bit=bit.bit, register=bit.register)
            for bit in message.unknown_bits
        ]
        words += [str(value) for value in message.values]
        return ", ".join(words) or (message.logical_name or "")

    def _show_bytes(self, number: int) -> None:
        if not 0 <= number < len(self._pushes):
            self._bytes.setText("")
            return
        raw = self._pushes[number].raw
        text = raw[:_MOST_HEX].hex(" ").upper()
        more = len(raw) - _MOST_HEX
        self._bytes.setText(f"{text} … +{more}" if more > 0 else text)
