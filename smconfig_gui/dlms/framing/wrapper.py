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
        addresses = client.to_bytes(2, "big"), server.to_bytes(2, "big")
        self._to_server = VERSION + addresses[0] + addresses[1]
        self._from_server = addresses[1] + addresses[0]
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
        return Turn([self._to_server + len(apdu).to_bytes(2, "big") + apdu])

    def feed(self, data: bytes, now: float) -> Turn:  # noqa: ARG002
        """Find the APDUs that came from the server for this client; others are left aside."""
        turn = Turn()
        if not self._buffer and _is_one_frame(data):  # as a rule: nothing to be put together or taken apart
            self._take(data, turn)
            return turn
        self._buffer += data
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
        turn.seen.append(frame)
        if frame[2:6] == self._from_server:
            turn.apdus.append(frame[HEADER_SIZE_BYTES:])
        else:
            self._foreign = f"{int.from_bytes(frame[2:4], 'big')}/{int.from_bytes(frame[4:6], 'big')}"

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


def _is_one_frame(data: bytes) -> bool:
    return data[:2] == VERSION and len(data) - HEADER_SIZE_BYTES == int.from_bytes(data[6:8], "big") >= 0
