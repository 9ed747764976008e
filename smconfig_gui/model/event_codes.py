"""What the codes in event logs mean: the service's name and words for people."""

from collections.abc import Iterator, Mapping
from typing import Literal

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim

Known = tuple[str, Text]
"""Name of the service, and words."""

VoltageCodes = Literal["sag-swell", "over-normal"]
"""What codes 80 to 85 mean: sags and swells of DSMR, or too high and normal voltage of SMR."""

CHANNELS = (1, 2, 3, 4)
PHASES = (1, 2, 3)

_SINGLE: Mapping[int, Known] = {
    1: ("POWER_FAILURE", QT_TRANSLATE_NOOP("events", "Power failure")),
    2: ("POWER_RETURNED", QT_TRANSLATE_NOOP("events", "Power returned")),
    3: ("CLOCK_UPDATE", QT_TRANSLATE_NOOP("events", "Clock updated")),
    4: ("CLOCK_ADJUSTED_OLD_TIME", QT_TRANSLATE_NOOP("events", "Clock adjusted, old time")),
    5: ("CLOCK_ADJUSTED_NEW_TIME", QT_TRANSLATE_NOOP("events", "Clock adjusted, new time")),
    6: ("CLOCK_INVALID", QT_TRANSLATE_NOOP("events", "Clock invalid")),
    7: ("REPLACE_BATTERY", QT_TRANSLATE_NOOP("events", "Replace battery")),
    8: ("BATTERY_VOLTAGE_LOW", QT_TRANSLATE_NOOP("events", "Battery voltage low")),
    9: ("TARIFF_ACTIVATED", QT_TRANSLATE_NOOP("events", "Tariff activated")),
    10: ("ERROR_REGISTER_CLEARED", QT_TRANSLATE_NOOP("events", "Error register cleared")),
    11: ("ALARM_REGISTER_CLEARED", QT_TRANSLATE_NOOP("events", "Alarm register 1 cleared")),
    12: ("HARDWARE_ERROR_PROGRAM_MEMORY", QT_TRANSLATE_NOOP("events", "Hardware error, program memory")),
    13: ("HARDWARE_ERROR_RAM", QT_TRANSLATE_NOOP("events", "Hardware error, RAM")),
    14: ("HARDWARE_ERROR_NV_MEMORY", QT_TRANSLATE_NOOP("events", "Hardware error, non-volatile memory")),
    15: ("WATCHDOG_ERROR", QT_TRANSLATE_NOOP("events", "Watchdog error")),
    16: ("HARDWARE_ERROR_MEASUREMENT_SYSTEM", QT_TRANSLATE_NOOP("events", "Hardware error, measurement system")),
    17: ("FIRMWARE_READY_FOR_ACTIVATION", QT_TRANSLATE_NOOP("events", "Firmware ready for activation")),
    18: ("FIRMWARE_ACTIVATED", QT_TRANSLATE_NOOP("events", "Firmware activated")),
    19: ("PASSIVE_TARIFF_UPDATED", QT_TRANSLATE_NOOP("events", "Passive tariff updated")),
    20: (
        "SUCCESSFUL_SELFCHECK_AFTER_FIRMWARE_UPDATE",
        QT_TRANSLATE_NOOP("events", "Self-check after firmware update successful"),
    ),
    21: ("COMMUNICATION_MODULE_REMOVED", QT_TRANSLATE_NOOP("events", "Communication module removed")),
    22: ("COMMUNICATION_MODULE_INSERTED", QT_TRANSLATE_NOOP("events", "Communication module inserted")),
    23: ("ERROR_REGISTER_2_CLEARED", QT_TRANSLATE_NOOP("events", "Error register 2 cleared")),
    24: ("ALARM_REGISTER_2_CLEARED", QT_TRANSLATE_NOOP("events", "Alarm register 2 cleared")),
    25: ("LAST_GASP_TEST", QT_TRANSLATE_NOOP("events", "Last gasp test")),
    40: ("TERMINAL_COVER_REMOVED", QT_TRANSLATE_NOOP("events", "Terminal cover removed")),
    41: ("TERMINAL_COVER_CLOSED", QT_TRANSLATE_NOOP("events", "Terminal cover closed")),
    42: ("STRONG_DC_FIELD_DETECTED", QT_TRANSLATE_NOOP("events", "Strong DC field detected")),
    43: ("NO_STRONG_DC_FIELD_ANYMORE", QT_TRANSLATE_NOOP("events", "No strong DC field any more")),
    44: ("METER_COVER_REMOVED", QT_TRANSLATE_NOOP("events", "Meter cover removed")),
    45: ("METER_COVER_CLOSED", QT_TRANSLATE_NOOP("events", "Meter cover closed")),
    46: ("FAILED_LOGIN_ATTEMPT", QT_TRANSLATE_NOOP("events", "Failed login attempt")),
    47: ("CONFIGURATION_CHANGE", QT_TRANSLATE_NOOP("events", "Configuration changed")),
    48: ("MODULE_COVER_OPENED", QT_TRANSLATE_NOOP("events", "Module cover opened")),
    49: ("MODULE_COVER_CLOSED", QT_TRANSLATE_NOOP("events", "Module cover closed")),
    71: ("METROLOGICAL_MAINTENANCE", QT_TRANSLATE_NOOP("events", "Metrological maintenance")),
    72: ("TECHNICAL_MAINTENANCE", QT_TRANSLATE_NOOP("events", "Technical maintenance")),
    73: ("RETRIEVE_METER_READINGS_E", QT_TRANSLATE_NOOP("events", "Meter readings retrieved, electricity")),
    74: ("RETRIEVE_METER_READINGS_G", QT_TRANSLATE_NOOP("events", "Meter readings retrieved, gas")),
    75: ("RETRIEVE_INTERVAL_DATA_E", QT_TRANSLATE_NOOP("events", "Interval data retrieved, electricity")),
    76: ("RETRIEVE_INTERVAL_DATA_G", QT_TRANSLATE_NOOP("events", "Interval data retrieved, gas")),
    89: ("PHASE_OUTAGE_TEST", QT_TRANSLATE_NOOP("events", "Phase outage test")),
    99: ("LAST_GASP", QT_TRANSLATE_NOOP("events", "Last gasp")),
    255: ("EVENTLOG_CLEARED", QT_TRANSLATE_NOOP("events", "Event log cleared")),
}
_BY_PHASE: Mapping[int, Known] = {  # the code is that of L1
    51: ("THD_OVER_LIMIT_L{n}", QT_TRANSLATE_NOOP("events", "THD over limit, L{n}")),
    54: ("THD_NORMAL_L{n}", QT_TRANSLATE_NOOP("events", "THD normal, L{n}")),
    57: ("THD_LONG_OVER_LIMIT_L{n}", QT_TRANSLATE_NOOP("events", "THD long over limit, L{n}")),
    77: ("UNDER_VOLTAGE_L{n}", QT_TRANSLATE_NOOP("events", "Voltage too low, L{n}")),
    86: ("PHASE_OUTAGE_L{n}", QT_TRANSLATE_NOOP("events", "Phase outage, L{n}")),
    90: ("PHASE_RETURNED_L{n}", QT_TRANSLATE_NOOP("events", "Phase returned, L{n}")),
    93: ("VOLTAGE_SAG_IN_PHASE_L{n}", QT_TRANSLATE_NOOP("events", "Voltage sag, L{n}")),
    96: ("VOLTAGE_SWELL_IN_PHASE_L{n}", QT_TRANSLATE_NOOP("events", "Voltage swell, L{n}")),
}
_VOLTAGE: Mapping[VoltageCodes, Mapping[int, Known]] = {
    "sag-swell": {
        80: ("PV_VOLTAGE_SAG_L{n}", QT_TRANSLATE_NOOP("events", "Voltage sag, L{n}")),
        83: ("PV_VOLTAGE_SWELL_L{n}", QT_TRANSLATE_NOOP("events", "Voltage swell, L{n}")),
    },
    "over-normal": {
        80: ("OVER_VOLTAGE_L{n}", QT_TRANSLATE_NOOP("events", "Voltage too high, L{n}")),
        83: ("VOLTAGE_L{n}_NORMAL", QT_TRANSLATE_NOOP("events", "Voltage normal, L{n}")),
    },
}
_BY_CHANNEL: Mapping[int, Known] = {  # the code is that of channel 1; each further channel adds 10
    100: (
        "COMMUNICATION_ERROR_M_BUS_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Communication error, M-Bus channel {n}"),
    ),
    101: (
        "COMMUNICATION_OK_M_BUS_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Communication restored, M-Bus channel {n}"),
    ),
    102: ("REPLACE_BATTERY_M_BUS_CHANNEL_{n}", QT_TRANSLATE_NOOP("events", "Replace battery, M-Bus channel {n}")),
    103: ("FRAUD_ATTEMPT_M_BUS_CHANNEL_{n}", QT_TRANSLATE_NOOP("events", "Fraud attempt, M-Bus channel {n}")),
    104: ("CLOCK_ADJUSTED_M_BUS_CHANNEL_{n}", QT_TRANSLATE_NOOP("events", "Clock adjusted, M-Bus channel {n}")),
    105: (
        "NEW_M_BUS_DEVICE_DISCOVERED_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "New device found, M-Bus channel {n}"),
    ),
    106: (
        "PERMANENT_ERROR_FROM_M_BUS_DEVICE_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Permanent error of the device, M-Bus channel {n}"),
    ),
    107: (
        "DEAD_BATTERY_ERROR_M_BUS_DEVICE_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Battery of the device empty, M-Bus channel {n}"),
    ),
}
_MANUFACTURER = QT_TRANSLATE_NOOP("events", "Event {code} of the manufacturer")
_MANUFACTURER_CODES = range(230, 250)

_FIRMWARE, _STATUS, _KEY = 0x1000, 0x8080, 0x80A0
_STEP = 0x100
_AUXILIARY_CLEARED = 0xFFFF
_STATUS_BITS: tuple[Known, ...] = (  # bits 0 to 18 of the M-Bus status
    ("BATTERY_LOW", QT_TRANSLATE_NOOP("events", "battery low")),
    ("BATTERY_CONSUMPTION_TOO_HIGH", QT_TRANSLATE_NOOP("events", "battery consumption too high")),
    ("REVERSE_FLOW", QT_TRANSLATE_NOOP("events", "reverse flow")),
    ("TAMPER_P2", QT_TRANSLATE_NOOP("events", "tamper P2")),
    ("TAMPER_P0", QT_TRANSLATE_NOOP("events", "tamper P0")),
    ("TAMPER_CASE", QT_TRANSLATE_NOOP("events", "tamper case")),
    ("TAMPER_MAGNETIC", QT_TRANSLATE_NOOP("events", "tamper magnetic")),
    ("TEMP_OUT_OF_RANGE", QT_TRANSLATE_NOOP("events", "temperature out of range")),
    ("CLOCK_SYNC_ERROR", QT_TRANSLATE_NOOP("events", "clock synchronisation error")),
    ("SW_ERROR", QT_TRANSLATE_NOOP("events", "software error")),
    ("WATCHDOG_ERROR", QT_TRANSLATE_NOOP("events", "watchdog error")),
    ("SYSTEM_HW_ERROR", QT_TRANSLATE_NOOP("events", "system hardware error")),
    ("CFG_CALIBRATION_ERROR", QT_TRANSLATE_NOOP("events", "configuration or calibration error")),
    ("HIGH_FLOW_GREATER_THAN_QMAX", QT_TRANSLATE_NOOP("events", "flow above Qmax")),
    ("TEMP_SENSOR_ERROR", QT_TRANSLATE_NOOP("events", "temperature sensor error")),
    ("RESERVED", QT_TRANSLATE_NOOP("events", "bit 15, reserved")),
    ("P0_ENABLED", QT_TRANSLATE_NOOP("events", "P0 enabled")),
    ("NEW_KEY_ACCEPTED", QT_TRANSLATE_NOOP("events", "new key accepted")),
    ("NEW_KEY_REJECTED", QT_TRANSLATE_NOOP("events", "new key rejected")),
)
_RESERVED_BIT = 19
_RESERVED: Known = (
    "MBUS_STATUS_BIT_18_RESERVED_CHANNEL_{n}",  # bit 19: the service spells it so
    QT_TRANSLATE_NOOP("events", "M-Bus status, channel {n}: bit 19, reserved"),
)
_BIT = QT_TRANSLATE_NOOP("events", "M-Bus status, channel {n}: {state}")
_MANUFACTURER_BIT = QT_TRANSLATE_NOOP("events", "M-Bus status, channel {n}: bit {bit}, of the manufacturer")
_AUXILIARY: Mapping[int, Known] = {
    _FIRMWARE + 0: ("SUCCESSFUL", QT_TRANSLATE_NOOP("events", "Firmware update successful, M-Bus channel {n}")),
    _FIRMWARE + 1: (
        "BLOCK_SIZE_NOT_SUPPORTED",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: block size not supported"),
    ),
    _FIRMWARE + 2: (
        "IMAGE_SIZE_TOO_BIG",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: image too big"),
    ),
    _FIRMWARE + 3: (
        "INVALID_BLOCK_NUMBER",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: invalid block number"),
    ),
    _FIRMWARE + 4: (
        "DATA_RECEIVE_ERROR",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: data not received rightly"),
    ),
    _FIRMWARE + 5: (
        "IMAGE_NOT_COMPLETE_ERROR",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: image not complete"),
    ),
    _FIRMWARE + 6: (
        "INVALID_SECURITY_ERROR",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: security (MAC) invalid"),
    ),
    _FIRMWARE + 7: (
        "INVALID_FIRMWARE_FOR_THIS_DEVICE",
        QT_TRANSLATE_NOOP("events", "Firmware update, M-Bus channel {n}: firmware not for this device"),
    ),
}
_KEYS: Mapping[int, Known] = {
    _KEY + 0: (
        "KEY_SENT_TO_MBUS_DEVICE_ON_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Key sent to the device, M-Bus channel {n}"),
    ),
    _KEY + 1: (
        "KEY_ACKNOWLEDGED_BY_MBUS_DEVICE_ON_CHANNEL_{n}",
        QT_TRANSLATE_NOOP("events", "Key acknowledged by the device, M-Bus channel {n}"),
    ),
}
_AUXILIARY_LOG_CLEARED: Known = (
    "AUXILIARY_EVENTLOG_CLEARED",
    QT_TRANSLATE_NOOP("events", "Auxiliary event log cleared"),
)


def _numbered(known: Known, number: int) -> Known:
    name, words = known
    return name.format(n=number), words.with_(n=number)


def _short_codes(voltage: VoltageCodes) -> Iterator[tuple[int, Known]]:
    yield from _SINGLE.items()
    for first, known in (*_BY_PHASE.items(), *_VOLTAGE[voltage].items()):
        yield from ((first + phase - 1, _numbered(known, phase)) for phase in PHASES)
    for first, known in _BY_CHANNEL.items():
        yield from ((first + 10 * (channel - 1), _numbered(known, channel)) for channel in CHANNELS)
    for code in _MANUFACTURER_CODES:
        yield code, (f"MANUFACTURER_SPECIFIC_{code}", _MANUFACTURER.with_(code=verbatim(code)))


def _status_bits() -> Iterator[tuple[int, Known]]:
    for bit, (name, state) in enumerate(_STATUS_BITS):
        yield bit, (f"MBUS_STATUS_BIT_{bit}_{name}_CHANNEL_{{n}}", _BIT.with_(state=state))
    yield _RESERVED_BIT, _RESERVED
    for bit in range(_RESERVED_BIT + 1, 32):
        yield bit, (f"MBUS_STATUS_BIT_{bit}_MANUFACTURER_SPECIFIC_CHANNEL_{{n}}", _MANUFACTURER_BIT.with_(bit=bit))


def _auxiliary_codes() -> Iterator[tuple[int, Known]]:
    for channel in CHANNELS:
        above = _STEP * (channel - 1)
        for code, (name, words) in _AUXILIARY.items():
            yield code + above, _numbered((f"MBUS_FW_UPGRADE_{name}_CHANNEL_{{n}}", words), channel)
        for bit, known in _status_bits():
            yield _STATUS + bit + above, _numbered(known, channel)
        for code, known in _KEYS.items():
            yield code + above, _numbered(known, channel)
    yield _AUXILIARY_CLEARED, _AUXILIARY_LOG_CLEARED


_SHORT: Mapping[VoltageCodes, Mapping[int, Known]] = {
    "sag-swell": dict(_short_codes("sag-swell")),
    "over-normal": dict(_short_codes("over-normal")),
}
_LONG: Mapping[int, Known] = dict(_auxiliary_codes())


def known_event(code: int, *, is_auxiliary: bool, voltage: VoltageCodes) -> Known | None:
    """Return the name and the words of a code; None for one that is not known."""
    return (_LONG if is_auxiliary else _SHORT[voltage]).get(code)
