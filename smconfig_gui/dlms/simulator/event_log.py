"""What the event logs of a meter (class 7) take in by themselves: a time, a code, and what the log has beside them."""

from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.history import captured_attributes
from smconfig_gui.model.axdr import Data, array, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

PROFILE, DATA = 7, 1
STANDARD, FRAUD, MBUS, EXTENDED, THD = (Obis(f"0-0:99.98.{number}.255") for number in (0, 1, 3, 7, 8))
AUXILIARY = Obis("0-0:99.98.6.255")
_LOGS = {Obis(f"0-0:99.98.{number}.255") for number in range(9)}
_BUFFER, _CAPTURES, _ENTRIES = 2, 3, 8

CLOCK_ADJUSTED_OLD, CLOCK_ADJUSTED_NEW, TARIFF_ACTIVATED, PASSIVE_TARIFF_UPDATED = 4, 5, 9, 19
FAILED_LOGIN, CONFIGURATION_CHANGED = 46, 47
_CLEARED, _AUXILIARY_CLEARED = 255, 0xFFFF
_ALARM_REGISTER_CLEARED = {Obis("0-0:97.98.0.255"): 11, Obis("0-0:97.98.1.255"): 24}
_CONFIGURATION_OBJECT = Obis("0-1:94.31.3.255")

_SAG, _SWELL, _DISTORTION = (1840, 12), (2570, 3), (214,)  # magnitude and duration as a meter might have measured them
_BY_ALARM: dict[tuple[int, int], tuple[Obis, int, tuple[int, ...]]] = {
    **{
        (1, bit): (STANDARD, code, ()) for bit, code in {0: 6, 1: 7, 2: 2, 8: 12, 9: 13, 10: 14, 11: 16, 12: 15}.items()
    },
    (1, 4): (STANDARD, CONFIGURATION_CHANGED, ()),
    (1, 13): (FRAUD, 44, ()),
    **{(1, 16 + channel): (MBUS, 100 + 10 * channel, ()) for channel in range(4)},
    **{(1, 20 + channel): (MBUS, 103 + 10 * channel, ()) for channel in range(4)},
    **{(1, 24 + channel): (MBUS, 105 + 10 * channel, ()) for channel in range(4)},
    **{(1, 28 + phase): (STANDARD, 86 + phase, ()) for phase in range(3)},
    (1, 31): (STANDARD, 89, ()),
    **{(2, phase): (EXTENDED, 93 + phase, _SAG) for phase in range(3)},
    **{(2, 3 + phase): (EXTENDED, 96 + phase, _SWELL) for phase in range(3)},
    **{(2, 8 + phase): (THD, 51 + phase, _DISTORTION) for phase in range(3)},
    **{(2, 11 + phase): (THD, 57 + phase, _DISTORTION) for phase in range(3)},
    (3, 0): (STANDARD, 99, ()),
    (3, 1): (STANDARD, 25, ()),
}
"""Log, code and further columns by alarm register and bit."""


def note(meter: "SimulatedMeter", log: Obis, *values: int) -> None:
    """Put an entry with the present time at the end of a log; a full log loses its oldest entry.

    A meter without this log notes nothing.
    """
    if log not in meter.definition.objects:
        return
    shown = meter.clock.local(meter.clock.utc().replace(microsecond=0))
    columns = captured_attributes(meter.objects.value(Attribute(PROFILE, log, _CAPTURES)))[1:]
    cells = [Data(meter.objects.value(column).tag, value) for column, value in zip(columns, values, strict=True)]
    buffer = Attribute(PROFILE, log, _BUFFER)
    most = meter.objects.value(Attribute(PROFILE, log, _ENTRIES)).number
    rows = (*meter.objects.value(buffer).items, structure(octet_string(shown.to_bytes()), *cells))
    meter.objects.store(buffer, array(*rows[-most:]))
    for column, cell in zip(columns, cells, strict=True):
        meter.objects.store(column, cell)


def note_alarm(meter: "SimulatedMeter", register: int, bit: int) -> None:
    """Note what lies behind an alarm, where a log has a code for it."""
    if (register, bit) in _BY_ALARM:
        log, code, further = _BY_ALARM[register, bit]
        note(meter, log, code, *further)


def note_write(meter: "SimulatedMeter", attribute: Attribute, old: Data, new: Data) -> None:
    """Note that a register was cleared or the configuration object changed."""
    code = _ALARM_REGISTER_CLEARED.get(attribute.obis)
    if code is not None and old.number and not new.number:
        note(meter, STANDARD, code)
    if attribute.obis == _CONFIGURATION_OBJECT and old != new:
        note(meter, STANDARD, CONFIGURATION_CHANGED)


def note_cleared(meter: "SimulatedMeter", log: Obis) -> None:
    """Begin an event log that was emptied with an entry that says so; other profiles stay empty."""
    if log in _LOGS:
        columns = captured_attributes(meter.objects.value(Attribute(PROFILE, log, _CAPTURES)))[1:]
        note(meter, log, _AUXILIARY_CLEARED if log == AUXILIARY else _CLEARED, *[0] * (len(columns) - 1))
