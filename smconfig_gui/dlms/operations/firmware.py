"""Firmware: versions of the E-meter's modules and of gas meters, and their update."""

from smconfig_gui.dlms.errors import NotSupportedError, RefusedError
from smconfig_gui.dlms.firmware.image_object import GAS_VERSION, IMAGE, read_versions
from smconfig_gui.dlms.firmware.judging import patience_with
from smconfig_gui.dlms.firmware.plan import NAME, UpdateFacts, plan_update, read_facts
from smconfig_gui.dlms.firmware.update import Update
from smconfig_gui.dlms.mbus_channels import short_ids
from smconfig_gui.dlms.operation import Ended, MeterContext, ProcedureContext, operation, procedure
from smconfig_gui.model.firmware import FirmwareVersions, GetFirmwareVersionRequest, UpdateFirmwareRequest
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.model.profile import MeterProfile

_GAS_FIRMWARE = QT_TRANSLATE_NOOP("firmware", "The firmware version of an M-Bus device")


def _always(_profile: MeterProfile) -> bool:
    return True


def _takes_images(profile: MeterProfile) -> bool:
    return profile.has(IMAGE)


@operation("GetFirmwareVersion", request=GetFirmwareVersionRequest, response=FirmwareVersions, needs=_always)
async def get_firmware_version(context: MeterContext, request: GetFirmwareVersionRequest) -> FirmwareVersions:
    """Return the versions of all modules in one request, or of the gas meter on a channel (SMR 5 only).

    Raises RefusedError for a channel without a device.
    """
    if request.channel is not None and not context.profile.has(GAS_VERSION):
        raise NotSupportedError(what=_GAS_FIRMWARE, generation=context.profile.title)
    found = await read_versions(context, request.channel)
    if request.channel is not None and not any(item.version for item in found.firmware_versions):
        short_id = (await short_ids(context, (request.channel,)))[request.channel]
        if short_id.is_empty:
            raise RefusedError("mbus-channel-empty", channel=request.channel)
    return found


@procedure(
    NAME,
    request=UpdateFirmwareRequest,
    response=FirmwareVersions,
    needs=_takes_images,
    facts=read_facts,
    plan=plan_update,
    patience=patience_with,
)
async def update_firmware(context: ProcedureContext, request: UpdateFirmwareRequest, facts: UpdateFacts) -> Ended:
    """Send an image, let it be verified, activate it, and read back the version that runs then."""
    return await Update(context, request, facts).run()
