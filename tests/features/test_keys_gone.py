"""Stores that lost an entry or do not take a note, and locks that were lost on the way: what is left stays usable."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.link import Link
from smconfig_gui.model.kept_key import KeptKey, KeyState, Origin
from smconfig_gui.model.keys import AUTHENTICATION, SLOTS
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.model.secret import Key
from smconfig_gui.store.errors import KeyringLockedError
from smconfig_gui.store.kept_keys import DatabaseIndex, Owner
from tests.features.key_bench import key_bench
from tests.features.test_keys import NEW
from tests.features.test_mbus_keys import active, held, send

OTHER = Key(bytes(range(16, 32)))
REFUSED = {"service": "action", "obis": "0.0.43.0.0.255", "attribute": 2, "do": "refuse", "code": 3}
SET_REFUSED = {"service": "action", "obis": "0.1.24.1.0.255", "attribute": 7, "do": "refuse", "code": 3}


async def test_a_key_that_is_gone_from_the_store_keeps_nobody_from_the_others(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        gone, left = [await bench.keys.keep(AUTHENTICATION, OTHER, Origin.GENERATED) for _ in range(2)]
        await bench.keys.mark([gone, left], KeyState.UNVERIFIED)
        await bench.secrets.remove(gone)
        bench.place.meter.keys.authentication = OTHER.reveal()
        outcome = await bench.recover()
        assert outcome.run.verdict is Verdict.VERIFIED
        assert await bench.in_use() == bench.on_meter


async def test_a_key_that_was_never_sent_is_retired_once_the_meter_has_proved_its_own(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        reference = await bench.keys.keep(AUTHENTICATION, OTHER, Origin.GENERATED)
        assert (await bench.recover()).run.verdict is Verdict.VERIFIED
        lines = [line for line in await bench.keys.kept() if line.slot in SLOTS]
        assert [line.state for line in lines if line.reference == reference] == [KeyState.RETIRED]
        assert await bench.keys.find(reference) == OTHER


async def test_what_cannot_be_noted_is_not_told_as_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with key_bench(tmp_path, faults=[REFUSED]) as bench:
        old, put, count = bench.on_meter, DatabaseIndex.put, 0

        async def full(index: DatabaseIndex, owner: Owner, keys: Iterable[KeptKey]) -> None:
            nonlocal count
            wanted = list(keys)
            count += any(key.state is KeyState.RETIRED for key in wanted)
            if count == 2:  # the first one is the key that was not sent; this is what the meter proved
                raise KeyringLockedError(detail="test")
            await put(index, owner, wanted)

        monkeypatch.setattr(DatabaseIndex, "put", full)
        outcome = await bench.replace()
        assert (outcome.run.verdict, bench.on_meter) == (Verdict.NOT_DONE, old)
        assert "did not let it be noted" in (outcome.run.recovery or "")
        assert "new keys" not in (outcome.run.recovery or "")


async def test_a_device_gets_a_new_key_when_the_unfinished_one_is_gone(tmp_path: Path) -> None:
    async with key_bench(tmp_path, faults=[SET_REFUSED]) as bench:
        assert (await send(bench)).run.verdict is Verdict.PARTLY
        [work] = await bench.place.stores.journal.unfinished()
        await bench.secrets.remove(work.first.keys[0])
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert await active(bench) == held(bench)


async def test_nothing_more_is_sent_when_another_program_took_the_meter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with key_bench(tmp_path) as bench:
        exchange, was_changed = Link.exchange, False

        async def slept(link: Link, apdu: bytes, **options: Any) -> bytes:
            nonlocal was_changed
            answer = await exchange(link, apdu, **options)
            if bench.on_meter[0] == NEW[0] and not was_changed:
                was_changed = True
                bench.place.stores.locks._tokens.clear()  # as after a long sleep of this computer
            return answer

        monkeypatch.setattr(Link, "exchange", slept)
        outcome = await bench.replace()
        assert [row.sent for row in outcome.run.writes] == [True, False]
        assert outcome.run.verdict is Verdict.PARTLY
        assert await bench.in_use() == bench.on_meter
