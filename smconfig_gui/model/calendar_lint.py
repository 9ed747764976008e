"""What is wrong with a calendar and its special days, why, and how it could be mended."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace

from smconfig_gui.model.activity_calendar import (
    MAX_DAYS,
    MAX_NAME_BYTES,
    MAX_SEASONS,
    MAX_SWITCHES,
    MAX_WEEKS,
    WEEKDAYS,
    ActivityCalendar,
    DayProfile,
    Switch,
    WeekProfile,
    calendar_name_bytes,
    clock_text,
    shared_start,
)
from smconfig_gui.model.clock import ANY_YEAR
from smconfig_gui.model.date_days import days_in_year, exists, first_shared
from smconfig_gui.model.dutch_time import GAP_BEGIN, GAP_END
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, verbatim
from smconfig_gui.model.special_days import MAX_SPECIAL_DAYS, SpecialDay
from smconfig_gui.model.tariff_year import seconds

_T = TypeVar("_T")
_SUNDAY = WEEKDAYS.index("sunday")


class Mistake(StrEnum):
    """Kinds of findings."""

    NO_SEASON = "no-season"
    DANGLING_WEEK = "dangling-week"
    DANGLING_DAY = "dangling-day"
    EMPTY_DAY = "empty-day"
    NO_SWITCH_AT_MIDNIGHT = "no-switch-at-midnight"
    OPEN_SWITCH = "open-switch"
    TWO_SWITCHES = "two-switches"
    SWITCH_IN_GAP = "switch-in-gap"
    TWO_SEASONS = "two-seasons"
    UNREACHABLE_WEEK = "unreachable-week"
    UNREACHABLE_DAY = "unreachable-day"
    TOO_MANY = "too-many"
    DUPLICATE_NAME = "duplicate-name"
    BAD_NAME = "bad-name"
    NEVER = "never"
    SPECIAL_DAY_WITHOUT_PROFILE = "special-day-without-profile"
    TWO_SPECIAL_DAYS = "two-special-days"


class Part(StrEnum):
    """What a finding is about."""

    CALENDAR = "calendar"
    SEASON = "season"
    WEEK = "week"
    DAY = "day"
    SPECIAL_DAY = "special-day"


@dataclass(frozen=True, slots=True)
class Mend:
    """One way to put it right: the words on the button, and what calendar or special days are then."""

    label: Text
    calendar: ActivityCalendar | None = None
    special_days: tuple[SpecialDay, ...] | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One mistake: kind, reason in a sentence, where (the place in its table), and a mend where there is one.

    `is_blocking` marks what no meter would take or what cannot be meant, so that no request can be made of it.
    """

    mistake: Mistake
    text: Text
    part: Part
    position: int = 0
    mend: Mend | None = None
    is_blocking: bool = False


def lint(calendar: ActivityCalendar, special_days: Sequence[SpecialDay] | None, today: date) -> tuple[Finding, ...]:
    """Return every mistake, those that block first; special days are None where they were not read."""
    findings = [
        *_limits(calendar),
        *_names(calendar),
        *_seasons(calendar, today),
        *_weeks(calendar),
        *_days(calendar, special_days),
        *([] if special_days is None else _special_days(calendar.days, tuple(special_days), today)),
    ]
    return _blocking_first(findings)


def lint_special_days(
    profiles: Sequence[DayProfile] | None, special_days: Sequence[SpecialDay], today: date
) -> tuple[Finding, ...]:
    """Return the mistakes of the special days alone; the day profiles are None where they were not read."""
    return _blocking_first(_special_days(profiles, tuple(special_days), today))


def _blocking_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: not finding.is_blocking))


# --- limits and names --------------------------------------------------------------------------------------------

_TOO_MANY = {
    Part.SEASON: QT_TRANSLATE_NOOP("calendar_lint", "{count} seasons, and this meter holds {limit}."),
    Part.WEEK: QT_TRANSLATE_NOOP("calendar_lint", "{count} weeks, and this meter holds {limit}."),
    Part.DAY: QT_TRANSLATE_NOOP("calendar_lint", "{count} day profiles, and this meter holds {limit}."),
    Part.SPECIAL_DAY: QT_TRANSLATE_NOOP("calendar_lint", "{count} special days, and this meter holds {limit}."),
}
_TOO_MANY_SWITCHES = QT_TRANSLATE_NOOP(
    "calendar_lint", "Day {id} has {count} switches: many meters hold {limit} at most, and refuse more."
)
_NO_SEASON = QT_TRANSLATE_NOOP("calendar_lint", "There is no season: the meter would not know which week holds.")
_TWICE = {
    Part.SEASON: QT_TRANSLATE_NOOP("calendar_lint", "Two seasons are called {name}: the meter cannot tell them apart."),
    Part.WEEK: QT_TRANSLATE_NOOP("calendar_lint", "Two weeks are called {name}: the meter cannot tell them apart."),
    Part.DAY: QT_TRANSLATE_NOOP("calendar_lint", "Two day profiles have id {name}: the meter cannot tell them apart."),
}
_NOT_A_DIGIT = {
    Part.SEASON: QT_TRANSLATE_NOOP("calendar_lint", "Season {name} is not called by a digit, as Dutch meters expect."),
    Part.WEEK: QT_TRANSLATE_NOOP("calendar_lint", "Week {name} is not called by a digit, as Dutch meters expect."),
}
_CALENDAR_UNNAMED = QT_TRANSLATE_NOOP("calendar_lint", "The calendar has no name.")
_CALENDAR_NAME_LONG = QT_TRANSLATE_NOOP(
    "calendar_lint", "The calendar's name has {count} characters, and this meter holds {limit}."
)
_RENAME = QT_TRANSLATE_NOOP("calendar_lint", "Call it {name}")
_RENUMBER = QT_TRANSLATE_NOOP("calendar_lint", "Make it day {id}")
_SHORTEN = QT_TRANSLATE_NOOP("calendar_lint", "Shorten the name")
_REMOVE = QT_TRANSLATE_NOOP("calendar_lint", "Remove it")


def _limits(calendar: ActivityCalendar) -> Iterator[Finding]:
    if not calendar.seasons:
        yield Finding(Mistake.NO_SEASON, _NO_SEASON, Part.CALENDAR, is_blocking=True)
    for part, count, limit in (
        (Part.SEASON, len(calendar.seasons), MAX_SEASONS),
        (Part.WEEK, len(calendar.weeks), MAX_WEEKS),
        (Part.DAY, len(calendar.days), MAX_DAYS),
    ):
        if count > limit:
            text = _TOO_MANY[part].with_(count=verbatim(count), limit=verbatim(limit))
            yield Finding(Mistake.TOO_MANY, text, part, limit, is_blocking=True)


def _names(calendar: ActivityCalendar) -> Iterator[Finding]:
    size = len(calendar_name_bytes(calendar.calendar_name))
    if not size:
        yield Finding(Mistake.BAD_NAME, _CALENDAR_UNNAMED, Part.CALENDAR, is_blocking=True)
    if size > MAX_NAME_BYTES:
        text = _CALENDAR_NAME_LONG.with_(count=verbatim(size), limit=verbatim(MAX_NAME_BYTES))
        shorter = replace(calendar, calendar_name=calendar.calendar_name[:MAX_NAME_BYTES])
        mend = None if calendar.calendar_name.startswith("hex:") else Mend(_SHORTEN, shorter)
        yield Finding(Mistake.BAD_NAME, text, Part.CALENDAR, mend=mend, is_blocking=True)
    seasons = [season.season_profile_name for season in calendar.seasons]
    weeks = [week.week_profile_name for week in calendar.weeks]
    for part, names in ((Part.SEASON, seasons), (Part.WEEK, weeks)):
        for position, name in enumerate(names):
            if name in names[:position]:
                text = _TWICE[part].with_(name=verbatim(name))
                mend = _renamed(calendar, part, position, names)
                yield Finding(Mistake.DUPLICATE_NAME, text, part, position, mend, is_blocking=True)
            elif not name.isdigit():
                text = _NOT_A_DIGIT[part].with_(name=verbatim(name))
                yield Finding(Mistake.BAD_NAME, text, part, position, _renamed(calendar, part, position, names))
    ids = [day.day_id for day in calendar.days]
    for position, day_id in enumerate(ids):
        if day_id in ids[:position]:
            text = _TWICE[Part.DAY].with_(name=verbatim(day_id))
            mend = _renumbered(calendar, position)
            yield Finding(Mistake.DUPLICATE_NAME, text, Part.DAY, position, mend, is_blocking=True)


def _renamed(calendar: ActivityCalendar, part: Part, position: int, names: Sequence[str]) -> Mend | None:
    """Give a season or week a free digit; seasons follow their week, unless another one keeps the old name."""
    name = next((str(digit) for digit in (*range(1, 10), 0) if str(digit) not in names), None)
    if name is None:
        return None
    label = _RENAME.with_(name=verbatim(name))
    if part is Part.SEASON:
        season = replace(calendar.seasons[position], season_profile_name=name)
        return Mend(label, replace(calendar, seasons=_put(calendar.seasons, position, season)))
    old = names[position]
    week = replace(calendar.weeks[position], week_profile_name=name)
    seasons = calendar.seasons
    if names.count(old) == 1:
        seasons = tuple(
            replace(season, week_profile_name=name) if season.week_profile_name == old else season for season in seasons
        )
    return Mend(label, replace(calendar, seasons=seasons, weeks=_put(calendar.weeks, position, week)))


def _renumbered(calendar: ActivityCalendar, position: int) -> Mend | None:
    day = calendar.days[position]
    if any(other == day for other in calendar.days[:position]):
        return Mend(_REMOVE, replace(calendar, days=_without(calendar.days, position)))
    used = {each.day_id for each in calendar.days}
    free = next((number for number in range(1, 256) if number not in used), None)
    if free is None:
        return None
    days = _put(calendar.days, position, replace(day, day_id=free))
    return Mend(_RENUMBER.with_(id=verbatim(free)), replace(calendar, days=days))


# --- seasons -----------------------------------------------------------------------------------------------------

_DANGLING_WEEK = QT_TRANSLATE_NOOP("calendar_lint", "Season {name} names week {week}, which there is not.")
_USE_WEEK = QT_TRANSLATE_NOOP("calendar_lint", "Use week {name}")
_TWO_SEASONS = QT_TRANSLATE_NOOP(
    "calendar_lint", "Seasons {one} and {two} both start on {date}: which one holds then is up to the meter."
)
_REMOVE_SEASON = QT_TRANSLATE_NOOP("calendar_lint", "Remove season {name}")
_SEASON_NEVER = QT_TRANSLATE_NOOP("calendar_lint", "Season {name} never starts: {date} does not exist.")


def _seasons(calendar: ActivityCalendar, today: date) -> Iterator[Finding]:
    for position, season in enumerate(calendar.seasons):
        name = verbatim(season.season_profile_name)
        remove = None
        if len(calendar.seasons) > 1:
            rest = replace(calendar, seasons=_without(calendar.seasons, position))
            remove = Mend(_REMOVE_SEASON.with_(name=name), rest)
        if calendar.week(season.week_profile_name) is None:
            text = _DANGLING_WEEK.with_(name=name, week=verbatim(season.week_profile_name))
            mend = _use_first_week(calendar, position)
            yield Finding(Mistake.DANGLING_WEEK, text, Part.SEASON, position, mend, is_blocking=True)
        if not exists(season.start.date):
            text = _SEASON_NEVER.with_(name=name, date=verbatim(season.start.date.to_text()))
            yield Finding(Mistake.NEVER, text, Part.SEASON, position, remove, is_blocking=True)
        for other in calendar.seasons[:position]:
            shared = shared_start(other.start, season.start, today.year)
            if shared is not None:
                one = verbatim(other.season_profile_name)
                text = _TWO_SEASONS.with_(one=one, two=name, date=verbatim(shared.isoformat()))
                yield Finding(Mistake.TWO_SEASONS, text, Part.SEASON, position, remove, is_blocking=True)


def _use_first_week(calendar: ActivityCalendar, position: int) -> Mend | None:
    if not calendar.weeks:
        return None
    name = calendar.weeks[0].week_profile_name
    season = replace(calendar.seasons[position], week_profile_name=name)
    return Mend(
        _USE_WEEK.with_(name=verbatim(name)), replace(calendar, seasons=_put(calendar.seasons, position, season))
    )


# --- weeks and days ----------------------------------------------------------------------------------------------

_UNREACHABLE_WEEK = QT_TRANSLATE_NOOP("calendar_lint", "No season leads to week {name}, so it never holds.")
_DANGLING_DAY = QT_TRANSLATE_NOOP("calendar_lint", "Week {name} names day {id}, which there is not.")
_ADD_DAY = QT_TRANSLATE_NOOP("calendar_lint", "Add day {id}")
_USE_DAY = QT_TRANSLATE_NOOP("calendar_lint", "Use day {id}")
_UNREACHABLE_DAY = QT_TRANSLATE_NOOP("calendar_lint", "No week and no special day uses day {id}, so it never holds.")
_EMPTY_DAY = QT_TRANSLATE_NOOP("calendar_lint", "Day {id} has no switch: the meter keeps the tariff of the day before.")
_NO_MIDNIGHT = QT_TRANSLATE_NOOP(
    "calendar_lint", "Day {id} has no switch at 00:00: the meter keeps the last tariff of the day before until {time}."
)
_ADD_MIDNIGHT = QT_TRANSLATE_NOOP("calendar_lint", "Add 00:00")
_OPEN_SWITCH = QT_TRANSLATE_NOOP("calendar_lint", "Day {id} has a switch at {time}: hour and minute must be given.")
_TWO_SWITCHES = QT_TRANSLATE_NOOP(
    "calendar_lint", "Day {id} has two switches at {time}: which one holds is up to the meter."
)
_REMOVE_SECOND = QT_TRANSLATE_NOOP("calendar_lint", "Remove the second")
_REMOVE_SWITCH = QT_TRANSLATE_NOOP("calendar_lint", "Remove the switch")
_IN_GAP = QT_TRANSLATE_NOOP(
    "calendar_lint", "Day {id} switches at {time}, and on the day summer time begins there is no such time."
)
_MOVE = QT_TRANSLATE_NOOP("calendar_lint", "Move to {time}")


def _weeks(calendar: ActivityCalendar) -> Iterator[Finding]:
    led_to = {season.week_profile_name for season in calendar.seasons}
    for position, week in enumerate(calendar.weeks):
        name = verbatim(week.week_profile_name)
        if week.week_profile_name not in led_to:
            mend = Mend(_REMOVE, replace(calendar, weeks=_without(calendar.weeks, position)))
            yield Finding(Mistake.UNREACHABLE_WEEK, _UNREACHABLE_WEEK.with_(name=name), Part.WEEK, position, mend)
        for day_id in dict.fromkeys(week.day_ids):
            if calendar.day(day_id) is None:
                text = _DANGLING_DAY.with_(name=name, id=verbatim(day_id))
                mend_day = _found_day(calendar, position, day_id)
                yield Finding(Mistake.DANGLING_DAY, text, Part.WEEK, position, mend_day, is_blocking=True)


def _found_day(calendar: ActivityCalendar, position: int, day_id: int) -> Mend | None:
    """Add the missing day as a copy of the first, or use the first where there is no room."""
    if not calendar.days:
        return None
    first = calendar.days[0]
    if len(calendar.days) < MAX_DAYS:
        days = (*calendar.days, replace(first, day_id=day_id))
        return Mend(_ADD_DAY.with_(id=verbatim(day_id)), replace(calendar, days=days))
    week = calendar.weeks[position]
    ids = (first.day_id if each == day_id else each for each in week.day_ids)
    weeks = _put(calendar.weeks, position, WeekProfile.of(week.week_profile_name, ids))
    return Mend(_USE_DAY.with_(id=verbatim(first.day_id)), replace(calendar, weeks=weeks))


def _days(calendar: ActivityCalendar, special_days: Sequence[SpecialDay] | None) -> Iterator[Finding]:
    used = {day_id for week in calendar.weeks for day_id in week.day_ids}
    special = {entry.day_id for entry in special_days or ()}
    sundays = {week.day_ids[_SUNDAY] for week in calendar.weeks} | special
    for position, day in enumerate(calendar.days):
        day_id = verbatim(day.day_id)
        if special_days is not None and day.day_id not in used | special:
            mend = Mend(_REMOVE, replace(calendar, days=_without(calendar.days, position)))
            yield Finding(Mistake.UNREACHABLE_DAY, _UNREACHABLE_DAY.with_(id=day_id), Part.DAY, position, mend)
        if not day.day_schedule:
            mend = _with_switches(calendar, position, [_midnight(1)], _ADD_MIDNIGHT)
            yield Finding(Mistake.EMPTY_DAY, _EMPTY_DAY.with_(id=day_id), Part.DAY, position, mend, is_blocking=True)
            continue
        if len(day.day_schedule) > MAX_SWITCHES:
            counts = {"count": verbatim(len(day.day_schedule)), "limit": verbatim(MAX_SWITCHES)}
            yield Finding(Mistake.TOO_MANY, _TOO_MANY_SWITCHES.with_(id=day_id, **counts), Part.DAY, position)
        yield from _switches(calendar, position, day, has_sunday=day.day_id in sundays)


def _switches(calendar: ActivityCalendar, position: int, day: DayProfile, *, has_sunday: bool) -> Iterator[Finding]:
    day_id = verbatim(day.day_id)
    in_order = sorted(day.day_schedule, key=lambda switch: seconds(switch.start))
    exact = [switch for switch in in_order if switch.start.is_exact]
    if exact and seconds(exact[0].start) > 0:
        text = _NO_MIDNIGHT.with_(id=day_id, time=verbatim(clock_text(exact[0].start)))
        switches = [_midnight(in_order[-1].script_selector), *in_order]
        mend = _with_switches(calendar, position, switches, _ADD_MIDNIGHT)
        yield Finding(Mistake.NO_SWITCH_AT_MIDNIGHT, text, Part.DAY, position, mend)
    for number, switch in enumerate(in_order):
        what = {"id": day_id, "time": verbatim(clock_text(switch.start))}
        rest = [*in_order[:number], *in_order[number + 1 :]]
        if not switch.start.is_exact:
            mend = _with_switches(calendar, position, rest, _REMOVE_SWITCH)
            yield Finding(Mistake.OPEN_SWITCH, _OPEN_SWITCH.with_(**what), Part.DAY, position, mend, is_blocking=True)
        elif number and seconds(in_order[number - 1].start) == seconds(switch.start):
            mend = _with_switches(calendar, position, rest, _REMOVE_SECOND)
            yield Finding(Mistake.TWO_SWITCHES, _TWO_SWITCHES.with_(**what), Part.DAY, position, mend)
        elif has_sunday and seconds(GAP_BEGIN) <= seconds(switch.start) < seconds(GAP_END):
            moved = _out_of_gap(calendar, position, switch, rest)
            yield Finding(Mistake.SWITCH_IN_GAP, _IN_GAP.with_(**what), Part.DAY, position, moved)


def _out_of_gap(calendar: ActivityCalendar, position: int, switch: Switch, rest: list[Switch]) -> Mend | None:
    if any(seconds(other.start) == seconds(GAP_END) for other in rest):
        return None
    moved = Switch(start_time="03:00", script_selector=switch.script_selector, script_table=switch.script_table)
    switches = sorted([*rest, moved], key=lambda each: seconds(each.start))
    return _with_switches(calendar, position, switches, _MOVE.with_(time=verbatim("03:00")))


def _midnight(selector: int) -> Switch:
    return Switch(start_time="00:00", script_selector=selector)


def _with_switches(calendar: ActivityCalendar, position: int, switches: Iterable[Switch], label: Text) -> Mend:
    day = replace(calendar.days[position], day_schedule=tuple(switches))
    return Mend(label, replace(calendar, days=_put(calendar.days, position, day)))


# --- special days ------------------------------------------------------------------------------------------------

_NO_PROFILE = QT_TRANSLATE_NOOP("calendar_lint", "Special day {date} names day {id}, which the calendar does not have.")
_SPECIAL_NEVER = QT_TRANSLATE_NOOP("calendar_lint", "Special day {date} never comes.")
_SPECIAL_PASSED = QT_TRANSLATE_NOOP("calendar_lint", "Special day {date} has passed and does not come again.")
_TWO_SPECIAL = QT_TRANSLATE_NOOP(
    "calendar_lint", "Special days {one} and {two} are both on {date} and name different days."
)
_SPECIAL_TWICE = QT_TRANSLATE_NOOP("calendar_lint", "Special day {date} is in the table twice.")
_REMOVE_SPECIAL = QT_TRANSLATE_NOOP("calendar_lint", "Remove {date}")


def _special_days(
    profiles: Sequence[DayProfile] | None, days: tuple[SpecialDay, ...], today: date
) -> Iterator[Finding]:
    known = None if profiles is None else {day.day_id for day in profiles}
    if len(days) > MAX_SPECIAL_DAYS:
        text = _TOO_MANY[Part.SPECIAL_DAY].with_(count=verbatim(len(days)), limit=verbatim(MAX_SPECIAL_DAYS))
        yield Finding(Mistake.TOO_MANY, text, Part.SPECIAL_DAY, MAX_SPECIAL_DAYS, is_blocking=True)
    for position, entry in enumerate(days):
        name = verbatim(entry.special_day_date)
        remove = Mend(_REMOVE_SPECIAL.with_(date=name), special_days=_without(days, position))
        if known is not None and entry.day_id not in known:
            text = _NO_PROFILE.with_(date=name, id=verbatim(entry.day_id))
            yield Finding(Mistake.SPECIAL_DAY_WITHOUT_PROFILE, text, Part.SPECIAL_DAY, position, remove)
        if not exists(entry.date):
            text = _SPECIAL_NEVER.with_(date=name)
            yield Finding(Mistake.NEVER, text, Part.SPECIAL_DAY, position, remove, is_blocking=True)
        elif entry.date.year != ANY_YEAR and max(days_in_year(entry.date, entry.date.year)) < today:
            yield Finding(Mistake.NEVER, _SPECIAL_PASSED.with_(date=name), Part.SPECIAL_DAY, position, remove)
    yield from _clashes(days, today)


def _clashes(days: tuple[SpecialDay, ...], today: date) -> Iterator[Finding]:
    """Find dates to come that two entries claim for different days, and entries that are there twice."""
    for position, entry in enumerate(days):
        for other in sorted(days[:position], key=lambda each: each.special_day_date != entry.special_day_date):
            is_same_date = other.special_day_date == entry.special_day_date
            day = first_shared(other.date, entry.date, today.year)
            if not is_same_date and (other.day_id == entry.day_id or day is None or day.year < today.year):
                continue
            one, two = verbatim(other.special_day_date), verbatim(entry.special_day_date)
            text = _SPECIAL_TWICE.with_(date=two)
            if not is_same_date and day is not None:
                text = _TWO_SPECIAL.with_(one=one, two=two, date=verbatim(day.isoformat()))
            mend = Mend(_REMOVE_SPECIAL.with_(date=two), special_days=_without(days, position))
            yield Finding(Mistake.TWO_SPECIAL_DAYS, text, Part.SPECIAL_DAY, position, mend, is_blocking=is_same_date)
            break


# --- tuples ------------------------------------------------------------------------------------------------------


def _put(items: tuple[_T, ...], position: int, item: _T) -> tuple[_T, ...]:
    return (*items[:position], item, *items[position + 1 :])


def _without(items: tuple[_T, ...], position: int) -> tuple[_T, ...]:
    return (*items[:position], *items[position + 1 :])
