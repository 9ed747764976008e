"""Special days table (class 11, 0-0:11.0.0.255, attribute 2): read and replace as a whole."""

from smconfig_gui.dlms.operation import MeterContext, operation
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
    """Replace the whole table, numbered from 0."""
    await context.session.set(context.attribute(OBJECT, ENTRIES), encode_special_days(request.special_days))
    return Nothing()
