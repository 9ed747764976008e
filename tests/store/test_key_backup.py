"""A backup of all keys has every stored key with its state, and brings them back as they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from smconfig_gui.model.device_secrets import DeviceSecrets
from smconfig_gui.model.kept_key import KeyState, Origin, Slot
from smconfig_gui.model.key_delivery import Delivered, DeliveryError, KeptSecret, read_delivery
from smconfig_gui.model.keys import AUTHENTICATION, ENCRYPTION
from smconfig_gui.model.meter import Meter, SimulatedEndpoint
from smconfig_gui.model.secret import Key, SecretType
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.key_backup import all_of, all_without_card, gathered, in_use_of
from smconfig_gui.store.key_export import open_under, seal_under
from smconfig_gui.store.key_import import KeyImport
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.meters import MeterStore
from smconfig_gui.store.secrets import MemoryStore
from tests.store.files import opened

PASSPHRASE = "a long enough phrase"
USER = Slot(SecretType.G_METER_ENCRYPTION_KEY, 1)
FIRST = DeviceSecrets(
    {AUTHENTICATION.kind: Key(b"\x01" * 16), ENCRYPTION.kind: Key(b"\x02" * 16)}, {1: {USER.kind: Key(b"\x03" * 16)}}
)
STATES = {
    (AUTHENTICATION, b"\x11"): KeyState.ACTIVE,
    (ENCRYPTION, b"\x02"): KeyState.ACTIVE,
    (USER, b"\x03"): KeyState.ACTIVE,
    (AUTHENTICATION, b"\x01"): KeyState.RETIRED,
    (ENCRYPTION, b"\x12"): KeyState.UNVERIFIED,
    (ENCRYPTION, b"\x13"): KeyState.PREPARED,
    (USER, b"\x14"): KeyState.SENT,
}


async def of_all_states(secrets: MemoryStore, index: DatabaseIndex, owner: Owner, entry: str) -> MeterKeyStore:
    """Return a store that holds a key of every state."""
    await secrets.put(entry, FIRST)
    keys = MeterKeyStore(secrets, index, owner, entry)
    await keys.note_in_use(FIRST, Origin.DELIVERY)
    await keys.activate([await keys.keep(AUTHENTICATION, Key(b"\x11" * 16), Origin.GENERATED)])
    unverified = await keys.keep(ENCRYPTION, Key(b"\x12" * 16), Origin.GENERATED)
    await keys.mark([unverified], KeyState.UNVERIFIED)
    await keys.keep(ENCRYPTION, Key(b"\x13" * 16), Origin.GIVEN)
    await keys.mark([await keys.keep(USER, Key(b"\x14" * 16), Origin.GENERATED)], KeyState.SENT)
    return keys


async def states_of(keys: MeterKeyStore) -> dict[tuple[Slot, bytes], KeyState]:
    """Return every stored key by its first byte."""
    in_use, found = await keys.in_use(), {}
    for line in await keys.kept():
        active = line.state is KeyState.ACTIVE
        key = in_use.key(line.slot.kind, line.slot.channel) if active else await keys.get(line.reference)
        assert key is not None
        found[line.slot, key.reveal()[:1]] = line.state
    return found


async def test_every_state_goes_out_and_comes_back(path: Path, tmp_path: Path) -> None:
    async with opened(path) as database:
        secrets, index = MemoryStore(), DatabaseIndex(database)
        keys = await of_all_states(secrets, index, Owner("m1", "E0001", "memory"), "mine")
        assert await states_of(keys) == STATES
        backup = await all_of("E0001", keys)
        assert backup.secrets == await keys.in_use()
        only = await in_use_of("E0001", keys)
        assert (only.secrets, only.kept) == (backup.secrets, ())
    data = open_under(seal_under([backup], PASSPHRASE, iterations=1000), PASSPHRASE)
    assert list(read_delivery(data, "json")) == [backup]
    (tmp_path / "other").mkdir()
    async with opened(tmp_path / "other" / "smconfig.sqlite") as database:
        meters, secrets, index = MeterStore(database), MemoryStore(), DatabaseIndex(database)
        card = Meter(id="m9", endpoint=SimulatedEndpoint(), device_identification="E0001")
        await meters.add(card)
        taken = KeyImport(read_delivery(data, "json"), meters, secrets, index)
        preview = await taken.run(is_dry=True)
        assert (preview.new_keys, preview.beside, await index.devices("memory")) == (3, 4, {})
        await taken.run(is_dry=False)
        [found] = await meters.all()
        assert found.secrets_id is not None
        back = MeterKeyStore(secrets, index, Owner("m9", "E0001", "memory"), found.secrets_id)
        assert await states_of(back) == STATES
        origins = {line.origin for line in await back.kept() if line.state is not KeyState.ACTIVE}
        assert origins == {Origin.DELIVERY, Origin.GENERATED, Origin.GIVEN}
        again = await taken.run(is_dry=False)
        assert (again.new_keys, again.same_keys, again.beside) == (0, 3, 0)
        assert await states_of(back) == STATES


async def test_a_meter_without_a_card_is_in_the_backup(path: Path) -> None:
    async with opened(path) as database:
        secrets, index = MemoryStore(), DatabaseIndex(database)
        await of_all_states(secrets, index, Owner("a card that was removed", "E0001", "memory"), "mine")
        found = await all_without_card("E0001", secrets, index)
        present = {(slot, key.reveal()[:1]): state for slot, key, state in _lines(found)}
        assert present == STATES


def _lines(found: Delivered) -> list[tuple[Slot, Key, KeyState]]:
    groups = [(None, found.secrets.keys), *found.secrets.channels.items()]
    active = [
        (Slot(kind, channel), key, KeyState.ACTIVE)
        for channel, keys in groups
        for kind, key in keys.items()
        if isinstance(key, Key)
    ]
    return active + [(each.slot, each.key, each.state) for each in found.kept]


async def test_keys_of_a_meter_that_differ_come_beside_and_are_tried(path: Path) -> None:
    """Another computer has changed the keys: what it exported helps, although no key that is here is replaced."""
    async with opened(path) as database:
        meters, secrets, index = MeterStore(database), MemoryStore(), DatabaseIndex(database)
        await secrets.put("mine", FIRST)
        card = Meter(id="m1", endpoint=SimulatedEndpoint(), device_identification="E0001", secrets_id="mine")
        await meters.add(card)
        theirs = FIRST.with_secret(AUTHENTICATION.kind, Key(b"\x21" * 16)).with_secret(
            ENCRYPTION.kind, Key(b"\x22" * 16)
        )
        result = await KeyImport([Delivered("E0001", theirs)], meters, secrets, index).run(is_dry=False)
        assert (result.new_keys, result.beside, result.differing) == (0, 2, ["E0001"])
        keys = MeterKeyStore(secrets, index, Owner("m1", "E0001", "memory"), "mine")
        assert await keys.in_use() == FIRST
        states = await states_of(keys)
        assert states[AUTHENTICATION, b"\x21"] is states[ENCRYPTION, b"\x22"] is KeyState.UNVERIFIED


class StoppedError(Exception):
    """Somebody has had enough."""


async def test_it_counts_and_can_be_stopped() -> None:
    seen: list[tuple[int, int]] = []

    async def one() -> Delivered:
        return Delivered("E1", FIRST)

    async def none() -> Delivered:
        return Delivered("E2", DeviceSecrets())

    assert len(await gathered([one, none, one], lambda *each: seen.append(each))) == 2
    assert seen == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, _total: int) -> None:
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        await gathered([one, one], stop)


@pytest.mark.parametrize(
    "wrong",
    [
        '{"secretType": "E_METER_MASTER_KEY", "state": "active", "key": "%s"}',
        '{"secretType": "E_METER_MASTER_KEY", "state": "retired", "key": "%sAA"}',
        '{"secretType": "E_METER_MASTER_KEY", "state": "gone", "key": "%s"}',
        '{"secretType": "G_METER_MASTER_KEY", "state": "retired", "key": "%s"}',
        '{"secretType": "E_METER_MASTER_KEY", "channel": 1, "state": "retired", "key": "%s"}',
        '{"secretType": "G_METER_MASTER_KEY", "channel": 7, "state": "retired", "key": "%s"}',
        '{"secretType": "E_METER_MASTER_KEY", "state": "retired", "key": "%s", "since": "yesterday"}',
        '{"secretType": "E_METER_MASTER_KEY", "state": "retired", "key": "%s", "more": 1}',
        '"%s"',
    ],
)
def test_what_is_wrong_is_told_by_its_meter_and_never_repeated(wrong: str) -> None:
    row = wrong % ("AB" * 16)
    data = f'[{{"deviceIdentification": "E1", "keys": {{}}, "kept": [{row}]}}]'
    with pytest.raises(DeliveryError, match="Meter 1") as caught:
        read_delivery(data.encode(), "json")
    assert "ABAB" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_kept_secret_shows_no_key() -> None:
    kept = KeptSecret(AUTHENTICATION, Key(b"CANARY-0-CANARY-"), KeyState.RETIRED)
    assert "CANARY" not in repr(kept) + repr(replace(kept, since="2026-01-01"))
