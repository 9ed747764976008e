"""The record of runs: what was done to which meter, searchable and bound into one audit chain."""

import logging
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, TypedDict, Unpack

import msgspec

from smconfig_gui.model.outcome import Run, Verdict
from smconfig_gui.store.chain import (
    ChainCheck,
    ChainHead,
    ChainReport,
    Record,
    append,
    head_path,
    holds,
    load_head,
    milliseconds,
    records,
    save_head,
    tail,
)
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import StoreError
from smconfig_gui.store.history_files import MAX_RUNS, Format, write_history

MAX_PAGE: Final = 1000

_CHECKED_AT_ONCE: Final = 2000

_log = logging.getLogger(__name__)


class RunFilter(TypedDict, total=False):
    """Which runs: `meter` is the id of a saved meter or a device identification, `text` any words shown in the list."""

    meter: str | None
    operation: str | None
    verdict: Verdict | None
    text: str
    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run and its place in the history; not intact when the record is not what was stored."""

    sequence: int
    run: Run
    is_intact: bool = True


class HistoryStore:
    """Runs in the order in which they ended; nothing is ever taken out."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._head = head_path(database.path)

    async def add(self, run: Run, details: bytes = b"") -> None:
        """Keep a run for good; `details` is JSON of what undoing it needs. Carried out also when cancelled."""

        def keep(connection: sqlite3.Connection) -> None:
            if tail(connection).sequence == 0 and not self._head.exists():
                save_head(self._head, tail(connection))
            append(connection, "run", run, msgspec.json.encode(run), details)

        await self._database.finish(keep)
        try:
            await self._database.finish(self._renew_head)
        except StoreError as error:  # the run is kept; the next one takes the head along
            _log.warning("the head of the history stays behind: %s", error)

    async def get(self, uid: str) -> Run | None:
        """Return a run by its correlation id; raises RecordDamagedError when it is not what was stored."""
        record = await self._find(uid)
        return None if record is None else record.checked().run()

    async def details(self, uid: str) -> bytes | None:
        """Return what was kept for undoing a run; None when there is no such run. Raises RecordDamagedError."""
        record = await self._find(uid)
        return None if record is None else record.checked().details

    async def search(self, *, limit: int = 100, offset: int = 0, **wanted: Unpack[RunFilter]) -> list[StoredRun]:
        """Return the runs that fit, newest first, at most 1000 at a time."""
        clause, values = _where(wanted)
        rest = f"{clause} ORDER BY h.sequence DESC LIMIT ? OFFSET ?"
        page = (*values, max(0, min(limit, MAX_PAGE)), max(0, offset))
        found = await self._database.read(lambda connection: list(records(connection, rest, page)))
        return [StoredRun(record.sequence, record.run(), record.is_intact) for record in found]

    async def count(self, **wanted: Unpack[RunFilter]) -> int:
        """Return how many runs fit."""
        clause, values = _where(wanted)
        query = f"SELECT count(*) FROM history h {clause}"  # noqa: S608 - the clause holds names of ours only
        return await self._database.read(lambda connection: int(connection.execute(query, values).fetchone()[0]))

    async def export(self, form: Format, **wanted: Unpack[RunFilter]) -> bytes:
        """Return the runs that fit as a file, newest first; raises TooLargeError beyond 10,000 runs or 64 MiB."""
        clause, values = _where(wanted)
        rest = f"{clause} ORDER BY h.sequence DESC LIMIT ?"

        def export(connection: sqlite3.Connection) -> bytes:
            return write_history(records(connection, rest, (*values, MAX_RUNS + 1)), form, tail(connection))

        return await self._database.read(export)

    async def head(self) -> ChainHead:
        """Return the last record by number and hash, to be written down elsewhere."""
        return await self._database.read(tail)

    async def check_chain(self, head: ChainHead | None = None) -> ChainReport:
        """Check every record against the one before it, and the end against the head beside the database.

        A `head` that was exported earlier is checked too, so that a tail cut off together with the file is found.
        """
        kept, is_empty = await self._database.read(
            lambda connection: (load_head(self._head), tail(connection).sequence == 0 and not self._head.exists())
        )
        check = ChainCheck([*([] if is_empty else [kept]), *([head] if head else [])])
        while found := await self._after(check.last):
            for record in found:
                check.see(record)
        return check.report()

    async def accept_end(self, reason: str, operator: str) -> None:
        """Go on from the records that are there, after a copy was put back; who did so and why becomes a record."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")

        def accept(connection: sqlite3.Connection) -> None:
            lost, found = load_head(self._head), tail(connection)
            note = {"reason": reason, "operator": operator, "keptHead": lost, "foundHead": found}
            run = Run(
                operation="AcceptHistory",
                correlation_uid=f"accept-{found.hash[:24]}",
                verdict=Verdict.READ,
                started_at=now,
                seconds=0.0,
                operator=operator,
                description=reason,
            )
            append(connection, "note", run, msgspec.json.encode(note), b"")

        await self._database.finish(accept)
        await self._database.finish(lambda connection: save_head(self._head, tail(connection)))

    async def _after(self, sequence: int) -> list[Record]:
        rest = "WHERE h.sequence > ? ORDER BY h.sequence LIMIT ?"
        page = (sequence, _CHECKED_AT_ONCE)
        return await self._database.read(lambda connection: list(records(connection, rest, page)))

    async def _find(self, uid: str) -> Record | None:
        rest = "WHERE h.uid = ? AND h.kind = 'run'"
        return await self._database.read(lambda connection: next(records(connection, rest, (uid,)), None))

    def _renew_head(self, connection: sqlite3.Connection) -> None:
        """Let the head follow the chain, but never away from records that were lost."""
        kept = load_head(self._head)
        if kept is not None and holds(connection, kept):
            save_head(self._head, tail(connection))


def _where(wanted: RunFilter) -> tuple[str, tuple[str | int, ...]]:
    parts: list[str] = ["h.kind = 'run'"]
    values: list[str | int] = []
    if meter := wanted.get("meter"):
        parts.append("(h.meter_id = ? OR h.device = ?)")
        values += [meter, meter]
    if operation := wanted.get("operation"):
        parts.append("h.operation = ?")
        values.append(operation)
    if verdict := wanted.get("verdict"):
        parts.append("h.verdict = ?")
        values.append(verdict.value)
    for word in wanted.get("text", "").casefold().split():
        parts.append("h.words LIKE ? ESCAPE '!'")
        values.append("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
    if since := wanted.get("since"):
        parts.append("h.started_ms >= ?")
        values.append(milliseconds(since))
    if until := wanted.get("until"):
        parts.append("h.started_ms < ?")
        values.append(milliseconds(until))
    return "WHERE " + " AND ".join(parts), tuple(values)
