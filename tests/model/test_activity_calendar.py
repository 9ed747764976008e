"""The activity calendar and special days as values: bytes, text, limits, and how two of them differ."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model.activity_calendar import (
    DAYS,
    MAX_DAYS,
    NAME,
    OBJECT,
    SEASONS,
    SETTINGS,
    WEEKS,
    ActivityCalendar,
    SetActivityCalendarRequest,
    WeekProfile,
    decode_calendar,
    encode_calendar,
    encode_days,
    encode_weeks,
    name_bytes,
    name_text,
)
from smconfig_gui.model.axdr import AxdrError, array, decode, encode, octet_string
from smconfig_gui.model.special_days import (
    SETTINGS as SPECIAL_DAYS_SETTINGS,
)
from smconfig_gui.model.special_days import SetSpecialDaysRequest, decode_special_days, encode_special_days
from tests.model.calendars import (
    FIXTURE,
    any_calendars,
    any_special_days,
    correct_calendars,
    day,
    dutch_calendar,
    special,
)

ATTRIBUTES = {
    NAME: "09 08 43616C204E616D65",
    SEASONS: "01 01 02 03 09 01 01 09 0C FFFF0C03FFFFFFFFFF000000 09 01 01",
    WEEKS: "01 01 02 08 09 01 01 11 01 11 01 11 01 11 01 11 01 11 02 11 02",
    DAYS: "01 02 02 02 11 01 01 01 02 03 09 04 06050000 09 06 00000A0064FF 12 0001"
    "02 02 11 02 01 01 02 03 09 04 07050000 09 06 00000A0064FF 12 0001",
}


def request(**changes: Any) -> SetActivityCalendarRequest:
    """Read the published request, changed at its top level."""
    return msgspec.convert(FIXTURE | changes, SetActivityCalendarRequest)


@pytest.mark.parametrize(("attribute", "raw"), ATTRIBUTES.items())
def test_the_published_calendar_byte_for_byte(attribute: int, raw: str) -> None:
    assert encode(encode_calendar(request().calendar())[attribute]) == bytes.fromhex(raw)


def test_the_published_special_day_byte_for_byte() -> None:
    table = encode_special_days(SetSpecialDaysRequest(special_days=(special("2016-01-01", 1),)).special_days)
    assert encode(table) == bytes.fromhex("01 01 02 03 12 0000 09 05 07E00101FF 11 01")
    assert encode(encode_special_days(())) == bytes.fromhex("0100")


@given(any_calendars())
def test_a_calendar_survives_the_wire(calendar: ActivityCalendar) -> None:
    values = {index: decode(encode(value)) for index, value in encode_calendar(calendar).items()}
    assert decode_calendar(values) == calendar


@given(correct_calendars())
def test_a_calendar_survives_the_form_of_requests(calendar: ActivityCalendar) -> None:
    written_out = SetActivityCalendarRequest.from_calendar(calendar)
    again = msgspec.json.decode(msgspec.json.encode(written_out), type=SetActivityCalendarRequest)
    assert again == written_out
    flat = again.calendar()
    assert {item.day_id: item for item in flat.days} == {item.day_id: item for item in calendar.days}
    assert set(flat.weeks) == set(calendar.weeks)
    assert flat.seasons == calendar.seasons


def test_days_that_only_special_days_use_are_part_of_a_request() -> None:
    again = SetActivityCalendarRequest.from_calendar(dutch_calendar()).calendar()
    assert again.day(4) == dutch_calendar().day(4)


@given(any_special_days())
def test_special_days_survive_the_wire(days: Any) -> None:
    assert decode_special_days(decode(encode(encode_special_days(days)))) == days


@given(st.binary(max_size=12))
def test_names_of_any_form_are_kept(raw: bytes) -> None:
    assert name_bytes(name_text(raw)) == raw


def test_digits_are_binary_and_ascii_digits_are_not_confused_with_them() -> None:
    assert name_bytes("1") == b"\x01"
    assert name_text(b"1") == "hex:31"
    with pytest.raises(ValueError, match="no name here"):
        name_bytes("12")


def season_of(**changes: Any) -> dict[str, Any]:
    season: dict[str, Any] = FIXTURE["seasonProfile"][0]
    return season | changes


def week_of(**changes: Any) -> dict[str, Any]:
    week: dict[str, Any] = season_of()["weekProfile"]
    return week | changes


def day_json(day_id: int, *starts: str) -> dict[str, Any]:
    return {"dayId": day_id, "daySchedule": [{"startTime": start, "scriptSelector": 1} for start in starts]}


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"calendarName": ""}, "1 to 8 characters"),
        ({"calendarName": "nine char"}, "1 to 8 characters"),
        ({"seasonProfile": []}, "1 to 4 seasons"),
        ({"seasonProfile": [season_of(seasonProfileName=str(n)) for n in range(5)]}, "1 to 4 seasons"),
        ({"seasonProfile": [season_of(), season_of()]}, "name of its own"),
        ({"seasonProfile": [season_of(seasonProfileName="AB")]}, "no name here"),
        ({"seasonProfile": [season_of(weekProfile=week_of(weekProfileName="10"))]}, "no name here"),
        ({"seasonProfile": [season_of(seasonStart="2027-13-01 00:00")]}, "month"),
        ({"seasonProfile": [season_of(weekProfile=week_of(monday=day_json(1, "09:00")))]}, "different switches"),
        ({"seasonProfile": [season_of(weekProfile=week_of(monday=day_json(3)))]}, "no switch"),
        ({"seasonProfile": [season_of(weekProfile=week_of(monday=day_json(3, "*:*")))]}, "hour and minute"),
        ({"seasonProfile": [season_of(weekProfile=week_of(monday=day_json(256, "00:00")))]}, "0 to 255"),
        ({"dayProfile": [day_json(number, "00:00") for number in (3, 4, 5)]}, "1 to 4 day profiles"),
        (
            {
                "seasonProfile": [
                    season_of(),
                    season_of(seasonProfileName="2", weekProfile=week_of(sunday=day_json(3, "00:00"))),
                ]
            },
            "different days",
        ),
        ({"activatePassiveCalendarTime": "soon"}, "no date and time"),
        ({"activatePassiveCalendarTime": "*-01-01 00:00:00"}, "without \\*"),
        ({"activatePassiveCalendarTime": "2027-02-30 00:00:00"}, "without \\*"),
    ],
)
def test_a_request_that_a_meter_would_refuse_cannot_be_built(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(msgspec.ValidationError, match=reason):
        request(**changes)


@pytest.mark.parametrize("text", ["now", "NOW", "*-*-* *:*:*", "FFFFFFFFFFFFFFFFFF8000FF"])
def test_now_and_all_wildcards_activate_at_once(text: str) -> None:
    assert request(activatePassiveCalendarTime=text).is_at_once
    assert request(activatePassiveCalendarTime="2027-01-01 00:00:00").is_at_once is False


def test_no_time_of_activation_is_at_once() -> None:
    assert msgspec.convert({k: v for k, v in FIXTURE.items() if k[0] != "a"}, SetActivityCalendarRequest).is_at_once


def test_a_dangling_day_or_week_is_no_request() -> None:
    calendar = dutch_calendar()
    dangling = msgspec.structs.replace(calendar, days=calendar.days[:2])
    with pytest.raises(ValueError, match="names day 3"):
        SetActivityCalendarRequest.from_calendar(dangling)
    with pytest.raises(ValueError, match="names week 2"):
        SetActivityCalendarRequest.from_calendar(msgspec.structs.replace(calendar, weeks=calendar.weeks[:1]))


def test_too_many_days_on_a_meter_are_read_and_kept() -> None:
    days = tuple(day(number, ("00:00", 1)) for number in range(MAX_DAYS + 2))
    calendar = msgspec.structs.replace(dutch_calendar(), days=days)
    assert decode_calendar(encode_calendar(calendar)) == calendar


@pytest.mark.parametrize(
    "changes", [[special("2027-01-01", 1)] * 2, [special(f"2027-01-{n:02d}", 1) for n in range(1, 32)]]
)
def test_special_days_named_twice_or_too_many_are_refused(changes: list[Any]) -> None:
    with pytest.raises(ValueError, match=r"twice|30 special days"):
        SetSpecialDaysRequest(special_days=tuple(changes))


@pytest.mark.parametrize(
    "raw", ["0200", "01 01 02 02 09 01 01 09 01 01", "01 01 02 03 09 01 01 09 02 0000 09 01 01", "1100"]
)
def test_tables_of_another_form_are_told_as_such(raw: str) -> None:
    values = {index: decode(bytes.fromhex(text)) for index, text in ATTRIBUTES.items()}
    with pytest.raises(AxdrError):
        decode_calendar(values | {SEASONS: decode(bytes.fromhex(raw))})


# --- comparing and explaining ------------------------------------------------------------------------------------


def test_the_order_of_tables_means_nothing() -> None:
    same = SETTINGS[OBJECT, WEEKS].same
    one, two = WeekProfile.of("1", [1] * 7), WeekProfile.of("2", [2] * 7)
    assert same(encode_weeks((one, two)), encode_weeks((two, one)))
    assert not same(encode_weeks((one, two)), encode_weeks((one, one)))
    days = SETTINGS[OBJECT, DAYS + 4].same
    assert days(encode_days((day(1, ("00:00", 1), ("07:00", 2)),)), encode_days((day(1, ("07:00", 2), ("00:00", 1)),)))


@pytest.mark.parametrize(
    ("wanted", "found", "is_same"),
    [
        ("07EB0101FF00000000FFC400", "07EB010105000000FFFFC400", True),
        ("07EB0101FF000000008000FF", "07EB010105000000FFFFC400", True),
        ("07EB0101FF00000000FFC400", "07EB0102FF00000000FFC400", False),
        ("07EB0101FF00000000FFC400", "07EB0101FF00000000FF8880", False),
        ("FFFFFFFFFFFFFFFFFF8000FF", "FFFFFFFFFFFFFFFFFF0000FF", True),
        ("FFFFFFFFFFFFFFFFFF8000FF", "07EB0101FF00000000FFC400", False),
    ],
)
def test_moments_are_compared_by_meaning(wanted: str, found: str, is_same: bool) -> None:
    same = SETTINGS[OBJECT, 10].same
    assert same(octet_string(bytes.fromhex(wanted)), octet_string(bytes.fromhex(found))) is is_same


def test_changes_of_days_are_told_switch_by_switch() -> None:
    old = encode_days((day(1, ("00:00", 1)), day(2, ("00:00", 1))))
    new = encode_days((day(1, ("00:00", 1), ("07:30", 2)), day(3, ("06:00:30", 1))))
    lines = SETTINGS[OBJECT, DAYS + 4].changes(old, new)
    assert [(str(line.label), str(line.old), str(line.new)) for line in lines] == [
        ("Day 1", "00:00 T1", "00:00 T1 · 07:30 T2"),
        ("Day 2", "00:00 T1", "–"),
        ("Day 3", "–", "06:00:30 T1"),
    ]


def test_a_value_that_cannot_be_explained_is_shown_as_hex_and_never_stops_a_review() -> None:
    setting = SETTINGS[OBJECT, SEASONS + 4]
    strange = array(octet_string(b"?"))
    [line] = setting.changes(strange, encode_calendar(request().calendar())[SEASONS])
    assert "cannot be explained" in str(line.old)
    assert setting.to_json(strange) == "010109013F"


def test_special_days_are_compared_without_their_numbers() -> None:
    [setting] = SPECIAL_DAYS_SETTINGS.values()
    one, two = special("2027-01-01", 1), special("*-12-25", 2)
    assert setting.same(encode_special_days((one, two)), encode_special_days((two, one)))
    lines = setting.changes(encode_special_days((one,)), encode_special_days((two,)))
    assert [(str(line.label), str(line.old), str(line.new)) for line in lines] == [
        ("Special day 2027-01-01", "day 1", "–"),
        ("Special day *-12-25", "–", "day 2"),
    ]


def test_special_days_of_another_form_are_told_and_kept() -> None:
    [setting] = SPECIAL_DAYS_SETTINGS.values()
    strange, known = decode(bytes.fromhex("01010900")), encode_special_days((special("2027-01-01", 1),))
    [line] = setting.changes(strange, known)
    assert "cannot be explained" in str(line.old)
    assert setting.to_json(strange) == "01010900"
    assert not setting.same(known, strange)
    for raw in ("0900", "01 01 02 03 12 0000 09 04 07E00101 11 01"):
        with pytest.raises(AxdrError):
            decode_special_days(decode(bytes.fromhex(raw)))
    with pytest.raises(ValueError, match="0 to 255"):
        special("2027-01-01", 256)


def test_a_name_and_a_time_of_another_form_are_told() -> None:
    number = decode(bytes.fromhex("1101"))
    known = encode_calendar(request().calendar())[NAME]
    [line] = SETTINGS[OBJECT, NAME + 4].changes(number, known)
    assert "cannot be explained" in str(line.old)
    [line] = SETTINGS[OBJECT, 10].changes(None, number)
    assert "cannot be explained" in str(line.new)
    assert SETTINGS[OBJECT, 10].same(number, number)
    assert SETTINGS[OBJECT, 10].to_json(octet_string(b"\x00")) == "090100"
