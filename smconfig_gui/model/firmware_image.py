"""Firmware images as files: the header of M-Bus images checked field by field and patched; names, hashes, blocks."""

import hashlib
import math
import re
from dataclasses import dataclass, field
from functools import cached_property

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


class ImageFileError(ValueError):
    """A file that cannot be an image; `field` names the part of it that is wrong."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.field = name


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
            raise ImageFileError(
                "image identifier", f"1 to {MAX_IDENTIFIER_BYTES} bytes are possible, not {len(self.identifier)}"
            )

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
        raise ImageFileError("address type", "this image is for an M-Bus device: name its channel")
    return FirmwareImage(raw, identifier)


def check_file(raw: bytes, identifier: bytes | None, *, is_for_mbus: bool) -> None:
    """Raise ImageFileError for a file that no meter could be sent, whichever it is."""
    if is_for_mbus:
        parse_header(raw)
        return
    _check_size(raw)
    if is_mbus_image(raw):
        raise ImageFileError("address type", "this image is for an M-Bus device: name its channel")
    if identifier is None:
        raise ImageFileError("image identifier", "there is none: type it, or put a .imgid file beside the image")
    meter_image(raw, identifier)


def is_mbus_image(raw: bytes) -> bool:
    """Whether a file is meant for an M-Bus device, right or not."""
    return len(raw) >= HEADER_BYTES and raw[:4] in MAGICS and raw[19] == _MBUS_ADDRESS


def parse_header(raw: bytes) -> MbusHeader:
    """Read and check the header of a whole M-Bus image file; raises ImageFileError that names the field."""
    _check_size(raw)
    _check("magic", raw[:4] in MAGICS, f"{raw[:4].hex().upper()} instead of SMR5")
    if len(raw) < HEADER_BYTES + 1 + SECURITY_BYTES:
        raise ImageFileError("file length", f"{len(raw)} bytes are less than header, image and security have")
    _expect("header version", raw[4], _HEADER_VERSION)
    _expect("header length", _little(raw[5:7]), HEADER_BYTES)
    _expect("security length", _little(raw[15:17]), SECURITY_BYTES)
    _expect("security type", raw[17], _GMAC, "GMAC")
    _expect("address length", raw[18], _MBUS_ADDRESS_BYTES)
    _expect("address type", raw[19], _MBUS_ADDRESS, "M-Bus")
    header = MbusHeader(
        raw=raw[:HEADER_BYTES],
        image_version=raw[7:11].hex().upper(),
        image_bytes=_little(raw[11:15]),
        manufacturer=manufacturer_letters(_little(raw[20:22])),
        identification=_identification(raw[22:26]),
        version=raw[26],
    )
    _expect("device type", raw[27], GAS, "gas")
    _expect("activation type", raw[28], _MASTER_INITIATED, "master initiated")
    _check("activation time", not any(raw[29:35]), "the master activates, so no time may stand here")
    behind = len(raw) - HEADER_BYTES - SECURITY_BYTES
    _check("image length", header.image_bytes == behind, f"{header.image_bytes}, and the file holds {behind}")
    return header


def manufacturer_letters(code: int) -> str:
    """Return the three letters of a manufacturer's 16-bit form; raises ImageFileError."""
    letters = [code >> shift & 0x1F for shift in (10, 5, 0)]
    _check("manufacturer", code < 0x8000 and all(1 <= letter <= 26 for letter in letters), f"{code:04X} is no name")
    return "".join(chr(64 + letter) for letter in letters)


def patched(raw: bytes, header: MbusHeader, identification: str) -> bytes:
    """Return the file made out for one device: its number, version byte 50; the last 16 bytes are still to be signed.

    Raises ImageFileError when the image is for another device.
    """
    if not _IDENTIFICATION.fullmatch(identification):
        raise ImageFileError("identification number", f"a device has eight digits, not “{identification[:20]}”")
    if not header.fits(identification):
        reason = f"the image is for {header.identification}, the device is {identification}"
        raise ImageFileError("identification number", reason)
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
    name = "image identifier"
    if not text.strip():
        raise ImageFileError(name, "it is empty")
    if not text.lower().startswith("hex:"):
        _check(name, text.isprintable(), "only printable characters are possible as text: use hex:…")
        return text.encode("utf-8")
    return _hex(text[4:])


def chosen_identifier(beside: bytes | None, typed: str | None) -> bytes | None:
    """Return what was typed, or what stood beside the image; raises ImageFileError where both are there and differ."""
    if typed is None:
        return beside
    identifier = parse_identifier(typed)
    _check(
        "image identifier", beside in (None, identifier), "the one typed is not the one in the file beside the image"
    )
    return identifier


def parse_identifier_file(raw: bytes) -> bytes:
    """Read a `.imgid` file: hex digits; raises ImageFileError."""
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError as error:
        raise ImageFileError("image identifier", "the file beside the image holds no hex digits") from error
    return _hex(text)


def check_hash_file(raw: bytes, image: bytes) -> None:
    """Compare an image with the `.sha256` file beside it, hash first as sha256sum writes it; raises ImageFileError."""
    found = _HASH_LINE.match(raw.decode("ascii", "replace"))
    if found is None:
        raise ImageFileError("SHA-256", "the file beside the image does not begin with 64 hex digits")
    digest = hashlib.sha256(image).hexdigest()
    _check("SHA-256", found[1].lower() == digest, f"the image has {digest[:16]}…, the file beside it {found[1][:16]}…")


def _hex(text: str) -> bytes:
    compact = re.sub(r"\s+", "", text)
    is_hex = re.fullmatch(r"([0-9A-Fa-f]{2})+", compact) is not None
    _check("image identifier", is_hex, "an even number of hex digits is expected")
    return bytes.fromhex(compact)


def _identification(raw: bytes) -> str:
    digits = raw[::-1].hex().upper()
    is_right = all(digit in "0123456789F" for digit in digits)
    _check("identification number", is_right, f"{digits} has other digits than 0 to 9 and F for any")
    return digits


def _little(raw: bytes) -> int:
    return int.from_bytes(raw, "little")


def _check_size(raw: bytes) -> None:
    _check("file length", bool(raw), "the file is empty")
    _check("file length", len(raw) <= MAX_IMAGE_BYTES, f"more than {MAX_IMAGE_BYTES >> 20} MiB")


def _check(name: str, is_right: bool, reason: str) -> None:
    if not is_right:
        raise ImageFileError(name, reason)


def _expect(name: str, found: int, wanted: int, meaning: str = "") -> None:
    shown = f"{wanted} ({meaning})" if meaning else str(wanted)
    _check(name, found == wanted, f"{found} instead of {shown}")
