"""Keys of M-Bus devices: what device and E-meter hold, what is stored, and whether the verdict is true."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.dlms.simulator import mbus
from smconfig_gui.dlms.simulator.identity import MbusDevice
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.given import Given
from smconfig_gui.model.kept_key import KeyState
from smconfig_gui.model.mbus import ChannelRequest
from smconfig_gui.model.mbus_keys import (
    FIRMWARE,
    OPTICAL,
    USER,
    SetKeyOnGMeterRequest,
    SetMbusUserKeyByChannelRequest,
    change_counter,
)
from smconfig_gui.model.outcome import Verdict
from smconfig_gui.runner import Outcome
from tests.features.key_bench import KeyBench, key_bench
from tests.meters import GENERATIONS

LABEL = "G0035161205673116"
WITH_KEYS = [name for name in GENERATIONS if name != "dsmr2.2"]
SMR5 = [name for name in GENERATIONS if name.startswith("smr5")]
BY_CHANNEL = SetMbusUserKeyByChannelRequest(channel=1)
TRANSFERRED, IN_USE = "1602", "1604"


def key_request(kind: Any, **changes: Any) -> SetKeyOnGMeterRequest:
    where = {} if "mbus_device_identification" in changes else {"channel": 1}
    return SetKeyOnGMeterRequest(secret_type=kind, **(where | changes))


def form_of(generation: str) -> Given:
    return Given(form="mbus-key") if generation == "smr4.3" else Given()


async def send(bench: KeyBench, request: Any = BY_CHANNEL, **options: Any) -> Outcome:
    name = "SetMbusUserKeyByChannel" if isinstance(request, SetMbusUserKeyByChannelRequest) else "SetKeyOnGMeter"
    return await bench.place.runner.write(name, request, bench.digits, **options)


async def check(bench: KeyBench) -> Outcome:
    return await bench.place.runner.run("CheckMbusKeyUse", ChannelRequest(channel=1))


async def take_as_used(bench: KeyBench) -> Outcome:
    return await bench.place.runner.run("TakeMbusKeyAsUsed", ChannelRequest(channel=1))


def held(bench: KeyBench, kind: Any = USER) -> str | None:
    """The key of the device."""
    return bench.place.meter.dump().channels["1"].keys[kind.value]


def in_e_meter(bench: KeyBench) -> str | None:
    """The user key that the E-meter deciphers the device with."""
    channel = bench.place.meter.dump().channels["1"]
    if channel.user_key_in_e_meter is msgspec.UNSET:
        return channel.keys[USER.value]
    return channel.user_key_in_e_meter


def status(bench: KeyBench) -> str:
    return bench.place.attribute("72/0.1.24.1.0.255/14")


async def active(bench: KeyBench, kind: Any = USER) -> str | None:
    key = (await bench.keys.in_use()).key(kind, 1)
    return None if key is None else key.reveal().hex().upper()


async def stored(bench: KeyBench, kind: Any = USER) -> dict[str, KeyState]:
    found = {}
    for line in await bench.keys.kept():
        if line.slot.kind is kind and line.slot.channel == 1:
            secret = (await bench.secrets.get(line.reference)).key(kind, 1)
            assert secret is not None
            found[secret.reveal().hex().upper()] = line.state
    return found


async def unfinished(bench: KeyBench) -> int:
    return len(await bench.place.stores.journal.unfinished())


# --- what is held afterwards ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", WITH_KEYS)
@pytest.mark.parametrize(
    "request_", [BY_CHANNEL, key_request(USER), key_request(USER, mbus_device_identification=LABEL)]
)
async def test_device_and_e_meter_hold_the_new_user_key(request_: Any, generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation) as bench:
        old = held(bench)
        outcome = await send(bench, request_, given=form_of(generation))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert (outcome.run.response, status(bench)) == ({}, IN_USE)
        new = held(bench)
        assert new != old
        assert new == in_e_meter(bench) == await active(bench)
        assert await stored(bench) == {new: KeyState.ACTIVE, old: KeyState.RETIRED}
        assert [(row.sent, row.verified, row.new, row.bytes) for row in outcome.run.writes] == [
            (True, True, "masked", "masked")
        ] * 2
        assert [row.method for row in outcome.run.writes] == [mbus_method("transfer"), mbus_method("set")]
        assert await unfinished(bench) == 0


def mbus_method(name: str) -> int:
    return {"send": 6, "set": 7, "transfer": 8}[name]


@pytest.mark.parametrize("kind", [FIRMWARE, OPTICAL])
@pytest.mark.parametrize("generation", SMR5)
async def test_the_device_holds_a_firmware_or_optical_key(kind: Any, generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation) as bench:
        user = held(bench)
        outcome = await send(bench, key_request(kind))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert held(bench, kind) == await active(bench, kind)
        assert (held(bench), status(bench)) == (user, IN_USE)
        assert [row.method for row in outcome.run.writes] == [mbus_method("send")]


@pytest.mark.parametrize("generation", SMR5)
async def test_the_optical_port_is_closed_and_no_key_is_stored(generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation) as bench:
        request = key_request(OPTICAL, close_optical_port=True)
        plan = await bench.place.runner.plan("SetKeyOnGMeter", request)
        assert plan.is_dangerous
        assert "optical port" in str(plan.dangers[0])
        assert str(plan.changes[0].new) == "closed"
        outcome = await send(bench, request)
        assert outcome.run.verdict is Verdict.VERIFIED
        assert bench.place.meter.dump().channels["1"].optical_port_closed
        assert await stored(bench, OPTICAL) == {}
        again = await send(bench, key_request(OPTICAL))
        assert again.run.verdict in (Verdict.VERIFIED, Verdict.UNVERIFIABLE)
        assert not bench.place.meter.dump().channels["1"].optical_port_closed


@pytest.mark.parametrize("is_cut", [False, True])
async def test_the_optical_port_is_closed_without_a_place_for_keys(is_cut: bool, tmp_path: Path) -> None:
    faults = [{"service": "action", "obis": "0.1.24.1.0.255", "number": 1, "do": "cut"}] if is_cut else []
    async with key_bench(tmp_path, faults=faults) as bench:
        bench.place.runner.connection.keys = None
        outcome = await send(bench, key_request(OPTICAL, close_optical_port=True))
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert bool(outcome.run.description) is is_cut
        assert bench.place.meter.dump().channels["1"].optical_port_closed
        refused = await send(bench, key_request(OPTICAL))
        assert refused.run.verdict is Verdict.NOT_DONE
        assert "place" in (refused.run.description or "")


@pytest.mark.parametrize("generation", WITH_KEYS)
async def test_a_dry_run_makes_no_key_and_sends_nothing(generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation) as bench:
        before, kept = bench.place.meter.dump(), await bench.keys.kept()
        outcome = await bench.place.runner.dry_run("SetMbusUserKeyByChannel", BY_CHANNEL, given=form_of(generation))
        assert (outcome.run.verdict, [row.sent for row in outcome.run.writes]) == (Verdict.PLANNED, [False, False])
        assert [row.check_value for row in outcome.run.writes] == [None, None]  # that key is thrown away
        assert "generated at the moment of writing" in (outcome.run.description or "")
        after = bench.place.meter.dump()
        assert (after.channels, await bench.keys.kept()) == (before.channels, kept)
        assert {key for key in after.attributes if after.attributes[key] != before.attributes[key]} <= {
            "8/0.0.1.0.0.255/2",
            "1/0.0.43.1.0.255/2",
        }


# --- what is refused before anything is made -----------------------------------------------------------------------


async def test_smr_4_3_makes_no_key_before_its_form_is_chosen(tmp_path: Path) -> None:
    async with key_bench(tmp_path, "smr4.3") as bench:
        kept, before = await bench.keys.kept(), held(bench)
        outcome = await send(bench)
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "mbus-key" in (outcome.run.description or "")
        assert (await bench.keys.kept(), held(bench), await unfinished(bench)) == (kept, before, 0)


@pytest.mark.parametrize("kind", [FIRMWARE, OPTICAL])
async def test_dsmr_4_has_user_keys_only(kind: Any, tmp_path: Path) -> None:
    async with key_bench(tmp_path, "dsmr4.2.2") as bench:
        outcome = await send(bench, key_request(kind))
        assert (outcome.run.verdict, outcome.run.writes) == (Verdict.NOT_DONE, ())
        assert "DSMR 4.2.2" in (outcome.run.description or "")


async def test_no_place_for_keys_and_no_default_key_send_nothing(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        before = held(bench)
        connection = bench.place.runner.connection
        keys, secrets = connection.keys, connection.secrets
        connection.keys = None
        assert (await send(bench)).run.verdict is Verdict.NOT_DONE
        connection.keys = keys
        connection.use(type(secrets)(secrets.keys, {}))
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "No default key is known for LGB 12056731" in (outcome.run.description or "")
        assert (held(bench), await unfinished(bench)) == (before, 0)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"channel": None}, "and not both"),
        ({"mbusDeviceIdentification": LABEL}, "and not both"),
        ({"secretType": "G_METER_MASTER_KEY"}, "cannot be sent"),
        ({"closeOpticalPort": True}, "closeOpticalPort goes with"),
        ({"channel": 5}, "<= 4"),
    ],
)
def test_a_request_that_cannot_be_meant_is_refused(changes: dict[str, Any], words: str) -> None:
    whole = {"channel": 1, "secretType": USER.value} | changes
    with pytest.raises(msgspec.ValidationError, match=words):
        msgspec.convert(whole, SetKeyOnGMeterRequest)


# --- the device ----------------------------------------------------------------------------------------------------


async def test_a_device_exchanged_since_the_scan_gets_no_key_and_both_are_named(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        scanned = (await bench.place.runner.run("ScanMbusChannels")).value.short_id(1)
        request = SetMbusUserKeyByChannelRequest(channel=1, short_id=scanned)
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", request)
        other = MbusDevice("12056732", "LGB", 66, 3, 9)
        keys = dict(other.keys)
        mbus.exchange_device(bench.place.meter, 1, other)
        outcome = await bench.place.runner.apply(plan, bench.digits)
        assert isinstance(outcome, Outcome)
        assert outcome.run.verdict is Verdict.NOT_DONE
        for name in ("LGB 12056731", "LGB 12056732"):
            assert name in (outcome.run.description or "")
        assert (other.keys, other.key_change_counter) == (keys, 0)
        assert [state for state in (await stored(bench)).values() if state is not KeyState.ACTIVE] == []


async def test_without_a_scan_an_exchanged_device_brings_a_new_review(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", BY_CHANNEL)
        mbus.exchange_device(bench.place.meter, 1, MbusDevice("12056732", "LGB", 66, 3, 9))
        again = await bench.place.runner.apply(plan, bench.digits)
        assert not isinstance(again, Outcome)
        assert "12056732" in str(again.changes[0].label)


async def test_the_review_names_the_device_and_what_is_in_the_cipher(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", BY_CHANNEL)
        lines = [(str(change.label), str(change.old), str(change.new)) for change in plan.changes]
        assert lines[0][0] == "User key of LGB 12056731, channel 1"
        assert lines[1] == ("Version and medium in the cipher", "usually 80, Gas", "66, Gas")
        reference = SetMbusUserKeyByChannelRequest(channel=1, use_reference_identity=True)
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", reference)
        assert "Version and medium" not in " ".join(str(change.label) for change in plan.changes)


async def test_the_reference_form_is_there_for_devices_that_need_it(tmp_path: Path) -> None:
    async with key_bench(tmp_path, quirks=[Quirk.REFERENCE_MBUS_IDENTITY]) as bench:
        old = held(bench)
        refused = await send(bench)
        assert (refused.run.verdict, held(bench), in_e_meter(bench)) == (Verdict.NOT_DONE, old, old)
        assert "version and medium" in (refused.run.description or "")
        outcome = await send(bench, SetMbusUserKeyByChannelRequest(channel=1, use_reference_identity=True))
        assert outcome.run.verdict is Verdict.VERIFIED
        assert held(bench) == in_e_meter(bench) == await active(bench)


async def test_with_a_wrong_default_key_the_former_user_key_is_put_back(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "rejected the new key" in (outcome.run.description or "")
        assert held(bench) == in_e_meter(bench) == await active(bench) == old
        assert await unfinished(bench) == 0


# --- waiting for use -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", WITH_KEYS)
async def test_a_key_waits_for_the_next_telegram_and_a_later_check_closes_it(generation: str, tmp_path: Path) -> None:
    async with key_bench(tmp_path, generation, mbus_delay_s=3600) as bench:
        old = held(bench)
        outcome = await send(bench, given=form_of(generation))
        assert outcome.run.verdict is Verdict.WAITING
        assert (outcome.run.verdict.result, outcome.run.verdict.exit_code) == ("OK", 0)
        assert "next telegram" in (outcome.run.recovery or "")
        assert (await active(bench), await unfinished(bench)) == (old, 1)
        assert sorted((await stored(bench)).values()) == [KeyState.ACTIVE, KeyState.UNVERIFIED]
        assert (await check(bench)).run.verdict is Verdict.WAITING
        bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(hours=1, seconds=1))
        checked = await check(bench)
        assert checked.run.verdict is Verdict.VERIFIED
        assert checked.run.response == {"encryptionKeyStatus": "ENCRYPTION_KEY_IN_USE"}
        assert held(bench) == in_e_meter(bench) == await active(bench) != old
        assert await unfinished(bench) == 0


async def test_a_key_that_never_comes_into_use_is_taken_back_by_hand(tmp_path: Path) -> None:
    async with key_bench(tmp_path, "dsmr4.2.2") as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        outcome = await send(bench)
        assert outcome.run.verdict is Verdict.WAITING  # DSMR 4 cannot tell a wrong default key
        assert in_e_meter(bench) != held(bench)
        put_back = await bench.place.runner.write("PutBackMbusUserKey", ChannelRequest(channel=1), bench.digits)
        assert put_back.run.verdict is Verdict.WAITING
        assert in_e_meter(bench) == old == await active(bench)
        assert await unfinished(bench) == 0


async def test_a_refusal_that_shows_later_is_told_and_taken_back(tmp_path: Path) -> None:
    async with key_bench(tmp_path, mbus_delay_s=3600) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        assert (await send(bench)).run.verdict is Verdict.WAITING
        bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(hours=1, seconds=1))
        told = await check(bench)
        assert told.run.verdict is Verdict.PARTLY
        assert "rejected the new key" in (told.run.description or "")
        put_back = await bench.place.runner.write("PutBackMbusUserKey", ChannelRequest(channel=1), bench.digits)
        assert put_back.run.verdict is Verdict.WAITING
        assert in_e_meter(bench) == old == held(bench)


async def an_hour_later(bench: KeyBench) -> Outcome:
    bench.place.meter.clock.set(bench.place.meter.clock.utc() + timedelta(hours=1, seconds=1))
    return await check(bench)


@pytest.mark.parametrize("request_of", [key_request(FIRMWARE), key_request(OPTICAL, close_optical_port=True)])
async def test_a_refused_key_that_the_e_meter_never_holds_leaves_nothing_to_put_back(
    request_of: SetKeyOnGMeterRequest, tmp_path: Path
) -> None:
    async with key_bench(tmp_path, mbus_delay_s=3600) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench, FIRMWARE)
        assert (await send(bench, request_of)).run.verdict is Verdict.WAITING
        told = await an_hour_later(bench)
        assert told.run.verdict is Verdict.NOT_DONE
        assert "rejected the new key" in (told.run.description or "")
        assert "Put the former user key back" not in f"{told.run.description} {told.run.recovery}"
        assert held(bench, FIRMWARE) == await active(bench, FIRMWARE) == old
        assert await unfinished(bench) == 0


async def test_a_refused_user_key_that_the_e_meter_did_not_take_leaves_nothing_to_put_back(tmp_path: Path) -> None:
    refused = {"service": "action", "obis": "0.1.24.1.0.255", "attribute": 7, "do": "refuse", "code": 3}
    async with key_bench(tmp_path, mbus_delay_s=3600, faults=[refused]) as bench:
        bench.place.meter.mbus_devices[1].keys["G_METER_MASTER_KEY"] = bytes(16)
        old = held(bench)
        assert (await send(bench)).run.verdict is Verdict.PARTLY
        assert (await an_hour_later(bench)).run.verdict is Verdict.NOT_DONE
        assert held(bench) == in_e_meter(bench) == await active(bench) == old
        assert await unfinished(bench) == 0


# --- broken links --------------------------------------------------------------------------------------------------


async def assert_true(bench: KeyBench, verdict: Verdict, old: str | None, kind: Any = USER) -> None:
    """The verdict is true of device and E-meter, and every key that one of them holds is stored."""
    at_device, at_meter = held(bench, kind), in_e_meter(bench) if kind is USER else held(bench, kind)
    truths: dict[Verdict, Any] = {
        Verdict.VERIFIED: lambda: at_device == at_meter != old,
        Verdict.WAITING: lambda: at_meter != old,
        Verdict.NOT_DONE: lambda: at_device == at_meter == old,
        Verdict.PARTLY: lambda: at_meter == old and at_device != old,
        Verdict.UNVERIFIABLE: lambda: at_device != old,
        Verdict.UNKNOWN: lambda: True,
    }
    assert truths[verdict](), (verdict, at_device == old, at_meter == old)
    everything = await stored(bench, kind)
    assert {at_device, at_meter} <= set(everything)
    if verdict in (Verdict.VERIFIED, Verdict.NOT_DONE):
        assert await active(bench, kind) == at_device
        assert await unfinished(bench) == 0


@pytest.mark.no_cover
@pytest.mark.parametrize("fault", ["cut", "drop", "refuse", "busy", "apply-then-error", "reset", "flip-tag", "clear"])
@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.0", "smr5.2"])
async def test_a_fault_at_each_call_is_told_truly_and_mended_by_the_same_key(
    generation: str, fault: str, tmp_path: Path
) -> None:
    calls = ((USER, 8), (USER, 7)) if generation == "dsmr4.2.2" else ((USER, 8), (USER, 7), (FIRMWARE, 6))
    for kind, method in calls:
        faults = [{"service": "action", "obis": "0.1.24.1.0.255", "attribute": method, "do": fault}]
        folder = tmp_path / f"{kind}-{method}"
        async with key_bench(folder, generation, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as bench:
            old = held(bench, kind)
            outcome = await send(bench, key_request(kind))
            verdict = outcome.run.verdict
            await assert_true(bench, verdict, old, kind)
            first = set(await stored(bench, kind)) - {old}
            again = await send(bench, key_request(kind))
            if again.run.verdict is Verdict.UNVERIFIABLE:  # the bit says it of the key before, and there is no log
                assert (generation, kind) == ("smr5.0", FIRMWARE)
                assert held(bench, kind) != await active(bench, kind)
                again = await take_as_used(bench)
            assert again.run.verdict in (Verdict.VERIFIED, Verdict.UNVERIFIABLE), again.run.description
            assert held(bench, kind) == await active(bench, kind)
            assert kind is not USER or in_e_meter(bench) == held(bench)
            assert await unfinished(bench) == 0
            if verdict in (Verdict.PARTLY, Verdict.UNKNOWN):
                assert held(bench, kind) in first  # the same key, not another one


@pytest.mark.no_cover
@pytest.mark.parametrize("generation", ["dsmr4.2.2", "smr5.2"])
async def test_a_link_cut_at_any_answer_has_a_true_verdict(generation: str, tmp_path: Path) -> None:
    for service, most in (("get", 8), ("action", 5)):
        for number in range(1, most + 1):
            faults = [{"service": service, "number": number, "do": "cut"}]
            folder = tmp_path / f"{service}-{number}"
            async with key_bench(folder, generation, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as bench:
                old = held(bench)
                outcome = await send(bench)
                await assert_true(bench, outcome.run.verdict, old)


async def test_a_link_that_stays_broken_is_unknown_and_comes_back_with_the_same_key(tmp_path: Path) -> None:
    faults = [
        {"service": "action", "obis": "0.1.24.1.0.255", "attribute": 7, "do": "cut"},
        {"service": "aarq", "connection": 3, "times": 9, "do": "cut"},
    ]
    async with key_bench(tmp_path, faults=faults, card_changes={"apdu_timeout_s": 0.4}) as bench:
        outcome = await send(bench)
        assert (outcome.run.verdict, outcome.run.verdict.exit_code) == (Verdict.UNKNOWN, 3)
        assert "same key" in (outcome.run.recovery or "")
        assert await unfinished(bench) == 1
        key = held(bench)
        plan = await bench.place.runner.plan("SetMbusUserKeyByChannel", BY_CHANNEL)
        assert "the same key again" in [str(change.new) for change in plan.changes]
        assert (await send(bench)).run.verdict is Verdict.VERIFIED
        assert held(bench) == key == in_e_meter(bench) == await active(bench)


# --- the key change counter ----------------------------------------------------------------------------------------


def test_the_counter_is_seconds_since_2000_in_utc() -> None:
    assert change_counter(datetime(2000, 1, 1, tzinfo=UTC)) == 1
    assert change_counter(datetime(2000, 1, 1, 0, 4, 18, tzinfo=UTC)) == 258


async def test_the_counter_rises_whatever_the_clock_does(tmp_path: Path) -> None:
    async with key_bench(tmp_path) as bench:
        connection = bench.place.runner.connection
        moment = datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC)  # the last second of summer time in the Netherlands
        counters = []
        for step in (0, 0, 1, -3600, 0, 3600, 7200):
            moment += timedelta(seconds=step)
            connection.services = replace(connection.services, now=partial(_same, moment))
            assert (await send(bench)).run.verdict is Verdict.VERIFIED
            counters.append(bench.place.meter.dump().channels["1"].key_change_counter)
        assert counters == sorted(set(counters))
        assert counters[0] == change_counter(datetime(2026, 10, 25, 0, 59, 59, tzinfo=UTC))


def _same(moment: datetime) -> datetime:
    return moment


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_a_canary_key_is_in_no_file_and_no_output(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with key_bench(tmp_path) as bench:
        records: list[Any] = []
        bench.place.runner.connection.services.trace.listen(records.append)
        old, default = held(bench), "000102030405060708090A0B0C0D0E0F"
        outcome = await send(bench)
        keys = [key for key in (old, held(bench), default) if key is not None]
        told = str(outcome) + repr(records) + caplog.text + msgspec.json.encode(outcome.run).decode()
    files = everything_in(tmp_path)
    for key in keys:
        assert key.upper() not in told.upper().replace(" ", "")
        assert bytes.fromhex(key) not in files
        assert key.encode() not in files.upper()
