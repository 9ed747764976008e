"""One session: blocks, lists, cancel, deadlines, and twenty thousand mutated answers."""

import asyncio
import gc
import random
import tracemalloc
from collections.abc import Awaitable, Callable
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
from smconfig_gui.model.push_message import PushMessageError, decode_push, split_pushes
from tests.dlms.attacker import Attacker, Reply, associated
from tests.lines import resident_kib
from tests.model.test_push_message import IDENTIFIER, notification

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
    assert link.sent[1].hex() == "c00241" + "00000001"


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
    began = process_time()
    with pytest.raises(ProtocolError):
        await made.get(FILTER)
    assert len(link.sent) < 9000
    assert process_time() - began < 0.2  # of thousands of blocks


HOSTILE = {
    "arrays in arrays": b"\x01\x01" * 10_000 + b"\x00",
    "structures in structures": b"\x02\x01" * 10_000 + b"\x00",
    "an array of two milliards": b"\x01\x84\x7f\xff\xff\xff" + b"\x11\x01" * 500,
    "two milliards of bytes": b"\x09\x84\x7f\xff\xff\xff" + bytes(1000),
    "two milliards of bits": b"\x04\x84\x7f\xff\xff\xff" + bytes(1000),
    "a compact array of two milliards": b"\x13\x02\x02\x12\x06\x84\x7f\xff\xff\xff" + bytes(1000),
    "types in types": b"\x13" + b"\x02\x01" * 10_000 + b"\x06\x01\x00",
    "types without end": b"\x13\x02\x83\x01\x86\xa0" + b"\x06" * 100_000 + b"\x01\x00",
    "nothing, a hundred thousand times": b"\x01\x83\x01\x86\xa0" + bytes(100_000),
    "an array that ends early": encode(array(*[double_long_unsigned(number) for number in range(200)]))[:-1],
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_value_is_refused_at_once(name: str) -> None:
    quickest = 1.0
    for _ in range(3):  # another program on this computer may hold up one
        made, link = session(lambda _apdu: b"\xc4\x01\xc1\x00" + HOSTILE[name])
        began = process_time()
        with pytest.raises(ProtocolError):
            await made.get(FILTER)
        quickest = min(quickest, process_time() - began)
        assert len(link.sent) == 1
    assert quickest < 0.05


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


PUSHES = [
    IDENTIFIER + b",\x00\x00\x00\x01",
    IDENTIFIER + b",\x00\x03\x00\x00\x00\x01",
    notification("0.1.25.9.0.255", 1, 2),
    notification("0.2.25.9.0.255") + notification("0.3.25.9.0.255", 1),
]


def mutated(rng: random.Random, seed: bytes) -> bytes:
    """Return bytes with a few of them changed, cut, doubled or inserted."""
    raw = bytearray(seed)
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


ASKED: list[Callable[[Session], Awaitable[object]]] = [
    lambda made: made.get(FILTER),
    lambda made: made.get_many([FILTER, OTHER]),
    lambda made: made.set(FILTER, NULL),
    lambda made: made.invoke(ACTIVATE, NULL),
]


class Confused(Attacker):
    """Its association answers are spoiled on the way."""

    rng = random.Random()

    def aare(self) -> bytes:
        """Answer wrongly."""
        return mutated(self.rng, super().aare())


async def associate_once(rng: random.Random) -> None:
    """Take a mutated association answer."""
    meter = Confused()
    meter.rng = rng
    async with associated(meter):
        pass


def hear_once(rng: random.Random) -> None:
    """Take a mutated push, alone and in a stream."""
    raw = mutated(rng, rng.choice(PUSHES))
    split_pushes(raw, is_over=rng.random() < 0.5)
    decode_push(raw)


async def try_answers(count: int, seed: int, *, limit_s: float = 0.1) -> None:
    """Give `count` mutated answers to all that listens to a meter: a value or our error, quickly."""
    rng = random.Random(seed)
    slowest = 0.0
    for _ in range(count):
        asked = rng.randrange(len(ASKED) + 2)
        began = process_time()
        try:
            if asked == len(ASKED):
                await associate_once(rng)
            elif asked > len(ASKED):
                hear_once(rng)
            else:
                made, _ = session(lambda _apdu: mutated(rng, rng.choice(SEEDS)))
                await ASKED[asked](made)
        except (MeterError, PushMessageError):
            pass
        slowest = max(slowest, process_time() - began)
    assert slowest < limit_s


@pytest.mark.no_cover
async def test_mutated_answers_give_a_value_or_our_error() -> None:
    await try_answers(100, 1, limit_s=1)
    tracemalloc.start()
    await try_answers(200, 1, limit_s=2)  # counting memory is slow by itself
    before, _ = tracemalloc.get_traced_memory()
    await try_answers(700, 2, limit_s=2)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < 5_000_000
    gc.collect()
    gc.freeze()  # what the tests before have left is no part of this measurement
    try:
        await try_answers(19_000, 3)
    finally:
        gc.unfreeze()


@pytest.mark.soak
@pytest.mark.limit(1800)
async def test_a_million_mutated_answers() -> None:
    await try_answers(20_000, 3, limit_s=1)
    before = resident_kib()
    await try_answers(1_000_000, 4, limit_s=0.3)  # the longest wait of a million is that for other programs
    assert resident_kib() - before < 50_000


@pytest.mark.parametrize("count", [10_000, pytest.param(1_000_000, marks=pytest.mark.soak)])
@pytest.mark.limit(900)
def test_mutated_wrapper_streams_give_apdus_or_our_error(count: int) -> None:
    rng = random.Random(5)
    for _ in range(count):
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
