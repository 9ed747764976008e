"""Read and set the configuration object (class 1, 0-1:94.31.3.255, attribute 2)."""

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.configuration_object import (
    NAMES,
    NO_MODE,
    SETTINGS,
    ConfigurationFlagType,
    ConfigurationObject,
    apply_to_configuration,
    has_mode,
    read_configuration,
)
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile

_OBJECT = "CONFIGURATION_OBJECT"


def _needs(profile: MeterProfile) -> bool:
    return profile.has(_OBJECT)


def _known(context: MeterContext) -> tuple[ConfigurationFlagType, ...]:
    return tuple(ConfigurationFlagType(name) for name in context.profile.forms.configuration_flags)


@operation("GetConfigurationObject", request=Nothing, response=ConfigurationObject, needs=_needs)
async def get_configuration_object(context: MeterContext, _request: Nothing) -> ConfigurationObject:
    """Return every flag that the generation knows, the GPRS mode of DSMR 4, and the bits without a name."""
    return read_configuration(await context.session.get(context.attribute(_OBJECT, 2)), _known(context))


@operation(
    "SetConfigurationObject",
    request=ConfigurationObject,
    response=Nothing,
    needs=_needs,
    writes=True,
    settings=SETTINGS,
)
async def set_configuration_object(context: MeterContext, request: ConfigurationObject) -> Nothing:
    """Set mode and flags; what is not named, and every bit without a name, stays as the meter has it.

    Switching on a flag that the generation lacks is refused before anything is sent; off does nothing there. A mode for
    a meter that has none changes nothing (as the service does), and is told.
    """
    known = _known(context)
    for flag, enabled in request.flags.items():
        if enabled and flag not in known:
            raise NotSupportedError(what=NAMES[flag], generation=context.profile.title)
    wanted = ConfigurationObject(
        gprs_operation_mode=request.gprs_operation_mode,
        configuration_flags=tuple(
            flag for flag in request.configuration_flags if flag.configuration_flag_type in known
        ),
    )
    attribute = context.attribute(_OBJECT, 2)
    present = await context.session.get(attribute)
    if request.gprs_operation_mode is not None and not has_mode(present):
        context.remark(NO_MODE.with_(generation=verbatim(context.profile.title)))
    await context.session.set(attribute, apply_to_configuration(present, wanted))
    return Nothing()
