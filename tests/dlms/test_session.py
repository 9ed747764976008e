"""One session: blocks, lists, cancel, deadlines, and twenty thousand mutated answers."""

import asyncio
import gc
import random
import tracemalloc
from collections.abc import Callable
from time import monotonic, process_time
from typing import Any

import pytest

from smconfig_gui.dlms.acse import PROPOSED, Conformance
from smconfig_gui.dlms.errors import AccessError, ActionError, LinkError, MeterError, ProtocolError, RefusedError
from smconfig_gui.dlms.framing.wrapper import WrapperFraming
from smconfig_gui.dlms.link import Traffic
from smconfig_gui.dlms.session import Session, WriteState
from smconfig_gui.dlms.trace import Trace, TraceRecord
from smconfig_gui.model.axdr import NULL, array, double_long_unsigned, encode, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis
from tests.dlms.attacker import Attacker, Reply, associated

FILTER = Attribute(1, Obis("0-0:97.98.10.255"), 2)
OTHER = Attribute(1, Obis("0-0:97.98.11.255"), 2)
ACTIVATE = Method(20, Obis("0-0:13.0.0.255"), 1)
TRANSFER = Method(64, Obis("0-0:43.0.0.255"), 2)


class Scripted:
    """A link that answers from a function."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self.answer = answer
        self.sent: list[bytes] = []
        self.traffic = Traffic()
        self.deadline: float | None = None

    async def exchange(self, apdu: bytes, *, is_masked: bool = False, meanwhile: Any = None) -> bytes:
        """Answer at once."""
        self.sent.append(apdu)
        if meanwhile is not None:
            await meanwhile()
        return self.answer(apdu)

    def abort(self) -> None:
        """There is nothing to cut."""


def session(
    answer: Callable[[bytes], bytes], *, size: int = 1024, conformance: int = PROPOSED
) -> tuple[Session, Scripted]:
    link = Scripted(answer)
    made = Session(
        link,  # type: ignore[arg-type]
        channel=None,
        next_counter=None,
        conformance=conformance,
        max_pdu_bytes=size,
        trace=Trace(),
    )
    return made, link


def blocks_of(payload: bytes, size: int, invoke_id: int) -> list[bytes]:
    """Return GET-responses with data block."""
    pieces = [payload[start : start + size] for start in range(0, len(payload), size)]
    return [
        bytes((0xC4, 2, 0xC0 | invoke_id, number == len(pieces)))
        + number.to_bytes(4, "big")
        + b"\x00"
        + bytes((len(piece),))
        + piece
        for number, piece in enumerate(pieces, 1)
    ]


async def test_a_value_in_blocks_arrives_whole() -> None:
    wanted = array(*[double_long_unsigned(number) for number in range(100)])
    blocks = blocks_of(encode(wanted), 60, 1)
    made, link = session(lambda _apdu: blocks[len(link.sent) - 1])
    assert await made.get(FILTER) == wanted
    assert link.sent[1].hex() == "c002c1" + "00000001"


@pytest.mark.parametrize("fault", ["skipped", "repeated", "endless", "type changes"])
async def test_blocks_out_of_order_are_refused(fault: str) -> None:
    blocks = blocks_of(encode(octet_string(bytes(250))), 60, 1)
    if fault == "skipped":
        del blocks[1]
    elif fault == "repeated":
        blocks.insert(1, blocks[0])
    elif fault == "type changes":
        blocks[1] = b"\xc4\x01\xc1\x00\x11\x01"

    def answer(_apdu: bytes) -> bytes:
        number = len(link.sent)
        if fault == "endless":
            return b"\xc4\x02\xc1\x00" + number.to_bytes(4, "big") + b"\x00\x81\xc8" + bytes(200)
        return blocks[number - 1]

    made, link = session(answer)
    with pytest.raises(ProtocolError):
        await made.get(FILTER)
    assert len(link.sent) < 9000


async def test_a_list_gives_each_value_or_its_own_error() -> None:
    made, link = session(lambda _apdu: bytes.fromhex("C403C102" + "000600000001" + "0103"))
    first, second = await made.get_many([FILTER, OTHER])
    assert first == double_long_unsigned(1)
    assert isinstance(second, AccessError)
    assert (second.attribute, second.code) == (OTHER, 3)
    assert len(link.sent) == 1


@pytest.mark.parametrize(
    "body",
    [
        "01000600000001",
        "03000600000001000600000001",
        "02000600000001",
        "020006000000010006000000",
        "0200060000000100060000000100",
        "82",
    ],
)
async def test_a_list_with_too_few_or_too_many_values_is_refused(body: str) -> None:
    made, _ = session(lambda _apdu: bytes.fromhex("C403C1" + body))
    with pytest.raises(ProtocolError):
        await made.get_many([FILTER, OTHER])


async def test_a_refused_list_is_halved_until_each_is_asked_alone() -> None:
    def answer(apdu: bytes) -> bytes:
        head = bytes((0xC4, 1)) + apdu[2:3]
        return head + (b"\x01\x0d" if apdu[1] == 3 else b"\x00\x11\x05")

    made, link = session(answer)
    values = await made.get_many([FILTER, OTHER, FILTER])
    assert [value.number for value in values if not isinstance(value, AccessError)] == [5, 5, 5]
    assert [apdu[1] for apdu in link.sent] == [3, 1, 3, 1, 1]


async def test_without_lists_in_the_agreement_each_is_asked_alone() -> None:
    made, link = session(lambda apdu: b"\xc4\x01" + apdu[2:3] + b"\x00\x11\x05", conformance=int(Conformance.GET))
    await made.get_many([FILTER, OTHER])
    assert [apdu[1] for apdu in link.sent] == [1, 1]


async def test_a_list_never_exceeds_the_agreed_size() -> None:
    def answer(apdu: bytes) -> bytes:
        count = apdu[3] if apdu[1] == 3 else 1
        head = bytes((0xC4, apdu[1])) + apdu[2:3]
        return head + (bytes((count,)) if apdu[1] == 3 else b"") + b"\x00\x11\x05" * count

    made, link = session(answer, size=32)
    assert len(await made.get_many([FILTER] * 5)) == 5
    assert all(len(apdu) <= 32 for apdu in link.sent)


async def test_results_of_writes_become_errors_with_their_code() -> None:
    made, _ = session(lambda apdu: {0xC1: b"\xc5\x01", 0xC3: b"\xc7\x01"}[apdu[0]] + apdu[2:3] + b"\x0c")
    with pytest.raises(AccessError, match="type unmatched"):
        await made.set(FILTER, NULL)
    with pytest.raises(ActionError, match="type unmatched"):
        await made.invoke(ACTIVATE, NULL)
    assert [sent.state for sent in made.sent_writes] == [WriteState.REFUSED, WriteState.REFUSED]


async def test_read_only_lets_no_write_leave() -> None:
    made, link = session(lambda apdu: b"\xc5\x01" + apdu[2:3] + b"\x00")
    made.is_read_only = True
    with pytest.raises(RefusedError):
        await made.set(FILTER, NULL)
    with pytest.raises(RefusedError):
        await made.invoke(ACTIVATE, NULL)
    assert not link.sent


async def test_invoke_ids_count_up_and_wrap() -> None:
    made, link = session(lambda apdu: b"\xc4\x01" + apdu[2:3] + b"\x00\x11\x05")
    for _ in range(17):
        await made.get(FILTER)
    assert [apdu[2] & 0x0F for apdu in link.sent] == [*range(1, 16), 0, 1]


async def test_two_requests_at_once_are_refused() -> None:
    async with associated(Attacker()) as association:
        first = asyncio.ensure_future(association.session.get(FILTER))
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="one request"):
            await association.session.get(FILTER)
        await first


# --- cancel --------------------------------------------------------------------------------------------------------


class Slow(Attacker):
    """Answers writes after a while."""

    delay_s = 0.15

    def feed(self, data: bytes) -> list[Reply]:
        """Answer late."""
        is_write = data[8] in (0xC9, 0xCB)
        replies = super().feed(data)
        is_proof = bool(self.requests) and self.requests[-1][:1] == b"\xc3"
        return [Reply(reply.data, self.delay_s if is_write and not is_proof else 0.0) for reply in replies]


async def test_a_cancel_waits_for_the_answer_on_its_way_and_the_session_stays_usable() -> None:
    async with associated(Slow()) as association:
        writing = asyncio.ensure_future(association.session.set(FILTER, double_long_unsigned(1)))
        await asyncio.sleep(0.02)
        began = monotonic()
        writing.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert association.session.is_stopping
        assert association.session.stopping_seconds_left > 0
        with pytest.raises(asyncio.CancelledError):
            await writing
        assert monotonic() - began > 0.05
        assert association.session.sent_writes[-1].state is WriteState.ACCEPTED
        assert await association.session.get(FILTER) == double_long_unsigned(42)


async def test_a_second_cancel_cuts_the_link_at_once() -> None:
    class Silent(Slow):
        delay_s = 30.0

    async with associated(Silent()) as association:
        writing = asyncio.ensure_future(association.session.set(FILTER, double_long_unsigned(1)))
        await asyncio.sleep(0.02)
        writing.cancel()
        await asyncio.sleep(0.02)
        began = monotonic()
        writing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await writing
        assert monotonic() - began < 0.2
        assert association.session.sent_writes[-1].state is WriteState.SENT
        assert not association.session.is_usable
        with pytest.raises(LinkError):
            await association.session.get(FILTER)


# --- masks ---------------------------------------------------------------------------------------------------------


async def test_the_trace_masks_key_material_and_shows_the_rest() -> None:
    canary = bytes.fromhex("C0FFEEC0FFEEC0FFEEC0FFEEC0FFEE00C0FFEE11C0FFEE22")
    records: list[TraceRecord] = []
    trace = Trace()
    trace.listen(records.append)
    link = Scripted(
        lambda apdu: (
            {0xC0: b"\xc4\x01", 0xC3: b"\xc7\x01"}[apdu[0]]
            + apdu[2:3]
            + (b"\x00\x06\x00\x00\x00\x01" if apdu[0] == 0xC0 else b"\x00\x00")
        )
    )
    made = Session(link, channel=None, next_counter=None, conformance=PROPOSED, max_pdu_bytes=1024, trace=trace)  # type: ignore[arg-type]
    await made.invoke(TRANSFER, array(structure(octet_string(canary))))
    await made.get(FILTER)
    text = "\n".join(record.to_json_line() for record in records)
    assert canary.hex().upper() not in text
    assert "C0FFEE" not in text
    assert [record.masked for record in records] == [True, True, False, False]
    assert records[0].obis == "0-0:43.0.0.255"
    assert records[3].value == "1"


# --- mutated answers -------------------------------------------------------------------------------------------------

SEEDS = [
    bytes.fromhex("C401C100" + "0600000001"),
    bytes.fromhex("C401C100" + "0203" + "1600" + "090E6C6F63616C686F73743A39353938" + "1600"),
    bytes.fromhex("C401C10103"),
    bytes.fromhex("C402C1010000000100050600000001"),
    bytes.fromhex("C402C1000000000100050600000001"),
    bytes.fromhex("C403C102000600000001" + "0103"),
    bytes.fromhex("C501C100"),
    bytes.fromhex("C503C10000000002"),
    bytes.fromhex("C701C10001000911" + "10" * 17),
    bytes.fromhex("C702C1010000000103110101"),
    bytes.fromhex("D8010600000100"),
    bytes.fromhex("0E060301"),
    bytes.fromhex("C401C10013020212060600010000000200"),
]


def mutated(rng: random.Random) -> bytes:
    """Return an answer with a few bytes changed, cut, doubled or inserted."""
    raw = bytearray(rng.choice(SEEDS))
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(raw) + 1)
        kind = rng.randrange(5)
        if kind == 0 and at < len(raw):
            raw[at] = rng.randrange(256)
        elif kind == 1:
            raw = raw[:at]
        elif kind == 2:
            raw[at:at] = rng.randbytes(rng.randint(1, 8))
        elif kind == 3 and raw:
            raw[at:at] = raw[: rng.randint(1, len(raw))]
        elif at < len(raw):
            raw[at] ^= 1 << rng.randrange(8)
        raw = raw or bytearray(b"\x00")
    return bytes(raw)


async def try_answers(count: int, seed: int, *, limit_s: float = 0.1) -> None:
    """Ask `count` times, each time with a mutated answer: a value or our error, quickly."""
    rng = random.Random(seed)
    slowest = 0.0
    for _ in range(count):
        made, _ = session(lambda _apdu: mutated(rng))
        asked = rng.randrange(4)
        began = process_time()
        try:
            if asked == 0:
                await made.get(FILTER)
            elif asked == 1:
                await made.get_many([FILTER, OTHER])
            elif asked == 2:
                await made.set(FILTER, NULL)
            else:
                await made.invoke(ACTIVATE, NULL)
        except MeterError:
            pass
        slowest = max(slowest, process_time() - began)
    assert slowest < limit_s


@pytest.mark.no_cover
async def test_mutated_answers_give_a_value_or_our_error() -> None:
    tracemalloc.start()
    await try_answers(200, 1, limit_s=1)  # counting memory is slow by itself
    before, _ = tracemalloc.get_traced_memory()
    await try_answers(1000, 2, limit_s=1)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 5_000_000
    gc.collect()
    gc.freeze()  # what the tests before have left is no part of this measurement
    try:
        await try_answers(9_000, 3)
    finally:
        gc.unfreeze()


@pytest.mark.soak
@pytest.mark.limit(900)
async def test_a_million_mutated_answers() -> None:
    await try_answers(1_000_000, 4)


def test_mutated_wrapper_streams_give_apdus_or_our_error() -> None:
    rng = random.Random(5)
    for _ in range(10_000):
        framing = WrapperFraming(1, 1)
        stream = bytearray()
        for _ in range(rng.randint(1, 4)):
            apdu = rng.choice(SEEDS)
            stream += b"\x00\x01\x00\x01\x00\x01" + len(apdu).to_bytes(2, "big") + apdu
        for _ in range(rng.randint(0, 3)):
            stream[rng.randrange(len(stream))] = rng.randrange(256)
        began = process_time()
        try:
            while stream:
                size = rng.randint(1, len(stream))
                framing.feed(bytes(stream[:size]), 0.0)
                del stream[:size]
        except ProtocolError:
            pass
        assert process_time() - began < 0.1
