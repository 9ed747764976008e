"""What a trace says of an APDU, and what it keeps to itself."""

import base64
import json

import pytest

from smconfig_gui.dlms.trace import MASK, Trace, TraceRecord
from smconfig_gui.dlms.trace_apdu import Member, apdu_record
from smconfig_gui.dlms.trace_details import Node, details
from smconfig_gui.model.axdr import array, encode, octet_string, structure, unsigned
from smconfig_gui.model.cosem import Attribute, Method, Obis
from smconfig_gui.model.messages import Text, verbatim

SECRET = bytes.fromhex("5AFEC0DE0BADCAFE1337D00DFEEDFACE")
CLOCK = Attribute(8, Obis("0-0:1.0.0.255"), 2)
PASSWORD = Attribute(15, Obis("0-0:40.0.0.255"), 7)
KEY_TRANSFER = Method(64, Obis("0-0:43.0.0.255"), 2)
GET_CLOCK = b"\xc0\x01\xc7" + CLOCK.to_bytes() + b"\x00"
GET_PASSWORD = b"\xc0\x01\xc1" + PASSWORD.to_bytes() + b"\x00"
LIST = b"\xc0\x03\xc1\x02" + CLOCK.to_bytes() + b"\x00" + PASSWORD.to_bytes() + b"\x00"
HELD = encode(octet_string(SECRET))


def named(member: Member) -> Text:
    return verbatim(f"name of {member.class_id}/{member.index}")


def lines(node: Node) -> list[str]:
    return [f"{node.label}: {node.value}", *(line for child in node.children for line in lines(child))]


@pytest.mark.parametrize(
    ("request_apdu", "answer"),
    [
        (GET_PASSWORD, b"\xc4\x01\xc1\x00" + HELD),
        (LIST, b"\xc4\x03\xc1\x02\x00\x11\x01\x00" + HELD),
        (b"\xc1\x01\xc1" + PASSWORD.to_bytes() + b"\x00" + HELD, b"\xc5\x01\xc1\x00"),
        (b"\xc1\x03\xc1\x01\x00\x00\x00\x02\x10" + SECRET, b"\xc5\x03\xc1\x00\x00\x00\x00\x02"),
        (b"\xc3\x01\xc1" + KEY_TRANSFER.to_bytes() + b"\x01" + HELD, b"\xc7\x01\xc1\x00\x01\x00" + HELD),
        (b"\xc3\x06\xc1\x01\x00\x00\x00\x02\x10" + SECRET, b"\xc7\x01\xc1\x00\x00"),
    ],
)
def test_nothing_of_a_secret_is_in_any_record(request_apdu: bytes, answer: bytes) -> None:
    records = [
        apdu_record("sent", request_apdu, len(request_apdu)),
        apdu_record("received", answer, len(answer), request=request_apdu),
    ]
    for record in records:
        shown = record.to_json_line() + " ".join(lines(details(record, named)))
        for start in range(len(SECRET) - 3):
            piece = SECRET[start : start + 4]
            forms = (piece.hex(), piece.hex(" "), base64.b64encode(piece).decode().rstrip("="))
            assert not any(form.upper() in shown.upper() for form in forms)
        assert record.masked


def test_an_answer_names_what_was_asked_for_and_what_came() -> None:
    record = apdu_record("received", b"\xc4\x01\xc7\x00\x11\x05", 30, request=GET_CLOCK, milliseconds=71.26)
    assert (record.service, record.obis, record.value, record.milliseconds) == ("GET", "0-0:1.0.0.255", "5", 71.3)
    assert (record.class_id, record.attribute, record.method, record.refused) == (8, 2, None, False)
    assert lines(details(record, named)) == [
        "Get response, normal: invoke-id 7, priority high",
        "Attribute: name of 8/2",
        "At: 0-0:1.0.0.255, class 8, number 2",
        "Value: 5",
    ]


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (b"\xc4\x01\xc7\x01\x04", "object undefined (4)"),
        (b"\xc5\x01\xc7\x03", "read-write denied (3)"),
        (b"\xc7\x01\xc7\x63\x00", "result 99"),
        (b"\xd8\x01\x02", "state 1, service 2"),
    ],
)
def test_a_refusal_is_named_and_marked(answer: bytes, value: str) -> None:
    record = apdu_record("received", answer, len(answer), request=GET_CLOCK)
    assert (record.value, record.refused) == (value, True)
    assert any(value in line for line in lines(details(record, named)))


def test_nested_values_become_a_tree_that_ends() -> None:
    value = structure(array(*(unsigned(number) for number in range(256)), *(unsigned(1) for _ in range(600))))
    record = apdu_record("received", b"\xc4\x01\xc7\x00" + encode(value), 900, request=GET_CLOCK)
    found = lines(details(record, named))
    assert "Value: structure of 1" in found
    assert "No. 1: array of 856" in found
    assert found[-1].startswith("… and more")
    assert len(found) < 420


def test_lists_blocks_and_broken_values_are_said_as_they_are() -> None:
    answer = apdu_record("received", b"\xc4\x03\xc1\x02\x00\x11\x05\x01\x03", 9, request=LIST[:4])
    assert answer.value == "2 values"
    assert lines(details(answer, named))[1:] == ["No. 1: 5", "No. 2: read-write denied (3)"]
    assert apdu_record("sent", b"\xc0\x02\xc1\x00\x00\x00\x07", 7).value == "block 7 arrived"
    block = apdu_record("received", b"\xc4\x02\xc1\x01\x00\x00\x00\x02\x00\x01\xff", 11)
    assert block.value == "block 2, the last"
    assert apdu_record("received", b"\xc4\x01\xc7\x00\x09\x7f", 6, request=GET_CLOCK).value == "cannot be decoded"


def test_the_blocks_of_an_action_are_told_from_the_word_that_one_arrived() -> None:
    arrived = apdu_record("received", b"\xc7\x04\xc1\x00\x00\x00\x07", 7)
    assert (arrived.value, arrived.refused) == ("block 7 arrived", False)
    assert lines(details(arrived, named))[0] == "Action response, block arrived: invoke-id 1, priority high"
    block = apdu_record("received", b"\xc7\x02\xc1\x01\x00\x00\x00\x02\x01\xff", 10)
    assert block.value == "block 2, the last"
    assert lines(details(block, named))[0] == "Action response, block: invoke-id 1, priority high"


def test_a_frame_shows_its_wrapper_and_how_much_is_masked() -> None:
    record = TraceRecord("t", "sent", "frame", "", 12, "0001000100010004" + MASK * 4, masked=True)
    assert lines(details(record, named)) == [
        "Frame, sent: 12 bytes",
        "Wrapper: from 1 to 1, 4 bytes",
        "Content: masked, 4 bytes",
    ]


def test_a_trace_of_a_meter_names_it_and_ends_when_nobody_listens() -> None:
    trace = Trace()
    heard: list[TraceRecord] = []
    of_meter = trace.of("m7")
    assert not of_meter.is_wanted
    stop = of_meter.listen(heard.append)
    of_meter.add(apdu_record("sent", GET_CLOCK, 13))
    assert json.loads(heard[0].to_json_line())["meter"] == "m7"
    stop()
    assert not trace.is_wanted
