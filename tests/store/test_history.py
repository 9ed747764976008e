"""What was done is found again, and whoever changes the record is found out."""

import csv
import io
import json
import os
import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smconfig_gui.model.outcome import Run, Verdict, WriteRow
from smconfig_gui.store import history_files
from smconfig_gui.store.chain import ChainHead, load_head
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import RecordDamagedError, TooLargeError
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.paths import data_directory
from tests.store.files import opened, remove

FIRST = datetime(2027, 1, 1, tzinfo=UTC)


def make_run(number: int, **changes: object) -> Run:
    """Make a run that is told from others by its number."""
    fields: dict[str, object] = {
        "operation": "SetSpecialDays" if number % 2 else "GetFirmwareVersion",
        "correlation_uid": f"smconfig-000000000000-{number}",
        "verdict": Verdict.VERIFIED if number % 2 else Verdict.READ,
        "started_at": (FIRST + timedelta(hours=number)).isoformat(),
        "seconds": 1.5,
        "device_identification": f"E000{number % 5}",
        "meter_id": f"m{number % 5}",
        "meter_title": f"Kerkstraat {number % 5}",
        "endpoint": "TCP 10.0.0.7:4059",
        "operator": "jan",
        "request": {"specialDays": [{"dayId": number}]},
        "writes": (WriteRow("specialDays", "0.0.11.0.0.255", 11, [], "0100", True, True, attribute=2, old=[1]),),
    }
    return Run(**{**fields, **changes})  # type: ignore[arg-type]


async def filled(database: Database, count: int) -> HistoryStore:
    """Return a history of so many runs, numbered from 1."""
    history = HistoryStore(database)
    for number in range(1, count + 1):
        await history.add(make_run(number), b'{"old":{"1":"00"}}')
    return history


async def test_a_run_comes_back_as_it_was(path: Path) -> None:
    async with opened(path) as database:
        await filled(database, 3)
    async with opened(path) as database:
        history = HistoryStore(database)
        assert await history.get("smconfig-000000000000-2") == make_run(2)
        assert await history.details("smconfig-000000000000-2") == b'{"old":{"1":"00"}}'
        assert await history.get("unknown") is None
        assert await history.details("unknown") is None


async def test_runs_are_found_by_everything_the_list_shows(path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 20)
        await history.add(make_run(21, description="100 % done_now", verdict=Verdict.UNKNOWN))

        async def numbers(**wanted: object) -> list[int]:
            found = await history.search(**wanted)  # type: ignore[arg-type]
            assert await history.count(**wanted) == len(found)  # type: ignore[arg-type]
            return [stored.sequence for stored in found]

        assert await numbers() == list(range(21, 0, -1))
        assert await numbers(meter="m1") == await numbers(meter="E0001") == [21, 16, 11, 6, 1]
        assert await numbers(operation="GetFirmwareVersion", meter="m2") == [12, 2]
        assert await numbers(verdict=Verdict.UNKNOWN) == [21]
        assert await numbers(text="KERKSTRAAT 3 firmware") == [18, 8, 13, 3][:2]
        assert await numbers(text="0 % done_n") == [21]
        assert await numbers(text="0_%") == []
        assert await numbers(since=FIRST + timedelta(hours=19), until=FIRST + timedelta(hours=21)) == [20, 19]
        assert [stored.sequence for stored in await history.search(limit=2, offset=3)] == [18, 17]


async def test_an_untouched_history_is_intact(path: Path) -> None:
    async with opened(path) as database:
        assert (await HistoryStore(database).check_chain()).is_intact
        history = await filled(database, 5)
        report = await history.check_chain()
        assert report.is_intact
        assert report.records == 5
        assert report.head == await history.head() == ChainHead(5, report.head.hash)


TAMPERING = {
    "a changed verdict": ("UPDATE history SET verdict = 'verified' WHERE sequence = 4", "Record 4 was changed."),
    "a changed time": ("UPDATE history SET started_ms = 0 WHERE sequence = 4", "Record 4 was changed."),
    "a changed run": ("UPDATE history_bodies SET run = CAST('{}' AS BLOB) WHERE sequence = 4", "Record 4 was changed."),
    "changed details": ("UPDATE history_bodies SET details = x'00' WHERE sequence = 4", "Record 4 was changed."),
    "a changed hash": ("UPDATE history SET hash = zeroblob(32) WHERE sequence = 4", "Record 4 was changed."),
    "a run taken out": (
        "DELETE FROM history_bodies WHERE sequence = 4; DELETE FROM history WHERE sequence = 4",
        "Records 4 to 4 are missing.",
    ),
    "a body taken out": ("DELETE FROM history_bodies WHERE sequence = 4", "Record 4 was changed."),
    "a run taken out and the rest moved up": (
        "DELETE FROM history_bodies WHERE sequence = 4; DELETE FROM history WHERE sequence = 4;"
        "UPDATE history_bodies SET sequence = sequence - 1 WHERE sequence > 4;"
        "UPDATE history SET sequence = sequence - 1 WHERE sequence > 4",
        "Record 4 was changed.",
    ),
    "two runs swapped": (
        "UPDATE history SET sequence = -4 WHERE sequence = 4; UPDATE history SET sequence = 4 WHERE sequence = 5;"
        "UPDATE history SET sequence = 5 WHERE sequence = -4;"
        "UPDATE history_bodies SET sequence = -4 WHERE sequence = 4;"
        "UPDATE history_bodies SET sequence = 4 WHERE sequence = 5;"
        "UPDATE history_bodies SET sequence = 5 WHERE sequence = -4",
        "Record 4 was changed.",
    ),
    "the tail cut off": (
        "DELETE FROM history_bodies WHERE sequence > 3; DELETE FROM history WHERE sequence > 3",
        "Records 4 to 6 are missing at the end.",
    ),
    "all taken out": (
        "DELETE FROM history_bodies; DELETE FROM history",
        "Records 1 to 6 are missing at the end.",
    ),
}


async def _tamper(database: Database, script: str) -> None:
    await database.worker.run(lambda: database._connection.execute("PRAGMA foreign_keys = OFF"))
    await database.write(lambda connection: [connection.execute(part) for part in script.split(";")])


@pytest.mark.parametrize("name", TAMPERING)
async def test_tampering_is_found(path: Path, name: str) -> None:
    script, finding = TAMPERING[name]
    async with opened(path) as database:
        history = await filled(database, 6)
        await _tamper(database, script)
        assert finding in [str(text) for text in (await history.check_chain()).findings]


RUNS = 8
EDITS = (
    "DELETE FROM history WHERE sequence = {number}; DELETE FROM history_bodies WHERE sequence = {number}",
    "DELETE FROM history WHERE sequence >= {number}; DELETE FROM history_bodies WHERE sequence >= {number}",
    "UPDATE history SET sequence = -1 WHERE sequence = {number};"
    "UPDATE history SET sequence = {number} WHERE sequence = {other};"
    "UPDATE history SET sequence = {other} WHERE sequence = -1;"
    "UPDATE history_bodies SET sequence = -1 WHERE sequence = {number};"
    "UPDATE history_bodies SET sequence = {number} WHERE sequence = {other};"
    "UPDATE history_bodies SET sequence = {other} WHERE sequence = -1",
    "UPDATE history SET started_ms = started_ms + {size} WHERE sequence = {number}",
    "UPDATE history SET hash = randomblob(32) WHERE sequence = {number}",
    "UPDATE history_bodies SET {body} = CAST(substr({body}, 1, {size}) || x'00' || substr({body}, {size} + 2) AS BLOB)"
    " WHERE sequence = {number}",
    "UPDATE history SET {column} = {column} || 'x' WHERE sequence = {number}",
    "UPDATE history SET {column} = substr({column}, 2) WHERE sequence = {number}",
)


def _random_edit(dice: random.Random) -> str:
    """Return statements that change, take out or swap records, or cut off the end."""
    number, other = dice.sample(range(1, RUNS + 1), 2)
    column = dice.choice(("uid", "kind", "operation", "verdict", "meter_id", "device", "words"))
    body, size = dice.choice(("run", "details")), dice.randint(1, 15)
    return dice.choice(EDITS).format(number=number, other=other, column=column, body=body, size=size)


def _put_back(connection: sqlite3.Connection, kept: dict[str, list[tuple[object, ...]]]) -> None:
    for table, rows in kept.items():
        connection.execute(f"DELETE FROM {table}")  # noqa: S608
        connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)  # noqa: S608


@pytest.mark.limit(600)
@pytest.mark.parametrize("count", [150, pytest.param(10_000, marks=pytest.mark.soak)])
async def test_random_edits_are_all_found(path: Path, count: int) -> None:
    dice = random.Random(7)
    tables = ("history", "history_bodies")
    async with opened(path) as database:
        history = await filled(database, RUNS)
        good = await history.head()
        kept = await database.read(
            lambda connection: {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables}  # noqa: S608
        )
        await database.worker.run(lambda: database._connection.execute("PRAGMA synchronous = OFF"))
        for _ in range(count):
            edit = _random_edit(dice)
            await _tamper(database, edit)
            assert not (await history.check_chain(good)).is_intact, edit
            await database.write(lambda connection: _put_back(connection, kept))
        assert (await history.check_chain(good)).is_intact


async def test_a_chain_computed_anew_differs_from_the_exported_head(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 4)
        exported = await history.head()
    async with opened(data_directory(tmp_path / "forged") / "x.sqlite") as forged:
        history = HistoryStore(forged)
        for number in (1, 2, 30, 4, 5):
            await history.add(make_run(number))
        assert (await history.check_chain()).is_intact
        assert [str(text) for text in (await history.check_chain(exported)).findings] == [
            "Record 4 is not the one whose hash was kept."
        ]


async def test_a_cut_tail_stays_found_when_work_goes_on(path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 6)
        await _tamper(database, TAMPERING["the tail cut off"][0])
        for number in range(10, 15):
            await history.add(make_run(number))
        findings = [str(text) for text in (await history.check_chain()).findings]
        assert findings == ["Record 6 is not the one whose hash was kept."]
        await history.accept_end("A copy was put back", "jan")
        assert (await history.check_chain()).is_intact
        assert await history.count() == 8


async def test_a_head_that_is_gone_is_told(path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 2)
        remove(path.with_name("history.head"))
        await history.add(make_run(3))
        assert [str(text) for text in (await history.check_chain()).findings] == [
            "The file with the last hash is missing or unreadable."
        ]


async def test_a_changed_record_is_not_believed(path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 2)
        await _tamper(database, "UPDATE history_bodies SET run = x'7B' WHERE sequence = 1")
        with pytest.raises(RecordDamagedError, match="Record 1"):
            await history.get("smconfig-000000000000-1")
        with pytest.raises(RecordDamagedError):
            await history.details("smconfig-000000000000-1")
        shown = await history.search()
        assert [stored.is_intact for stored in shown] == [True, False]
        assert shown[1].run.verdict is Verdict.UNKNOWN


async def test_an_exported_history_can_be_read_by_others(path: Path) -> None:
    async with opened(path) as database:
        history = await filled(database, 3)
        await history.add(make_run(4, meter_title="=cmd|' /C calc'!A0", description="-1"))
        exported = json.loads(await history.export("json"))
        assert exported["head"]["sequence"] == 4
        assert [entry["number"] for entry in exported["runs"]] == [4, 3, 2, 1]
        assert exported["runs"][0]["previousHash"] == exported["runs"][1]["hash"]
        assert exported["runs"][1]["run"]["request"] == {"specialDays": [{"dayId": 3}]}
        rows = list(csv.DictReader(io.StringIO((await history.export("csv", meter="m4")).decode("utf-8-sig"))))
        assert [row["number"] for row in rows] == ["4"]
        assert rows[0]["meter"] == "'=cmd|' /C calc'!A0"
        assert rows[0]["description"] == "'-1"
        assert json.loads(rows[0]["writes"])[0]["obis"] == "0.0.11.0.0.255"


async def test_an_export_has_a_limit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(path) as database:
        history = await filled(database, 3)
        monkeypatch.setattr(history_files, "MAX_RUNS", 2)
        with pytest.raises(TooLargeError, match="2 runs"):
            await history.export("csv")
        monkeypatch.setattr(history_files, "MAX_RUNS", 5)
        monkeypatch.setattr(history_files, "MAX_EXPORT_BYTES", 100)
        with pytest.raises(TooLargeError):
            await history.export("json")


@pytest.mark.logs_expected
async def test_a_run_is_kept_when_the_head_cannot_follow(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(path) as database:
        history = await filled(database, 2)

        def full(*_: object) -> int:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "write", full)
        await history.add(make_run(3))
        monkeypatch.undo()
        assert (await history.check_chain()).is_intact
        await history.add(make_run(4))
        report = await history.check_chain()
        assert report.is_intact
        assert load_head(path.with_name("history.head")) == report.head
