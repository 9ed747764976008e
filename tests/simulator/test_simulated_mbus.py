"""M-Bus devices behind the simulated meter, sent to by hand: they take what is right and nothing else."""

import re
import struct
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from smconfig_gui.dlms.simulator import SimulatedMeter, mbus, parse_state, state_json
from smconfig_gui.dlms.simulator.identity import MbusDevice
from smconfig_gui.dlms.simulator.quirks import Quirk
from tests.simulator.hand import HandClient, action, connected, get, set_

DEFAULT_KEY = bytes(range(16))
NEW_KEY = bytes.fromhex("00FFEEDDCCBBAA998877665544332211")
SETUP = bytes.fromhex("0048 0001180100FF")
STATUS = bytes.fromhex("0004 0001180206FF 02")
CLEAR = bytes.fromhex("0001 00015E1F0AFF 02")
AUXILIARY = bytes.fromhex("0007 0000636206FF 02")
DEVICE = bytes.fromhex("31670512 E230 42 03".replace(" ", ""))  # 12056731, LGB, version 66, gas
REFERENCE = DEVICE[:6] + b"\x50\x03"


def sealed(
    key: bytes, *, key_id: int = 0, counter: int = 1, who: bytes = DEVICE, default: bytes = DEFAULT_KEY
) -> bytes:
    head = struct.pack(">I", counter)
    whole = AESGCM(default).encrypt(who + head, bytes((key_id, 16)) + key, None)
    return head + whole[:-8]


def octets(raw: bytes) -> bytes:
    return bytes((9, len(raw))) + raw


def sent_data(raw: bytes, dib: bytes = b"\x0d", vib: bytes = b"\xfd\x19") -> bytes:
    return bytes.fromhex("01010203") + octets(dib) + octets(vib) + octets(raw)


def result(client: HandClient, method: int, argument: bytes) -> int:
    return client.call(action(SETUP + bytes((method,)), argument))[3]


def key_status(client: HandClient) -> int:
    return client.call(get(SETUP + b"\x0e"))[-1]


def status(client: HandClient) -> int:
    return int.from_bytes(client.call(get(STATUS))[-4:], "big")


def events(client: HandClient) -> list[int]:
    entries = re.findall(rb"\x09\x0c.{12}\x12(..)", client.call(get(AUXILIARY)), re.DOTALL)
    return [int.from_bytes(code, "big") for code in entries]


@pytest.fixture
def meter() -> SimulatedMeter:
    return SimulatedMeter("smr5.2")


@pytest.fixture
def client(meter: SimulatedMeter) -> HandClient:
    return connected(meter)


def test_a_user_key_is_taken_by_the_device_and_then_by_the_e_meter(meter: SimulatedMeter, client: HandClient) -> None:
    assert result(client, 8, octets(sealed(NEW_KEY))) == 0
    assert key_status(client) == mbus.TRANSFERRED
    assert result(client, 7, octets(NEW_KEY)) == 0
    assert key_status(client) == mbus.IN_USE
    channel = meter.dump().channels["1"]
    assert channel.keys["G_METER_ENCRYPTION_KEY"] == NEW_KEY.hex().upper()
    assert channel.key_change_counter == 1
    assert events(client)[-3:] == [0x80A0, 0x80A1, 0x8080 + 17]
    assert status(client) == 1 << 17


@pytest.mark.parametrize(
    "wrong",
    [
        sealed(NEW_KEY, default=bytes(16)),
        sealed(NEW_KEY, who=REFERENCE),
        sealed(NEW_KEY, who=b"\x00" + DEVICE[1:]),
        sealed(NEW_KEY, counter=0),
        sealed(NEW_KEY, key_id=3),
        sealed(NEW_KEY)[:-1] + b"\x00",
        b"\x00\x00\x00\x05" + sealed(NEW_KEY)[4:],
    ],
)
def test_a_key_that_does_not_verify_is_rejected_and_the_old_one_stays(
    meter: SimulatedMeter, client: HandClient, wrong: bytes
) -> None:
    before = meter.dump().channels["1"]
    assert result(client, 8, octets(wrong)) == 0  # the E-meter cannot know
    assert status(client) == 1 << 18
    assert events(client)[-2:] == [0x80A0, 0x8080 + 18]
    after = meter.dump().channels["1"]
    assert (after.keys, after.key_change_counter) == (before.keys, before.key_change_counter)


def test_a_change_counter_must_rise(meter: SimulatedMeter, client: HandClient) -> None:
    other = bytes(15) + b"\x01"
    for counter, key, taken in ((5, NEW_KEY, True), (5, other, False), (4, other, False), (6, other, True)):
        result(client, 8, octets(sealed(key, counter=counter)))
        held = meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"] == key.hex().upper()
        assert held is taken, counter


def test_a_set_key_that_the_device_does_not_have_is_never_in_use(client: HandClient) -> None:
    assert result(client, 8, octets(sealed(NEW_KEY, default=bytes(16)))) == 0
    assert result(client, 7, octets(NEW_KEY)) == 0
    assert key_status(client) == mbus.SET_AND_TRANSFERRED


def test_a_device_takes_its_key_with_its_next_telegram() -> None:
    meter = SimulatedMeter("smr5.2", mbus_delay_s=3600)
    client = connected(meter)
    result(client, 8, octets(sealed(NEW_KEY)))
    result(client, 7, octets(NEW_KEY))
    assert key_status(client) == mbus.SET_AND_TRANSFERRED
    assert meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"] != NEW_KEY.hex().upper()
    meter.clock.set(meter.clock.utc() + timedelta(seconds=3601))
    assert key_status(client) == mbus.IN_USE
    assert meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"] == NEW_KEY.hex().upper()


def test_what_waits_for_a_device_outlives_the_meter() -> None:
    first = SimulatedMeter("smr5.2", mbus_delay_s=3600)
    client = connected(first)
    result(client, 8, octets(sealed(NEW_KEY)))
    result(client, 7, octets(NEW_KEY))
    dump = parse_state(state_json(first.dump()))
    assert dump.channels["1"].user_key_in_e_meter == NEW_KEY.hex().upper()
    second = SimulatedMeter("smr5.2", state=dump)
    channel = second.dump().channels["1"]
    assert channel.keys["G_METER_ENCRYPTION_KEY"] == NEW_KEY.hex().upper()
    assert second.dump().attributes["72/0.1.24.1.0.255/14"] == "1604"


@pytest.mark.parametrize("key_id", [1, 2])
def test_other_keys_come_as_data(meter: SimulatedMeter, client: HandClient, key_id: int) -> None:
    assert result(client, 6, sent_data(sealed(NEW_KEY, key_id=key_id))) == 0
    assert meter.dump().channels["1"].keys[mbus.KEY_NAMES[key_id]] == NEW_KEY.hex().upper()
    assert key_status(client) == mbus.IN_USE  # only the user key has a status


def test_a_key_of_zeros_closes_the_optical_port_and_another_one_opens_it(
    meter: SimulatedMeter, client: HandClient
) -> None:
    assert result(client, 6, sent_data(sealed(bytes(16), key_id=2))) == 0
    closed = meter.dump().channels["1"]
    assert closed.optical_port_closed
    assert closed.keys["G_METER_OPTICAL_PORT_KEY"] is None
    assert result(client, 6, sent_data(sealed(NEW_KEY, key_id=2, counter=2))) == 0
    assert not meter.dump().channels["1"].optical_port_closed


def test_data_that_is_no_key_changes_nothing(meter: SimulatedMeter, client: HandClient) -> None:
    before = meter.dump().channels["1"].keys
    assert result(client, 6, sent_data(sealed(NEW_KEY, key_id=1), vib=b"\xfd\x18")) == 0
    assert meter.dump().channels["1"].keys == before


@pytest.mark.parametrize(
    ("method", "argument", "refused"),
    [
        (8, octets(NEW_KEY), 250),
        (8, b"\x0a\x00", 12),
        (7, octets(NEW_KEY[1:]), 250),
        (7, b"\x0f\x00", 12),
        (6, octets(NEW_KEY), 12),
        (6, bytes.fromhex("01010202090100090100"), 12),
        (1, b"\x0f\x00", 250),
        (2, b"\x11\x00", 12),
        (4, b"\x11\x00", 12),
    ],
)
def test_a_wrong_argument_is_refused(client: HandClient, method: int, argument: bytes, refused: int) -> None:
    assert result(client, method, argument) == refused


def test_a_free_channel_takes_no_key(meter: SimulatedMeter) -> None:
    client = connected(meter)
    free = bytes.fromhex("0048 0002180100FF")
    for method, argument in ((8, octets(sealed(NEW_KEY))), (7, octets(NEW_KEY)), (6, sent_data(sealed(NEW_KEY)))):
        assert client.call(action(free + bytes((method,)), argument))[3] == 11


def test_dsmr_4_deciphers_one_block_and_cannot_tell_a_wrong_one() -> None:
    meter = SimulatedMeter("dsmr4.2.2")
    client = connected(meter)
    published = bytes.fromhex("08EAB184363141F1E7B554939DFB75B8")
    assert result(client, 8, octets(published)) == 0
    assert meter.dump().channels["1"].keys["G_METER_ENCRYPTION_KEY"] == "11111111222222223333333344444455"
    assert result(client, 7, octets(bytes.fromhex("11111111222222223333333344444455"))) == 0
    assert key_status(client) == mbus.IN_USE
    assert result(client, 8, octets(bytes(16))) == 0
    assert result(client, 7, octets(NEW_KEY)) == 0
    assert key_status(client) == mbus.SET_AND_TRANSFERRED
    assert result(client, 8, octets(sealed(NEW_KEY))) == 250


@pytest.mark.parametrize(("quirk", "argument"), [(None, b"\x0f\x00"), (Quirk.UNSIGNED_DEINSTALL, b"\x11\x00")])
def test_a_device_that_is_taken_off_has_no_key_any_more(quirk: Quirk | None, argument: bytes) -> None:
    meter = SimulatedMeter("smr5.2", quirks=[quirk] if quirk else [])
    client = connected(meter)
    wrong = b"\x11\x00" if quirk is None else b"\x0f\x00"
    assert result(client, 2, wrong) == 12
    assert result(client, 2, argument) == 0
    attributes = meter.dump().attributes
    assert (attributes["72/0.1.24.1.0.255/5"], attributes["72/0.1.24.1.0.255/14"]) == ("1100", "1600")
    assert meter.dump().channels["1"].user_key_in_e_meter is None
    for index, nothing in ((6, "0600000000"), (7, "120000"), (8, "1100"), (9, "1100")):
        client.call(set_(SETUP + bytes((index,)), bytes.fromhex(nothing)))
    assert result(client, 2, argument) == 250
    assert result(client, 1, b"\x0f\x00") == 0
    assert meter.dump().attributes["72/0.1.24.1.0.255/6"] == f"06{12056731:08X}"


def test_only_the_device_that_the_e_meter_listens_for_takes_a_key(meter: SimulatedMeter, client: HandClient) -> None:
    client.call(set_(SETUP + b"\x08", b"\x11\x43"))
    before = meter.dump().channels["1"].keys
    assert result(client, 8, octets(sealed(NEW_KEY))) == 0
    assert meter.dump().channels["1"].keys == before


def test_another_device_on_a_channel_shows_itself_and_has_no_key(meter: SimulatedMeter, client: HandClient) -> None:
    mbus.exchange_device(meter, 1, MbusDevice("63410052", "KAM", 27, 7, 2))
    assert key_status(client) == mbus.NO_KEY
    assert client.call(get(SETUP + b"\x06"))[-4:] == (63410052).to_bytes(4, "big")
    assert client.call(get(bytes.fromhex("0001 0001600101FF 02")))[-17:] == b"G0035166341005216"
    mbus.exchange_device(meter, 1, None)
    assert client.call(get(SETUP + b"\x09"))[-1] == 0
    assert "1" not in meter.dump().channels


def test_bits_of_the_mask_are_cleared_and_others_stay(meter: SimulatedMeter, client: HandClient) -> None:
    result(client, 8, octets(sealed(NEW_KEY)))
    assert status(client) == 1 << 17
    assert client.call(set_(CLEAR, bytes.fromhex("0600000001")))[-1] == 0
    assert status(client) == 1 << 17
    assert client.call(set_(CLEAR, bytes.fromhex("0600020000")))[-1] == 0
    assert status(client) == 0
    assert client.call(get(CLEAR))[-4:] == bytes(4)


def test_devices_of_the_reference_platform_reckon_with_its_constants() -> None:
    meter = SimulatedMeter("smr5.2", quirks=[Quirk.REFERENCE_MBUS_IDENTITY])
    client = connected(meter)
    result(client, 8, octets(sealed(NEW_KEY)))
    assert status(client) == 1 << 18
    result(client, 8, octets(sealed(NEW_KEY, who=REFERENCE)))
    assert status(client) == 1 << 17
