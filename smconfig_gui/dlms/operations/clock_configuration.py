"""The clock (class 8, 0-0:1.0.0.255): time against this computer, synchronising, zone and summer time."""

from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.axdr import AxdrError, Data
from smconfig_gui.model.clock_configuration import (
    SETTINGS,
    TIME_SETTINGS,
    ClockConfiguration,
    ClockReading,
    SetClockConfigurationRequest,
    local_time,
    planned_values,
    read_clock,
    read_configuration,
    write_moment,
)
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile

_OBJECT = "CLOCK"


def _always(_profile: MeterProfile) -> bool:
    return True


async def _read(context: MeterContext, *indexes: int) -> list[Data]:
    return await context.get_all([context.attribute(_OBJECT, index) for index in indexes])


async def _configuration(context: MeterContext) -> ClockConfiguration:
    zone, begin, end, deviation, enabled = await _read(context, 3, 5, 6, 7, 8)
    return read_configuration(zone, begin, end, deviation, enabled)


@operation("GetClock", request=Nothing, response=ClockReading, needs=_always, is_extra=True)
async def get_clock(context: MeterContext, _request: Nothing) -> ClockReading:
    """Return the meter's time, what it says of it, and how far it is from this computer's.

    This computer's time is that of the middle of the request, so half a round trip is the error of the difference.
    """
    before = context.now()
    time, status, base = await _read(context, 2, 4, 9)
    return read_clock(time, status, base, before + (context.now() - before) / 2)


@operation("GetClockConfiguration", request=Nothing, response=ClockConfiguration, needs=_always, is_extra=True)
async def get_clock_configuration(context: MeterContext, _request: Nothing) -> ClockConfiguration:
    """Return zone and summer time."""
    return await _configuration(context)


@operation(
    "SetClockConfiguration",
    request=SetClockConfigurationRequest,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    settings=SETTINGS,
)
async def set_clock_configuration(context: MeterContext, request: SetClockConfigurationRequest) -> Nothing:
    """Set what is given of zone, begin, end and switch of summer time; the rest stays."""
    await _read(context, 3, 5, 6, 8)
    for index, value in planned_values(request):
        await context.session.set(context.attribute(_OBJECT, index), value)
    return Nothing()


@operation(
    "SynchronizeTime",
    request=Nothing,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    settings=TIME_SETTINGS,
)
async def synchronize_time(context: MeterContext, _request: Nothing) -> Nothing:
    """Set the meter to this computer's time, shown in the meter's own zone and summer time.

    A clock within five seconds is right already, and nothing is written.
    """
    zone, begin, end, deviation, enabled, _ = await _read(context, 3, 5, 6, 7, 8, 2)
    try:
        shown = local_time(read_configuration(zone, begin, end, deviation, enabled), context.now())
    except ValueError as error:  # a zone that no clock can have
        raise AxdrError(str(error)) from error
    await context.session.set(context.attribute(_OBJECT, 2), write_moment(shown))
    return Nothing()
