"""Ciphering and counters: what is genuine and new is taken, nothing else."""

import pytest

from smconfig_gui.dlms.simulator import Quirk, SimulatedMeter, security
from smconfig_gui.dlms.simulator.security import Keys
from tests.simulator import hand
from tests.simulator.hand import HandClient, connected, get

TEST_KEYS = Keys(bytes(range(16)), bytes(range(0xD0, 0xE0)))
BOOK_TITLE = bytes.fromhex("4D4D4D0000BC614E")
BOOK_PLAIN = bytes.fromhex("C0010000080000010000FF0200")
BOOK_SEALED = bytes.fromhex("30 01234567 411312FF935A47566827C467BC7D825C3BE4A77C3FCC056B6B")


@pytest.fixture
def meter() -> SimulatedMeter:
    return SimulatedMeter("smr5.2")


def test_the_published_example_is_sealed_and_opened() -> None:
    assert security.seal(TEST_KEYS, BOOK_TITLE, 0x01234567, BOOK_PLAIN) == BOOK_SEALED
    assert security.open_sealed(TEST_KEYS, BOOK_TITLE, BOOK_SEALED) == BOOK_PLAIN


@pytest.mark.parametrize("position", range(1, len(BOOK_SEALED)))
def test_one_changed_bit_anywhere_is_noticed(position: int) -> None:
    changed = bytearray(BOOK_SEALED)
    changed[position] ^= 0x01
    with pytest.raises(security.NotGenuineError):
        security.open_sealed(TEST_KEYS, BOOK_TITLE, bytes(changed))


@pytest.mark.parametrize("size", [1, 100, 109, 110, 111, 235, 238, 239, 240, 1000])
def test_the_size_of_a_sealed_apdu_is_known_beforehand(size: int, meter: SimulatedMeter) -> None:
    sealed = HandClient(meter).seal(0xC8, bytes(size))
    is_two_byte_length = sealed[1] == 0x82 and len(sealed) - 4 < 256
    assert security.sealed_size(size) == len(sealed) - is_two_byte_length


@pytest.mark.parametrize("behind", [0, 1, 5000])
def test_a_counter_that_was_used_is_refused_and_the_expected_one_named(meter: SimulatedMeter, behind: int) -> None:
    client = connected(meter)
    last = client.counter - 1
    apdu = client.seal(0xC8, get(hand.FILTER), counter=last - behind)
    assert client.exchange(apdu) == b"\xd8\x01\x06" + (last + 1).to_bytes(4, "big")
    assert client.call(get(hand.FILTER))[3] == 0


def test_a_replayed_apdu_is_refused(meter: SimulatedMeter) -> None:
    client = connected(meter)
    apdu = client.seal(0xC8, get(hand.FILTER))
    assert client.exchange(apdu)[0] == 0xCC
    assert client.exchange(apdu)[:3] == b"\xd8\x01\x06"


def test_an_old_counter_in_the_aarq_is_named_before_any_association(meter: SimulatedMeter) -> None:
    client = HandClient(meter, counter=12345)
    assert client.exchange(client.hls_aarq()) == bytes.fromhex("D80106 0000303A")


def test_a_counter_may_leave_a_gap(meter: SimulatedMeter) -> None:
    client = connected(meter)
    client.counter += 1000
    assert client.call(get(hand.FILTER))[3] == 0
    assert meter.security.client_counter == client.counter - 1


def test_a_bad_tag_is_refused_and_uses_no_counter(meter: SimulatedMeter) -> None:
    client = connected(meter)
    apdu = client.seal(0xC8, get(hand.FILTER))
    before = meter.security.client_counter
    assert client.exchange(apdu[:-1] + bytes((apdu[-1] ^ 1,))) == bytes.fromhex("D80105")
    assert meter.security.client_counter == before
    assert client.exchange(apdu)[0] == 0xCC


@pytest.mark.parametrize("which", ["encryption", "authentication"])
def test_another_key_is_refused(meter: SimulatedMeter, which: str) -> None:
    other = SimulatedMeter("smr5.2")
    setattr(other.keys, which, bytes(16))
    assert HandClient(meter).exchange(HandClient(other).hls_aarq()) == bytes.fromhex("D80105")
    assert HandClient(meter).exchange(HandClient(meter).hls_aarq())[0] == 0x61


@pytest.mark.parametrize("control", [0x00, 0x10, 0x20, 0x31, 0x70, 0xB0])
def test_another_control_byte_is_refused(meter: SimulatedMeter, control: int) -> None:
    client = connected(meter)
    apdu = bytearray(client.seal(0xC8, get(hand.FILTER)))
    apdu[2] = control
    assert client.exchange(bytes(apdu)) == bytes.fromhex("D80105")


@pytest.mark.parametrize("apdu", [b"\xc8\x00", b"\xc8\x05\x30\x00\x00\x00\x01", b"\xc8\x20\x30", b"\xc8"])
def test_a_sealed_apdu_that_is_cut_short_is_refused(meter: SimulatedMeter, apdu: bytes) -> None:
    assert connected(meter).exchange(apdu) == bytes.fromhex("D80105")


def test_a_request_in_clear_is_refused_in_a_ciphered_association(meter: SimulatedMeter) -> None:
    client = connected(meter)
    assert client.exchange(get(hand.FILTER)) == bytes.fromhex("D80101")
    assert client.exchange(hand.set_(hand.FILTER, b"\x06\x00\x00\x00\x00")) == bytes.fromhex("D80101")
    assert client.call(get(hand.FILTER))[4:] == bytes.fromhex("060000000A")


@pytest.mark.parametrize("tag", [0xD0, 0xDB, 0x05, 0x00, 0xD9])
def test_other_protections_and_services_are_unknown(meter: SimulatedMeter, tag: int) -> None:
    client = connected(meter)
    assert client.exchange(client.seal(tag, get(hand.FILTER))) == bytes.fromhex("D80202")


def test_the_tag_outside_must_fit_the_service_inside(meter: SimulatedMeter) -> None:
    client = connected(meter)
    write = hand.set_(hand.FILTER, b"\x06\x00\x00\x00\x00")
    assert client.exchange(client.seal(0xC8, write)) == bytes.fromhex("D80103")
    assert client.call(get(hand.FILTER))[4:] == bytes.fromhex("060000000A")


def proof_counters(meter: SimulatedMeter) -> tuple[int, HandClient]:
    client = HandClient(meter)
    challenge = hand.challenge_of(client.exchange(client.hls_aarq()))
    answer = client.reply_to_hls(client.proof(challenge))
    return int.from_bytes(answer[9:13], "big"), client


def test_the_meters_counter_rises_and_its_proof_has_one_of_its_own(meter: SimulatedMeter) -> None:
    of_proof, client = proof_counters(meter)
    client.call(get(hand.FILTER))
    counters = [of_proof, *client.server_counters]
    assert counters == sorted(set(counters))


def test_a_meter_may_use_one_counter_for_its_proof_and_the_apdu_around_it() -> None:
    of_proof, client = proof_counters(SimulatedMeter("smr5.2", quirks=[Quirk.SAME_COUNTER_FOR_GMAC]))
    assert client.server_counters == [of_proof]


def test_counters_and_keys_differ_by_seed_and_not_by_run() -> None:
    first, second, other = (SimulatedMeter("smr5.2", seed=seed) for seed in (3, 3, 4))
    assert first.secrets == second.secrets
    assert first.secrets != other.secrets
    assert first.identity != other.identity
    assert SimulatedMeter("smr5.2").keys.encryption == bytes(range(16))


def test_an_apdu_longer_than_the_meter_takes_is_refused() -> None:
    client = connected(SimulatedMeter("smr5.2", max_pdu_size=64))
    fits = client.seal(0xC9, hand.set_(hand.SPECIAL_DAYS, b"\x01\x00"))
    assert client.exchange(fits)[0] == 0xCD
    long = client.seal(0xC9, hand.set_(hand.SPECIAL_DAYS, b"\x09\x40" + bytes(64)))
    assert client.exchange(long) == bytes.fromhex("D80104")
