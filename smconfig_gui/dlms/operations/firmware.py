"""Firmware versions of the E-meter's modules and of gas meters."""

from smconfig_gui.dlms.errors import AccessError, NotSupportedError
from smconfig_gui.dlms.operation import MeterContext, operation
from smconfig_gui.model.firmware import (
    FirmwareModuleType,
    FirmwareVersion,
    FirmwareVersions,
    GetFirmwareVersionRequest,
    gas_version_text,
    version_text,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.profile import MeterProfile

_GAS_OBJECT = "MBUS_DEVICE_CONFIG_SIMPLE_VERSION_INFO"
_GAS_VERSION = QT_TRANSLATE_NOOP("firmware", "The firmware version of an M-Bus device")


def _always(_profile: MeterProfile) -> bool:
    return True


@operation("GetFirmwareVersion", request=GetFirmwareVersionRequest, response=FirmwareVersions, needs=_always)
async def get_firmware_version(context: MeterContext, request: GetFirmwareVersionRequest) -> FirmwareVersions:
    """Return the versions of all modules in one request, or of the gas meter on a channel (SMR 5 only)."""
    if request.channel is not None:
        return await _gas_version(context, request.channel)
    modules = context.profile.forms.firmware_modules
    attributes = [context.attribute(name, 2) for _, name in modules]
    versions = []
    for (module, _), value in zip(modules, await context.session.get_many(attributes), strict=True):
        if isinstance(value, AccessError):
            raise value
        versions.append(FirmwareVersion(firmware_module_type=FirmwareModuleType(module), version=version_text(value)))
    return FirmwareVersions(firmware_versions=tuple(versions))


async def _gas_version(context: MeterContext, channel: int) -> FirmwareVersions:
    if not context.profile.has(_GAS_OBJECT):
        raise NotSupportedError(what=_GAS_VERSION, generation=context.profile.title)
    value = await context.session.get(context.attribute(_GAS_OBJECT, 2, channel))
    simple = FirmwareVersion(
        firmware_module_type=FirmwareModuleType.SIMPLE_VERSION_INFO, version=gas_version_text(value)
    )
    return FirmwareVersions(firmware_versions=(simple,))
