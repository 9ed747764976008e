"""Ten meters worked on for long, with links that break: nothing is lost, left open, or kept in memory."""

import asyncio
import gc
import random
import threading
import time
from contextlib import AsyncExitStack
from pathlib import Path

import msgspec
import pytest

from smconfig_gui.dlms.operations import OPERATIONS
from smconfig_gui.model.outcome import Verdict
from tests.features.test_tcp_faults import Proxy, behind_proxy
from tests.lines import open_descriptors, resident_kib
from tests.meters import Bench
from tests.requests import SETTINGS

METERS, FAULTS = 10, 0.01
MOST_GROWTH = 0.05
READS = (
    "GetFirmwareVersion",
    "GetAlarmNotifications",
    "GetClock",
    "GetPushSetup",
    "GetActivityCalendar",
    "GetSettings",
)
TRUE = {Verdict.READ, Verdict.VERIFIED, Verdict.NOTHING_TO_WRITE, Verdict.NOT_DONE, Verdict.UNKNOWN, Verdict.PARTLY}


async def work(proxy: Proxy, place: Bench, rng: random.Random, until: float) -> list[Verdict]:
    """Read and write at random; one connection in a hundred breaks somewhere."""
    verdicts = []
    while time.monotonic() < until:
        proxy.cut_after = rng.randrange(1, 3000) if rng.random() < FAULTS else None
        name = rng.choice((*READS, *SETTINGS))
        request = msgspec.convert(SETTINGS[name], OPERATIONS[name].request) if name in SETTINGS else None
        outcome = await place.runner.run(name, request)
        verdicts.append(outcome.run.verdict)
        if proxy.cut_after is not None or rng.random() < 0.3:
            await place.runner.connection.close()
    return verdicts


@pytest.mark.no_cover
@pytest.mark.limit(900)
@pytest.mark.parametrize("seconds", [6, pytest.param(600, marks=pytest.mark.soak)])
async def test_ten_meters_leave_nothing_behind(tmp_path: Path, seconds: int) -> None:
    async with AsyncExitStack() as stack:
        places = [await stack.enter_async_context(behind_proxy(tmp_path / str(number))) for number in range(METERS)]
        rngs = [random.Random(number) for number in range(METERS)]

        async def all_work(for_s: float) -> list[Verdict]:
            until = time.monotonic() + for_s
            jobs = (work(proxy, place, rng, until) for (proxy, place), rng in zip(places, rngs, strict=True))
            found = [each for verdicts in await asyncio.gather(*jobs) for each in verdicts]
            for _, place in places:
                await place.runner.connection.close()
            await asyncio.sleep(0.2)
            gc.collect()
            return found

        await all_work(seconds / 2)
        before = resident_kib(), open_descriptors(), threading.active_count(), len(asyncio.all_tasks())
        verdicts = await all_work(seconds)
        after = resident_kib(), open_descriptors(), threading.active_count(), len(asyncio.all_tasks())
        print(f"{len(verdicts)} runs in {seconds} s: {before} -> {after}")
        assert set(verdicts) <= TRUE
        assert verdicts.count(Verdict.NOT_DONE) < len(verdicts) * 10 * FAULTS
        assert after[0] <= before[0] * (1 + MOST_GROWTH)
        assert after[1] <= before[1]
        assert after[2] <= before[2]
        assert after[3] <= before[3]
