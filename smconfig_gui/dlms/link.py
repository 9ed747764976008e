"""One way to one meter: an APDU out, an APDU in, before a deadline."""

import asyncio
import contextlib
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

from smconfig_gui.dlms.errors import LinkError, MeterError, NoAnswerError
from smconfig_gui.dlms.framing import Findings, Framing, Speed, Turn
from smconfig_gui.dlms.trace import Direction, Layer, Trace, TraceRecord, masked_hex, now
from smconfig_gui.dlms.transport import Transport
from smconfig_gui.model.steps import Step

PUSH_TAGS = frozenset({0x0F, 0xC2})  # data-notification, event-notification-request: never an answer
GOODBYE_S = 1.8
# Bytes whose time on a slow line comes on top of the deadline of one answer: the longest APDU, with repeats.
MAX_SLOW_BYTES = 4 * 0x10000
LONGEST_FRAME_BYTES = 2049


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


async def _nothing_more() -> None:
    """There is no further request."""


def _nobody(_step: Step) -> None:
    """Nobody watches."""


class Link:
    """Framing over a transport, for one connection; what it sends and gets is added to the traffic.

    The framing is a machine without input or output; this class brings it bytes and time and carries out its turns.
    """

    def __init__(
        self,
        transport: Transport,
        framing: Framing,
        *,
        trace: Trace,
        timeout_s: float,
        traffic: Traffic,
        on_step: Callable[[Step], None] = _nobody,
        client: int = 0,
    ) -> None:
        self._transport = transport
        self._framing = framing
        self._trace = trace
        self._pending: deque[bytes] = deque()
        self._is_aborted = False
        self._is_masked = False
        self._limit: asyncio.Timeout | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._wakes_at = 0.0
        self._heard_bytes = self._understood_bytes = 0
        self._allowed_s = 0.0
        self._on_step = on_step
        self._step: Step | None = None
        self.timeout_s = timeout_s
        self.client = client
        self.deadline: float | None = None
        self.traffic = traffic

    @property
    def name(self) -> str:
        """What a person calls the other end."""
        return self._transport.name

    @property
    def byte_s(self) -> float:
        """How long one byte takes on the line; 0 where that does not count."""
        return self._transport.byte_s

    @property
    def findings(self) -> Findings:
        """What was learned about the line so far."""
        return self._framing.findings

    async def open(self) -> None:
        """Reach the meter and agree on the link; raises LinkError, ProtocolError."""
        self._enter(Step.PORT)
        await self._transport.open()
        opening = self._run(self._framing.open(monotonic()), self._is_agreed)
        await self._within(self.timeout_s + self._framing.opening_s, opening)

    def _is_agreed(self) -> bool:
        if self._framing.is_open:
            return True
        self._enter(self._framing.stage)
        return False

    def _enter(self, step: Step) -> None:
        if step is not self._step:
            self._step = step
            self._on_step(step)

    async def close(self) -> None:
        """Tell the meter, for a moment at most, and give the transport back."""
        try:
            if not self._is_aborted:
                with contextlib.suppress(MeterError, TimeoutError):
                    async with asyncio.timeout(GOODBYE_S):
                        await self._run(self._framing.close(monotonic()), lambda: not self._framing.is_open)
        finally:
            if self._alarm is not None:
                self._alarm.cancel()
            await self._transport.close()

    def abort(self) -> None:
        """Cut the link at once; whoever waits for an answer gets an error."""
        self._is_aborted = True
        self._transport.abort()

    async def exchange(self, apdu: bytes, *, is_masked: bool = False) -> bytes:
        """Send one APDU and return the next that is an answer, both masked in the trace when they hold a secret.

        Raises NoAnswerError when the answer is not complete at the deadline, LinkError when the link is cut.
        """
        answers: list[bytes] = []
        await self.exchange_each(apdu, _nothing_more, answers.append, is_masked=is_masked)
        return answers[0]

    async def exchange_each(
        self,
        apdu: bytes,
        left: Callable[[], Awaitable[bytes | None]],
        arrived: Callable[[bytes], object],
        *,
        is_masked: bool = False,
    ) -> None:
        """Send one APDU after another, each at the very moment when the answer to the one before has been taken.

        `left` runs when one has left and returns the next, None for no more: work that is to cost no time between two
        requests. `arrived` gets each answer, and ends it all by an exception or by returning true.
        """
        self._is_masked = is_masked
        await self._within(self.timeout_s, self._each(apdu, left, arrived))

    async def _each(
        self, apdu: bytes | None, left: Callable[[], Awaitable[bytes | None]], arrived: Callable[[bytes], object]
    ) -> None:
        while apdu is not None:
            self._pending.clear()
            self._allow(self.timeout_s)
            request = self._framing.send(apdu, monotonic()).send
            try:
                await self._write(request)
                apdu = await left()
            finally:
                self._record_sent(request)
            await self._run(await self._next(), self._has_answer)
            self.traffic.round_trips += 1
            if arrived(self._pending.popleft()):
                return

    def _has_answer(self) -> bool:
        while self._pending:
            apdu = self._pending[0]
            if apdu[:1] and apdu[0] not in PUSH_TAGS:
                return True
            self._pending.popleft()
        return False

    # --- the machine, its bytes and its time -----------------------------------------------------------------------

    async def _run(self, turn: Turn, is_done: Callable[[], bool]) -> None:
        while True:
            await self._carry_out(turn)
            if is_done():
                return
            turn = await self._next()

    async def _carry_out(self, turn: Turn) -> None:
        if self._trace.is_wanted:
            self._record_received(turn)
        if self._transport.byte_s:
            self._moved(understood=sum(map(len, turn.seen)))
        self._pending.extend(turn.apdus)
        if turn.send:
            try:
                await self._write(turn.send)
            finally:
                self._record_sent(turn.send)

    async def _write(self, items: Sequence[bytes | Speed]) -> None:
        for item in items:
            if isinstance(item, Speed):
                await self._transport.set_baud(item.baud)
                continue
            await self._transport.write(item)
            self.traffic.bytes_out += len(item)
            if self._transport.byte_s:
                self._moved(heard=len(item), understood=len(item))

    def _record_sent(self, items: Sequence[bytes | Speed]) -> None:
        for item in items if self._trace.is_wanted else ():
            if not isinstance(item, Speed):
                self._record("sent", item)

    def _record_received(self, turn: Turn) -> None:
        for frame in turn.seen:
            self._record("received", frame)
        for raw in turn.lost:
            self._record("received", raw, service="lost")

    async def _next(self) -> Turn:
        wake_at = self._framing.wake_at
        if wake_at is None:
            data = await self._transport.read()
        else:
            try:
                async with asyncio.timeout(max(0.0, wake_at - monotonic())):
                    data = await self._transport.read()
            except TimeoutError:
                return self._framing.wake(monotonic())
        if not data:
            raise LinkError("cancelled-link") if self._is_aborted else LinkError
        self.traffic.bytes_in += len(data)
        if self._transport.byte_s:
            self._moved(heard=len(data))
        return self._framing.feed(data, monotonic())

    async def _within(self, seconds: float, work: Coroutine[Any, Any, None]) -> None:
        """Raise NoAnswerError when the work takes longer than was allowed last."""
        try:
            async with asyncio.timeout(None) as self._limit:
                self._allow(seconds)
                await work
        except TimeoutError as error:
            raise self._framing.silence() or NoAnswerError(seconds=f"{seconds:g}") from error
        finally:
            self.deadline = self._limit = None

    def _allow(self, seconds: float) -> None:
        """Let what comes next take so long from now, apart from the time that its bytes need.

        A timer that was set for earlier stays, and looks again then: that costs less than a new one per exchange.
        """
        self._heard_bytes = self._understood_bytes = 0
        self._allowed_s = 0.0
        self.deadline = monotonic() + seconds
        if self._alarm is None or self._wakes_at > self.deadline:
            self._set_alarm(self.deadline)

    def _set_alarm(self, deadline: float) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._wakes_at = deadline
        self._alarm = asyncio.get_running_loop().call_later(max(0.0, deadline - monotonic()), self._wake)

    def _wake(self) -> None:
        self._alarm = None
        if self.deadline is None or self._limit is None:
            return
        if self.deadline > monotonic():
            self._set_alarm(self.deadline)
        else:
            self._limit.reschedule(0.0)

    def _moved(self, *, heard: int = 0, understood: int = 0) -> None:
        """A deadline is about the meter; the time that bytes take on a slow line comes on top.

        That counts for what makes sense, and for one frame that may be on its way: a line that babbles gets no more.
        """
        self._heard_bytes += heard
        self._understood_bytes += understood
        byte_s, deadline = self._transport.byte_s, self.deadline
        if deadline is None:
            return
        counted = min(self._heard_bytes, self._understood_bytes + LONGEST_FRAME_BYTES, MAX_SLOW_BYTES)
        extra, self._allowed_s = counted * byte_s - self._allowed_s, counted * byte_s
        self.deadline = deadline + extra

    def _record(self, direction: Direction, frame: bytes, *, service: str = "") -> None:
        shown = masked_hex(frame, 0 if self._is_masked else len(frame))
        layer: Layer = "note" if service else "frame"
        self._trace.add(TraceRecord(now(), direction, layer, service, len(frame), shown, masked=self._is_masked))
