"""What a meter says of the image that it holds or is getting (class 18), and of the versions that it runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from smconfig_gui.dlms.errors import AccessError, ProtocolError
from smconfig_gui.dlms.operation import Reader, get_all, given
from smconfig_gui.model.axdr import Data, Tag, encode_length
from smconfig_gui.model.firmware import (
    FirmwareModuleType,
    FirmwareVersion,
    FirmwareVersions,
    gas_version_text,
    version_text,
)
from smconfig_gui.model.firmware_image import FirmwareImage

IMAGE = "IMAGE_TRANSFER"
GAS_VERSION = "MBUS_DEVICE_CONFIG_SIMPLE_VERSION_INFO"
SIGNATURE = "ACTIVE_FIRMWARE_SIGNATURE"
SHORTEST_SIGNATURE = 8  # what is shorter may be equal by chance
AUXILIARY_LOG = "AUXILIARY_EVENT_LOG"
BLOCK_SIZE, BLOCKS, FIRST_GAP, ENABLED, STATUS, TO_ACTIVATE = 2, 3, 4, 5, 6, 7
INITIATE, TRANSFER, VERIFY, ACTIVATE = 1, 2, 3, 4
MAX_BLOCK_BYTES = 1 << 16
_UPGRADE_EVENTS, _CHANNEL_STEP = 0x1000, 0x100  # protocol of the platform, auxiliary event log


class ImageStatus(IntEnum):
    """Attribute 6 (Blue Book, image transfer)."""

    NOT_INITIATED = 0
    INITIATED = 1
    VERIFYING = 2
    VERIFIED = 3
    VERIFICATION_FAILED = 4
    ACTIVATING = 5
    ACTIVATED = 6
    ACTIVATION_FAILED = 7


@dataclass(frozen=True, slots=True)
class Running:
    """What runs: the versions, and the signature of the meter's own firmware, empty where nobody tells it."""

    versions: FirmwareVersions
    signature: bytes = b""

    def is_signed_as(self, image: FirmwareImage) -> bool:
        """Whether the signature is that of the image, by which meters name images: what it begins with."""
        return len(self.signature) >= SHORTEST_SIGNATURE and image.raw.startswith(self.signature)

    def is_new(self, before: "Running") -> bool:
        """Whether something else runs than before, by any version or by the signature."""
        is_signed_anew = bool(self.signature and before.signature) and self.signature != before.signature
        return bool(self.versions.firmware_versions) and (self.versions != before.versions or is_signed_anew)


@dataclass(frozen=True, slots=True)
class ImageState:
    """Attributes 2, 4, 5 and 6 at one moment."""

    block_bytes: int
    first_gap: int
    is_enabled: bool
    status: ImageStatus


async def read_state(reader: Reader) -> ImageState:
    """Return how the image transfer stands, in one request where the meter allows it."""
    indexes = (BLOCK_SIZE, FIRST_GAP, ENABLED, STATUS)
    size, gap, enabled, status = await get_all(reader, [reader.attribute(IMAGE, index) for index in indexes])
    if not 1 <= size.number <= MAX_BLOCK_BYTES:
        raise ProtocolError("protocol", detail=f"image block size {size.number}")
    return ImageState(size.number, gap.number, enabled.truth, status_of(status))


async def read_status(reader: Reader) -> ImageStatus:
    """Return attribute 6 alone."""
    return status_of(await reader.session.get(reader.attribute(IMAGE, STATUS)))


def status_of(data: Data) -> ImageStatus:
    """Return the status; raises ProtocolError for a number without a meaning."""
    try:
        return ImageStatus(data.number)
    except ValueError as error:
        raise ProtocolError("protocol", detail=f"image transfer status {data.value}") from error


@dataclass(frozen=True, slots=True)
class Blocks:
    """Which blocks of an image the meter lacks; `is_untouched` when it expects just so many and has none of them."""

    missing: list[int]
    is_untouched: bool


async def read_blocks(reader: Reader, count: int) -> Blocks:
    """Return how an image of so many blocks stands, by the meter's bit string and its first gap together."""
    told, gap = await reader.session.get_many([reader.attribute(IMAGE, index) for index in (BLOCKS, FIRST_GAP)])
    if isinstance(gap, AccessError):
        raise gap
    bits = "" if isinstance(told, AccessError) else told.bits
    missing = missing_blocks(bits, gap.number, count)
    # One bit per block; some meters fill up the last byte.
    is_of_that_size = not bits or count <= len(bits) < count + 8
    return Blocks(missing, is_of_that_size and len(missing) == count)


def missing_blocks(bits: str, first_gap: int, count: int) -> list[int]:
    """Return the blocks to send. Where bit string and first gap disagree neither is trusted: from the lower one on."""
    if not bits:
        return list(range(min(first_gap, count), count))
    known = bits[:count].ljust(count, "0")
    first_zero = known.find("0") if "0" in known else count
    if first_zero != min(first_gap, count):
        return list(range(min(first_zero, first_gap), count))
    return [number for number, bit in enumerate(known) if bit == "0"]


def block_argument(number: int, block: bytes) -> bytes:
    """Return the A-XDR of a block, a structure of number and bytes; written out, as an image has thousands of them."""
    return b"\x02\x02\x06" + number.to_bytes(4, "big") + b"\x09" + encode_length(len(block)) + block


async def info_differs(reader: Reader, image: FirmwareImage) -> str | None:
    """Return what of the image to activate is not that of ours; None when size, identifier and signature match."""
    items = (await reader.session.get(reader.attribute(IMAGE, TO_ACTIVATE))).items
    if not items:
        return "nothing"
    for item in items:
        size, identifier, signature = item.fields(Tag.DOUBLE_LONG_UNSIGNED, Tag.OCTET_STRING, Tag.OCTET_STRING)
        if size.number != image.size_bytes:
            return f"size {size.number}"
        if identifier.octets != image.identifier:
            return f"identifier {identifier.octets[:32].hex().upper()}"
        if not image.raw.startswith(signature.octets):
            return f"signature {signature.octets[:32].hex().upper()}"
    return None


# --- versions --------------------------------------------------------------------------------------------------------


async def read_versions(reader: Reader, channel: int | None = None) -> FirmwareVersions:
    """Return the versions of all modules, or that of the device on a channel; none where nobody tells it."""
    if channel is not None:
        return await _gas_version(reader, channel)
    modules = reader.profile.forms.firmware_modules
    return _versions(modules, await get_all(reader, [reader.attribute(name, 2) for _, name in modules]))


def _versions(modules: Sequence[tuple[str, str]], values: Sequence[Data]) -> FirmwareVersions:
    versions = (
        FirmwareVersion(firmware_module_type=FirmwareModuleType(module), version=version_text(value))
        for (module, _), value in zip(modules, values, strict=True)
    )
    return FirmwareVersions(firmware_versions=tuple(versions))


async def read_running(reader: Reader, channel: int | None = None) -> Running:
    """Return versions and signature together, in one request where the meter allows it."""
    if channel is not None or not reader.profile.has(SIGNATURE):
        return Running(await read_versions(reader, channel))
    modules = reader.profile.forms.firmware_modules
    names = [*(name for _, name in modules), SIGNATURE]
    *values, signature = await reader.session.get_many([reader.attribute(name, 2) for name in names])
    told = b"" if isinstance(signature, AccessError) else signature.octets
    return Running(_versions(modules, given(values)), told)


async def _gas_version(reader: Reader, channel: int) -> FirmwareVersions:
    if not reader.profile.has(GAS_VERSION):
        return FirmwareVersions()
    value = await reader.session.get(reader.attribute(GAS_VERSION, 2, channel))
    kind = FirmwareModuleType.SIMPLE_VERSION_INFO
    return FirmwareVersions(
        firmware_versions=(FirmwareVersion(firmware_module_type=kind, version=gas_version_text(value)),)
    )


async def read_upgrade_events(reader: Reader, channel: int) -> list[tuple[bytes, int]]:
    """Return what the auxiliary log says of images for the device on a channel: moment and result, 0 for success."""
    if not reader.profile.has(AUXILIARY_LOG):
        return []
    rows = (await reader.session.get(reader.attribute(AUXILIARY_LOG, 2))).items
    first = _UPGRADE_EVENTS + _CHANNEL_STEP * (channel - 1)
    events = (row.items for row in rows if len(row.items) >= 2)
    return [(when.octets, code.number - first) for when, code, *_ in events if 0 <= code.number - first <= 0x0F]
