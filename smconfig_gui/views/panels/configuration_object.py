"""Panel Configuration: the named switches of a meter, and how a DSMR 4 meter keeps its connection."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from smconfig_gui.model.configuration_object import (
    LOCK_OUTS,
    MODE_NAMES,
    NAMES,
    ConfigurationFlag,
    ConfigurationFlagType,
    ConfigurationObject,
    GprsOperationMode,
    lock_outs,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.fields.cards import Banner
from smconfig_gui.views.fields.labels import Line, note, section, wrapped
from smconfig_gui.views.fields.marks import IconMark
from smconfig_gui.views.fields.rows import ROW_HEIGHT, EditedRow, check_row, radio_row
from smconfig_gui.views.panel import Panel
from smconfig_gui.views.texts import translate

_CONNECTION = (ConfigurationFlagType.PO_ENABLE, ConfigurationFlagType.DIRECT_ATTACH_AT_POWER_ON)
_MBUS = tuple(ConfigurationFlagType)[:3]
_LEVELS = range(3, 8)
_MODE_MEANINGS = {
    GprsOperationMode.ALWAYS_ON: QT_TRANSLATE_NOOP("configuration", "Stays on the network."),
    GprsOperationMode.TRIGGERED: QT_TRANSLATE_NOOP("configuration", "Goes on the network when called."),
}


def _levels(port: str) -> tuple[ConfigurationFlagType, ...]:
    return tuple(ConfigurationFlagType(f"HLS_{level}_ON_{port}_ENABLE") for level in _LEVELS)


def _flags(states: Mapping[ConfigurationFlagType, bool]) -> tuple[ConfigurationFlag, ...]:
    return tuple(ConfigurationFlag(configuration_flag_type=flag, enabled=is_on) for flag, is_on in states.items())


class _Group(QWidget):
    """A heading and its rows; hidden when the meter has none of them."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._rows: list[EditedRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 8)
        self._layout.setSpacing(0)
        head = section(heading)
        head.setFixedHeight(ROW_HEIGHT)
        self._layout.addWidget(head)

    def add(self, row: EditedRow) -> None:
        """Add a row."""
        self._rows.append(row)
        self._layout.addWidget(row)

    def hide_if_empty(self) -> None:
        """Hide the heading when every row is hidden."""
        self.setVisible(any(not row.isHidden() for row in self._rows))


class ConfigurationObjectPanel(Panel[ConfigurationObject]):
    """Check boxes by group; what is not changed here is left alone on the meter, bits without a name always."""

    key = "configuration"
    title = QT_TRANSLATE_NOOP("panels", "Configuration")
    sentence = QT_TRANSLATE_NOOP("panels", "Named switches of this meter; what you do not change is left alone.")
    read_title = QT_TRANSLATE_NOOP("operations", "Read configuration object")
    icon_name = "sliders-horizontal"
    object_name = "CONFIGURATION_OBJECT"
    value_read = "GetConfigurationObject"
    value_type = ConfigurationObject
    reads = ("GetConfigurationObject",)
    write_operation = "SetConfigurationObject"

    def build_body(self, body: QWidget) -> None:
        self._shown: ConfigurationObject | None = None
        self._is_open = False
        self._flags: dict[ConfigurationFlagType, EditedRow] = {}
        self._modes: dict[GprsOperationMode, EditedRow] = {}
        self._groups: list[_Group] = []
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._warning = Banner("configuration.warning", "warn", "triangle-alert")
        layout.addWidget(self._warning)
        self._open_row, sentence = self._note_row(f"{self.key}.open", "info")
        sentence.setText(self.tr("Not read yet: a dash leaves the switch as the meter has it."))
        layout.addWidget(self._open_row)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        left = self._column(
            self._flag_group(self.tr("Ports and power"), _CONNECTION), self._mode_group(), self._mbus_group()
        )
        self._kept_row, self._kept = self._note_row(f"{self.key}.kept", "info")
        left.insertWidget(left.count() - 1, self._kept_row)
        columns.addLayout(left, 1)
        columns.addWidget(Line(vertical=True))
        right = self._column(
            self._flag_group(self.tr("Security on the network port (P3)"), _levels("P3")),
            self._flag_group(self.tr("Security on the optical port (P0)"), _levels("P0")),
        )
        columns.addLayout(right, 1)
        layout.addLayout(columns, 1)

    def show_value(self, value: ConfigurationObject, baseline: ConfigurationObject) -> None:
        self._shown = value
        self._is_open = self.state(self._meter_id).draft.reading is None
        before = {} if self._is_open else baseline.flags
        offered = self._offered() if self._is_open else before
        for flag, row in self._flags.items():
            row.setVisible(flag in offered or flag in value.flags)
            self._show_flag(row, value.flags.get(flag), before.get(flag))
        self._open_row.setVisible(self._is_open)
        self._show_mode(value.gprs_operation_mode, None if self._is_open else baseline.gprs_operation_mode)
        for group in self._groups:
            group.hide_if_empty()
        dangers = lock_outs(dict.fromkeys(LOCK_OUTS, True) if self._is_open else before, value.flags)
        self._warning.setVisible(bool(dangers))
        self._warning.show_lines(self.tr("This can lock you out"), " ".join(translate(danger) for danger in dangers))
        self._kept.setText(self._kept_sentence(value.unknown_bits))
        self._kept_row.setVisible(bool(value.unknown_bits))

    def blank(self) -> ConfigurationObject:
        return ConfigurationObject()

    def fill_in(self, edit: ConfigurationObject, reading: ConfigurationObject) -> ConfigurationObject:
        return ConfigurationObject(
            gprs_operation_mode=edit.gprs_operation_mode or reading.gprs_operation_mode,
            configuration_flags=_flags(reading.flags | edit.flags),
            unknown_bits=reading.unknown_bits,
        )

    def count_changes(self, reading: ConfigurationObject, edit: ConfigurationObject) -> int:
        changed = self.request(reading, edit)
        return len(changed.configuration_flags) + (changed.gprs_operation_mode is not None)

    def request(self, reading: ConfigurationObject, edit: ConfigurationObject) -> ConfigurationObject:
        before = reading.flags
        is_other_mode = edit.gprs_operation_mode != reading.gprs_operation_mode
        return ConfigurationObject(
            gprs_operation_mode=edit.gprs_operation_mode if is_other_mode else None,
            configuration_flags=tuple(
                flag for flag in edit.configuration_flags if before.get(flag.configuration_flag_type) != flag.enabled
            ),
        )

    # -- parts

    def _column(self, *groups: _Group) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for group in groups:
            column.addWidget(group)
        column.addStretch(1)
        self._groups.extend(groups)
        return column

    def _flag_group(self, heading: str, flags: Sequence[ConfigurationFlagType]) -> _Group:
        group = _Group(heading)
        for flag in flags:
            name = translate(NAMES[flag])
            shown = self.tr("HLS {level} allowed").format(level=flag[4]) if flag.startswith("HLS") else name
            row = check_row(f"{self.key}.{flag.value}", shown)
            row.button.setAccessibleName(name)
            if isinstance(row.button, QCheckBox):
                row.button.checkStateChanged.connect(lambda state, flag=flag: self._toggle(flag, state))
            self._flags[flag] = row
            group.add(row)
        return group

    def _mbus_group(self) -> _Group:
        return self._flag_group(self.tr("M-Bus"), _MBUS)

    def _mode_group(self) -> _Group:
        group = _Group(self.tr("GPRS mode"))
        for mode in GprsOperationMode:
            row = radio_row(f"{self.key}.{mode.value}", translate(MODE_NAMES[mode]), translate(_MODE_MEANINGS[mode]))
            row.button.clicked.connect(lambda _=False, mode=mode: self._choose(mode))
            self._modes[mode] = row
            group.add(row)
        widest = max(row.button.sizeHint().width() for row in self._modes.values())
        for row in self._modes.values():
            row.button.setMinimumWidth(widest)
        return group

    @staticmethod
    def _note_row(name: str, icon_name: str) -> tuple[QWidget, QLabel]:
        whole, sentence = QWidget(), wrapped(note())
        sentence.setObjectName(name)
        row = QHBoxLayout(whole)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon_name), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(sentence, 1)
        return whole, sentence

    # -- showing

    def _offered(self) -> Collection[ConfigurationFlagType]:
        """Return the switches of the generation, all of them while that is not known."""
        if self._facts is None:
            return self._flags
        return [ConfigurationFlagType(name) for name in self._facts.profile.forms.configuration_flags]

    def _show_flag(self, row: EditedRow, wanted: bool | None, before: bool | None) -> None:
        """Show a switch; one that is left open and was not read is neither on nor off."""
        shown = before if wanted is None else wanted
        states = {None: Qt.CheckState.PartiallyChecked, True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked}
        if isinstance(row.button, QCheckBox):
            with QSignalBlocker(row.button):
                row.button.setTristate(self._is_open)
                row.button.setCheckState(states[shown])
        row.set_was(self._flag_note(wanted, before))

    def _flag_note(self, wanted: bool | None, before: bool | None) -> str:
        if wanted is None or wanted == before:
            return ""
        if self._is_open:
            return self.tr("switch on") if wanted else self.tr("switch off")
        if before is None:
            return self.tr("not on this meter")
        return self.tr("was on") if before else self.tr("was off")

    # -- editing

    def _show_mode(self, value: GprsOperationMode | None, baseline: GprsOperationMode | None) -> None:
        has_mode = baseline is not None or value is not None or (self._is_open and self._may_have_mode())
        was = self.tr("was {mode}").format(mode=translate(MODE_NAMES[baseline]).lower()) if baseline else ""
        if baseline is None:
            was = self.tr("switch over") if self._is_open else self.tr("not on this meter")
        for mode, row in self._modes.items():
            row.setVisible(has_mode)
            with QSignalBlocker(row.button):
                row.button.setChecked(mode is (value or baseline))
            row.set_was(was if mode is value and value is not baseline else "")

    def _may_have_mode(self) -> bool:
        return self._facts is None or self._facts.profile.forms.configuration_object == "structure"

    def _toggle(self, flag: ConfigurationFlagType, state: Qt.CheckState) -> None:
        if self._shown is None:
            return
        flags = {each: is_on for each, is_on in self._shown.flags.items() if each is not flag}
        if state is not Qt.CheckState.PartiallyChecked:
            flags[flag] = state is Qt.CheckState.Checked
        self._emit(self._shown.gprs_operation_mode, {each: flags[each] for each in self._flags if each in flags})

    def _choose(self, mode: GprsOperationMode) -> None:
        """Take a mode; of an object that was not read it can be left open again."""
        if self._shown is None:
            return
        leaves_open = self._is_open and mode is self._shown.gprs_operation_mode
        self._modes[mode].button.setChecked(not leaves_open)
        self._emit(None if leaves_open else mode, self._shown.flags)

    def _emit(self, mode: GprsOperationMode | None, flags: dict[ConfigurationFlagType, bool]) -> None:
        if self._shown is None:
            return
        self.edited.emit(
            ConfigurationObject(
                gprs_operation_mode=mode,
                configuration_flags=_flags(flags),
                unknown_bits=self._shown.unknown_bits,
            )
        )

    def _kept_sentence(self, bits: Sequence[int]) -> str:
        if len(bits) == 1:
            return self.tr("Bit {bit} is on and has no name here. It is kept.").format(bit=bits[0])
        listed = ", ".join(str(bit) for bit in bits)
        return self.tr("On without a name here, and kept: bits {bits}.").format(bits=listed)
