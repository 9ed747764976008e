"""Special days table (class 11, 0-0:11.0.0.255, attribute 2): read and replace as a whole."""

from smconfig_gui.dlms.errors import AccessError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.activity_calendar import DAYS, DayProfile, decode_days
from smconfig_gui.model.activity_calendar import OBJECT as CALENDAR
from smconfig_gui.model.axdr import AxdrError, Data
from smconfig_gui.model.calendar_lint import lint_special_days
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.special_days import (
    ENTRIES,
    OBJECT,
    SETTINGS,
    SetSpecialDaysRequest,
    SpecialDays,
    decode_special_days,
    encode_special_days,
)


def _needs(profile: MeterProfile) -> bool:
    return profile.has(OBJECT)


@operation("GetSpecialDays", request=Nothing, response=SpecialDays, needs=_needs, is_extra=True)
async def get_special_days(context: MeterContext, _request: Nothing) -> SpecialDays:
    """Return the table in the order of its numbers."""
    return SpecialDays(special_days=decode_special_days(await context.session.get(context.attribute(OBJECT, ENTRIES))))


@operation(
    "SetSpecialDays", request=SetSpecialDaysRequest, response=Nothing, needs=_needs, writes=True, settings=SETTINGS
)
async def set_special_days(context: MeterContext, request: SetSpecialDaysRequest) -> Nothing:
    """Replace the whole table, numbered from 0; what is odd about it beside the meter's calendar is told."""
    table = context.attribute(OBJECT, ENTRIES)
    profiles = context.attribute(CALENDAR, DAYS) if context.profile.has(CALENDAR) else None
    found = await context.get_each([table] if profiles is None else [table, profiles])
    profiles_on_meter = _profiles(found[profiles]) if profiles is not None else None
    findings = lint_special_days(profiles_on_meter, request.special_days, context.now().date())
    context.remark(*(finding.text for finding in findings))
    await context.session.set(table, encode_special_days(request.special_days))
    return Nothing()


def _profiles(data: Data | AccessError) -> tuple[DayProfile, ...] | None:
    """Return the day profiles of the calendar in force; None where they cannot be read."""
    try:
        return decode_days(data) if isinstance(data, Data) else None
    except AxdrError:
        return None
