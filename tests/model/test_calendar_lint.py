"""Mistakes in calendars: each seeded one is found and mended, and a correct calendar has none."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smconfig_gui.model.activity_calendar import (
    ActivityCalendar,
    SetActivityCalendarRequest,
    Switch,
    WeekProfile,
)
from smconfig_gui.model.calendar_lint import Finding, Mistake, Part, lint, lint_special_days
from smconfig_gui.model.special_days import SetSpecialDaysRequest, SpecialDay
from tests.model.calendars import (
    any_calendars,
    any_special_days,
    correct_calendars,
    correct_special_days,
    day,
    dutch_calendar,
    dutch_holidays,
    season,
    special,
    switch,
)

TODAY = date(2026, 6, 10)
Both = tuple[ActivityCalendar, tuple[SpecialDay, ...]]


@st.composite
def correct(draw: st.DrawFn) -> Both:
    calendar = draw(correct_calendars())
    return calendar, draw(correct_special_days(calendar, TODAY))


@given(correct())
@settings(max_examples=150, deadline=None)
def test_a_correct_calendar_has_no_findings(both: Both) -> None:
    calendar, special_days = both
    assert lint(calendar, special_days, TODAY) == ()
    assert lint(calendar, None, TODAY) == ()


def test_the_calendar_of_the_demonstration_has_no_findings() -> None:
    assert lint(dutch_calendar(), dutch_holidays(), TODAY) == ()


def _first_day(calendar: ActivityCalendar, *switches: Switch) -> ActivityCalendar:
    return replace(calendar, days=(replace(calendar.days[0], day_schedule=switches), *calendar.days[1:]))


def _dangling_day(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    week = WeekProfile.of(calendar.weeks[0].week_profile_name, (*calendar.weeks[0].day_ids[:6], 200))
    return replace(calendar, weeks=(week, *calendar.weeks[1:])), special_days


def _dangling_week(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    first = replace(calendar.seasons[0], week_profile_name="9")
    return replace(calendar, seasons=(first, *calendar.seasons[1:])), special_days


def _no_midnight(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return _first_day(calendar, switch("07:00", 1), switch("23:00", 2)), special_days


def _two_seasons(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    free = next(str(n) for n in range(10) if str(n) not in {each.season_profile_name for each in calendar.seasons})
    seasons = (*calendar.seasons[-3:], replace(calendar.seasons[-1], season_profile_name=free))
    return replace(calendar, seasons=seasons), special_days


def _unreachable_day(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return replace(calendar, days=(*calendar.days, day(201, ("00:00", 1)))), special_days


def _too_many(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return replace(calendar, days=tuple(day(n, ("00:00", 1)) for n in range(1, 10))), special_days


def _duplicate_name(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    again = replace(calendar.days[0], day_schedule=(switch("00:00", 3), switch("13:00", 2)))
    return replace(calendar, days=(*calendar.days, again)), special_days


def _bad_name(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    first = replace(calendar.seasons[0], season_profile_name="hex:31")
    return replace(calendar, seasons=(first, *calendar.seasons[1:])), special_days


def _special_day_without_profile(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return calendar, (*special_days, special("2029-08-01", 202))


def _never(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return calendar, (*special_days, special("*-02-30", calendar.days[0].day_id))


def _in_gap(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    sunday = calendar.weeks[0].day_ids[6]
    days = tuple(
        replace(each, day_schedule=(switch("00:00", 1), switch("02:30", 2))) if each.day_id == sunday else each
        for each in calendar.days
    )
    return replace(calendar, days=days), special_days


def _two_switches(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]) -> Both:
    return _first_day(calendar, switch("00:00", 1), switch("05:00", 2), switch("05:00", 1)), special_days


SEEDS: list[tuple[Mistake, Callable[[ActivityCalendar, tuple[SpecialDay, ...]], Both]]] = [
    (Mistake.DANGLING_DAY, _dangling_day),
    (Mistake.DANGLING_WEEK, _dangling_week),
    (Mistake.NO_SWITCH_AT_MIDNIGHT, _no_midnight),
    (Mistake.TWO_SEASONS, _two_seasons),
    (Mistake.UNREACHABLE_DAY, _unreachable_day),
    (Mistake.TOO_MANY, _too_many),
    (Mistake.DUPLICATE_NAME, _duplicate_name),
    (Mistake.BAD_NAME, _bad_name),
    (Mistake.SPECIAL_DAY_WITHOUT_PROFILE, _special_day_without_profile),
    (Mistake.NEVER, _never),
    (Mistake.SWITCH_IN_GAP, _in_gap),
    (Mistake.TWO_SWITCHES, _two_switches),
]


def mended(both: Both, finding: Finding) -> Both:
    """Return what the button of a finding makes of a calendar."""
    assert finding.mend is not None
    calendar, special_days = finding.mend.calendar, finding.mend.special_days
    return calendar or both[0], both[1] if special_days is None else special_days


@pytest.mark.parametrize(("mistake", "seed"), SEEDS)
@given(correct())
@settings(max_examples=25, deadline=None)
def test_a_seeded_mistake_is_found_and_its_mend_takes_it_away(
    mistake: Mistake, seed: Callable[[ActivityCalendar, tuple[SpecialDay, ...]], Both], both: Both
) -> None:
    wrong = seed(*both)
    found = [finding for finding in lint(*wrong, TODAY) if finding.mistake is mistake]
    assert found
    if found[0].mend is not None:
        left = [finding for finding in lint(*mended(wrong, found[0]), TODAY) if finding.mistake is mistake]
        assert len(left) < len(found)


@given(any_calendars(), any_special_days())
@settings(max_examples=60, deadline=None)
def test_what_is_not_blocked_can_be_asked_of_a_meter(
    calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]
) -> None:
    findings = [finding for finding in lint(calendar, special_days, TODAY) if finding.is_blocking]
    if not any(finding.part is not Part.SPECIAL_DAY for finding in findings):
        asked = SetActivityCalendarRequest.from_calendar(calendar).calendar()
        assert asked.seasons == calendar.seasons
        assert set(asked.weeks) == set(calendar.weeks)
        assert set(asked.days) == set(calendar.days)
    if not any(finding.part is Part.SPECIAL_DAY for finding in findings):
        assert SetSpecialDaysRequest.of(special_days).special_days == special_days


@given(any_calendars(), any_special_days())
@settings(max_examples=60, deadline=None)
def test_what_cannot_be_asked_of_a_meter_is_blocked(
    calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]
) -> None:
    parts = {finding.part for finding in lint(calendar, special_days, TODAY) if finding.is_blocking}
    try:
        SetSpecialDaysRequest.of(special_days)
    except ValueError:
        assert Part.SPECIAL_DAY in parts
    try:
        SetActivityCalendarRequest.from_calendar(calendar)
    except ValueError:
        assert parts - {Part.SPECIAL_DAY}


def test_starts_and_special_days_that_can_never_be_block_in_the_same_words_everywhere() -> None:
    calendar = dutch_calendar()
    for starts, mistake in ((("*-02-30", "*-04-01"), Mistake.NEVER), (("*-04-01", "2027-04-01"), Mistake.TWO_SEASONS)):
        seasons = tuple(season(str(number), f"{start} *:*:*", "1") for number, start in enumerate(starts))
        wrong = replace(calendar, seasons=seasons)
        assert found(wrong, mistake).is_blocking
        with pytest.raises(ValueError, match=r"never starts|both start on"):
            SetActivityCalendarRequest.from_calendar(wrong)
    [never] = lint_special_days(calendar.days, (special("*-02-30", 4),), TODAY)
    assert never.is_blocking


@given(any_calendars(), any_special_days())
@settings(max_examples=60, deadline=None)
def test_mending_again_and_again_comes_to_an_end(
    calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...]
) -> None:
    both = (calendar, special_days)
    for _ in range(60):
        findings = [finding for finding in lint(*both, TODAY) if finding.mend is not None]
        if not findings:
            return
        both = mended(both, findings[0])
    pytest.fail("the mends undo each other")


def only(calendar: ActivityCalendar, special_days: tuple[SpecialDay, ...] = ()) -> Finding:
    """Return the one finding."""
    [finding] = lint(calendar, special_days, TODAY)
    return finding


def test_the_reason_says_what_the_meter_then_does() -> None:
    calendar = dutch_calendar()
    days = (*calendar.days[:2], day(3, ("07:00", 1), ("18:00", 2), ("22:00", 1)), calendar.days[3])
    finding = only(replace(calendar, days=days), dutch_holidays())
    assert str(finding.text) == (
        "Day 3 has no switch at 00:00: the meter keeps the last tariff of the day before until 07:00."
    )
    assert finding.mend is not None
    assert str(finding.mend.label) == "Add 00:00"
    assert finding.mend.calendar is not None
    assert finding.mend.calendar.days[2].day_schedule[0] == switch("00:00", 1)


def test_a_switch_that_no_sunday_uses_may_stand_in_the_missing_hour() -> None:
    calendar = dutch_calendar()
    days = (day(1, ("00:00", 1), ("02:30", 2)), *calendar.days[1:])
    assert lint(replace(calendar, days=days), dutch_holidays(), TODAY) == ()


def test_a_special_day_that_has_passed_is_told_apart_from_one_that_never_comes() -> None:
    [passed] = lint(dutch_calendar(), (special("2026-06-09", 4),), TODAY)
    assert "has passed" in str(passed.text)
    never = next(f for f in lint(dutch_calendar(), (special("2027-01-01 Mon", 4),), TODAY))
    assert "never comes" in str(never.text)


def test_two_special_days_on_one_date_are_found_through_wildcards() -> None:
    both = (special("*-12-25", 4), special("2026-12-25", 3))
    finding = only(dutch_calendar(), both)
    assert finding.mistake is Mistake.TWO_SPECIAL_DAYS
    assert "2026-12-25" in str(finding.text)
    assert only(dutch_calendar(), (special("2026-12-25", 4),) * 2).is_blocking


@pytest.mark.parametrize("name", ["", "nine char"])
def test_a_calendar_needs_a_name_that_fits(name: str) -> None:
    assert only(replace(dutch_calendar(), calendar_name=name), dutch_holidays()).mistake is Mistake.BAD_NAME


def test_names_that_are_taken_twice_get_a_free_digit() -> None:
    calendar = dutch_calendar()
    seasons = (*calendar.seasons, season("1", "*-07-01 *:*:*", "2"))
    finding = only(replace(calendar, seasons=seasons), dutch_holidays())
    assert finding.mend is not None
    assert finding.mend.calendar is not None
    assert [each.season_profile_name for each in finding.mend.calendar.seasons] == ["1", "2", "3"]


def test_a_week_is_renamed_together_with_the_seasons_that_name_it() -> None:
    calendar = dutch_calendar()
    weeks = (replace(calendar.weeks[0], week_profile_name="hex:5731"), calendar.weeks[1])
    seasons = (replace(calendar.seasons[0], week_profile_name="hex:5731"), calendar.seasons[1])
    finding = only(replace(calendar, weeks=weeks, seasons=seasons), dutch_holidays())
    assert finding.mend is not None
    assert finding.mend.calendar is not None
    assert finding.mend.calendar.week("1") is not None
    assert finding.mend.calendar.seasons[0].week_profile_name == "1"


def test_no_season_at_all_blocks() -> None:
    found = lint(replace(dutch_calendar(), seasons=()), dutch_holidays(), TODAY)
    assert found[0].mistake is Mistake.NO_SEASON
    assert found[0].is_blocking


def found(calendar: ActivityCalendar, mistake: Mistake) -> Finding:
    """Return the first finding of a kind."""
    return next(finding for finding in lint(calendar, dutch_holidays(), TODAY) if finding.mistake is mistake)


def with_first_day(*switches: tuple[str, int]) -> ActivityCalendar:
    calendar = dutch_calendar()
    return replace(calendar, days=(day(1, *switches), *calendar.days[1:]))


def test_an_empty_day_and_an_open_switch_block_and_are_mended() -> None:
    for wrong, mistake in (
        (with_first_day(), Mistake.EMPTY_DAY),
        (with_first_day(("00:00", 1), ("*:30", 2)), Mistake.OPEN_SWITCH),
    ):
        finding = found(wrong, mistake)
        assert finding.is_blocking
        assert finding.mend is not None
        assert finding.mend.calendar is not None
        assert lint(finding.mend.calendar, dutch_holidays(), TODAY) == ()


def test_eleven_switches_are_more_than_a_meter_holds() -> None:
    wrong = with_first_day(*((f"{hour:02d}:00", hour % 2 + 1) for hour in (0, *range(3, 13))))
    assert "11 switches: many meters hold 10 at most" in str(found(wrong, Mistake.TOO_MANY).text)


def test_a_switch_cannot_be_moved_out_of_the_gap_onto_another_one() -> None:
    calendar = dutch_calendar()
    days = (*calendar.days[:2], day(3, ("00:00", 1), ("02:30", 2), ("03:00", 1)), calendar.days[3])
    assert found(replace(calendar, days=days), Mistake.SWITCH_IN_GAP).mend is None


def test_a_missing_day_is_added_while_there_is_room_and_replaced_when_there_is_none() -> None:
    calendar = dutch_calendar()
    weeks = (WeekProfile.of("1", (1, 1, 1, 1, 1, 3, 9)), calendar.weeks[1])
    full = found(replace(calendar, weeks=weeks), Mistake.DANGLING_DAY).mend
    assert full is not None
    assert str(full.label) == "Use day 1"
    roomy = found(replace(calendar, weeks=weeks, days=calendar.days[:3]), Mistake.DANGLING_DAY).mend
    assert roomy is not None
    assert str(roomy.label) == "Add day 9"
    assert found(replace(calendar, weeks=weeks, days=()), Mistake.DANGLING_DAY).mend is None


def test_what_cannot_be_mended_has_no_button() -> None:
    calendar = dutch_calendar()
    no_weeks = replace(calendar, weeks=())
    assert found(no_weeks, Mistake.DANGLING_WEEK).mend is None
    ten = tuple(season(str(n % 10), f"*-01-{n + 1:02d} *:*:*", "1") for n in range(11))
    assert found(replace(calendar, seasons=ten), Mistake.DUPLICATE_NAME).mend is None
    assert found(replace(calendar, calendar_name="hex:" + "41" * 9), Mistake.BAD_NAME).mend is None


def test_two_weeks_of_one_name_get_different_ones_and_seasons_stay() -> None:
    calendar = dutch_calendar()
    weeks = (*calendar.weeks, WeekProfile.of("2", (4,) * 7))
    mend = found(replace(calendar, weeks=weeks), Mistake.DUPLICATE_NAME).mend
    assert mend is not None
    assert mend.calendar is not None
    assert [week.week_profile_name for week in mend.calendar.weeks] == ["1", "2", "3"]
    assert mend.calendar.seasons == calendar.seasons


def test_a_day_that_is_there_twice_and_the_same_is_removed() -> None:
    calendar = dutch_calendar()
    mend = found(replace(calendar, days=(*calendar.days[:3], calendar.days[0])), Mistake.DUPLICATE_NAME).mend
    assert mend is not None
    assert mend.calendar is not None
    assert mend.calendar.days == calendar.days[:3]


def test_a_season_on_a_date_that_does_not_exist_never_starts() -> None:
    calendar = dutch_calendar()
    seasons = (*calendar.seasons, season("3", "*-02-30 *:*:*", "1"))
    assert found(replace(calendar, seasons=seasons), Mistake.NEVER).mend is not None
    only_one = replace(calendar, seasons=(season("3", "2027-02-30 *:*:*", "1"),))
    assert found(only_one, Mistake.NEVER).mend is None


def test_more_than_thirty_special_days_block() -> None:
    days = tuple(special(f"*-01-{number:02d}", 4) for number in range(1, 32))
    [first, *_] = lint(dutch_calendar(), days, TODAY)
    assert (first.mistake, first.is_blocking) == (Mistake.TOO_MANY, True)
