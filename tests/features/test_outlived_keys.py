"""A connection that outlives a replacement of the keys by another program on this computer simply goes on."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from smconfig_gui import jobs
from smconfig_gui.model.kept_key import Origin
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.secret import Key
from smconfig_gui.runner import MeterConnection, MeterRunner
from smconfig_gui.runner.opening import open_stores
from smconfig_gui.store.errors import KeyringLockedError
from smconfig_gui.store.kept_keys import DatabaseIndex
from smconfig_gui.store.meter_keys import MeterKeyStore
from smconfig_gui.store.secrets import MemoryStore, VaultStore
from smconfig_gui.views.theme import Theme
from tests.features.key_bench import (
    AUTHENTICATION,
    ENCRYPTION,
    NEW_AUTHENTICATION,
    KeyBench,
    hex_of,
    key_bench,
)
from tests.features.key_kill_driver import PASSPHRASE, runner_of
from tests.features.test_keys_kills import kills
from tests.features.test_mbus_keys import BY_CHANNEL, active, held, send
from tests.meters import card
from tests.views.conftest import until
from tests.views.real import real_place


def _is_closed(connection: MeterConnection) -> bool:
    return not connection.is_open


async def read(runner: MeterRunner) -> Verdict:
    """Read something over an association of its own."""
    await runner.connection.close()
    verdict = (await runner.run("GetFirmwareVersion")).run.verdict
    await runner.connection.close()
    return verdict


async def failures(runner: MeterRunner) -> int:
    """How often the meter has refused keys in a row, as the guard against a lock-out counts it."""
    connection = runner.connection
    name = f"{connection.meter.endpoint.text} {connection.meter.server_text}"
    return (await connection.services.logins.last(name)).failures


async def test_keys_that_another_process_replaced_are_taken_up(tmp_path: Path) -> None:
    async with kills(tmp_path) as place:
        vault = await VaultStore.open(Path(place.command["vault"]), PASSPHRASE)
        async with open_stores(Path(place.command["data"])) as stores:
            runner = await runner_of(stores, vault, place.command)
            assert await read(runner) is Verdict.READ
            for _ in range(4):  # more often than the guard would let wrong keys pass
                old = place.meter.keys.encryption
                assert (await place.replace())["code"] == 0
                assert place.meter.keys.encryption != old
                assert await read(runner) is Verdict.READ
                assert await failures(runner) == 0
            outcome = await runner.write("GenerateAndReplaceKeys", Nothing(), place.command["device"][-4:])
            assert outcome.run.verdict is Verdict.VERIFIED
            in_use = await runner.connection.keys.in_use()  # type: ignore[union-attr]
            assert hex_of(in_use, ENCRYPTION) == place.meter.keys.encryption.hex().upper()
            await runner.connection.close()
        await vault.close()
        ended = await place.replace()  # and the other program takes up what this one replaced
        assert ended["code"] == 0


def second_runner(bench: KeyBench) -> MeterRunner:
    """Another runner on the same meter, as another window has it, with what it read from the store before."""
    connection = bench.place.runner.connection
    owner, index = bench.keys.owner, DatabaseIndex(bench.place.stores.database)
    keys = MeterKeyStore(bench.secrets, index, owner, bench.keys.entry)
    return MeterRunner(MeterConnection(connection.meter, connection.secrets, connection.services, keys))


async def test_two_runners_replace_in_turn(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        first, second = bench.place.runner, second_runner(bench)
        assert (await read(first), await read(second)) == (Verdict.READ, Verdict.READ)
        for runner, other in ((first, second), (second, first)) * 2:
            outcome = await runner.write("GenerateAndReplaceKeys", Nothing(), bench.digits)
            assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
            await runner.connection.close()
            assert await read(other) is Verdict.READ
            assert await bench.in_use() == bench.on_meter
        assert await failures(first) == 0


async def test_keys_that_were_typed_for_this_time_stay(tmp_path: Path) -> None:
    """The store holds other keys than the ones in a person's hand: reading it again does not bring those back."""
    async with key_bench(tmp_path) as bench:
        connection = bench.place.runner.connection
        right = connection.secrets
        wrong = right.with_secret(AUTHENTICATION, Key.from_hex(NEW_AUTHENTICATION))
        await bench.secrets.put("entry", wrong)
        for _ in range(3):
            assert await read(bench.place.runner) is Verdict.READ
        assert connection.secrets == right
        await bench.secrets.put("entry", right.with_secret(ENCRYPTION, Key.from_hex(NEW_AUTHENTICATION)))
        await bench.keys.note_in_use(right, Origin.DELIVERY)
        assert await read(bench.place.runner) is not Verdict.READ  # what came into the store since is newer


async def test_a_store_that_cannot_be_read_hinders_no_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with key_bench(tmp_path) as bench:
        assert await read(bench.place.runner) is Verdict.READ

        async def locked(_store: MemoryStore, _entry: str) -> None:
            raise KeyringLockedError(detail="test")

        monkeypatch.setattr(MemoryStore, "get", locked)
        assert await read(bench.place.runner) is Verdict.READ


async def test_the_next_change_in_one_association_knows_the_key_of_the_last(tmp_path: Path) -> None:
    """What would be put back on a refusal is the key that is in use now, not the one of when the connection began."""
    async with key_bench(tmp_path) as bench:
        assert (await send(bench)).run.verdict is Verdict.VERIFIED
        present = held(bench)
        assert present is not None
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", BY_CHANNEL)
        assert str(plan.changes[0].old) == Key.from_hex(present).check_value()
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        assert (await send(bench)).run.verdict is Verdict.NOT_DONE
        assert held(bench) == await active(bench) == present


@pytest.mark.limit(60)
async def test_the_window_goes_on_with_keys_that_the_command_line_replaced(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The association of a window ends by itself after a while; what it reads next goes over one under the new keys."""
    monkeypatch.setattr(jobs, "LINGER_S", 0.05)
    async with kills(tmp_path) as place, real_place(tmp_path, Theme(qapp)) as at:
        window = at.window
        await at.idle()
        keeper = window.cabinet.keeper
        await keeper._remembered.load()
        keeper._remembered.change(key_file=place.command["vault"])
        keeper._file = await VaultStore.open(Path(place.command["vault"]), PASSPHRASE)
        device = place.command["device"]
        window.tree.set_meter(
            card(place.command["port"], generation="smr5.2", device_identification=device, secrets_id="entry")
        )
        window.tree.select("bench")
        window.connect_meter("bench")
        await until(lambda: at.jobs.link_state("bench") is jobs.LinkState.CONNECTED)
        await at.idle()
        for _ in range(4):  # more often than the guard would let wrong keys pass
            connection = at.jobs._meters["bench"].runner.connection
            await until(partial(_is_closed, connection))
            old = place.meter.keys.encryption
            assert (await place.replace())["code"] == 0
            assert place.meter.keys.encryption != old
            outcome = await at.jobs.run("bench", "GetFirmwareVersion").result()
            assert outcome.run.verdict is Verdict.READ
            assert await failures(at.jobs._meters["bench"].runner) == 0
        await keeper.close()
