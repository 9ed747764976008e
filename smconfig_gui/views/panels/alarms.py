"""Panel Alarms: which alarms the meter reports, and which are raised now."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smconfig_gui.model.alarms import (
    ALARMS,
    NAMES,
    AlarmFilters,
    AlarmNotification,
    AlarmRegisters,
    AlarmType,
    SetAlarmNotificationsRequest,
    UnknownBit,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.meter import Nothing, Value
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import Line, column_header, label, note, section, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT, CheckCell, EditedRow, check_row
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

_DEVICE = tuple(AlarmType)[:10]
_CHANNELS = ("1", "2", "3", "4")
_PHASES = ("L1", "L2", "L3")
Rows = Sequence[tuple[str, Sequence[AlarmType]]]


def _series(prefix: str) -> tuple[AlarmType, ...]:
    return tuple(alarm for alarm in AlarmType if alarm.value[:-1] == prefix)


class _Matrix(QWidget):
    """A section of alarms in columns; rows of which the meter has nothing are hidden."""

    def __init__(self, heading: str, columns: Sequence[str], rows: Rows) -> None:
        super().__init__()
        self.cells: dict[AlarmType, CheckCell] = {}
        self._rows: list[tuple[Sequence[AlarmType], list[QWidget]]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        head = section(heading)
        head.setFixedHeight(ROW_HEIGHT)
        self._grid.addWidget(head, 0, 0)
        for number, column in enumerate(columns):
            name = column_header(column)
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._grid.addWidget(name, 0, 1 + number)
        for text, alarms in rows:
            self._add(text, alarms)

    def _add(self, text: str, alarms: Sequence[AlarmType]) -> None:
        row = self._grid.rowCount()
        line, name = Line(), label(text)
        self._grid.addWidget(line, row, 0, 1, self._grid.columnCount())
        self._grid.addWidget(name, row + 1, 0)
        first = max(self._grid.columnCount(), 1 + len(alarms)) - len(alarms)
        widgets: list[QWidget] = [line, name]
        for number, alarm in enumerate(alarms):
            cell = CheckCell(f"alarms.{alarm.value}", translate(NAMES[alarm]))
            self.cells[alarm] = cell
            widgets.append(cell)
            self._grid.addWidget(cell, row + 1, first + number)
        self._rows.append((alarms, widgets))

    def show_only(self, present: Iterable[AlarmType]) -> None:
        """Hide the rows of alarms that the meter does not have."""
        known = set(present)
        for alarms, widgets in self._rows:
            for widget in widgets:
                widget.setVisible(bool(known & set(alarms)))
        self.setVisible(bool(known & set(self.cells)))


class AlarmsPanel(Panel[AlarmFilters]):
    """Check boxes by group; bits without a name are kept and said."""

    key = "alarms"
    title = QT_TRANSLATE_NOOP("panels", "Alarms")
    sentence = QT_TRANSLATE_NOOP("panels", "What this meter reports to the head-end.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read alarms")
    icon_name = "bell"
    value_read = "GetAlarmNotifications"
    value_type = AlarmFilters
    reads = ("GetAlarmNotifications", "ReadAlarmRegister")
    write_operation = "SetAlarmNotifications"

    def build_body(self, body: QWidget) -> None:
        self._shown: AlarmFilters | None = None
        self._editors: dict[AlarmType, EditedRow | CheckCell] = {}
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._raised = Banner("alarms.raised", "quiet", "bell-ring")
        self._clear = button("alarms.clear", self.tr("Clear…"))
        self._clear.clicked.connect(lambda: self.action_wanted.emit("ClearAlarmRegister", Nothing()))
        self._raised.add_button(self._clear)
        layout.addWidget(self._raised)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addLayout(self._device_column(), 1)
        columns.addWidget(Line(vertical=True))
        columns.addLayout(self._matrix_column(), 1)
        layout.addLayout(columns, 1)
        for alarm, editor in self._editors.items():
            editor.setProperty("object", f"ALARM_FILTER_{ALARMS[alarm][0]}")
            editor.button.toggled.connect(lambda is_on, alarm=alarm: self._toggle({alarm: is_on}))

    def show_value(self, value: AlarmFilters, baseline: AlarmFilters) -> None:
        self._shown = value
        states = _states(value)
        before = _states(baseline)
        for alarm, editor in self._editors.items():
            is_on, was_on = states.get(alarm, False), before.get(alarm, False)
            with QSignalBlocker(editor.button):
                editor.button.setChecked(is_on)
            editor.set_was("" if is_on == was_on else self.tr("was on") if was_on else self.tr("was off"))
            if isinstance(editor, EditedRow):
                editor.setVisible(alarm in states)
        for matrix in self._matrices:
            matrix.show_only(states)
        self._kept.setText(self._kept_sentence(value.unknown_bits))
        self._kept_row.setVisible(bool(value.unknown_bits))

    def show_extra(self, operation: str, value: Value | None) -> None:  # noqa: ARG002 - there is but one
        is_known = isinstance(value, AlarmRegisters)
        self._raised.setVisible(is_known)
        if not isinstance(value, AlarmRegisters):
            return
        named = [translate(NAMES[alarm]) for alarm in value.alarm_types]
        named += [self._bit(bit) for bit in value.unknown_bits]
        registers = sorted({ALARMS[alarm][0] for alarm in value.alarm_types} | {b.register for b in value.unknown_bits})
        self._clear.setVisible(bool(named))
        if named:
            self._raised.set_icon("bell-ring", "warn")
            where = ", ".join(self.tr("register {number}").format(number=number) for number in registers)
            self._raised.show_lines(self.tr("Raised now"), f"{', '.join(named)}  ·  {where}")
        else:
            self._raised.set_icon("circle-check", "ok")
            self._raised.show_lines(self.tr("No alarm is raised now"), "")

    def count_changes(self, reading: AlarmFilters, edit: AlarmFilters) -> int:
        return len(_changed(reading, edit))

    def request(self, reading: AlarmFilters, edit: AlarmFilters) -> SetAlarmNotificationsRequest:
        return SetAlarmNotificationsRequest(alarm_notifications=_changed(reading, edit))

    def _device_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(4)
        heading = section(self.tr("Device"))
        heading.setFixedHeight(ROW_HEIGHT)
        head.addWidget(heading)
        head.addStretch(1)
        for name, text, is_on in (("all", self.tr("All"), True), ("none", self.tr("None"), False)):
            link = button(f"alarms.{name}", text, role="link")
            link.setProperty("edits", True)
            wanted = {alarm: is_on for alarm in _DEVICE}  # noqa: C420 - the type of dict.fromkeys is not known
            link.clicked.connect(lambda _=False, wanted=wanted: self._toggle(wanted))
            head.addWidget(link)
        column.addLayout(head)
        for alarm in _DEVICE:
            row = check_row(f"alarms.{alarm.value}", translate(NAMES[alarm]))
            self._editors[alarm] = row
            column.addWidget(row)
        column.addWidget(self._kept_note())
        column.addStretch(1)
        return column

    def _kept_note(self) -> QWidget:
        self._kept_row = QWidget()
        self._kept = wrapped(note())
        self._kept.setObjectName("alarms.kept")
        row = QHBoxLayout(self._kept_row)
        row.setContentsMargins(8, 8, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("info"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._kept, 1)
        return self._kept_row

    def _matrix_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(16)
        single = [self._single(AlarmType.FRAUD_ATTEMPT)]
        channels = [
            (self.tr("Communication error"), _series("COMMUNICATION_ERROR_M_BUS_CHANNEL_")),
            (self.tr("Fraud attempt"), _series("FRAUD_ATTEMPT_M_BUS_CHANNEL_")),
            (self.tr("New device found"), _series("NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_")),
        ]
        phases = [
            (self.tr("Phase outage"), _series("PHASE_OUTAGE_DETECTED_L")),
            (self.tr("Voltage sag"), _series("VOLTAGE_SAG_IN_PHASE_DETECTED_L")),
            (self.tr("Voltage swell"), _series("VOLTAGE_SWELL_IN_PHASE_DETECTED_L")),
            (self.tr("THD over limit"), _series("THD_OVERLIMIT_IN_PHASE_L")),
            (self.tr("THD long over limit"), _series("THD_LONG_OVERLIMIT_IN_PHASE_L")),
            self._single(AlarmType.PHASE_OUTAGE_TEST_INDICATION),
        ]
        gasps = [self._single(AlarmType.LAST_GASP), self._single(AlarmType.LAST_GASP_TEST)]
        self._matrices = (
            _Matrix(self.tr("Fraud"), ("",), single),
            _Matrix(self.tr("M-Bus channel"), _CHANNELS, channels),
            _Matrix(self.tr("Phase"), _PHASES, phases),
            _Matrix(self.tr("Loss of supply"), ("",), gasps),
        )
        for matrix in self._matrices:
            matrix.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
            column.addWidget(matrix)
            self._editors |= matrix.cells
        column.addStretch(1)
        return column

    def _single(self, alarm: AlarmType) -> tuple[str, Sequence[AlarmType]]:
        return translate(NAMES[alarm]), (alarm,)

    def _toggle(self, wanted: dict[AlarmType, bool]) -> None:
        if self._shown is None:
            return
        notifications = tuple(
            AlarmNotification(alarm_type=each.alarm_type, enabled=wanted.get(each.alarm_type, each.enabled))
            for each in self._shown.alarm_notifications
        )
        self.edited.emit(AlarmFilters(alarm_notifications=notifications, unknown_bits=self._shown.unknown_bits))

    def _bit(self, bit: UnknownBit) -> str:
        return self.tr("bit {bit} of register {register}").format(bit=bit.bit, register=bit.register)

    def _kept_sentence(self, bits: Sequence[UnknownBit]) -> str:
        if len(bits) == 1:
            sentence = self.tr("Bit {bit} of filter {register} is on and has no name here. It is kept.")
            return sentence.format(bit=bits[0].bit, register=bits[0].register)
        places = ", ".join(
            self.tr("bit {bit} of filter {register}").format(bit=bit.bit, register=bit.register) for bit in bits
        )
        return self.tr("On without a name here, and kept: {bits}.").format(bits=places)


def _states(filters: AlarmFilters) -> dict[AlarmType, bool]:
    return {each.alarm_type: each.enabled for each in filters.alarm_notifications}


def _changed(reading: AlarmFilters, edit: AlarmFilters) -> tuple[AlarmNotification, ...]:
    before = _states(reading)
    return tuple(each for each in edit.alarm_notifications if before.get(each.alarm_type) != each.enabled)
