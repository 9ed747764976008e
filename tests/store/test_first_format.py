"""Data of the first version of this program outlives an upgrade: meters, history, counters, settings, keys."""

import sqlite3
from pathlib import Path

import pytest

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.schema import SCHEMA
from smconfig_gui.store.secrets import KeyringStore, VaultStore
from tests.store.files import copy_directory

KEPT = Path(__file__).parent / "first_format"
USED_UP_TO = 1064
KEYS = DeviceSecrets(
    {SecretType.E_METER_MASTER_KEY: Key(b"FIRST-0-FORMAT-1"), SecretType.LLS_PASSWORD: Password(b"FIRST-PASSWORD")},
    {4: {SecretType.G_METER_OPTICAL_PORT_KEY: Key(b"FIRST-4-FORMAT-1")}},
)


@pytest.fixture
def former(tmp_path: Path) -> Path:
    """A data directory as the first version left it."""
    copy_directory(KEPT, tmp_path / "data")
    (tmp_path / "data").chmod(0o700)
    return tmp_path / "data"


def version(directory: Path) -> int:
    with sqlite3.connect(directory / "smconfig.sqlite") as connection:
        found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


async def test_meters_history_counters_and_settings_outlive_the_upgrade(former: Path) -> None:
    assert version(former) == 1
    async with open_stores(former) as stores:
        meters = {meter.id: meter for meter in await stores.meters.all()}
        assert {meter.title for meter in meters.values()} == {"Kerkstraat 1", "Dorpsplein 2"}
        assert meters["lab"].secrets_id == "entry-lab"
        assert meters["lab"].device_identification == "E0047007382246019"
        assert meters["field"].is_read_only
        runs = [stored.run for stored in await stores.history.search()]
        assert [run.correlation_uid[-1] for run in runs] == ["5", "4", "3", "2", "1"]
        assert runs[0].writes[0].old == [1]
        assert (await stores.history.check_chain()).is_intact
        title = await stores.counters.own_system_title()
        assert (await stores.counters.reserve("aabbccdd", title, 1)).start >= USED_UP_TO  # no counter is used twice
        settings = await stores.settings.load()
        assert (settings.language, settings.theme, settings.last_meter) == ("nl", "dark", "lab")
    assert version(former) == len(SCHEMA)


async def test_a_key_file_of_the_first_version_opens(former: Path) -> None:
    vault = await VaultStore.open(former / "keys.smkeys", "first format words")
    try:
        assert await vault.get("entry-lab") == KEYS
    finally:
        await vault.close()


async def test_a_keyring_entry_of_the_first_version_is_read() -> None:
    kept = (KEPT / "keyring_entry.txt").read_text(encoding="utf-8")

    class Backend:
        """A keyring with one entry."""

        def get_password(self, service: str, username: str) -> str | None:
            return kept

        def set_password(self, service: str, username: str, password: str) -> None:
            raise AssertionError("reading changes nothing")

        def delete_password(self, service: str, username: str) -> None:
            raise AssertionError("reading changes nothing")

    name = f"{Backend.__module__}.{Backend.__qualname__}"
    store = KeyringStore(Backend, allowed=frozenset({name}))
    try:
        assert await store.get("entry-lab") == KEYS
    finally:
        await store.close()
