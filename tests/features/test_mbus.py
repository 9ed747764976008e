"""M-Bus devices on the meter: scanned, looked up, coupled, decoupled, cleared."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from smconfig_gui.dlms.simulator import mbus
from smconfig_gui.dlms.simulator.identity import MbusDevice
from smconfig_gui.dlms.simulator.quirks import Quirk
from smconfig_gui.model.mbus import (
    ChannelRequest,
    EncryptionKeyStatus,
    LinkStatus,
    MbusDeviceRequest,
    MbusStatus,
    ShortId,
)
from smconfig_gui.model.mbus_coupling import CoupleMbusDeviceByChannelRequest, DecoupleMbusDeviceByChannelRequest
from smconfig_gui.model.meter import Nothing
from smconfig_gui.model.outcome import Verdict
from tests.meters import GENERATIONS, Bench, bench

WITH_STATUS = [name for name in GENERATIONS if name != "dsmr2.2"]
SMR5 = [name for name in GENERATIONS if name.startswith("smr5")]
LABEL = "G0035161205673116"
NOBODY = {
    "identificationNumber": "00000000",
    "manufacturerIdentification": None,
    "versionIdentification": 0,
    "deviceTypeIdentification": 0,
}
KAMSTRUP = ShortId(
    identification_number="63410052",
    manufacturer_identification="KAM",
    version_identification=27,
    device_type_identification=7,
)


def setup(channel: int, index: int) -> str:
    return f"72/0.{channel}.24.1.0.255/{index}"


def couple(channel: int = 2, **changes: Any) -> CoupleMbusDeviceByChannelRequest:
    values: dict[str, Any] = {"channel": channel, "short_id": KAMSTRUP}
    return CoupleMbusDeviceByChannelRequest(**(values | changes))


async def decouple(place: Bench, channel: int = 1) -> Any:
    facts = await place.runner.connection.open()
    request = DecoupleMbusDeviceByChannelRequest(channel=channel)
    return await place.runner.write("DecoupleMbusDeviceByChannel", request, facts.confirmed_by[-4:])


# --- who is there ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_scan_is_one_request_and_has_the_published_form(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("ScanMbusChannels")
        assert (outcome.run.verdict, outcome.run.round_trips) == (Verdict.READ, 1)
        assert json.loads(msgspec.json.encode(outcome.run.response)) == {
            "channelShortIds": [
                {
                    "channel": 1,
                    "empty": False,
                    "shortId": {
                        "identificationNumber": "12056731",
                        "manufacturerIdentification": "LGB",
                        "versionIdentification": 66,
                        "deviceTypeIdentification": 3,
                    },
                },
                *({"channel": channel, "empty": True, "shortId": NOBODY} for channel in (2, 3, 4)),
            ]
        }


async def test_a_scan_is_split_to_what_one_request_may_hold(tmp_path: Path) -> None:
    async with bench(tmp_path, max_pdu_size=128) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("ScanMbusChannels")
        assert outcome.run.verdict is Verdict.READ
        assert outcome.run.round_trips == 2
        assert outcome.value.short_id(1).text == "LGB 12056731"


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_devices_are_read_whole(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("GetMbusDevices")
        assert outcome.run.round_trips == 3
        first, second = outcome.value.devices[:2]
        assert (first.primary_address, first.device_identification) == (9, LABEL)
        assert (first.last_value, first.unit, first.captured_at) == (
            3456.789,
            "m³",
            "2026-01-01 Thu 00:00:00.* dev=-60 st=00",
        )
        in_use = None if generation == "dsmr2.2" else EncryptionKeyStatus.ENCRYPTION_KEY_IN_USE
        assert first.encryption_key_status is in_use
        assert first.status == (() if generation in SMR5 else None)
        assert (second.device_identification, second.last_value, second.captured_at) == ("", None, None)


@pytest.mark.parametrize("generation", SMR5)
async def test_the_radio_link_and_the_status_are_told(generation: str, tmp_path: Path) -> None:
    state = {"attributes": {"4/0.1.24.2.6.255/2": "0600080011"}}
    async with bench(tmp_path, generation, state=state) as place:
        await place.runner.connection.open()
        outcome = await place.runner.run("GetMbusDiagnostics", ChannelRequest(channel=1))
        assert outcome.run.round_trips == 1
        found = outcome.value
        assert (found.link_status, found.signal_strength, found.frames_ok) == (LinkStatus.NORMAL, 63, 14520)
        assert found.status == (MbusStatus.BATTERY_LOW, MbusStatus.TAMPER_P0)
        assert found.unknown_bits == (19,)


# --- how its key stands ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", WITH_STATUS)
async def test_the_key_status_by_label_and_by_channel(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation, state={"attributes": {setup(1, 14): "1602"}}) as place:
        by_label = await place.runner.run(
            "GetMbusEncryptionKeyStatus", MbusDeviceRequest(mbus_device_identification=LABEL)
        )
        assert by_label.run.response == {"encryptionKeyStatus": "ENCRYPTION_KEY_TRANSFERRED"}
        by_channel = await place.runner.run("GetMbusEncryptionKeyStatusByChannel", ChannelRequest(channel=1))
        assert by_channel.run.response == by_label.run.response


async def test_a_free_channel_has_no_key_and_is_not_asked_for_one(tmp_path: Path) -> None:
    faults = [{"service": "get", "obis": "0-2:24.1.0.255", "attribute": 14, "do": "refuse"}]
    async with bench(tmp_path, faults=faults) as place:
        outcome = await place.runner.run("GetMbusEncryptionKeyStatusByChannel", ChannelRequest(channel=2))
        assert outcome.run.response == {"encryptionKeyStatus": "NO_ENCRYPTION_KEY"}


async def test_a_label_that_stands_nowhere_or_twice_is_not_ok(tmp_path: Path) -> None:
    twice = {"1/0.3.96.1.1.255/2": "0911" + LABEL.encode().hex()}
    for folder, state, words in (("none", {}, "none of the four"), ("two", twice, "channels 1, 3")):
        label = LABEL if state else "G0000000000000000"
        async with bench(tmp_path / folder, state={"attributes": state}) as place:
            request = MbusDeviceRequest(mbus_device_identification=label)
            outcome = await place.runner.run("GetMbusEncryptionKeyStatus", request)
            assert (outcome.run.verdict, outcome.run.verdict.result) == (Verdict.NOT_DONE, "NOT OK")
            assert words in (outcome.run.description or "")


async def test_a_generation_without_key_status_says_so(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr2.2") as place:
        outcome = await place.runner.run("GetMbusEncryptionKeyStatusByChannel", ChannelRequest(channel=1))
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "DSMR 2.2" in (outcome.run.description or "")


@pytest.mark.parametrize("label", ["", "G123", "G0035161205673116!", "G" * 65])
def test_a_label_that_cannot_be_is_refused(label: str) -> None:
    with pytest.raises(msgspec.ValidationError, match="equipment identifier"):
        msgspec.convert({"mbusDeviceIdentification": label}, MbusDeviceRequest)


# --- coupling ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_device_is_coupled_to_a_free_channel(generation: str, tmp_path: Path) -> None:
    async with bench(tmp_path, generation) as place:
        dry = await place.runner.dry_run("CoupleMbusDeviceByChannel", couple(primary_address=2))
        assert (dry.run.verdict, [row.sent for row in dry.run.writes]) == (Verdict.PLANNED, [False] * 5)
        assert place.attribute(setup(2, 7)) == "120000"
        outcome = await place.runner.write("CoupleMbusDeviceByChannel", couple(primary_address=2))
        assert outcome.run.verdict is Verdict.VERIFIED
        number = "63410052" if generation in ("dsmr2.2", "dsmr4.2.2", "smr4.3") else f"{63410052:08X}"
        held = [place.attribute(setup(2, index)) for index in (6, 7, 8, 9, 5)]
        assert held == [f"06{number}", "122C2D", "111B", "1107", "1102"]
        assert [row.new for row in outcome.run.writes] == ["63410052", "KAM", 27, 7, 2]
        scanned = await place.runner.run("ScanMbusChannels")
        assert scanned.value.short_id(2) == KAMSTRUP


async def test_the_review_names_channel_and_words(tmp_path: Path) -> None:
    async with bench(tmp_path, "dsmr4.2.2") as place:
        plan = await place.runner.plan("CoupleMbusDeviceByChannel", couple())
        assert [(str(each.label), str(each.old), str(each.new)) for each in plan.changes] == [
            ("Channel 2, identification number", "none", "63410052"),
            ("Channel 2, manufacturer", "none", "KAM"),
            ("Channel 2, version", "none", "27"),
            ("Channel 2, device type", "none", "Water"),
        ]
        assert not plan.is_dangerous


async def test_a_taken_channel_and_a_device_elsewhere_are_refused(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        taken = await place.runner.write("CoupleMbusDeviceByChannel", couple(1))
        assert (taken.run.verdict, taken.run.writes) == (Verdict.NOT_DONE, ())
        assert "On channel 1 stands LGB 12056731" in (taken.run.description or "")
        there = (await place.runner.run("ScanMbusChannels")).value.short_id(1)
        elsewhere = await place.runner.write("CoupleMbusDeviceByChannel", couple(2, short_id=there))
        assert (elsewhere.run.verdict, elsewhere.run.writes) == (Verdict.NOT_DONE, ())
        assert "channel 1 already" in (elsewhere.run.description or "")
        same = await place.runner.write("CoupleMbusDeviceByChannel", couple(1, short_id=there))
        assert same.run.verdict is Verdict.NOTHING_TO_WRITE


@pytest.mark.parametrize(
    "changes",
    [
        {"identificationNumber": "6341005"},
        {"identificationNumber": "6341005A"},
        {"manufacturerIdentification": None},
        {"manufacturerIdentification": "K1M"},
        {"deviceTypeIdentification": 0},
        {"versionIdentification": 256},
    ],
)
def test_a_device_that_cannot_be_is_refused(changes: dict[str, Any]) -> None:
    whole = {"channel": 2, "shortId": msgspec.to_builtins(KAMSTRUP) | changes}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(whole, CoupleMbusDeviceByChannelRequest)


@pytest.mark.parametrize("quirk", [None, Quirk.UNSIGNED_DEINSTALL, Quirk.NO_DEINSTALL])
@pytest.mark.parametrize("generation", GENERATIONS)
async def test_a_channel_is_made_free(generation: str, quirk: Quirk | None, tmp_path: Path) -> None:
    async with bench(tmp_path, generation, quirks=[quirk] if quirk else []) as place:
        outcome = await decouple(place)
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert outcome.run.writes[0].bytes == ("1100" if quirk is Quirk.UNSIGNED_DEINSTALL else "0F00")
        held = [place.attribute(setup(1, index)) for index in (6, 7, 8, 9, 5)]
        assert held == ["0600000000", "120000", "1100", "1100", "1100"]
        if generation != "dsmr2.2" and quirk is not Quirk.NO_DEINSTALL:
            assert place.attribute(setup(1, 14)) == "1600"
        again = await decouple(place)
        assert again.run.verdict is Verdict.NOT_DONE
        assert "No device is coupled to channel 1" in (again.run.description or "")


async def test_decoupling_needs_the_digits(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        request = DecoupleMbusDeviceByChannelRequest(channel=1)
        plan = await place.runner.plan("DecoupleMbusDeviceByChannel", request)
        assert plan.is_dangerous
        assert "new user key" in str(plan.dangers[0])
        outcome = await place.runner.write("DecoupleMbusDeviceByChannel", request)
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert place.attribute(setup(1, 9)) == "1103"


@pytest.mark.no_cover
@pytest.mark.parametrize("fault", ["cut", "drop", "reset", "apply-then-error"])
async def test_a_broken_decoupling_is_never_called_done_or_untouched_when_it_is_not(fault: str, tmp_path: Path) -> None:
    for service, number in (("action", 2), *(("set", number) for number in range(1, 6))):
        faults = [{"service": service, "number": number, "do": fault}]  # action 1 is the reply to HLS
        folder = tmp_path / f"{service}-{number}"
        async with bench(folder, faults=faults, card_changes={"apdu_timeout_s": 0.25}) as place:
            outcome = await decouple(place)
            held = [place.attribute(setup(1, index)) for index in (6, 7, 8, 9, 5)]
            is_free = held == ["0600000000", "120000", "1100", "1100", "1100"]
            is_untouched = held == [f"06{12056731:08X}", "1230E2", "1142", "1103", "1109"]
            verdict = outcome.run.verdict
            assert (verdict is Verdict.VERIFIED) <= is_free, (service, number, held)
            assert (verdict is Verdict.NOT_DONE) <= (is_untouched and place.attribute(setup(1, 14)) == "1604")


@pytest.mark.parametrize("generation", SMR5)
async def test_just_the_raised_bits_are_cleared_on_every_channel(generation: str, tmp_path: Path) -> None:
    raised = {"4/0.1.24.2.6.255/2": "0600000011", "4/0.3.24.2.6.255/2": "0680000000", setup(4, 12): "1105"}
    async with bench(tmp_path, generation, state={"attributes": raised}) as place:
        outcome = await place.runner.write("ClearMbusStatusOnAllChannels", Nothing())
        if generation == "smr5.0":
            assert outcome.run.verdict is Verdict.NOT_DONE
            return
        assert outcome.run.verdict is Verdict.VERIFIED, outcome.run.description
        assert [place.attribute(key) for key in raised] == ["0600000000", "0600000000", "1100"]
        assert [(row.object, row.obis, row.bytes) for row in outcome.run.writes] == [
            ("CLEAR_MBUS_STATUS", "0.1.94.31.10.255", "0600000011"),
            ("MBUS_CLIENT_SETUP", "0.1.24.1.0.255", "0F00"),
            ("CLEAR_MBUS_STATUS", "0.3.94.31.10.255", "0680000000"),
            ("MBUS_CLIENT_SETUP", "0.3.24.1.0.255", "0F00"),
            ("MBUS_CLIENT_SETUP", "0.4.24.1.0.255", "0F00"),
        ]
        again = await place.runner.write("ClearMbusStatusOnAllChannels", Nothing())
        assert again.run.verdict is Verdict.NOTHING_TO_WRITE


async def test_clearing_is_reviewed_bit_by_bit(tmp_path: Path) -> None:
    state = {"attributes": {"4/0.1.24.2.6.255/2": "0600080001"}}
    async with bench(tmp_path, state=state) as place:
        plan = await place.runner.plan("ClearMbusStatusOnAllChannels", Nothing())
        assert [str(each.label) for each in plan.changes[:2]] == [
            "Channel 1, Battery low",
            "Channel 1, Bit 19, without a name",
        ]


@pytest.mark.parametrize("fault", ["cut", "drop", "reset", "ignore", "refuse", "apply-then-error"])
async def test_a_broken_clearing_has_a_true_verdict(fault: str, tmp_path: Path) -> None:
    status = "4/0.1.24.2.6.255/2"
    state = {"attributes": {status: "0600000011", setup(1, 12): "1105"}}
    for service, number in (("set", 1), ("action", 2)):
        faults = [{"service": service, "number": number, "do": fault}]
        folder = tmp_path / service
        async with bench(folder, state=state, faults=faults, card_changes={"apdu_timeout_s": 0.25}) as place:
            outcome = await place.runner.write("ClearMbusStatusOnAllChannels", Nothing())
            held = (place.attribute(status), place.attribute(setup(1, 12)))
            verdict = outcome.run.verdict
            assert verdict is not Verdict.UNKNOWN
            assert (verdict is Verdict.VERIFIED) == (held == ("0600000000", "1100")), (service, held, verdict)
            assert (verdict is Verdict.NOT_DONE) == (held == ("0600000011", "1105")), (service, held, verdict)


async def test_another_device_is_seen_at_the_next_scan(tmp_path: Path) -> None:
    async with bench(tmp_path) as place:
        await place.runner.run("ScanMbusChannels")
        mbus.exchange_device(place.meter, 1, MbusDevice("63410052", "KAM", 27, 7, 2))
        assert (await place.runner.run("ScanMbusChannels")).value.short_id(1) == KAMSTRUP


async def test_a_manufacturer_that_cannot_be_is_an_error_in_words(tmp_path: Path) -> None:
    async with bench(tmp_path, state={"attributes": {setup(2, 7): "120001"}}) as place:
        outcome = await place.runner.run("ScanMbusChannels")
        assert outcome.run.verdict is Verdict.NOT_DONE
        assert "1 is no manufacturer" in (outcome.run.description or "")
