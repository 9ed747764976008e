"""M-Bus devices behind an E-meter: who they are, how their key stands, what they report (class 72, DSMR P3)."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated, Literal

import msgspec

from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    double_long_unsigned,
    long_unsigned,
    unsigned,
)
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.load_profile import scale_and_unit, scaled
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value

_NO_MAKER = QT_TRANSLATE_NOOP("reasons", "A manufacturer has three letters A to Z, not “{text}”.")
_NO_NUMBER = QT_TRANSLATE_NOOP("reasons", "An identification number has eight digits, not “{text}”.")
_NO_IDENTIFIER = QT_TRANSLATE_NOOP(
    "reasons", "An equipment identifier has 16 to 64 letters, digits and blanks, as in G0035161000054016."
)

SETUP = "MBUS_CLIENT_SETUP"
ADDRESS, IDENTIFICATION, MANUFACTURER, VERSION, DEVICE_TYPE = SHORT_ID = (5, 6, 7, 8, 9)
ALARM, KEY_STATUS = 12, 14
NO_IDENTIFICATION = "00000000"
IdentificationForm = Literal["bcd", "decimal"]
Channel = Annotated[int, msgspec.Meta(ge=1, le=4)]
_Byte = Annotated[int, msgspec.Meta(ge=0, le=0xFF)]
_FIRST_CODE, _LAST_CODE = 1057, 27482  # AAA and ZZZ


# --- who a device is ---------------------------------------------------------------------------------------------


def manufacturer_code(letters: str) -> int:
    """Return the 16-bit form of a manufacturer's three letters (EN 62056-21, FLAG); raises ValueError."""
    if not re.fullmatch(r"[A-Z]{3}", letters):
        raise WrongValueError(_NO_MAKER.with_(text=letters[:8]))
    first, second, third = (ord(letter) - 64 for letter in letters)
    return first * 1024 + second * 32 + third


def manufacturer_letters(code: int) -> str | None:
    """Return the three letters of a manufacturer, None for 0; raises AxdrError for a number that has none."""
    if code == 0:
        return None
    groups = (code >> 10, code >> 5 & 31, code & 31)
    if not _FIRST_CODE <= code <= _LAST_CODE or any(not 1 <= group <= 26 for group in groups):
        raise AxdrError(f"{code} is no manufacturer: {_FIRST_CODE} (AAA) to {_LAST_CODE} (ZZZ) are")
    return "".join(chr(group + 64) for group in groups)


def identification_text(form: IdentificationForm, number: int) -> str:
    """Return the eight digits of an identification number.

    A number that has no eight digits is told in the words of the service, so that nothing is made up.
    """
    text = f"{number:08X}" if form == "bcd" else f"{number:08d}"
    if re.fullmatch(r"[0-9]{8}", text):
        return text
    return f"DOUBLE_LONG_UNSIGNED Value: {number} (Cannot not be correctly interpreted)"


def identification_number(form: IdentificationForm, text: str) -> int:
    """Return the number of class 72 for eight digits; raises ValueError for anything else."""
    _check_digits(text)
    return int(text, 16 if form == "bcd" else 10)


def identification_bcd(text: str) -> bytes:
    """Return the four bytes that ciphers and firmware use: BCD, lowest first; raises ValueError."""
    _check_digits(text)
    return bytes.fromhex(text)[::-1]


def _check_digits(text: str) -> None:
    if not re.fullmatch(r"[0-9]{8}", text):
        raise WrongValueError(_NO_NUMBER.with_(text=text[:12]))


class ShortId(Value, frozen=True):
    """The four facts by which M-Bus knows a device; none of them on a free channel."""

    identification_number: str
    manufacturer_identification: str | None
    version_identification: _Byte
    device_type_identification: _Byte

    @property
    def is_empty(self) -> bool:
        """Whether a channel is free."""
        return self == NOBODY

    @property
    def is_device(self) -> bool:
        """Whether there is enough of it that a device may have a key."""
        return self.manufacturer_identification is not None and self.device_type_identification != 0

    @property
    def text(self) -> str:
        """What people call the device: `LGB 12056731`."""
        return f"{self.manufacturer_identification or '–'} {self.identification_number}"

    @property
    def whole_text(self) -> str:
        """All four facts, as two devices of one maker must be told apart."""
        return f"{self.text}, {self.version_identification}/{self.device_type_identification}"


NOBODY = ShortId(
    identification_number=NO_IDENTIFICATION,
    manufacturer_identification=None,
    version_identification=0,
    device_type_identification=0,
)


def decode_short_id(form: IdentificationForm, values: Sequence[Data]) -> ShortId:
    """Read attributes 6 to 9 of class 72; raises AxdrError for other types or a manufacturer that cannot be."""
    tags = (Tag.DOUBLE_LONG_UNSIGNED, Tag.LONG_UNSIGNED, Tag.UNSIGNED, Tag.UNSIGNED)
    for value, tag in zip(values, tags, strict=True):
        if value.tag != tag:
            raise AxdrError(f"{tag.name.lower().replace('_', '-')} was expected, not {value.type_name}")
    number, manufacturer, version, device_type = (value.number for value in values)
    return ShortId(
        identification_number=identification_text(form, number),
        manufacturer_identification=manufacturer_letters(manufacturer),
        version_identification=version,
        device_type_identification=device_type,
    )


def encode_short_id(form: IdentificationForm, short_id: ShortId) -> tuple[Data, Data, Data, Data]:
    """Return attributes 6 to 9 of class 72; raises ValueError for what a channel cannot hold."""
    letters = short_id.manufacturer_identification
    return (
        double_long_unsigned(identification_number(form, short_id.identification_number)),
        long_unsigned(manufacturer_code(letters) if letters is not None else 0),
        unsigned(short_id.version_identification),
        unsigned(short_id.device_type_identification),
    )


MAKERS = {
    "ACT": "Actaris", "DME": "Diehl Metering", "EFE": "Engelmann", "ELS": "Elster", "FLO": "Flonidan",
    "GWI": "Wigersma", "HYD": "Diehl Metering", "ISK": "Iskraemeco", "ITR": "Itron", "ITW": "Itron", "KAI": "Kaifa",
    "KAM": "Kamstrup", "LGB": "Landis+Gyr", "LUG": "Landis+Gyr", "LGZ": "Landis+Gyr", "QDS": "Qundis", "SEN": "Sensus",
    "SON": "Sontex", "TCH": "Techem", "ZRI": "Zenner",
}  # fmt: skip  # FLAG association, as far as such devices stand behind Dutch meters

MEDIA: dict[int, tuple[Text, str]] = {  # EN 13757-3, device type: name and icon
    0: (QT_TRANSLATE_NOOP("mbus", "Other"), "gauge"),
    1: (QT_TRANSLATE_NOOP("mbus", "Oil"), "gauge"),
    2: (QT_TRANSLATE_NOOP("mbus", "Electricity"), "zap"),
    3: (QT_TRANSLATE_NOOP("mbus", "Gas"), "flame"),
    4: (QT_TRANSLATE_NOOP("mbus", "Heat"), "thermometer"),
    5: (QT_TRANSLATE_NOOP("mbus", "Steam"), "thermometer"),
    6: (QT_TRANSLATE_NOOP("mbus", "Warm water"), "droplet"),
    7: (QT_TRANSLATE_NOOP("mbus", "Water"), "droplet"),
    8: (QT_TRANSLATE_NOOP("mbus", "Heat cost allocator"), "thermometer"),
    9: (QT_TRANSLATE_NOOP("mbus", "Compressed air"), "gauge"),
    10: (QT_TRANSLATE_NOOP("mbus", "Cooling, outlet"), "thermometer"),
    11: (QT_TRANSLATE_NOOP("mbus", "Cooling, inlet"), "thermometer"),
    12: (QT_TRANSLATE_NOOP("mbus", "Heat, inlet"), "thermometer"),
    13: (QT_TRANSLATE_NOOP("mbus", "Heat and cooling"), "thermometer"),
    21: (QT_TRANSLATE_NOOP("mbus", "Hot water"), "droplet"),
    22: (QT_TRANSLATE_NOOP("mbus", "Cold water"), "droplet"),
}
_OTHER_MEDIUM = QT_TRANSLATE_NOOP("mbus", "Device type {number}")


def medium(device_type: int) -> tuple[Text, str]:
    """Return the name of what a device measures, and the icon for it."""
    return MEDIA.get(device_type, (_OTHER_MEDIUM.with_(number=device_type), "gauge"))


# --- how its key stands ------------------------------------------------------------------------------------------


class EncryptionKeyStatus(StrEnum):
    """Names of the service, in the order of the numbers 0 to 4 of attribute 14."""

    NO_ENCRYPTION_KEY = "NO_ENCRYPTION_KEY"
    ENCRYPTION_KEY_SET = "ENCRYPTION_KEY_SET"
    ENCRYPTION_KEY_TRANSFERRED = "ENCRYPTION_KEY_TRANSFERRED"
    ENCRYPTION_KEY_SET_AND_TRANSFERRED = "ENCRYPTION_KEY_SET_AND_TRANSFERRED"
    ENCRYPTION_KEY_IN_USE = "ENCRYPTION_KEY_IN_USE"


_STATUS_ORDER = tuple(EncryptionKeyStatus)


def decode_key_status(data: Data) -> EncryptionKeyStatus:
    """Read attribute 14; raises AxdrError for a number without a meaning."""
    if data.tag != Tag.ENUM or data.number >= len(_STATUS_ORDER):
        raise AxdrError(f"an enum of 0 to {len(_STATUS_ORDER) - 1} was expected, not {data.type_name} {data.value}")
    return _STATUS_ORDER[data.number]


# --- what it reports ---------------------------------------------------------------------------------------------


class MbusStatus(StrEnum):
    """The named bits of the M-Bus status, lowest first; 15 and 19 are reserved, 20 to 31 the maker's own."""

    BATTERY_LOW = "BATTERY_LOW"
    BATTERY_CONSUMPTION_TOO_HIGH = "BATTERY_CONSUMPTION_TOO_HIGH"
    REVERSE_FLOW = "REVERSE_FLOW"
    TAMPER_P2 = "TAMPER_P2"
    TAMPER_P0 = "TAMPER_P0"
    TAMPER_CASE = "TAMPER_CASE"
    TAMPER_MAGNETIC = "TAMPER_MAGNETIC"
    TEMPERATURE_OUT_OF_RANGE = "TEMPERATURE_OUT_OF_RANGE"
    CLOCK_SYNC_ERROR = "CLOCK_SYNC_ERROR"
    SOFTWARE_ERROR = "SOFTWARE_ERROR"
    WATCHDOG_ERROR = "WATCHDOG_ERROR"
    SYSTEM_HARDWARE_ERROR = "SYSTEM_HARDWARE_ERROR"
    CONFIGURATION_CALIBRATION_ERROR = "CONFIGURATION_CALIBRATION_ERROR"
    FLOW_ABOVE_QMAX = "FLOW_ABOVE_QMAX"
    TEMPERATURE_SENSOR_ERROR = "TEMPERATURE_SENSOR_ERROR"
    P0_ENABLED = "P0_ENABLED"
    NEW_KEY_ACCEPTED = "NEW_KEY_ACCEPTED"
    NEW_KEY_REJECTED = "NEW_KEY_REJECTED"


STATUS_BITS = dict(zip(MbusStatus, (*range(15), *range(16, 19)), strict=True))
INFORMATION = (MbusStatus.P0_ENABLED, MbusStatus.NEW_KEY_ACCEPTED)
"""Bits that say how things are, not that something is wrong."""
STATUS_NAMES: dict[MbusStatus, Text] = dict(
    zip(
        MbusStatus,
        (
            QT_TRANSLATE_NOOP("mbus", "Battery low"),
            QT_TRANSLATE_NOOP("mbus", "Battery consumption too high"),
            QT_TRANSLATE_NOOP("mbus", "Reverse flow"),
            QT_TRANSLATE_NOOP("mbus", "Tampering, port P2"),
            QT_TRANSLATE_NOOP("mbus", "Tampering, optical port P0"),
            QT_TRANSLATE_NOOP("mbus", "Tampering, case"),
            QT_TRANSLATE_NOOP("mbus", "Tampering, magnet"),
            QT_TRANSLATE_NOOP("mbus", "Temperature out of range"),
            QT_TRANSLATE_NOOP("mbus", "Clock synchronisation error"),
            QT_TRANSLATE_NOOP("mbus", "Software error"),
            QT_TRANSLATE_NOOP("mbus", "Watchdog error"),
            QT_TRANSLATE_NOOP("mbus", "Hardware error"),
            QT_TRANSLATE_NOOP("mbus", "Configuration or calibration error"),
            QT_TRANSLATE_NOOP("mbus", "Flow above the maximum"),
            QT_TRANSLATE_NOOP("mbus", "Temperature sensor error"),
            QT_TRANSLATE_NOOP("mbus", "Optical port open"),
            QT_TRANSLATE_NOOP("mbus", "New key accepted"),
            QT_TRANSLATE_NOOP("mbus", "New key rejected"),
        ),
        strict=True,
    )
)
_BIT_WITHOUT_NAME = QT_TRANSLATE_NOOP("mbus", "Bit {bit}, without a name")
_STATUS_BY_BIT = {bit: status for status, bit in STATUS_BITS.items()}


def status_bits(data: Data) -> tuple[int, ...]:
    """Return the numbers of the bits that are set; raises AxdrError for another type."""
    if data.tag != Tag.DOUBLE_LONG_UNSIGNED:
        raise AxdrError(f"double-long-unsigned was expected, not {data.type_name}")
    return tuple(bit for bit in range(32) if data.number >> bit & 1)


def named_status(bits: Iterable[int]) -> tuple[MbusStatus, ...]:
    """Return the bits that have a name."""
    return tuple(_STATUS_BY_BIT[bit] for bit in bits if bit in _STATUS_BY_BIT)


def nameless(bits: Iterable[int]) -> tuple[int, ...]:
    """Return the bits that have no name."""
    return tuple(bit for bit in bits if bit not in _STATUS_BY_BIT)


def status_bit_name(bit: int) -> Text:
    """Return what a bit means."""
    status = _STATUS_BY_BIT.get(bit)
    return STATUS_NAMES[status] if status is not None else _BIT_WITHOUT_NAME.with_(bit=verbatim(bit))


# --- requests and responses --------------------------------------------------------------------------------------


class ChannelRequest(Value, frozen=True):
    """One M-Bus channel."""

    channel: Channel


class MbusDeviceRequest(Value, frozen=True):
    """One M-Bus device, by the equipment identifier on its label."""

    mbus_device_identification: str

    def __post_init__(self) -> None:
        check_device_identification(self.mbus_device_identification)


def check_device_identification(text: str) -> None:
    """Raise ValueError unless this may be an equipment identifier (DeviceIdentification of the service)."""
    if not re.fullmatch(r"[A-Za-z0-9 ]{16,64}", text):
        raise WrongValueError(_NO_IDENTIFIER)


class ChannelShortId(Value, frozen=True):
    """What stands on one channel."""

    channel: Channel
    empty: bool
    short_id: ShortId


class MbusChannels(Value, frozen=True):
    """The four channels in their order."""

    channel_short_ids: tuple[ChannelShortId, ...]

    def short_id(self, channel: int) -> ShortId:
        """Return what stands on a channel."""
        return next((item.short_id for item in self.channel_short_ids if item.channel == channel), NOBODY)


class EncryptionKeyStatusValue(Value, frozen=True):
    """How the user key of a device stands."""

    encryption_key_status: EncryptionKeyStatus


class MbusDevice(Value, frozen=True):
    """What the E-meter says of one channel beside the short id; None is what this generation lacks."""

    channel: Channel
    primary_address: _Byte
    device_identification: str
    encryption_key_status: EncryptionKeyStatus | None = None
    last_value: float | None = None
    unit: str = ""
    captured_at: str | None = None
    status: tuple[MbusStatus, ...] | None = None
    unknown_bits: tuple[int, ...] = ()


def decode_value(value: Data, scaler_unit: Data) -> tuple[float | None, str]:
    """Return a reading in its unit; None when it is no number."""
    power, unit = scale_and_unit(scaler_unit)
    reading = scaled(value, power)
    return (float(reading), unit) if isinstance(reading, (int, float)) else (None, "")


def decode_moment(data: Data) -> str | None:
    """Return when a value was taken, as text; None when the meter does not say. Raises AxdrError."""
    try:
        moment = CosemDateTime.from_bytes(data.octets)
    except ValueError as error:
        raise AxdrError(str(error)) from error
    return None if moment.is_all_wildcards else moment.to_text()


class MbusDevices(Value, frozen=True):
    """The four channels in their order."""

    devices: tuple[MbusDevice, ...]

    def on(self, channel: int) -> MbusDevice | None:
        """Return what is known of one channel."""
        return next((device for device in self.devices if device.channel == channel), None)


class LinkStatus(StrEnum):
    """The radio link to a device, in the order of the numbers 0 to 3 (Blue Book, class 77)."""

    NONE = "NONE"
    NORMAL = "NORMAL"
    INTERRUPTED = "INTERRUPTED"
    LOST = "LOST"


LINK_STATUS_NAMES = {
    LinkStatus.NONE: QT_TRANSLATE_NOOP("mbus", "Nothing received yet"),
    LinkStatus.NORMAL: QT_TRANSLATE_NOOP("mbus", "Normal"),
    LinkStatus.INTERRUPTED: QT_TRANSLATE_NOOP("mbus", "Interrupted for the moment"),
    LinkStatus.LOST: QT_TRANSLATE_NOOP("mbus", "Lost"),
}
_LINK_ORDER = tuple(LinkStatus)


class MbusDiagnostics(Value, frozen=True):
    """The radio link of one channel (class 77), and the status of the device on it."""

    channel: Channel
    signal_strength: int
    radio_channel: int
    link_status: LinkStatus
    transmissions: int
    frames_ok: int
    frames_failed: int
    status: tuple[MbusStatus, ...]
    unknown_bits: tuple[int, ...] = ()


def decode_diagnostics(channel: int, values: Sequence[Data], status: Data) -> MbusDiagnostics:
    """Read attributes 2, 3, 4, 6, 7 and 8 of class 77, and the status; raises AxdrError."""
    strength, radio_channel, link, transmissions, fine, failed = (value.number for value in values)
    if link >= len(_LINK_ORDER):
        raise AxdrError(f"a link status is 0 to {len(_LINK_ORDER) - 1}, not {link}")
    bits = status_bits(status)
    return MbusDiagnostics(
        channel=channel,
        signal_strength=strength,
        radio_channel=radio_channel,
        link_status=_LINK_ORDER[link],
        transmissions=transmissions,
        frames_ok=fine,
        frames_failed=failed,
        status=named_status(bits),
        unknown_bits=nameless(bits),
    )
