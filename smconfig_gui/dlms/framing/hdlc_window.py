"""Numbers of HDLC frames, modulo eight: what is on its way to the meter, and what is due from it."""

from collections import deque

from smconfig_gui.dlms.errors import ProtocolError

MAX_APDU_BYTES = 0xFFFF
LLC_SIZE_BYTES = 3


class Outbox:
    """Segments that the meter has not acknowledged; the first `in_flight` of them were sent."""

    def __init__(self) -> None:
        self._segments: deque[tuple[bytes, bool]] = deque()
        self._first = 0
        self.in_flight = 0

    def __bool__(self) -> bool:
        return bool(self._segments)

    def add(self, raw: bytes, size: int) -> None:
        """Cut bytes into segments of at most that size."""
        for start in range(0, len(raw), size):
            self._segments.append((raw[start : start + size], start + size < len(raw)))

    def unsent(self, window: int) -> list[tuple[int, bytes, bool]]:
        """Return number, bytes and whether more follows, for all that may be sent now; they are in flight then."""
        end = min(window, len(self._segments))
        frames = [((self._first + position) & 7, *self._segments[position]) for position in range(self.in_flight, end)]
        self.in_flight = end
        return frames

    def repeat(self) -> None:
        """Send again, from the first one, what was not acknowledged."""
        self.in_flight = 0

    def confirm(self, expected: int) -> int | None:
        """Drop what the meter has by its word; return how many that were, None when its word cannot be true."""
        count = (expected - self._first) & 7
        if count > self.in_flight:
            return None
        for _ in range(count):
            self._segments.popleft()
        self.in_flight -= count
        self._first = expected
        return count


class Inbox:
    """Segments of the meter's answer, in their order."""

    def __init__(self) -> None:
        self._gathered = bytearray()
        self.expected = 0

    def __bool__(self) -> bool:
        return bool(self._gathered)

    def is_ahead(self, number: int, window: int) -> bool:
        """Whether frames before this one were lost; otherwise, unless it is the expected one, it came twice."""
        return 0 < (number - self.expected) & 7 < window

    def gather(self, information: bytes, *, is_segmented: bool) -> bytes | None:
        """Take the information of the expected frame; return the whole when it was the last segment."""
        self.expected = (self.expected + 1) & 7
        self._gathered += information
        if len(self._gathered) > MAX_APDU_BYTES + LLC_SIZE_BYTES:
            raise ProtocolError("answer-too-long", limit=MAX_APDU_BYTES)
        if is_segmented:
            return None
        raw, self._gathered = bytes(self._gathered), bytearray()
        return raw
