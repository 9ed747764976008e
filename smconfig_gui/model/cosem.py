"""Names of things in a meter: OBIS codes, attributes and methods (Blue Book, COSEM object identification)."""

import re
from dataclasses import dataclass
from typing import Self

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError

CHANNELS = (1, 2, 3, 4)
"""The M-Bus channels of a meter."""
_NO_OBIS = QT_TRANSLATE_NOOP(
    "reasons", "“{text}” is no OBIS code: six numbers of 0 to 255 are needed, as in 0-1:94.31.3.255."
)
_NO_KEY = QT_TRANSLATE_NOOP(
    "reasons", "“{text}” is no attribute: CLASS/OBIS/NUMBER is needed, as 1/0.0.97.98.10.255/2."
)
_KEY_TEXT = re.compile(r"(\d{1,5})/([^/]*)/(-?\d{1,3})", re.ASCII)
_OBIS_TEXT = re.compile(r"(\d{1,3})[-.](\d{1,3})[:.](\d{1,3})\.(\d{1,3})\.(\d{1,3})[.*](\d{1,3})")


@dataclass(frozen=True, slots=True, order=True)
class Obis:
    """One logical name of six groups A to F, each 0 to 255."""

    groups: tuple[int, int, int, int, int, int]

    def __init__(self, text: str) -> None:
        """Read `0-1:94.31.3.255` or `0.1.94.31.3.255`; raise ValueError for anything else."""
        match = _OBIS_TEXT.fullmatch(text.strip())
        groups = tuple(int(group) for group in match.groups()) if match else ()
        if len(groups) != 6 or any(group > 255 for group in groups):
            raise WrongValueError(_NO_OBIS.with_(text=text[:40]))
        object.__setattr__(self, "groups", groups)

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read the six bytes of a logical name."""
        if len(raw) != 6:
            raise ValueError(f"a logical name has 6 bytes, not {len(raw)}")
        obis = object.__new__(cls)
        object.__setattr__(obis, "groups", tuple(raw))
        return obis

    def to_bytes(self) -> bytes:
        """Return the six bytes of the logical name."""
        return bytes(self.groups)

    @property
    def dotted(self) -> str:
        """The form of requests and files: `0.1.94.31.3.255`."""
        return ".".join(str(group) for group in self.groups)

    def on_channel(self, channel: int) -> "Obis":
        """Return the same code on M-Bus channel 1 to 4, which stands in group B."""
        check_channel(channel)
        a, _, c, d, e, f = self.groups
        return Obis(f"{a}.{channel}.{c}.{d}.{e}.{f}")

    def __str__(self) -> str:
        a, b, c, d, e, f = self.groups
        return f"{a}-{b}:{c}.{d}.{e}.{f}"

    def __repr__(self) -> str:
        return f"Obis('{self}')"


def check_channel(channel: int) -> int:
    """Return the channel when it is one of the four that M-Bus has."""
    if channel not in CHANNELS:
        raise ValueError(f"M-Bus has channels 1 to 4, not {channel}")
    return channel


@dataclass(frozen=True, slots=True, order=True)
class _Member:
    class_id: int
    obis: Obis
    index: int

    def __post_init__(self) -> None:
        if not 0 <= self.class_id <= 0xFFFF:
            raise ValueError(f"a class id is 0 to 65535, not {self.class_id}")
        if not -128 <= self.index <= 127:
            raise ValueError(f"an attribute or method index is -128 to 127, not {self.index}")

    def to_bytes(self) -> bytes:
        """Return the nine bytes of a cosem-attribute-descriptor or cosem-method-descriptor (Green Book)."""
        return self.class_id.to_bytes(2, "big") + self.obis.to_bytes() + self.index.to_bytes(1, "big", signed=True)


@dataclass(frozen=True, slots=True, order=True)
class Attribute(_Member):
    """One attribute of one object."""

    @property
    def key(self) -> str:
        """The form of files: `1/0.0.97.98.10.255/2`."""
        return f"{self.class_id}/{self.obis.dotted}/{self.index}"

    @classmethod
    def from_key(cls, key: str) -> Self:
        """Read the form of files; raises ValueError."""
        match = _KEY_TEXT.fullmatch(key)
        if match is None:
            raise WrongValueError(_NO_KEY.with_(text=key[:60]))
        return cls(int(match[1]), Obis(match[2]), int(match[3]))

    def __str__(self) -> str:
        return f"{self.obis} attribute {self.index}"


@dataclass(frozen=True, slots=True, order=True)
class Method(_Member):
    """One method of one object."""

    def __str__(self) -> str:
        return f"{self.obis} method {self.index}"
