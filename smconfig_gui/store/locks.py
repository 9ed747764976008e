"""Locks that hold across processes: one program per endpoint and per meter."""

import asyncio
import contextlib
import logging
import os
import secrets
import sqlite3
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import LockedError, StoreError
from smconfig_gui.store.processes import HOST, process_start

LIFETIME_S: Final = 60.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Held:
    token: str
    pid: int
    process_start: str
    host: str
    holder: str
    since: float
    expires: float

    @property
    def is_in_force(self) -> bool:
        """Whether it was renewed lately and its process, if it is one of this computer, is alive."""
        if self.expires <= time.time():
            return False
        return self.host != HOST or (process_start(self.pid) or "") == self.process_start


class LockStore:
    """Named locks in the database, each with the process that holds it."""

    def __init__(self, database: Database, *, lifetime_s: float = LIFETIME_S) -> None:
        self._database = database
        self._lifetime_s = lifetime_s
        self._start = process_start(os.getpid()) or ""
        self._tokens: dict[str, str] = {}

    @contextlib.asynccontextmanager
    async def hold(self, name: str, *, holder: str) -> AsyncIterator[None]:
        """Hold a lock while inside; `holder` is what others are told, such as "window of jan".

        Raises LockedError when another process, or another task of this one, has it. A lock whose process is gone,
        or that was not renewed for a minute, is taken over.
        """
        token = secrets.token_hex(8)
        await self._take(name, token, holder)
        self._tokens[name] = token
        renewal = asyncio.create_task(self._keep_renewing(name, token), name=f"lock {name}")
        try:
            yield
        finally:
            renewal.cancel()
            if self._tokens.get(name) == token:
                del self._tokens[name]
            await self._release(name, token)
            await asyncio.wait([renewal])

    def is_held(self, name: str) -> bool:
        """Whether this program holds the lock, as far as the last renewal knows; a sleeping computer loses it."""
        return name in self._tokens

    async def holder_of(self, name: str) -> tuple[str, datetime] | None:
        """Return who holds a lock and since when; None when it is free."""
        held = await self._database.read(lambda connection: _find(connection, name))
        if held is None or not held.is_in_force:
            return None
        return held.holder, datetime.fromtimestamp(held.since, UTC)

    async def _take(self, name: str, token: str, holder: str) -> None:
        def take(connection: sqlite3.Connection) -> None:
            held = _find(connection, name)
            if held is not None and held.is_in_force:
                raise LockedError(name, held.holder, datetime.fromtimestamp(held.since, UTC))
            now = time.time()
            row = (name, token, os.getpid(), self._start, HOST, holder, now, now + self._lifetime_s)
            connection.execute("REPLACE INTO locks VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)

        try:
            await self._database.write(take)
        except asyncio.CancelledError:  # it may have been taken all the same
            await self._release(name, token)
            raise

    async def _release(self, name: str, token: str) -> None:
        query = "DELETE FROM locks WHERE name = ? AND token = ?"
        try:
            await self._database.finish(lambda connection: connection.execute(query, (name, token)))
        except StoreError as error:  # it expires by itself
            _log.info("the lock %s was not released: %s", name, error)

    async def _keep_renewing(self, name: str, token: str) -> None:
        def renew(connection: sqlite3.Connection) -> int:
            row = (time.time() + self._lifetime_s, name, token)
            return connection.execute("UPDATE locks SET expires = ? WHERE name = ? AND token = ?", row).rowcount

        while True:
            await asyncio.sleep(self._lifetime_s / 3)
            try:
                count = await self._database.write(renew)
            except StoreError as error:  # the next try may do, and until then the lock is still ours
                _log.info("the lock %s was not renewed: %s", name, error)
                continue
            if count == 0:
                _log.info("the lock %s was taken over by another program", name)
                self._tokens.pop(name, None)
                return


def _find(connection: sqlite3.Connection, name: str) -> _Held | None:
    query = "SELECT token, pid, process_start, host, holder, since, expires FROM locks WHERE name = ?"
    row = connection.execute(query, (name,)).fetchone()
    return None if row is None else _Held(*row)
