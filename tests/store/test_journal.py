"""The journal: on the disk before the step, bound into a chain, found again after a restart."""

import sqlite3
from pathlib import Path

import pytest

from smconfig_gui.model.journal import JournalEntry, StepState
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import DatabaseDamagedError
from smconfig_gui.store.journal import JournalStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.schema import SCHEMA
from tests.store.files import opened


def line(work: str, step: str, state: StepState, *, device: str = "E0001", is_end: bool = False) -> JournalEntry:
    return JournalEntry(
        work=work,
        operation="ReplaceKeys",
        step=step,
        state=state,
        at="2026-11-29T10:00:00.000+00:00",
        device_identification=device,
        keys=("0123", "4567"),
        counters=(64, 127),
        details={"block": 7},
        is_end=is_end,
    )


async def test_work_is_unfinished_until_its_last_line(path: Path) -> None:
    async with opened(path) as database:
        journal = JournalStore(database)
        await journal.write(line("a", "start", StepState.PREPARED))
        await journal.write(line("b", "start", StepState.PREPARED, device="E0002"))
        await journal.write(line("a", "key", StepState.SENT))
    async with opened(path) as database:
        journal = JournalStore(database)
        assert [work.id for work in await journal.unfinished()] == ["a", "b"]
        [work] = await journal.unfinished("E0001")
        assert work.entries == (line("a", "start", StepState.PREPARED), line("a", "key", StepState.SENT))
        assert work.was_sent
        assert not work.is_ended
        await journal.write(line("a", "end", StepState.VERIFIED, is_end=True))
        assert await journal.unfinished("E0001") == []
        ended = await journal.work("a")
        assert ended is not None
        assert (ended.is_ended, len(ended.entries)) == (True, 3)
        assert await journal.work("c") is None


def change(path: Path, statement: str) -> None:
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute(statement)
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET body = replace(body, 'ReplaceKeys', 'ReplaceKey5') WHERE sequence = 2",
        "UPDATE journal SET device = 'E9999' WHERE sequence = 1",
        "UPDATE journal SET is_end = 1 WHERE sequence = 3",
        "DELETE FROM journal WHERE sequence = 2",
        "UPDATE journal SET hash = zeroblob(32) WHERE sequence = 2",
    ],
)
async def test_a_changed_journal_is_never_believed(statement: str, path: Path) -> None:
    async with opened(path) as database:
        journal = JournalStore(database)
        for step in ("start", "one", "two"):
            await journal.write(line("a", step, StepState.SENT))
        assert await journal.is_intact()
    change(path, statement.replace("replace(body,", "CAST(replace(CAST(body AS TEXT),").replace("5')", "5') AS BLOB)"))
    async with opened(path) as database:
        assert not await JournalStore(database).is_intact()
        with pytest.raises(DatabaseDamagedError):
            await JournalStore(database).unfinished()


async def test_the_database_of_the_first_version_gets_a_journal_after_a_copy(path: Path) -> None:
    first = await Database.open(path, schema=SCHEMA[:1])
    title = await first.read(lambda connection: connection.execute("SELECT value FROM facts ORDER BY name").fetchall())
    await first.close()
    async with opened(path) as database:
        await JournalStore(database).write(line("a", "start", StepState.PREPARED))
        assert await MeterStore(database).all() == []
        facts = "SELECT value FROM facts ORDER BY name"
        assert await database.read(lambda connection: connection.execute(facts).fetchall()) == title
    copy = await Database.open(path.with_name(f"{path.name}.version-1"), schema=SCHEMA[:1])
    await copy.close()
