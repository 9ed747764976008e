"""The start: what is imported before the window shows, and what a long past costs."""

import asyncio
import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from smconfig_gui.model.journal import JournalEntry, StepState
from smconfig_gui.model.meter import Meter, TcpEndpoint
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.journal import append

LATE = ("asyncio", "qasync", "dataclasses", "msgspec", "sqlite3", "gurux_dlms", "cryptography", "keyring", "serial")
SHOWN = f"""
import sys
import smconfig_gui.app as app
def loop(main):
    print(*sorted({{name.partition(".")[0] for name in sys.modules}} & set({LATE})))
    return 0
app.run_on_qt = loop
from smconfig_gui.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def test_the_window_shows_before_anything_is_imported_that_it_does_not_show(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SHOWN, str(tmp_path / "data")]
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=50, check=True)
    assert ended.stdout.split() == []


METERS, WORKS, STEPS, UNFINISHED = 1000, 2000, 5, 50
WINDOW_S, LIST_S = 2.0, 4.0
LISTED = """
import json, sys, time
from pathlib import Path
import smconfig_gui.app as app

async def listed(place, *_arguments, **_options):
    await place.warm_up(with_simulated_meter=False)
    tree, notices = place.window.tree.model, place.window.bench.notices
    first = tree.index(0, 0)
    print(json.dumps({"listed": time.time(), "group": first.data(), "there": tree.rowCount(first),
                      "all": len(tree.meters()), "told": notices.text("unfinished")}))
    await place.close()
    return 0

def show(application, place):
    shown(application, place)
    print(json.dumps({"shown": time.time()}))

shown, app._show_at_once, app._until_closed = app._show_at_once, show, listed
from smconfig_gui.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


async def fill(directory: Path) -> None:
    """Write the past of many meters."""
    entries = [
        JournalEntry(
            work=f"w{work}",
            operation="ReplaceKeys",
            step=f"step {step}",
            state=StepState.VERIFIED,
            at="2026-11-29T10:00:00.000+00:00",
            device_identification=f"E{work % METERS:016}",
            is_end=step == STEPS - 1 and work >= UNFINISHED,
        )
        for work in range(WORKS)
        for step in range(STEPS)
    ]
    meters = [
        Meter(
            id=f"m{number}",
            endpoint=TcpEndpoint(host=f"10.0.{number // 250}.{number % 250}"),
            device_identification=f"E{number:016}",
            group=f"Group {number % 20}",
            generation="smr5.2",
        )
        for number in range(METERS)
    ]
    async with open_stores(directory) as stores:
        await stores.meters.add_all(meters)
        await stores.database.write(lambda connection: append_all(connection, entries))


def append_all(connection: sqlite3.Connection, entries: list[JournalEntry]) -> None:
    """Write all in one transaction."""
    for entry in entries:
        append(connection, entry)


@pytest.mark.alone
def test_a_thousand_meters_and_ten_thousand_steps_are_there_in_two_seconds(tmp_path: Path) -> None:
    asyncio.run(fill(tmp_path / "data"))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    found = []
    for _ in range(3):  # another program on this computer may hold up one start
        began = time.time()
        command = [sys.executable, "-c", LISTED, str(tmp_path / "data")]
        ended = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=50, check=True)
        shown, told = (json.loads(line) for line in ended.stdout.splitlines())
        assert (told["group"], told["there"], told["all"]) == ("Unfinished work", UNFINISHED, METERS)
        assert f"{UNFINISHED} meters" in told["told"]
        found.append((shown["shown"] - began, told["listed"] - began))
        if found[-1][0] < WINDOW_S and found[-1][1] < LIST_S:
            break
    print(f"shown and listed after {found} s")
    assert found[-1][0] < WINDOW_S
    assert found[-1][1] < LIST_S
