"""The link is cut around each APDU of a change of an M-Bus key: the verdict is true, and the same key mends it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.mbus_keys import FIRMWARE, USER
from smconfig_gui.model.outcome import Verdict
from tests.features.key_bench import KeyBench, key_bench
from tests.features.test_keys_faults import Cut
from tests.features.test_mbus_keys import active, check, held, in_e_meter, key_request, send, stored, unfinished

HABITS: dict[str, tuple[Quirk, ...]] = {
    "plain": (),
    "stale": (Quirk.KEY_STATUS_STAYS, Quirk.KEY_ACCEPTED_STAYS),
    "lying": (Quirk.ERROR_BUT_APPLIED,),
}
MOST = 40


async def assert_true(bench: KeyBench, verdict: Verdict, kind: Any, old: str | None, was_active: str | None) -> None:
    """What is said is so once the device has had its telegram, and whatever one of the two holds is stored."""
    both = held(bench, kind), in_e_meter(bench) if kind is USER else held(bench, kind)
    truths = {
        Verdict.VERIFIED: both[0] == both[1] != old,
        Verdict.WAITING: both == (both[0], both[0]) != (old, old),
        Verdict.UNVERIFIABLE: both == (both[0], both[0]) != (old, old),
        Verdict.NOT_DONE: both == (old, old),
        Verdict.PARTLY: both[0] != both[1],
    }
    assert truths.get(verdict, True), (verdict, both, old)
    assert {*both, old, was_active} - {None} <= set(await stored(bench, kind))
    if verdict is Verdict.VERIFIED:
        assert await active(bench, kind) == both[0]
    elif verdict is Verdict.NOT_DONE:
        assert await active(bench, kind) == was_active


def an_hour_later(bench: KeyBench) -> None:
    clock = bench.place.meter.clock
    clock.set(clock.utc() + timedelta(hours=1, seconds=1))


SOME = (
    ("dsmr4.2.2", USER, "stale", False),
    ("smr5.2", USER, "plain", True),
    ("smr5.2", USER, "lying", False),
    ("smr5.0", FIRMWARE, "stale", False),
)
ALL = tuple(
    (generation, kind, habit, is_before)
    for generation, kind in (("dsmr4.2.2", USER), ("smr5.2", USER), ("smr5.5", USER), ("smr5.0", FIRMWARE))
    for habit in HABITS
    for is_before in (True, False)
)


@pytest.mark.limit(120)
@pytest.mark.parametrize(("generation", "kind", "habit", "is_before"), SOME)
async def test_a_cut_around_each_apdu(
    generation: str, kind: Any, habit: str, is_before: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cut_around_each(generation, kind, habit, tmp_path, monkeypatch, is_before=is_before)


@pytest.mark.soak
@pytest.mark.limit(600)
@pytest.mark.parametrize(("generation", "kind", "habit", "is_before"), ALL)
async def test_a_cut_around_each_apdu_of_every_habit(
    generation: str, kind: Any, habit: str, is_before: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await cut_around_each(generation, kind, habit, tmp_path, monkeypatch, is_before=is_before)


async def cut_around_each(
    generation: str, kind: Any, habit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_before: bool
) -> None:
    """Cut at one APDU after the other, until there are no more of them."""
    for number in range(1, MOST):
        folder = tmp_path / str(number)
        async with key_bench(folder, generation, quirks=HABITS[habit], mbus_delay_s=3600) as bench:
            old, was_active = held(bench, kind), await active(bench, kind)
            with monkeypatch.context() as patch:
                cut = Cut(patch, number, is_before=is_before)
                verdict = (await send(bench, key_request(kind))).run.verdict
                await bench.place.runner.connection.close()
            an_hour_later(bench)
            bench.place.meter.dump()  # the device has had its telegram
            await assert_true(bench, verdict, kind, old, was_active)
            first = set(await stored(bench, kind)) - {old}
            if verdict is Verdict.UNKNOWN:
                assert (await send(bench, key_request(kind))).run.verdict is not Verdict.NOT_DONE
                an_hour_later(bench)
                assert held(bench, kind) in first  # the same key, not another one
                assert kind is not USER or in_e_meter(bench) == held(bench)
            elif verdict in (Verdict.WAITING, Verdict.UNVERIFIABLE):
                checked = (await check(bench)).run.verdict
                assert checked in (Verdict.VERIFIED, Verdict.UNVERIFIABLE), (number, verdict, checked)
                assert await unfinished(bench) == (0 if checked is Verdict.VERIFIED else 1)
                assert await active(bench, kind) == (held(bench, kind) if checked is Verdict.VERIFIED else was_active)
            if number > cut.count:
                return
    pytest.fail(f"it takes more than {MOST} APDUs")
