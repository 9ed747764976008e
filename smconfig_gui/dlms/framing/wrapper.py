"""The DLMS wrapper of TCP (IEC 62056-47): version 1, source, destination and length, two bytes each."""

from smconfig_gui.dlms.errors import NoAnswerError, ProtocolError
from smconfig_gui.dlms.framing import Findings, Turn
from smconfig_gui.model.messages import verbatim
from smconfig_gui.model.steps import Step

HEADER_SIZE_BYTES = 8
VERSION = b"\x00\x01"


class WrapperFraming:
    """Frames between one client and one server address; nothing has to be agreed and nothing is ever repeated."""

    wake_at: float | None = None
    opening_s = 0.0
    stage = Step.LINK

    def __init__(self, client: int, server: int) -> None:
        self._client = client.to_bytes(2, "big")
        self._server = server.to_bytes(2, "big")
        self._buffer = bytearray()
        self._foreign = ""
        self.is_open = False

    def open(self, now: float) -> Turn:  # noqa: ARG002 - the wrapper knows no time
        """Be ready at once."""
        self.is_open = True
        return Turn()

    def send(self, apdu: bytes, now: float) -> Turn:  # noqa: ARG002
        """Send header and APDU."""
        if not 1 <= len(apdu) <= 0xFFFF:
            raise ValueError(f"a wrapper carries 1 to 65535 bytes, not {len(apdu)}")
        return Turn([VERSION + self._client + self._server + len(apdu).to_bytes(2, "big") + apdu])

    def feed(self, data: bytes, now: float) -> Turn:  # noqa: ARG002
        """Find the APDUs that came from the server for this client; others are left aside."""
        self._buffer += data
        turn = Turn()
        while len(self._buffer) >= 2:
            if self._buffer[:2] != VERSION:
                raise ProtocolError("wrapper-version")
            if len(self._buffer) < HEADER_SIZE_BYTES:
                break
            end = HEADER_SIZE_BYTES + int.from_bytes(self._buffer[6:8], "big")
            if len(self._buffer) < end:
                break
            self._take(bytes(self._buffer[:end]), turn)
            del self._buffer[:end]
        return turn

    def _take(self, frame: bytes, turn: Turn) -> None:
        source, destination = frame[2:4], frame[4:6]
        turn.seen.append(frame)
        if (source, destination) == (self._server, self._client):
            turn.apdus.append(frame[HEADER_SIZE_BYTES:])
        else:
            self._foreign = f"{int.from_bytes(source, 'big')}/{int.from_bytes(destination, 'big')}"

    @property
    def findings(self) -> Findings:
        """Nothing that the connection itself would not tell."""
        return Findings()

    def wake(self, now: float) -> Turn:  # noqa: ARG002
        """Do nothing: there is nothing to repeat."""
        return Turn()

    def close(self, now: float) -> Turn:  # noqa: ARG002
        """Be closed at once."""
        self.is_open = False
        return Turn()

    def silence(self) -> NoAnswerError | None:
        """Return that only other addresses answered, when that is so: source and destination as `103/102`."""
        return NoAnswerError("foreign-answer", found=verbatim(self._foreign)) if self._foreign else None
