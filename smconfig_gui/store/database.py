"""One SQLite file for all that must not be lost, opened with checks and used from one thread only."""

import contextlib
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Self, TypeVar

from smconfig_gui.model.messages import verbatim
from smconfig_gui.store.anchor import forget_anchor, new_system_title, part_from_copies
from smconfig_gui.store.errors import (
    DatabaseDamagedError,
    DatabaseNewerError,
    StoreError,
    database_error,
    storage_error,
)
from smconfig_gui.store.paths import backup_path, create_private, sync_directory, temporary_path
from smconfig_gui.store.schema import APPLICATION_ID, SCHEMA
from smconfig_gui.store.sealed import SEALED_TABLES, check_seals, sealed
from smconfig_gui.store.worker import Worker

BUSY_DEADLINE_S: Final = 5.0

_MAGIC: Final = b"SQLite format 3\x00"
_FULL_CHECK_LIMIT_BYTES: Final = 16 << 20
_BACKUP_EACH_TIME_LIMIT_BYTES: Final = 16 << 20
_BACKUP_INTERVAL_S: Final = 86400.0

_log = logging.getLogger(__name__)

Schema = tuple[tuple[str, ...], ...]
_T = TypeVar("_T")


class Database:
    """An open database; every call runs in its one worker thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, worker: Worker, deadline_s: float) -> None:
        self.path = path
        self.worker = worker
        self._connection = connection
        self._deadline_s = deadline_s
        self._changes_in_copy = connection.total_changes
        self._is_closed = False

    @classmethod
    async def open(cls, path: Path, *, schema: Schema = SCHEMA, deadline_s: float = BUSY_DEADLINE_S) -> Self:
        """Open the database at `path`, or make it when neither it nor a copy of it is there.

        Raises DatabaseDamagedError (with the last good copy to offer), DatabaseNewerError, DatabaseBusyError or a
        StorageFailedError. Nothing that is damaged is ever replaced by something empty.
        """
        worker = Worker()
        try:
            connection = await worker.run_to_the_end(lambda: _open(path, schema, deadline_s))
            return cls(path, connection, worker, deadline_s)
        except BaseException:
            worker.close()
            raise

    async def read(self, function: Callable[[sqlite3.Connection], _T]) -> _T:
        """Return what the function returns; it sees one consistent state and writes nothing."""
        return await self.worker.run(lambda: self._within("BEGIN", function))

    async def write(self, function: Callable[[sqlite3.Connection], _T]) -> _T:
        """Return what the function returns, after its changes are on the disk; an exception undoes all of them."""
        return await self.worker.run(lambda: self._within("BEGIN IMMEDIATE", function))

    async def finish(self, function: Callable[[sqlite3.Connection], _T]) -> _T:
        """Like write, but carried out also when the caller is cancelled."""
        return await self.worker.run_to_the_end(lambda: self._within("BEGIN IMMEDIATE", function))

    async def back_up(self) -> Path:
        """Make the last good copy now and return where it lies."""
        return await self.worker.run_to_the_end(self._back_up)

    async def check(self) -> None:
        """Check every page and every sealed row; raises DatabaseDamagedError. Takes seconds on a large file."""
        await self.read(lambda connection: _check(connection, whole=True))

    async def close(self) -> None:
        """Renew the last good copy when something changed, and close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        try:
            await self.worker.run_to_the_end(self._close)
        finally:
            self.worker.close()

    def _within(self, begin: str, function: Callable[[sqlite3.Connection], _T]) -> _T:
        connection = self._connection
        with _as_store_errors(self.path, self._deadline_s):
            connection.execute(begin)
            try:
                result = function(connection)
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
        return result

    def _back_up(self) -> Path:
        with _as_store_errors(self.path, self._deadline_s):
            copy = _copy_to(self._connection, backup_path(self.path))
        self._changes_in_copy = self._connection.total_changes
        return copy

    def _close(self) -> None:
        try:
            if self._is_copy_due():
                self._back_up()
        except StoreError as error:  # the database itself is in order; the former copy stays
            _log.warning("no copy of the database was made: %s", error)
        finally:
            self._connection.close()

    def _is_copy_due(self) -> bool:
        copy = backup_path(self.path)
        if not copy.exists():
            return True
        if self._connection.total_changes == self._changes_in_copy:
            return False
        is_small = self.path.stat().st_size < _BACKUP_EACH_TIME_LIMIT_BYTES
        return is_small or time.time() - copy.stat().st_mtime > _BACKUP_INTERVAL_S


async def restore_last_good_copy(path: Path) -> None:
    """Put the last good copy in the place of a damaged database, which is kept beside it under another name.

    When it is opened next it passes for the copy that it is: no counter that was used since is used again.
    """
    worker = Worker()
    try:
        await worker.run_to_the_end(lambda: _restore(path))
    finally:
        worker.close()


async def set_aside(path: Path) -> None:
    """Move a damaged database and its copy away under other names, so that the next open makes a new one."""
    worker = Worker()
    try:
        await worker.run_to_the_end(lambda: _set_aside(path, path, backup_path(path)))
    finally:
        worker.close()


@contextlib.contextmanager
def _as_store_errors(path: Path, deadline_s: float) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise database_error(path, backup_path(path), error, deadline_s) from error
    except UnicodeDecodeError as error:  # SQLite's own words about a damaged name
        raise DatabaseDamagedError("database-damaged", path, backup_path(path), detail="UTF-8") from error
    except OSError as error:
        raise storage_error(path, error) from error


def _open(path: Path, schema: Schema, deadline_s: float) -> sqlite3.Connection:
    with _as_store_errors(path, deadline_s):
        if not path.exists():
            if backup_path(path).exists():
                raise DatabaseDamagedError("database-missing", path, backup_path(path))
            _create(path, schema, deadline_s)
        _check_header(path)
        connection = _connect_existing(path, deadline_s)
        try:
            _migrate(path, connection, schema)
            _check(connection, whole=path.stat().st_size <= _FULL_CHECK_LIMIT_BYTES)
            _check_schema(connection, schema)
            if part_from_copies(connection, path):
                _log.info("the database is new or came back from a copy; its counters go on beyond all used ones")
        except BaseException:
            connection.close()
            raise
        return connection


def _check_header(path: Path) -> None:
    """Refuse a file that is none of ours before SQLite opens, and perhaps changes, it."""
    with path.open("rb") as file:
        header = file.read(100)
    if len(header) < 100:
        raise DatabaseDamagedError("database-damaged", path, backup_path(path), detail=f"{len(header)} bytes")
    if header[:16] != _MAGIC or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise DatabaseDamagedError("database-foreign", path, backup_path(path))
    if header[18] not in (1, 2) or header[19] not in (1, 2):  # SQLite would call it read-only
        raise DatabaseDamagedError("database-damaged", path, backup_path(path), detail="file format")


def _connect_existing(path: Path, deadline_s: float) -> sqlite3.Connection:
    """Connect to a file that was written by SQLite; what it cannot make sense of is damage."""
    try:
        return _connect(path, deadline_s)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise _Corrupt(str(error)) from error
        raise


def _connect(path: Path, deadline_s: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=deadline_s, isolation_level=None)
    until = time.monotonic() + deadline_s
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:  # the switch to WAL does not wait for others by itself
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                connection.close()
                raise
            time.sleep(0.02)
        except BaseException:
            connection.close()
            raise
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _create(path: Path, schema: Schema, deadline_s: float) -> None:
    """Make a complete database under another name, so that a half-made one never stands in its place."""
    temporary = temporary_path(path)
    create_private(temporary)
    try:
        connection = sqlite3.connect(temporary, isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("BEGIN")
            _apply(connection, schema, 0)
            for name, value in (("store_id", secrets.token_bytes(32)), ("system_title", new_system_title())):
                connection.execute("INSERT INTO facts VALUES (?, ?, ?)", sealed("facts", name, value))
            connection.execute("COMMIT")
        finally:
            connection.close()
        _connect(temporary, deadline_s).close()
        _put_in_place(temporary, path)
        sync_directory(path.parent)
    finally:
        temporary.unlink(missing_ok=True)


def _put_in_place(temporary: Path, path: Path) -> None:
    """Give the file its name unless another process was first."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            temporary.rename(path)


def _apply(connection: sqlite3.Connection, schema: Schema, version: int) -> None:
    for statements in schema[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(schema)}")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(path: Path, connection: sqlite3.Connection, schema: Schema) -> None:
    """Bring an older database up to date, after a copy of it was made."""
    found = _version(connection)
    if found == len(schema):
        return
    if found > len(schema):
        raise DatabaseNewerError(file=verbatim(path), found=found, known=len(schema))
    if found < 1:
        raise DatabaseDamagedError("database-damaged", path, backup_path(path), detail="no schema version")
    _check(connection, whole=True)
    _copy_to(connection, path.with_name(f"{path.name}.version-{found}"))
    connection.execute("BEGIN IMMEDIATE")
    try:
        if (found := _version(connection)) < len(schema):
            _apply(connection, schema, found)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _check(connection: sqlite3.Connection, *, whole: bool) -> None:
    """Raise sqlite3.DatabaseError unless the pages hang together and the sealed rows are what was written.

    On a large file only the small tables are looked at: the history proves itself, record by record, when it is read.
    """
    for table in ("",) if whole else (*SEALED_TABLES, "locks"):
        pragma = f"PRAGMA integrity_check({table})" if table else "PRAGMA integrity_check(1)"
        found = connection.execute(pragma).fetchone()[0]
        if found != "ok":
            raise _Corrupt(found)
    check_seals(connection)


class _Corrupt(sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    sqlite_errorname = "INTEGRITY_CHECK"


def _check_schema(connection: sqlite3.Connection, schema: Schema) -> None:
    def described(database: sqlite3.Connection) -> list[tuple[str, str, str]]:
        query = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        return database.execute(query).fetchall()

    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as model:
        _apply(model, schema, 0)
        if described(connection) != described(model):
            raise _Corrupt("the tables are not those of this version")


def _copy_to(connection: sqlite3.Connection, destination: Path) -> Path:
    temporary = temporary_path(destination)
    create_private(temporary)
    try:
        with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
            connection.backup(copy)
            _check(copy, whole=temporary.stat().st_size <= _FULL_CHECK_LIMIT_BYTES)
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(destination)
        sync_directory(destination.parent)
    finally:
        temporary.unlink(missing_ok=True)
    return destination


def _set_aside(path: Path, *files: Path) -> None:
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    with _as_store_errors(path, 0):
        for file in files:
            for name in (f"{file.name}-wal", f"{file.name}-shm", file.name):
                found = path.with_name(name)
                if found.exists():
                    found.rename(path.with_name(f"{name}.damaged-{stamp}"))
        sync_directory(path.parent)


def _restore(path: Path) -> None:
    good = backup_path(path)
    temporary = temporary_path(path)
    with _as_store_errors(path, 0):
        _check_header(good)
        create_private(temporary, good.read_bytes())
        try:
            with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
                _check(connection, whole=True)
                forget_anchor(connection)
            _set_aside(path, path)
            temporary.rename(path)
            sync_directory(path.parent)
        finally:
            temporary.unlink(missing_ok=True)
