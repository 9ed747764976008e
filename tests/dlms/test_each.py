"""One method called again and again: nothing but the answer stands between two requests."""

import asyncio
from pathlib import Path

import pytest

from smconfig_gui.dlms.errors import RefusedError
from smconfig_gui.model.axdr import Data, double_long_unsigned, octet_string, structure
from smconfig_gui.model.cosem import Attribute, Method, Obis
from tests.meters import bench

OBJECT = Obis("0-0:44.0.0.255")
IMAGE = bytes(range(250)) * 20


def arguments(block_bytes: int) -> list[Data]:
    starts = range(0, len(IMAGE), block_bytes)
    return [
        structure(double_long_unsigned(number), octet_string(IMAGE[start : start + block_bytes]))
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
