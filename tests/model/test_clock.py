"""COSEM dates and times: bytes, text, wildcards, and the dates they mean."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smconfig_gui.model import dutch_time
from smconfig_gui.model.clock import (
    ANY,
    ANY_YEAR,
    DST_BEGIN_MONTH,
    DST_END_MONTH,
    LAST_DAY,
    SECOND_LAST_DAY,
    STATUS_DST,
    CosemDate,
    CosemDateTime,
    CosemTime,
)

DATES = st.builds(
    CosemDate,
    st.one_of(st.just(ANY_YEAR), st.integers(0, 9999)),
    st.one_of(st.sampled_from([ANY, DST_BEGIN_MONTH, DST_END_MONTH]), st.integers(1, 12)),
    st.one_of(st.sampled_from([ANY, LAST_DAY, SECOND_LAST_DAY]), st.integers(1, 31)),
    st.one_of(st.just(ANY), st.integers(1, 7)),
)
TIMES = st.builds(
    CosemTime,
    st.one_of(st.just(ANY), st.integers(0, 23)),
    st.one_of(st.just(ANY), st.integers(0, 59)),
    st.one_of(st.just(ANY), st.integers(0, 59)),
    st.one_of(st.just(ANY), st.integers(0, 99)),
)
MOMENTS = st.builds(CosemDateTime, DATES, TIMES, st.one_of(st.none(), st.integers(-720, 720)), st.integers(0, 255))


@given(DATES)
def test_a_date_survives_bytes_and_text(value: CosemDate) -> None:
    assert CosemDate.from_bytes(value.to_bytes()) == value
    assert CosemDate.from_text(value.to_text()) == value
    assert CosemDate.from_text(value.to_bytes().hex()) == value


@given(TIMES)
def test_a_time_survives_bytes_and_text(value: CosemTime) -> None:
    assert CosemTime.from_bytes(value.to_bytes()) == value
    assert CosemTime.from_text(value.to_text()) == value


@given(MOMENTS)
def test_a_date_time_survives_bytes_and_text(value: CosemDateTime) -> None:
    assert CosemDateTime.from_bytes(value.to_bytes()) == value
    assert CosemDateTime.from_text(value.to_text()) == value
    assert CosemDateTime.from_text(value.to_bytes().hex()) == value


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("07DF0715FF0E350717FF8880", "2015-07-21 14:53:07.23 dev=-120 st=80"),
        ("07DF0215FF0E350717FFC400", "2015-02-21 14:53:07.23 dev=-60 st=00"),
        ("FFFFFFFFFFFFFFFFFF8000FF", "*-*-* *:*:*"),
        ("FFFF0C03FFFFFFFFFF000000", "*-12-03 *:*:* dev=0 st=00"),
        ("FFFF03FE0702000000FFC400", "*-03-L Sun 02:00:00 dev=-60 st=00"),
        ("FFFF0AFE0703000000FF8880", "*-10-L Sun 03:00:00 dev=-120 st=80"),
    ],
)
def test_published_values_read_as_expected(raw: str, text: str) -> None:
    value = CosemDateTime.from_bytes(bytes.fromhex(raw))
    assert value.to_text() == text
    assert CosemDateTime.from_text(text).to_bytes().hex().upper() == raw


def test_dst_begin_and_end_are_fe_and_fd_and_never_swapped() -> None:
    assert CosemDate.from_text("*-DST+-L Sun").to_bytes().hex() == "fffffefe07"
    assert CosemDate.from_text("*-DST--L-1").to_bytes().hex() == "fffffdfdff"


def test_parts_left_out_are_zero_behind_a_number_and_open_behind_a_star() -> None:
    assert CosemTime.from_text("06:05").to_bytes().hex() == "06050000"
    assert CosemTime.from_text("06:05:00.00").to_bytes().hex() == "06050000"
    assert CosemTime.from_text("*:*").to_bytes().hex() == "ffffffff"


@pytest.mark.parametrize(
    "text", ["2027-13-01", "2027-00-01", "2027-01-32", "27-01-01", "2027-01-01 Foo", "", "x" * 500]
)
def test_texts_that_are_no_date_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        CosemDate.from_text(text)


@pytest.mark.parametrize("text", ["24:00", "12:60", "255:00", "12", "12:00:00:00", "*"])
def test_texts_that_are_no_time_are_refused(text: str) -> None:
    with pytest.raises(ValueError):
        CosemTime.from_text(text)


def test_a_deviation_beyond_half_a_day_is_refused() -> None:
    with pytest.raises(ValueError, match="deviation"):
        CosemDateTime.from_text("2027-01-01 00:00:00 dev=-721")


def test_the_last_sunday_of_march_is_found() -> None:
    found = CosemDate.from_text("*-03-L Sun").next_dates(date(2026, 1, 1), 3)
    assert found == [date(2026, 3, 29), date(2027, 3, 28), date(2028, 3, 26)]


@given(DATES, st.dates(date(2020, 1, 1), date(2030, 12, 31)))
def test_next_dates_all_match_and_none_before_is_missed(pattern: CosemDate, start: date) -> None:
    found = pattern.next_dates(start, 2, horizon_days=400)
    assert all(pattern.matches(day) for day in found)
    if found:
        gap = (start + timedelta(days=offset) for offset in range((found[0] - start).days))
        assert not any(pattern.matches(day) for day in gap)


def test_a_moment_has_its_own_deviation_and_not_todays() -> None:
    summer = CosemDateTime.from_datetime(datetime(2026, 7, 15, 12, tzinfo=ZoneInfo("Europe/Amsterdam")))
    assert (summer.deviation, summer.status) == (-120, STATUS_DST)
    assert summer.to_datetime() == datetime(2026, 7, 15, 10, tzinfo=UTC)
    winter = CosemDateTime.from_datetime(datetime(2026, 1, 15, 12, tzinfo=ZoneInfo("Europe/Amsterdam")))
    assert (winter.deviation, winter.status) == (-60, 0)


def test_a_moment_with_open_parts_is_no_moment() -> None:
    assert CosemDateTime.from_text("*-12-03 *:*:*").to_datetime() is None
    assert CosemDateTime.from_text("2026-01-01 12:00:00").to_datetime() is None
    assert CosemDateTime.from_text("2026-02-30 12:00:00 dev=0").to_datetime() is None


@pytest.mark.parametrize(
    "text", ["0001-01-01 00:00:00 dev=-60", "9999-12-31 23:30:00 dev=60", "0000-01-01 00:00 dev=0"]
)
def test_a_moment_that_no_calendar_reaches_has_no_utc(text: str) -> None:
    moment = CosemDateTime.from_text(text)
    assert moment.to_datetime() is None
    assert dutch_time.moment(moment) is None
    assert moment.later(60) is None


def test_a_dutch_time_before_all_years_has_no_utc() -> None:
    assert dutch_time.moment(CosemDateTime.from_text("0001-01-01 00:30:00")) is None


def test_a_clock_runs_on_in_its_own_form() -> None:
    shown = CosemDateTime.from_text("2026-12-31 Thu 23:59:30.50 dev=-60 st=00")
    later = shown.later(45)
    assert later is not None
    assert later.to_text() == "2027-01-01 00:00:15.50 dev=-60 st=00"
    assert CosemDateTime.from_text("9999-12-31 12:00:00 dev=0").later(86_400) is None


def test_the_last_month_of_all_has_days() -> None:
    last = date(9999, 12, 31)
    assert CosemDate.from_text("9999-12-31").matches(last)
    assert CosemDate.from_text("*-12-L").matches(last)
    assert CosemDate.from_text("*-*-*").next_dates(last, 3) == [last]
