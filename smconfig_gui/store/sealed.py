"""Rows that carry a checksum, because a flipped bit in a counter or a card must not pass as data."""

import hashlib
import sqlite3
from collections.abc import Iterable
from typing import Any, Final

SEAL_SIZE_BYTES: Final = 8
SEALED_TABLES: Final = ("facts", "counters", "server_counters", "meters", "keys")


class SealError(sqlite3.DatabaseError):
    """A row that is not what was written; treated like any other damage of the database."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    sqlite_errorname = "SEAL"


def _seal(table: str, values: Iterable[Any]) -> bytes:
    digest = hashlib.sha256(table.encode())
    for value in values:
        raw = value if isinstance(value, bytes) else repr(value).encode()
        digest.update(f"{type(value).__name__}:{len(raw)}:".encode() + raw)
    return digest.digest()[:SEAL_SIZE_BYTES]


def sealed(table: str, *values: Any) -> tuple[Any, ...]:
    """Return the values of a row with its seal as the last column."""
    return (*values, _seal(table, values))


def unsealed(table: str, row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the values of a row without its seal; raises SealError when they do not match."""
    if _seal(table, row[:-1]) != row[-1]:
        raise SealError(f"a row of {table} does not match its seal")
    return row[:-1]


def check_seals(connection: sqlite3.Connection) -> None:
    """Check every row of every sealed table that is there; an older version of the database has fewer."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    for table in (name for name in SEALED_TABLES if name in there):
        for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - names from the list above
            unsealed(table, row)
