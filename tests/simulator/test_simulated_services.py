"""GET, SET and ACTION: what the meter answers, and what it refuses with which code."""

import pytest

from smconfig_gui.dlms.simulator import SimulatedMeter
from smconfig_gui.model.axdr import Data, decode, encode, octet_string
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.meter import Security
from tests.simulator import hand
from tests.simulator.hand import HandClient, action, connected, get, get_list, plain_client, set_

UNKNOWN = bytes.fromhex("0001 0000630909FF 02")
STATUS = bytes.fromhex("0001 00015E1F00FF 02")
FIRMWARE = bytes.fromhex("0001 0100000200FF 02")
CLOCK_ZONE = bytes.fromhex("0008 0000010000FF 03")
CALENDAR = bytes.fromhex("0014 00000D0000FF")
CONFIGURATION = bytes.fromhex("0001 00015E1F03FF 02")
LOAD_PROFILE = bytes.fromhex("0007 00015E1F06FF")
PUSH_ALARM = bytes.fromhex("0028 0001190900FF")
SECURITY_SETUP = bytes.fromhex("0040 00002B0000FF")
IMAGE = bytes.fromhex("0012 00002C0000FF")


@pytest.fixture
def meter() -> SimulatedMeter:
    return SimulatedMeter("smr5.2", security=Security.NONE)


@pytest.fixture
def client(meter: SimulatedMeter) -> HandClient:
    return plain_client(meter)


def holds(meter: SimulatedMeter, class_id: int, obis: str, index: int) -> bytes:
    return meter.read(Attribute(class_id, Obis(obis), index))


def test_the_firmware_names_are_those_of_the_published_example(client: HandClient) -> None:
    members = [bytes.fromhex(f"0001 01{b:02X}000200FF 02") for b in (0, 1, 2, 4)]
    texts = [b"M57 4836", b"BL_012 XMX_N42_GprsV09", b"Telit 10.00.154", b"M00 0000"]
    values = b"".join(b"\x00\x09" + bytes((len(text),)) + text for text in texts)
    assert client.exchange(get_list(*members)) == b"\xc4\x03\xc1\x04" + values


@pytest.mark.parametrize("invoke", [0xC0, 0xC1, 0x4F, 0xCA])
def test_the_invoke_id_comes_back(client: HandClient, invoke: int) -> None:
    assert client.exchange(get(hand.FILTER, invoke))[2] == invoke
    assert client.exchange(set_(STATUS, b"\x16\x02", invoke))[2] == invoke
    assert client.exchange(action(CALENDAR + b"\x01", b"\x0f\x00", invoke))[2] == invoke


@pytest.mark.parametrize(
    ("member", "result"),
    [
        (UNKNOWN, 4),
        (bytes.fromhex("0003 000061620AFF 02"), 9),
        (bytes.fromhex("0001 000061620AFF 05"), 4),
        (bytes.fromhex("0001 000061620AFF 00"), 4),
    ],
)
def test_a_get_of_what_is_not_there_names_the_reason(client: HandClient, member: bytes, result: int) -> None:
    assert client.exchange(get(member)) == bytes((0xC4, 1, 0xC1, 1, result))


def test_a_list_answers_each_item_for_itself(client: HandClient) -> None:
    answer = client.exchange(get_list(hand.FILTER, UNKNOWN, STATUS))
    assert answer == bytes.fromhex("C403C103 00 060000000A 01 04 00 1601")


def test_a_list_longer_than_the_meter_takes_violates_the_scope(client: HandClient) -> None:
    assert client.exchange(get_list(*[hand.FILTER] * 16))[:4] == b"\xc4\x03\xc1\x10"
    assert client.exchange(get_list(*[hand.FILTER] * 17)) == bytes.fromhex("C401C1010D")


def test_a_set_is_stored(client: HandClient, meter: SimulatedMeter) -> None:
    assert client.exchange(set_(hand.FILTER, bytes.fromhex("0680000020"))) == bytes.fromhex("C501C100")
    assert client.exchange(get(hand.FILTER)) == bytes.fromhex("C401C100 0680000020")
    assert holds(meter, 1, "0.0.97.98.10.255", 2) == bytes.fromhex("0680000020")


@pytest.mark.parametrize(
    ("member", "value", "result"),
    [
        (FIRMWARE, "090141", 3),
        (UNKNOWN, "0600000000", 4),
        (bytes.fromhex("0003 000061620AFF 02"), "0600000000", 9),
        (hand.FILTER, "120000", 12),
        (hand.FILTER, "0500000000", 12),
        (hand.FILTER, "00", 12),
        (STATUS, "1603", 250),
        (STATUS, "1102", 12),
        (CLOCK_ZONE, "1002D1", 250),
        (CLOCK_ZONE, "12003C", 12),
        (hand.CLOCK, "090BFFFF03FE0702000000FFC4", 12),
        (hand.CLOCK, "090CFFFF03FE0702000000FFC400", 250),
        (hand.SPECIAL_DAYS, "0101020312000009040102030411 01", 12),
        (hand.SPECIAL_DAYS, "01010202120000090507E00101FF", 12),
        (CALENDAR + b"\x06", "0A0141", 12),
        (CALENDAR + b"\x07", "0101020309010109", 0),
        (CALENDAR + b"\x02", "090141", 3),
        (CONFIGURATION, "04080A", 12),
        (CONFIGURATION, "02021601041007A0", 12),
        (PUSH_ALARM + b"\x03", "0203160009016116", 0),
        (LOAD_PROFILE + b"\x03", "01010204120001090600006309 09FF0F02120000", 250),
        (LOAD_PROFILE + b"\x05", "1601", 3),
    ],
)
def test_a_set_of_the_wrong_kind_is_refused_and_changes_nothing(
    client: HandClient, meter: SimulatedMeter, member: bytes, value: str, result: int
) -> None:
    before = settings(meter)
    answer = client.exchange(set_(member, bytes.fromhex(value)))
    malformed = bytes.fromhex("D80103")
    assert answer == (bytes((0xC5, 1, 0xC1, result)) if result else malformed)
    assert settings(meter) == before


def settings(meter: SimulatedMeter) -> dict[str, bytes]:
    """Return all that may be written, but for the running clock."""
    writable = (name for name in meter.objects.names() if meter.objects.attribute(name).is_writable)
    return {name.key: meter.read(name) for name in writable if name.key != "8/0.0.1.0.0.255/2"}


def test_a_bit_string_keeps_bits_that_nobody_knows(client: HandClient) -> None:
    assert client.exchange(set_(CONFIGURATION, bytes.fromhex("04101221"))) == bytes.fromhex("C501C100")
    assert client.exchange(get(CONFIGURATION)) == bytes.fromhex("C401C100 04101221")


def test_a_set_list_answers_each_item_for_itself(client: HandClient) -> None:
    request = b"\xc1\x04\xc1\x03" + b"".join(member + b"\x00" for member in (hand.FILTER, FIRMWARE, STATUS))
    request += b"\x03" + bytes.fromhex("0600000001 090141 1602")
    assert client.exchange(request) == bytes.fromhex("C505C103 00 03 00")
    assert client.exchange(get(STATUS))[4:] == b"\x16\x02"


def test_a_set_list_that_is_too_long_is_refused(client: HandClient) -> None:
    request = b"\xc1\x04\xc1\x11" + (hand.FILTER + b"\x00") * 17 + b"\x11" + bytes.fromhex("0600000001") * 17
    assert client.exchange(request) == bytes.fromhex("C501C10D")


def test_selective_access_on_a_set_is_refused(client: HandClient) -> None:
    request = b"\xc1\x01\xc1" + hand.FILTER + b"\x01\x01\x00" + bytes.fromhex("0600000001")
    assert client.exchange(request) == bytes.fromhex("C501C10D")


def test_the_clock_can_be_set_and_goes_on(client: HandClient) -> None:
    summer = bytes.fromhex("090C 07EA 07 0F FF 0C 00 00 00 FF88 80")
    assert client.exchange(set_(hand.CLOCK, summer)) == bytes.fromhex("C501C100")
    shown = client.exchange(get(hand.CLOCK))[4:]
    assert shown[:9] == bytes.fromhex("090C 07EA 07 0F 03 0C 00")
    assert shown[-3:] == bytes.fromhex("FF8880")
    status = client.exchange(get(bytes.fromhex("0008 0000010000FF 04")))
    assert status[4:] == b"\x11\x80"


def test_the_clock_follows_its_zone_and_its_summer_time(client: HandClient) -> None:
    client.exchange(set_(hand.CLOCK, bytes.fromhex("090C 07EA 07 0F FF 0C 00 00 00 8000 FF")))
    client.exchange(set_(bytes.fromhex("0008 0000010000FF 08"), b"\x03\x00"))
    assert client.exchange(get(hand.CLOCK))[4:][7:9] == bytes.fromhex("0B00")
    client.exchange(set_(CLOCK_ZONE, b"\x10\x00\x00"))
    assert client.exchange(get(hand.CLOCK))[4:][7:9] == bytes.fromhex("0A00")


def test_activation_copies_the_passive_calendar(client: HandClient, meter: SimulatedMeter) -> None:
    name, days = (
        b"\x09\x03New",
        bytes.fromhex(
            "0102 0202 1101 0101 0203 0904 06050000 0906 00000A0064FF 120001"
            "0202 1102 0101 0203 0904 07050000 0906 00000A0064FF 120001"
        ),
    )
    assert client.exchange(set_(CALENDAR + b"\x06", name))[3] == 0
    assert client.exchange(set_(CALENDAR + b"\x09", days))[3] == 0
    assert client.exchange(get(CALENDAR + b"\x02"))[4:] != name
    assert client.exchange(action(CALENDAR + b"\x01", b"\x0f\x00")) == bytes.fromhex("C701C1 00 00")
    assert client.exchange(get(CALENDAR + b"\x02"))[4:] == name
    assert holds(meter, 20, "0.0.13.0.0.255", 5) == days


def test_new_capture_objects_empty_the_profile(client: HandClient, meter: SimulatedMeter) -> None:
    in_use = LOAD_PROFILE + b"\x07"
    assert client.exchange(get(in_use))[4:] == bytes.fromhex("0600000120")
    captures = bytes.fromhex("0101 0204 120008 09060000010000FF 0F02 120000")
    assert client.exchange(set_(LOAD_PROFILE + b"\x03", captures))[3] == 0
    assert client.exchange(get(in_use))[4:] == bytes.fromhex("0600000000")
    assert client.exchange(get(LOAD_PROFILE + b"\x02"))[4:] == b"\x01\x00"
    client.exchange(set_(LOAD_PROFILE + b"\x04", bytes.fromhex("0600000E10")))
    assert client.exchange(get(LOAD_PROFILE + b"\x04"))[4:] == bytes.fromhex("0600000E10")
    too_many = b"\x01\x0f" + captures[2:] * 15
    assert client.exchange(set_(LOAD_PROFILE + b"\x03", too_many))[3] == 250


def test_a_reset_empties_the_profile(client: HandClient) -> None:
    assert client.exchange(action(LOAD_PROFILE + b"\x01", b"\x0f\x00")) == bytes.fromhex("C701C10000")
    assert client.exchange(get(LOAD_PROFILE + b"\x02"))[4:] == b"\x01\x00"
    assert client.exchange(action(LOAD_PROFILE + b"\x02", b"\x0f\x00")) == bytes.fromhex("C701C10300")


@pytest.mark.parametrize(
    ("member", "argument", "result"),
    [
        (UNKNOWN[:-1] + b"\x01", b"\x0f\x00", 4),
        (b"\x00\x07" + CALENDAR[2:] + b"\x01", b"\x0f\x00", 9),
        (CALENDAR + b"\x02", b"\x0f\x00", 4),
        (CALENDAR + b"\x01", b"\x11\x00", 12),
        (CALENDAR + b"\x01", None, 12),
        (PUSH_ALARM + b"\x01", b"\x11\x00", 12),
        (SECURITY_SETUP + b"\x02", b"\x01\x00", 12),
        (IMAGE + b"\x04", b"\x0f\x00", 3),
        (bytes.fromhex("0048 0001180100FF 03"), b"\x0f\x00", 3),
        (hand.REPLY_TO_HLS, b"\x09\x00", 3),
    ],
)
def test_a_method_that_the_meter_cannot_run_never_pretends_success(
    client: HandClient, member: bytes, argument: bytes | None, result: int
) -> None:
    assert client.exchange(action(member, argument)) == bytes((0xC7, 1, 0xC1, result, 0))


@pytest.mark.parametrize(
    "apdu",
    [
        b"\xc0\x01\xc1" + hand.FILTER,
        b"\xc0\x01\xc1" + hand.FILTER + b"\x02",
        b"\xc0\x01\xc1" + hand.FILTER + b"\x00\x00",
        b"\xc0\x03\xc1\x00",
        b"\xc1\x01\xc1" + hand.FILTER + b"\x00",
        b"\xc1\x04\xc1\x01" + hand.FILTER + b"\x00\x02\x16\x01\x16\x01",
        b"\xc3\x01\xc1" + CALENDAR + b"\x01",
        b"\xc0",
    ],
)
def test_a_malformed_request_is_answered_with_an_exception(client: HandClient, apdu: bytes) -> None:
    assert client.exchange(apdu) == bytes.fromhex("D80103")


@pytest.mark.parametrize("apdu", [b"\xc0\x04\xc1", b"\xc1\x09\xc1", b"\xc3\x03\xc1\x00\x00", b"\x05\x01\x02", b"\xd9"])
def test_an_unknown_service_or_choice_is_answered_with_an_exception(client: HandClient, apdu: bytes) -> None:
    assert client.exchange(apdu) == bytes.fromhex("D80202")


def test_what_was_not_negotiated_is_refused(meter: SimulatedMeter) -> None:
    client = plain_client(meter, conformance=0x000010)
    assert client.exchange(get(hand.FILTER))[3] == 0
    for apdu in (
        set_(hand.FILTER, bytes.fromhex("0600000000")),
        action(CALENDAR + b"\x01", b"\x0f\x00"),
        get_list(hand.FILTER, hand.FILTER),
        b"\xc0\x02\xc1\x00\x00\x00\x01",
        b"\xc0\x01\xc1" + hand.FILTER + b"\x01\x01\x00",
    ):
        assert client.exchange(apdu) == bytes.fromhex("D80102")


def test_a_long_value_without_block_transfer_is_refused(meter: SimulatedMeter) -> None:
    client = plain_client(meter, conformance=0x000010)
    assert client.exchange(get(hand.OBJECT_LIST)) == bytes.fromhex("C401C101FA")


def test_an_unconfirmed_set_is_done_without_an_answer(client: HandClient) -> None:
    assert client.feed(set_(hand.FILTER, bytes.fromhex("0600000007"), invoke=0x81)) == []
    assert client.exchange(get(hand.FILTER))[4:] == bytes.fromhex("0600000007")
    assert client.exchange(get(hand.FILTER, invoke=0x81)) == bytes.fromhex("D80101")


# --- blocks ------------------------------------------------------------------------------------------------------

TABLE = b"\x01\x1e" + b"".join(bytes.fromhex(f"020312{n:04X}090507E00101FF1101") for n in range(30))


def collect(client: HandClient, answer: bytes) -> bytes:
    whole = b""
    for number in range(1, 2000):
        assert answer[:3] == b"\xc4\x02\xc1"
        assert int.from_bytes(answer[4:8], "big") == number
        assert answer[8] == 0
        start = 10 if answer[9] < 0x80 else 10 + (answer[9] & 0x7F)
        whole += answer[start:]
        if answer[3]:
            return whole
        answer = client.call(b"\xc0\x02\xc1" + number.to_bytes(4, "big"))
    raise AssertionError("no end")


@pytest.mark.parametrize("own_size", [64, 128, 150, 151, 280, 1024])
@pytest.mark.parametrize("client_size", [64, 128, 0, 0xFFFF])
def test_no_answer_is_longer_than_what_both_sides_take(own_size: int, client_size: int) -> None:
    meter = SimulatedMeter("smr5.2", max_pdu_size=own_size)
    client = connected(meter, client_size)
    client.largest = 0
    whole = collect(client, client.call(get(hand.OBJECT_LIST)))
    assert whole == meter.read(Attribute(15, Obis("0-0:40.0.0.255"), 2))
    limit = min(own_size, client_size or own_size)
    assert limit - 3 <= client.largest <= limit


def test_a_list_that_is_too_long_for_one_answer_comes_in_blocks() -> None:
    client = connected(SimulatedMeter("smr5.2"), 128)
    whole = collect(client, client.call(get_list(hand.SPECIAL_DAYS, hand.FILTER, hand.SPECIAL_DAYS)))
    days = client.meter.read(Attribute(11, Obis("0-0:11.0.0.255"), 2))
    assert whole == b"\x03\x00" + days + b"\x00\x06\x00\x00\x00\x0a\x00" + days


@pytest.mark.parametrize(("number", "invoke", "result"), [(2, 0xC1, 19), (0, 0xC1, 19), (1, 0xC2, 15)])
def test_a_wrong_next_ends_the_long_get(number: int, invoke: int, result: int) -> None:
    client = connected(SimulatedMeter("smr5.2"), 128)
    client.call(get(hand.OBJECT_LIST))
    wrong = bytes((0xC0, 2, invoke)) + number.to_bytes(4, "big")
    assert client.call(wrong) == bytes((0xC4, 2, invoke, 1)) + number.to_bytes(4, "big") + bytes((1, result))
    again = bytes.fromhex("C002C100000001")
    assert client.call(again) == bytes.fromhex("C402C10100000001 0110")


def test_another_request_ends_the_long_get() -> None:
    client = connected(SimulatedMeter("smr5.2"), 128)
    client.call(get(hand.OBJECT_LIST))
    client.call(set_(hand.FILTER, bytes.fromhex("0600000001")))
    assert client.call(bytes.fromhex("C002C100000001"))[-1] == 16


def set_blocks(client: HandClient, pieces: list[bytes], first: bytes) -> bytes:
    answer = b""
    for number, piece in enumerate(pieces, 1):
        head = first if number == 1 else b"\xc1\x03\xc1"
        is_last = bytes((number == len(pieces),))
        answer = client.call(head + is_last + number.to_bytes(4, "big") + bytes((len(piece),)) + piece)
        if number < len(pieces):
            assert answer == b"\xc5\x02\xc1" + number.to_bytes(4, "big")
    return answer


def cut(raw: bytes, size: int) -> list[bytes]:
    return [raw[start : start + size] for start in range(0, len(raw), size)]


@pytest.mark.parametrize("size", [1, 17, 60, 127])
def test_a_set_in_blocks_is_stored_whole(size: int) -> None:
    meter = SimulatedMeter("smr5.2")
    client = connected(meter)
    raw = TABLE if size > 1 else b"\x01\x00"
    pieces = cut(raw, size)
    first = b"\xc1\x02\xc1" + hand.SPECIAL_DAYS + b"\x00"
    assert set_blocks(client, pieces, first) == b"\xc5\x03\xc1\x00" + len(pieces).to_bytes(4, "big")
    assert holds(meter, 11, "0.0.11.0.0.255", 2) == raw


def test_a_set_list_in_blocks_answers_each_item() -> None:
    client = connected(SimulatedMeter("smr5.2"))
    values = b"\x02" + TABLE + b"\x16\x09"
    first = b"\xc1\x05\xc1\x02" + hand.SPECIAL_DAYS + b"\x00" + STATUS + b"\x00"
    pieces = cut(values, 100)
    assert set_blocks(client, pieces, first) == b"\xc5\x04\xc1\x02\x00\xfa" + len(pieces).to_bytes(4, "big")


@pytest.mark.parametrize(("number", "invoke", "result"), [(3, 0xC1, 19), (1, 0xC1, 19), (2, 0xC3, 17)])
def test_a_wrong_block_ends_the_long_set_and_stores_nothing(
    client: HandClient, meter: SimulatedMeter, number: int, invoke: int, result: int
) -> None:
    before = holds(meter, 11, "0.0.11.0.0.255", 2)
    client.exchange(b"\xc1\x02\xc1" + hand.SPECIAL_DAYS + b"\x00\x00\x00\x00\x00\x01\x01\x01")
    tail = number.to_bytes(4, "big")
    wrong = bytes((0xC1, 3, invoke, 1)) + tail + b"\x01\x00"
    assert client.exchange(wrong) == bytes((0xC5, 3, invoke, result)) + tail
    right = b"\xc1\x03\xc1\x01\x00\x00\x00\x02\x01\x00"
    assert client.exchange(right) == bytes.fromhex("C503C112 00000002")
    assert holds(meter, 11, "0.0.11.0.0.255", 2) == before


def test_blocks_that_are_no_value_are_a_wrong_type(client: HandClient) -> None:
    broken = b"\xc1\x02\xc1" + hand.SPECIAL_DAYS + b"\x00\x01\x00\x00\x00\x01\x02\x01\x05"
    assert client.exchange(broken) == bytes.fromhex("C503C10C 00000001")


def test_a_long_set_without_end_is_aborted(client: HandClient) -> None:
    piece = b"\x82\x03\xc0" + bytes(960)
    answer = client.exchange(b"\xc1\x02\xc1" + hand.SPECIAL_DAYS + b"\x00\x00\x00\x00\x00\x01" + piece)
    number = 1
    while answer[1] == 2:
        number += 1
        answer = client.exchange(b"\xc1\x03\xc1\x00" + number.to_bytes(4, "big") + piece)
    assert answer[:4] == bytes.fromhex("C503C111")
    assert number * 960 > 1 << 18


ECHO = CALENDAR + b"\x01"


@pytest.fixture
def echoing() -> SimulatedMeter:
    """A meter whose calendar activation returns its argument, as no meter does: the longest answer there can be."""
    meter = SimulatedMeter("smr5.2")

    def echo(_meter: SimulatedMeter, _method: Method, argument: Data | None) -> Data | None:
        return argument

    meter.methods[20, 1] = echo
    return meter


@pytest.mark.parametrize("size", [64, 128])
def test_an_action_carries_long_values_both_ways(echoing: SimulatedMeter, size: int) -> None:
    client = connected(echoing, size)
    client.largest = 0
    raw = encode(octet_string(bytes(range(200)) * 3))
    pieces = cut(raw, 50)
    for number, piece in enumerate(pieces, 1):
        head = b"\xc3\x04\xc1" + ECHO if number == 1 else b"\xc3\x06\xc1"
        block = bytes((number == len(pieces),)) + number.to_bytes(4, "big") + bytes((len(piece),)) + piece
        answer = client.call(head + block)
        if number < len(pieces):
            assert answer == b"\xc7\x04\xc1" + number.to_bytes(4, "big")
    returned = b""
    for number in range(1, 100):
        assert answer[:2] == b"\xc7\x02"
        assert int.from_bytes(answer[4:8], "big") == number
        returned += answer[9:]
        if answer[3]:
            break
        answer = client.call(b"\xc3\x02\xc1" + number.to_bytes(4, "big"))
    assert decode(returned) == decode(raw)
    assert client.largest <= size


def test_an_action_returns_its_value_in_one_answer_where_it_fits(echoing: SimulatedMeter) -> None:
    assert connected(echoing).call(action(ECHO, b"\x16\x05")) == bytes.fromhex("C701C1 00 0100 1605")


def test_a_long_answer_to_an_action_without_block_transfer_is_refused(echoing: SimulatedMeter) -> None:
    echoing.security.level = Security.NONE
    client = HandClient(echoing)
    client.exchange(hand.aarq(hand.initiate(0x000001, max_pdu=64)))
    assert client.exchange(action(ECHO, b"\x09\x50" + bytes(80))) == bytes.fromhex("C701C1FA00")


def test_a_wrong_block_ends_the_long_action(echoing: SimulatedMeter) -> None:
    client = connected(echoing, 128)
    client.call(b"\xc3\x04\xc1" + ECHO + b"\x00\x00\x00\x00\x01\x01\x09")
    assert client.call(bytes.fromhex("C306C1 01 00000003 01 00")) == bytes.fromhex("C701C1 0F 00")
    assert client.call(bytes.fromhex("C306C1 01 00000002 01 00")) == bytes.fromhex("C701C1 10 00")
    client.call(b"\xc3\x04\xc1" + ECHO + b"\x01\x00\x00\x00\x01\x7f\x09\x7d" + bytes(125))
    assert client.call(bytes.fromhex("C302C1 00000002")) == bytes.fromhex("C701C1 0F 00")
    assert client.call(bytes.fromhex("C302C1 00000001")) == bytes.fromhex("C701C1 10 00")
    assert client.call(b"\xc3\x04\xc1" + ECHO + b"\x01\x00\x00\x00\x01\x02\x09\x05") == bytes.fromhex("C701C10C00")
