"""The meters of the list: cards in the database, in the order and the groups that the user gave them."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from smconfig_gui.model.meter import Meter
from smconfig_gui.store.database import Database
from smconfig_gui.store.errors import MeterGoneError, storage_error
from smconfig_gui.store.meter_files import MAX_FILE_BYTES, Format, MeterOffer, new_meter_id, read_meters, write_meters
from smconfig_gui.store.sealed import SealError, sealed, unsealed


class MeterStore:
    """Saved meters; a card holds no key, only the name of its entry in the secret store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[Meter]:
        """Return all meters in their order."""
        return await self._database.read(_all)

    async def get(self, meter_id: str) -> Meter | None:
        """Return one meter; None when there is none of that id."""
        return await self._database.read(lambda connection: _find(connection, meter_id))

    async def find(self, name: str) -> list[Meter]:
        """Return the meters that are called so by name, identifier or id; more than one where names repeat."""
        wanted = name.casefold()
        return [
            meter
            for meter in await self.all()
            if wanted in (meter.name.casefold(), (meter.device_identification or "").casefold()) or meter.id == name
        ]

    async def groups(self) -> list[str]:
        """Return the groups in the order in which they appear; meters without one are in none."""
        return list(dict.fromkeys(meter.group for meter in await self.all() if meter.group))

    async def add(self, meter: Meter) -> Meter:
        """Put a meter behind the last one and return it as it was stored, with a new id when its own is taken."""
        return (await self.add_all([meter]))[0]

    async def add_all(self, meters: Iterable[Meter]) -> list[Meter]:
        """Put meters behind the last one, all of them or none, and return them as they were stored."""
        return await self._database.write(lambda connection: _add(connection, list(meters)))

    async def update(self, meter: Meter) -> None:
        """Replace a meter; raises MeterGoneError when it was removed meanwhile."""

        def update(connection: sqlite3.Connection) -> None:
            if _find(connection, meter.id) is None:
                raise MeterGoneError
            _keep(connection, meter)

        await self._database.write(update)

    async def remove(self, meter_id: str) -> None:
        """Take a meter out of the list; its keys stay in the secret store. Raises MeterGoneError when it is gone."""

        def remove(connection: sqlite3.Connection) -> None:
            if not connection.execute("DELETE FROM meters WHERE id = ?", (meter_id,)).rowcount:
                raise MeterGoneError

        await self._database.write(remove)

    async def duplicate(self, meter_id: str, name: str) -> Meter:
        """Add a meter like this one under another name: the same way to it, but no identity and no keys."""

        def duplicate(connection: sqlite3.Connection) -> Meter:
            meter = _find(connection, meter_id)
            if meter is None:
                raise MeterGoneError
            unknown = {"device_identification": None, "system_title": None, "secrets_id": None}
            return _add(connection, [msgspec.structs.replace(meter, id=new_meter_id(), name=name, **unknown)])[0]

        return await self._database.write(duplicate)

    async def order(self, meter_ids: Sequence[str]) -> None:
        """Put these meters first, in this order; the others follow as they were."""

        def order(connection: sqlite3.Connection) -> None:
            places = {meter_id: place for place, meter_id in enumerate(meter_ids)}
            meters = sorted(_all(connection), key=lambda meter: places.get(meter.id, len(places)))
            for position, meter in enumerate(meters):
                if meter.position != position:
                    _keep(connection, msgspec.structs.replace(meter, position=position))

        await self._database.write(order)

    async def move_to_group(self, meter_ids: Iterable[str], group: str) -> None:
        """Put meters into a group, "" for none; ids that are gone are passed over."""
        wanted = set(meter_ids)

        def move(connection: sqlite3.Connection) -> None:
            for meter in _all(connection):
                if meter.id in wanted and meter.group != group:
                    _keep(connection, msgspec.structs.replace(meter, group=group))

        await self._database.write(move)

    async def read_file(self, path: Path, form: Format) -> MeterOffer:
        """Return what a file offers, nothing of it stored; raises MeterFileError or another StoreError."""

        def read() -> MeterOffer:
            try:
                with path.open("rb") as file:
                    return read_meters(file.read(MAX_FILE_BYTES + 1), form)
            except OSError as error:
                raise storage_error(path, error) from error

        return await self._database.worker.run(read)

    async def export(self, form: Format, meter_ids: Iterable[str] | None = None) -> bytes:
        """Return a file of these meters, or of all, without anything about keys."""
        wanted = None if meter_ids is None else set(meter_ids)
        meters = [meter for meter in await self.all() if wanted is None or meter.id in wanted]
        return await self._database.worker.run(lambda: write_meters(meters, form))


def _decoded(row: tuple[str, int, bytes, bytes]) -> Meter:
    meter_id, position, body = unsealed("meters", row)
    try:
        meter = msgspec.json.decode(body, type=Meter)
    except msgspec.DecodeError as error:
        raise SealError(f"meter {meter_id} cannot be read") from error
    return msgspec.structs.replace(meter, position=position)


def _all(connection: sqlite3.Connection) -> list[Meter]:
    rows = connection.execute("SELECT id, position, body, seal FROM meters ORDER BY position, id")
    return [_decoded(row) for row in rows]


def _find(connection: sqlite3.Connection, meter_id: str) -> Meter | None:
    row = connection.execute("SELECT id, position, body, seal FROM meters WHERE id = ?", (meter_id,)).fetchone()
    return None if row is None else _decoded(row)


def _keep(connection: sqlite3.Connection, meter: Meter) -> None:
    row = sealed("meters", meter.id, meter.position, msgspec.json.encode(meter))
    connection.execute("REPLACE INTO meters VALUES (?, ?, ?, ?)", row)


def _add(connection: sqlite3.Connection, meters: Iterable[Meter]) -> list[Meter]:
    last = connection.execute("SELECT coalesce(max(position), -1) FROM meters").fetchone()[0]
    added = []
    for position, meter in enumerate(meters, last + 1):
        is_taken = not meter.id or _find(connection, meter.id) is not None
        meter_id = new_meter_id() if is_taken else meter.id
        added.append(msgspec.structs.replace(meter, id=meter_id, position=position))
        _keep(connection, added[-1])
    return added
