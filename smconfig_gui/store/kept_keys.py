"""Which keys of a meter lie where in the secret store, and how they stand to the meter; never the keys themselves."""

import sqlite3
from collections.abc import Iterable
from typing import Protocol

import msgspec

from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin, Slot
from smconfig_gui.model.secret import SecretType
from smconfig_gui.store.database import Database
from smconfig_gui.store.sealed import sealed, unsealed


class Owner(msgspec.Struct, frozen=True):
    """Whose keys: the card of a meter, or the meter by what it says it is; and in which secret store they lie."""

    id: str
    device: str = ""
    place: str = "keyring"


class KeyIndex(Protocol):
    """The list of stored keys."""

    async def of(self, owner: Owner) -> list[KeptKey]:
        """Return the keys of a meter, those that were stored last first."""
        ...

    async def put(self, owner: Owner, keys: Iterable[KeptKey]) -> None:
        """Write these lines, all or none, in the place of those with the same reference and slot."""
        ...

    async def devices(self, place: str) -> dict[str, str]:
        """Return the meters that have keys in a place: what they say they are, and the owner they were stored for."""
        ...


class MemoryIndex:
    """The list of keys that are gone when the program ends."""

    def __init__(self) -> None:
        self._keys: dict[tuple[str, Slot], KeptKey] = {}

    async def of(self, owner: Owner) -> list[KeptKey]:  # noqa: ARG002 - there is one only
        """Return the keys, those that were stored last first."""
        return list(reversed(self._keys.values()))

    async def put(self, owner: Owner, keys: Iterable[KeptKey]) -> None:  # noqa: ARG002
        """Write these lines; one that becomes active is the newest."""
        for key in keys:
            if key.state is KeyState.ACTIVE:
                self._keys.pop((key.reference, key.slot), None)
            self._keys[key.reference, key.slot] = key

    async def devices(self, place: str) -> dict[str, str]:  # noqa: ARG002
        """Return none: there is one meter only."""
        return {}


class DatabaseIndex:
    """The list in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, owner: Owner) -> list[KeptKey]:
        """Return the keys of a meter, also those stored for another card of it, those that were stored last first."""
        query = """SELECT * FROM keys WHERE place = ? AND (owner = ? OR (device = ? AND device <> ''))
            ORDER BY number DESC"""
        values = (owner.place, owner.id, owner.device)
        rows = await self._database.read(lambda connection: connection.execute(query, values).fetchall())
        return [_kept(unsealed("keys", row)) for row in rows]

    async def put(self, owner: Owner, keys: Iterable[KeptKey]) -> None:
        """Write these lines, all or none; carried out also when cancelled.

        A key that is about to be sent must outlive a damaged database too: the last good copy is renewed with it.
        """
        wanted = list(keys)

        def put(connection: sqlite3.Connection) -> None:
            for key in wanted:
                _keep(connection, owner, key)

        await self._database.finish(put)
        if any(key.state is KeyState.SENT for key in wanted):
            await self._database.back_up()

    async def devices(self, place: str) -> dict[str, str]:
        """Return the meters that have keys in a place: what they say they are, and the owner they were stored for."""
        query = "SELECT * FROM keys WHERE place = ? ORDER BY number"
        rows = await self._database.read(lambda connection: connection.execute(query, (place,)).fetchall())
        return {row[4]: row[3] for row in (unsealed("keys", row) for row in rows)}


def _kept(row: tuple[str, str, int, str, str, str, str, str, str, int]) -> KeptKey:
    entry, kind, channel, _, _, _, state, since, origin, _ = row
    return KeptKey(entry, Slot(SecretType(kind), channel or None), KeyState(state), since, Origin(origin))


def _keep(connection: sqlite3.Connection, owner: Owner, key: KeptKey) -> None:
    name = (key.reference, key.slot.kind.value, key.slot.channel or 0)
    find = "SELECT * FROM keys WHERE entry = ? AND kind = ? AND channel = ?"
    found = connection.execute(find, name).fetchone()
    before = None if found is None else unsealed("keys", found)
    if before is None or key.state is KeyState.ACTIVE:  # one that becomes active is the newest
        number = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM keys").fetchone()[0]
    else:
        number = before[9]
    device = owner.device or ("" if before is None else before[4])
    row = (*name, owner.id, device, owner.place, key.state.value, key.since, key.origin.value, number)
    connection.execute("REPLACE INTO keys VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sealed("keys", *row))
