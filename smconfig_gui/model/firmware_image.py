"""Firmware images as files: the header of M-Bus images checked field by field and patched; names, hashes, blocks."""

import hashlib
import math
import re
from dataclasses import dataclass, field
from functools import cached_property

from smconfig_gui.model.mbus import ShortId
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim

MAX_IMAGE_BYTES = 16 << 20
MAX_IDENTIFIER_BYTES = 64
HEADER_BYTES = 35
SECURITY_BYTES = 16
MAGICS = (b"SMR5", b"5RMS")
PATCHED_VERSION = 0x50
GAS = 3
_HEADER_VERSION = 0
_GMAC = 2
_MBUS_ADDRESS_BYTES = 8
_MBUS_ADDRESS = 1
_MASTER_INITIATED = 3
_WILDCARD = "F"
_IDENTIFICATION = re.compile(r"[0-9]{8}")
_HASH_LINE = re.compile(r"\s*([0-9A-Fa-f]{64})(\s|$)")


FILE = QT_TRANSLATE_NOOP("image_file", "file")
FILE_LENGTH = QT_TRANSLATE_NOOP("image_file", "file length")
IDENTIFIER = QT_TRANSLATE_NOOP("image_file", "image identifier")
SHA_256 = verbatim("SHA-256")
_MANUFACTURER = QT_TRANSLATE_NOOP("image_file", "manufacturer")
_DEVICE_TYPE = QT_TRANSLATE_NOOP("image_file", "device type")
_ADDRESS_TYPE = QT_TRANSLATE_NOOP("image_file", "address type")
_MAGIC = QT_TRANSLATE_NOOP("image_file", "magic")
_HEADER_FORM = QT_TRANSLATE_NOOP("image_file", "header version")
_HEADER_LENGTH = QT_TRANSLATE_NOOP("image_file", "header length")
_IMAGE_LENGTH = QT_TRANSLATE_NOOP("image_file", "image length")
_SECURITY_LENGTH = QT_TRANSLATE_NOOP("image_file", "security length")
_SECURITY_TYPE = QT_TRANSLATE_NOOP("image_file", "security type")
_ADDRESS_LENGTH = QT_TRANSLATE_NOOP("image_file", "address length")
_ACTIVATION_TYPE = QT_TRANSLATE_NOOP("image_file", "activation type")
_ACTIVATION_TIME = QT_TRANSLATE_NOOP("image_file", "activation time")
_GAS_DEVICE = QT_TRANSLATE_NOOP("image_file", "gas")
_BY_MASTER = QT_TRANSLATE_NOOP("image_file", "master initiated")
_NUMBER = QT_TRANSLATE_NOOP("image_file", "identification number")

NO_IDENTIFIER = QT_TRANSLATE_NOOP("image_file", "there is none: type it, or put a .imgid file beside the image.")
_IDENTIFIER_SIZE = QT_TRANSLATE_NOOP("image_file", "1 to {limit} bytes are possible, not {count}.")
_NO_TEXT = QT_TRANSLATE_NOOP("image_file", "it is empty.")
_NOT_PRINTABLE = QT_TRANSLATE_NOOP("image_file", "only printable characters are possible as text: use hex:…")
_NO_HEX = QT_TRANSLATE_NOOP("image_file", "an even number of hex digits is expected.")
_NO_HEX_FILE = QT_TRANSLATE_NOOP("image_file", "the file beside the image holds no hex digits.")
_OTHER_TYPED = QT_TRANSLATE_NOOP("image_file", "the one typed is not the one in the file beside the image.")
_NO_HASH = QT_TRANSLATE_NOOP("image_file", "the file beside the image does not begin with 64 hex digits.")
_OTHER_HASH = QT_TRANSLATE_NOOP("image_file", "the image has {found}…, the file beside it {wanted}….")
_EMPTY = QT_TRANSLATE_NOOP("image_file", "the file is empty.")
_TOO_LONG = QT_TRANSLATE_NOOP("image_file", "the file has more than {limit} MiB.")
_TOO_SHORT = QT_TRANSLATE_NOOP("image_file", "{count} bytes are less than header, image and security have.")
_FOR_MBUS = QT_TRANSLATE_NOOP("image_file", "this image is for an M-Bus device: name its channel.")
_INSTEAD = QT_TRANSLATE_NOOP("image_file", "{found} instead of {wanted}.")
_INSTEAD_OF = QT_TRANSLATE_NOOP("image_file", "{found} instead of {wanted} ({meaning}).")
_NO_TIME = QT_TRANSLATE_NOOP("image_file", "the master activates, so no time may stand here.")
_OTHER_LENGTH = QT_TRANSLATE_NOOP("image_file", "the header says {told}, and the file holds {count}.")
_NO_MAKER = QT_TRANSLATE_NOOP("image_file", "{code} is no name.")
_NO_DIGITS = QT_TRANSLATE_NOOP("image_file", "{digits} has other digits than 0 to 9 and F for any.")
_NO_NUMBER = QT_TRANSLATE_NOOP("image_file", "a device has eight digits, not “{text}”.")
_OTHER_MAKER = QT_TRANSLATE_NOOP("image_file", "the image is of {maker}, the device is {device}.")
_NO_GAS = QT_TRANSLATE_NOOP("image_file", "the image is for gas, the device is {device}.")
_OTHER_DEVICE = QT_TRANSLATE_NOOP("image_file", "the image is for {image}, the device is {device}.")


class ImageFileError(WrongValueError):
    """A file that cannot be an image; `field` names, in English, the part of it that is wrong."""

    def __init__(self, name: Text, reason: Text) -> None:
        super().__init__(verbatim("{field}: {reason}").with_(field=name, reason=reason))
        self.field = str(name)


@dataclass(frozen=True, slots=True)
class MbusHeader:
    """The 35 bytes in front of an M-Bus image, checked (protocol of the platform, SMR 5 images).

    `identification` has eight digits, F stands for any; `version` FF stands for any.
    """

    raw: bytes = field(repr=False)
    image_version: str
    image_bytes: int
    manufacturer: str
    identification: str
    version: int

    @property
    def simple_version(self) -> str:
        """The version as a gas meter that runs this image will give it."""
        return bytes.fromhex(self.image_version)[::-1].hex()

    def fits(self, identification: str) -> bool:
        """Whether the image is for the device with this number, each F of the image being any digit."""
        return all(
            wanted in (_WILDCARD, found) for wanted, found in zip(self.identification, identification, strict=True)
        )


@dataclass(frozen=True)
class FirmwareImage:
    """One image as it is transferred, whole: `raw` in blocks, under `identifier`.

    `digest` is what stands for the image when a transfer is taken up again; of an M-Bus image it covers the part behind
    the header.
    """

    raw: bytes = field(repr=False)
    identifier: bytes
    header: MbusHeader | None = None

    def __post_init__(self) -> None:
        if not 1 <= len(self.identifier) <= MAX_IDENTIFIER_BYTES:
            size = _IDENTIFIER_SIZE.with_(limit=MAX_IDENTIFIER_BYTES, count=len(self.identifier))
            raise ImageFileError(IDENTIFIER, size)

    @property
    def size_bytes(self) -> int:
        """How many bytes are transferred."""
        return len(self.raw)

    @cached_property
    def digest(self) -> str:
        """SHA-256 as 64 hex digits."""
        body = self.raw if self.header is None else self.raw[HEADER_BYTES:-SECURITY_BYTES]
        return hashlib.sha256(body).hexdigest().upper()

    def block(self, number: int, block_bytes: int) -> bytes:
        """Return one block, counted from 0; the last is not padded."""
        return self.raw[number * block_bytes : (number + 1) * block_bytes]

    def count(self, block_bytes: int) -> int:
        """Return how many blocks the image has."""
        return block_count(self.size_bytes, block_bytes)


def block_count(size_bytes: int, block_bytes: int) -> int:
    """Return how many blocks an image of this size has."""
    return math.ceil(size_bytes / block_bytes)


def meter_image(raw: bytes, identifier: bytes) -> FirmwareImage:
    """Return the image for an E-meter: its content means nothing here. Raises ImageFileError."""
    _check_size(raw)
    if is_mbus_image(raw):
        raise ImageFileError(_ADDRESS_TYPE, _FOR_MBUS)
    return FirmwareImage(raw, identifier)


def check_file(raw: bytes, identifier: bytes | None, *, is_for_mbus: bool) -> None:
    """Raise ImageFileError for a file that no meter could be sent, whichever it is."""
    if is_for_mbus:
        parse_header(raw)
        return
    _check_size(raw)
    if is_mbus_image(raw):
        raise ImageFileError(_ADDRESS_TYPE, _FOR_MBUS)
    if identifier is None:
        raise ImageFileError(IDENTIFIER, NO_IDENTIFIER)
    meter_image(raw, identifier)


def is_mbus_image(raw: bytes) -> bool:
    """Whether a file is meant for an M-Bus device, right or not."""
    return len(raw) >= HEADER_BYTES and raw[:4] in MAGICS and raw[19] == _MBUS_ADDRESS


def parse_header(raw: bytes) -> MbusHeader:
    """Read and check the header of a whole M-Bus image file; raises ImageFileError that names the field."""
    _check_size(raw)
    _check(_MAGIC, raw[:4] in MAGICS, _INSTEAD.with_(found=raw[:4].hex().upper(), wanted="SMR5"))
    if len(raw) < HEADER_BYTES + 1 + SECURITY_BYTES:
        raise ImageFileError(FILE_LENGTH, _TOO_SHORT.with_(count=len(raw)))
    _expect(_HEADER_FORM, raw[4], _HEADER_VERSION)
    _expect(_HEADER_LENGTH, _little(raw[5:7]), HEADER_BYTES)
    _expect(_SECURITY_LENGTH, _little(raw[15:17]), SECURITY_BYTES)
    _expect(_SECURITY_TYPE, raw[17], _GMAC, verbatim("GMAC"))
    _expect(_ADDRESS_LENGTH, raw[18], _MBUS_ADDRESS_BYTES)
    _expect(_ADDRESS_TYPE, raw[19], _MBUS_ADDRESS, verbatim("M-Bus"))
    header = MbusHeader(
        raw=raw[:HEADER_BYTES],
        image_version=raw[7:11].hex().upper(),
        image_bytes=_little(raw[11:15]),
        manufacturer=manufacturer_letters(_little(raw[20:22])),
        identification=_identification(raw[22:26]),
        version=raw[26],
    )
    _expect(_DEVICE_TYPE, raw[27], GAS, _GAS_DEVICE)
    _expect(_ACTIVATION_TYPE, raw[28], _MASTER_INITIATED, _BY_MASTER)
    _check(_ACTIVATION_TIME, not any(raw[29:35]), _NO_TIME)
    behind = len(raw) - HEADER_BYTES - SECURITY_BYTES
    _check(_IMAGE_LENGTH, header.image_bytes == behind, _OTHER_LENGTH.with_(told=header.image_bytes, count=behind))
    return header


def manufacturer_letters(code: int) -> str:
    """Return the three letters of a manufacturer's 16-bit form; raises ImageFileError."""
    letters = [code >> shift & 0x1F for shift in (10, 5, 0)]
    is_name = code < 0x8000 and all(1 <= letter <= 26 for letter in letters)
    _check(_MANUFACTURER, is_name, _NO_MAKER.with_(code=f"{code:04X}"))
    return "".join(chr(64 + letter) for letter in letters)


def check_device(header: MbusHeader, device: ShortId) -> None:
    """Raise ImageFileError when the device on a channel is of another maker than the image, or no gas meter."""
    is_of_maker = device.manufacturer_identification == header.manufacturer
    _check(_MANUFACTURER, is_of_maker, _OTHER_MAKER.with_(maker=header.manufacturer, device=device.whole_text))
    _check(_DEVICE_TYPE, device.device_type_identification == GAS, _NO_GAS.with_(device=device.whole_text))


def patched(raw: bytes, header: MbusHeader, identification: str) -> bytes:
    """Return the file made out for one device: its number, version byte 50; the last 16 bytes are still to be signed.

    Raises ImageFileError when the image is for another device.
    """
    if not _IDENTIFICATION.fullmatch(identification):
        raise ImageFileError(_NUMBER, _NO_NUMBER.with_(text=identification[:20]))
    if not header.fits(identification):
        raise ImageFileError(_NUMBER, _OTHER_DEVICE.with_(image=header.identification, device=identification))
    address = bytes.fromhex(identification)[::-1]
    return raw[:22] + address + bytes((PATCHED_VERSION,)) + raw[27:]


def initialisation_vector(raw: bytes) -> bytes:
    """Return the 12 bytes that begin the GMAC of a patched file: its address, then the version turned round."""
    return raw[20:28] + raw[7:11][::-1]


def covered(raw: bytes) -> bytes:
    """Return what the GMAC of a file covers: header and image."""
    return raw[:-SECURITY_BYTES]


def mbus_identifier(raw: bytes) -> bytes:
    """Return the 19 bytes under which a patched M-Bus image is transferred (firmware id left zero)."""
    letters = manufacturer_letters(_little(raw[20:22])).encode("ascii")
    return letters + b"MBUS" + raw[22:26] + raw[20:22] + raw[26:28] + bytes(4)


def parse_identifier(text: str) -> bytes:
    """Read an identifier as it is typed: text, or `hex:` and digits; raises ImageFileError."""
    if not text.strip():
        raise ImageFileError(IDENTIFIER, _NO_TEXT)
    if not text.lower().startswith("hex:"):
        _check(IDENTIFIER, text.isprintable(), _NOT_PRINTABLE)
        return text.encode("utf-8")
    return _hex(text[4:])


def chosen_identifier(beside: bytes | None, typed: str | None) -> bytes | None:
    """Return what was typed, or what stood beside the image; raises ImageFileError where both are there and differ."""
    if typed is None:
        return beside
    identifier = parse_identifier(typed)
    _check(IDENTIFIER, beside in (None, identifier), _OTHER_TYPED)
    return identifier


def parse_identifier_file(raw: bytes) -> bytes:
    """Read a `.imgid` file: hex digits; raises ImageFileError."""
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError as error:
        raise ImageFileError(IDENTIFIER, _NO_HEX_FILE) from error
    return _hex(text)


def check_hash_file(raw: bytes, image: bytes) -> None:
    """Compare an image with the `.sha256` file beside it, hash first as sha256sum writes it; raises ImageFileError."""
    found = _HASH_LINE.match(raw.decode("ascii", "replace"))
    if found is None:
        raise ImageFileError(SHA_256, _NO_HASH)
    digest = hashlib.sha256(image).hexdigest()
    _check(SHA_256, found[1].lower() == digest, _OTHER_HASH.with_(found=digest[:16], wanted=found[1][:16]))


def _hex(text: str) -> bytes:
    compact = re.sub(r"\s+", "", text)
    is_hex = re.fullmatch(r"([0-9A-Fa-f]{2})+", compact) is not None
    _check(IDENTIFIER, is_hex, _NO_HEX)
    return bytes.fromhex(compact)


def _identification(raw: bytes) -> str:
    digits = raw[::-1].hex().upper()
    is_right = all(digit in "0123456789F" for digit in digits)
    _check(_NUMBER, is_right, _NO_DIGITS.with_(digits=digits))
    return digits


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _check_size(raw: bytes) -> None:
    _check(FILE_LENGTH, bool(raw), _EMPTY)
    _check(FILE_LENGTH, len(raw) <= MAX_IMAGE_BYTES, _TOO_LONG.with_(limit=MAX_IMAGE_BYTES >> 20))


def _check(name: Text, is_right: bool, reason: Text) -> None:
    if not is_right:
        raise ImageFileError(name, reason)


def _expect(name: Text, found: int, wanted: int, meaning: Text | None = None) -> None:
    words = _INSTEAD if meaning is None else _INSTEAD_OF.with_(meaning=meaning)
    _check(name, found == wanted, words.with_(found=found, wanted=wanted))
