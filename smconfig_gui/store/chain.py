"""The audit chain: every record of the history carries a hash over itself and the one before it."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Self

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text
from smconfig_gui.model.outcome import Run, Verdict
from smconfig_gui.store.errors import RecordDamagedError
from smconfig_gui.store.paths import atomic_write

START: Final = bytes(32)  # what the first record has in the place of the one before it

_CHANGED = QT_TRANSLATE_NOOP("store", "Record {first} was changed.")
_MISSING = QT_TRANSLATE_NOOP("store", "Records {first} to {last} are missing.")
_CUT = QT_TRANSLATE_NOOP("store", "Records {first} to {last} are missing at the end.")
_REPLACED = QT_TRANSLATE_NOOP("store", "Record {first} is not the one whose hash was kept.")
_NO_HEAD = QT_TRANSLATE_NOOP("store", "The file with the last hash is missing or unreadable.")


@dataclass(frozen=True, slots=True)
class Record:
    """One record as it lies in the database; `previous` is the hash of the one before it, None when that is gone."""

    sequence: int
    uid: str
    kind: str
    started_ms: int
    operation: str
    verdict: str
    meter_id: str
    device: str
    words: str
    body: bytes | None
    details: bytes | None
    hash: bytes
    previous: bytes | None

    @property
    def is_intact(self) -> bool:
        """Whether nothing of the record was changed, seen together with the one before it."""
        return self.hash == self.computed_hash(START if self.sequence == 1 else self.previous or b"")

    @property
    def columns(self) -> tuple[int | str, ...]:
        """What is searched, in the order of the table."""
        return (
            self.sequence,
            self.uid,
            self.kind,
            self.started_ms,
            self.operation,
            self.verdict,
            self.meter_id,
            self.device,
            self.words,
        )

    def computed_hash(self, previous: bytes) -> bytes:
        """Return the hash that this content has after that record."""
        contents = [None if part is None else hashlib.sha256(part).hexdigest() for part in (self.body, self.details)]
        return hashlib.sha256(previous + json.dumps([*self.columns, *contents]).encode()).digest()

    def checked(self) -> Self:
        """Return the record itself; raises RecordDamagedError when it is not intact."""
        if not self.is_intact:
            raise RecordDamagedError(self.sequence)
        return self

    def run(self) -> Run:
        """Return the run in it, or what can still be said when the body is unreadable."""
        try:
            return msgspec.json.decode(self.body or b"", type=Run)
        except (msgspec.DecodeError, UnicodeDecodeError):
            started = datetime.fromtimestamp(min(max(self.started_ms, 0), 1 << 42) / 1000, UTC).isoformat()
            return Run(
                operation=self.operation,
                correlation_uid=self.uid,
                verdict=Verdict.UNKNOWN,
                started_at=started,
                seconds=0.0,
            )


class ChainHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last record by number and hash (hex): kept elsewhere, it proves that nothing was cut off."""

    sequence: int
    hash: str


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What a check of the whole history found; `head` is the last record that is there now.

    `is_end_lost` says that the records do not reach the head that was kept: new ones can be bound to it no more until
    a person accepts the end that is there.
    """

    records: int
    head: ChainHead
    findings: tuple[Text, ...] = ()
    is_end_lost: bool = False

    @property
    def is_intact(self) -> bool:
        """Whether every record is what was stored, and none is missing."""
        return not self.findings


class ChainCheck:
    """Walks over the records in order and collects what does not fit."""

    def __init__(self, heads: Iterable[ChainHead | None]) -> None:
        self._kept = list(heads)
        self._last, self._hash, self._count = 0, START, 0
        self._is_replaced = False
        self._findings: list[Text] = []

    @property
    def last(self) -> int:
        """The number of the last record seen."""
        return self._last

    def see(self, record: Record) -> None:
        """Take the next record."""
        if record.sequence != self._last + 1:
            self._findings.append(_MISSING.with_(first=self._last + 1, last=record.sequence - 1))
        elif record.hash != record.computed_hash(self._hash):
            self._findings.append(_CHANGED.with_(first=record.sequence))
        for head in self._kept:
            if head is not None and head.sequence == record.sequence and head.hash != record.hash.hex():
                self._findings.append(_REPLACED.with_(first=record.sequence))
                self._is_replaced = True
        self._last, self._hash, self._count = record.sequence, record.hash, self._count + 1

    def report(self) -> ChainReport:
        """Return what was found."""
        findings = list(self._findings)
        is_end_lost = self._is_replaced
        for head in self._kept:
            if head is None:
                findings.append(_NO_HEAD)
                is_end_lost = True
            elif head.sequence > self._last:
                findings.append(_CUT.with_(first=self._last + 1, last=head.sequence))
                is_end_lost = True
        end = ChainHead(self._last, self._hash.hex())
        return ChainReport(self._count, end, tuple(dict.fromkeys(findings)), is_end_lost)


def head_path(database: Path) -> Path:
    """Return where the head of the history beside a database lies."""
    return database.with_name("history.head")


def load_head(path: Path) -> ChainHead | None:
    """Return the head kept in a file; None when there is none that can be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=ChainHead)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None


def save_head(path: Path, head: ChainHead) -> None:
    """Keep the head in a file."""
    atomic_write(path, msgspec.json.encode(head), keep=False)


def tail(connection: sqlite3.Connection) -> ChainHead:
    """Return the last record of the database."""
    row = connection.execute("SELECT sequence, hash FROM history ORDER BY sequence DESC LIMIT 1").fetchone()
    return ChainHead(0, START.hex()) if row is None else ChainHead(row[0], row[1].hex())


def holds(connection: sqlite3.Connection, head: ChainHead) -> bool:
    """Whether the record that a head names is there, with that hash."""
    if head.sequence == 0:
        return head.hash == START.hex()
    row = connection.execute("SELECT hash FROM history WHERE sequence = ?", (head.sequence,)).fetchone()
    return row is not None and row[0].hex() == head.hash


_RECORD: Final = (
    "SELECT h.sequence, h.uid, h.kind, h.started_ms, h.operation, h.verdict, h.meter_id, h.device, h.words,"
    " b.run, b.details, h.hash, (SELECT p.hash FROM history p WHERE p.sequence = h.sequence - 1)"
    " FROM history h LEFT JOIN history_bodies b USING (sequence) "
)


def records(connection: sqlite3.Connection, rest: str, values: tuple[Any, ...]) -> Iterator[Record]:
    """Yield the records that the rest of a query names."""
    for row in connection.execute(_RECORD + rest, values):
        yield Record(*row)


def append(connection: sqlite3.Connection, kind: str, run: Run, body: bytes, details: bytes) -> None:
    """Put a record behind the last one."""
    last = tail(connection)
    previous = bytes.fromhex(last.hash)
    shown = (run.operation, run.meter_title, run.device_identification, run.endpoint, run.description, run.operator)
    record = Record(
        sequence=last.sequence + 1,
        uid=run.correlation_uid,
        kind=kind,
        started_ms=milliseconds(datetime.fromisoformat(run.started_at)),
        operation=run.operation,
        verdict=run.verdict.value,
        meter_id=run.meter_id or "",
        device=run.device_identification or "",
        words=" ".join((*(word for word in shown if word), run.correlation_uid)).casefold(),
        body=body,
        details=details,
        hash=b"",
        previous=previous,
    )
    columns = (*record.columns, record.computed_hash(previous))
    connection.execute("INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", columns)
    connection.execute("INSERT INTO history_bodies VALUES (?, ?, ?)", (record.sequence, body, details))


def milliseconds(moment: datetime) -> int:
    """Return a moment as milliseconds since 1970; without an offset it is UTC."""
    return round((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)
