"""Alarm filters 1 to 3 and alarm registers 1 to 3 (class 1, 0-0:97.98.10..12.255 and 0-0:97.98.0..2.255)."""

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.alarms import (
    ALARMS,
    FILTER_SETTINGS,
    NAMES,
    REGISTER_SETTINGS,
    REGISTERS,
    AlarmFilters,
    AlarmRegisters,
    SetAlarmNotificationsRequest,
    apply_to_filter,
    bits_of,
    filters,
    registers,
)
from smconfig_gui.model.axdr import Data, double_long_unsigned
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile


def _always(_profile: MeterProfile) -> bool:
    return True


async def _read(context: MeterContext, name: str) -> dict[int, Data]:
    """Return the values of the filters or registers that this generation has, by number."""
    numbers = [number for number in REGISTERS if context.profile.has(f"{name}_{number}")]
    attributes = [context.attribute(f"{name}_{number}", 2) for number in numbers]
    return dict(zip(numbers, await context.get_all(attributes), strict=True))


@operation("GetAlarmNotifications", request=Nothing, response=AlarmFilters, needs=_always, is_extra=True)
async def get_alarm_notifications(context: MeterContext, _request: Nothing) -> AlarmFilters:
    """Return which alarms the meter reports."""
    return filters(await _read(context, "ALARM_FILTER"))


@operation(
    "SetAlarmNotifications",
    request=SetAlarmNotificationsRequest,
    response=Nothing,
    needs=_always,
    writes=True,
    settings=FILTER_SETTINGS,
)
async def set_alarm_notifications(context: MeterContext, request: SetAlarmNotificationsRequest) -> Nothing:
    """Switch alarms on or off; alarms not named and bits without a name stay as they are.

    Switching on an alarm whose filter the meter lacks is refused before anything is sent; off does nothing there.
    """
    for notification in request.alarm_notifications:
        register, _ = ALARMS[notification.alarm_type]
        if notification.enabled and not context.profile.has(f"ALARM_FILTER_{register}"):
            raise NotSupportedError(what=NAMES[notification.alarm_type], generation=context.profile.title)
    wanted = {number: request.for_register(number) for number in REGISTERS}
    present = await _read(context, "ALARM_FILTER")
    for number, value in present.items():
        attribute = context.attribute(f"ALARM_FILTER_{number}", 2)
        await context.session.set(attribute, apply_to_filter(value, wanted[number]))
    return Nothing()


@operation("ReadAlarmRegister", request=Nothing, response=AlarmRegisters, needs=_always, is_extra=True)
async def read_alarm_register(context: MeterContext, _request: Nothing) -> AlarmRegisters:
    """Return which alarms are raised now."""
    return registers(await _read(context, "ALARM_REGISTER"))


@operation(
    "ClearAlarmRegister",
    request=Nothing,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    settings=REGISTER_SETTINGS,
)
async def clear_alarm_register(context: MeterContext, _request: Nothing) -> Nothing:
    """Clear every raised alarm."""
    for number, value in (await _read(context, "ALARM_REGISTER")).items():
        bits_of(value)
        await context.session.set(context.attribute(f"ALARM_REGISTER_{number}", 2), double_long_unsigned(0))
    return Nothing()
