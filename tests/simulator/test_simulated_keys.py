"""Change of the meter's own keys, by a client made by hand."""

import copy

import pytest
from cryptography.hazmat.primitives.keywrap import aes_key_wrap

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.dlms.simulator.quirks import Quirk
from tests.simulator.hand import CLOCK, HandClient, challenge_of

TRANSFER = bytes.fromhex("0040 00002B0000FF 02")
NEW = bytes(range(0x40, 0x50))


def connected(meter: SimulatedMeter, counter: int = 12346) -> HandClient:
    client = HandClient(meter, counter=counter)
    aare = client.exchange(client.hls_aarq())
    client.reply_to_hls(client.proof(challenge_of(aare)))
    client.counter += 1
    return client


def transfer(master: bytes, *keys: tuple[int, bytes]) -> bytes:
    items = b"".join(
        b"\x02\x02\x16" + bytes((number,)) + b"\x09\x18" + aes_key_wrap(master, key) for number, key in keys
    )
    return b"\xc3\x01\xc2" + TRANSFER + b"\x01\x01" + bytes((len(keys),)) + items


def under(client: HandClient, keys: object, request: bytes) -> bytes:
    """Exchange a request whose answer is protected by these keys."""
    reply = client.exchange(client.seal(0xCB, request))
    now, client.meter.keys = client.meter.keys, keys  # type: ignore[assignment]
    try:
        return client.open(0xCF, reply)
    finally:
        client.meter.keys = now


@pytest.mark.parametrize("quirks", [[], [Quirk.ANSWER_UNDER_NEW_KEY]])
def test_a_new_authentication_key_is_in_force_after_the_answer(quirks: list[Quirk]) -> None:
    meter = SimulatedMeter("smr5.2", quirks=quirks)
    client, old = connected(meter), copy.copy(meter.keys)
    answer = under(client, copy.copy(old) if not quirks else meter.keys, transfer(meter.keys.master, (2, NEW)))
    assert answer == b"\xc7\x01\xc2\x00\x00"
    assert meter.keys.authentication == NEW
    now, meter.keys = meter.keys, old
    sealed = client.seal(0xC8, b"\xc0\x01\xc1" + CLOCK + b"\x00")
    meter.keys = now
    assert client.exchange(sealed) == b"\xd8\x01\x05"  # the old key is refused
    assert client.call(b"\xc0\x01\xc1" + CLOCK + b"\x00")[:4] == b"\xc4\x01\xc1\x00"


def test_counters_begin_anew_under_a_new_encryption_key() -> None:
    meter = SimulatedMeter("smr5.2")
    client, old = connected(meter), copy.copy(meter.keys)
    assert under(client, old, transfer(meter.keys.master, (0, NEW)))[-2:] == b"\x00\x00"
    assert (meter.keys.encryption, meter.security.client_counter, meter.security.server_counter) == (NEW, 0, 0)
    connected(meter, counter=1)
    assert NEW.hex().upper() == meter.dump().security.E_METER_ENCRYPTION_KEY_UNICAST


@pytest.mark.parametrize(
    ("request_", "result"),
    [
        (transfer(bytes(16), (2, NEW)), 250),  # another master key
        (transfer(bytes.fromhex("00112233445566778899AABBCCDDEEFF"), (3, NEW)), 3),
        (transfer(bytes.fromhex("00112233445566778899AABBCCDDEEFF"), (2, NEW))[:-1] + b"\xff", 250),
        (b"\xc3\x01\xc2" + TRANSFER + b"\x01\x01\x00", 12),
        (b"\xc3\x01\xc2" + TRANSFER + b"\x01\x01\x01\x02\x02\x16\x02\x09\x10" + bytes(16), 12),
        (b"\xc3\x01\xc2" + TRANSFER + b"\x00", 12),
    ],
)
def test_what_a_meter_refuses_leaves_its_keys(request_: bytes, result: int) -> None:
    meter = SimulatedMeter("smr5.2")
    client, before = connected(meter), copy.copy(meter.keys)
    answer = client.call(request_)
    assert answer[3] == result
    assert meter.keys == before


def test_an_error_may_hide_that_the_key_was_taken() -> None:
    meter = SimulatedMeter("smr5.2", quirks=[Quirk.ERROR_BUT_APPLIED])
    client, old = connected(meter), copy.copy(meter.keys)
    assert under(client, old, transfer(old.master, (2, NEW)))[3] == 250
    assert meter.keys.authentication == NEW


def test_both_keys_of_one_array_come_into_force_together() -> None:
    meter = SimulatedMeter("smr5.2")
    client, old = connected(meter), copy.copy(meter.keys)
    other = bytes(range(0x60, 0x70))
    assert under(client, old, transfer(old.master, (2, NEW), (0, other)))[3] == 0
    assert (meter.keys.authentication, meter.keys.encryption) == (NEW, other)
