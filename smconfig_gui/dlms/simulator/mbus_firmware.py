"""Images that the meter passes on to an M-Bus device: that device judges header and MAC, the meter logs the result."""

from enum import IntEnum
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from smconfig_gui.dlms.simulator.history import event_rows
from smconfig_gui.dlms.simulator.identity import MbusDevice, manufacturer_code
from smconfig_gui.dlms.simulator.results import Refusal
from smconfig_gui.model.axdr import array, long_unsigned, octet_string
from smconfig_gui.model.cosem import Attribute, Obis

if TYPE_CHECKING:
    from smconfig_gui.dlms.simulator.meter import SimulatedMeter

FIRMWARE_KEY = "G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY"
AUXILIARY_LOG = Attribute(7, Obis("0-0:99.98.6.255"), 2)
AUXILIARY_CODE = Attribute(1, Obis("0-0:96.11.6.255"), 2)
UPGRADE_EVENTS, CHANNEL_STEP = 0x1000, 0x100
HEADER_SIZE, MAC_SIZE = 35, 16
NAME_SIZE = 19
_PATCHED_VERSION = 0x50
_LOG_LENGTH = 100


class MbusFault(IntEnum):
    """How an M-Bus device judged an image: the last digit of the event."""

    NONE = 0
    TOO_BIG = 2
    NOT_COMPLETE = 5
    INVALID_MAC = 6
    NOT_FOR_THIS_DEVICE = 7


def is_for_mbus(name: bytes) -> bool:
    """Whether an image of this name is to be passed on."""
    return len(name) == NAME_SIZE and name[3:7] == b"MBUS"


def give_to_device(meter: "SimulatedMeter", image: bytes, name: bytes) -> MbusFault:
    """Let the device that the name means take the image; it runs the new version at once when all is right."""
    channel, device = _addressed(meter, name)
    if device is None:
        return MbusFault.NOT_FOR_THIS_DEVICE
    fault = _judge(device, image)
    if fault is MbusFault.NONE:
        version = Attribute(4, Obis(f"0-{channel}:24.2.11.255"), 2)
        try:
            meter.objects.attribute(version)
        except Refusal:
            return fault  # this generation does not tell the versions of M-Bus devices
        meter.objects.store(version, octet_string(image[7:11][::-1]))
    return fault


def log_result(meter: "SimulatedMeter", name: bytes, fault: MbusFault) -> None:
    """Write what became of an image into the auxiliary log, where there is one."""
    channel, _ = _addressed(meter, name)
    log_event(meter, UPGRADE_EVENTS + CHANNEL_STEP * (channel - 1) + fault)


def log_event(meter: "SimulatedMeter", code: int) -> None:
    """Add one event to the auxiliary log; a generation without the log forgets it."""
    try:
        rows = meter.objects.value(AUXILIARY_LOG).items
    except Refusal:
        return
    meter.objects.store(AUXILIARY_CODE, long_unsigned(code))
    [row] = event_rows([(0, code)], [long_unsigned(code)], meter.clock).items
    meter.objects.store(AUXILIARY_LOG, array(*rows[-_LOG_LENGTH + 1 :], row))


def _addressed(meter: "SimulatedMeter", name: bytes) -> tuple[int, MbusDevice | None]:
    for channel, device in meter.mbus_devices.items():
        if name[7:11] == _number(device) and name[11:13] == _maker(device):
            return channel, device
    return 1, None


def _judge(device: MbusDevice, image: bytes) -> MbusFault:
    if len(image) < HEADER_SIZE + 1 + MAC_SIZE or int.from_bytes(image[5:7], "little") != HEADER_SIZE:
        return MbusFault.NOT_COMPLETE
    if int.from_bytes(image[11:15], "little") != len(image) - HEADER_SIZE - MAC_SIZE:
        return MbusFault.NOT_COMPLETE
    address = _maker(device) + _number(device)
    is_for_it = image[20:26] == address and image[26] in (_PATCHED_VERSION, device.version) and image[27] == 3
    is_known = image[:4] in (b"SMR5", b"5RMS") and image[17:20] == b"\x02\x08\x01" and image[28] == 3
    if not is_for_it or not is_known:
        return MbusFault.NOT_FOR_THIS_DEVICE
    key = device.keys.get(FIRMWARE_KEY)
    return MbusFault.NONE if key is not None and _is_genuine(key, image) else MbusFault.INVALID_MAC


def _is_genuine(key: bytes, image: bytes) -> bool:
    nonce = image[20:28] + image[7:11][::-1]
    decryptor = Cipher(algorithms.AES(key), modes.GCM(nonce, image[-MAC_SIZE:])).decryptor()
    decryptor.authenticate_additional_data(image[:-MAC_SIZE])
    try:
        decryptor.finalize()
    except InvalidTag:
        return False
    return True


def _number(device: MbusDevice) -> bytes:
    return bytes.fromhex(device.identification_number)[::-1]


def _maker(device: MbusDevice) -> bytes:
    return manufacturer_code(device.manufacturer).to_bytes(2, "little")
