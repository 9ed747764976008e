"""The history as a file: complete with its chain for programs, as a table for people."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, Final, Literal

import msgspec

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, verbatim
from smconfig_gui.store.chain import ChainHead, Record
from smconfig_gui.store.csv_cells import table
from smconfig_gui.store.errors import TooLargeError

MAX_RUNS: Final = 10_000
MAX_EXPORT_BYTES: Final = 64 << 20

Format = Literal["json", "csv"]

_COLUMNS: Final = (
    *("number", "intact", "startedAt", "operation", "verdict", "result", "meter", "deviceIdentification", "endpoint"),
    *("operator", "seconds", "description", "correlationUid", "request", "response", "writes"),
)


def write_history(records: Iterable[Record], form: Format, head: ChainHead) -> bytes:
    """Return these records as one file; raises TooLargeError beyond 10,000 runs or 64 MiB."""
    limited = _limited(records)
    if form == "csv":
        return table(_COLUMNS, map(_cells, limited))
    envelope = {
        "format": "smconfig-history",
        "version": 1,
        "exportedAt": datetime.now(UTC).isoformat(timespec="seconds"),
        "head": msgspec.to_builtins(head),
        "runs": [_entry(record) for record in limited],
    }
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def _limited(records: Iterable[Record]) -> Iterator[Record]:
    size = 0
    for number, record in enumerate(records, 1):
        size += len(record.body or b"")
        if number > MAX_RUNS:
            raise TooLargeError(limit=QT_TRANSLATE_NOOP("store", "{count} runs").with_(count=MAX_RUNS))
        if size > MAX_EXPORT_BYTES:
            raise TooLargeError(limit=verbatim(f"{MAX_EXPORT_BYTES >> 20} MiB"))
        yield record


def _entry(record: Record) -> dict[str, Any]:
    return {
        "number": record.sequence,
        "intact": record.is_intact,
        "previousHash": None if record.previous is None else record.previous.hex(),
        "hash": record.hash.hex(),
        "run": msgspec.to_builtins(record.run()),
    }


def _cells(record: Record) -> tuple[object, ...]:
    run = record.run()
    fields = msgspec.to_builtins(run)
    structured = (
        msgspec.json.encode(fields[name]).decode() if fields.get(name) else ""
        for name in ("request", "response", "writes")
    )
    return (
        *(record.sequence, "yes" if record.is_intact else "NO", run.started_at, run.operation, run.verdict.value),
        *(run.verdict.result, run.meter_title, run.device_identification, run.endpoint, run.operator),
        *(f"{run.seconds:.3f}", run.description, run.correlation_uid),
        *structured,
    )
