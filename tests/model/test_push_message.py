"""What meters push, as bytes and as words."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.alarms import AlarmType, UnknownBit
from smconfig_gui.model.axdr import double_long_unsigned, encode, octet_string, structure
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.push_message import (
    PushMessageError,
    PushTrigger,
    decode_push,
    split_pushes,
)

IDENTIFIER = b"EXXXX123456789012"


def notification(obis: str, *registers: int, moment: bytes = b"") -> bytes:
    """Return a data notification in its wrapper."""
    elements = (octet_string(IDENTIFIER), octet_string(Obis(obis).to_bytes()))
    body = structure(*elements, *(double_long_unsigned(register) for register in registers))
    apdu = b"\x0f\x00\x00\x00\x01" + bytes((len(moment),)) + moment + encode(body)
    return b"\x00\x01\x00\x01\x00\x66" + len(apdu).to_bytes(2, "big") + apdu


def test_the_published_alarm_of_dsmr4() -> None:
    message = decode_push(bytes.fromhex("45585858583132333435363738393031322C00000001"))
    assert message.device_identification == "EXXXX123456789012"
    assert (message.form, message.trigger) == ("DSMR4", PushTrigger.ALARM)
    assert message.alarm_types == (AlarmType.CLOCK_INVALID,)


@pytest.mark.parametrize(
    ("obis", "trigger"),
    [
        ("0.0.2.3.0.255", PushTrigger.SMS),
        ("0.0.2.2.0.255", PushTrigger.CSD),
        ("0.0.15.0.4.255", PushTrigger.SCHEDULER),
        ("0.0.25.9.0.255", PushTrigger.SCHEDULER),
        ("1.2.3.4.5.6", PushTrigger.OTHER),
    ],
)
def test_a_text_of_dsmr4_names_its_trigger(obis: str, trigger: PushTrigger) -> None:
    message = decode_push(IDENTIFIER + b"," + Obis(obis).to_bytes())
    assert (message.trigger, message.logical_name) == (trigger, obis)


@pytest.mark.parametrize(
    ("obis", "registers", "trigger", "alarms"),
    [
        ("0.1.25.9.0.255", (2,), PushTrigger.ALARM, (AlarmType.REPLACE_BATTERY,)),
        (
            "0.1.25.9.0.255",
            (0x2000, 1),
            PushTrigger.ALARM,
            (AlarmType.FRAUD_ATTEMPT, AlarmType.VOLTAGE_SAG_IN_PHASE_DETECTED_L1),
        ),
        ("0.0.16.1.0.255", (1,), PushTrigger.ALARM, (AlarmType.CLOCK_INVALID,)),
        ("0.2.25.9.0.255", (), PushTrigger.SMS, ()),
        ("0.0.2.2.0.255", (), PushTrigger.SMS, ()),
        ("0.3.25.9.0.255", (1,), PushTrigger.LAST_GASP, (AlarmType.LAST_GASP,)),
    ],
)
def test_a_notification_of_smr5_names_trigger_and_alarms(
    obis: str, registers: tuple[int, ...], trigger: PushTrigger, alarms: tuple[AlarmType, ...]
) -> None:
    message = decode_push(notification(obis, *registers))
    assert (message.form, message.device_identification) == ("SMR5", IDENTIFIER.decode())
    assert (message.trigger, message.alarm_types, message.values) == (trigger, alarms, ())


def test_a_bit_without_a_name_and_an_element_more_are_told() -> None:
    message = decode_push(notification("0.1.25.9.0.255", 0x20, 0, 77))
    assert message.unknown_bits == (UnknownBit(register=1, bit=5),)
    assert message.values == ({"type": "double-long-unsigned", "value": 77},)


def test_the_moment_of_a_notification_is_told() -> None:
    message = decode_push(notification("0.1.25.9.0.255", 1, moment=bytes.fromhex("07DF0715FF0E350717FF8880")))
    assert message.sent_at == "2015-07-21 14:53:07.23 dev=-120 st=80"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "neither"),
        (b"hello", "neither"),
        (IDENTIFIER + b",abc", "4 or 6 bytes"),
        (notification("0.1.25.9.0.255", 1)[:-1], "cannot be read"),
        (notification("0.1.25.9.0.255", 1) + b"\x00", "left over"),
        (b"\x00\x01\x00\x01\x00\x66\x00\x05\x0f\x00\x00\x00\x01", "before its date-time"),
        (bytes(5000), "more than a push has"),
    ],
)
def test_what_is_no_push_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(PushMessageError, match=reason):
        decode_push(raw)


@given(st.binary(max_size=80))
def test_any_bytes_are_a_message_or_a_reason(raw: bytes) -> None:
    for candidate in (raw, b"\x00\x01\x00\x01\x00\x66\x00\x05\x0f" + raw, IDENTIFIER + b"," + raw):
        with suppress(PushMessageError):
            assert decode_push(candidate).form in ("DSMR4", "SMR5")


@given(st.lists(st.sampled_from([(), (1,), (1, 2)]), min_size=1, max_size=4), st.lists(st.integers(1, 40), max_size=5))
def test_notifications_are_told_apart_however_they_arrive(contents: list[tuple[int, ...]], pieces: list[int]) -> None:
    sent = [notification("0.1.25.9.0.255", *registers) for registers in contents]
    whole, found, buffer = b"".join(sent), [], b""
    while whole:
        size = pieces.pop() if pieces else len(whole)
        buffer, whole = buffer + whole[:size], whole[size:]
        messages, buffer = split_pushes(buffer, is_over=False)
        found += messages
    assert (found, buffer) == (sent, b"")


def test_a_text_lasts_until_the_connection_is_over() -> None:
    text = IDENTIFIER + b",\x00\x00\x00\x01"
    assert split_pushes(text, is_over=False) == ([], text)
    assert split_pushes(text, is_over=True) == ([text], b"")
