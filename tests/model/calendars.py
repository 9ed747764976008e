"""Calendars to try things on, and strategies that make more of them."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from smconfig_gui.model.activity_calendar import ActivityCalendar, DayProfile, Season, Switch, WeekProfile
from smconfig_gui.model.special_days import SpecialDay

FIXTURE: dict[str, Any] = {
    "calendarName": "Cal Name",
    "activatePassiveCalendarTime": "now",
    "seasonProfile": [
        {
            "seasonProfileName": "1",
            "seasonStart": "FFFF0C03FFFFFFFFFF000000",
            "weekProfile": {
                "weekProfileName": "1",
                **{
                    weekday: {"dayId": 1, "daySchedule": [{"startTime": "06:05:00.00", "scriptSelector": 1}]}
                    for weekday in ("monday", "tuesday", "wednesday", "thursday", "friday")
                },
                **{
                    weekday: {"dayId": 2, "daySchedule": [{"startTime": "07:05:00.00", "scriptSelector": 1}]}
                    for weekday in ("saturday", "sunday")
                },
            },
        }
    ],
}


def switch(start: str, selector: int) -> Switch:
    """Return one switch."""
    return Switch(start_time=start, script_selector=selector)


def day(day_id: int, *switches: tuple[str, int]) -> DayProfile:
    """Return a day profile from pairs of time and tariff."""
    return DayProfile(day_id=day_id, day_schedule=tuple(switch(*each) for each in switches))


def season(name: str, start: str, week: str) -> Season:
    """Return one season."""
    return Season(season_profile_name=name, season_start=start, week_profile_name=week)


def special(text: str, day_id: int) -> SpecialDay:
    """Return one special day."""
    return SpecialDay(special_day_date=text, day_id=day_id)


def dutch_calendar() -> ActivityCalendar:
    """Return a calendar with two seasons, low at night and in weekends, and a day for holidays."""
    return ActivityCalendar(
        calendar_name="Tariff27",
        seasons=(season("1", "*-11-01 *:*:*", "1"), season("2", "*-04-01 *:*:*", "2")),
        weeks=(WeekProfile.of("1", (1, 1, 1, 1, 1, 3, 3)), WeekProfile.of("2", (2, 2, 2, 2, 2, 3, 3))),
        days=(
            day(1, ("00:00", 1), ("07:00", 2), ("23:00", 1)),
            day(2, ("00:00", 1), ("07:00", 2), ("21:00", 1)),
            day(3, ("00:00", 1), ("18:00", 2), ("22:00", 1)),
            day(4, ("00:00", 1)),
        ),
    )


def dutch_holidays() -> tuple[SpecialDay, ...]:
    """Return some special days that name the holiday profile."""
    return (special("*-01-01", 4), special("2027-03-28", 4), special("*-12-25", 4), special("*-12-26", 4))


# --- calendars without a mistake ---------------------------------------------------------------------------------

_SEASON_DATES = st.sampled_from(
    [
        "*-01-01",
        "*-03-L Sun",
        "*-04-01",
        "*-06-15",
        "*-09-L-1",
        "*-10-L Sun",
        "*-11-01",
        "*-12-03",
        "*-DST+-*",
        "*-DST--*",
    ]
)
_CORRECT_TIMES = st.sampled_from(
    [f"{hour:02d}:{minute:02d}" for hour in (*range(1, 2), *range(3, 24)) for minute in (0, 35)]
)


@st.composite
def correct_days(draw: st.DrawFn) -> tuple[DayProfile, ...]:
    """Draw one to four day profiles that each begin at 00:00 and stay clear of the hour that summer time lacks."""
    ids = draw(st.lists(st.integers(1, 9), min_size=1, max_size=4, unique=True))
    days = []
    for day_id in ids:
        starts = sorted(draw(st.sets(_CORRECT_TIMES, max_size=5)))
        selectors = draw(st.lists(st.integers(1, 4), min_size=6, max_size=6))
        days.append(day(day_id, *zip(["00:00", *starts], selectors, strict=False)))
    return tuple(days)


@st.composite
def correct_calendars(draw: st.DrawFn) -> ActivityCalendar:
    """Draw a calendar in which every week and every day is used and nothing is wrong."""
    days = draw(correct_days())
    starts = draw(st.lists(_SEASON_DATES, min_size=1, max_size=4, unique_by=_month))
    names = draw(st.lists(st.integers(0, 9).map(str), min_size=len(starts), max_size=len(starts), unique=True))
    count = draw(st.integers(1, len(starts)))
    weeks = [draw(st.lists(st.sampled_from(days), min_size=7, max_size=7)) for _ in range(count)]
    weeks[0] = [*days, *weeks[0]][:7]
    return ActivityCalendar(
        calendar_name=draw(st.text("ABCDEFabcdef 0123456789", min_size=1, max_size=8)),
        seasons=tuple(
            season(name, f"{start} *:*:*", str(number % count))
            for number, (name, start) in enumerate(zip(names, starts, strict=True))
        ),
        weeks=tuple(WeekProfile.of(str(number), (each.day_id for each in week)) for number, week in enumerate(weeks)),
        days=days,
    )


def _month(start: str) -> str:
    return start.replace("DST+", "03").replace("DST-", "10").split("-")[1]


@st.composite
def correct_special_days(draw: st.DrawFn, calendar: ActivityCalendar, today: date) -> tuple[SpecialDay, ...]:
    """Draw special days that are still to come and name days of the calendar."""
    dates = draw(st.sets(st.dates(today, today + timedelta(days=1000)), max_size=12))
    days = st.sampled_from([each.day_id for each in calendar.days])
    return tuple(special(each.isoformat(), draw(days)) for each in sorted(dates))


# --- any calendar ------------------------------------------------------------------------------------------------

_HOURS = st.integers(0, 23).map(lambda hour: f"{hour:02d}:00")
ANY_STARTS = st.one_of(
    _SEASON_DATES.map(lambda text: f"{text} *:*:*"),
    st.builds(lambda text, at: f"{text} {at}:00", _SEASON_DATES, _HOURS),
    st.builds(lambda day_, at: f"{day_.isoformat()} {at}:00", st.dates(date(2019, 1, 1), date(2028, 12, 31)), _HOURS),
    st.sampled_from(["*-*-15 *:*:*", "*-05-* *:*:*", "*-08-* Wed *:*:*", "*-02-29 *:*:*", "*-*-* Mon 06:00:00"]),
)
ANY_SPECIAL_DATES = st.one_of(
    st.dates(date(2025, 6, 1), date(2029, 1, 31)).map(date.isoformat),
    st.sampled_from(
        ["*-12-25", "*-DST+-*", "*-DST--*", "*-DST+-L Sun", "*-*-L Fri", "*-02-29", "2027-*-13 Fri", "*-*-L-1"]
    ),
)


@st.composite
def any_calendars(draw: st.DrawFn) -> ActivityCalendar:
    """Draw a calendar that may be wrong: dangling days and weeks, days without switches or without 00:00."""
    days = tuple(
        day(day_id, *((start, draw(st.integers(1, 4))) for start in draw(st.lists(_HOURS, max_size=4, unique=True))))
        for day_id in range(1, 4)
    )
    weeks = tuple(
        WeekProfile.of(str(number), draw(st.lists(st.integers(1, 4), min_size=7, max_size=7))) for number in range(2)
    )
    starts = draw(st.lists(ANY_STARTS, min_size=1, max_size=4))
    seasons = tuple(season(str(number), start, str(draw(st.integers(0, 2)))) for number, start in enumerate(starts))
    return ActivityCalendar(calendar_name="any", seasons=seasons, weeks=weeks, days=days)


@st.composite
def any_special_days(draw: st.DrawFn) -> tuple[SpecialDay, ...]:
    """Draw special days, some of which name no day."""
    dates = draw(st.lists(ANY_SPECIAL_DATES, max_size=8))
    return tuple(special(text, draw(st.integers(1, 4))) for text in dates)
