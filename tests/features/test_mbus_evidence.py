"""A key of an M-Bus device counts as in use when the meter has told so of this key, and not before."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from smconfig_gui.dlms.mbus_keys.evidence import Baseline, Seen, Sign, sign_of_bits, sign_of_events
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.axdr import enumerated
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.mbus import ChannelRequest, EncryptionKeyStatus
from smconfig_gui.model.mbus_keys import FIRMWARE, OPTICAL, USER
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from tests.features.key_bench import KeyBench, key_bench
from tests.features.test_mbus_keys import (
    BY_CHANNEL,
    active,
    check,
    held,
    in_e_meter,
    key_request,
    send,
    stored,
    take_as_used,
    unfinished,
)

STAYS = (Quirk.KEY_STATUS_STAYS, Quirk.KEY_ACCEPTED_STAYS)
KEY_STATUS = Attribute(72, Obis("0-1:24.1.0.255"), 14)


async def assert_both_kept(bench: KeyBench, old: str | None, kind: Any = USER) -> None:
    """Whatever the device holds is stored, the former key is still the one in use here, and the work is open."""
    everything = await stored(bench, kind)
    assert {held(bench, kind), old} - {None} <= set(everything)
    assert await active(bench, kind) == old
    assert await unfinished(bench) >= 1


def an_hour_later(bench: KeyBench) -> None:
    clock = bench.place.meter.clock
    clock.set(clock.utc() + timedelta(hours=1, seconds=1))


# --- a status that says "in use" all along ---------------------------------------------------------------------------


@pytest.mark.parametrize("delay", [0, 3600])
async def test_a_status_that_stays_proves_nothing_where_nothing_else_tells(delay: int, tmp_path: Path) -> None:
    quirks = [Quirk.KEY_STATUS_STAYS]
    async with key_bench(tmp_path, "dsmr4.2.2", quirks=quirks, mbus_delay_s=delay) as bench:
        old = held(bench)
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.UNVERIFIABLE, outcome.run
        assert "Both keys are kept" in (outcome.run.recovery or "")
        await assert_both_kept(bench, old)
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.UNVERIFIABLE
        await assert_both_kept(bench, old)
        taken = await take_as_used(bench)
        assert (taken.run.verdict, await unfinished(bench)) == (Verdict.UNVERIFIABLE, 0)
        assert "on your word" in (taken.run.recovery or "")
        assert await active(bench) == held(bench) == in_e_meter(bench) != old
        assert (await stored(bench))[old or ""] is KeyState.RETIRED


async def test_a_wrong_default_key_behind_a_status_that_stays_is_put_back(tmp_path: Path) -> None:
    """The device never took the key, and the meter says "in use": calling that verified would lose its readings."""
    async with key_bench(tmp_path, "dsmr4.2.2", quirks=[Quirk.KEY_STATUS_STAYS]) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        assert (await send(bench)).run.verdict is Verdict.UNVERIFIABLE
        assert held(bench) != in_e_meter(bench) != old == await active(bench)
        put_back = await bench.place.runner.write("PutBackMbusUserKey", ChannelRequest(channel=1), bench.digits)
        assert put_back.run.verdict is Verdict.WAITING
        assert in_e_meter(bench) == old == await active(bench)


@pytest.mark.parametrize("generation", ["smr5.0", "smr5.2"])
async def test_the_bit_of_the_device_proves_what_the_status_does_not(generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation, quirks=[Quirk.KEY_STATUS_STAYS], mbus_delay_s=3600) as bench:
        old = held(bench)
        assert (await send(bench)).run.verdict is Verdict.WAITING
        await assert_both_kept(bench, old)
        assert (await check(bench)).run.verdict is Verdict.WAITING
        await assert_both_kept(bench, old)
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench) == in_e_meter(bench) == await active(bench) != old
        assert await unfinished(bench) == 0


@pytest.mark.parametrize("fault", ["drop", "cut", "flip-tag", "apply-then-error"])
@pytest.mark.parametrize("method", [7, 8])
@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.2"])
async def test_a_lost_answer_behind_a_status_that_stays_is_told_truly(
    generation: str, method: int, fault: str, tmp_path: Path
) -> None:
    """What was lost may have been done: a status that says "in use" whatever happens is no proof of the contrary."""
    faults = [{"service": "action", "obis": "0.1.24.1.0.255", "attribute": method, "do": fault}]
    options: dict[str, Any] = {"faults": faults, "card_changes": {"apdu_timeout_s": 0.4}}
    quirks = [Quirk.KEY_STATUS_STAYS]
    async with key_bench(tmp_path, generation, quirks=quirks, mbus_delay_s=3600, **options) as bench:
        old = held(bench)
        verdict = (await send(bench)).run.verdict
        an_hour_later(bench)
        await check(bench)
        assert verdict is not Verdict.NOT_DONE or (held(bench), in_e_meter(bench)) == (old, old)
        assert verdict is not Verdict.VERIFIED or held(bench) == in_e_meter(bench) != old
        assert {held(bench), in_e_meter(bench)} <= set(await stored(bench))
        first = set(await stored(bench)) - {old}
        again = await send(bench)
        assert again.run.verdict in (Verdict.VERIFIED, Verdict.WAITING, Verdict.UNVERIFIABLE), again.run.description
        if again.run.verdict is Verdict.VERIFIED:  # the device told that it has it, of the first time
            assert held(bench) == in_e_meter(bench) == await active(bench) != old
        an_hour_later(bench)
        await check(bench)
        assert held(bench) == in_e_meter(bench)
        assert verdict is Verdict.UNVERIFIABLE or held(bench) in first


async def test_a_status_that_moves_later_is_evidence(tmp_path: Path) -> None:
    async with key_bench(tmp_path, "dsmr4.2.2", quirks=[Quirk.KEY_STATUS_STAYS], mbus_delay_s=3600) as bench:
        assert (await send(bench)).run.verdict is Verdict.UNVERIFIABLE
        bench.place.meter.objects.store(KEY_STATUS, enumerated(3))
        assert (await check(bench)).run.verdict is Verdict.WAITING
        bench.place.meter.objects.store(KEY_STATUS, enumerated(4))
        assert (await check(bench)).run.verdict is Verdict.VERIFIED
        assert await active(bench) == in_e_meter(bench)


# --- a bit that was raised before ------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [FIRMWARE, OPTICAL])
@pytest.mark.parametrize("delay", [0, 3600])
async def test_a_bit_that_was_raised_before_proves_nothing_without_a_log(delay: int, kind: Any, tmp_path: Path) -> None:
    async with key_bench(tmp_path, "smr5.0", quirks=[Quirk.KEY_ACCEPTED_STAYS], mbus_delay_s=delay) as bench:
        old = held(bench, kind)
        outcome = await send(bench, key_request(kind))
        assert outcome.run.verdict is Verdict.UNVERIFIABLE, outcome.run
        assert "Both keys are kept" in (outcome.run.recovery or "")
        await assert_both_kept(bench, old, kind)
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.UNVERIFIABLE
        await assert_both_kept(bench, old, kind)
        assert (await take_as_used(bench)).run.verdict is Verdict.UNVERIFIABLE
        assert await active(bench, kind) == held(bench, kind) != old
        assert await unfinished(bench) == 0


@pytest.mark.parametrize("kind", [FIRMWARE, OPTICAL, USER])
@pytest.mark.parametrize("delay", [0, 3600])
async def test_the_log_tells_what_bit_and_status_do_not(delay: int, kind: Any, tmp_path: Path) -> None:
    async with key_bench(tmp_path, "smr5.2", quirks=STAYS, mbus_delay_s=delay) as bench:
        for _ in range(2):
            old = held(bench, kind)
            outcome = await send(bench, key_request(kind))
            if delay:
                assert outcome.run.verdict is Verdict.WAITING
                await assert_both_kept(bench, old, kind)
                assert (await check(bench)).run.verdict is Verdict.WAITING
                await assert_both_kept(bench, old, kind)
                an_hour_later(bench)
                outcome = await check(bench)
            assert outcome.run.verdict is Verdict.VERIFIED, outcome.run
            assert held(bench, kind) == await active(bench, kind) != old
            assert await unfinished(bench) == 0


async def test_a_rejection_under_a_bit_that_stays_is_no_acceptance(tmp_path: Path) -> None:
    for generation in ("smr5.0", "smr5.2"):
        async with key_bench(tmp_path / generation, generation, quirks=STAYS) as bench:
            bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
            old = held(bench, FIRMWARE)
            outcome = await send(bench, key_request(FIRMWARE))
            assert outcome.run.verdict is Verdict.NOT_DONE, (generation, outcome.run)
            again = await send(bench, key_request(FIRMWARE))  # the rejected bit is raised by now, too
            assert again.run.verdict in (Verdict.UNVERIFIABLE, Verdict.WAITING), (generation, again.run)
            assert held(bench, FIRMWARE) == old
            assert await active(bench, FIRMWARE) == old
            user = await send(bench, BY_CHANNEL)
            assert user.run.verdict is not Verdict.VERIFIED
            assert await active(bench) == held(bench)


async def test_the_status_is_cleared_and_the_same_key_sent_again(tmp_path: Path) -> None:
    """What is advised where a bit was raised before: it leads to a proof."""
    async with key_bench(tmp_path, "smr5.1", mbus_delay_s=3600) as bench:
        status = Attribute(4, Obis("0-1:24.2.6.255"), 2)
        before = bench.place.meter.objects.value(status)
        bench.place.meter.objects.store(status, type(before)(before.tag, 1 << 17))
        assert (await send(bench, key_request(FIRMWARE))).run.verdict is Verdict.WAITING
        [first] = set(await stored(bench, FIRMWARE)) - {await active(bench, FIRMWARE)}
        clear = await bench.place.runner.write("ClearMbusStatusOnAllChannels", Nothing(), bench.digits)
        assert clear.run.verdict is Verdict.VERIFIED, clear.run.description
        assert (await send(bench, key_request(FIRMWARE))).run.verdict is Verdict.WAITING
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench, FIRMWARE) == first == await active(bench, FIRMWARE)


# --- two keys on their way at once -----------------------------------------------------------------------------------


async def test_one_bit_does_not_speak_of_two_keys(tmp_path: Path) -> None:
    """The user key is taken, the firmware key is not: the bit that the one raised proves nothing of the other."""
    async with key_bench(tmp_path, "smr5.0", mbus_delay_s=3600) as bench:
        old = held(bench, FIRMWARE)
        assert (await send(bench, key_request(FIRMWARE))).run.verdict is Verdict.WAITING
        bench.place.meter.ports[1].waiting.clear()  # the firmware key never reaches the device
        assert (await send(bench)).run.verdict is Verdict.WAITING
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.UNVERIFIABLE  # one of them is proved, the other is told
        assert held(bench) == await active(bench) == in_e_meter(bench)  # the user key: its status has moved
        assert (held(bench, FIRMWARE), await active(bench, FIRMWARE)) == (old, old)
        assert await unfinished(bench) == 1


async def test_two_keys_that_were_both_taken_are_told_by_the_log(tmp_path: Path) -> None:
    async with key_bench(tmp_path, "smr5.2", mbus_delay_s=3600) as bench:
        for kind in (FIRMWARE, OPTICAL, USER):
            assert (await send(bench, key_request(kind))).run.verdict is Verdict.WAITING
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.VERIFIED
        for kind in (FIRMWARE, OPTICAL, USER):
            assert held(bench, kind) == await active(bench, kind)
        assert await unfinished(bench) == 0


# --- an answer that lies ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [USER, FIRMWARE])
@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.0", "smr5.2"])
async def test_an_error_that_hides_a_change_is_completed(generation: str, kind: Any, tmp_path: Path) -> None:
    """An error answer does not mean "unchanged": the E-meter is given the key that its device has."""
    if generation == "dsmr4.2.2" and kind is FIRMWARE:
        return
    async with key_bench(tmp_path, generation, quirks=[Quirk.ERROR_BUT_APPLIED]) as bench:
        old = held(bench, kind)
        outcome = await send(bench, key_request(kind))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run
        assert held(bench, kind) == await active(bench, kind) != old
        assert in_e_meter(bench) == held(bench)
        assert await unfinished(bench) == 0
        assert [row.verified for row in outcome.run.writes] == [True] * len(outcome.run.writes)


async def test_a_link_that_breaks_between_the_two_calls_is_completed(tmp_path: Path) -> None:
    faults = [{"service": "action", "obis": "0.1.24.1.0.255", "attribute": 7, "do": "drop"}]
    options: dict[str, Any] = {"faults": faults, "card_changes": {"apdu_timeout_s": 0.4}}
    async with key_bench(tmp_path, "dsmr4.2.2", mbus_delay_s=3600, **options) as bench:
        old = held(bench)
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.WAITING, outcome.run
        assert in_e_meter(bench) != old
        an_hour_later(bench)
        assert (await check(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench) == in_e_meter(bench) == await active(bench) != old


async def test_a_status_without_a_meaning_is_unknown_and_nothing_is_called_undone(tmp_path: Path) -> None:
    faults = [
        {"service": "get", "obis": "0.1.24.1.0.255", "attribute": 14, "number": number, "do": "other-value"}
        for number in range(2, 9)
    ]
    async with key_bench(tmp_path, "dsmr4.2.2", faults=faults, quirks=[Quirk.NO_WITH_LIST]) as bench:
        old = held(bench)
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.UNKNOWN, outcome.run
        assert held(bench) != old
        assert {held(bench), in_e_meter(bench), old} <= set(await stored(bench))
        assert await unfinished(bench) == 1


# --- a place for keys where there is none ----------------------------------------------------------------------------


async def test_a_port_that_was_closed_without_a_place_for_keys_is_checked_without_one(tmp_path: Path) -> None:
    async with key_bench(tmp_path, mbus_delay_s=3600) as bench:
        connection = bench.place.runner.connection
        connection.keys = None
        closed = await send(bench, key_request(OPTICAL, close_optical_port=True))
        assert closed.run.verdict is Verdict.WAITING
        assert (await check(bench)).run.verdict is Verdict.WAITING
        an_hour_later(bench)
        checked = await check(bench)
        assert checked.run.verdict is Verdict.VERIFIED, checked.run.description
        assert await unfinished(bench) == 0
        connection.keys = bench.keys
        assert (await send(bench)).run.verdict is Verdict.WAITING
        an_hour_later(bench)
        connection.keys = None
        without = await check(bench)  # a key that was sent needs its place to be in use there
        assert without.run.verdict is Verdict.NOT_DONE
        assert "place" in (without.run.description or "")
        assert await unfinished(bench) == 1


# --- what is said of it, pure ----------------------------------------------------------------------------------------

_USED = EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE


@pytest.mark.parametrize(
    ("before", "now", "together", "wanted"),
    [
        ((), (17,), 1, Sign.ACCEPTED),
        ((), (18,), 1, Sign.REJECTED),
        ((), (17, 18), 1, Sign.NONE),
        ((17,), (17,), 1, Sign.NONE),
        ((17,), (17, 18), 1, Sign.REJECTED),
        ((18,), (17,), 1, Sign.ACCEPTED),
        ((18,), (18,), 1, Sign.NONE),
        ((), (17,), 2, Sign.NONE),
    ],
)
def test_bits(before: tuple[int, ...], now: tuple[int, ...], together: int, wanted: Sign) -> None:
    assert sign_of_bits(Baseline(Seen(_USED, before), together=together), Seen(_USED, now)) is wanted


@pytest.mark.parametrize(
    ("codes", "together", "wanted"),
    [
        ([], 1, Sign.NONE),
        ([0x81A0], 1, Sign.NONE),
        ([0x81A0, 0x81A1], 1, Sign.ACCEPTED),
        ([0x80A0, 0x80A1], 1, Sign.NONE),  # another channel
        ([0x81A0, 0x8192], 1, Sign.REJECTED),
        ([0x81A0, 0x8192, 0x81A0, 0x81A1], 1, Sign.ACCEPTED),
        ([0x81A1, 0x8192], 1, Sign.REJECTED),
        ([0x81A0, 0x81A1, 0x81A0], 2, Sign.NONE),
        ([0x81A0, 0x81A1, 0x81A0, 0x8192], 2, Sign.NONE),
        ([0x81A0, 0x81A1, 0x81A0, 0x81A1], 2, Sign.ACCEPTED),
        ([0x8192, 0x8192], 2, Sign.REJECTED),
    ],
)
def test_events(codes: list[int], together: int, wanted: Sign) -> None:
    assert sign_of_events(codes, 2, together) is wanted


def test_a_line_of_the_journal_keeps_what_was_there_before() -> None:
    baseline = Baseline(Seen(_USED, (17, 3)), "07EA0B1D070D000000FFC400", 2, 3)
    assert Baseline.of(baseline.details) == baseline
    assert Baseline.of({}).seen.is_in_use  # what is not known proves nothing
