"""The definable load profile (class 7, 0-1:94.31.6.255): what it captures, and what it has captured."""

from smconfig_gui.dlms.errors import AccessError, RefusedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute
from smconfig_gui.model.load_profile import (
    BUFFER,
    CAPTURE_OBJECTS,
    CAPTURE_PERIOD,
    ENTRIES_IN_USE,
    OBJECT,
    PROFILE_ENTRIES,
    SETTINGS,
    CaptureObject,
    ConfigureDefinableLoadProfileRequest,
    LoadProfile,
    ProfileValues,
    needs_scale,
    not_capturable,
    not_named,
    read_objects,
    read_values,
    write_objects,
    write_period,
)
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.selective_access import Period

_SCALER_UNIT = 3


def _needs(profile: MeterProfile) -> bool:
    return profile.has(OBJECT)


async def _read(context: MeterContext, *indexes: int) -> list[Data]:
    return await context.get_all([context.attribute(OBJECT, index) for index in indexes])


@operation("GetDefinableLoadProfile", request=Nothing, response=LoadProfile, needs=_needs, is_extra=True)
async def get_definable_load_profile(context: MeterContext, _request: Nothing) -> LoadProfile:
    """Return what is captured how often, and how full the buffer is."""
    objects, period, used, entries = await _read(
        context, CAPTURE_OBJECTS, CAPTURE_PERIOD, ENTRIES_IN_USE, PROFILE_ENTRIES
    )
    return LoadProfile(
        capture_objects=read_objects(objects),
        capture_period=period.number,
        entries_in_use=used.number,
        profile_entries=entries.number,
    )


@operation(
    "ConfigureDefinableLoadProfile",
    request=ConfigureDefinableLoadProfileRequest,
    response=Nothing,
    needs=_needs,
    writes=True,
    settings=SETTINGS,
)
async def configure_definable_load_profile(
    context: MeterContext, request: ConfigureDefinableLoadProfileRequest
) -> Nothing:
    """Set what is captured, the clock first, and how often; a meter empties the buffer when either changes.

    An object that the generation does not have is refused before anything is sent, unless the meter captures it now.
    """
    present, _ = await _read(context, CAPTURE_OBJECTS, CAPTURE_PERIOD)
    if request.capture_objects:
        _check_objects(context, request.capture_objects, read_objects(present))
        await context.session.set(context.attribute(OBJECT, CAPTURE_OBJECTS), write_objects(request.capture_objects))
    if request.capture_period is not None:
        await context.session.set(context.attribute(OBJECT, CAPTURE_PERIOD), write_period(request.capture_period))
    return Nothing()


@operation(
    "ReadDefinableLoadProfile",
    request=Period,
    response=ProfileValues,
    needs=_needs,
    is_extra=True,
)
async def read_definable_load_profile(context: MeterContext, request: Period) -> ProfileValues:
    """Return what was captured in a period, with the units of the registers."""
    captures, period = await _read(context, CAPTURE_OBJECTS, CAPTURE_PERIOD)
    objects = read_objects(captures)
    scales = await _scales(context, objects)
    buffer = await context.session.get(context.attribute(OBJECT, BUFFER), request.selection)
    return read_values(objects, scales, buffer, period.number)


def _check_objects(
    context: MeterContext, wanted: tuple[CaptureObject, ...], present: tuple[CaptureObject, ...]
) -> None:
    profile = context.profile
    for item in (item for item in wanted if item not in present and not item.is_clock):
        found = profile.find(item.class_id, item.obis)
        attribute = found[0].attributes.get(item.attribute_index) if found is not None else None
        if found is None or attribute is None or not attribute.is_readable:
            raise RefusedError("request-refused", reason=not_capturable(item, profile))
        if found[0].name not in profile.load_profile_objects:
            context.remark(not_named(item, profile))


async def _scales(context: MeterContext, objects: tuple[CaptureObject, ...]) -> dict[Attribute, Data]:
    """Return scaler and unit by captured attribute; one that the meter does not give is left out."""
    wanted = [item.attribute for item in objects if needs_scale(item)]
    places = [Attribute(item.class_id, item.obis, _SCALER_UNIT) for item in wanted]
    values = await context.get_each(places)
    found: dict[Attribute, Data] = {}
    for attribute, place in zip(wanted, places, strict=True):
        value = values[place]
        if not isinstance(value, AccessError):
            found[attribute] = value
    return found
