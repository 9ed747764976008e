"""Frames of HDLC, format type 3 (IEC 62056-46): checksums at library speed, and a reader that lives with garbage."""

from binascii import crc_hqx
from typing import NamedTuple

FLAG = 0x7E
FORMAT = 0xA0  # format type 3 in the upper four bits
SEGMENTED = 0x08
MAX_LENGTH = 0x7FF  # the length field has eleven bits
CHECKSUM_SIZE_BYTES = 2
_FLAG = bytes((FLAG,))
_MIN_LENGTH = 7  # format, two addresses of one byte, control, frame check sequence
_ADDRESS_SIZES = (1, 2, 4)

# The check sequence of HDLC works on reflected bits. crc_hqx has the same polynomial on plain bits, in C: mirror the
# bits of every byte before, and those of the result after, where its final inversion joins the same table.
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_MIRRORED_INVERTED = bytes(byte ^ 0xFF for byte in _MIRRORED)


def checksum(raw: bytes | bytearray) -> bytes:
    """Return the check sequence (CRC-16/X-25) as it stands on the wire, low byte first."""
    return crc_hqx(raw.translate(_MIRRORED), 0xFFFF).to_bytes(2, "big").translate(_MIRRORED_INVERTED)


class Frame(NamedTuple):
    """One frame; addresses as their wire bytes."""

    destination: bytes
    source: bytes
    control: int
    information: bytes = b""
    is_segmented: bool = False

    def to_bytes(self) -> bytes:
        """Return the frame with its flags; raises ValueError when it would be too long."""
        addressed = self.destination + self.source + bytes((self.control,))
        overhead = 2 + CHECKSUM_SIZE_BYTES * (2 if self.information else 1)
        length = len(addressed) + len(self.information) + overhead
        if length > MAX_LENGTH:
            raise ValueError(f"a frame holds {MAX_LENGTH} bytes, not {length}")
        head = bytes((FORMAT | (SEGMENTED if self.is_segmented else 0) | length >> 8, length & 0xFF)) + addressed
        if self.information:
            head += checksum(head) + self.information
        return _FLAG + head + checksum(head) + _FLAG


class FrameReader:
    """Finds frames in a stream: whatever is no frame is skipped up to the next flag, nothing good is lost with it."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self.lost: list[bytes] = []
        self.lost_bytes = 0

    @property
    def is_inside(self) -> bool:
        """Whether a frame has begun that is not complete."""
        return len(self._buffer) > 1

    def feed(self, data: bytes) -> list[tuple[Frame, bytes]]:
        """Take bytes as they come; return the frames that are complete by now, each with its raw bytes."""
        self._buffer += data
        found, _ = self._take(0)
        return found

    def give_up(self) -> list[tuple[Frame, bytes]]:
        """The line fell silent inside a frame: drop what began it and return the frames that stood behind it."""
        found: list[tuple[Frame, bytes]] = []
        while self.is_inside:
            more, is_stuck = self._take(1)
            found += more
            if not is_stuck:
                break
        return found

    def _take(self, start: int) -> tuple[list[tuple[Frame, bytes]], bool]:
        """Return the frames from an offset on, and whether one is begun behind them."""
        buffer, found, kept = self._buffer, [], 0
        is_stuck = False
        position = buffer.find(FLAG, start)
        while position >= 0:
            frame, end = self._frame_at(position)
            if frame is not None:
                self._lose(kept, position)
                found.append((frame, bytes(buffer[position : end + 1])))
                # One flag may close a frame and open the next.
                position = kept = end
            elif end:
                position = buffer.find(FLAG, position + 1)
            else:
                is_stuck = True
                break
        cut = len(buffer) if position < 0 else position
        self._lose(kept, cut)
        del buffer[:cut]
        return found, is_stuck

    def _frame_at(self, start: int) -> tuple[Frame | None, int]:
        """Return the frame that this flag opens and where its closing flag is.

        Without a frame the number is 0 when more bytes may make it one, and not 0 when they cannot.
        """
        buffer = self._buffer
        if len(buffer) < start + 3:
            return None, int(len(buffer) == start + 2 and buffer[start + 1] & 0xF0 != FORMAT)
        length = (buffer[start + 1] & 0x07) << 8 | buffer[start + 2]
        if buffer[start + 1] & 0xF0 != FORMAT or length < _MIN_LENGTH:
            return None, 1
        source = self._address_end(start + 3)
        control = self._address_end(source) if source > 0 else source
        if control <= 0:
            return None, int(control < 0)
        return self._checked(start, length, source, control)

    def _address_end(self, start: int) -> int:
        """Return where an address ends; 0 when it is not complete, -1 when it is none."""
        for size in range(1, 5):
            if start + size > len(self._buffer):
                return 0
            if self._buffer[start + size - 1] & 1:
                return start + size if size in _ADDRESS_SIZES else -1
        return -1

    def _checked(self, start: int, length: int, source: int, control: int) -> tuple[Frame | None, int]:
        buffer, end = self._buffer, start + 1 + length
        head_end, body_end = control + 1, end - CHECKSUM_SIZE_BYTES
        information = head_end + CHECKSUM_SIZE_BYTES
        if body_end < head_end or head_end < body_end < information:
            return None, 1
        if body_end > head_end:
            if len(buffer) < information:
                return None, 0
            # The header has its own check, so that a false beginning is known long before its length has passed.
            if checksum(buffer[start + 1 : head_end]) != buffer[head_end:information]:
                return None, 1
        if len(buffer) <= end:
            return None, 0
        if buffer[end] != FLAG or checksum(buffer[start + 1 : body_end]) != buffer[body_end:end]:
            return None, 1
        frame = Frame(
            bytes(buffer[start + 3 : source]),
            bytes(buffer[source:control]),
            buffer[control],
            bytes(buffer[information:body_end]),
            bool(buffer[start + 1] & SEGMENTED),
        )
        return frame, end

    def _lose(self, start: int, end: int) -> None:
        raw = bytes(self._buffer[start:end]).strip(_FLAG)
        if raw:
            self.lost.append(raw)
            self.lost_bytes += len(raw)

    def take_lost(self) -> list[bytes]:
        """Return, once, the bytes that belonged to no frame."""
        lost, self.lost = self.lost, []
        return lost
