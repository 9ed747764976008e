"""State in, dump out: what one meter held, another one goes on with."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from smconfig_gui.dlms.simulator import MeterState, SimulatedMeter, parse_state, state_json
from smconfig_gui.model.axdr import NULL
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.meter import GENERATIONS
from tests.simulator import hand
from tests.simulator.hand import connected, get, set_

LIVE = {"8/0.0.1.0.0.255/2"}


def state(**parts: object) -> MeterState:
    return parse_state(json.dumps(parts).encode())


@pytest.mark.parametrize("generation", GENERATIONS)
def test_a_dump_read_back_gives_the_same_dump(generation: str) -> None:
    first = SimulatedMeter(generation, seed=5, clock=datetime(2026, 1, 10, 12, tzinfo=UTC)).dump()
    second = SimulatedMeter(generation, state=parse_state(state_json(first))).dump()
    different = [key for key in first.attributes if first.attributes[key] != second.attributes[key]]
    assert set(different) <= LIVE
    assert (first.security, first.channels, first.image) == (second.security, second.channels, second.image)


def test_a_dump_has_the_documented_form() -> None:
    meter = SimulatedMeter("smr5.2")
    client = connected(meter)
    client.call(set_(hand.FILTER, bytes.fromhex("0600000020")))
    written = json.loads(state_json(meter.dump()))
    assert written["attributes"]["1/0.0.97.98.10.255/2"] == "0600000020"
    assert written["security"] == {
        "E_METER_AUTHENTICATION_KEY": "D0D1D2D3D4D5D6D7D8D9DADBDCDDDEDF",
        "E_METER_ENCRYPTION_KEY_UNICAST": "000102030405060708090A0B0C0D0E0F",
        "E_METER_MASTER_KEY": "00112233445566778899AABBCCDDEEFF",
        "invocationCounter": client.counter - 1,
        "serverInvocationCounter": client.server_counters[-1],
    }
    channel = written["channels"]["1"]
    keys = channel.pop("keys")
    assert channel == {
        "identificationNumber": "12056731",
        "manufacturer": "LGB",
        "version": 66,
        "deviceType": 3,
        "opticalPortClosed": False,
        "keyChangeCounter": 0,
    }
    assert keys["G_METER_MASTER_KEY"] == "000102030405060708090A0B0C0D0E0F"
    assert keys["G_METER_OPTICAL_PORT_KEY"] is None
    assert written["image"] == {
        "status": 0,
        "blocksReceived": 0,
        "blocksSentTwice": 0,
        "initiates": 0,
        "activations": 0,
        "sha256": None,
    }


def test_a_bit_that_nobody_knows_can_be_put_into_the_alarm_filter() -> None:
    meter = SimulatedMeter("smr5.2", state=state(attributes={"1/0.0.97.98.10.255/2": "060000002A"}))
    assert connected(meter).call(get(hand.FILTER))[4:] == bytes.fromhex("060000002A")


def test_keys_and_counters_go_on_from_a_state() -> None:
    security = {"E_METER_ENCRYPTION_KEY_UNICAST": "11" * 16, "invocationCounter": 777, "serverInvocationCounter": 50}
    meter = SimulatedMeter("smr5.2", state=state(security=security))
    assert meter.keys.encryption == b"\x11" * 16
    assert meter.keys.authentication == bytes(range(0xD0, 0xE0))
    client = connected(meter)
    client.call(get(hand.FILTER))
    assert client.server_counters == [53, 54]
    assert meter.read(Attribute(1, Obis("0.0.43.1.0.255"), 2)) == b"\x06" + (client.counter - 1).to_bytes(4, "big")


def test_a_replay_is_still_refused_by_the_meter_that_went_on() -> None:
    first = SimulatedMeter("smr5.2")
    client = connected(first)
    apdu = client.seal(0xC8, get(hand.FILTER))
    client.exchange(apdu)
    second = SimulatedMeter("smr5.2", state=parse_state(state_json(first.dump())))
    again = connected(second)
    assert again.exchange(apdu)[:3] == b"\xd8\x01\x06"


def test_a_device_may_be_put_on_a_channel() -> None:
    device = {"identificationNumber": "99310014", "manufacturer": "FLO", "version": 80, "deviceType": 3}
    keys = {"G_METER_MASTER_KEY": "AB" * 16}
    meter = SimulatedMeter("smr5.2", state=state(channels={"2": {**device, "keys": keys}}))
    numbers = [meter.objects.value(Attribute(72, Obis("0.2.24.1.0.255"), index)).number for index in (5, 6, 7, 8, 9)]
    assert numbers == [2, 99310014, 6543, 80, 3]
    assert meter.dump().channels["2"].keys["G_METER_MASTER_KEY"] == "AB" * 16
    assert set(meter.dump().channels) == {"1", "2"}


def test_a_profile_of_an_object_that_is_gone_has_null_in_its_column() -> None:
    captures = "0101" + "0204" + "120003" + "0906010063630000" + "0F02" + "120000"
    meter = SimulatedMeter("smr5.2", state=state(attributes={"7/0.1.94.31.6.255/3": captures}))
    rows = meter.objects.value(Attribute(7, Obis("0.1.94.31.6.255"), 2)).items
    assert {row.items for row in rows} == {(NULL,)}


def shown(meter: SimulatedMeter) -> datetime:
    value = meter.objects.value(Attribute(8, Obis("0.0.1.0.0.255"), 2))
    moment = CosemDateTime.from_bytes(value.octets).to_datetime()
    assert moment is not None
    return moment


def test_the_clock_goes_on_from_the_state_unless_another_time_is_asked_for() -> None:
    early = {"8/0.0.1.0.0.255/2": "090C07D50101FF0C00000080 00FF".replace(" ", "")}
    gone_on = shown(SimulatedMeter("smr5.2", state=state(attributes=early)))
    assert timedelta() <= gone_on - datetime(2005, 1, 1, 11, tzinfo=UTC) < timedelta(seconds=30)
    asked = datetime(2031, 5, 5, 5, tzinfo=UTC)
    assert abs(shown(SimulatedMeter("smr5.2", clock=asked, state=state(attributes=early))) - asked) < timedelta(
        seconds=30
    )


def test_the_zone_of_a_state_is_the_zone_of_the_clock() -> None:
    attributes = {"8/0.0.1.0.0.255/3": "100000", "8/0.0.1.0.0.255/8": "0300"}
    value = SimulatedMeter("smr5.2", state=state(attributes=attributes)).read(Attribute(8, Obis("0.0.1.0.0.255"), 2))
    assert value[-3:] == b"\x00\x00\x00"


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"attributes": {"1/0.0.1.2.3.255/2": "00"}}, "1/0.0.1.2.3.255/2 does not fit smr5.2"),
        ({"attributes": {"3/0.0.97.98.10.255/2": "00"}}, "does not fit"),
        ({"attributes": {"1/0.0.97.98.10.255/2": "06"}}, "does not fit"),
        ({"attributes": {"1/0.0.97.98.10.255/2": "xx"}}, "does not fit"),
        ({"attributes": {"filter": "00"}}, "does not fit"),
        (
            {
                "channels": {
                    "5": {"identificationNumber": "1" * 8, "manufacturer": "ABC", "version": 1, "deviceType": 3}
                }
            },
            "1 to 4",
        ),
    ],
)
def test_a_state_that_does_not_fit_the_meter_is_refused(parts: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        SimulatedMeter("smr5.2", state=state(**parts))


@pytest.mark.parametrize(
    "parts",
    [
        {"colour": 1},
        {"security": {"E_METER_MASTER_KEY": "00"}},
        {"security": {"invocationCounter": -1}},
        {"channels": {"1": {"manufacturer": "LGB"}}},
        {"image": {"status": 256}},
    ],
)
def test_a_state_that_is_malformed_names_the_place(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="the state file cannot be read"):
        state(**parts)


def test_the_resources_are_those_of_the_seven_generations_and_their_common_parts() -> None:
    folder = Path(__file__).parents[2] / "resources" / "simulator"
    assert {path.stem for path in folder.glob("*.json")} == {*GENERATIONS, "common", "since-dsmr4"}
