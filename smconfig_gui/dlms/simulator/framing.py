"""What stands around an APDU on the wire: the wrapper of DLMS over TCP (IEC 62056-47)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from smconfig_gui.dlms.simulator.results import LinkClosedError

_HEADER = struct.Struct(">4H")
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Datagram:
    """One APDU between a client and a logical device of the meter."""

    client: int
    server: int
    apdu: bytes


class Framing(Protocol):
    """Bytes to APDUs and back, for one connection."""

    def receive(self, data: bytes) -> Iterator[Datagram]:
        """Yield what is complete; raise LinkClosedError when the stream makes no sense."""
        ...

    def wrap(self, datagram: Datagram) -> bytes:
        """Return the bytes that carry an answer."""
        ...


class WrapperFraming:
    """Version, source port, destination port, length; 16 bits each."""

    def __init__(self) -> None:
        self._buffer = b""

    def receive(self, data: bytes) -> Iterator[Datagram]:
        """Yield what is complete; raise LinkClosedError for another version or an empty APDU."""
        self._buffer += data
        while len(self._buffer) >= _HEADER.size:
            version, client, server, size = _HEADER.unpack_from(self._buffer)
            if version != _VERSION or size == 0:
                raise LinkClosedError(f"wrapper version {version}, length {size}")
            end = _HEADER.size + size
            if len(self._buffer) < end:
                return
            apdu, self._buffer = self._buffer[_HEADER.size : end], self._buffer[end:]
            yield Datagram(client, server, apdu)

    def wrap(self, datagram: Datagram) -> bytes:
        """Return the bytes that carry an answer: the meter is the source."""
        return _HEADER.pack(_VERSION, datagram.server, datagram.client, len(datagram.apdu)) + datagram.apdu
