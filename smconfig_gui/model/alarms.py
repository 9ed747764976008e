"""Alarms: what the bits of filters and registers mean, and how a filter is changed without losing the others."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from smconfig_gui.model.axdr import AxdrError, Data, Tag, double_long_unsigned
from smconfig_gui.model.messages import NAMED_TWICE, NOTHING_ASKED, QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting


class AlarmType(StrEnum):
    """Names of the service, in the order of register and bit."""

    CLOCK_INVALID = "CLOCK_INVALID"
    REPLACE_BATTERY = "REPLACE_BATTERY"
    POWER_UP = "POWER_UP"
    AUXILIARY_EVENT = "AUXILIARY_EVENT"
    CONFIGURATION_CHANGED = "CONFIGURATION_CHANGED"
    PROGRAM_MEMORY_ERROR = "PROGRAM_MEMORY_ERROR"
    RAM_ERROR = "RAM_ERROR"
    NV_MEMORY_ERROR = "NV_MEMORY_ERROR"
    MEASUREMENT_SYSTEM_ERROR = "MEASUREMENT_SYSTEM_ERROR"
    WATCHDOG_ERROR = "WATCHDOG_ERROR"
    FRAUD_ATTEMPT = "FRAUD_ATTEMPT"
    COMMUNICATION_ERROR_M_BUS_CHANNEL_1 = "COMMUNICATION_ERROR_M_BUS_CHANNEL_1"
    COMMUNICATION_ERROR_M_BUS_CHANNEL_2 = "COMMUNICATION_ERROR_M_BUS_CHANNEL_2"
    COMMUNICATION_ERROR_M_BUS_CHANNEL_3 = "COMMUNICATION_ERROR_M_BUS_CHANNEL_3"
    COMMUNICATION_ERROR_M_BUS_CHANNEL_4 = "COMMUNICATION_ERROR_M_BUS_CHANNEL_4"
    FRAUD_ATTEMPT_M_BUS_CHANNEL_1 = "FRAUD_ATTEMPT_M_BUS_CHANNEL_1"
    FRAUD_ATTEMPT_M_BUS_CHANNEL_2 = "FRAUD_ATTEMPT_M_BUS_CHANNEL_2"
    FRAUD_ATTEMPT_M_BUS_CHANNEL_3 = "FRAUD_ATTEMPT_M_BUS_CHANNEL_3"
    FRAUD_ATTEMPT_M_BUS_CHANNEL_4 = "FRAUD_ATTEMPT_M_BUS_CHANNEL_4"
    NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_1 = "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_1"
    NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_2 = "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_2"
    NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_3 = "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_3"
    NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_4 = "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_4"
    PHASE_OUTAGE_DETECTED_L1 = "PHASE_OUTAGE_DETECTED_L1"
    PHASE_OUTAGE_DETECTED_L2 = "PHASE_OUTAGE_DETECTED_L2"
    PHASE_OUTAGE_DETECTED_L3 = "PHASE_OUTAGE_DETECTED_L3"
    PHASE_OUTAGE_TEST_INDICATION = "PHASE_OUTAGE_TEST_INDICATION"
    VOLTAGE_SAG_IN_PHASE_DETECTED_L1 = "VOLTAGE_SAG_IN_PHASE_DETECTED_L1"
    VOLTAGE_SAG_IN_PHASE_DETECTED_L2 = "VOLTAGE_SAG_IN_PHASE_DETECTED_L2"
    VOLTAGE_SAG_IN_PHASE_DETECTED_L3 = "VOLTAGE_SAG_IN_PHASE_DETECTED_L3"
    VOLTAGE_SWELL_IN_PHASE_DETECTED_L1 = "VOLTAGE_SWELL_IN_PHASE_DETECTED_L1"
    VOLTAGE_SWELL_IN_PHASE_DETECTED_L2 = "VOLTAGE_SWELL_IN_PHASE_DETECTED_L2"
    VOLTAGE_SWELL_IN_PHASE_DETECTED_L3 = "VOLTAGE_SWELL_IN_PHASE_DETECTED_L3"
    THD_OVERLIMIT_IN_PHASE_L1 = "THD_OVERLIMIT_IN_PHASE_L1"
    THD_OVERLIMIT_IN_PHASE_L2 = "THD_OVERLIMIT_IN_PHASE_L2"
    THD_OVERLIMIT_IN_PHASE_L3 = "THD_OVERLIMIT_IN_PHASE_L3"
    THD_LONG_OVERLIMIT_IN_PHASE_L1 = "THD_LONG_OVERLIMIT_IN_PHASE_L1"
    THD_LONG_OVERLIMIT_IN_PHASE_L2 = "THD_LONG_OVERLIMIT_IN_PHASE_L2"
    THD_LONG_OVERLIMIT_IN_PHASE_L3 = "THD_LONG_OVERLIMIT_IN_PHASE_L3"
    LAST_GASP = "LAST_GASP"
    LAST_GASP_TEST = "LAST_GASP_TEST"


_BITS: dict[int, tuple[int, ...]] = {  # register: bits in the order of AlarmType
    1: (*range(5), *range(8, 14), *range(16, 32)),
    2: (*range(6), *range(8, 14)),
    3: (0, 1),
}
ALARMS: dict[AlarmType, tuple[int, int]] = dict(
    zip(AlarmType, ((register, bit) for register, bits in _BITS.items() for bit in bits), strict=True)
)
_BY_BIT = {place: alarm for alarm, place in ALARMS.items()}
REGISTERS = tuple(_BITS)

NAMES: dict[AlarmType, Text] = dict(
    zip(
        AlarmType,
        (
            QT_TRANSLATE_NOOP("alarms", "Clock invalid"),
            QT_TRANSLATE_NOOP("alarms", "Replace battery"),
            QT_TRANSLATE_NOOP("alarms", "Power up"),
            QT_TRANSLATE_NOOP("alarms", "Auxiliary event"),
            QT_TRANSLATE_NOOP("alarms", "Configuration changed"),
            QT_TRANSLATE_NOOP("alarms", "Program memory error"),
            QT_TRANSLATE_NOOP("alarms", "RAM error"),
            QT_TRANSLATE_NOOP("alarms", "Non-volatile memory error"),
            QT_TRANSLATE_NOOP("alarms", "Measurement system error"),
            QT_TRANSLATE_NOOP("alarms", "Watchdog error"),
            QT_TRANSLATE_NOOP("alarms", "Fraud attempt on the E-meter"),
            *(QT_TRANSLATE_NOOP("alarms", "Communication error, M-Bus channel {n}").with_(n=n) for n in range(1, 5)),
            *(QT_TRANSLATE_NOOP("alarms", "Fraud attempt, M-Bus channel {n}").with_(n=n) for n in range(1, 5)),
            *(QT_TRANSLATE_NOOP("alarms", "New device found, M-Bus channel {n}").with_(n=n) for n in range(1, 5)),
            *(QT_TRANSLATE_NOOP("alarms", "Phase outage, L{n}").with_(n=n) for n in range(1, 4)),
            QT_TRANSLATE_NOOP("alarms", "Phase outage test"),
            *(QT_TRANSLATE_NOOP("alarms", "Voltage sag, L{n}").with_(n=n) for n in range(1, 4)),
            *(QT_TRANSLATE_NOOP("alarms", "Voltage swell, L{n}").with_(n=n) for n in range(1, 4)),
            *(QT_TRANSLATE_NOOP("alarms", "THD over limit, L{n}").with_(n=n) for n in range(1, 4)),
            *(QT_TRANSLATE_NOOP("alarms", "THD long over limit, L{n}").with_(n=n) for n in range(1, 4)),
            QT_TRANSLATE_NOOP("alarms", "Last gasp"),
            QT_TRANSLATE_NOOP("alarms", "Last gasp test"),
        ),
        strict=True,
    )
)
ON = QT_TRANSLATE_NOOP("alarms", "On")
OFF = QT_TRANSLATE_NOOP("alarms", "Off")
RAISED = QT_TRANSLATE_NOOP("alarms", "Raised")
CLEARED = QT_TRANSLATE_NOOP("alarms", "Cleared")
_UNNAMED = QT_TRANSLATE_NOOP("alarms", "Bit {bit} of register {register}, without a name")


class AlarmNotification(Value, frozen=True):
    """One alarm and whether the meter reports it."""

    alarm_type: AlarmType
    enabled: bool


class SetAlarmNotificationsRequest(Value, frozen=True):
    """Alarms to switch on or off; those not named stay as they are."""

    alarm_notifications: tuple[AlarmNotification, ...]

    def __post_init__(self) -> None:
        if not self.alarm_notifications:
            raise WrongValueError(NOTHING_ASKED)
        named = [notification.alarm_type for notification in self.alarm_notifications]
        twice = sorted({alarm for alarm in named if named.count(alarm) > 1})
        if twice:
            raise WrongValueError(NAMED_TWICE.with_(name=twice[0]))

    def for_register(self, register: int) -> "dict[AlarmType, bool]":
        """Return what is asked of one filter."""
        return {
            notification.alarm_type: notification.enabled
            for notification in self.alarm_notifications
            if ALARMS[notification.alarm_type][0] == register
        }


class UnknownBit(Value, frozen=True):
    """A bit that is set and has no name here; it is kept as it is."""

    register: int
    bit: int


class AlarmFilters(Value, frozen=True):
    """Which alarms the meter reports, of the filters that it has."""

    alarm_notifications: tuple[AlarmNotification, ...]
    unknown_bits: tuple[UnknownBit, ...] = ()


class AlarmRegisters(Value, frozen=True):
    """Which alarms are raised now."""

    alarm_types: tuple[AlarmType, ...]
    unknown_bits: tuple[UnknownBit, ...] = ()


def bits_of(data: Data) -> int:
    """Return the 32 bits of a filter or register; raises AxdrError for another type."""
    if data.tag != Tag.DOUBLE_LONG_UNSIGNED:
        raise AxdrError(f"double-long-unsigned was expected, not {data.type_name}")
    return data.number


def apply_to_filter(data: Data, wanted: Mapping[AlarmType, bool]) -> Data:
    """Return the filter with the wanted alarms on or off and every other bit as it was."""
    bits = bits_of(data)
    for alarm, enabled in wanted.items():
        mask = 1 << ALARMS[alarm][1]
        bits = bits | mask if enabled else bits & ~mask
    return double_long_unsigned(bits)


def alarms_of(register: int) -> Iterable[AlarmType]:
    """Return the alarms of one register, lowest bit first."""
    return (alarm for alarm, (place, _) in ALARMS.items() if place == register)


def named(register: int, data: Data) -> tuple[AlarmType, ...]:
    """Return the alarms whose bits are set."""
    bits = bits_of(data)
    return tuple(alarm for alarm in alarms_of(register) if bits >> ALARMS[alarm][1] & 1)


def unknown(register: int, data: Data) -> tuple[UnknownBit, ...]:
    """Return the bits that are set and have no name."""
    bits = bits_of(data)
    return tuple(
        UnknownBit(register=register, bit=bit)
        for bit in range(32)
        if bits >> bit & 1 and (register, bit) not in _BY_BIT
    )


def filters(values: Mapping[int, Data]) -> AlarmFilters:
    """Return what the filters (by number) of a meter say."""
    return AlarmFilters(
        alarm_notifications=tuple(
            AlarmNotification(alarm_type=alarm, enabled=alarm in named(register, data))
            for register, data in values.items()
            for alarm in alarms_of(register)
        ),
        unknown_bits=tuple(bit for register, data in values.items() for bit in unknown(register, data)),
    )


def registers(values: Mapping[int, Data]) -> AlarmRegisters:
    """Return what the registers (by number) of a meter say."""
    return AlarmRegisters(
        alarm_types=tuple(alarm for register, data in values.items() for alarm in named(register, data)),
        unknown_bits=tuple(bit for register, data in values.items() for bit in unknown(register, data)),
    )


def _setting(register: int, states: tuple[Text, Text], *, is_state: bool = False) -> Setting:
    """Explain a filter or register bit by bit; `states` are the words for 0 and 1."""

    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        before = 0 if old is None else bits_of(old)
        after = bits_of(new)
        return tuple(
            Change(_label(register, bit), states[before >> bit & 1], states[after >> bit & 1])
            for bit in range(32)
            if (before ^ after) >> bit & 1
        )

    def to_json(data: Data) -> object:
        value: dict[str, object] = {"alarmTypes": [alarm.value for alarm in named(register, data)]}
        if unknown(register, data):
            value["unknownBits"] = [bit.bit for bit in unknown(register, data)]
        return value

    return Setting(changes=changes, to_json=to_json, is_state=is_state)


def _label(register: int, bit: int) -> Text:
    alarm = _BY_BIT.get((register, bit))
    return NAMES[alarm] if alarm else _UNNAMED.with_(bit=verbatim(bit), register=verbatim(register))


FILTER_SETTINGS = {(f"ALARM_FILTER_{n}", 2): _setting(n, (OFF, ON)) for n in REGISTERS}
REGISTER_SETTINGS = {(f"ALARM_REGISTER_{n}", 2): _setting(n, (CLEARED, RAISED), is_state=True) for n in REGISTERS}
