"""Firmware versions: requests, responses and how a version text is read."""

from enum import StrEnum

import msgspec

from smconfig_gui.model.axdr import Data
from smconfig_gui.model.cosem import check_channel
from smconfig_gui.model.meter import Value


class FirmwareModuleType(StrEnum):
    """Modules of E-meters, and the one version a gas meter gives (names of the service)."""

    ACTIVE_FIRMWARE = "ACTIVE_FIRMWARE"
    MODULE_ACTIVE_FIRMWARE = "MODULE_ACTIVE_FIRMWARE"
    COMMUNICATION_MODULE_ACTIVE_FIRMWARE = "COMMUNICATION_MODULE_ACTIVE_FIRMWARE"
    M_BUS_DRIVER_ACTIVE_FIRMWARE = "M_BUS_DRIVER_ACTIVE_FIRMWARE"
    SIMPLE_VERSION_INFO = "SIMPLE_VERSION_INFO"


class GetFirmwareVersionRequest(Value, frozen=True, omit_defaults=True):
    """All modules of the E-meter, or with a channel the version of the M-Bus device on it."""

    channel: int | None = None

    def __post_init__(self) -> None:
        if self.channel is not None:
            check_channel(self.channel)


class UpdateFirmwareRequest(Value, frozen=True, omit_defaults=True):
    """An image for the E-meter, or with a channel for the M-Bus device on it; the file is given beside the request.

    `firmware_identification` is what people call it. With `activate` false the image is sent and verified, and stays on
    the meter until the request is made again with true.
    """

    firmware_identification: str = ""
    channel: int | None = None
    activate: bool = True

    def __post_init__(self) -> None:
        if self.channel is not None:
            check_channel(self.channel)
        if len(self.firmware_identification) > 100 or not self.firmware_identification.isprintable():
            raise ValueError("a firmware identification has at most 100 printable characters")


class FirmwareVersion(Value, frozen=True):
    """One module and the version it runs."""

    firmware_module_type: FirmwareModuleType
    version: str


class FirmwareVersions(Value, frozen=True):
    """The versions in the order of the service."""

    firmware_versions: tuple[FirmwareVersion, ...] = msgspec.field(default=())


def version_text(data: Data) -> str:
    """Return the text of a version identifier: UTF-8 without the bytes 00 to 1F that some meters pad with."""
    return bytes(byte for byte in data.octets if byte > 0x1F).decode("utf-8", "replace").strip()


def gas_version_text(data: Data) -> str:
    """Return the simple version of a gas meter: its bytes as lower-case hex."""
    return data.octets.hex()
