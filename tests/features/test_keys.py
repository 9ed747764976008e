"""Replacing the keys of the E-meter: what the meter holds, what is stored, and whether the verdict is true."""

from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.given import Given
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.keys import ReplaceKeysRequest
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from tests.features.key_bench import (
    NEW_AUTHENTICATION,
    NEW_ENCRYPTION,
    REQUEST,
    KeyBench,
    key_bench,
)
from tests.meters import GENERATIONS

NEW = (NEW_AUTHENTICATION, NEW_ENCRYPTION)


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_both_keys_are_replaced_and_proved(generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation) as bench:
        old = bench.on_meter
        form = Given(form="replace-keys") if generation == "dsmr2.2" else Given()
        outcome = await bench.replace(given=form)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert bench.on_meter == NEW == await bench.in_use()
        assert [(row.sent, row.verified, row.new, row.bytes) for row in outcome.run.writes] == [
            (True, True, "masked", "masked")
        ] * 2
        checks = [key.check_value() for key in (REQUEST.authentication_key, REQUEST.encryption_key) if key is not None]
        assert [row.check_value for row in outcome.run.writes] == checks
        assert dict(await bench.states()) == {
            NEW[0]: KeyState.ACTIVE,
            NEW[1]: KeyState.ACTIVE,
            old[0]: KeyState.RETIRED,
            old[1]: KeyState.RETIRED,
        }
        assert await bench.place.stores.journal.unfinished() == []
        after = await bench.place.runner.run("GetFirmwareVersion")
        assert after.run.verdict is Verdict.READ
        await bench.place.runner.connection.close()
        assert (await bench.place.runner.run("GetFirmwareVersion")).run.verdict is Verdict.READ


async def test_keys_that_are_not_given_are_drawn(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        old = bench.on_meter
        plan = await bench.place.runner.plan("ReplaceKeys", ReplaceKeysRequest())
        shown = [write.check_value for write in plan.writes]
        outcome = await bench.place.runner.apply(plan, bench.digits)
        assert outcome.run.verdict is Verdict.VERIFIED  # type: ignore[union-attr]
        assert not set(old) & set(bench.on_meter)
        assert [row.check_value for row in outcome.run.writes] == shown  # type: ignore[union-attr]
        assert bench.on_meter == await bench.in_use()


async def test_a_dry_run_shows_given_keys_and_none_that_it_would_throw_away(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        before = bench.on_meter, await bench.states()
        dry_run = bench.place.runner.dry_run
        for name, request in (("ReplaceKeys", ReplaceKeysRequest()), ("GenerateAndReplaceKeys", Nothing())):
            run = (await dry_run(name, request)).run
            assert run.verdict is Verdict.PLANNED
            assert [(row.new, row.bytes, row.check_value) for row in run.writes] == [("masked", "masked", None)] * 2
            assert "generated at the moment of writing" in (run.description or "")
        given = (await dry_run("ReplaceKeys", REQUEST)).run
        checks = [key.check_value() for key in (REQUEST.authentication_key, REQUEST.encryption_key) if key is not None]
        assert ([row.check_value for row in given.writes], given.description) == (checks, None)
        assert (bench.on_meter, await bench.states()) == before


async def test_a_form_that_nobody_confirmed_makes_no_key(tmp_path: Path) -> None:
    async with key_bench(tmp_path, "dsmr2.2") as bench:
        before = await bench.states()
        outcome = await bench.replace()
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "replace-keys" in (outcome.run.description or "")
        assert await bench.states() == before


TRUE: dict[Verdict, Any] = {
    Verdict.VERIFIED: lambda old, found: found == NEW,
    Verdict.NOT_DONE: lambda old, found: found == old,
    Verdict.PARTLY: lambda old, found: found in ((NEW[0], old[1]), (old[0], NEW[1])),
    Verdict.UNVERIFIABLE: lambda old, found: found == NEW,
    Verdict.UNKNOWN: lambda old, found: True,
}


async def check(bench: KeyBench, old: tuple[str, str], verdict: Verdict) -> None:
    """The verdict is true, and the keys that the meter holds are stored."""
    assert TRUE[verdict](old, bench.on_meter), verdict
    stored = [key for key, _ in await bench.states()]
    assert set(bench.on_meter) <= set(stored)
    if verdict in (Verdict.VERIFIED, Verdict.NOT_DONE, Verdict.PARTLY):
        assert await bench.in_use() == bench.on_meter
        assert await bench.place.stores.journal.unfinished() == []


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("fault", ["cut", "drop", "refuse", "busy", "apply-then-error", "reset", "flip-tag", "clear"])
async def test_a_fault_at_one_of_the_two_keys(fault: str, number: int, tmp_path: Path) -> None:
    faults = [{"service": "action", "obis": "0.0.43.0.0.255", "number": number, "do": fault}]
    async with key_bench(tmp_path, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as bench:
        old = bench.on_meter
        outcome = await bench.replace()
        await check(bench, old, outcome.run.verdict)
        assert outcome.run.verdict is not Verdict.UNKNOWN  # the meter can be reached again
        again = await bench.replace()
        assert again.run.verdict in (Verdict.VERIFIED, Verdict.NOTHING_TO_WRITE)
        assert bench.on_meter == NEW == await bench.in_use()


@pytest.mark.parametrize("quirk", [Quirk.ANSWER_UNDER_NEW_KEY, Quirk.ERROR_BUT_APPLIED])
async def test_habits_of_meters(quirk: Quirk, tmp_path: Path) -> None:
    async with key_bench(tmp_path, quirks=[quirk]) as bench:
        old = bench.on_meter
        outcome = await bench.replace()
        await check(bench, old, outcome.run.verdict)
        wanted = Verdict.VERIFIED if quirk is Quirk.ANSWER_UNDER_NEW_KEY else Verdict.PARTLY
        assert outcome.run.verdict is wanted
        work = await bench.place.stores.journal.work(outcome.run.correlation_uid)
        assert work is not None
        if quirk is Quirk.ERROR_BUT_APPLIED:
            assert (await bench.replace()).run.verdict is Verdict.VERIFIED
            assert bench.on_meter == NEW == await bench.in_use()
        else:
            quirks = [
                entry.details.get("quirk") for entry in work.entries if entry.step == "E_METER_AUTHENTICATION_KEY"
            ]
            assert quirks[-1] == "answer-under-new-key"
