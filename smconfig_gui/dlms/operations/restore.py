"""Put attributes back to values they had before: the undoing of any run that wrote settings."""

from collections.abc import Iterator, Mapping

from smconfig_gui.dlms.errors import NotSupportedError
from smconfig_gui.dlms.operation import OPERATIONS, MeterContext, operation
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
    settings = OPERATIONS[NAME].settings
    for attribute in values:
        found = context.profile.find(attribute.class_id, attribute.obis)
        if found is None or (found[0].name, attribute.index) not in settings:
            raise NotSupportedError(what=verbatim(attribute), generation=verbatim(context.profile.title))
    for attribute, value in values.items():
        await context.session.set(attribute, value)
    return Nothing()
