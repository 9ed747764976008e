"""Who a simulated meter is and which keys it starts with; seed 0 has the published test keys."""

import random
from dataclasses import dataclass, field

from smconfig_gui.dlms.simulator.definition import Definition

TEST_ENCRYPTION_KEY = bytes(range(0x00, 0x10))
TEST_AUTHENTICATION_KEY = bytes(range(0xD0, 0xE0))
TEST_MASTER_KEY = bytes.fromhex("00112233445566778899AABBCCDDEEFF")
TEST_PASSWORD = "00000000"  # noqa: S105 - published, for tests
TEST_CHANNEL_KEYS = {
    "G_METER_MASTER_KEY": bytes(range(0x00, 0x10)),
    "G_METER_ENCRYPTION_KEY": bytes.fromhex("11111111222222223333333344444455"),
    "G_METER_FIRMWARE_UPDATE_AUTHENTICATION_KEY": bytes.fromhex("F9AA0123456789012345D7AFCCD41BD1"),
    "G_METER_OPTICAL_PORT_KEY": None,
}


@dataclass
class Secrets:
    """All keys of the meter as they are now; `coming` are accepted ones by key id, in force after the answer."""

    encryption: bytes
    authentication: bytes
    master: bytes
    password: str = TEST_PASSWORD
    broadcast: bytes | None = None
    coming: dict[int, bytes] = field(default_factory=dict)

    def named(self) -> dict[str, str]:
        """Return the E-meter's part of a secrets file."""
        return {
            "E_METER_ENCRYPTION_KEY_UNICAST": self.encryption.hex().upper(),
            "E_METER_AUTHENTICATION_KEY": self.authentication.hex().upper(),
            "E_METER_MASTER_KEY": self.master.hex().upper(),
            "LLS_PASSWORD": self.password,
        }


@dataclass
class MbusDevice:
    """A device on an M-Bus channel, with its own keys."""

    identification_number: str
    manufacturer: str
    version: int
    device_type: int
    primary_address: int
    optical_port_closed: bool = False
    key_change_counter: int = 0
    keys: dict[str, bytes | None] = field(default_factory=lambda: dict(TEST_CHANNEL_KEYS))

    @property
    def device_identification(self) -> str:
        """The equipment identifier on the device's label, which holds its number."""
        return f"G003516{self.identification_number}16"


@dataclass(frozen=True)
class Identity:
    """What a meter says of itself; never changes."""

    device_identification: str
    serial_number: str
    logical_device_name: str
    system_title: bytes


def identity(definition: Definition, seed: int) -> Identity:
    """Return the identity of one meter: each seed below 10,000 is another serial number."""
    number = definition.number("serialNumber") + seed
    type_code, year = definition.text("typeCode"), definition.text("year")
    return Identity(
        device_identification=f"{type_code}{number:010d}{year}",
        serial_number=f"{number:010d}",
        logical_device_name=f"SIM{type_code}{number % 10**8:08d}",
        system_title=b"SIM" + number.to_bytes(5, "big"),
    )


def secrets(generation: str, seed: int) -> Secrets:
    """Return the keys of one meter: the published ones for seed 0, else drawn from generation and seed."""
    if seed == 0:
        return Secrets(TEST_ENCRYPTION_KEY, TEST_AUTHENTICATION_KEY, TEST_MASTER_KEY)
    drawn = random.Random(f"{generation}/{seed}/keys")
    return Secrets(drawn.randbytes(16), drawn.randbytes(16), drawn.randbytes(16), f"{drawn.randrange(10**8):08d}")


def mbus_device(definition: Definition, channel: int, seed: int) -> MbusDevice:
    """Return the device of one channel; with a seed it has keys and an identification number of its own."""
    entry = definition.channels[channel]
    number, keys = entry.identification_number, dict(TEST_CHANNEL_KEYS)
    if seed:
        drawn = random.Random(f"{definition.generation}/{seed}/channel {channel}")
        number = f"{drawn.randrange(10**8):08d}"
        keys = {name: drawn.randbytes(16) if key else None for name, key in TEST_CHANNEL_KEYS.items()}
    return MbusDevice(number, entry.manufacturer, entry.version, entry.device_type, entry.primary_address, keys=keys)


def manufacturer_code(letters: str) -> int:
    """Return the 16-bit form of a manufacturer's three letters."""
    first, second, third = (ord(letter) - 64 for letter in letters)
    return first * 1024 + second * 32 + third
