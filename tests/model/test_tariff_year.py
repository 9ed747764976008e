"""The tariff of every hour, against a reading of the rules that plods through time and knows no shortcut."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smconfig_gui.model.activity_calendar import ActivityCalendar, Season
from smconfig_gui.model.clock import ANY, CosemDate
from smconfig_gui.model.date_days import days_in_year
from smconfig_gui.model.special_days import SpecialDay
from smconfig_gui.model.tariff_year import TariffRules
from tests.model.calendars import any_calendars, any_special_days, day, dutch_calendar, dutch_holidays, season, special

_FIRST_DAY = date(2016, 1, 1)
_YEARS = (2026, 2027, 2028)  # 2028 has a 29th of February


def plod(calendar: ActivityCalendar, special_days: Sequence[SpecialDay]) -> Iterator[tuple[date, int, object]]:
    """Yield (day, hour, (day id, tariff, season)) of three years, walking hour by hour from years before."""
    current: Season | None = None
    tariff = None
    day_ = _FIRST_DAY
    while day_ <= date(_YEARS[-1], 12, 31):
        starting = [each for each in calendar.seasons if each.start.date.matches(day_)]
        special_ids = [each.day_id for each in special_days if each.date.matches(day_)]
        for hour in range(24):
            now = [s for s in starting if (0 if s.start.time.hour == ANY else s.start.time.hour) == hour]
            current = now[0] if now else current
            day_id = special_ids[0] if special_ids else _from_week(calendar, current, day_)
            profile = None if day_id is None else calendar.day(day_id)
            passed = [s for s in (profile.day_schedule if profile else ()) if s.start.hour <= hour]
            if passed:
                tariff = max(passed, key=lambda s: s.start.hour).script_selector
            if day_.year in _YEARS:
                yield day_, hour, (day_id, tariff, current.season_profile_name if current else None)
        day_ += timedelta(days=1)


def _from_week(calendar: ActivityCalendar, current: Season | None, day_: date) -> int | None:
    week = calendar.week(current.week_profile_name) if current else None
    return week.day_ids[day_.weekday()] if week else None


@given(any_calendars(), any_special_days())
@settings(max_examples=12, deadline=None)
@pytest.mark.no_cover
def test_every_hour_of_three_years_is_as_the_rules_say(
    calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]
) -> None:
    rules = TariffRules(calendar, special_days)
    for day_, hour, expected in plod(calendar, special_days):
        found = rules.at(day_, time(hour))
        assert (found.day_id, found.tariff, found.season) == expected, (day_, hour)


@given(any_calendars(), any_special_days())
@settings(max_examples=10, deadline=None)
def test_a_year_says_the_same_as_single_questions(
    calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]
) -> None:
    rules = TariffRules(calendar, special_days)
    for each in TariffRules(calendar, special_days).year(2027)[::7]:
        for begin, tariff in each.tariffs:
            at = time(int(begin) // 3600, int(begin) // 60 % 60)
            assert rules.at(each.date, at).tariff == tariff
        assert rules.at(each.date, time(23, 59, 59)).day_id == each.day_id


@pytest.mark.alone
def test_a_year_of_quarter_hours_takes_under_50_ms() -> None:
    special_days = (*dutch_holidays(), *(special(f"2027-{n % 12 + 1:02d}-{n + 1:02d}", 4) for n in range(26)))
    best = 1.0
    for _ in range(5):
        days_in_year.cache_clear()
        started = perf_counter()
        TariffRules(dutch_calendar(), special_days).quarter_hours(2027)
        best = min(best, perf_counter() - started)
    assert best < 0.050


def test_summer_time_takes_an_hour_and_gives_it_back() -> None:
    rules = TariffRules(dutch_calendar())
    assert len(rules.quarter_hours(2027)) == 365 * 96
    calendar = ActivityCalendar(
        calendar_name="dst",
        seasons=(season("1", "*-01-01 *:*:*", "1"),),
        weeks=(dutch_calendar().weeks[0],),
        days=tuple(day(n, ("00:00", 1), ("02:15", 2), ("02:45", 3), ("03:00", 4)) for n in (1, 3)),
    )
    quarters = TariffRules(calendar).quarter_hours(2027)
    begin = (date(2027, 3, 28) - date(2027, 1, 1)).days * 96
    assert quarters[begin : begin + 12] == [1] * 8 + [4] * 4
    end = (date(2027, 10, 31) - date(2027, 1, 1)).days * 96 - 4
    assert quarters[end : end + 20] == [1] * 9 + [2, 2, 3] + [1, 2, 2, 3] + [4] * 4


def test_a_switch_in_the_hour_that_is_missing_takes_effect_at_its_end() -> None:
    calendar = ActivityCalendar(
        calendar_name="gap",
        seasons=(season("1", "*-01-01 *:*:*", "1"),),
        weeks=(dutch_calendar().weeks[0],),
        days=tuple(day(n, ("00:00", 1), ("02:30", 2)) for n in (1, 3)),
    )
    rules = TariffRules(calendar)
    assert rules.at(date(2027, 3, 28), time(1, 59)).tariff == 1
    assert rules.at(date(2027, 3, 28), time(3)).tariff == 2


def test_before_the_first_switch_the_tariff_of_the_day_before_stays() -> None:
    calendar = ActivityCalendar(
        calendar_name="carry",
        seasons=(season("1", "*-01-01 *:*:*", "1"),),
        weeks=(dutch_calendar().weeks[0],),
        days=(day(1, ("00:00", 1), ("20:00", 2)), day(3, ("07:00", 1))),
    )
    rules = TariffRules(calendar)
    saturday = rules.at(date(2027, 1, 2), time(6, 59))
    assert (saturday.day_id, saturday.tariff, saturday.is_carried) == (3, 2, True)
    sunday = rules.at(date(2027, 1, 3), time(6))
    assert (sunday.tariff, sunday.is_carried) == (1, True)
    assert rules.at(date(2027, 1, 3), time(7)).is_carried is False


def test_a_special_day_wins_and_the_first_that_matches_counts() -> None:
    rules = TariffRules(dutch_calendar(), (special("*-12-25", 4), special("2027-12-*", 3)))
    assert (rules.at(date(2027, 12, 25), time(19)).day_id, rules.at(date(2027, 12, 25), time(19)).special) == (4, 0)
    assert rules.at(date(2027, 12, 24), time(19)).day_id == 3
    assert rules.at(date(2026, 12, 24), time(19)).day_id == 1


def test_a_season_may_start_in_the_middle_of_a_day() -> None:
    calendar = dutch_calendar()
    seasons = (season("1", "*-01-01 *:*:*", "1"), season("2", "*-DST+-L Sun 02:00:00", "2"))
    rules = TariffRules(ActivityCalendar(calendar_name="x", seasons=seasons, weeks=calendar.weeks, days=calendar.days))
    assert rules.at(date(2027, 3, 28), time(1, 59)).season == "1"
    assert rules.at(date(2027, 3, 28), time(3)).season == "2"
    [started] = [each.date for each in rules.year(2027) if each.season_started == "2"]
    assert started == date(2027, 3, 28)


def test_before_the_first_start_of_all_nothing_holds() -> None:
    calendar = dutch_calendar()
    seasons = (season("1", "2027-06-01 *:*:*", "1"),)
    rules = TariffRules(ActivityCalendar(calendar_name="x", seasons=seasons, weeks=calendar.weeks, days=calendar.days))
    assert rules.at(date(2027, 5, 31), time(12)).day_id is None
    assert rules.at(date(2027, 6, 1), time(0)).day_id == 1
    assert rules.at(date(2090, 6, 1), time(12)).season == "1"


DATES = st.builds(
    CosemDate,
    st.sampled_from([0xFFFF, 2027, 2028]),
    st.sampled_from([ANY, 0xFE, 0xFD, 2, 3, 10, 12]),
    st.sampled_from([ANY, 0xFE, 0xFD, 1, 28, 29, 30, 31]),
    st.sampled_from([ANY, 1, 5, 7]),
)


@given(DATES, st.sampled_from([2027, 2028]))
@settings(deadline=None)
def test_the_days_of_a_year_are_all_that_match(pattern: CosemDate, year: int) -> None:
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    assert list(days_in_year(pattern, year)) == [each for each in days if each.year == year and pattern.matches(each)]


@pytest.mark.parametrize(("text", "found"), [("*-DST+-*", "2027-03-28"), ("*-DST--*", "2027-10-31")])
def test_the_day_on_which_the_clocks_change_needs_no_number(text: str, found: str) -> None:
    assert [each.isoformat() for each in days_in_year(CosemDate.from_text(text), 2027)] == [found]
