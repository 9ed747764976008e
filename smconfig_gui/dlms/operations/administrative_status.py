"""Read and set the administrative status (class 1, 0-1:94.31.0.255, attribute 2)."""

from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.administrative_status import (
    SETTINGS,
    AdministrativeStatusValue,
    decode_status,
    encode_status,
)
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile

_OBJECT = "ADMINISTRATIVE_IN_OUT"


def _needs(profile: MeterProfile) -> bool:
    return profile.has(_OBJECT)


@operation("GetAdministrativeStatus", request=Nothing, response=AdministrativeStatusValue, needs=_needs)
async def get_administrative_status(context: MeterContext, _request: Nothing) -> AdministrativeStatusValue:
    """Return whether the meter is in use."""
    return AdministrativeStatusValue(enabled=decode_status(await context.session.get(context.attribute(_OBJECT, 2))))


@operation(
    "SetAdministrativeStatus",
    request=AdministrativeStatusValue,
    response=Nothing,
    needs=_needs,
    writes=True,
    settings=SETTINGS,
)
async def set_administrative_status(context: MeterContext, request: AdministrativeStatusValue) -> Nothing:
    """Set whether the meter is in use."""
    await context.session.set(context.attribute(_OBJECT, 2), encode_status(request.enabled))
    return Nothing()
