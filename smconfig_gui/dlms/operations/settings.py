"""All settings of a meter at once: every attribute that some operation may write and a file may keep."""

from smconfig_gui.dlms.errors import AccessError
from smconfig_gui.dlms.operation import OPERATIONS, MeterContext, operation
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.snapshot import MeterSettings, kept_settings, setting_value


def _always(_profile: MeterProfile) -> bool:
    return True


@operation("GetSettings", request=Nothing, response=MeterSettings, needs=_always, is_extra=True)
async def get_settings(context: MeterContext, _request: Nothing) -> MeterSettings:
    """Return every setting of the meter; one that it refuses has its reason in its place."""
    kept = list(kept_settings(context.profile, dict(OPERATIONS["RestoreAttributes"].settings)))
    values = await context.get_each([attribute for attribute, _, _ in kept])
    settings, unread = {}, {}
    for attribute, name, setting in kept:
        value = values[attribute]
        if isinstance(value, AccessError):
            unread[attribute.key] = str(value.problem.happened)
        else:
            settings[attribute.key] = setting_value(name, setting, value)
    return MeterSettings(settings=settings, unread=unread)
