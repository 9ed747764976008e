"""Put attributes back to values they had before: the undoing of any run that wrote settings."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operation import OPERATIONS, MeterContext, operation
from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import Setting
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.restore import RestoreAttributesRequest

NAME = "RestoreAttributes"


class _AllSettings(Mapping[tuple[str, int], Setting]):
    """The settings of all other operations, as far as they are registered by now."""

    def _all(self) -> dict[tuple[str, int], Setting]:
        return {
            place: setting
            for name, found in OPERATIONS.items()
            if name != NAME
            for place, setting in found.settings.items()
            if setting.is_restorable
        }

    def __getitem__(self, place: tuple[str, int]) -> Setting:
        return self._all()[place]

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


def _always(_profile: MeterProfile) -> bool:
    return True


@operation(
    NAME,
    request=RestoreAttributesRequest,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    settings=_AllSettings(),
)
async def restore_attributes(context: MeterContext, request: RestoreAttributesRequest) -> Nothing:
    """Write the values where the meter holds others; only attributes that some operation may write are accepted."""
    values = request.values()
    settings = {attribute: _setting(context, attribute) for attribute in values}
    await context.get_each(list(values))
    through = {attribute: value for attribute, value in values.items() if settings[attribute].put_back_through}
    direct = {attribute: value for attribute, value in values.items() if attribute not in through}
    commits = [attribute for attribute in direct if settings[attribute].is_commit]
    for attribute in commits:
        await context.session.set(attribute, settings[attribute].put_back(direct.pop(attribute)))
    for attributes in _by_object(through):
        await _put_back_through(context, attributes)
    for attribute, value in direct.items():
        await context.session.set(attribute, settings[attribute].put_back(value))
    return Nothing()


def _setting(context: MeterContext, attribute: Attribute) -> Setting:
    found = context.profile.find(attribute.class_id, attribute.obis)
    settings = OPERATIONS[NAME].settings
    if found is None or (found[0].name, attribute.index) not in settings:
        raise NotSupportedError(what=verbatim(attribute), generation=verbatim(context.profile.title))
    return settings[found[0].name, attribute.index]


def _by_object(values: Mapping[Attribute, Data]) -> Iterator[dict[Attribute, Data]]:
    for obis in dict.fromkeys(attribute.obis for attribute in values):
        yield {attribute: value for attribute, value in values.items() if attribute.obis == obis}


async def _with_the_rest(context: MeterContext, values: dict[Attribute, Data]) -> dict[Attribute, Data]:
    first = next(iter(values))
    found = context.profile.find(first.class_id, first.obis)
    name = found[0].name if found is not None else ""
    all_of_it = [
        replace(first, index=index)
        for (other, index), setting in OPERATIONS[NAME].settings.items()
        if other == name and setting.put_back_through is not None
    ]
    return {each: values[each] if each in values else await context.session.get(each) for each in all_of_it}


async def _put_back_through(context: MeterContext, values: dict[Attribute, Data]) -> None:
    """Write the values where they can be written and call the method that takes them over, unless they hold already.

    The method takes over all of the object: what nobody asked for is kept as it is.
    """
    values = await _with_the_rest(context, values)
    present = {attribute: await context.session.get(attribute) for attribute in values}
    settings = {attribute: _setting(context, attribute) for attribute in values}
    if all(settings[attribute].same(value, present[attribute]) for attribute, value in values.items()):
        return
    first = next(iter(values))
    through = settings[first].put_back_through
    if through is None:
        raise TypeError(f"{first} can be put back directly")
    for attribute, value in values.items():
        await context.session.set(replace(attribute, index=attribute.index + through.offset), value)
    method = Method(first.class_id, first.obis, through.method)
    await context.session.invoke(method, through.argument, expect=values)
