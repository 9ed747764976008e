"""The limits of harmonic distortion (class 3: 1-0:11.35.124.255, 1-0:11.44.124.255, 0-1:94.31.21..23.255)."""

from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.thd import OBJECTS, SETTINGS, VALUE, ThdConfiguration, read_thd, write_thd


def _needs(profile: MeterProfile) -> bool:
    return all(profile.has(name) for name in OBJECTS.values())


@operation("GetThdConfiguration", request=Nothing, response=ThdConfiguration, needs=_needs, is_extra=True)
async def get_thd_configuration(context: MeterContext, _request: Nothing) -> ThdConfiguration:
    """Return the five limits."""
    return read_thd(await _read(context))


@operation(
    "SetThdConfiguration",
    request=ThdConfiguration,
    response=Nothing,
    needs=_needs,
    writes=True,
    is_extra=True,
    settings=SETTINGS,
)
async def set_thd_configuration(context: MeterContext, request: ThdConfiguration) -> Nothing:
    """Set the limits that are given."""
    await _read(context)
    for name, number in request.values().items():
        await context.session.set(context.attribute(name, VALUE), write_thd(name, number))
    return Nothing()


async def _read(context: MeterContext) -> dict[str, Data]:
    values = await context.get_all([context.attribute(name, VALUE) for name in OBJECTS.values()])
    return dict(zip(OBJECTS.values(), values, strict=True))
