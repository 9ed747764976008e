"""Writes as fast as it can and says what was confirmed, until it is killed."""

import asyncio
import sys
from pathlib import Path

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.counters import CounterStore
from smconfig_gui.store.database import Database
from smconfig_gui.store.history import HistoryStore
from smconfig_gui.store.secrets import VaultStore
from smconfig_gui.store.settings import Settings, SettingsStore
from tests.store.test_history import make_run


async def main(directory: Path, first: int) -> None:
    """Write numbered things, each confirmed on stdout after it was stored."""
    database = await Database.open(directory / "smconfig.sqlite")
    vault = await VaultStore.open(directory / "keys.vault", "correct horse battery")
    settings = SettingsStore(directory, database.worker)
    await settings.load()
    for number in range(first, first + 100_000):
        block = await CounterStore(database).reserve("aabbccdd", b"SMC00001", 0)
        await HistoryStore(database).add(make_run(number))
        key = Key(number.to_bytes(16, "big"))
        await vault.put(f"entry-{number}", DeviceSecrets({SecretType.E_METER_MASTER_KEY: key}))
        await settings.save(Settings(last_meter=str(number)))
        print(number, block.stop, flush=True)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
