"""A running or finished update: from, to, phases, blocks, speed, and whether it is safe to unplug."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smconfig_gui.model.firmware_progress import Phase, TransferState
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import ElidedLabel, Line, label, monospace, muted, note
from smconfig_gui.views.firmware.block_map import AGAIN, DONE, TO_SEND, BlockMap, Cell
from smconfig_gui.views.firmware.phase_row import PhaseRow
from smconfig_gui.views.texts import clock_time, count
from smconfig_gui.views.theme import HEADING, set_font

_KIB = 1024


class _Number(QWidget):
    """A label, a large number and a small addition."""

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(muted(text))
        row = QHBoxLayout()
        row.setSpacing(8)
        self._large = label("–", ratio=HEADING, weight=QFont.Weight.DemiBold)
        self._large.setObjectName(name)
        self._small = note()
        row.addWidget(self._large, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._small, 1, Qt.AlignmentFlag.AlignBaseline)
        layout.addLayout(row)
        self._text = text

    def show_number(self, large: str, small: str = "") -> None:
        """Show another number."""
        self._large.setText(large)
        self._small.setText(small)
        self._large.setAccessibleName(f"{self._text}: {large} {small}".strip())


class TransferPage(QWidget):
    """Everything about one update, brought up to date ten times a second at most."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(self._facts(name))
        self.phases = PhaseRow(f"{name}.phases")
        layout.addWidget(self.phases)
        layout.addWidget(Line())
        layout.addLayout(self._numbers(name))
        self.map = BlockMap(f"{name}.blocks")
        layout.addWidget(self.map)
        layout.addLayout(self._legend())
        self._safe = Banner(f"{name}.safe", "ok", "plug")
        self._unsafe = Banner(f"{name}.unsafe", "warn", "triangle-alert")
        layout.addWidget(self._safe)
        layout.addWidget(self._unsafe)
        layout.addStretch(1)

    def show_state(self, state: TransferState, before: str, *, is_running: bool, is_for_device: bool) -> None:
        """Show how the update stands; `before` is the version that ran when it began."""
        self._from.set_whole_text(before or "–")
        self._to.set_whole_text(state.version or self._expected(state))
        size = self.tr("{count} KiB").format(count=count(round(state.size_bytes / _KIB)))
        self._file.set_whole_text(f"{state.name}, {size}")
        self._digest.setText(f"{state.digest[:8]} … {state.digest[-6:]}")
        self._digest.setToolTip(state.digest)
        self.phases.show_phase(state.phase, is_verified_by_device=is_for_device)
        self._show_numbers(state, is_running=is_running)
        self.map.show_blocks(state.blocks)
        self._scale.setText(self._scale_text(state))
        self._show_safety(state, is_running=is_running)

    # -- parts

    def _facts(self, name: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        self._from, self._to, self._file = ElidedLabel(), ElidedLabel(), ElidedLabel()
        for shown, key in ((self._from, "from"), (self._to, "to"), (self._file, "file")):
            shown.setObjectName(f"{name}.{key}")
            set_font(shown, weight=QFont.Weight.DemiBold)
        self._digest = monospace()
        self._digest.setObjectName(f"{name}.sha256")
        heads = (self.tr("From"), self.tr("To"), self.tr("File"), self.tr("SHA-256"))
        values: tuple[QLabel, ...] = (self._from, self._to, self._file, self._digest)
        for column, (head, value) in enumerate(zip(heads, values, strict=True)):
            grid.addWidget(muted(head), 0, column)
            grid.addWidget(value, 1, column)
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 120)
        return grid

    def _numbers(self, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self._blocks = _Number(f"{name}.done", self.tr("Blocks"))
        self._rate = _Number(f"{name}.rate", self.tr("Rate"))
        self._left = _Number(f"{name}.left", self.tr("Remaining"))
        self._again = _Number(f"{name}.again", self.tr("Sent twice"))
        for number in (self._blocks, self._rate, self._left, self._again):
            number.setMinimumWidth(120)
            row.addWidget(number, 1)
        return row

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        words = {
            DONE: self.tr("on the meter"),
            AGAIN: self.tr("sent, missing: goes again"),
            TO_SEND: self.tr("to send"),
        }
        for state, word in words.items():
            row.addWidget(Cell(state))
            row.addWidget(note(word))
            row.addSpacing(12)
        row.addStretch(1)
        self._scale = note()
        row.addWidget(self._scale)
        return row

    # -- what they show

    def _expected(self, state: TransferState) -> str:
        return self.tr("that of the file") if state.phase is not Phase.DONE else "–"

    def _show_numbers(self, state: TransferState, *, is_running: bool) -> None:
        share = round(100 * state.done / state.count) if state.count else 0
        of = self.tr("of {count}, {share} %").format(count=count(state.count), share=share)
        self._blocks.show_number(count(state.done), of)
        if state.blocks_per_s is None or state.phase is not Phase.SENDING or not is_running:
            self._rate.show_number("–")
            self._left.show_number("–")
        else:
            speed = count(round(state.blocks_per_s * state.block_bytes))
            rate = QLocale().toString(state.blocks_per_s, "f", 1)
            self._rate.show_number(rate, self.tr("blocks/s, {speed} B/s").format(speed=speed))
            self._left.show_number(*self._left_texts(state.left_s or 0.0))
        words = self.tr("block") if state.again == 1 else self.tr("blocks")
        self._again.show_number(count(state.again), words)

    def _left_texts(self, seconds: float) -> tuple[str, str]:
        ends = clock_time(datetime.now().astimezone() + timedelta(seconds=seconds))
        if seconds >= 90:
            large = self.tr("{count} min").format(count=round(seconds / 60))
        else:
            large = self.tr("{count} s").format(count=max(1, round(seconds)))
        return large, self.tr("ends about {time}").format(time=ends)

    def _scale_text(self, state: TransferState) -> str:
        size = self.map.blocks_per_cell
        if size == 1:
            return self.tr("one cell is 1 block of {bytes} bytes").format(bytes=state.block_bytes)
        return self.tr("one cell is {count} blocks of {bytes} bytes").format(count=size, bytes=state.block_bytes)

    def _show_safety(self, state: TransferState, *, is_running: bool) -> None:
        is_safe = state.is_safe_to_unplug
        self._safe.setVisible(is_safe)
        self._unsafe.setVisible(not is_safe)
        if state.phase is Phase.DONE:
            self._safe.set_icon("circle-check", "ok")
            self._safe.show_lines(
                self.tr("The new firmware runs"),
                self.tr("The version was read back: {version}.").format(version=state.version or "–"),
            )
            return
        self._safe.set_icon("plug", "ok")
        plain = self.tr(
            "The meter keeps what it has. The transfer goes on at the first missing block, here or after a restart,"
            " for 30 days."
        )
        if is_running and not state.is_connected:
            gone = self.tr("The link is gone; connecting again.")
            plain = f"{gone} {plain}"
        if state.phase is Phase.VERIFIED:
            plain = self.tr("The image is verified and waits on the meter for its activation.")
        self._safe.show_lines(self.tr("Safe to unplug: yes"), plain)
        self._unsafe.show_lines(
            self.tr("Safe to unplug: no"),
            self.tr("The meter starts with the new firmware. Wait until its version has been read."),
        )
