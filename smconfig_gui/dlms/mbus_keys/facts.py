"""Which key goes to which device, how it is wrapped, and what the review says of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from smconfig_gui.dlms.errors import NotSupportedError, RefusedError
from smconfig_gui.dlms.mbus_channels import channel_of
from smconfig_gui.dlms.mbus_keys.works import check_same_device, is_about
from smconfig_gui.dlms.operation import MeterContext, Reader, get_all
from smconfig_gui.dlms.protocols import CounterStore
from smconfig_gui.dlms.security import MbusIdentity, MbusKeyId, mbus_key_data
from smconfig_gui.model.axdr import Data, octet_string
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.journal import Work
from smconfig_gui.model.kept_key import Slot
from smconfig_gui.model.keys import check_value_text
from smconfig_gui.model.mbus import (
    SETUP,
    SHORT_ID,
    ChannelRequest,
    ShortId,
    decode_short_id,
    identification_bcd,
    manufacturer_code,
)
from smconfig_gui.model.mbus_keys import (
    AGAIN,
    CLOSE_DANGER,
    CLOSED,
    FIRMWARE,
    IDENTITY,
    IN_E_METER,
    KEY_DANGER,
    KEY_NAMES,
    OPEN,
    OPTICAL,
    PORT,
    PUT_BACK_DANGER,
    REFERENCE_MEDIUM,
    REFERENCE_VERSION,
    SAME_KEY,
    USER,
    USER_DANGER,
    USUAL_IDENTITY,
    SetKeyOnGMeterRequest,
    SetMbusUserKeyByChannelRequest,
    change_counter,
    data_send_argument,
    identity_text,
    of_device,
)
from smconfig_gui.model.messages import Text, verbatim
from smconfig_gui.model.planned import Change, PlannedWrite
from smconfig_gui.model.profile import MeterProfile
from smconfig_gui.model.secret import KEY_SIZE_BYTES, Key, SecretType

DATA_SEND, SET_ENCRYPTION_KEY, TRANSFER_KEY = 6, 7, 8
KEY_IDS = {USER: MbusKeyId.USER, FIRMWARE: MbusKeyId.FIRMWARE, OPTICAL: MbusKeyId.OPTICAL_PORT}
_WRAPPED_SIZES = {"cbc": KEY_SIZE_BYTES, "gcm": 30}
_NO_TITLE = bytes(8)


def has_keys(profile: MeterProfile) -> bool:
    """Whether devices of this generation take keys."""
    return profile.forms.mbus_key != "none"


@dataclass(frozen=True)
class KeyFacts:
    """The device on a channel, the key that it gets, and what that key is wrapped with."""

    channel: int
    kind: SecretType
    device: ShortId
    wire: tuple[Data, ...]
    key: Key
    reference: str | None
    former: Key | None
    default: Key
    identity: MbusIdentity | None
    is_closing: bool
    methods: Mapping[int, Method]
    attributes: tuple[Attribute, ...]
    work: Work | None

    @property
    def slot(self) -> Slot:
        """Where the key is stored."""
        return Slot(self.kind, self.channel)

    @property
    def is_named_in_cipher(self) -> bool:
        """Whether the cipher holds another version or medium than that of the reference platform."""
        given = self.identity
        return given is not None and (given.version, given.medium) != (REFERENCE_VERSION, REFERENCE_MEDIUM)


async def key_facts(context: MeterContext, request: SetKeyOnGMeterRequest) -> KeyFacts:
    """Return what the plan of a key depends on; raises RefusedError when the device or a key is not the right one."""
    if context.profile.forms.mbus_key == "cbc" and request.secret_type is not USER:
        raise NotSupportedError(what=KEY_NAMES[request.secret_type], generation=context.profile.title)
    channel = request.channel
    if channel is None:
        channel = await channel_of(context, request.mbus_device_identification or "")
    attributes = identity_attributes(context, channel)
    wire = tuple(await get_all(context, attributes))
    device = decode_short_id(context.profile.forms.mbus_identification, wire)
    check_device(device, request.short_id, channel)
    default = context.secrets.key(SecretType.G_METER_MASTER_KEY, channel)
    if default is None:
        raise RefusedError("mbus-default-key-missing", device=verbatim(device.text), channel=channel)
    is_gcm = context.profile.forms.mbus_key == "gcm"
    key, reference, work = await _key(context, request, channel, device)
    return KeyFacts(
        channel=channel,
        kind=request.secret_type,
        device=device,
        wire=wire,
        key=key,
        reference=reference,
        former=context.secrets.key(request.secret_type, channel),
        default=default,
        identity=_identity(device, is_reference=request.use_reference_identity) if is_gcm else None,
        is_closing=request.close_optical_port,
        methods={
            index: context.method(SETUP, index, channel) for index in (DATA_SEND, SET_ENCRYPTION_KEY, TRANSFER_KEY)
        },
        attributes=attributes,
        work=work,
    )


async def key_facts_by_channel(context: MeterContext, request: SetMbusUserKeyByChannelRequest) -> KeyFacts:
    """Return what the plan of a user key depends on."""
    return await key_facts(
        context,
        SetKeyOnGMeterRequest(
            secret_type=USER,
            channel=request.channel,
            short_id=request.short_id,
            use_reference_identity=request.use_reference_identity,
        ),
    )


def identity_attributes(meter: Reader, channel: int) -> tuple[Attribute, ...]:
    """Return the attributes that say who stands on a channel."""
    return tuple(meter.attribute(SETUP, index, channel) for index in SHORT_ID[1:])


async def device_on(meter: Reader, channel: int) -> ShortId:
    """Read who stands on a channel now."""
    wire = await get_all(meter, identity_attributes(meter, channel))
    return decode_short_id(meter.profile.forms.mbus_identification, wire)


def check_device(found: ShortId, wanted: ShortId | None, channel: int) -> None:
    """Raise RefusedError for a free channel, and for another device than the one that was meant."""
    if wanted is not None and found != wanted:
        there, meant = verbatim(found.whole_text), verbatim(wanted.whole_text)
        raise RefusedError("mbus-device-exchanged", found=there, wanted=meant, channel=channel)
    if not found.is_device:
        raise RefusedError("mbus-channel-empty", channel=channel)


def _identity(device: ShortId, *, is_reference: bool) -> MbusIdentity:
    version, medium = device.version_identification, device.device_type_identification
    return MbusIdentity(
        identification_bcd(device.identification_number),
        manufacturer_code(device.manufacturer_identification or ""),
        REFERENCE_VERSION if is_reference else version,
        REFERENCE_MEDIUM if is_reference else medium,
    )


async def _key(
    context: MeterContext, request: SetKeyOnGMeterRequest, channel: int, device: ShortId
) -> tuple[Key, str | None, Work | None]:
    """Return the key to send: that of unfinished work on this device, else a new one; zeros close the port.

    A key that is gone from the store cannot be sent again, and keeps no new one from the device.
    """
    if request.close_optical_port:
        return Key(bytes(KEY_SIZE_BYTES)), None, None
    for work in reversed(context.unfinished):
        if is_about(work, channel, request.secret_type, device) and work.first.keys and context.keys is not None:
            key = await context.keys.find(work.first.keys[0])
            if key is not None:
                return key, work.first.keys[0], work
    return context.drawn.key(request.secret_type), None, None


# --- plan ------------------------------------------------------------------------------------------------------------


def plan_key(_request: SetKeyOnGMeterRequest | SetMbusUserKeyByChannelRequest, facts: KeyFacts) -> list[PlannedWrite]:
    """Return transfer_key and set_encryption_key for a user key, data_send for the others.

    What is transferred is known when it is sent: it holds the key change counter.
    """
    if facts.kind is not USER:
        argument = data_send_argument(bytes(_WRAPPED_SIZES["gcm"]))
        danger = CLOSE_DANGER if facts.is_closing else KEY_DANGER
        return [_planned(facts, DATA_SEND, argument, _changes(facts), danger)]
    change = Change(IN_E_METER.with_(channel=facts.channel), *_check_values(facts))
    blank = octet_string(bytes(_WRAPPED_SIZES["cbc" if facts.identity is None else "gcm"]))
    return [
        _planned(facts, TRANSFER_KEY, blank, _changes(facts), USER_DANGER),
        _planned(facts, SET_ENCRYPTION_KEY, mbus_key_data(facts.key), (change,)),
    ]


def _planned(
    facts: KeyFacts, method: int, argument: Data, changes: Sequence[Change], danger: Text | None = None
) -> PlannedWrite:
    return PlannedWrite(
        target=facts.methods[method],
        object_name=SETUP,
        new=argument,
        changes=tuple(changes),
        danger=danger,
        is_masked=True,
        check_value=None if facts.is_closing else facts.key.check_value(),
        expected_before=dict(zip(facts.attributes, facts.wire, strict=True)),
    )


def _check_values(facts: KeyFacts) -> tuple[Text, Text]:
    old = None if facts.former is None else facts.former.check_value()
    return check_value_text(old), check_value_text(facts.key.check_value())


def _changes(facts: KeyFacts) -> list[Change]:
    if facts.is_closing:
        port = PORT.with_(device=verbatim(facts.device.text), channel=facts.channel)
        lines = [Change(port, OPEN, CLOSED, is_dangerous=True)]
    else:
        label = of_device(KEY_NAMES[facts.kind], facts.device, facts.channel)
        lines = [Change(label, *_check_values(facts), is_dangerous=True)]
    if facts.work is not None:
        lines.append(Change(AGAIN, verbatim(facts.work.first.at[:16].replace("T", " ")), SAME_KEY))
    if facts.is_named_in_cipher and facts.identity is not None:
        usual = USUAL_IDENTITY.with_(identity=identity_text(REFERENCE_VERSION, REFERENCE_MEDIUM))
        lines.append(Change(IDENTITY, usual, identity_text(facts.identity.version, facts.identity.medium)))
    return lines


async def next_change_counter(counters: CounterStore, fingerprint: str, device: ShortId, now: datetime) -> int:
    """Return a key change counter that is on the disk, above all before for this device, and new to its default key."""
    number = identification_bcd(device.identification_number)
    maker = manufacturer_code(device.manufacturer_identification or "").to_bytes(2, "little")
    of_device, of_key = ("mbus-device", number + maker + bytes(2)), (f"mbus {fingerprint}", _NO_TITLE)
    for_device = (await counters.reserve(*of_device, change_counter(now), 1)).start
    for_key = (await counters.reserve(*of_key, for_device, 1)).start
    while for_device != for_key:  # the one that is behind follows, until both have the same number
        if for_device < for_key:
            for_device = (await counters.reserve(*of_device, for_key, 1)).start
        else:
            for_key = (await counters.reserve(*of_key, for_device, 1)).start
    return for_device


# --- the former key --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PutBackFacts:
    """The user key that was in use before."""

    channel: int
    method: Method
    former: Key


async def put_back_facts(context: MeterContext, request: ChannelRequest) -> PutBackFacts:
    """Return the former user key of the device on a channel; raises RefusedError when another device stands there."""
    former = context.secrets.key(USER, request.channel)
    if former is None:
        raise RefusedError("mbus-user-key-missing", channel=request.channel)
    device = await device_on(context, request.channel)
    for work in context.unfinished:
        if is_about(work, request.channel, USER):
            check_same_device(work, device, request.channel)
    return PutBackFacts(request.channel, context.method(SETUP, SET_ENCRYPTION_KEY, request.channel), former)


def plan_putting_back(_request: ChannelRequest, facts: PutBackFacts) -> Sequence[PlannedWrite]:
    """Return the call of set_encryption_key with the former key."""
    return (put_back_write(facts.method, facts.former, facts.channel),)


def put_back_write(method: Method, former: Key, channel: int) -> PlannedWrite:
    """Return the write that lets the E-meter read a device with its former user key."""
    new = check_value_text(former.check_value())
    return PlannedWrite(
        target=method,
        object_name=SETUP,
        new=mbus_key_data(former),
        changes=(Change(IN_E_METER.with_(channel=channel), check_value_text(None), new, is_dangerous=True),),
        danger=PUT_BACK_DANGER,
        is_masked=True,
        check_value=former.check_value(),
    )
