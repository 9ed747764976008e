"""The DLMS wrapper of TCP (IEC 62056-47): version 1, source, destination and length, two bytes each."""

from smconfig_gui.dlms.errors import ProtocolError

HEADER_SIZE_BYTES = 8
VERSION = b"\x00\x01"


class WrapperFraming:
    """Frames between one client and one server address."""

    def __init__(self, client: int, server: int) -> None:
        self._client = client.to_bytes(2, "big")
        self._server = server.to_bytes(2, "big")
        self._buffer = bytearray()
        self._foreign = ""

    @property
    def foreign_address(self) -> str:
        """The source and destination of a frame that was left aside, as `103/102`."""
        return self._foreign

    def encode(self, apdu: bytes) -> bytes:
        """Return header and APDU."""
        if not 1 <= len(apdu) <= 0xFFFF:
            raise ValueError(f"a wrapper carries 1 to 65535 bytes, not {len(apdu)}")
        return VERSION + self._client + self._server + len(apdu).to_bytes(2, "big") + apdu

    def feed(self, data: bytes) -> list[bytes]:
        """Return the APDUs that came from the server for this client; others are left aside."""
        self._buffer += data
        found = []
        while len(self._buffer) >= 2:
            if self._buffer[:2] != VERSION:
                raise ProtocolError("wrapper-version")
            if len(self._buffer) < HEADER_SIZE_BYTES:
                break
            source, destination = bytes(self._buffer[2:4]), bytes(self._buffer[4:6])
            end = HEADER_SIZE_BYTES + int.from_bytes(self._buffer[6:8], "big")
            if len(self._buffer) < end:
                break
            if (source, destination) == (self._server, self._client):
                found.append(bytes(self._buffer[HEADER_SIZE_BYTES:end]))
            else:
                self._foreign = f"{int.from_bytes(source, 'big')}/{int.from_bytes(destination, 'big')}"
            del self._buffer[:end]
        return found
