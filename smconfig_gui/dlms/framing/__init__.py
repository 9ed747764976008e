"""Frames around APDUs, without input or output."""

from typing import Protocol


class Framing(Protocol):
    """Turns APDUs into bytes and bytes into APDUs."""

    def encode(self, apdu: bytes) -> bytes:
        """Return the bytes to send for one APDU."""
        ...

    def feed(self, data: bytes) -> list[bytes]:
        """Take bytes as they come; return the APDUs that are complete by now; raises ProtocolError."""
        ...

    @property
    def foreign_address(self) -> str:
        """The address of a well-formed frame that was not for us and was left aside; empty when there was none."""
        ...
