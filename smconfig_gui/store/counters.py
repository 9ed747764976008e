"""Invocation counters, reserved on the disk before they are used, so that no nonce is ever used twice."""

import sqlite3
from typing import Any, Final

from smconfig_gui.store.anchor import drop_anchor
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import CounterExhaustedError
from smconfig_gui.store.sealed import SealError, sealed, unsealed

COUNTER_LIMIT: Final = 0xFFFF0000  # first one that is not given out; the encryption key is to be replaced before
BLOCK_SIZE: Final = 64

_MAX_COUNTER: Final = 0xFFFFFFFF
_MAX_BLOCK_SIZE: Final = 1 << 16
_TITLE_SIZE_BYTES: Final = 8


class CounterStore:
    """Counters by fingerprint of the key and system title of who ciphers with it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def reserve(self, fingerprint: str, system_title: bytes, at_least: int, size: int = BLOCK_SIZE) -> range:
        """Return counters that nobody else gets, none below `at_least` or below any reserved before.

        They are on the disk when this returns. The block is shorter at the limit; raises CounterExhaustedError there.
        """
        _check_name(fingerprint, system_title)
        _check_counter(at_least)
        if not 1 <= size <= _MAX_BLOCK_SIZE:
            raise ValueError(f"a block has 1 to {_MAX_BLOCK_SIZE} counters, not {size}")

        def take(connection: sqlite3.Connection) -> range:
            start = max(at_least, _find(connection, "counters", fingerprint, system_title) or 0)
            if start >= COUNTER_LIMIT:
                raise CounterExhaustedError(start, COUNTER_LIMIT)
            block = range(start, min(start + size, COUNTER_LIMIT))
            _keep(connection, "counters", fingerprint, system_title, block.stop)
            drop_anchor(connection, self._database.path)
            return block

        return await self._database.write(take)

    async def reserved_up_to(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the first counter that was never reserved; None when this key is new."""
        _check_name(fingerprint, system_title)
        return await self._database.read(lambda connection: _find(connection, "counters", fingerprint, system_title))

    async def server_counter(self, fingerprint: str, system_title: bytes) -> int | None:
        """Return the highest counter seen in an answer under this key; None when there was none."""
        _check_name(fingerprint, system_title)
        return await self._database.read(
            lambda connection: _find(connection, "server_counters", fingerprint, system_title)
        )

    async def note_server_counter(self, fingerprint: str, system_title: bytes, counter: int) -> None:
        """Remember a counter seen in a verified answer; a lower one than before changes nothing."""
        _check_name(fingerprint, system_title)
        _check_counter(counter)

        def note(connection: sqlite3.Connection) -> None:
            before = _find(connection, "server_counters", fingerprint, system_title)
            if before is None or before < counter:
                _keep(connection, "server_counters", fingerprint, system_title, counter)

        await self._database.write(note)

    async def own_system_title(self) -> bytes:
        """Return the system title of this data directory: `SMC` and five bytes drawn when it was made or copied."""
        return await self._database.read(lambda connection: _fact(connection, "system_title"))

    async def store_id(self) -> bytes:
        """Return the 32 bytes that make fingerprints of keys meaningless on any other computer."""
        return await self._database.read(lambda connection: _fact(connection, "store_id"))


def _check_name(fingerprint: str, system_title: bytes) -> None:
    if not fingerprint:
        raise ValueError("a counter belongs to the fingerprint of a key")
    if len(system_title) != _TITLE_SIZE_BYTES:
        raise ValueError(f"a system title has {_TITLE_SIZE_BYTES} bytes, not {len(system_title)}")


def _check_counter(counter: int) -> None:
    if not isinstance(counter, int) or isinstance(counter, bool) or not 0 <= counter <= _MAX_COUNTER:
        raise ValueError(f"an invocation counter is a number from 0 to {_MAX_COUNTER}")


def _find(connection: sqlite3.Connection, table: str, fingerprint: str, system_title: bytes) -> int | None:
    query = f"SELECT * FROM {table} WHERE fingerprint = ? AND system_title = ?"  # noqa: S608 - two names of ours
    row = connection.execute(query, (fingerprint, bytes(system_title))).fetchone()
    return None if row is None else int(unsealed(table, row)[2])


def _keep(connection: sqlite3.Connection, table: str, fingerprint: str, system_title: bytes, counter: int) -> None:
    row = sealed(table, fingerprint, bytes(system_title), counter)
    connection.execute(f"REPLACE INTO {table} VALUES (?, ?, ?, ?)", row)  # noqa: S608 - two names of ours


def _fact(connection: sqlite3.Connection, name: str) -> bytes:
    row: tuple[Any, ...] | None = connection.execute("SELECT * FROM facts WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise SealError(f"the fact {name} is missing")
    return bytes(unsealed("facts", row)[1])
