"""M-Bus devices behind the E-meter: who stands on which channel, how they are, coupling and decoupling (class 72)."""

from smconfig_gui.dlms.errors import AccessError, RefusedError
from smconfig_gui.dlms.mbus_channels import LABEL, channel_of, label_text, short_ids
from smconfig_gui.dlms.operation import MeterContext, get_all, operation
from smconfig_gui.model.axdr import AxdrError, Data, double_long_unsigned, octet_string, unsigned
from smconfig_gui.model.cosem import CHANNELS
from smconfig_gui.model.mbus import (
    ADDRESS,
    ALARM,
    KEY_STATUS,
    SETUP,
    SHORT_ID,
    ChannelRequest,
    ChannelShortId,
    EncryptionKeyStatus,
    EncryptionKeyStatusValue,
    MbusChannels,
    MbusDevice,
    MbusDeviceRequest,
    MbusDevices,
    MbusDiagnostics,
    decode_diagnostics,
    decode_key_status,
    decode_moment,
    decode_value,
    encode_short_id,
    named_status,
    nameless,
    status_bits,
)
from smconfig_gui.model.mbus_coupling import (
    CLEAR_SETTINGS,
    CLEAR_STATUS,
    COUPLING_SETTINGS,
    DEINSTALL,
    DEINSTALL_FORMS,
    DEINSTALLED,
    FREE,
    INSTALLED,
    NO_ARGUMENT,
    STATUS,
    CoupleMbusDeviceByChannelRequest,
    DecoupleMbusDeviceByChannelRequest,
)
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.planned import Change
from smconfig_gui.model.profile import MeterProfile

_VALUE, _DIAGNOSTIC = "MBUS_MASTER_VALUE", "MBUS_DIAGNOSTIC"
_DIAGNOSTIC_ATTRIBUTES = (2, 3, 4, 6, 7, 8)
_DEINSTALL, _RESET_ALARM = 2, 4


def _always(_profile: MeterProfile) -> bool:
    return True


def _has_key_status(profile: MeterProfile) -> bool:
    return KEY_STATUS in profile.object(SETUP).attributes


def _has_diagnostics(profile: MeterProfile) -> bool:
    return profile.has(_DIAGNOSTIC)


def _can_clear_status(profile: MeterProfile) -> bool:
    return profile.has(CLEAR_STATUS)


# --- who is there ------------------------------------------------------------------------------------------------


@operation("ScanMbusChannels", request=Nothing, response=MbusChannels, needs=_always)
async def scan_mbus_channels(context: MeterContext, _request: Nothing) -> MbusChannels:
    """Return the short id of the device on each channel; a free channel has none."""
    found = await short_ids(context)
    return MbusChannels(
        channel_short_ids=tuple(
            ChannelShortId(channel=channel, empty=short_id.is_empty, short_id=short_id)
            for channel, short_id in found.items()
        )
    )


# --- how its key stands ------------------------------------------------------------------------------------------


@operation(
    "GetMbusEncryptionKeyStatus",
    request=MbusDeviceRequest,
    response=EncryptionKeyStatusValue,
    needs=_has_key_status,
    target="channel",
)
async def get_mbus_encryption_key_status(context: MeterContext, request: MbusDeviceRequest) -> EncryptionKeyStatusValue:
    """Return how the user key of a device stands, wherever it is."""
    channel = await channel_of(context, request.mbus_device_identification)
    return await _key_status(context, channel)


@operation(
    "GetMbusEncryptionKeyStatusByChannel",
    request=ChannelRequest,
    response=EncryptionKeyStatusValue,
    needs=_has_key_status,
    target="channel",
)
async def get_mbus_encryption_key_status_by_channel(
    context: MeterContext, request: ChannelRequest
) -> EncryptionKeyStatusValue:
    """Return how the user key on a channel stands; where there is no device, no key is asked for."""
    short_id = (await short_ids(context, (request.channel,)))[request.channel]
    if not short_id.is_device:
        return EncryptionKeyStatusValue(encryption_key_status=EncryptionKeyStatus.NO_ENCRYPTION_KEY)
    return await _key_status(context, request.channel)


async def _key_status(context: MeterContext, channel: int) -> EncryptionKeyStatusValue:
    data = await context.session.get(context.attribute(SETUP, KEY_STATUS, channel))
    return EncryptionKeyStatusValue(encryption_key_status=decode_key_status(data))


# --- how it is ---------------------------------------------------------------------------------------------------


@operation("GetMbusDevices", request=Nothing, response=MbusDevices, needs=_always, is_extra=True)
async def get_mbus_devices(context: MeterContext, _request: Nothing) -> MbusDevices:
    """Return what the E-meter holds of each device: address, label, key status, last value, status bits.

    A meter that refuses one of them on a free channel is not asked again; there it is as if nothing stood there.
    """
    places = [(SETUP, ADDRESS), (LABEL, 2), (_VALUE, 2), (_VALUE, 3), (_VALUE, 5)]
    places += [(SETUP, KEY_STATUS)] if _has_key_status(context.profile) else []
    places += [(STATUS, 2)] if context.profile.has(STATUS) else []
    attributes = [context.attribute(*place, channel) for channel in CHANNELS for place in places]
    values = iter(await context.session.get_many(attributes))
    devices = [_device(channel, {place: next(values) for place in places}) for channel in CHANNELS]
    return MbusDevices(devices=tuple(devices))


def _device(channel: int, values: dict[tuple[str, int], Data | AccessError]) -> MbusDevice:
    given = {place: value for place, value in values.items() if not isinstance(value, AccessError)}
    value, scale, moment = (given.get((_VALUE, index)) for index in (2, 3, 5))
    reading, unit = (None, "") if value is None or scale is None else decode_value(value, scale)
    taken = None if moment is None else decode_moment(moment)
    key_status, status = given.get((SETUP, KEY_STATUS)), given.get((STATUS, 2))
    bits = () if status is None else status_bits(status)
    return MbusDevice(
        channel=channel,
        primary_address=given.get((SETUP, ADDRESS), unsigned(0)).number,
        device_identification=label_text(given.get((LABEL, 2), octet_string(b""))),
        encryption_key_status=None if key_status is None else decode_key_status(key_status),
        last_value=None if taken is None else reading,
        unit=unit,
        captured_at=taken,
        status=None if status is None else named_status(bits),
        unknown_bits=nameless(bits),
    )


@operation(
    "GetMbusDiagnostics",
    request=ChannelRequest,
    response=MbusDiagnostics,
    needs=_has_diagnostics,
    is_extra=True,
    target="channel",
)
async def get_mbus_diagnostics(context: MeterContext, request: ChannelRequest) -> MbusDiagnostics:
    """Return the state of the radio link to the device on a channel, and its status bits."""
    wanted = [context.attribute(_DIAGNOSTIC, index, request.channel) for index in _DIAGNOSTIC_ATTRIBUTES]
    *diagnostics, status = await get_all(context, [*wanted, context.attribute(STATUS, 2, request.channel)])
    return decode_diagnostics(request.channel, diagnostics, status)


# --- coupling ----------------------------------------------------------------------------------------------------


@operation(
    "CoupleMbusDeviceByChannel",
    request=CoupleMbusDeviceByChannelRequest,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    target="channel",
    settings=COUPLING_SETTINGS,
)
async def couple_mbus_device_by_channel(context: MeterContext, request: CoupleMbusDeviceByChannelRequest) -> Nothing:
    """Tell the E-meter which device it reads on a free channel; raises RefusedError where another one stands."""
    found = await short_ids(context)
    present = found[request.channel]
    for channel, short_id in found.items():
        if channel != request.channel and short_id == request.short_id:
            raise RefusedError("mbus-device-elsewhere", device=verbatim(short_id.text), channel=channel)
    if not present.is_empty and present != request.short_id:
        raise RefusedError("mbus-channel-occupied", device=verbatim(present.text), channel=request.channel)
    values = encode_short_id(context.profile.forms.mbus_identification, request.short_id)
    for index, value in zip(SHORT_ID[1:], values, strict=True):
        await context.session.set(context.attribute(SETUP, index, request.channel), value)
    if request.primary_address is not None:
        address = context.attribute(SETUP, ADDRESS, request.channel)
        await context.session.set(address, unsigned(request.primary_address))
    return Nothing()


@operation(
    "DecoupleMbusDeviceByChannel",
    request=DecoupleMbusDeviceByChannelRequest,
    response=Nothing,
    needs=_always,
    writes=True,
    is_extra=True,
    target="channel",
    settings=COUPLING_SETTINGS,
)
async def decouple_mbus_device_by_channel(
    context: MeterContext, request: DecoupleMbusDeviceByChannelRequest
) -> Nothing:
    """Make a channel free: slave_deinstall in either form, then its identity; raises RefusedError for a free one.

    A meter that refuses to deinstall still forgets the device when its identity is gone.
    """
    channel = request.channel
    await get_all(context, [context.attribute(SETUP, index, channel) for index in SHORT_ID])
    if (await short_ids(context, (channel,)))[channel].is_empty:
        raise RefusedError("mbus-channel-empty", channel=channel)
    first, *others = DEINSTALL_FORMS
    await context.session.invoke(
        context.method(SETUP, _DEINSTALL, channel),
        first,
        alternatives=others,
        is_optional=True,
        changes=(Change(DEINSTALL.with_(channel=channel), INSTALLED, DEINSTALLED),),
    )
    for index in (*SHORT_ID[1:], ADDRESS):
        await context.session.set(context.attribute(SETUP, index, channel), FREE[index])
    return Nothing()


@operation(
    "ClearMbusStatusOnAllChannels",
    request=Nothing,
    response=Nothing,
    needs=_can_clear_status,
    writes=True,
    is_extra=True,
    settings=CLEAR_SETTINGS,
)
async def clear_mbus_status_on_all_channels(context: MeterContext, _request: Nothing) -> Nothing:
    """Clear just those status bits that are raised, and the alarm byte, on every channel where there are any."""
    places = [((STATUS, 2), (SETUP, ALARM), channel) for channel in CHANNELS]
    wanted = [context.attribute(*place, channel) for *pair, channel in places for place in pair]
    values = iter(await get_all(context, wanted))
    for status_place, alarm_place, channel in places:
        status, alarm = next(values), next(values)
        if not isinstance(status.value, int) or not isinstance(alarm.value, int):
            raise AxdrError(f"a number was expected, not {status.type_name} and {alarm.type_name}")
        if status.number:
            cleared = {context.attribute(*status_place, channel): double_long_unsigned(0)}
            await context.session.set(context.attribute(CLEAR_STATUS, 2, channel), status, expect=cleared)
        if status.number or alarm.number:
            reset = {context.attribute(*alarm_place, channel): unsigned(0)}
            await context.session.invoke(context.method(SETUP, _RESET_ALARM, channel), NO_ARGUMENT, expect=reset)
    return Nothing()
