"""The database is what was written, or it is said that it is not; it is never silently empty."""

import asyncio
import contextlib
import os
import random
import resource
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from smconfig_gui.model.journal import StepState
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.store import database as database_module
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.database import Database, restore_last_good_copy, set_aside
from smconfig_gui.store.errors import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseNewerError,
    StorageFailedError,
    StorageFullError,
    StorageReadOnlyError,
    StoreError,
)
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.journal import JournalStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.paths import backup_path
from smconfig_gui.store.schema import APPLICATION_ID, SCHEMA
from tests.store.files import copy, cut, flip, names, opened, read, remove, size, write
from tests.store.test_history import make_run
from tests.store.test_journal import line

TITLE = b"SMC\x00\x01\x02\x03\x04"

Content = tuple[object, ...]


async def _fill(database: Database) -> None:
    await MeterStore(database).add_all(
        Meter(id=f"m{number}", endpoint=SimulatedEndpoint(seed=number)) for number in range(3)
    )
    await CounterStore(database).reserve("aabbccdd", TITLE, 1000)
    for number in range(1, 4):
        await HistoryStore(database).add(make_run(number))
        await JournalStore(database).write(line("a", f"step {number}", StepState.SENT))


async def _content(database: Database) -> Content:
    """Return everything that the program would use."""
    counters, history = CounterStore(database), HistoryStore(database)
    report = await history.check_chain()
    if not report.is_intact:
        raise DatabaseDamagedError("database-damaged", database.path, None)
    return (
        await MeterStore(database).all(),
        await counters.reserved_up_to("aabbccdd", TITLE),
        await counters.own_system_title(),
        await counters.store_id(),
        [await history.get(f"smconfig-000000000000-{number}") for number in range(1, 4)],
        await history.count(),
        await JournalStore(database).unfinished(),
        [stored.run.correlation_uid for stored in await history.search(meter="m1")],
    )


async def _checked(path: Path) -> Content | None:
    """Return the content after a full check; None when damage is told."""
    try:
        database = await Database.open(path)
    except (DatabaseDamagedError, DatabaseNewerError):
        return None
    try:
        return await _content(database)
    except StoreError:
        return None
    finally:
        await database.close()


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the copy alone, so that each damage meets the same files."""
    monkeypatch.setattr(Database, "_is_copy_due", lambda _self: False)


@pytest.mark.limit(60)
async def test_no_flipped_byte_passes_for_data(path: Path, tmp_path: Path, quiet: None) -> None:
    async with opened(path) as database:
        await _fill(database)
        wanted = await _content(database)
    good = tmp_path / "good"
    copy(path, good)
    dice, total, found = random.Random(11), size(path), 0
    used = [position for position, byte in enumerate(read(good)) if byte]
    for position in [*range(0, 100, 3), *dice.sample(used, 220)]:
        copy(good, path)
        flip(path, position, dice.choice((1, 0x10, 0x80, 0xFF)))
        content = await _checked(path)
        assert content in (None, wanted), f"byte {position} of {total}"
        found += content is None
    assert found > 150


@pytest.mark.limit(60)
async def test_no_cut_passes_for_data(path: Path, tmp_path: Path, quiet: None) -> None:
    async with opened(path) as database:
        await _fill(database)
        wanted = await _content(database)
    good = tmp_path / "good"
    copy(path, good)
    dice, total = random.Random(12), size(path)
    for length in [0, 1, 99, 100, *range(4096, total, 4096), *dice.sample(range(total), 20)]:
        copy(good, path)
        cut(path, length)
        content = await _checked(path)
        is_in_zeros = not any(read(good)[length:])  # SQLite reads what is missing of the last page as zeros
        assert content == (wanted if content is not None and is_in_zeros else None), f"cut to {length} of {total}"


async def test_a_damaged_database_offers_the_copy_and_is_kept(path: Path) -> None:
    async with opened(path) as database:
        await _fill(database)
        wanted = await _content(database)
    cut(path, 6000)
    with pytest.raises(DatabaseDamagedError, match="last good copy") as caught:
        await Database.open(path)
    assert caught.value.copy == backup_path(path)
    assert caught.value.copied_at is not None
    await restore_last_good_copy(path)
    async with opened(path) as database:
        content = await _content(database)
        assert content[0] == wanted[0]
        assert content[4:] == wanted[4:]
        await database.check()
    assert [size(path.with_name(name)) for name in names(path.parent) if "damaged" in name] == [6000]


async def test_a_database_that_is_gone_is_not_taken_for_a_first_start(path: Path) -> None:
    async with opened(path) as database:
        await _fill(database)
    remove(path)
    with pytest.raises(DatabaseDamagedError, match="missing"):
        await Database.open(path)
    await set_aside(path)
    async with opened(path) as database:
        assert await MeterStore(database).all() == []


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"x" * 5000])
async def test_a_file_of_something_else_is_left_as_it_is(path: Path, content: bytes) -> None:
    write(path, content)
    with pytest.raises(DatabaseDamagedError) as caught:
        await Database.open(path)
    assert caught.value.copy is None
    assert read(path) == content


async def test_a_database_of_another_program_is_left_as_it_is(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE meters (id TEXT)")
    before = read(path)
    with pytest.raises(DatabaseDamagedError, match="something else"):
        await Database.open(path)
    assert read(path) == before
    assert names(path.parent) == [path.name]


async def test_a_damaged_copy_is_not_put_back(path: Path) -> None:
    async with opened(path) as database:
        await _fill(database)
    cut(path, 100)
    cut(backup_path(path), 9000)
    with pytest.raises(DatabaseDamagedError):
        await restore_last_good_copy(path)
    assert size(path) == 100


MORE = (*SCHEMA, ("CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT", "INSERT INTO extra VALUES ('x')"))


async def test_an_older_database_is_brought_up_to_date_after_a_copy(path: Path) -> None:
    async with opened(path) as database:
        await _fill(database)
    database = await Database.open(path, schema=MORE)
    assert await database.read(lambda connection: connection.execute("SELECT * FROM extra").fetchall()) == [("x",)]
    assert len(await MeterStore(database).all()) == 3
    await database.close()
    async with opened(path.with_name(f"{path.name}.version-{len(SCHEMA)}")) as old:
        assert len(await MeterStore(old).all()) == 3
    with pytest.raises(DatabaseNewerError, match="version 3; this program knows up to 2"):
        await Database.open(path)


async def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    async with opened(path) as database:
        await _fill(database)
        wanted = await _content(database)
    with pytest.raises(StorageFailedError):
        await Database.open(path, schema=(*MORE, ("CREATE TABLE meters (id TEXT)",)))
    async with opened(path) as database:
        assert await _content(database) == wanted


async def test_the_settings_of_sqlite_are_the_safe_ones(path: Path) -> None:
    async with opened(path) as database:
        found = {
            name: await database.read(lambda connection, name=name: connection.execute(f"PRAGMA {name}").fetchone()[0])  # type: ignore[misc]
            for name in ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "application_id": APPLICATION_ID,
        "user_version": len(SCHEMA),
    }


async def test_sql_runs_in_one_thread_that_is_not_the_loop_s(path: Path) -> None:
    async with opened(path) as database:
        threads = {await database.read(lambda _: threading.get_ident()) for _ in range(3)}
        threads |= {await database.write(lambda _: threading.get_ident())}
    assert len(threads) == 1
    assert threading.get_ident() not in threads


async def test_an_exception_undoes_all_of_a_write(path: Path) -> None:
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM facts")
        raise KeyError("x")

    async with opened(path) as database:
        with pytest.raises(KeyError):
            await database.write(half)
        assert len(await CounterStore(database).store_id()) == 32


async def test_a_reader_sees_one_state_and_cannot_hold_writers_up(path: Path) -> None:
    async with opened(path) as database, opened(path) as other:
        inside, go_on = threading.Event(), threading.Event()

        def look(connection: sqlite3.Connection) -> tuple[int, int]:
            count = "SELECT count(*) FROM meters"
            before = connection.execute(count).fetchone()[0]
            inside.set()
            go_on.wait(5)
            return before, connection.execute(count).fetchone()[0]

        looking = asyncio.create_task(database.read(look))
        await asyncio.to_thread(inside.wait, 5)
        await MeterStore(other).add(Meter(id="m", endpoint=SimulatedEndpoint()))
        go_on.set()
        assert await looking == (0, 0)


@contextlib.contextmanager
def _writer(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


async def test_a_writer_elsewhere_is_waited_for_up_to_the_deadline(path: Path) -> None:
    database = await Database.open(path, deadline_s=0.5)
    with _writer(path) as other:
        started = time.monotonic()
        with pytest.raises(DatabaseBusyError, match=r"0\.5 s"):
            await CounterStore(database).reserve("aabbccdd", TITLE, 0)
        assert 0.3 < time.monotonic() - started < 3
        reserving = asyncio.create_task(CounterStore(database).reserve("aabbccdd", TITLE, 0))
        await asyncio.sleep(0.1)
        other.execute("COMMIT")
        assert await reserving == range(64)
    await database.close()


async def test_a_first_start_of_two_programs_at_once_makes_one_database(path: Path) -> None:
    databases = await asyncio.gather(*(Database.open(path) for _ in range(6)))
    titles = {await CounterStore(database).own_system_title() for database in databases}
    for database in databases:
        await database.close()
    assert len(titles) == 1
    assert names(path.parent) == [path.name, f"{path.name}.anchor", backup_path(path).name]


async def test_a_half_made_database_never_stands_in_its_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(database_module, "_put_in_place", broken)
    with pytest.raises(StorageFullError):
        await Database.open(path)
    assert names(path.parent) == []


async def test_what_is_cancelled_before_it_began_is_not_written_but_what_must_be_is(path: Path) -> None:
    async with opened(path) as database:
        started, go_on = threading.Event(), threading.Event()

        def block(_: sqlite3.Connection) -> None:
            started.set()
            go_on.wait(5)

        blocking = asyncio.create_task(database.read(block))
        await asyncio.to_thread(started.wait, 5)
        counters, history = CounterStore(database), HistoryStore(database)
        tasks = [
            asyncio.create_task(counters.reserve("aabbccdd", TITLE, 0)),
            asyncio.create_task(history.add(make_run(1))),
        ]
        await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        go_on.set()
        await blocking
        assert await counters.reserved_up_to("aabbccdd", TITLE) is None
        assert await history.count() == 1


async def test_a_full_disk_at_each_size_loses_nothing_that_was_confirmed(path: Path) -> None:
    async with opened(path) as database:
        counters, confirmed, refused = CounterStore(database), 0, 0
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        for room in range(0, 60_000, 1500):
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
            try:
                confirmed = (await counters.reserve("aabbccdd", TITLE, 0)).stop
            except StorageFailedError:
                refused += 1
            finally:
                resource.setrlimit(resource.RLIMIT_FSIZE, before)
            found = await counters.reserved_up_to("aabbccdd", TITLE) or 0
            assert found >= confirmed
        assert refused
        assert confirmed
        await database.check()


async def test_a_full_database_and_a_read_only_one_are_told_apart(path: Path) -> None:
    async with opened(path) as database:
        connection = database._connection
        await database.worker.run(lambda: connection.execute("PRAGMA max_page_count = 1").fetchall())
        with pytest.raises(StorageFullError, match="no room"):
            await database.write(lambda _: connection.execute("CREATE TABLE x AS SELECT zeroblob(100000)"))
        await database.worker.run(lambda: connection.execute("PRAGMA query_only = ON"))
        with pytest.raises(StorageReadOnlyError, match="writable"):
            await CounterStore(database).reserve("aabbccdd", TITLE, 0)
        await database.worker.run(lambda: connection.execute("PRAGMA query_only = OFF"))


@pytest.mark.logs_expected
async def test_a_copy_that_cannot_be_made_leaves_the_former_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(path) as database:
        await _fill(database)
    before = read(backup_path(path))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with opened(path) as database:
        await CounterStore(database).reserve("aabbccdd", TITLE, 0)
        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(StorageFullError):
            await database.back_up()
    monkeypatch.undo()
    assert read(backup_path(path)) == before
    assert names(path.parent) == ["history.head", path.name, f"{path.name}.anchor", backup_path(path).name]


async def test_closing_twice_is_closing_once(path: Path) -> None:
    database = await Database.open(path)
    await database.close()
    await database.close()


HUNDRED_THOUSAND = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO history SELECT i, 'uid-' || i, 'run', i * 1000, 'SetSpecialDays', 'verified', 'm' || (i % 50),
    'E000' || (i % 50), 'setspecialdays kerkstraat ' || (i % 50), zeroblob(32) FROM n"""
THEIR_BODIES = "INSERT INTO history_bodies SELECT sequence, zeroblob(600), zeroblob(100) FROM history"


@pytest.mark.limit(60)
@pytest.mark.alone
async def test_a_hundred_thousand_runs_and_a_thousand_meters_are_there_at_once(path: Path) -> None:
    def fill(connection: sqlite3.Connection) -> None:
        connection.execute(HUNDRED_THOUSAND)
        connection.execute(THEIR_BODIES)

    async with opened(path) as database:
        await database.write(fill)
        endpoint = SimulatedEndpoint()
        await MeterStore(database).add_all(Meter(id=f"m{number}", endpoint=endpoint) for number in range(1000))
    started = time.monotonic()
    async with opened(path) as database:
        assert time.monotonic() - started < 0.3
        assert len(await HistoryStore(database).search(text="kerkstraat 49", verdict=Verdict.VERIFIED)) == 100
        assert len(await MeterStore(database).all()) == 1000
        assert time.monotonic() - started < 1
