"""The key file keeps every key, gives none away, and tells a wrong passphrase from a damaged file."""

import asyncio
import os
import random
import stat
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.secret import Key, Password, SecretType
from smconfig_gui.store import secrets as store_secrets
from smconfig_gui.store.errors import (
    SecretAbsentError,
    SecretDamagedError,
    StorageFullError,
    VaultDamagedError,
    VaultExistsError,
    VaultMissingError,
    VaultPassphraseError,
)
from smconfig_gui.store.paths import backup_path
from smconfig_gui.store.secrets import SCRYPT_COST, VaultStore, new_entry
from smconfig_gui.store.vault_file import VaultBody, VaultFile, parse_vault
from tests.store.files import cut, flip, read, remove, size, write

CHEAP = 1 << 10
WORDS = "correct horse battery"
KEYS = DeviceSecrets(
    {SecretType.E_METER_MASTER_KEY: Key(b"CANARY-0-CANARY-"), SecretType.LLS_PASSWORD: Password(b"CANARY-PASSWORD")},
    {4: {SecretType.G_METER_OPTICAL_PORT_KEY: Key(b"CANARY-4-CANARY-")}},
)


@asynccontextmanager
async def made(path: Path) -> AsyncIterator[VaultStore]:
    """A new key file with a cheap key derivation."""
    vault = await VaultStore.create(path, WORDS, cost=CHEAP)
    try:
        yield vault
    finally:
        await vault.close()


@asynccontextmanager
async def opened(path: Path, words: str = WORDS) -> AsyncIterator[VaultStore]:
    """An existing key file."""
    vault = await VaultStore.open(path, words)
    try:
        yield vault
    finally:
        await vault.close()


def test_the_derivation_costs_what_was_decided() -> None:
    assert SCRYPT_COST == 2**17
    assert VaultStore.create.__kwdefaults__ == {"cost": SCRYPT_COST}


async def test_keys_survive_the_program_and_stay_unreadable(tmp_path: Path) -> None:
    path, entry = tmp_path / "keys.vault", new_entry()
    async with made(path) as vault:
        await vault.probe()
        await vault.put(entry, KEYS)
        await vault.put(new_entry(), DeviceSecrets())
    async with opened(path) as vault:
        assert await vault.get(entry) == KEYS
        with pytest.raises(SecretAbsentError):
            await vault.get("other")
    for content in (read(path), read(backup_path(path))):
        for form in (b"CANARY", b"CANARY".hex().encode(), WORDS.encode()):
            assert form not in content


async def test_a_removed_entry_is_gone(tmp_path: Path) -> None:
    async with made(tmp_path / "keys.vault") as vault:
        await vault.put("a", KEYS)
        await vault.remove("a")
        with pytest.raises(SecretAbsentError):
            await vault.get("a")
        with pytest.raises(SecretAbsentError):
            await vault.remove("a")


async def test_a_wrong_passphrase_is_not_called_damage(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path):
        pass
    with pytest.raises(VaultPassphraseError, match="this passphrase does not open it") as caught:
        await VaultStore.open(path, "wrong horse battery")
    assert "horse" not in str(caught.value)


async def test_the_same_passphrase_typed_in_another_form_opens(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    vault = await VaultStore.create(path, "caf\u00e9 caf\u00e9", cost=CHEAP)
    await vault.close()
    async with opened(path, "cafe\u0301 cafe\u0301"):
        pass


def test_every_flipped_byte_is_found() -> None:
    keys = store_secrets._VaultKeys(WORDS, CHEAP, bytes(16))
    body = VaultBody(CHEAP, 8, 1, "00" * 16, keys.seal("proof", b"x"), {"a": keys.seal("record/a", b"y")})
    data = VaultFile(body, keys.mac(body)).to_bytes()
    assert parse_vault(data).body == body
    for position in range(len(data)):
        for mask in (1, 0x20, 0x80):
            changed = bytearray(data)
            changed[position] ^= mask
            with pytest.raises(ValueError):
                parse_vault(bytes(changed))
    for length in range(len(data)):
        with pytest.raises(ValueError):
            parse_vault(data[:length])


async def test_a_damaged_file_offers_a_copy_with_every_key(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path) as vault:
        for number in range(3):
            await vault.put(f"entry-{number}", KEYS)
    dice = random.Random(3)
    for damage in ("flip", "cut", "empty", "gone"):
        if damage == "flip":
            flip(path, dice.randrange(size(path)))
        elif damage == "gone":
            remove(path)
        else:
            cut(path, dice.randrange(1, size(path)) if damage == "cut" else 0)
        with pytest.raises(VaultDamagedError) as caught:
            await VaultStore.open(path, WORDS)
        assert caught.value.copy == backup_path(path)
        vault = await VaultStore.restore(path, WORDS)
        assert [await vault.get(f"entry-{number}") for number in range(3)] == [KEYS] * 3
        await vault.close()


async def test_a_file_damaged_while_open_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path) as vault:
        await vault.put("a", KEYS)
        flip(path, 40)
        with pytest.raises(VaultDamagedError):
            await vault.put("b", KEYS)
        restored = await VaultStore.restore(path, WORDS)
        assert await restored.get("a") == KEYS
        await restored.close()


async def test_records_cannot_be_taken_out_swapped_or_put_back(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path) as vault:
        await vault.put_all({"a": KEYS, "b": DeviceSecrets()})
    file = parse_vault(read(path))
    a, b = file.body.records["a"], file.body.records["b"]
    for records in ({"a": a}, {"a": b, "b": a}, {"a": a, "b": b, "c": b}):
        body = VaultBody(CHEAP, 8, 1, file.body.salt, file.body.proof, records)
        write(path, VaultFile(body, file.mac).to_bytes())
        with pytest.raises(VaultDamagedError, match="without the passphrase"):
            await VaultStore.open(path, WORDS)
    keys = store_secrets._unlock(backup_path(path), backup_path(path), WORDS)
    body = VaultBody(CHEAP, 8, 1, file.body.salt, file.body.proof, {"a": b, "b": a})
    write(path, VaultFile(body, keys.mac(body)).to_bytes())
    async with opened(path) as vault:
        with pytest.raises(SecretDamagedError):
            await vault.get("a")


async def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path):
        pass
    with pytest.raises(VaultExistsError):
        await VaultStore.create(path, WORDS, cost=CHEAP)
    remove(path)
    with pytest.raises(VaultExistsError):
        await VaultStore.create(path, WORDS, cost=CHEAP)
    with pytest.raises(VaultMissingError):
        await VaultStore.open(tmp_path / "no.vault", WORDS)
    with pytest.raises(ValueError, match="8 characters"):
        await VaultStore.create(tmp_path / "short.vault", "short", cost=CHEAP)


async def test_two_programs_lose_no_key_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "keys.vault"
    async with made(path) as first, opened(path) as second:
        await asyncio.gather(*((first, second)[number % 2].put(f"entry-{number}", KEYS) for number in range(12)))
        assert [await first.get(f"entry-{number}") for number in range(12)] == [KEYS] * 12


async def test_a_full_disk_at_each_write_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, real = tmp_path / "keys.vault", os.write
    async with made(path) as vault:
        await vault.put("a", KEYS)
        for failing in (1, 2):
            calls = 0

            def full(descriptor: int, data: bytes, failing: int = failing) -> int:
                nonlocal calls
                calls += 1
                if calls == failing:
                    raise OSError(28, "No space left on device")
                return real(descriptor, data)

            monkeypatch.setattr(os, "write", full)
            with pytest.raises(StorageFullError):
                await vault.put("b", KEYS)
            monkeypatch.undo()
            assert await vault.get("a") == KEYS
        await vault.put("c", KEYS)
    async with opened(path) as vault:
        assert await vault.get("c") == KEYS


async def test_the_file_is_private_whatever_the_mask(tmp_path: Path) -> None:
    path, before = tmp_path / "keys.vault", os.umask(0)
    try:
        async with made(path) as vault:
            await vault.put("a", KEYS)
    finally:
        os.umask(before)
    modes = {name: stat.S_IMODE((os.lstat)(tmp_path / name).st_mode) for name in os.listdir(tmp_path)}  # noqa: PTH208
    assert set(modes.values()) == {0o600}
    assert len(modes) == 3
