"""Faults on demand: each does what it says, once, to the exchange that it names."""

import pytest
from dlms_cosem.exceptions import DecryptionError

from smconfig_gui.dlms.simulator import Fault, Reply, SimulatedMeter, parse_faults
from smconfig_gui.dlms.simulator.faults import Effect
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.meter import Security
from tests.simulator import hand
from tests.simulator.hand import HandClient, action, connected, diagnostic_of, get, get_list, plain_client, set_

OBIS = "0.0.97.98.10.255"
STATUS = bytes.fromhex("0001 00015E1F00FF 02")
ACTIVATE = bytes.fromhex("0014 00000D0000FF 01")
NEW = bytes.fromhex("0600000021")


def meter_with(*faults: Fault, latency_s: float = 0.0) -> SimulatedMeter:
    return SimulatedMeter("smr5.2", security=Security.NONE, faults=faults, latency_s=latency_s)


def held(meter: SimulatedMeter) -> bytes:
    return meter.read(Attribute(1, Obis(OBIS), 2))


def fault(do: str, **more: object) -> Fault:
    return Fault(do=Effect(do), **more)  # type: ignore[arg-type]


def write(client: HandClient) -> list[Reply]:
    return client.feed(set_(hand.FILTER, NEW))


@pytest.mark.parametrize(
    ("do", "answer", "is_applied"),
    [
        ("refuse", "C501C103", False),
        ("busy", "C501C102", False),
        ("apply-then-error", "C501C1FA", True),
        ("ignore", "C501C100", False),
    ],
)
def test_a_set_is_refused_delayed_or_not_done_as_asked(do: str, answer: str, *, is_applied: bool) -> None:
    meter = meter_with(fault(do, service="set", obis=OBIS))
    client = plain_client(meter)
    assert client.exchange(set_(hand.FILTER, NEW)) == bytes.fromhex(answer)
    assert (held(meter) == NEW) is is_applied
    assert client.exchange(set_(hand.FILTER, NEW)) == bytes.fromhex("C501C100")
    assert held(meter) == NEW


@pytest.mark.parametrize("do", ["refuse", "apply-then-error"])
def test_a_code_may_be_chosen(do: str) -> None:
    client = plain_client(meter_with(fault(do, service="set", code=11)))
    assert write(client)[0].data[8:] == bytes.fromhex("C501C10B")


def test_another_value_is_stored_than_the_one_sent() -> None:
    meter = meter_with(fault("other-value", service="set"))
    assert plain_client(meter).exchange(set_(hand.FILTER, NEW)) == bytes.fromhex("C501C100")
    assert held(meter) == bytes.fromhex("0600000020")


@pytest.mark.parametrize(
    ("member", "right", "wrong"),
    [
        (hand.FILTER, "060000000A", "060000000B"),
        (STATUS, "1601", "1600"),
        (bytes.fromhex("0001 0100000200FF 02"), "09084D35372034383336", "09084D35372034383337"),
        (bytes.fromhex("0001 00015E1F03FF 02"), "04101220", "04101221"),
        (bytes.fromhex("0008 0000010000FF 08"), "0301", "0300"),
        (bytes.fromhex("0028 0001190900FF 04"), "0100", "0100"),
        (bytes.fromhex("000F 0000280000FF 07"), "0900", "0900"),
        (bytes.fromhex("0003 0100010800FF 03"), "02020F00161E", "02020F00161F"),
    ],
)
def test_another_value_is_read_than_the_one_held(member: bytes, right: str, wrong: str) -> None:
    client = plain_client(meter_with(fault("other-value", service="get")))
    assert client.exchange(get(member)) == bytes.fromhex("C401C100" + wrong)
    assert client.exchange(get(member)) == bytes.fromhex("C401C100" + right)


def test_an_answer_comes_late_by_its_delay_and_the_latency() -> None:
    client = plain_client(meter_with(fault("delay", service="set", seconds=2.5), latency_s=0.25))
    assert [reply.delay_s for reply in client.feed(get(hand.FILTER))] == [0.25]
    assert [reply.delay_s for reply in write(client)] == [2.75]


def test_a_dropped_answer_leaves_the_write_done_and_the_connection_open() -> None:
    meter = meter_with(fault("drop", service="set"))
    client = plain_client(meter)
    assert write(client) == []
    assert held(meter) == NEW
    assert client.exchange(get(hand.FILTER))[4:] == NEW


@pytest.mark.parametrize("kept", [0, 5, 11])
def test_a_cut_sends_the_first_bytes_and_hangs_up(kept: int) -> None:
    meter = meter_with(fault("cut", service="set", after_bytes=kept))
    client = plain_client(meter)
    [reply] = write(client)
    assert (len(reply.data), reply.close) == (kept, True)
    assert held(meter) == NEW
    assert client.feed(get(hand.FILTER)) == []


def test_a_reset_hangs_up_before_anything_is_done() -> None:
    meter = meter_with(fault("reset", service="set"))
    [reply] = write(plain_client(meter))
    assert (reply.data, reply.close) == (b"", True)
    assert held(meter) != NEW


def test_a_flipped_tag_is_one_bit_in_the_last_byte() -> None:
    meter = SimulatedMeter("smr5.2", faults=[fault("flip-tag", service="get")])
    client = connected(meter)
    with pytest.raises(DecryptionError):
        client.call(get(hand.FILTER))
    assert client.call(get(hand.FILTER))[3] == 0


def test_an_answer_in_clear_has_no_protection() -> None:
    client = connected(SimulatedMeter("smr5.2", faults=[fault("clear", service="get")]))
    request = client.seal(0xC8, get(hand.FILTER))
    assert client.exchange(request) == bytes.fromhex("C401C100060000000A")
    assert client.call(get(hand.FILTER))[3] == 0


def test_an_action_is_applied_and_answered_with_an_error() -> None:
    meter = meter_with(fault("apply-then-error", service="action", obis="0.0.13.0.0.255", attribute=1))
    client = plain_client(meter)
    client.exchange(set_(bytes.fromhex("0014 00000D0000FF 06"), b"\x09\x01X"))
    assert client.exchange(action(ACTIVATE, b"\x0f\x00")) == bytes.fromhex("C701C1FA00")
    assert meter.read(Attribute(20, Obis("0.0.13.0.0.255"), 2)) == b"\x09\x01X"


def test_an_action_is_answered_with_success_and_not_done() -> None:
    meter = meter_with(fault("ignore", service="action"))
    client = plain_client(meter)
    client.exchange(set_(bytes.fromhex("0014 00000D0000FF 06"), b"\x09\x01X"))
    assert client.exchange(action(ACTIVATE, b"\x0f\x00")) == bytes.fromhex("C701C10000")
    assert meter.read(Attribute(20, Obis("0.0.13.0.0.255"), 2)) != b"\x09\x01X"


# --- the association ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("do", "code", "outcome"), [("refuse", None, (1, 13)), ("refuse", 1, (1, 1)), ("busy", None, (2, 1))]
)
def test_an_association_is_refused_once(do: str, code: int | None, outcome: tuple[int, int]) -> None:
    client = HandClient(meter_with(fault(do, service="aarq", code=code)))
    assert diagnostic_of(client.exchange(hand.aarq(hand.initiate()))) == outcome
    assert b"\xa2\x03\x02\x01\x00" in client.exchange(hand.aarq(hand.initiate()))


def test_an_aare_may_be_dropped_cut_or_stand_in_clear() -> None:
    meter = SimulatedMeter(
        "smr5.2", faults=[fault(do, service="aarq") for do in ("drop", "cut", "clear", "flip-tag", "reset")]
    )
    counter = hand.FIRST_COUNTER
    outcomes = []
    for _ in range(5):
        client = HandClient(meter, counter=counter)
        outcomes.append(client.feed(client.hls_aarq()))
        counter = client.counter
    dropped, [cut], [clear], [flipped], [reset] = outcomes
    assert dropped == []
    assert (cut.data, cut.close) == (b"", True)
    assert clear.data.endswith(bytes.fromhex("BE10040E 0800065F1F0400001E1D0400 0007"))
    assert b"\xbe\x23\x04\x21\x28" in flipped.data
    assert (reset.data, reset.close) == (b"", True)


def test_the_proof_of_hls_can_be_struck_as_well() -> None:
    meter = SimulatedMeter("smr5.2", faults=[fault("busy", service="action", obis="0.0.40.0.0.255")])
    client = HandClient(meter)
    challenge = hand.challenge_of(client.exchange(client.hls_aarq()))
    assert client.reply_to_hls(client.proof(challenge))[3] == 2
    assert client.reply_to_hls(client.proof(challenge))[3] == 0


# --- which exchange ----------------------------------------------------------------------------------------------


def test_the_nth_match_is_struck_so_many_times() -> None:
    client = plain_client(meter_with(fault("busy", service="get", obis=OBIS, attribute=2, number=2, times=2)))
    results = [client.exchange(get(hand.FILTER))[3] for _ in range(5)]
    client.exchange(get(STATUS))
    assert results == [0, 1, 1, 0, 0]


def test_only_the_named_connection_object_and_service_are_struck() -> None:
    meter = meter_with(fault("busy", connection=2, service="get", obis=OBIS, attribute=2))
    first, second = plain_client(meter), plain_client(meter)
    assert first.exchange(get(hand.FILTER))[3] == 0
    assert second.exchange(set_(hand.FILTER, NEW))[3] == 0
    assert second.exchange(get(STATUS))[3] == 0
    assert second.exchange(get(hand.FILTER))[3:] == b"\x01\x02"


def test_the_first_match_wins_and_the_next_comes_after_it() -> None:
    client = plain_client(meter_with(fault("busy", service="get"), fault("refuse", service="get")))
    assert [client.exchange(get(hand.FILTER))[3:5] for _ in range(3)] == [b"\x01\x02", b"\x01\x03", b"\x00\x06"]


def test_one_item_of_a_list_may_be_struck() -> None:
    client = plain_client(meter_with(fault("refuse", service="get", obis="0-1:94.31.0.255")))
    assert client.exchange(get_list(hand.FILTER, STATUS)) == bytes.fromhex("C403C102 00 060000000A 01 03")


def test_a_block_in_the_middle_may_be_struck() -> None:
    faults = [fault("busy", service="get", obis="0.0.40.0.0.255", number=3)]
    client = connected(SimulatedMeter("smr5.2", faults=faults), 128)
    assert client.call(get(hand.OBJECT_LIST))[:4] == bytes.fromhex("C402C100")
    assert client.call(bytes.fromhex("C002C100000001"))[8] == 0
    assert client.call(bytes.fromhex("C002C100000002")) == bytes.fromhex("C402C101 00000002 0102")


def test_a_block_of_what_a_method_returns_may_be_struck() -> None:
    struck = fault("busy", service="action", obis="0.0.13.0.0.255", number=2)
    meter = SimulatedMeter("smr5.2", faults=[struck])
    meter.methods[20, 1] = lambda _meter, _method, argument: argument
    client = connected(meter, 64)
    assert client.call(action(ACTIVATE, b"\x09\x50" + bytes(80)))[:4] == bytes.fromhex("C702C100")
    assert client.call(bytes.fromhex("C302C100000001")) == bytes.fromhex("C701C10200")


# --- the file ----------------------------------------------------------------------------------------------------


def test_a_faults_file_is_read_in_order() -> None:
    raw = b'[{"do": "cut", "afterBytes": 3}, {"do": "delay", "seconds": 1.5, "service": "aarq", "times": 2}]'
    assert parse_faults(raw) == (fault("cut", after_bytes=3), fault("delay", seconds=1.5, service="aarq", times=2))


@pytest.mark.parametrize(
    "raw",
    [
        b"{}",
        b"[{}]",
        b'[{"do": "explode"}]',
        b'[{"do": "drop", "service": "access"}]',
        b'[{"do": "drop", "obis": "1.2.3"}]',
        b'[{"do": "drop", "times": 0}]',
        b'[{"do": "drop", "number": 0}]',
        b'[{"do": "refuse", "code": 0}]',
        b'[{"do": "drop", "when": 5}]',
        b'[{"do": "ignore", "service": "get"}]',
        b'[{"do": "other-value", "service": "aarq"}]',
        b'[{"do": "drop", "service": "aarq", "obis": "0.0.1.0.0.255"}]',
        b"nonsense",
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(raw: bytes) -> None:
    with pytest.raises(ValueError, match="the faults file cannot be read"):
        parse_faults(raw)
