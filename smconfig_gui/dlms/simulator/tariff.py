"""The activity calendar and special days inside the meter: what it refuses, and when the passive side takes over."""

from typing import TYPE_CHECKING

from smconfig_gui.dlms.simulator.event_log import PASSIVE_TARIFF_UPDATED, STANDARD, TARIFF_ACTIVATED, note
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import Data, Tag, octet_string
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Method, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

CALENDAR, SPECIAL_DAYS = 20, 11
MAX_SEASONS = MAX_WEEKS = MAX_DAYS = 4
MAX_SPECIAL_DAYS = 30
MAX_NAME_BYTES = 8
_ACTIVE = (2, 3, 4, 5)
_PASSIVE = (6, 7, 8, 9)
_TIME = 10
_OBIS = Obis("0-0:13.0.0.255")
_NEVER = octet_string(CosemDateTime().to_bytes())
_NO_ARGUMENT = Data(Tag.INTEGER, 0)


def write_calendar(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    """Take a part of the passive side, unless it is more than this meter holds."""
    limits = {6: MAX_NAME_BYTES, 7: MAX_SEASONS, 8: MAX_WEEKS, 9: MAX_DAYS}
    size = len(value.octets) if attribute.index == 6 else len(value.items)
    if size > limits[attribute.index]:
        raise Refusal(Result.OTHER_REASON)
    meter.objects.store(attribute, value)
    note(meter, STANDARD, PASSIVE_TARIFF_UPDATED)


def write_activation_time(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    """Take a whole date and time, or one that is wholly open; a time that has passed activates at once."""
    try:
        shown = CosemDateTime.from_bytes(value.octets)
        if not shown.is_all_wildcards:
            meter.clock.read_cosem(shown)
    except ValueError as error:
        raise Refusal(Result.OTHER_REASON) from error
    meter.objects.store(attribute, value)


def write_special_days(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    """Take a table that fits."""
    if len(value.items) > MAX_SPECIAL_DAYS:
        raise Refusal(Result.OTHER_REASON)
    meter.objects.store(attribute, value)


def activate_calendar(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Copy name, seasons, weeks and days from the passive side to the active one, unless an id leads nowhere."""
    if argument != _NO_ARGUMENT:
        raise Refusal(Result.TYPE_UNMATCHED)
    if not _is_whole(meter, method.obis):
        raise Refusal(Result.OTHER_REASON)
    _copy(meter, method.obis)


def settle(meter: "SimulatedMeter") -> None:
    """Let the passive side take over when its time has come; afterwards no time is set."""
    time = Attribute(CALENDAR, _OBIS, _TIME)
    try:
        moment = meter.clock.read_cosem(CosemDateTime.from_bytes(meter.objects.value(time).octets))
    except ValueError:
        return
    if moment > meter.clock.utc():
        return
    meter.objects.store(time, _NEVER)
    if _is_whole(meter, _OBIS):
        _copy(meter, _OBIS)


def _copy(meter: "SimulatedMeter", obis: Obis) -> None:
    for active, passive in zip(_ACTIVE, _PASSIVE, strict=True):
        meter.objects.store(Attribute(CALENDAR, obis, active), meter.objects.value(Attribute(CALENDAR, obis, passive)))
    note(meter, STANDARD, TARIFF_ACTIVATED)


def _is_whole(meter: "SimulatedMeter", obis: Obis) -> bool:
    """Whether every season of the passive side has its week and every week its days."""
    seasons, weeks, days = (meter.objects.value(Attribute(CALENDAR, obis, index)).items for index in _PASSIVE[1:])
    names = {week.items[0].octets for week in weeks}
    ids = {day.items[0].number for day in days}
    wanted = {day_id.number for week in weeks for day_id in week.items[1:]}
    return bool(seasons) and {season.items[2].octets for season in seasons} <= names and wanted <= ids
