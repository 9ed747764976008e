"""Addresses of HDLC: a client in one byte, a server in one, two or four (IEC 62056-46)."""

import re
from dataclasses import dataclass
from typing import Self

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError

CLIENT_LIMITS = range(1, 0x80)
SHORT_LIMIT, LONG_LIMIT = 0x7F, 0x3FFF
SIZES = (1, 2, 4)
NO_CLIENT = QT_TRANSLATE_NOOP("meter", "a client address is 1 to 127, not {number}.")
_LOGICAL = QT_TRANSLATE_NOOP("meter", "a logical address is 0 to {limit}, not {number}.")
_PHYSICAL = QT_TRANSLATE_NOOP("meter", "a physical address is 0 to {limit}, not {number}.")
_SIZE = QT_TRANSLATE_NOOP("meter", "a server address has 1, 2 or 4 bytes, not {number}.")
_NEEDS_PHYSICAL = QT_TRANSLATE_NOOP(
    "meter", "a logical address above {limit} needs a physical one on HDLC: {number}/0."
)
_LONG_NEEDS_PHYSICAL = QT_TRANSLATE_NOOP("meter", "an address of {size} bytes needs a physical device.")
_SHORT_HAS_NONE = QT_TRANSLATE_NOOP("meter", "an address of one byte has no physical device.")
_TWO_BYTES = QT_TRANSLATE_NOOP("meter", "an address of two bytes holds numbers up to {limit}.")
_FORM = QT_TRANSLATE_NOOP("meter", "a server address is LOGICAL or LOGICAL/PHYSICAL, decimal or with 0x.")
_NUMBER = r"(0[xX][0-9A-Fa-f]{1,4}|\d{1,5})"
_SERVER = re.compile(rf"{_NUMBER}(?:/{_NUMBER})?(?::([124]))?")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A logical device, and the physical device that holds it where several share one line.

    `size_bytes` is the form on the wire; None takes the shortest that holds the numbers, as most meters do.
    """

    logical: int
    physical: int | None = None
    size_bytes: int | None = None

    def __post_init__(self) -> None:
        for number, bounds in ((self.logical, _LOGICAL), (self.physical or 0, _PHYSICAL)):
            if not 0 <= number <= LONG_LIMIT:
                raise WrongValueError(bounds.with_(limit=LONG_LIMIT, number=number))
        if self.size_bytes not in (None, *SIZES):
            raise WrongValueError(_SIZE.with_(number=self.size_bytes))
        if self.physical is None:
            if self.logical > SHORT_LIMIT:
                raise WrongValueError(_NEEDS_PHYSICAL.with_(limit=SHORT_LIMIT, number=self.logical))
            if self.size_bytes not in (None, 1):
                raise WrongValueError(_LONG_NEEDS_PHYSICAL.with_(size=self.size_bytes))
        elif self.size_bytes == 1:
            raise WrongValueError(_SHORT_HAS_NONE)
        elif self.size_bytes == 2 and self._needs_long:
            raise WrongValueError(_TWO_BYTES.with_(limit=SHORT_LIMIT))

    @property
    def _needs_long(self) -> bool:
        return max(self.logical, self.physical or 0) > SHORT_LIMIT

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the address that a person wrote: `1`, `1/17`, `0x01/0x11`, with `:4` for four bytes.

        Raises ValueError.
        """
        match = _SERVER.fullmatch(text.strip())
        if match is None:
            raise WrongValueError(_FORM)
        logical, physical, size = match.groups()
        return cls(
            _number(logical),
            _number(physical) if physical is not None else None,
            int(size) if size is not None else None,
        )

    @classmethod
    def from_wire(cls, raw: bytes) -> Self:
        """Return the address of these wire bytes; raises ValueError."""
        is_ended = [bool(byte & 1) for byte in raw]
        if len(raw) not in SIZES or is_ended != [False] * (len(raw) - 1) + [True]:
            raise ValueError(f"{raw.hex(' ').upper()} is no HDLC address: the last of 1, 2 or 4 bytes is odd")
        septets = [byte >> 1 for byte in raw]
        if len(raw) == 1:
            return cls(septets[0])
        half = len(raw) // 2
        return cls(_joined(septets[:half]), _joined(septets[half:]), len(raw))

    @property
    def wire(self) -> bytes:
        """The bytes on the wire: upper part first, the lowest bit set in the last byte only."""
        if self.physical is None:
            return bytes((self.logical << 1 | 1,))
        parts: tuple[int, ...] = (self.logical, self.physical)
        if self.size_bytes == 4 or self._needs_long:
            parts = (self.logical >> 7, self.logical & 0x7F, self.physical >> 7, self.physical & 0x7F)
        return bytes((*(part << 1 for part in parts[:-1]), parts[-1] << 1 | 1))

    @property
    def text(self) -> str:
        """The decimal form that `parse` takes."""
        physical = "" if self.physical is None else f"/{self.physical}"
        is_longer_than_needed = self.size_bytes == 4 and not self._needs_long
        return f"{self.logical}{physical}{':4' if is_longer_than_needed else ''}"

    @property
    def hex(self) -> str:
        """The numbers in hexadecimal: `0x01/0x11`."""
        physical = "" if self.physical is None else f"/0x{self.physical:02X}"
        return f"0x{self.logical:02X}{physical}"

    @property
    def wire_text(self) -> str:
        """The wire bytes as people read them: `02 23`."""
        return self.wire.hex(" ").upper()


def client_wire(client: int) -> bytes:
    """Return the one byte of a client address; raises ValueError."""
    if client not in CLIENT_LIMITS:
        raise WrongValueError(NO_CLIENT.with_(number=client))
    return bytes((client << 1 | 1,))


@dataclass(frozen=True, slots=True)
class AddressPreset:
    """Addresses that many meters of a kind answer to."""

    title: Text
    client: int
    server: ServerAddress
    generations: tuple[str, ...] = ()


_SMR = ("smr4.3", "smr5.0", "smr5.1", "smr5.2", "smr5.5")
PRESETS: tuple[AddressPreset, ...] = (
    AddressPreset(
        QT_TRANSLATE_NOOP("addresses", "Management client, one meter on the line"),
        client=1,
        server=ServerAddress(1),
        generations=("dsmr2.2", "dsmr4.2.2", *_SMR),
    ),
    AddressPreset(
        QT_TRANSLATE_NOOP("addresses", "Management client, device 17"),
        client=1,
        server=ServerAddress(1, 17),
        generations=("dsmr4.2.2", *_SMR),
    ),
    AddressPreset(
        QT_TRANSLATE_NOOP("addresses", "Management client, device 17, four bytes"),
        client=1,
        server=ServerAddress(1, 17, 4),
        generations=("dsmr4.2.2", *_SMR),
    ),
    AddressPreset(
        QT_TRANSLATE_NOOP("addresses", "Public client, one meter on the line"),
        client=16,
        server=ServerAddress(1),
        generations=("dsmr2.2", "dsmr4.2.2", *_SMR),
    ),
)


def presets(generation: str | None) -> tuple[AddressPreset, ...]:
    """Return the presets for a generation, all of them when it is not known."""
    return tuple(preset for preset in PRESETS if generation is None or generation in preset.generations)


def _number(text: str) -> int:
    return int(text, 16) if text[:2].lower() == "0x" else int(text)


def _joined(septets: list[int]) -> int:
    value = 0
    for septet in septets:
        value = value << 7 | septet
    return value
