"""A simulated meter, a runner on it, and a place for its keys."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from smconfig_gui.model.device_secrets import DeviceSecrets, parse_secrets
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.runner import Outcome
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import MemoryStore, SecretStore
from tests.meters import Bench, bench

AUTHENTICATION, ENCRYPTION = SecretType.E_METER_AUTHENTICATION_KEY, SecretType.E_METER_ENCRYPTION_KEY_UNICAST
NEW_AUTHENTICATION, NEW_ENCRYPTION = "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF", "B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF"
REQUEST = ReplaceKeysRequest(
    authentication_key=Key.from_hex(NEW_AUTHENTICATION), encryption_key=Key.from_hex(NEW_ENCRYPTION)
)


@dataclass
class KeyBench:
    """A bench with the keys of its meter."""

    place: Bench
    keys: MeterKeyStore
    secrets: SecretStore

    async def replace(self, request: ReplaceKeysRequest = REQUEST, **options: Any) -> Outcome:
        """Replace the keys, confirmed."""
        return await self.place.runner.write("ReplaceKeys", request, self.digits, **options)

    async def recover(self, **options: Any) -> Outcome:
        """Find out which keys the meter holds."""
        return await self.place.runner.run("RecoverKeys", **options)

    @property
    def digits(self) -> str:
        """What confirms a dangerous write."""
        return self.place.meter.identity.device_identification[-4:]

    @property
    def on_meter(self) -> tuple[str, str]:
        """Authentication and encryption key of the meter."""
        keys = self.place.meter.keys
        return keys.authentication.hex().upper(), keys.encryption.hex().upper()

    async def in_use(self) -> tuple[str, str]:
        """Authentication and encryption key that are in use here."""
        found = await self.keys.in_use()
        return hex_of(found, AUTHENTICATION), hex_of(found, ENCRYPTION)

    async def states(self) -> list[tuple[str, KeyState]]:
        """All stored keys of the two kinds, by their check values."""
        lines = []
        for line in await self.keys.kept():
            if line.slot.kind in (AUTHENTICATION, ENCRYPTION):
                stored = await self.secrets.get(line.reference)
                lines.append((hex_of(stored, line.slot.kind), line.state))
        return lines


def hex_of(secrets: DeviceSecrets, kind: SecretType) -> str:
    """Return a key as upper-case hex."""
    key = secrets.key(kind)
    return "" if key is None else key.reveal().hex().upper()


@asynccontextmanager
async def key_bench(
    folder: Path, generation: str = "smr5.2", *, secrets: SecretStore | None = None, **options: Any
) -> AsyncIterator[KeyBench]:
    """Yield a meter whose keys lie in a secret store, in memory when none is given; nothing is waited for."""
    async with bench(folder, generation, **options) as place:
        connection = place.runner.connection
        connection.services = replace(connection.services, search_pauses_s=(0.0,) * 3, retry_pauses_s=(0.0,) * 2)
        store = secrets or MemoryStore()
        in_use = parse_secrets(json.dumps(place.meter.secrets).encode())
        await store.put("entry", in_use)
        owner = Owner("bench", place.meter.identity.device_identification)
        keys = MeterKeyStore(store, DatabaseIndex(place.stores.database), owner, "entry")
        await keys.note_in_use(in_use, Origin.DELIVERY)
        connection.keys = keys
        yield KeyBench(place, keys, store)
