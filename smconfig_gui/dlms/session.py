"""One association with one meter: one request in flight, blocks both ways, every answer checked before it is used."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from smconfig_gui.dlms import codec
from smconfig_gui.dlms.acse import Conformance
from smconfig_gui.dlms.codec import Answer
from smconfig_gui.dlms.errors import (
    AccessError,
    ActionError,
    MeterError,
    ProtocolError,
    RefusedError,
)
from smconfig_gui.dlms.exchange import Exchange, Prepared
from smconfig_gui.dlms.link import Link
from smconfig_gui.dlms.security import SecureChannel
from smconfig_gui.dlms.trace import Trace
from smconfig_gui.model.axdr import MAX_SIZE_BYTES, AxdrError, Data, decode, decode_prefix, encode
from smconfig_gui.model.cosem import Attribute, Method
from smconfig_gui.model.planned import Change
from smconfig_gui.model.selective_access import Selection

MAX_BLOCKS = 8192


class WriteState(Enum):
    """How far one SET or ACTION came."""

    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"


@dataclass
class SentWrite:
    """One SET or ACTION whose decisive APDU has left this computer; `SENT` means that no answer came."""

    target: Attribute | Method
    value: Data | None
    state: WriteState = WriteState.SENT


class Session:
    """GET, SET and ACTION inside an association that exists already."""

    def __init__(
        self,
        link: Link,
        *,
        channel: SecureChannel | None,
        next_counter: Callable[[], Awaitable[int]] | None,
        conformance: int,
        max_pdu_bytes: int,
        trace: Trace,
    ) -> None:
        self._exchange = Exchange(
            link, channel=channel, next_counter=next_counter, max_pdu_bytes=max_pdu_bytes, trace=trace
        )
        self._conformance = conformance
        self.is_read_only = False
        self.sent_writes: list[SentWrite] = []

    @property
    def link(self) -> Link:
        """The link below, for its counts and its deadline."""
        return self._exchange.link

    @property
    def is_usable(self) -> bool:
        """Whether another request makes sense."""
        return self._exchange.is_usable

    @property
    def is_stopping(self) -> bool:
        """Whether a cancel waits for the answer on its way."""
        return self._exchange.is_stopping

    @property
    def stopping_seconds_left(self) -> float:
        """How long a pressed cancel may still wait for the meter."""
        return self._exchange.seconds_left

    @property
    def allows_lists(self) -> bool:
        """Whether one request may name several attributes."""
        return bool(self._conformance & Conformance.MULTIPLE_REFERENCES)

    def switch(self, next_counter: Callable[[], Awaitable[int]]) -> None:
        """Count our own APDUs from another source: the encryption key is another one now."""
        self._exchange.switch(next_counter)

    # --- services ------------------------------------------------------------------------------------------------

    async def get(self, attribute: Attribute, selection: Selection | None = None) -> Data:
        """Return the value of one attribute; raises AccessError when the meter refuses."""
        return decode_answer(await self.get_raw(attribute, selection), attribute)

    async def get_raw(self, attribute: Attribute, selection: Selection | None = None) -> bytes:
        """Return the A-XDR of one attribute as the meter sent it."""
        request = codec.get_request(attribute, self._exchange.new_invoke_id(), selection)
        result, raw = await self._exchange.uninterrupted(self._get(request))
        if result is not None:
            raise AccessError(attribute, result, writing=False)
        return raw

    async def get_many(self, attributes: Sequence[Attribute]) -> list[Data | AccessError]:
        """Return the values of several attributes, in one request where the meter allows it.

        A refused attribute gives its AccessError in its place. Where with-list is not agreed each is asked alone.
        """
        if not attributes:
            return []
        if len(attributes) == 1 or not self.allows_lists:
            return [await self._get_or_error(attribute) for attribute in attributes]
        request = codec.get_list_request(attributes, self._exchange.new_invoke_id())
        if len(request) <= self._exchange.max_apdu_bytes:
            result, items = await self._exchange.uninterrupted(self._get_list(request, attributes))
            if result is None:
                return items
        half = len(attributes) // 2
        return [*await self.get_many(attributes[:half]), *await self.get_many(attributes[half:])]

    async def _get_or_error(self, attribute: Attribute) -> Data | AccessError:
        try:
            return await self.get(attribute)
        except AccessError as error:
            return error

    async def set(
        self,
        attribute: Attribute,
        value: Data,
        *,
        expect: Mapping[Attribute, Data] | None = None,  # noqa: ARG002 - for plan and read-back, see protocols.Session
    ) -> None:
        """Write one attribute; raises AccessError when the meter refuses."""
        self._check_writable()
        raw = encode(value)
        result = await self._exchange.uninterrupted(self._write(attribute, raw, SentWrite(attribute, value)))
        if result[0] != 0:
            raise AccessError(attribute, result[0], writing=True)

    async def invoke(
        self,
        method: Method,
        argument: Data | None,
        *,
        expect: Mapping[Attribute, Data] | None = None,  # noqa: ARG002 - for plan and read-back, see protocols.Session
        changes: Sequence[Change] = (),  # noqa: ARG002 - for the review
        alternatives: Sequence[Data] = (),  # noqa: ARG002 - for the plan
        is_optional: bool = False,  # noqa: ARG002 - for the plan
    ) -> Data | None:
        """Call one method and return what it returns, or None; raises ActionError when the meter refuses."""
        self._check_writable()
        raw = b"" if argument is None else encode(argument)
        result, returned = await self._exchange.uninterrupted(self._write(method, raw, SentWrite(method, argument)))
        if result != 0:
            raise ActionError(method, result)
        return decode_answer(returned, method) if returned else None

    async def invoke_each(self, method: Method, arguments: Iterator[bytes], on_result: Callable[[int], None]) -> None:
        """Call one method with one argument (its A-XDR) after another and hand over each result, 0 for success.

        While an answer is awaited the one before is checked and the next request is built and protected: nothing
        stands between an answer and the next request. Of a refusal one hears when one more request has left, and before
        another is made. A cancel ends it after the answer on its way. In `sent_writes` is only the last call, without
        its value.
        """
        self._check_writable()
        sent = SentWrite(method, None)
        self.sent_writes.append(sent)
        await self._exchange.uninterrupted(self._invoke_each(method, arguments, on_result, sent))

    async def _invoke_each(
        self, method: Method, arguments: Iterator[bytes], on_result: Callable[[int], None], sent: SentWrite
    ) -> None:
        too_long: list[bytes] = []
        last = 0

        async def requests() -> AsyncIterator[Prepared]:
            for raw in arguments:
                prepared = await self._prepare(method, raw)
                if prepared is None:
                    too_long.append(raw)
                    return
                yield prepared

        def take(answer: Answer) -> None:
            nonlocal last
            last, _ = _action_result(answer)
            on_result(last)

        while not self._exchange.is_stopping:
            sent.state = WriteState.SENT
            await self._exchange.ask_each(requests(), take)
            if not too_long or self._exchange.is_stopping:
                break
            last, _ = await self._write(method, too_long.pop(), sent)
            on_result(last)
        sent.state = WriteState.ACCEPTED if last == 0 else WriteState.REFUSED
        self.sent_writes[:] = [each for each in self.sent_writes if each is not sent] + [sent]

    async def _prepare(self, method: Method, raw: bytes) -> Prepared | None:
        """Return the request; None where it is too long for one APDU."""
        request = codec.action_request(method, raw, self._exchange.new_invoke_id())
        return await self._exchange.prepare(request) if len(request) <= self._exchange.max_apdu_bytes else None

    def _check_writable(self) -> None:
        if self.is_read_only:
            raise RefusedError("read-only")

    # --- reading -------------------------------------------------------------------------------------------------

    async def _get(self, request: bytes, *, value_choice: int = 1) -> tuple[int | None, bytes]:
        """Return the A-XDR, or the result that stands in its place; lists come with choice 3."""
        answer = await self._exchange.ask(request)
        if answer.choice == 2:
            return await self._get_blocks(answer)
        if answer.choice == 3 and value_choice == 3:
            return None, answer.body
        if answer.choice != 1:
            raise ProtocolError("protocol", detail=f"GET-response choice {answer.choice}")
        result, raw = codec.result_or_data(answer.body)
        if result is None and value_choice != 1:
            raise ProtocolError("protocol", detail="one value in answer to a list")
        return result, raw

    async def _get_list(
        self, request: bytes, attributes: Sequence[Attribute]
    ) -> tuple[int | None, list[Data | AccessError]]:
        result, raw = await self._get(request, value_choice=3)
        return (None, _list_items(raw, attributes)) if result is None else (result, [])

    async def _get_blocks(self, answer: Answer) -> tuple[int | None, bytes]:
        collected = bytearray()
        for wanted in range(1, MAX_BLOCKS):
            if answer.choice != 2:
                raise ProtocolError("protocol", detail=f"GET-response choice {answer.choice} between blocks")
            is_last, number, result, raw = codec.block(answer.body, with_result=True)
            _check_block_number(number, wanted)
            if result is not None:
                return result, b""
            collected += raw
            if len(collected) > MAX_SIZE_BYTES:
                raise ProtocolError("answer-too-long", limit=MAX_SIZE_BYTES)
            if is_last:
                return None, bytes(collected)
            if self._exchange.is_stopping:
                raise MeterError("stopped")
            answer = await self._exchange.ask(codec.get_next_request(number, answer.invoke_id))
        raise ProtocolError("answer-too-long", limit=MAX_SIZE_BYTES)

    # --- writing -------------------------------------------------------------------------------------------------

    async def _write(self, target: Attribute | Method, raw: bytes, sent: SentWrite) -> tuple[int, bytes]:
        """Send a SET or ACTION, in blocks where it is too long; return its result and, of a method, the data."""
        make = codec.set_request if isinstance(target, Attribute) else codec.action_request
        request = make(target, raw, self._exchange.new_invoke_id())  # type: ignore[arg-type]  # pairs by the line above
        if len(request) <= self._exchange.max_apdu_bytes:
            self.sent_writes.append(sent)
            answer = await self._exchange.ask(request)
        else:
            size, invoke_id = self._exchange.max_apdu_bytes, request[2] & 0x0F
            answer = await self._write_blocks(codec.request_blocks(target, raw, size, invoke_id), sent)
        result, returned = await self._write_result(target, answer)
        sent.state = WriteState.ACCEPTED if result == 0 else WriteState.REFUSED
        return result, returned

    async def _write_blocks(self, blocks: Sequence[bytes], sent: SentWrite) -> Answer:
        """Send all blocks; an early end is believed only when it is a refusal."""
        is_set = isinstance(sent.target, Attribute)
        self.sent_writes.append(sent)
        for number, request in enumerate(blocks[:-1], 1):
            answer = await self._ask_block(request, sent)
            if answer.choice != (2 if is_set else 4):
                if answer.choice != 1 or answer.body[:1] in (b"", b"\x00"):
                    raise ProtocolError("protocol", detail=f"choice {answer.choice} after block {number}")
                return answer  # the meter ends the transfer early, with its reason
            if len(answer.body) != 4:
                raise ProtocolError("protocol", detail="block acknowledgement malformed")
            _check_block_number(int.from_bytes(answer.body, "big"), number)
        answer = await self._ask_block(blocks[-1], sent)
        return _last_set_block(answer, len(blocks)) if is_set else answer

    async def _ask_block(self, request: bytes, sent: SentWrite) -> Answer:
        if self._exchange.is_stopping:
            self.sent_writes.remove(sent)  # without its last block the meter drops it
            raise MeterError("stopped")
        return await self._exchange.ask(request)

    async def _write_result(self, target: Attribute | Method, answer: Answer) -> tuple[int, bytes]:
        if isinstance(target, Attribute):
            if (answer.choice, len(answer.body)) not in ((1, 1), (3, 5)):
                raise ProtocolError("protocol", detail=f"SET-response choice {answer.choice}")
            return answer.body[0], b""
        if answer.choice == 2:
            return 0, await self._action_blocks(answer)
        return _action_result(answer)

    async def _action_blocks(self, answer: Answer) -> bytes:
        collected = bytearray()
        for wanted in range(1, MAX_BLOCKS):
            if answer.choice != 2:
                raise ProtocolError("protocol", detail=f"ACTION-response choice {answer.choice} between blocks")
            is_last, number, _, raw = codec.block(answer.body, with_result=False)
            _check_block_number(number, wanted)
            collected += raw
            if len(collected) > MAX_SIZE_BYTES:
                break
            if is_last:
                return bytes(collected)
            answer = await self._exchange.ask(codec.action_next_request(number, answer.invoke_id))
        raise ProtocolError("answer-too-long", limit=MAX_SIZE_BYTES)


def decode_answer(raw: bytes, source: Attribute | Method) -> Data:
    """Return the value that the bytes hold; raises ProtocolError that names where they came from."""
    try:
        return decode(raw)
    except AxdrError as error:
        raise ProtocolError("protocol", detail=f"{source}: {error}") from error


def _check_block_number(found: int, wanted: int) -> None:
    if found != wanted:
        raise ProtocolError("block-number", found=found, wanted=wanted)


def _last_set_block(answer: Answer, count: int) -> Answer:
    if answer.choice == 3 and len(answer.body) == 5:
        _check_block_number(int.from_bytes(answer.body[1:], "big"), count)
    return answer


def _action_result(answer: Answer) -> tuple[int, bytes]:
    if answer.choice != 1 or not answer.body:
        raise ProtocolError("protocol", detail=f"ACTION-response choice {answer.choice}")
    return answer.body[0], _returned_data(answer.body[1:])


def _returned_data(body: bytes) -> bytes:
    if body in (b"", b"\x00"):
        return b""
    if body[0] != 1:
        raise ProtocolError("protocol", detail="ACTION-response return parameters malformed")
    result, raw = codec.result_or_data(body[1:])
    if result is not None:
        raise ProtocolError("protocol", detail=f"ACTION-response returns result {result}")
    return raw


def _list_items(body: bytes, attributes: Sequence[Attribute]) -> list[Data | AccessError]:
    """Take a with-list response apart: count, then per item 00 and a value or 01 and a result."""
    if body[:1] and body[0] >= 0x80:
        raise ProtocolError("incomplete-list", wanted=len(attributes), found="?")
    if not body or body[0] != len(attributes):
        raise ProtocolError("incomplete-list", wanted=len(attributes), found=body[0] if body else 0)
    items: list[Data | AccessError] = []
    offset = 1
    for attribute in attributes:
        choice = body[offset : offset + 1]
        if choice == b"\x01" and offset + 2 <= len(body):
            items.append(AccessError(attribute, body[offset + 1], writing=False))
            offset += 2
        elif choice == b"\x00":
            value, offset = decode_prefix(body, offset + 1)
            items.append(value)
        else:
            raise ProtocolError("incomplete-list", wanted=len(attributes), found=len(items))
    if offset != len(body):
        raise ProtocolError("protocol", detail=f"{len(body) - offset} bytes left over behind a list")
    return items
