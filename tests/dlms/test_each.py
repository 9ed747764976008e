"""One method called again and again: nothing but the answer stands between two requests."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.errors import RefusedError, SecurityError
from smconfig_gui.dlms.session import Session, WriteState
from smconfig_gui.model.axdr import double_long_unsigned, encode, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.store.counters import CounterStore
from tests.meters import Bench, bench

OBJECT = Obis("0-0:44.0.0.255")
IMAGE = bytes(range(250)) * 20


def arguments(block_bytes: int) -> list[bytes]:
    starts = range(0, len(IMAGE), block_bytes)
    return [
        encode(structure(double_long_unsigned(number), octet_string(IMAGE[start : start + block_bytes])))
        for number, start in enumerate(starts)
    ]


@pytest.mark.parametrize("block_bytes", [50, 216, 1300])
async def test_every_call_is_answered_in_order(block_bytes: int, tmp_path: Path) -> None:
    state = {"attributes": {"18/0.0.44.0.0.255/2": f"06{block_bytes:08X}", "18/0.0.44.0.0.255/5": "03FF"}}
    async with bench(tmp_path, state=state) as place:
        await place.runner.connection.open()
        session = place.runner.connection.session
        await session.invoke(
            Method(18, OBJECT, 1), structure(octet_string(b"M57 4902"), double_long_unsigned(len(IMAGE)))
        )
        before = place.runner.connection.traffic.round_trips
        blocks = arguments(block_bytes)
        results: list[int] = []
        await session.invoke_each(Method(18, OBJECT, 2), iter(blocks), results.append)
        assert results == [0] * len(blocks)
        assert bytes(place.meter.image.data) == IMAGE
        if block_bytes < 1000:
            assert place.runner.connection.traffic.round_trips - before == len(blocks)
        assert len(session.sent_writes) <= 2
        assert (await session.get(Attribute(18, OBJECT, 4))).number == len(blocks)


async def test_a_refusal_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    fault = {"service": "action", "obis": "0.0.44.0.0.255", "attribute": 2, "number": 3, "do": "refuse", "code": 250}
    state = {"attributes": {"18/0.0.44.0.0.255/5": "03FF"}}
    async with bench(tmp_path, state=state, faults=[fault]) as place:
        await place.runner.connection.open()
        session = place.runner.connection.session
        await session.invoke(
            Method(18, OBJECT, 1), structure(octet_string(b"M57 4902"), double_long_unsigned(len(IMAGE)))
        )
        blocks = arguments(216)
        results: list[int] = []
        await session.invoke_each(Method(18, OBJECT, 2), iter(blocks), results.append)
        assert [number for number, result in enumerate(results) if result] == [2]
        assert place.meter.image.first_gap == 2


async def test_a_cancel_ends_it_after_the_answer_on_its_way(tmp_path: Path) -> None:
    state = {"attributes": {"18/0.0.44.0.0.255/5": "03FF"}}
    async with bench(tmp_path, state=state, latency_s=0.02) as place:
        await place.runner.connection.open()
        session = place.runner.connection.session
        await session.invoke(
            Method(18, OBJECT, 1), structure(octet_string(b"M57 4902"), double_long_unsigned(len(IMAGE)))
        )
        results: list[int] = []
        third = asyncio.Event()

        def take(result: int) -> None:
            results.append(result)
            if len(results) == 3:
                third.set()

        sending = asyncio.create_task(session.invoke_each(Method(18, OBJECT, 2), iter(arguments(216)), take))
        await third.wait()
        sending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await sending
        assert session.is_usable
        assert 3 <= len(results) <= 5
        assert (await session.get(Attribute(18, OBJECT, 4))).number == len(results)


async def test_read_only_lets_no_call_leave(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.connection.open()
        session = place.runner.connection.session
        session.is_read_only = True
        with pytest.raises(RefusedError, match="read-only"):
            await session.invoke_each(Method(18, OBJECT, 2), iter(arguments(216)), lambda _: None)
        assert place.meter.image.bits == ""


STATE = {"attributes": {"18/0.0.44.0.0.255/5": "03FF"}}


def fault(number: int, do: str, **more: int) -> dict[str, object]:
    """Return what befalls the so-many-th block."""
    return {"service": "action", "obis": "0.0.44.0.0.255", "attribute": 2, "number": number, "do": do, **more}


async def expecting(place: Bench) -> Session:
    """Return a session with a meter that expects the image."""
    await place.runner.connection.open()
    session = place.runner.connection.session
    name_and_size = structure(octet_string(b"M57 4902"), double_long_unsigned(len(IMAGE)))
    await session.invoke(Method(18, OBJECT, 1), name_and_size)
    return session


@pytest.mark.parametrize(("effect", "most"), [("flip-tag", 5), ("clear", 4)])
async def test_an_answer_that_proves_false_lets_no_second_block_leave(effect: str, most: int, tmp_path: Path) -> None:
    """The fourth answer is false: block four has arrived by then, block five at most where it looks like all others."""
    async with bench(tmp_path, state=STATE, faults=[fault(4, effect)]) as place:
        session = await expecting(place)
        results: list[int] = []
        with pytest.raises(SecurityError):
            await session.invoke_each(Method(18, OBJECT, 2), iter(arguments(216)), results.append)
        assert results == [0] * 3
        await place.runner.connection.close()
        assert 4 <= place.meter.image.first_gap <= most
        assert not session.is_usable
        assert [sent.state for sent in session.sent_writes if sent.value is None] == [WriteState.SENT]


async def test_after_a_refusal_the_caller_decides_before_a_second_block_leaves(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE, faults=[fault(4, "refuse", code=250)]) as place:
        session = await expecting(place)
        results: list[int] = []
        made: list[int] = []

        def until_refused() -> Iterator[bytes]:
            for number, argument in enumerate(arguments(216)):
                if any(results):
                    return
                made.append(number)
                yield argument

        await session.invoke_each(Method(18, OBJECT, 2), until_refused(), results.append)
        assert results == [0, 0, 0, 250, 0]
        assert made == [0, 1, 2, 3, 4]
        assert place.meter.image.bits.startswith("111010")
        assert session.is_usable


async def test_the_trace_tells_requests_and_answers_in_their_order(tmp_path: Path) -> None:
    async with bench(tmp_path, state=STATE) as place:
        session = await expecting(place)
        records: list[Any] = []
        ends = place.runner.connection.services.trace.listen(records.append)
        await session.invoke_each(Method(18, OBJECT, 2), iter(arguments(216)[:5]), lambda _: None)
        ends()
    # An answer is opened when the next request is on its way, and still stands before that one.
    one = [("sent", "apdu"), ("sent", "frame"), ("received", "frame"), ("received", "apdu")]
    assert [(record.direction, record.layer) for record in records] == one * 5
    assert all(record.milliseconds is not None for record in records if record.direction == "received"
               and record.layer == "apdu")  # fmt: skip


async def test_counters_are_reserved_before_they_are_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks go on while the disk takes its time; every counter comes once, and none is lost in between."""
    async with bench(tmp_path, state=STATE) as place:
        session = await expecting(place)
        reserve, sizes = CounterStore.reserve, []
        waiting = asyncio.Event()

        async def slow(store: CounterStore, *given: Any) -> range:
            sizes.append(given[3])
            await waiting.wait()
            return await reserve(store, *given)

        monkeypatch.setattr(CounterStore, "reserve", slow)
        results: list[int] = []

        def take(result: int) -> None:
            results.append(result)
            if len(results) == 40:  # more than half of the first 64 counters are used: the disk has been asked
                assert sizes == [256]
                waiting.set()

        await session.invoke_each(Method(18, OBJECT, 2), iter(arguments(25)[:120]), take)
        assert len(results) == 120
        assert sizes == [256]
