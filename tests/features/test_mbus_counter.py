"""The key change counter of M-Bus devices: strictly rising per device, never twice under one default key."""

import asyncio
import json
import random
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.mbus_keys.facts import next_change_counter
from smconfig_gui.model.mbus import ShortId
from smconfig_gui.model.mbus_keys import change_counter
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.database import Database

ROOT = Path(__file__).parents[2]
STEPS, PROCESSES, STEPS_OF_PROCESSES = 10_000, 2, 400
END_OF_SUMMER_TIME = datetime(2026, 10, 25, 1, tzinfo=UTC)
DEVICES = tuple(
    ShortId(
        identification_number=f"1205673{digit}",
        manufacturer_identification="LGB",
        version_identification=66,
        device_type_identification=3,
    )
    for digit in range(4)
)
DEFAULT_KEYS = ("aabbccdd", "11223344")


Taken = list[tuple[int, str, int]]


class MemoryCounters:
    """Counters as the store gives them out, without a disk."""

    def __init__(self) -> None:
        self._next: dict[tuple[str, bytes], int] = {}

    async def reserve(self, fingerprint: str, system_title: bytes, at_least: int, size: int = 64) -> range:
        """Return counters that nobody else gets."""
        start = max(at_least, self._next.get((fingerprint, system_title), 0))
        self._next[fingerprint, system_title] = start + size
        return range(start, start + size)


async def take(counters: Any, steps: int, seed: int) -> Taken:
    """Take counters for devices and default keys by chance, with a clock that jumps; device, key and counter."""
    chance = random.Random(seed)
    now = END_OF_SUMMER_TIME - timedelta(minutes=5)
    taken = []
    for _ in range(steps):
        now += timedelta(seconds=chance.choice((0, 0, 0, 1, 1, 2, 60, -3600, 3600, -1)))
        device, key = chance.randrange(len(DEVICES)), chance.choice(DEFAULT_KEYS)
        counter = await next_change_counter(counters, key, DEVICES[device], now)
        assert counter >= change_counter(now)
        taken.append((device, key, counter))
    return taken


async def take_from(path: Path, steps: int, seed: int) -> Taken:
    """Take counters from a database that others use as well."""
    database = await Database.open(path)
    try:
        return await take(CounterStore(database), steps, seed)
    finally:
        await database.close()


def check(runs: list[Taken]) -> None:
    """In each run what a device gets rises strictly; over all of them nothing comes twice."""
    for run in runs:
        for device in range(len(DEVICES)):
            counters = [counter for number, _, counter in run if number == device]
            assert all(before < after for before, after in pairwise(counters))
    whole = [item for run in runs for item in run]
    for names in ([(device, counter) for device, _, counter in whole], [(key, counter) for _, key, counter in whole]):
        assert len(set(names)) == len(names)


async def test_ten_thousand_counters_with_a_clock_that_jumps() -> None:
    taken = await take(MemoryCounters(), STEPS, 1)
    assert len(taken) == STEPS
    check([taken])


async def test_a_clock_that_stands_still_or_goes_back_gives_the_next_number() -> None:
    counters = MemoryCounters()
    first = await next_change_counter(counters, "k", DEVICES[0], END_OF_SUMMER_TIME)  # type: ignore[arg-type]
    for minutes in (0, -60, -1):
        now = END_OF_SUMMER_TIME + timedelta(minutes=minutes)
        assert await next_change_counter(counters, "k", DEVICES[0], now) == (first := first + 1)  # type: ignore[arg-type]


async def of_two_processes(tmp_path: Path, steps: int) -> None:
    path = tmp_path / "smconfig.sqlite"
    await (await Database.open(path)).close()
    processes = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.features.test_mbus_counter", str(path), str(steps // PROCESSES), str(seed)),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        for seed in range(PROCESSES)
    ]
    outputs = [(await process.communicate())[0] for process in processes]
    assert [process.returncode for process in processes] == [0] * PROCESSES
    runs: list[Taken] = [json.loads(output) for output in outputs]
    assert sum(len(run) for run in runs) == steps
    check(runs)


async def test_two_processes_never_take_the_same_counter(tmp_path: Path) -> None:
    await of_two_processes(tmp_path, STEPS_OF_PROCESSES)


@pytest.mark.soak
@pytest.mark.limit(1800)
async def test_two_processes_never_take_the_same_counter_of_ten_thousand(tmp_path: Path) -> None:
    await of_two_processes(tmp_path, STEPS)


if __name__ == "__main__":
    print(json.dumps(asyncio.run(take_from(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
