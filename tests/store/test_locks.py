"""One program per endpoint and per meter, and the other one is told who has it."""

import asyncio
import contextlib
import json
import os
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import LockedError
from smconfig_gui.store.locks import LockStore
from smconfig_gui.store.processes import process_start
from tests.store.files import opened

NAME = "endpoint:TCP 10.0.0.7:4059"

HOLDER = """
import asyncio, sys
from pathlib import Path
from smconfig_gui.store.database import Database
from smconfig_gui.store.locks import LockStore

async def main():
    database = await Database.open(Path(sys.argv[1]))
    try:
        async with LockStore(database).hold(sys.argv[2], holder="the other window"):
            print("held", flush=True)
            await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
    finally:
        await database.close()

asyncio.run(main())
"""


async def _other_program(path: Path) -> Process:
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", HOLDER, path, NAME, stdin=PIPE, stdout=PIPE)
    assert process.stdout is not None
    assert await process.stdout.readline() == b"held\n"
    return process


async def test_another_program_is_told_at_once_who_holds_it(path: Path) -> None:
    async with opened(path) as database:
        other = await _other_program(path)
        started = time.monotonic()
        with pytest.raises(LockedError, match=f"the other window has been using {NAME}") as caught:
            async with LockStore(database).hold(NAME, holder="this window"):
                pytest.fail("two programs hold one lock")
        assert time.monotonic() - started < 1
        assert abs((datetime.now(UTC) - caught.value.since).total_seconds()) < 20
        await other.communicate(b"\n")
        async with LockStore(database).hold(NAME, holder="this window"):
            assert await LockStore(database).holder_of(NAME) is not None
        assert await LockStore(database).holder_of(NAME) is None


ROUNDS = 100
CONTENDER = """
import asyncio, json, sys, time
from contextlib import AsyncExitStack, closing
from pathlib import Path
from serial import SerialException
from smconfig_gui.dlms.transport.serial import open_port
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import LockedError
from smconfig_gui.store.locks import LockStore
from smconfig_gui.store.window_lock import WindowLock

def directory(path, stack):
    lock = WindowLock.take(path.parent)
    if lock is None:
        return "taken"
    stack.callback(lock.release)

def port(name, stack):
    try:
        stack.enter_context(closing(open_port(name, 9600)))
    except SerialException as error:
        return "taken"

async def lock(store, name, stack, me):
    try:
        await stack.enter_async_context(store.hold(name, holder=me))
    except LockedError as error:
        return error.holder

async def main(path, device, me, *names):
    database = await Database.open(Path(path))
    loop = asyncio.get_running_loop()
    while await loop.run_in_executor(None, sys.stdin.readline):
        async with AsyncExitStack() as stack:
            began, refused = time.monotonic(), {}
            for name in names:
                refused[name] = await lock(LockStore(database), name, stack, me)
            refused["port"] = port(device, stack)
            refused["data directory"] = directory(Path(path), stack)
            print(json.dumps([time.monotonic() - began, refused]), flush=True)
            await loop.run_in_executor(None, sys.stdin.readline)
        print("{}", flush=True)
    await database.close()

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
async def test_of_two_programs_at_once_exactly_one_works(path: Path) -> None:
    """On one port, one meter, one place, one data directory; both begin in the same moment, the first by turns."""
    ours, theirs = os.openpty()
    device, names = os.ttyname(theirs), ("meter:E0001", NAME)
    os.close(theirs)
    async with opened(path):
        both = {
            me: await asyncio.create_subprocess_exec(
                sys.executable, "-c", CONTENDER, path, device, me, *names, stdin=PIPE, stdout=PIPE
            )
            for me in ("first", "second")
        }

        async def tell_all(order: list[str]) -> dict[str, Any]:
            for me in order:
                both[me].stdin.write(b"\n")  # type: ignore[union-attr]
            return {me: json.loads(await both[me].stdout.readline()) for me in order}  # type: ignore[union-attr]

        won = dict.fromkeys(both, 0)
        for number in range(ROUNDS):
            order = list(both)[:: 1 if number % 2 else -1]
            answers = await tell_all(order)
            for what in (*names, "port", "data directory"):
                holders = [me for me in both if answers[me][1][what] is None]
                assert len(holders) == 1, (number, what, answers)
                [other] = set(both) - set(holders)
                assert answers[other][1][what] == (holders[0] if what in names else "taken")
                won[holders[0]] += 1
            assert max(seconds for seconds, _ in answers.values()) < 1
            await tell_all(order)
        for process in both.values():
            await process.communicate(b"")
    os.close(ours)
    assert min(won.values()) > 0


async def test_the_lock_of_a_killed_program_is_taken_over(path: Path) -> None:
    async with opened(path) as database:
        other = await _other_program(path)
        other.send_signal(signal.SIGKILL)
        await other.communicate()
        store = LockStore(database)
        async with store.hold(NAME, holder="this window"):
            assert store.is_held(NAME)
        assert not store.is_held(NAME)


async def test_two_tasks_of_one_program_exclude_each_other_too(path: Path) -> None:
    async with opened(path) as database:
        store = LockStore(database)
        async with store.hold(NAME, holder="first"), store.hold("meter:E0001", holder="first"):
            with pytest.raises(LockedError, match="first has been using"):
                async with store.hold(NAME, holder="second"):
                    pytest.fail("two tasks hold one lock")
            assert store.is_held(NAME)


async def _expiry(database: Database) -> float:
    row = await database.read(lambda connection: connection.execute("SELECT expires FROM locks").fetchone())
    return float(row[0])


async def _until(condition: Callable[[], Awaitable[bool]]) -> None:
    for _ in range(200):
        if await condition():
            return
        await asyncio.sleep(0.02)
    pytest.fail("it did not happen")


async def test_a_held_lock_is_renewed(path: Path) -> None:
    async with opened(path) as database:
        store = LockStore(database, lifetime_s=0.6)
        async with store.hold(NAME, holder="first"):
            first = await _expiry(database)

            async def is_renewed() -> bool:
                return await _expiry(database) > first

            await _until(is_renewed)
            assert store.is_held(NAME)


async def test_a_lock_that_another_took_over_is_known_to_be_lost(path: Path) -> None:
    async with opened(path) as database, opened(path) as second:
        store = LockStore(database, lifetime_s=0.3)
        async with store.hold(NAME, holder="first"):
            await database.write(lambda connection: connection.execute("UPDATE locks SET expires = 0, token = ''"))
            async with LockStore(second).hold(NAME, holder="second"):

                async def is_lost() -> bool:
                    return not store.is_held(NAME)

                await _until(is_lost)
        assert await store.holder_of(NAME) is None


async def test_the_end_of_a_lost_lock_leaves_that_of_the_new_holder(path: Path) -> None:
    async with opened(path) as database, opened(path) as second:
        first = LockStore(database).hold(NAME, holder="first")
        await first.__aenter__()
        await database.write(lambda connection: connection.execute("UPDATE locks SET expires = 0"))
        async with LockStore(second).hold(NAME, holder="second"):
            await first.__aexit__(None, None, None)
            found = await LockStore(database).holder_of(NAME)
            assert found is not None
            assert found[0] == "second"


async def test_a_cancelled_holder_lets_go(path: Path) -> None:
    async with opened(path) as database:
        store, inside = LockStore(database), asyncio.Event()

        async def hold() -> None:
            async with store.hold(NAME, holder="first"):
                inside.set()
                await asyncio.sleep(60)

        task = asyncio.create_task(hold())
        await inside.wait()
        task.cancel()
        await asyncio.wait([task])
        assert await store.holder_of(NAME) is None


async def test_a_cancel_while_taking_leaves_no_lock(path: Path) -> None:
    async with opened(path) as database:
        store = LockStore(database)
        for ticks in range(5):
            task = asyncio.create_task(store.hold(NAME, holder="first").__aenter__())
            for _ in range(ticks):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            assert await store.holder_of(NAME) is None


async def test_locks_of_another_computer_count_until_they_run_out(path: Path) -> None:
    async with opened(path) as database:
        store, now = LockStore(database), time.time()
        row = (NAME, "t", 1, "elsewhere", "another-host", "lab PC", now, now + 60)
        await database.write(lambda connection: connection.execute("INSERT INTO locks VALUES (?,?,?,?,?,?,?,?)", row))
        with pytest.raises(LockedError, match="lab PC"):
            async with store.hold(NAME, holder="first"):
                pytest.fail("a lock of another computer was ignored")
        await database.write(lambda connection: connection.execute("UPDATE locks SET expires = ?", (now - 1,)))
        async with store.hold(NAME, holder="first"):
            assert store.is_held(NAME)


async def test_a_number_that_went_to_a_new_process_holds_nothing(path: Path) -> None:
    async with opened(path) as database:
        now = time.time()
        row = (NAME, "t", os.getpid(), "an earlier start", os.uname().nodename, "gone", now, now + 60)
        await database.write(lambda connection: connection.execute("INSERT INTO locks VALUES (?,?,?,?,?,?,?,?)", row))
        assert await LockStore(database).holder_of(NAME) is None


def test_a_process_is_known_by_its_start() -> None:
    assert process_start(os.getpid()) == process_start(os.getpid())
    assert process_start(os.getpid()) != process_start(1)
    assert process_start(2**22 + 1) is None


async def test_a_database_that_is_busy_costs_no_lock(path: Path) -> None:
    database = await Database.open(path, deadline_s=0.1)
    store = LockStore(database, lifetime_s=0.6)
    async with store.hold(NAME, holder="first"):
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await asyncio.sleep(0.5)
            other.execute("COMMIT")
        assert store.is_held(NAME)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
    assert not store.is_held(NAME)
    other.close()
    await database.close()
