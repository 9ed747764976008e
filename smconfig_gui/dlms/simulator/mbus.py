"""M-Bus behind the simulated meter: what each device does with what it is sent, and what the E-meter makes of it.

A device listens when it sends its own telegram: what the E-meter was given for it waits until then.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from smconfig_gui.dlms.simulator.event_log import AUXILIARY, note
from smconfig_gui.dlms.simulator.identity import MbusDevice, manufacturer_code
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.dlms.simulator.results import Refusal, Result
from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    double_long_unsigned,
    enumerated,
    long_unsigned,
    octet_string,
    unsigned,
)
from smconfig_gui.model.cosem import Attribute, Method, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

CLIENT_SETUP = 72
ADDRESS, IDENTIFICATION, MANUFACTURER, VERSION, DEVICE_TYPE, ALARM, KEY_STATUS = 5, 6, 7, 8, 9, 12, 14
NO_KEY, SET, TRANSFERRED, SET_AND_TRANSFERRED, IN_USE = range(5)
USER_KEY, FIRMWARE_KEY, OPTICAL_KEY = 0, 1, 2
KEY_NAMES = {
    USER_KEY: "G_METER_ENCRYPTION_KEY",
    FIRMWARE_KEY: "G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY",
    OPTICAL_KEY: "G_METER_OPTICAL_PORT_KEY",
}
DEFAULT_KEY = "G_METER_MASTER_KEY"
KEY_SIZE, TAG_SIZE, WRAPPED_SIZE = 16, 8, 30
REFERENCE_VERSION, REFERENCE_TYPE = 0x50, 3
KEY_DIB, KEY_VIB = b"\x0d", b"\xfd\x19"  # data of variable length, key exchange (DSMR P2)
_KEY_SENT, _KEY_ACKNOWLEDGED, _STATUS_EVENT = 0x80A0, 0x80A1, 0x8080
_ACCEPTED_BIT, _REJECTED_BIT = 17, 18
_INTEGER_ZERO, _UNSIGNED_ZERO = Data(Tag.INTEGER, 0), Data(Tag.UNSIGNED, 0)
_NOTHING = {
    ADDRESS: unsigned(0),
    IDENTIFICATION: double_long_unsigned(0),
    MANUFACTURER: long_unsigned(0),
    VERSION: unsigned(0),
    DEVICE_TYPE: unsigned(0),
    KEY_STATUS: enumerated(NO_KEY),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """Something the E-meter sends to a device: a key transfer, or data with its DIB and VIB."""

    raw: bytes
    dib: bytes = KEY_DIB
    vib: bytes = KEY_VIB


@dataclass
class Port:
    """The E-meter's side of one channel: the user key it deciphers with, and what waits for the device."""

    key: bytes | None = None
    waiting: list[Frame] = field(default_factory=list)
    contact: datetime | None = None


# --- the device --------------------------------------------------------------------------------------------------


def receive(device: MbusDevice, frame: Frame, form: str, *, has_reference_identity: bool) -> bool:
    """Let a device take a key; return whether it did. What is no key for it changes nothing."""
    if (frame.dib, frame.vib) != (KEY_DIB, KEY_VIB):
        return False
    if form == "cbc":
        return _take_block(device, frame.raw)
    return _take_sealed(device, frame.raw, has_reference_identity=has_reference_identity)


def _take_block(device: MbusDevice, raw: bytes) -> bool:
    """DSMR 4: one block under the default key. Nothing tells whether it was the right one."""
    default = device.keys.get(DEFAULT_KEY)
    if default is None or len(raw) != KEY_SIZE:
        return False
    decryptor = Cipher(algorithms.AES(default), modes.CBC(bytes(16))).decryptor()
    device.keys[KEY_NAMES[USER_KEY]] = decryptor.update(raw) + decryptor.finalize()
    return True


def _take_sealed(device: MbusDevice, raw: bytes, *, has_reference_identity: bool) -> bool:
    """SMR 5: key id, size and key under the default key, with the key change counter; it must rise."""
    counter = int.from_bytes(raw[:4], "big")
    default = device.keys.get(DEFAULT_KEY)
    if default is None or len(raw) != WRAPPED_SIZE or counter <= device.key_change_counter:
        return False
    nonce = _identity(device, has_reference_identity=has_reference_identity) + raw[:4]
    decryptor = Cipher(algorithms.AES(default), modes.GCM(nonce, raw[-TAG_SIZE:], min_tag_length=TAG_SIZE)).decryptor()
    try:
        plain = decryptor.update(raw[4:-TAG_SIZE]) + decryptor.finalize()
    except InvalidTag:
        return False
    key_id, size, key = plain[0], plain[1], plain[2:]
    if key_id not in KEY_NAMES or size != KEY_SIZE:
        return False
    device.key_change_counter = counter
    is_closing = key_id == OPTICAL_KEY and not any(key)
    device.keys[KEY_NAMES[key_id]] = None if is_closing else key
    if key_id == OPTICAL_KEY:
        device.optical_port_closed = is_closing
    return True


def _identity(device: MbusDevice, *, has_reference_identity: bool) -> bytes:
    kind = (REFERENCE_VERSION, REFERENCE_TYPE) if has_reference_identity else (device.version, device.device_type)
    number = bytes.fromhex(device.identification_number)[::-1]
    return number + manufacturer_code(device.manufacturer).to_bytes(2, "little") + bytes(kind)


# --- the E-meter -------------------------------------------------------------------------------------------------


def first_port(device: MbusDevice | None) -> Port:
    """Return a channel on which all is settled: a device in use has the same key at both ends."""
    return Port() if device is None else Port(device.keys.get(KEY_NAMES[USER_KEY]))


def exchange_device(meter: "SimulatedMeter", channel: int, device: MbusDevice | None) -> None:
    """Let somebody put another device on a channel, or take the present one off; the E-meter found it already."""
    if device is None:
        meter.mbus_devices.pop(channel, None)
    else:
        meter.mbus_devices[channel] = device
    meter.ports[channel] = Port()
    label = Attribute(1, Obis("0-0:96.1.1.255").on_channel(channel), 2)
    meter.objects.store(label, octet_string(device.device_identification.encode() if device else b""))
    _show(meter, channel, device)


def await_telegrams(meter: "SimulatedMeter") -> None:
    """Let every device send its next telegram one delay from now."""
    for port in meter.ports.values():
        port.contact = meter.clock.utc() + timedelta(seconds=meter.mbus_delay_s)


def settle(meter: "SimulatedMeter") -> None:
    """Do what devices did meanwhile: those whose telegram was due took what waited for them."""
    now = meter.clock.utc()
    for channel, port in meter.ports.items():
        if port.contact is not None and port.contact <= now:
            port.contact = None
            _contact(meter, channel, port)


def _contact(meter: "SimulatedMeter", channel: int, port: Port) -> None:
    device = _reached(meter, channel)
    if device is None:
        return
    waiting, port.waiting = port.waiting, []
    for frame in waiting:
        _log(meter, channel, _KEY_SENT)
        is_taken = receive(
            device, frame, _form(meter), has_reference_identity=Quirk.REFERENCE_MBUS_IDENTITY in meter.quirks
        )
        if is_taken:
            _log(meter, channel, _KEY_ACKNOWLEDGED)
        _raise_status(meter, channel, _ACCEPTED_BIT if is_taken else _REJECTED_BIT)
    status = _setup(channel, KEY_STATUS)
    is_same = port.key is not None and port.key == device.keys.get(KEY_NAMES[USER_KEY])
    if is_same and _has(meter, status) and meter.objects.value(status).number in (SET, SET_AND_TRANSFERRED):
        meter.objects.store(status, enumerated(IN_USE))


def _reached(meter: "SimulatedMeter", channel: int) -> MbusDevice | None:
    """Return the device of a channel, when the E-meter listens for just that one."""
    device = meter.mbus_devices.get(channel)
    if device is None:
        return None
    is_it = all(meter.objects.value(_setup(channel, index)) == value for index, value in _shown(meter, device).items())
    return device if is_it else None


def _shown(meter: "SimulatedMeter", device: MbusDevice) -> dict[int, Data]:
    base = 16 if meter.definition.text("mbusIdentification") == "bcd" else 10
    return {
        IDENTIFICATION: double_long_unsigned(int(device.identification_number, base)),
        MANUFACTURER: long_unsigned(manufacturer_code(device.manufacturer)),
        VERSION: unsigned(device.version),
        DEVICE_TYPE: unsigned(device.device_type),
    }


def _show(meter: "SimulatedMeter", channel: int, device: MbusDevice | None) -> None:
    values = dict(_NOTHING)
    if device is not None:
        values |= {**_shown(meter, device), ADDRESS: unsigned(device.primary_address)}
    for index, value in values.items():
        if _has(meter, _setup(channel, index)):
            meter.objects.store(_setup(channel, index), value)


def _queue(meter: "SimulatedMeter", channel: int, frame: Frame | None = None) -> None:
    port = meter.ports[channel]
    if frame is not None:
        port.waiting.append(frame)
    port.contact = meter.clock.utc() + timedelta(seconds=meter.mbus_delay_s)


# --- methods of class 72 -----------------------------------------------------------------------------------------


def slave_install(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Couple the device that is there to a free channel."""
    _expect(argument, _INTEGER_ZERO)
    channel = _channel(method)
    device = meter.mbus_devices.get(channel)
    if device is None or not _is_free(meter, channel):
        raise Refusal(Result.OTHER_REASON)
    _show(meter, channel, device)


def slave_deinstall(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Take the device off: address, user key and what waited for it are gone; who it was stays written."""
    _expect(argument, _UNSIGNED_ZERO if Quirk.UNSIGNED_DEINSTALL in meter.quirks else _INTEGER_ZERO)
    channel = _channel(method)
    if _is_free(meter, channel) or Quirk.NO_DEINSTALL in meter.quirks:
        raise Refusal(Result.OTHER_REASON)
    meter.ports[channel] = Port()
    for index in (ADDRESS, KEY_STATUS):
        if _has(meter, _setup(channel, index)):
            meter.objects.store(_setup(channel, index), _NOTHING[index])


def reset_alarm(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Forget the alarm byte of the device."""
    _expect(argument, _INTEGER_ZERO)
    meter.objects.store(_setup(_channel(method), ALARM), unsigned(0))


def data_send(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Take data for the device; it learns of it at its next contact."""
    channel = _occupied(meter, method)
    try:
        items = (argument or unsigned(0)).items
        frames = [item.fields(Tag.OCTET_STRING, Tag.OCTET_STRING, Tag.OCTET_STRING) for item in items]
    except AxdrError as error:
        raise Refusal(Result.TYPE_UNMATCHED) from error
    for dib, vib, data in frames:
        _queue(meter, channel, Frame(data.octets, dib.octets, vib.octets))
    _answer(meter)


def set_encryption_key(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Decipher the device with this key from now on; no key at all when it is empty."""
    channel, key = _occupied(meter, method), _octets(argument)
    if len(key) not in (0, KEY_SIZE):
        raise Refusal(Result.OTHER_REASON)
    meter.ports[channel].key = key or None
    _step(meter, channel, {TRANSFERRED: SET_AND_TRANSFERRED, SET_AND_TRANSFERRED: SET_AND_TRANSFERRED}, SET)
    if not key:
        meter.objects.store(_setup(channel, KEY_STATUS), enumerated(NO_KEY))
    _queue(meter, channel)
    _answer(meter)


def transfer_key(meter: "SimulatedMeter", method: Method, argument: Data | None) -> None:
    """Take an encrypted user key for the device; it learns of it at its next contact."""
    channel, raw = _occupied(meter, method), _octets(argument)
    if len(raw) != (KEY_SIZE if _form(meter) == "cbc" else WRAPPED_SIZE):
        raise Refusal(Result.OTHER_REASON)
    _step(meter, channel, {SET: SET_AND_TRANSFERRED, SET_AND_TRANSFERRED: SET_AND_TRANSFERRED}, TRANSFERRED)
    _queue(meter, channel, Frame(raw))
    _answer(meter)


def _answer(meter: "SimulatedMeter") -> None:
    """Answer a change of keys that was made, the way this meter does."""
    if Quirk.ERROR_BUT_APPLIED in meter.quirks:
        raise Refusal(Result.OTHER_REASON)


def clear_status(meter: "SimulatedMeter", attribute: Attribute, value: Data) -> None:
    """Take the bits of the mask out of the status; the mask itself is not kept."""
    status = _status(attribute.obis.groups[1])
    meter.objects.store(status, double_long_unsigned(meter.objects.value(status).number & ~value.number))


def _step(meter: "SimulatedMeter", channel: int, together: dict[int, int], alone: int) -> None:
    status = _setup(channel, KEY_STATUS)
    if not _has(meter, status):
        raise Refusal(Result.READ_WRITE_DENIED)
    present = meter.objects.value(status).number
    if present == IN_USE and Quirk.KEY_STATUS_STAYS in meter.quirks:
        return
    meter.objects.store(status, enumerated(together.get(present, alone)))


def _occupied(meter: "SimulatedMeter", method: Method) -> int:
    channel = _channel(method)
    if _is_free(meter, channel):
        raise Refusal(Result.OBJECT_UNAVAILABLE)
    return channel


def _is_free(meter: "SimulatedMeter", channel: int) -> bool:
    return not any(meter.objects.value(_setup(channel, index)).number for index in (IDENTIFICATION, DEVICE_TYPE))


def _octets(argument: Data | None) -> bytes:
    if argument is None or argument.tag != Tag.OCTET_STRING:
        raise Refusal(Result.TYPE_UNMATCHED)
    return argument.octets


def _expect(argument: Data | None, wanted: Data) -> None:
    if argument != wanted:
        raise Refusal(Result.TYPE_UNMATCHED)


def _channel(method: Method) -> int:
    return method.obis.groups[1]


def _setup(channel: int, index: int) -> Attribute:
    return Attribute(CLIENT_SETUP, Obis("0-0:24.1.0.255").on_channel(channel), index)


def _status(channel: int) -> Attribute:
    return Attribute(4, Obis("0-0:24.2.6.255").on_channel(channel), 2)


def _form(meter: "SimulatedMeter") -> str:
    return meter.definition.text("mbusKey")


def _has(meter: "SimulatedMeter", attribute: Attribute) -> bool:
    known = meter.definition.objects.get(attribute.obis)
    return known is not None and attribute.index in known.attributes


def _raise_status(meter: "SimulatedMeter", channel: int, bit: int) -> None:
    """Show how the device took a key; the log has a bit only when it was not raised before."""
    status = _status(channel)
    if not _has(meter, status):
        return
    present = meter.objects.value(status).number
    lowered = 0 if Quirk.KEY_ACCEPTED_STAYS in meter.quirks else 1 << _ACCEPTED_BIT | 1 << _REJECTED_BIT
    meter.objects.store(status, double_long_unsigned(present & ~lowered | 1 << bit))
    if not present >> bit & 1:
        _log(meter, channel, _STATUS_EVENT + bit)


def show_habits(meter: "SimulatedMeter") -> None:
    """Let the status of each device say from the start what a habit of this meter has it say."""
    for channel in meter.mbus_devices if Quirk.KEY_ACCEPTED_STAYS in meter.quirks else ():
        if _has(meter, _status(channel)):
            meter.objects.store(_status(channel), double_long_unsigned(1 << _ACCEPTED_BIT))


def _log(meter: "SimulatedMeter", channel: int, code: int) -> None:
    note(meter, AUXILIARY, code + 0x100 * (channel - 1))
