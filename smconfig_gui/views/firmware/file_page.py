"""Choosing an image: dropped or picked, its header decoded, what was checked, and how long it will take."""

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.firmware_image import (
    ImageFileError,
    MbusHeader,
    block_count,
    check_file,
    chosen_identifier,
    is_mbus_image,
    parse_header,
)
from smconfig_gui.model.firmware_progress import Line as Way
from smconfig_gui.model.firmware_progress import estimate_s
from smconfig_gui.model.given import GivenImage
from smconfig_gui.model.meter import Meter, SerialEndpoint, TcpEndpoint
from smconfig_gui.model.protection import Framing
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Facts
from smconfig_gui.views.fields.entries import combo, line_edit
from smconfig_gui.views.fields.labels import label, muted, section, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.texts import count, reason, seconds_text

if TYPE_CHECKING:
    from smconfig_gui.runner import MeterFacts

USUAL_BLOCK_BYTES = 216
NETWORK_TURN_S, SERIAL_TURN_S = 0.1, 0.02
TARGET_WIDTH = 248


class _Check(QWidget):
    """One thing that was checked: icon, word, reason."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark = IconMark("circle-dashed", "muted")
        self._text = wrapped(label())
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_result(self, is_right: bool | None, text: str) -> None:
        """Show what came of it; None for what only the meter can tell."""
        icon = {True: ("circle-check", "ok"), False: ("circle-x", "bad"), None: ("circle-dashed", "muted")}[is_right]
        self._mark.set_icon(*icon)
        self._text.setText(text)
        self.setAccessibleName(text)


class _DropArea(QWidget):
    """A dashed card that takes a file."""

    dropped = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Firmware file"))
        self.setAcceptDrops(True)
        self._is_over = False
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(IconMark("cpu", "muted"))
        self.text = wrapped(QLabel())
        row.addWidget(self.text, 1)
        self.choose = button(f"{name}.choose", self.tr("Choose file…"), icon_name="folder-open")
        row.addWidget(self.choose)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_file(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(is_over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._show_over(is_over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(is_over=False)
        path = _local_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _show_over(self, *, is_over: bool) -> None:
        self._is_over = is_over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        from smconfig_gui.views.theme import current_tokens

        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if self._is_over else tokens.border), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.accent_tint) if self._is_over else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)


def _local_file(data: QMimeData) -> str:
    urls = data.urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


class FilePage(QWidget):
    """One image for one target; `image` is there when it may be planned."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tasks: set[asyncio.Future[Any]] = set()
        self._raw = b""
        self._path: Path | None = None
        self._beside: bytes | None = None
        self._problem = ""
        self._meter: Meter | None = None
        self._facts: MeterFacts | None = None
        self.image: GivenImage | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(section(self.tr("Update")))
        layout.addLayout(self._choices())
        self.drop = _DropArea(f"{name}.file")
        self.drop.dropped.connect(lambda path: self.take(Path(path)))
        self.drop.choose.clicked.connect(lambda: self._spawn(self._choose()))
        layout.addWidget(self.drop)
        self._checks = {key: _Check(f"{name}.check.{key}") for key in ("file", "hash", "identifier", "target", "time")}
        for check in self._checks.values():
            layout.addWidget(check)
        self._header = Facts(f"{name}.header", 168)
        self._header_rows = {
            key: self._header.add(key, text)
            for key, text in (
                ("version", self.tr("Version")),
                ("manufacturer", self.tr("Manufacturer")),
                ("identification", self.tr("For device number")),
                ("size", self.tr("Image")),
            )
        }
        layout.addWidget(self._header)
        self._refresh()

    @property
    def channel(self) -> int | None:
        """The channel of the M-Bus device; None for the E-meter."""
        found = self._target.currentData()
        return found if isinstance(found, int) and found else None

    @property
    def path(self) -> str:
        """Where the file lies."""
        return str(self._path or "")

    def show_meter(self, meter: Meter | None, facts: "MeterFacts | None", *, has_devices: bool) -> None:
        """Show how long it takes over the way to this meter, as it answered last; which targets there are."""
        self._meter, self._facts = meter, facts
        self._target.setEnabled(has_devices)
        self._refresh()

    def choose_channel(self, channel: int | None) -> None:
        """Choose the target."""
        self._target.setCurrentIndex(self._target.findData(channel if channel is not None else 0))

    def take(self, path: Path) -> None:
        """Read a file; what is wrong with it is shown."""
        self._spawn(self._read(path))

    async def read(self, path: Path) -> None:
        """Read a file and return when it is shown."""
        await self._read(path)

    async def release(self) -> None:
        """Wait for what is still being read."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    # -- parts

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        channels = [
            (self.tr("M-Bus device on channel {number}").format(number=number), number) for number in range(1, 5)
        ]
        self._target = combo(f"{self._name}.target", self.tr("For"), [(self.tr("The E-meter"), 0), *channels])
        self._identifier = line_edit(
            f"{self._name}.identifier", self.tr("Image identifier"), hint=self.tr("text, or hex:…")
        )
        self._identifier.setMaxLength(200)
        self._identifier_label = muted(self.tr("Image identifier"))
        target_label = muted(self.tr("For"))
        target_label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._identifier_label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._target.setFixedWidth(TARGET_WIDTH)
        row.addWidget(target_label)
        row.addWidget(self._target)
        row.addSpacing(16)
        row.addWidget(self._identifier_label)
        row.addWidget(self._identifier, 2)
        row.addStretch(1)
        self._target.currentIndexChanged.connect(self._refresh)
        self._identifier.textChanged.connect(self._refresh)
        return row

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _choose(self) -> None:
        from smconfig_gui.views.files import choose_file

        filters = [self.tr("Firmware (*.bin *.img *.fw *.dat)"), self.tr("All files (*)")]
        folder = str(self._path.parent) if self._path is not None else ""
        path = await choose_file(self.window(), self.tr("Firmware file"), filters, folder)
        if path is not None:
            await self._read(path)

    async def _read(self, path: Path) -> None:
        from smconfig_gui.store.image_files import read_image_file

        self._path, self._raw, self._beside, self._problem = path, b"", None, ""
        try:
            file = await asyncio.to_thread(read_image_file, path)
        except ImageFileError as error:
            self._problem = reason(error)
        else:
            self._raw, self._beside = file.raw, file.identifier
            if self._beside is not None and not self._identifier.text():
                self._identifier.setText(f"hex:{self._beside.hex().upper()}")
            if is_mbus_image(self._raw) and self.channel is None and self._target.isEnabled():
                self.choose_channel(1)
        self._refresh()

    # -- what they show

    def _refresh(self) -> None:
        is_for_mbus = self.channel is not None
        self._identifier.setVisible(not is_for_mbus)
        self._identifier_label.setVisible(not is_for_mbus)
        self.drop.text.setText(self._path.name if self._path else self.tr("Drop a firmware file here, or choose one."))
        self.image, wrong = None, self._problem
        header: MbusHeader | None = None
        identifier: bytes | None = None
        if self._raw:
            try:
                identifier = chosen_identifier(self._beside, self._identifier.text() or None)
                header = parse_header(self._raw) if is_for_mbus else None
                check_file(self._raw, identifier, is_for_mbus=is_for_mbus)
                self.image = GivenImage(self._raw, self._path.name if self._path else "", identifier, self.path)
            except ImageFileError as error:
                wrong = reason(error)
        self._show_checks(wrong, identifier, is_for_mbus=is_for_mbus)
        self._show_header(header)
        self.changed.emit()

    def _show_checks(self, wrong: str, identifier: bytes | None, *, is_for_mbus: bool) -> None:
        for check in self._checks.values():
            check.setVisible(self._path is not None)
        size = self.tr("{count} bytes").format(count=count(len(self._raw)))
        is_read = bool(self._raw)
        self._checks["file"].show_result(is_read and (not wrong or not is_for_mbus), size if is_read else wrong)
        self._checks["hash"].setVisible(is_read)
        self._checks["hash"].show_result(True, self._hash_text())
        self._checks["identifier"].setVisible(is_read and not is_for_mbus)
        known = self.tr("Identifier {hex}").format(hex=(identifier or b"").hex(" ").upper())
        self._checks["identifier"].show_result(not wrong, wrong or known)
        self._checks["target"].setVisible(is_read and is_for_mbus)
        fits = self.tr("Header right; manufacturer and number are compared with the device on the channel.")
        self._checks["target"].show_result(False if wrong else None, wrong or fits)
        self._checks["time"].setVisible(self.image is not None)
        self._checks["time"].show_result(None, self._time_text())

    def _hash_text(self) -> str:
        import hashlib

        digest = hashlib.sha256(self._raw).hexdigest().upper() if self._raw else ""
        return f"SHA-256 {digest[:8]} … {digest[-6:]}"

    def _time_text(self) -> str:
        known = self._facts.image_block_bytes if self._facts is not None else None
        if known is None:
            text = self.tr(
                "About {time} for {blocks} blocks, if they have {bytes} bytes as in most meters;"
                " a connection tells more."
            )
        else:
            text = self.tr(
                "About {time} for {blocks} blocks of {bytes} bytes, as fast as this meter answered last; measured anew"
                " while sending."
            )
        size = known or USUAL_BLOCK_BYTES
        seconds = estimate_s(len(self._raw), size, self._way())
        blocks = count(block_count(len(self._raw), size))
        return text.format(time=seconds_text(max(1.0, seconds)), blocks=blocks, bytes=size)

    def _way(self) -> Way:
        endpoint = self._meter.endpoint if self._meter is not None else None
        turn_s = self._facts.turn_s if self._facts is not None else None
        if isinstance(endpoint, SerialEndpoint):
            return Way(endpoint.baud, endpoint.information_bytes, SERIAL_TURN_S if turn_s is None else turn_s)
        if isinstance(endpoint, TcpEndpoint):
            is_hdlc = endpoint.framing is Framing.HDLC
            size = endpoint.information_bytes if is_hdlc else 0
            return Way(0, size, NETWORK_TURN_S if turn_s is None else turn_s)
        return Way(turn_s=0.001 if turn_s is None else turn_s)

    def _show_header(self, header: MbusHeader | None) -> None:
        self._header.setVisible(header is not None)
        if header is None:
            return
        self._header_rows["version"].set_whole_text(header.simple_version)
        self._header_rows["manufacturer"].set_whole_text(header.manufacturer)
        any_digit = self.tr("{digits} (F stands for any digit)").format(digits=header.identification)
        self._header_rows["identification"].set_whole_text(any_digit)
        self._header_rows["size"].set_whole_text(self.tr("{count} bytes").format(count=count(header.image_bytes)))
