"""Keys of M-Bus devices: requests, what a review says, and what is said of a key on its way (DSMR P2, P3)."""

from datetime import UTC, datetime
from typing import Final

import msgspec

from smconfig_gui.model.axdr import Data, array, octet_string, structure
from smconfig_gui.model.journal import Work
from smconfig_gui.model.mbus import Channel, ShortId, check_device_identification, medium
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.secret import SecretType

USER: Final = SecretType.G_METER_ENCRYPTION_KEY
FIRMWARE: Final = SecretType.G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY
OPTICAL: Final = SecretType.G_METER_OPTICAL_PORT_KEY
KINDS: Final = (USER, FIRMWARE, OPTICAL)
WORKS: Final = ("SetKeyOnGMeter", "SetMbusUserKeyByChannel")
"""The operations by which a key comes on its way, as the journal names them."""
REFERENCE_VERSION, REFERENCE_MEDIUM = 0x50, 3
"""What the reference platform puts into every cipher, whatever the device is."""
_DIB, _VIB = b"\x0d", b"\xfd\x19"  # data of variable length, key exchange
KEY_ACKNOWLEDGED, STATUS_RAISED = 0x80A1, 0x8080
"""Events of the auxiliary log for channel 1: key acknowledged by the device, bit 0 of its status raised."""
_EPOCH = datetime(2000, 1, 1, tzinfo=UTC)

_OF_DEVICE = QT_TRANSLATE_NOOP("mbus", "{key} of {device}, channel {channel}")
KEY_NAMES: Final = {
    USER: QT_TRANSLATE_NOOP("mbus", "User key"),
    FIRMWARE: QT_TRANSLATE_NOOP("mbus", "Firmware key"),
    OPTICAL: QT_TRANSLATE_NOOP("mbus", "Optical port key"),
}
_PINNED = QT_TRANSLATE_NOOP("mbus", "{key} of {device}, {medium}, version {version}, channel {channel}")
CLOSING: Final = QT_TRANSLATE_NOOP("mbus", "Closing of the optical port")
IN_E_METER: Final = QT_TRANSLATE_NOOP("mbus", "The same key in the E-meter, for channel {channel}")
PORT: Final = QT_TRANSLATE_NOOP("mbus", "Optical port of {device}, channel {channel}")
OPEN, CLOSED = QT_TRANSLATE_NOOP("mbus", "as it is"), QT_TRANSLATE_NOOP("mbus", "closed")
IDENTITY: Final = QT_TRANSLATE_NOOP("mbus", "Version and medium in the cipher")
USUAL_IDENTITY: Final = QT_TRANSLATE_NOOP("mbus", "usually {identity}")
_IDENTITY_TEXT = QT_TRANSLATE_NOOP("mbus", "{version}, {medium}")
AGAIN: Final = QT_TRANSLATE_NOOP("mbus", "Sent before and not finished")
SAME_KEY: Final = QT_TRANSLATE_NOOP("mbus", "the same key again")

USER_DANGER: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "With its next telegram the device goes over to the new user key, and the E-meter reads it with that key only. The"
    " former key is kept until the new one is in use; if the device refuses the new one at once, it is put back.",
)
KEY_DANGER: Final = QT_TRANSLATE_NOOP(
    "mbus", "With its next telegram the device goes over to this key. Whoever holds the former one cannot use it then."
)
CLOSE_DANGER: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "With its next telegram the device closes its optical port: nobody reads or sets it there until another optical"
    " port key is sent.",
)
PUT_BACK_DANGER: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The E-meter reads the device with the former user key again. That helps where the device never took the new one.",
)

WAITING: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "Transferred, waiting for use: the device takes the key with its next telegram, within a day. Check it then; if it"
    " is not in use by tomorrow, the default key may be wrong: put the former user key back.",
)
KEY_WAITING: Final = QT_TRANSLATE_NOOP(
    "mbus", "The device takes the key with its next telegram, within a day. Check the status then: new key accepted."
)
NOT_TOLD: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The E-meter took the key. Whether the device did cannot be seen, because its status said so before. Both keys are"
    " kept. Clear the M-Bus status and send the key again, or take it as in use once the device has shown that it has"
    " it.",
)
USER_NOT_TOLD: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The E-meter took the key. Whether the device uses it cannot be seen, because the status said “in use” all along."
    " Both keys are kept. If readings go on coming in tomorrow, take the new key as in use; if they stop, put the"
    " former one back.",
)
TAKEN_ON_YOUR_WORD: Final = QT_TRANSLATE_NOOP(
    "mbus", "The key is in use here on your word, the meter did not prove it. The former key is kept as retired."
)
SAME_AGAIN: Final = QT_TRANSLATE_NOOP(
    "mbus", "Send the key again: the same key is used, so that E-meter and device agree in the end."
)
PARTLY: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The device was sent the new key and the E-meter does not have it yet: its readings stop. Send the key again at"
    " once: the same key is used.",
)
PUT_BACK_DONE: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The device refused the new key and the former one is in force at both ends. Check the default key; some devices"
    " want the version and medium of the reference platform in the cipher.",
)
NOT_PUT_BACK: Final = QT_TRANSLATE_NOOP(
    "mbus",
    "The device refused the new key, and the E-meter holds it: its readings stop. Put the former user key back, and"
    " check the default key.",
)
READ_AGAIN: Final = QT_TRANSLATE_NOOP(
    "mbus", "From its next telegram on, the E-meter reads the device with the former user key. Check it then."
)
TAKEN: Final = QT_TRANSLATE_NOOP("mbus", "The E-meter was asked again: it took the key.")
PUTTING_BACK: Final = QT_TRANSLATE_NOOP("mbus", "Putting the former user key back")
SENDING: Final = QT_TRANSLATE_NOOP("mbus", "Sending to channel {channel}: {key}")


class SetKeyOnGMeterRequest(Value, frozen=True, omit_defaults=True):
    """Which key of which device: by the identifier on its label, or by channel.

    With `short_id` only that device gets it. `use_reference_identity` puts the reference platform's version and medium
    into the cipher in the place of the device's own.
    """

    secret_type: SecretType
    mbus_device_identification: str | None = None
    channel: Channel | None = None
    close_optical_port: bool = False
    short_id: ShortId | None = None
    use_reference_identity: bool = False

    def __post_init__(self) -> None:
        if (self.mbus_device_identification is None) is (self.channel is None):
            raise ValueError("mbusDeviceIdentification or channel is needed, and not both")
        if self.mbus_device_identification is not None:
            check_device_identification(self.mbus_device_identification)
        if self.secret_type not in KINDS:
            raise ValueError(f"{self.secret_type} cannot be sent to a device: {', '.join(KINDS)} can")
        if self.close_optical_port and self.secret_type is not OPTICAL:
            raise ValueError(f"closeOpticalPort goes with {OPTICAL} only")


class SetMbusUserKeyByChannelRequest(Value, frozen=True, omit_defaults=True):
    """The channel whose device gets a new user key; see SetKeyOnGMeterRequest."""

    channel: Channel
    short_id: ShortId | None = None
    use_reference_identity: bool = False


def change_counter(now: datetime) -> int:
    """Return the key change counter of a moment: seconds since 2000, UTC, so that no summer time repeats one."""
    return max(1, int((now - _EPOCH).total_seconds()))


def event_code(code: int, channel: int) -> int:
    """Return the code of the auxiliary log for a channel, given that for channel 1."""
    return code + 0x100 * (channel - 1)


def data_send_argument(wrapped: bytes) -> Data:
    """Return the argument of data_send for a wrapped key."""
    return array(structure(octet_string(_DIB), octet_string(_VIB), octet_string(wrapped)))


def of_device(what: Text, device: ShortId, channel: int) -> Text:
    """Return which key of which device."""
    named = verbatim(f"{device.text}")
    return _OF_DEVICE.with_(key=what, device=named, channel=channel)


def key_text(work: Work) -> Text:
    """Return which key a piece of work is about; what has none closes the optical port."""
    kind = work.first.details.get("kind")
    return KEY_NAMES[SecretType(kind)] if kind in KEY_NAMES and work.first.keys else CLOSING


def pinned(work: Work) -> ShortId | None:
    """Return the device that a piece of work is about, as it was when it began; None where nobody wrote it down."""
    try:
        return msgspec.convert(work.first.details.get("shortId"), ShortId)
    except msgspec.ValidationError:
        return None


def work_text(work: Work) -> Text:
    """Return which key of which device a piece of work is about: its maker, number, label, medium and version."""
    details, device = work.first.details, pinned(work)
    if device is None:
        return verbatim(str(details.get("device", "")))
    label = str(details.get("label", ""))
    return _PINNED.with_(
        key=key_text(work),
        device=verbatim(f"{device.text} ({label})" if label else device.text),
        medium=medium(device.device_type_identification)[0],
        version=device.version_identification,
        channel=str(details.get("channel", "")),
    )


def identity_text(version: int, medium_number: int) -> Text:
    """Return how a review names version and medium."""
    return _IDENTITY_TEXT.with_(version=version, medium=medium(medium_number)[0])
