"""Randomisation settings (class 1, 0-1:94.31.12.255), and attaching at power on (a switch of 0-1:94.31.3.255)."""

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.configuration_object import (
    NAMES,
    ConfigurationFlag,
    ConfigurationFlagType,
    ConfigurationObject,
    apply_to_configuration,
)
from smconfig_gui.model.configuration_object import SETTINGS as CONFIGURATION_SETTINGS
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.randomisation import (
    OBJECT,
    SETTINGS,
    RandomisationSettings,
    SetRandomisationSettingsRequest,
    apply_to_randomisation,
    read_randomisation,
)

_CONFIGURATION = "CONFIGURATION_OBJECT"
_DIRECT_ATTACH = ConfigurationFlagType.DIRECT_ATTACH_AT_POWER_ON


def _needs(profile: MeterProfile) -> bool:
    return profile.has(OBJECT)


@operation("GetRandomisationSettings", request=Nothing, response=RandomisationSettings, needs=_needs, is_extra=True)
async def get_randomisation_settings(context: MeterContext, _request: Nothing) -> RandomisationSettings:
    """Return how the meter spreads its attempts."""
    return read_randomisation(await context.session.get(context.attribute(OBJECT, 2)))


@operation(
    "SetRandomisationSettings",
    request=SetRandomisationSettingsRequest,
    response=Nothing,
    needs=_needs,
    writes=True,
    is_extra=True,
    settings={**CONFIGURATION_SETTINGS, **SETTINGS},
)
async def set_randomisation_settings(context: MeterContext, request: SetRandomisationSettingsRequest) -> Nothing:
    """Set what is given, the switch first; a switch that the generation lacks is refused before anything is sent."""
    if request.direct_attach is not None and _DIRECT_ATTACH.value not in context.profile.forms.configuration_flags:
        raise NotSupportedError(what=NAMES[_DIRECT_ATTACH], generation=context.profile.title)
    places = [context.attribute(_CONFIGURATION, 2), context.attribute(OBJECT, 2)]
    configuration, numbers = await context.get_all(places)
    if request.direct_attach is not None:
        flag = ConfigurationFlag(configuration_flag_type=_DIRECT_ATTACH, enabled=request.direct_attach)
        wanted = ConfigurationObject(configuration_flags=(flag,))
        await context.session.set(places[0], apply_to_configuration(configuration, wanted))
    await context.session.set(places[1], apply_to_randomisation(numbers, request))
    return Nothing()
