"""One way to one meter: an APDU out, an APDU in, before a deadline."""

import asyncio
from collections import deque
from dataclasses import dataclass
from time import monotonic

from smconfig_gui.dlms.errors import LinkError, NoAnswerError
from smconfig_gui.dlms.framing import Framing
from smconfig_gui.dlms.trace import Direction, Trace, TraceRecord, masked_hex, now
from smconfig_gui.dlms.transport import Transport
from smconfig_gui.model.messages import verbatim

PUSH_TAGS = frozenset({0x0F, 0xC2})  # data-notification, event-notification-request: never an answer


@dataclass
class Traffic:
    """What went over all links of one meter so far."""

    round_trips: int = 0
    bytes_out: int = 0
    bytes_in: int = 0

    def since(self, earlier: "Traffic") -> "Traffic":
        """Return what came on top."""
        return Traffic(
            self.round_trips - earlier.round_trips,
            self.bytes_out - earlier.bytes_out,
            self.bytes_in - earlier.bytes_in,
        )


class Link:
    """Framing over a transport, for one connection; what it sends and gets is added to the traffic."""

    def __init__(
        self, transport: Transport, framing: Framing, *, trace: Trace, timeout_s: float, traffic: Traffic
    ) -> None:
        self._transport = transport
        self._framing = framing
        self._trace = trace
        self._pending: deque[bytes] = deque()
        self._is_aborted = False
        self._is_masked = False
        self.timeout_s = timeout_s
        self.deadline: float | None = None
        self.traffic = traffic

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        return self._transport.name

    async def open(self) -> None:
        """Reach the meter."""
        await self._transport.open()

    async def close(self) -> None:
        """Give the transport back."""
        await self._transport.close()

    def abort(self) -> None:
        """Cut the link at once; whoever waits for an answer gets an error."""
        self._is_aborted = True
        self._transport.abort()

    async def exchange(self, apdu: bytes, *, is_masked: bool = False) -> bytes:
        """Send one APDU and return the next that is an answer, both masked in the trace when they hold a secret.

        Raises NoAnswerError when the answer is not complete at the deadline, LinkError when the link is cut.
        """
        self._pending.clear()
        self._is_masked = is_masked
        frame = self._framing.encode(apdu)
        self.deadline = monotonic() + self.timeout_s
        try:
            async with asyncio.timeout(self.timeout_s):
                await self._transport.write(frame)
                self.traffic.bytes_out += len(frame)
                self._record("sent", frame)
                answer = await self._answer()
        except TimeoutError as error:
            raise self._silence() from error
        finally:
            self.deadline = None
        self.traffic.round_trips += 1
        return answer

    async def _answer(self) -> bytes:
        while True:
            while self._pending:
                apdu = self._pending.popleft()
                if apdu[:1] and apdu[0] not in PUSH_TAGS:
                    return apdu
            data = await self._transport.read()
            if not data:
                raise LinkError("cancelled-link") if self._is_aborted else LinkError
            self.traffic.bytes_in += len(data)
            self._record("received", data)
            self._pending.extend(self._framing.feed(data))

    def _silence(self) -> NoAnswerError:
        foreign = self._framing.foreign_address
        if foreign:
            return NoAnswerError("foreign-answer", found=verbatim(foreign))
        return NoAnswerError(seconds=f"{self.timeout_s:g}")

    def _record(self, direction: Direction, frame: bytes) -> None:
        if self._trace.is_wanted:
            shown = masked_hex(frame, 0 if self._is_masked else len(frame))
            self._trace.add(TraceRecord(now(), direction, "frame", "", len(frame), shown, masked=self._is_masked))
