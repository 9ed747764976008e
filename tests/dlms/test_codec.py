"""Plain APDUs: what we send is read by dlms-cosem, what it sends is read by us; blocks never exceed the agreed size."""

import pytest
from dlms_cosem import enumerations
from dlms_cosem.cosem import CosemAttribute, CosemMethod
from dlms_cosem.cosem import Obis as OtherObis
from dlms_cosem.protocol import xdlms
from dlms_cosem.protocol.xdlms import InvokeIdAndPriority
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.dlms import codec
from smconfig_gui.dlms.errors import ExceptionResponseError, ProtocolError
from smconfig_gui.model.cosem import Attribute, Method, Obis

CLOCK = Attribute(8, Obis("0-0:1.0.0.255"), 2)
ACTIVATE = Method(20, Obis("0-0:13.0.0.255"), 1)
OTHER_CLOCK = CosemAttribute(enumerations.CosemInterface.CLOCK, OtherObis(0, 0, 1, 0, 0, 255), 2)
OTHER_ACTIVATE = CosemMethod(enumerations.CosemInterface.ACTIVITY_CALENDAR, OtherObis(0, 0, 13, 0, 0, 255), 1)
PRIORITY = InvokeIdAndPriority(invoke_id=5, confirmed=True, high_priority=False)


def test_a_request_is_confirmed_and_of_normal_priority() -> None:
    assert codec.get_request(CLOCK, 0).hex().upper() == "C0014000080000010000FF0200"
    assert codec.get_list_request([CLOCK], 15)[2] == codec.get_next_request(1, 15)[2] == 0x4F


def test_requests_equal_the_other_reading_byte_for_byte() -> None:
    get = xdlms.GetRequestNormal(cosem_attribute=OTHER_CLOCK, invoke_id_and_priority=PRIORITY)
    assert codec.get_request(CLOCK, 5) == get.to_bytes()
    value = bytes.fromhex("0600000001")
    set_ = xdlms.SetRequestNormal(cosem_attribute=OTHER_CLOCK, data=value, invoke_id_and_priority=PRIORITY)
    assert codec.set_request(CLOCK, value, 5) == set_.to_bytes()
    action = xdlms.ActionRequestNormal(cosem_method=OTHER_ACTIVATE, data=b"\x0f\x00", invoke_id_and_priority=PRIORITY)
    assert codec.action_request(ACTIVATE, b"\x0f\x00", 5) == action.to_bytes()
    following = xdlms.GetRequestNext(block_number=3, invoke_id_and_priority=PRIORITY)
    assert codec.get_next_request(3, 5) == following.to_bytes()


def test_a_list_is_read_by_the_other_reading() -> None:
    raw = codec.get_list_request([CLOCK, CLOCK], 5)
    found = xdlms.GetRequestWithList.from_bytes(bytearray(raw))
    assert [item.attribute for item in found.cosem_attributes_with_selection] == [OTHER_CLOCK, OTHER_CLOCK]


def test_answers_of_the_other_reading_are_read() -> None:
    normal = bytes.fromhex("C401C5001107")
    assert xdlms.GetResponseNormal.from_bytes(normal).data == b"\x11\x07"
    answer = codec.parse_answer(normal)
    assert (answer.choice, answer.invoke_id, codec.result_or_data(answer.body)) == (1, 5, (None, b"\x11\x07"))
    refused = bytes.fromhex("C401C50103")
    denied = enumerations.DataAccessResult.READ_WRITE_DENIED
    assert xdlms.GetResponseNormalWithError.from_bytes(refused).error is denied
    assert codec.result_or_data(codec.parse_answer(refused).body) == (3, b"")
    block = bytes.fromhex("C402C501000000020003616263")
    found = xdlms.GetResponseLastBlock.from_bytes(block)
    assert (found.block_number, found.data) == (2, b"abc")
    assert codec.block(codec.parse_answer(block).body, with_result=True) == (True, 2, None, b"abc")


@pytest.mark.parametrize("target", [CLOCK, ACTIVATE])
@pytest.mark.parametrize("size", [64, 128, 512])
def test_blocks_join_to_the_payload_and_only_the_last_says_so(target: Attribute | Method, size: int) -> None:
    for length in range(1, 1600, 7 if size > 64 else 1):
        payload = bytes(index & 0xFF for index in range(length))
        blocks = codec.request_blocks(target, payload, size, 5)
        assert all(len(block) <= size for block in blocks)
        joined = bytearray()
        for number, raw in enumerate(blocks, 1):
            start = 3 + (len(target.to_bytes()) + isinstance(target, Attribute) if number == 1 else 0)
            is_last, found, _, piece = codec.block(raw[start:], with_result=False)
            assert (is_last, found) == (number == len(blocks), number)
            joined += piece
        assert joined == payload


@given(st.binary(max_size=40))
def test_any_bytes_are_an_answer_or_our_error(raw: bytes) -> None:
    try:
        answer = codec.parse_answer(raw)
        codec.block(answer.body, with_result=True)
        codec.result_or_data(answer.body)
    except (ProtocolError, ExceptionResponseError):
        pass


def test_an_exception_response_gives_the_expected_counter() -> None:
    with pytest.raises(ExceptionResponseError) as caught:
        codec.parse_answer(bytes.fromhex("D8010600000100"))
    assert caught.value.expected_counter == 0x100
    with pytest.raises(ExceptionResponseError) as caught:
        codec.parse_answer(bytes.fromhex("D80105"))
    assert caught.value.expected_counter is None


@pytest.mark.parametrize("raw", ["D8", "D80105FF", "C401C1", "", "C8", "0E060301"])
def test_malformed_answers_are_refused(raw: str) -> None:
    with pytest.raises(ProtocolError):
        codec.parse_answer(bytes.fromhex(raw))
