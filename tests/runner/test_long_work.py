"""Ten meters worked on for long, with links that break: nothing is lost, left open, or kept in memory."""

import asyncio
import gc
import random
import threading
import time
from contextlib import AsyncExitStack
from datetime import timedelta
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
DAY, MOST_GROWTH = timedelta(days=1), 0.05
LONG_S = 600
RUNS = {6: 50, LONG_S: METERS * 24 * 60}  # in the long one a run every minute of each meter's day, or more
READS = (
    "GetFirmwareVersion",
    "GetAlarmNotifications",
    "GetClock",
    "GetPushSetup",
    "GetActivityCalendar",
    "GetSettings",
)
TRUE = {Verdict.READ, Verdict.VERIFIED, Verdict.NOTHING_TO_WRITE, Verdict.NOT_DONE, Verdict.UNKNOWN, Verdict.PARTLY}


async def work(proxy: Proxy, place: Bench, rng: random.Random, for_s: float) -> list[Verdict]:
    """Read and write at random while a day passes for the meter; one connection in a hundred breaks somewhere."""
    verdicts = []
    began, clock = time.monotonic(), place.meter.clock
    midnight = clock.utc()
    while (passed := time.monotonic() - began) < for_s:
        clock.set(midnight + DAY * passed / for_s)
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
@pytest.mark.parametrize("seconds", [6, pytest.param(LONG_S, marks=pytest.mark.soak)])
async def test_ten_meters_leave_nothing_behind(tmp_path: Path, seconds: int) -> None:
    async with AsyncExitStack() as stack:
        places = [await stack.enter_async_context(behind_proxy(tmp_path / str(number))) for number in range(METERS)]
        rngs = [random.Random(number) for number in range(METERS)]

        async def all_work(for_s: float) -> list[Verdict]:
            jobs = (work(proxy, place, rng, for_s) for (proxy, place), rng in zip(places, rngs, strict=True))
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
        assert len(verdicts) >= RUNS[seconds]
        assert set(verdicts) <= TRUE
        assert verdicts.count(Verdict.NOT_DONE) < len(verdicts) * 10 * FAULTS
        assert after[0] <= before[0] * (1 + MOST_GROWTH)
        assert after[1] <= before[1]
        assert after[2] <= before[2]
        assert after[3] <= before[3]
