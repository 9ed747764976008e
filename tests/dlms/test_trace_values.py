"""The latest bytes of attributes, found in the trace."""

from collections.abc import Iterator

from smconfig_gui.dlms.trace import MASK, TraceRecord
from smconfig_gui.dlms.trace_values import values_read

FILTER, REGISTER = bytes.fromhex("0001000061620AFF02"), bytes.fromhex("00010000616200FF02")


def records(*apdus: str) -> Iterator[TraceRecord]:
    """Yield requests and answers in turn."""
    for number, text in enumerate(apdus):
        direction = "received" if number % 2 else "sent"
        plain = text.replace(" ", "")
        yield TraceRecord("", direction, "apdu", "GET", len(plain) // 2, plain)  # type: ignore[arg-type]


def test_the_last_answer_counts() -> None:
    ask = "C001C1" + FILTER.hex() + "00"
    found = values_read(records(ask, "C401C100 0600000002", ask, "C401C100 060000000A"), 1, "0-0:97.98.10.255")
    assert found == {2: bytes.fromhex("060000000A")}
    assert values_read(records(ask, "C401C100 0600000002"), 1, "0-0:97.98.0.255") == {}


def test_each_value_of_a_list_belongs_to_its_attribute() -> None:
    ask = "C003C102" + REGISTER.hex() + "00" + FILTER.hex() + "00"
    answer = "C403C102 0103 00 060000000A"
    assert values_read(records(ask, answer), 1, "0-0:97.98.10.255") == {2: bytes.fromhex("060000000A")}
    assert values_read(records(ask, answer), 1, "0-0:97.98.0.255") == {}


def test_what_is_masked_broken_or_no_answer_to_a_question_is_left_out() -> None:
    ask = "C001C1" + FILTER.hex() + "00"
    place = (1, "0-0:97.98.10.255")
    assert values_read(records(ask, "C401C100 06" + MASK * 4), *place) == {}
    assert values_read(records(ask, "C401C100 0600"), *place) == {}
    assert values_read(records("C001", "C401C100 060000000A"), *place) == {}
    assert values_read(records("C101C1" + FILTER.hex() + "00" + "0600000001", "C501C100"), *place) == {}
