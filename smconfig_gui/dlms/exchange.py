"""One protected APDU out, one checked answer back, never more than one at a time."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from dataclasses import dataclass
from time import monotonic
from typing import Any, TypeVar

from smconfig_gui.dlms import codec
from smconfig_gui.dlms.codec import Answer
from smconfig_gui.dlms.errors import AccessError, ActionError, MeterError, ProtocolError, SecurityError
from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.security import OVERHEAD_BYTES, SecureChannel
from smconfig_gui.dlms.trace import Trace, TraceRecord, now
from smconfig_gui.dlms.trace_apdu import apdu_record
from smconfig_gui.model.axdr import encode_length

_SEALED_REQUEST = {codec.GET_REQUEST: 0xC8, codec.SET_REQUEST: 0xC9, codec.ACTION_REQUEST: 0xCB}
_SEALED_RESPONSE = {codec.GET_REQUEST: 0xCC, codec.SET_REQUEST: 0xCD, codec.ACTION_REQUEST: 0xCF}
_RESPONSE = {
    codec.GET_REQUEST: codec.GET_RESPONSE,
    codec.SET_REQUEST: codec.SET_RESPONSE,
    codec.ACTION_REQUEST: codec.ACTION_RESPONSE,
}
_SEALED_ANSWERS = frozenset(_SEALED_RESPONSE.values())
_SHORT_BYTES = 32  # a protected result without data: what a SET or ACTION is answered with as a rule
_T = TypeVar("_T")


@dataclass(slots=True)
class Prepared:
    """A request that is built and protected, and must be the next to leave: its counter comes after the last one."""

    apdu: bytes
    wire: bytes
    record: TraceRecord | None
    answer: bytes = b""
    left: float = 0.0
    arrived: float = 0.0


class Exchange:
    """The protected way of one association."""

    def __init__(
        self,
        link: Link,
        *,
        channel: SecureChannel | None,
        next_counter: Callable[[], Awaitable[int]] | None,
        max_pdu_bytes: int,
        trace: Trace,
    ) -> None:
        self.link = link
        self._channel = channel
        self._next_counter = next_counter
        self._max_pdu_bytes = min(max_pdu_bytes, 0xFFFF)
        self.max_apdu_bytes = _room(self._max_pdu_bytes) if channel is not None else self._max_pdu_bytes
        self._trace = trace
        self._invoke_id = 0
        self._is_busy = False
        self.is_usable = True
        self.is_stopping = False

    def switch(self, next_counter: Callable[[], Awaitable[int]]) -> None:
        """Count our own APDUs from another source: the encryption key is another one now."""
        self._next_counter = next_counter

    def new_invoke_id(self) -> int:
        """Return the number of the next request, 0 to 15."""
        self._invoke_id = (self._invoke_id + 1) & 0x0F
        return self._invoke_id

    async def uninterrupted(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run one exchange to its end even when the caller is cancelled; a second cancel cuts the link."""
        if self._is_busy:
            work.close()
            raise RuntimeError("one request at a time")
        self._is_busy = True
        task = asyncio.ensure_future(self._guarded(work))
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            self.is_stopping = True
            await self._wait_out(task)
            raise
        finally:
            self._is_busy = False
            self.is_stopping = False

    async def _wait_out(self, task: "asyncio.Future[Any]") -> None:
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            self.link.abort()
            await asyncio.wait({task})
            raise
        finally:
            if task.done() and not task.cancelled():
                task.exception()  # seen: the cancel is what the caller hears of

    @property
    def seconds_left(self) -> float:
        """How long a pressed cancel may still wait for the meter."""
        deadline = self.link.deadline
        return 0.0 if deadline is None else max(0.0, deadline - monotonic())

    async def _guarded(self, work: Coroutine[Any, Any, _T]) -> _T:
        try:
            return await work
        except (AccessError, ActionError):
            raise
        except MeterError:
            self.is_usable = False
            raise
        except (ValueError, IndexError, TypeError, AttributeError, KeyError, RecursionError) as error:
            self.is_usable = False
            raise ProtocolError("protocol", detail=type(error).__name__) from error

    async def ask(self, apdu: bytes) -> Answer:
        """Send one plain APDU under this association's protection and return the checked answer."""
        prepared = await self.prepare(apdu)
        self._trace_sent(prepared)
        prepared.left = monotonic()
        prepared.answer = await self.link.exchange(prepared.wire, is_masked=self._is_masked(prepared))
        prepared.arrived = monotonic()
        return self._checked(prepared)

    async def ask_each(self, requests: AsyncIterator[Prepared], take: Callable[[Answer], None]) -> None:
        """Send one request after another and hand over each checked answer; a cancel ends it after the one on its way.

        Nothing but its arrival stands between a short protected answer and the next request: it is checked, and `take`
        gets it, while the meter has that request already. Before yet another request is made `take` has returned. Any
        other answer is checked before anything else leaves.
        """
        ahead: deque[Prepared] = deque()
        unchecked: deque[Prepared] = deque()

        def settle() -> None:
            if unchecked:
                take(self._checked(unchecked.popleft()))

        async def prepare_next() -> bytes | None:
            prepared = await anext(requests, None)
            if prepared is None:
                return None
            ahead.append(prepared)
            return prepared.wire

        async def left() -> bytes | None:
            unanswered = ahead[0]
            unanswered.left = monotonic()
            settle()
            self._trace_sent(unanswered)
            return await prepare_next()

        def arrived(raw: bytes) -> bool:
            answered = ahead.popleft()
            answered.answer, answered.arrived = raw, monotonic()
            unchecked.append(answered)
            if self._channel is None or len(raw) > _SHORT_BYTES or raw[0] not in _SEALED_ANSWERS:
                settle()
            return self.is_stopping

        first = await prepare_next()
        if first is not None:
            await self.link.exchange_each(first, left, arrived, is_masked=self._is_masked(ahead[0]))
            settle()

    async def prepare(self, apdu: bytes) -> Prepared:
        """Protect one plain APDU under the next counter."""
        wire = await self._seal(apdu)
        if len(wire) > self._max_pdu_bytes:
            raise ProtocolError("protocol", detail=f"{len(wire)} bytes are more than the agreed {self._max_pdu_bytes}")
        return Prepared(apdu, wire, apdu_record("sent", apdu, len(wire)) if self._trace.is_wanted else None)

    def _is_masked(self, prepared: Prepared) -> bool:
        """Whether the frames of a request show a secret: protected ones do not."""
        return self._channel is None and prepared.record is not None and prepared.record.masked

    def _trace_sent(self, prepared: Prepared) -> None:
        if prepared.record is not None:
            self._trace.add(prepared.record._replace(time=now()))

    def _checked(self, answered: Prepared) -> Answer:
        """Return what an answer says; raises SecurityError, ProtocolError, ExceptionResponseError."""
        request, service = answered.apdu, answered.apdu[0]
        plain = self._open(service, answered.answer)
        if self._trace.is_wanted:
            elapsed_ms = (answered.arrived - answered.left) * 1000
            self._trace.add(
                apdu_record("received", plain, len(answered.answer), request=request, milliseconds=elapsed_ms)
            )
        answer = codec.parse_answer(plain)
        if answer.service != _RESPONSE[service]:
            raise ProtocolError("wrong-answer", wanted=f"{_RESPONSE[service]:02X}", found=f"{answer.service:02X}")
        if answer.invoke_id != request[2] & 0x0F:
            raise ProtocolError("invoke-id", wanted=request[2] & 0x0F, found=answer.invoke_id)
        return answer

    async def _seal(self, apdu: bytes) -> bytes:
        if self._channel is None or self._next_counter is None:
            return apdu
        sealed = self._channel.seal(apdu, await self._next_counter())
        return bytes((_SEALED_REQUEST[apdu[0]],)) + encode_length(len(sealed)) + sealed

    def _open(self, service: int, reply: bytes) -> bytes:
        if self._channel is None or reply[0] == codec.EXCEPTION_RESPONSE:
            return reply
        if reply[0] != _SEALED_RESPONSE[service]:
            if reply[0] in (codec.GET_RESPONSE, codec.SET_RESPONSE, codec.ACTION_RESPONSE):
                raise SecurityError("plain-answer")
            raise SecurityError("wrong-answer", wanted=f"{_SEALED_RESPONSE[service]:02X}", found=f"{reply[0]:02X}")
        return self._channel.open(sized_body(reply))


def _room(max_pdu_bytes: int) -> int:
    """Return how long a plain APDU may be so that, protected, it fits the size the meter agreed to."""
    for length_size in (1, 2, 3):
        room = max_pdu_bytes - 1 - length_size - OVERHEAD_BYTES
        if len(encode_length(room + OVERHEAD_BYTES)) <= length_size:
            return room
    return max_pdu_bytes - 4 - OVERHEAD_BYTES


def sized_body(apdu: bytes) -> bytes:
    """Return what stands behind tag and length of a protected APDU; raises SecurityError unless it fits exactly."""
    start, size = 2, apdu[1] if len(apdu) > 1 else 0
    if size >= 0x80:
        start = 2 + (size & 0x7F)
        size = int.from_bytes(apdu[2:start], "big")
    if not 2 <= start <= 6 or len(apdu) - start != size:
        raise SecurityError("sealed-length")
    return apdu[start:]
