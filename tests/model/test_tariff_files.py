"""Calendars and special days as files."""

import contextlib
import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from smconfig_gui.model.activity_calendar import ActivityCalendar, ActivityCalendars
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_files import (
    FileFormatError,
    calendar_csv,
    calendar_from,
    calendar_json,
    special_days_csv,
    special_days_from,
    special_days_json,
)
from tests.model.calendars import FIXTURE, any_calendars, any_special_days, correct_calendars, dutch_calendar, special


@given(correct_calendars())
def test_a_calendar_survives_csv_and_json(calendar: ActivityCalendar) -> None:
    if calendar.calendar_name == calendar.calendar_name.strip():
        assert calendar_from(calendar_csv(calendar)) == calendar
    again = calendar_from(calendar_json(calendar))
    assert (again.seasons, set(again.weeks), set(again.days)) == (
        calendar.seasons,
        set(calendar.weeks),
        set(calendar.days),
    )


@given(any_calendars())
def test_an_unfinished_calendar_survives_json(calendar: ActivityCalendar) -> None:
    again = calendar_from(calendar_json(calendar))
    assert (again.seasons, set(again.weeks), set(again.days)) == (
        calendar.seasons,
        set(calendar.weeks),
        set(calendar.days),
    )


@given(any_special_days())
@example(())
def test_special_days_survive_csv_and_json(days: tuple[SpecialDay, ...]) -> None:
    assert special_days_from(special_days_csv(days)) == days
    if len({day.special_day_date for day in days}) == len(days):
        assert special_days_from(special_days_json(days)) == days


def test_the_request_of_the_service_is_read() -> None:
    calendar = calendar_from(json.dumps(FIXTURE).encode())
    assert calendar.calendar_name == "Cal Name"
    assert [day.day_id for day in calendar.days] == [1, 2]


def test_of_both_sides_the_active_one_is_taken() -> None:
    import msgspec

    active = dutch_calendar()
    both = ActivityCalendars(
        active=active, passive=msgspec.structs.replace(active, calendar_name="P"), activate_passive_calendar_time="now"
    )
    assert calendar_from(msgspec.json.encode(both)) == active


def test_a_spreadsheet_with_semicolons_and_empty_cells_is_read() -> None:
    text = "calendar;Own;;\nseason;1;*-01-01 *:*:*;1\nweek;1;1;1;1;1;1;1;1\nswitch;1;00:00;2;;;\n"
    calendar = calendar_from(b"\xef\xbb\xbf" + text.encode())
    assert calendar.calendar_name == "Own"
    assert calendar.days[0].day_schedule[0].script_selector == 2
    assert special_days_from(b"special-day;2027-01-01;4;;\n") == (special("2027-01-01", 4),)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no season"),
        ("hello,world", "line 1: “hello”"),
        ("season,1,2027-13-01 00:00,1", "line 1: A month"),
        ("season,1", "line 1: such a line has 4 cells, not 2."),
        ("switch,1,00:00,1,0.0.10.0.100.255,x", "line 1: such a line has 4 cells, not 6."),
        ("week,1,1,1", "a week has 7 days"),
        ("week,1,1,1,1,1,1,1,x", "line 1: “x” is no number."),
        ("switch,1,00:00,9999999999", "“9999999999” is no number."),
        ('season,"' + "1" * 200_000, "no table"),
        ("switch,1,25:00,1", "An hour"),
        ("switch,300,00:00,1", "0 to 255"),
        ('{"calendarName": 1}', "calendarName"),
        ("{", "its end is missing"),
    ],
)
def test_a_file_that_is_no_calendar_says_where_and_why(text: str, reason: str) -> None:
    with pytest.raises(FileFormatError, match=reason):
        calendar_from(text.encode())


def test_a_value_that_cannot_be_is_told_with_its_place() -> None:
    with pytest.raises(FileFormatError, match=r"^A day id is 0 to 255, not 300\. \(\$\.specialDays\[0\]\)$"):
        special_days_from(b'{"specialDays": [{"specialDayDate": "2027-01-01", "dayId": 300}]}')


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("specialday,2027-01-01,1", "line 1: “specialday” is none of"),
        ("# a comment\nspecial-day,2027-01-01,1\nhello", "line 3: “hello”"),
        ("calendar,Own\nseason,1,*-01-01 *:*,1", "there is no special day in the file"),
        ("special-day,2027-01-01", "line 1: such a line has 3 cells, not 2."),
        ("special-day,2027-01-01,first", "line 1: “first” is no number."),
    ],
)
def test_a_table_that_holds_no_special_days_is_refused_and_not_taken_for_an_empty_one(text: str, reason: str) -> None:
    with pytest.raises(FileFormatError, match=reason):
        special_days_from(text.encode())


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    for read in (calendar_from, special_days_from):
        with contextlib.suppress(FileFormatError):
            read(raw)


def test_a_file_that_is_too_long_is_refused() -> None:
    with pytest.raises(FileFormatError, match="longer"):
        calendar_from(b" " * ((1 << 20) + 1))
    with pytest.raises(FileFormatError, match="lines"):
        calendar_from(b"#\n" * 2001)
