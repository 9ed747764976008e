"""How often in a row a meter refused our authentication, and with which keys it let us in last."""

import sqlite3
from typing import Final

from smconfig_gui.model.doctor import LastLogin
from smconfig_gui.store.database import Database

_MAX_FAILURES: Final = 1000


class LoginStore:
    """One record per meter, by the name of the way to it; keys as fingerprints only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, name: str) -> LastLogin:
        """Return what is known; nothing failed and nothing is known of a meter never tried."""
        return await self._database.read(lambda connection: _find(connection, name))

    async def failed(self, name: str) -> int:
        """Count one more refused authentication and return how many that makes in a row."""

        def count(connection: sqlite3.Connection) -> int:
            before = _find(connection, name)
            failures = min(before.failures + 1, _MAX_FAILURES)
            _keep(connection, name, LastLogin(failures, before.encryption, before.authentication))
            return failures

        return await self._database.write(count)

    async def succeeded(self, name: str, encryption: str, authentication: str) -> None:
        """Forget the failures and remember the fingerprints of the keys that fit; empty where none were used."""
        if await self.last(name) != (wanted := LastLogin(0, encryption, authentication)):
            await self._database.write(lambda connection: _keep(connection, name, wanted))


def _find(connection: sqlite3.Connection, name: str) -> LastLogin:
    query = "SELECT failures, encryption, authentication FROM logins WHERE name = ?"
    row = connection.execute(query, (name,)).fetchone()
    return LastLogin() if row is None else LastLogin(*row)


def _keep(connection: sqlite3.Connection, name: str, login: LastLogin) -> None:
    row = (name, login.failures, login.encryption, login.authentication)
    connection.execute("REPLACE INTO logins VALUES (?, ?, ?, ?)", row)
