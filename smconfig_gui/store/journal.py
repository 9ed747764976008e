"""The journal of procedures: one row per step, on the disk before the step is taken, never changed afterwards."""

import hashlib
import sqlite3
from collections.abc import Iterable
from typing import Final

import msgspec

from smconfig_gui.model.journal import JournalEntry, Work
from smconfig_gui.store.database import Database
from smconfig_gui.store.sealed import SealError

_START: Final = bytes(32)
_COLUMNS: Final = "sequence, work, device, is_end, body, hash"


class JournalStore:
    """Steps in the order in which they were taken, each bound by a hash to the one before it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def write(self, entry: JournalEntry) -> None:
        """Return when the entry is on the disk; carried out also when cancelled. Raises a StoreError."""
        await self._database.finish(lambda connection: append(connection, entry))

    async def unfinished(self, device_identification: str | None = None) -> list[Work]:
        """Return the work that was begun and not ended, oldest first, of one meter or of all."""
        query = f"""SELECT {_COLUMNS} FROM journal j WHERE NOT EXISTS
            (SELECT 1 FROM journal e WHERE e.work = j.work AND e.is_end = 1) ORDER BY sequence"""  # noqa: S608

        def read(connection: sqlite3.Connection) -> list[JournalEntry]:
            if not _is_intact(connection):
                raise SealError("the journal is not what was written")
            return _entries(connection, query, ())

        found = _grouped(await self._database.read(read))
        wanted = device_identification
        return [work for work in found if wanted is None or work.last.device_identification == wanted]

    async def work(self, work_id: str) -> Work | None:
        """Return one piece of work; None when there is none of that name."""
        query = f"SELECT {_COLUMNS} FROM journal WHERE work = ? ORDER BY sequence"  # noqa: S608 - names of ours
        found = await self._database.read(lambda connection: _entries(connection, query, (work_id,)))
        return Work(tuple(found)) if found else None

    async def is_intact(self) -> bool:
        """Whether every row is what was written, and none is missing in between."""
        return await self._database.read(_is_intact)


def append(connection: sqlite3.Connection, entry: JournalEntry) -> None:
    """Put an entry behind the last one, within a transaction of the caller's."""
    sequence, previous = _tail(connection)
    row = (sequence + 1, entry.work, entry.device_identification, int(entry.is_end), msgspec.json.encode(entry))
    connection.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", (*row, _hash(previous, row)))


def _tail(connection: sqlite3.Connection) -> tuple[int, bytes]:
    row = connection.execute("SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1").fetchone()
    return (0, _START) if row is None else (row[0], row[1])


def _hash(previous: bytes, row: tuple[int, str, str, int, bytes]) -> bytes:
    *columns, body = row
    return hashlib.sha256(previous + msgspec.json.encode([*columns, hashlib.sha256(body).hexdigest()])).digest()


def _is_intact(connection: sqlite3.Connection) -> bool:
    previous = _START
    rows = connection.execute(f"SELECT {_COLUMNS} FROM journal ORDER BY sequence")  # noqa: S608 - names of ours
    for wanted, (*row, kept) in enumerate(rows, 1):
        sequence, work, device, is_end, body = row
        if sequence != wanted or kept != _hash(previous, (sequence, work, device, is_end, body)):
            return False
        previous = kept
    return True


def _entries(connection: sqlite3.Connection, query: str, values: tuple[str, ...]) -> list[JournalEntry]:
    """Return what rows hold; a row whose text cannot be read is damage of the database, and is told as such."""
    try:
        return [
            msgspec.json.decode(body, type=JournalEntry) for _, _, _, _, body, _ in connection.execute(query, values)
        ]
    except msgspec.DecodeError as error:
        raise SealError("a row of the journal cannot be read") from error


def _grouped(entries: Iterable[JournalEntry]) -> list[Work]:
    found: dict[str, list[JournalEntry]] = {}
    for entry in entries:
        found.setdefault(entry.work, []).append(entry)
    return [Work(tuple(group)) for group in found.values()]
