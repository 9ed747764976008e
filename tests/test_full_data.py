"""A data directory of years of work opens as quickly as an empty one, and unfinished work stands first."""

import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from smconfig_gui.model.journal import JournalEntry, StepState
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store import journal
from smconfig_gui.store.meters import MeterStore

ROOT = Path(__file__).parents[1]
METERS, ROWS, UNFINISHED, STEPS = 1000, 10_000, 50, 5
WINDOW_S, GAP_S = 2.0, 0.1

START = """
import asyncio, json, os, sys, time
began = time.perf_counter()
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from smconfig_gui.app import Workplace, run_on_qt

async def main(application):
    place = Workplace(application, Path(sys.argv[1]))
    window = place.window
    window.show()
    application.processEvents()
    shown, gaps = time.perf_counter() - began, []

    async def watch():
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.005)
            gaps.append(time.perf_counter() - last)
            last = time.perf_counter()

    watching = asyncio.ensure_future(watch())
    await place.warm_up(False)
    while "unfinished" not in window.bench.notices.subjects():
        await asyncio.sleep(0.01)
    told = time.perf_counter() - began
    watching.cancel()
    model = window.tree.model
    first = model.index(0, 0)
    rows = [model.index(row, 0, first).data() for row in range(model.rowCount(first))]
    print(json.dumps([shown, told, max(gaps), first.data(), rows, len(model.meters())]))
    await place.close()
    return 0

run_on_qt(main)
"""


def name_of(number: int) -> str:
    """Return the identifier of a meter."""
    return f"E0058005{number:09}"


def steps(number: int) -> list[JournalEntry]:
    """Return the lines of one replacement of keys; that of the first meters has no end."""
    states = (StepState.PREPARED, StepState.SENT, StepState.ACKED, StepState.SENT, StepState.VERIFIED)
    meter = number if number < UNFINISHED else UNFINISHED + number % (METERS - UNFINISHED)
    return [
        JournalEntry(
            work=f"work-{number}",
            operation="ReplaceKeys",
            step=f"step {place}",
            state=state,
            at="2026-01-01T00:00:00Z",
            meter_id=f"m{meter}",
            device_identification=name_of(meter),
            is_end=number >= UNFINISHED and place == STEPS - 1,
        )
        for place, state in enumerate(states)
    ]


async def fill(folder: Path) -> None:
    """Write a thousand meters and ten thousand lines of the journal."""

    def append(connection: sqlite3.Connection) -> None:
        for work in range(ROWS // STEPS):
            for entry in steps(work):
                journal.append(connection, entry)

    async with open_stores(folder) as stores:
        await stores.database.write(append)
        endpoint = SimulatedEndpoint()
        await MeterStore(stores.database).add_all(
            Meter(id=f"m{number}", device_identification=name_of(number), endpoint=endpoint) for number in range(METERS)
        )
        assert await stores.journal.is_intact()


@pytest.mark.alone
async def test_years_of_work_open_at_once_and_what_is_unfinished_stands_first(tmp_path: Path) -> None:
    await fill(tmp_path / "data")
    found = []
    for _ in range(3):  # another program on this computer may hold up one start
        done = subprocess.run(  # noqa: ASYNC221 - nothing else goes on in this test
            [sys.executable, "-c", START, tmp_path / "data"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        shown, told, gap, first, rows, meters = json.loads(done.stdout.splitlines()[-1])
        assert meters == METERS
        assert "nfinished" in first
        assert len(rows) == UNFINISHED
        found.append((shown, told, gap))
        if shown < WINDOW_S and told < 2 * WINDOW_S and gap < GAP_S:
            return
    pytest.fail(f"window, list of unfinished work, longest pause of the loop: {found}")
