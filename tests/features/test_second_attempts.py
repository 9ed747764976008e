"""Second attempts and interrupted ends: what a first attempt left on a meter stays known until it is settled."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.errors import MeterError, NoAnswerError
from smconfig_gui.model.axdr import double_long_unsigned, enumerated
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.journal import JournalEntry, StepState
from smconfig_gui.model.kept_key import KeyState, Origin
from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.model.mbus import ChannelRequest
from smconfig_gui.model.mbus_keys import FIRMWARE
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner.connection import MeterConnection, MeterFacts
from smconfig_gui.runner.procedure import ProcedureRun
from smconfig_gui.store.journal import JournalStore
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from smconfig_gui.store.meter_keys import MeterKeyStore
from tests.features.key_bench import (
    AUTHENTICATION,
    ENCRYPTION,
    NEW_AUTHENTICATION,
    NEW_ENCRYPTION,
    KeyBench,
    hex_of,
    key_bench,
)
from tests.features.test_firmware_update import (
    IMAGE,
    NAME,
    half_by_somebody_else,
    place_of,
    quick,
    update,
)
from tests.features.test_mbus_keys import active, check, held, in_e_meter, key_request, send, stored, unfinished

__all__ = ["quick"]
SETUP = "0.1.24.1.0.255"


def fault(method: int, do: str, **changes: Any) -> dict[str, Any]:
    return {"service": "action", "obis": SETUP, "attribute": method, "do": do} | changes


@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.2"])
async def test_a_refused_second_attempt_does_not_forget_the_first(generation: str, tmp_path: Path) -> None:
    """The device may hold the key of the first attempt: its work stays open, and nothing is called unchanged."""
    faults = [fault(7, "refuse", code=3, times=2), fault(8, "refuse", code=3, number=2)]
    async with key_bench(tmp_path, generation, faults=faults) as bench:
        old = held(bench)
        assert (await send(bench)).run.verdict is Verdict.PARTLY
        new = held(bench)
        assert new is not None
        again = await send(bench)
        assert (held(bench), in_e_meter(bench)) == (new, old) != (old, old)
        assert again.run.verdict in (Verdict.PARTLY, Verdict.UNKNOWN), again.run.description
        assert (await stored(bench))[new] is KeyState.UNVERIFIED
        assert await unfinished(bench) == 1
        assert (await send(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench) == in_e_meter(bench) == new


@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.2"])
async def test_the_e_meter_gets_what_the_device_has_although_the_device_wants_it_no_more(
    generation: str, tmp_path: Path
) -> None:
    faults = [fault(7, "refuse", code=3), fault(8, "refuse", code=3, number=2)]
    async with key_bench(tmp_path, generation, faults=faults) as bench:
        assert (await send(bench)).run.verdict is Verdict.PARTLY
        new = held(bench)
        again = await send(bench)
        assert again.run.verdict is Verdict.VERIFIED, again.run.description
        assert held(bench) == in_e_meter(bench) == new == await active(bench)
        assert await unfinished(bench) == 0


async def test_a_second_attempt_that_stops_early_does_not_forget_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with key_bench(tmp_path, faults=[fault(7, "refuse", code=3)]) as bench:
        assert (await send(bench)).run.verdict is Verdict.PARTLY
        new = held(bench)
        assert new is not None
        with monkeypatch.context() as patch:
            calls = []

            def checkpoint(_run: ProcedureRun) -> None:
                calls.append(1)
                if len(calls) == 2:
                    raise MeterError("stopped")

            patch.setattr(ProcedureRun, "checkpoint", checkpoint)
            again = await send(bench)
        assert again.run.verdict is Verdict.NOT_DONE, again.run.description
        assert (await stored(bench))[new] is KeyState.UNVERIFIED
        assert await unfinished(bench) == 1
        assert (await send(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench) == in_e_meter(bench) == new


async def test_a_refused_second_firmware_key_does_not_forget_the_first(tmp_path: Path) -> None:
    faults = [fault(6, "drop"), fault(6, "refuse", code=3, number=2)]
    async with key_bench(tmp_path, faults=faults, mbus_delay_s=3600, card_changes={"apdu_timeout_s": 0.4}) as bench:
        first = await send(bench, key_request(FIRMWARE))
        assert first.run.verdict is Verdict.UNKNOWN, first.run.description
        again = await send(bench, key_request(FIRMWARE))
        assert again.run.verdict is Verdict.UNKNOWN, again.run.description
        assert await unfinished(bench) == 1
        bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(hours=1, seconds=1))
        assert KeyState.UNVERIFIED in (await stored(bench, FIRMWARE)).values()
        assert held(bench, FIRMWARE) in await stored(bench, FIRMWARE)


class KilledError(BaseException):
    """The program ended here."""


async def killed_after(bench: KeyBench, monkeypatch: pytest.MonkeyPatch, step: str, state: StepState) -> None:
    """Send a key; the program ends right after a line of the journal."""
    write = bench.place.stores.journal.write

    async def killed(_store: JournalStore, entry: JournalEntry) -> None:
        await write(entry)
        if (entry.step, entry.state) == (step, state):
            raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(JournalStore, "write", killed)
        with pytest.raises(KilledError):
            await send(bench)


async def test_a_key_that_was_put_back_before_a_kill_never_counts_as_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with key_bench(tmp_path) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        await killed_after(bench, monkeypatch, "put back", StepState.ACKED)
        bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(hours=1, seconds=1))
        assert held(bench) == in_e_meter(bench) == old
        outcome = await check(bench)
        assert await active(bench) == old, outcome.run
        assert outcome.run.verdict is not Verdict.VERIFIED


async def test_a_transferred_key_alone_never_counts_as_in_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A meter may still say that a key is in use: it means the former one, as long as it was not given the new."""
    async with key_bench(tmp_path, mbus_delay_s=3600) as bench:
        old = held(bench)
        await killed_after(bench, monkeypatch, "transfer", StepState.ACKED)
        bench.place.meter.objects.store(Attribute(72, Obis("0-1:24.1.0.255"), 14), enumerated(4))
        outcome = await check(bench)
        assert (outcome.run.verdict, await active(bench)) == (Verdict.UNKNOWN, old)
        assert await unfinished(bench) == 1


async def test_another_meter_at_the_second_association_does_not_take_the_work_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults = [fault(7, "reset")]
    async with key_bench(tmp_path, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as bench:
        identify, seen = MeterConnection._identify, []

        async def other(connection: MeterConnection, session: Any) -> MeterFacts:
            facts = await identify(connection, session)
            seen.append(facts)
            return facts if len(seen) != 2 else replace(facts, device_identification="E9999999999999999")

        with monkeypatch.context() as patch:
            patch.setattr(MeterConnection, "_identify", other)
            outcome = await send(bench)
        assert outcome.run.verdict is Verdict.UNKNOWN
        assert outcome.run.device_identification == bench.place.meter.identity.device_identification
        assert not bench.place.runner.connection.is_open
        [work] = await bench.place.stores.journal.unfinished()
        assert {entry.device_identification for entry in work.entries} == {
            bench.place.meter.identity.device_identification
        }
        assert (await send(bench)).run.verdict is Verdict.VERIFIED


@pytest.mark.usefixtures("quick")
async def test_blocks_of_an_abandoned_image_are_never_taken_for_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The announcement is lost on its way: what is on the meter is still the other tool's image."""
    faults = [{"service": "action", "obis": "0.0.44.0.0.255", "attribute": 1, "do": "reset"}]
    async with place_of(tmp_path, monkeypatch, faults=faults) as place:
        await half_by_somebody_else(place, NAME, len(IMAGE))
        outcome = await update(place, abandons=True)
        assert bytes(place.meter.image.data) == IMAGE
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description


async def test_the_former_key_is_not_put_back_for_another_device(tmp_path: Path) -> None:
    async with key_bench(tmp_path, mbus_delay_s=3600) as bench:
        assert (await send(bench)).run.verdict is Verdict.WAITING
        new = in_e_meter(bench)
        number = Attribute(72, Obis("0-1:24.1.0.255"), 6)
        bench.place.meter.objects.store(number, double_long_unsigned(99999999))
        request = ChannelRequest(channel=1)
        outcome = await bench.place.runner.write("PutBackMbusUserKey", request, bench.digits)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "LGB 99999999" in (outcome.run.description or "")
        assert in_e_meter(bench) == new
        assert await unfinished(bench) == 1


async def test_keys_are_recovered_with_a_damaged_journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last good copy of the database may not know the newest keys: recovering must need the journal no more."""
    async with key_bench(tmp_path) as bench:
        with monkeypatch.context() as patch:
            patch.setattr(ProcedureRun, "associate", no_way_back)
            assert (await bench.replace()).run.verdict is Verdict.UNVERIFIABLE

        def damage(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE journal SET body = x'00' WHERE sequence = 1")

        await bench.place.stores.database.finish(damage)
        found = await bench.recover()
        assert found.run.verdict is Verdict.VERIFIED, found.run.description
        assert await bench.in_use() == bench.on_meter == (NEW_AUTHENTICATION, NEW_ENCRYPTION)
        again = await bench.replace(ReplaceKeysRequest())
        assert again.run.verdict is Verdict.NOT_DONE
        assert await bench.in_use() == bench.on_meter == (NEW_AUTHENTICATION, NEW_ENCRYPTION)


async def no_way_back(_run: ProcedureRun, _secrets: object = None) -> None:
    raise NoAnswerError("no-answer", seconds=1)


@asynccontextmanager
async def second_card(bench: KeyBench) -> AsyncIterator[MeterKeyStore]:
    """Work on through another card of the same meter, which has an entry of its own with the keys of now."""
    in_use, connection = await bench.keys.in_use(), bench.place.runner.connection
    await bench.secrets.put("second entry", in_use)
    owner = Owner("second", bench.place.meter.identity.device_identification)
    second = MeterKeyStore(bench.secrets, DatabaseIndex(bench.place.stores.database), owner, "second entry")
    yield second
    await connection.close()
    connection.keys = second
    connection.use(await second.in_use())


async def test_keys_replaced_through_one_card_are_found_through_the_other(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        async with second_card(bench) as second:
            assert (await bench.replace()).run.verdict is Verdict.VERIFIED
        states = [line.state for line in await second.kept() if line.slot.kind in (AUTHENTICATION, ENCRYPTION)]
        assert states.count(KeyState.UNVERIFIED) == 2
        found = await bench.recover()
        assert found.run.verdict is Verdict.VERIFIED, found.run.description
        assert (await second.in_use()) == (await bench.keys.in_use())
        assert KeyState.UNVERIFIED not in [line.state for line in await second.kept()]


async def test_keys_are_replaced_through_either_card_of_a_meter(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        async with second_card(bench) as second:
            pass
        await second.note_in_use(await second.in_use(), Origin.DELIVERY)
        old = await bench.in_use()
        outcome = await bench.replace()
        assert (outcome.run.verdict, outcome.run.recovery) == (Verdict.VERIFIED, None)
        in_use = await second.in_use()
        assert (hex_of(in_use, AUTHENTICATION), hex_of(in_use, ENCRYPTION)) == bench.on_meter
        references = [line.reference for line in await second.kept() if line.state is KeyState.RETIRED]
        retired = {key.reveal().hex().upper() for key in [await second.get(reference) for reference in references]}
        assert set(old) <= retired


async def test_a_counter_that_jumped_costs_no_try_and_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever worked on the meter meanwhile pushed its counter up: the right pair is not worn out by asking again."""
    lost = {"service": "action", "obis": "0.0.43.0.0.255", "number": 2, "do": "refuse", "code": 3}
    async with key_bench(tmp_path, faults=[lost]) as bench:
        with monkeypatch.context() as patch:
            patch.setattr(ProcedureRun, "associate", no_way_back)
            assert (await bench.replace()).run.verdict is Verdict.UNKNOWN
        assert bench.on_meter[0] == NEW_AUTHENTICATION
        bench.place.meter.security.client_counter += 5_000_000
        outcome = await bench.recover()
        run, connection = outcome.run, bench.place.runner.connection
        assert run.verdict is Verdict.UNKNOWN
        assert "5012" in (run.description or "").replace(" ", ""), run.description
        assert (run.recovery or "").startswith("2 of 4 pairs of stored keys were not tried")
        connection.accepted_counter = bench.place.meter.security.client_counter + 1
        found = await bench.recover()
        assert (found.run.verdict, found.value.associations) == (Verdict.VERIFIED, 1), found.run.description
        assert await bench.in_use() == bench.on_meter
        assert bench.on_meter[1] != NEW_ENCRYPTION
