"""Activity calendar: seasons, weeks and day profiles that say which tariff holds when (class 20, 0-0:13.0.0.255)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Self

from msgspec import json
from msgspec.structs import force_setattr

from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    array,
    encode,
    integer,
    long_unsigned,
    octet_string,
    structure,
    unsigned,
)
from smconfig_gui.model.clock import CosemDateTime, CosemTime
from smconfig_gui.model.cosem import Obis
from smconfig_gui.model.date_days import exists, first_shared
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting, Through, same_unordered

MAX_SEASONS = MAX_WEEKS = MAX_DAYS = 4  # DSMR P3, activity calendar
MAX_SWITCHES = 10
"""What Dutch meters are known to hold in a day. The service bounds seasons, weeks and days, but not switches (1 to n):
more of them are a warning and never refused here, and a meter that does not take them says so itself."""
MAX_NAME_BYTES = 8
TARIFF_SCRIPT_TABLE = "0.0.10.0.100.255"
AT_ONCE = "now"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NAME, SEASONS, WEEKS, DAYS = 2, 3, 4, 5  # attributes of the active side; the passive side stands 4 further on
PASSIVE = 4
ACTIVATION_TIME = 10
ACTIVATE_PASSIVE_CALENDAR = 1  # Blue Book, activity calendar
NO_ARGUMENT = integer(0)
NEVER = octet_string(CosemDateTime().to_bytes())

_HEX_NAME = re.compile(r"hex:((?:[0-9A-Fa-f]{2})*)")

NO_NAME = QT_TRANSLATE_NOOP("reasons", "“{text}” is no name here. Give one digit 0 to 9, or hex: and its bytes.")
_OPEN_TIME = QT_TRANSLATE_NOOP("reasons", "“{text}” leaves hour or minute open. A switch needs both.")
_SCRIPT = QT_TRANSLATE_NOOP("reasons", "A script selector is 0 to 65535, not {number}.")
_DAY_ID = QT_TRANSLATE_NOOP("reasons", "A day id is 0 to 255, not {number}.")
_SAME_SEASONS = QT_TRANSLATE_NOOP("reasons", "Each season needs a name of its own.")
_NO_START = QT_TRANSLATE_NOOP("reasons", "Season {name} never starts: {date} does not exist.")
_SAME_START = QT_TRANSLATE_NOOP("reasons", "Seasons {one} and {other} both start on {date}.")
_TWO_WEEKS = QT_TRANSLATE_NOOP("reasons", "Week {name} has different days in two places.")
_NO_SWITCH = QT_TRANSLATE_NOOP("reasons", "Day {id} has no switch.")
_OPEN_SWITCH = QT_TRANSLATE_NOOP("reasons", "Day {id} has a switch without hour and minute.")
_TWO_DAYS = QT_TRANSLATE_NOOP("reasons", "Day {id} has different switches in two places.")
_LACKS_DAY = QT_TRANSLATE_NOOP("reasons", "Week {name} names day {id}, which the calendar does not have.")
_LACKS_WEEK = QT_TRANSLATE_NOOP("reasons", "Season {name} names week {week}, which the calendar does not have.")
_SEASON_COUNT = QT_TRANSLATE_NOOP("reasons", "A calendar has 1 to {limit} seasons, not {count}.")
_WEEK_COUNT = QT_TRANSLATE_NOOP("reasons", "A calendar has 1 to {limit} weeks, not {count}.")
_DAY_COUNT = QT_TRANSLATE_NOOP("reasons", "A calendar has 1 to {limit} day profiles, not {count}.")
_NAME_SIZE = QT_TRANSLATE_NOOP("reasons", "A name has 1 to {limit} characters, not {count}.")
_NO_ACTIVATION = QT_TRANSLATE_NOOP("reasons", "The time of activation is “now” or a whole date and time, without *.")

# --- names -------------------------------------------------------------------------------------------------------


def name_bytes(name: str) -> bytes:
    """Return the octets of a season's or week's name: a digit is one binary byte, `hex:3132` any bytes.

    Raises ValueError for other texts: the Dutch generations number seasons and weeks 0 to 9.
    """
    if re.fullmatch(r"[0-9]", name):
        return bytes((int(name),))
    match = _HEX_NAME.fullmatch(name)
    if match is None:
        raise WrongValueError(NO_NAME.with_(text=name[:20]))
    return bytes.fromhex(match.group(1))


def name_text(raw: bytes) -> str:
    """Return the text of a season's or week's name, so that `name_bytes` gives the same octets."""
    return str(raw[0]) if len(raw) == 1 and raw[0] <= 9 else f"hex:{raw.hex().upper()}"


def _same_name(name: str) -> str:
    return name_text(name_bytes(name))


def calendar_name_bytes(name: str) -> bytes:
    """Return the octets of a calendar's name."""
    match = _HEX_NAME.fullmatch(name)
    return bytes.fromhex(match.group(1)) if match else name.encode()


def calendar_name_text(raw: bytes) -> str:
    """Return the name of a calendar; octets that are no printable text stay readable as `hex:`."""
    try:
        text = raw.decode("ascii")
    except UnicodeDecodeError:
        text = ""
    is_plain = text.isprintable() and not text.startswith("hex:") and len(text) == len(raw)
    return text if is_plain else f"hex:{raw.hex().upper()}"


# --- values ------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=512)
def parse_time(text: str) -> CosemTime:
    """Return a time of day; raises ValueError."""
    return CosemTime.from_text(text)


def typed_time(text: str) -> CosemTime:
    """Return the time of day that a person types: `7`, `730` and `7.30` count as well; raises ValueError."""
    digits = text.strip().replace(".", ":") if text.count(".") == 1 and ":" not in text else text.strip()
    if digits.isdecimal() and len(digits) <= 4:
        digits = f"{digits}:00" if len(digits) <= 2 else f"{digits[:-2]}:{digits[-2:]}"
    return parse_time(digits)


def exact_time(text: str) -> CosemTime:
    """Return the time of day that a person types, hour and minute given; raises ValueError."""
    time = typed_time(text)
    if not time.is_exact:
        raise WrongValueError(_OPEN_TIME.with_(text=text.strip()))
    return time


@lru_cache(maxsize=512)
def parse_moment(text: str) -> CosemDateTime:
    """Return a date and time; raises ValueError."""
    return CosemDateTime.from_text(text)


class Switch(Value, frozen=True, omit_defaults=True):
    """From this time of day on the tariff of this script holds."""

    start_time: str
    script_selector: int
    script_table: str = TARIFF_SCRIPT_TABLE

    def __post_init__(self) -> None:
        force_setattr(self, "start_time", parse_time(self.start_time).to_text())
        force_setattr(self, "script_table", Obis(self.script_table).dotted)
        if not 0 <= self.script_selector <= 0xFFFF:
            raise WrongValueError(_SCRIPT.with_(number=self.script_selector))

    @property
    def start(self) -> CosemTime:
        """The time of day."""
        return parse_time(self.start_time)


class DayProfile(Value, frozen=True):
    """The switches of one kind of day."""

    day_id: int
    day_schedule: tuple[Switch, ...]

    def __post_init__(self) -> None:
        if not 0 <= self.day_id <= 0xFF:
            raise WrongValueError(_DAY_ID.with_(number=self.day_id))

    @property
    def actions(self) -> frozenset[Switch]:
        """The switches without their order, which means nothing."""
        return frozenset(self.day_schedule)


class WeekProfile(Value, frozen=True):
    """Which day profile holds on each weekday."""

    week_profile_name: str
    monday: int
    tuesday: int
    wednesday: int
    thursday: int
    friday: int
    saturday: int
    sunday: int

    def __post_init__(self) -> None:
        force_setattr(self, "week_profile_name", _same_name(self.week_profile_name))
        for day_id in self.day_ids:
            if not 0 <= day_id <= 0xFF:
                raise WrongValueError(_DAY_ID.with_(number=day_id))

    @property
    def day_ids(self) -> tuple[int, ...]:
        """The seven day ids, Monday first."""
        return (
            self.monday,
            self.tuesday,
            self.wednesday,
            self.thursday,
            self.friday,
            self.saturday,
            self.sunday,
        )

    @classmethod
    def of(cls, name: str, day_ids: Iterable[int]) -> Self:
        """Make a week from seven day ids, Monday first."""
        return cls(week_profile_name=name, **dict(zip(WEEKDAYS, day_ids, strict=True)))


class Season(Value, frozen=True):
    """From this date on a week profile holds; any part of the date may be a wildcard."""

    season_profile_name: str
    season_start: str
    week_profile_name: str

    def __post_init__(self) -> None:
        force_setattr(self, "season_profile_name", _same_name(self.season_profile_name))
        force_setattr(self, "week_profile_name", _same_name(self.week_profile_name))
        force_setattr(self, "season_start", parse_moment(self.season_start).to_text())

    @property
    def start(self) -> CosemDateTime:
        """The date and time of the start."""
        return parse_moment(self.season_start)


def shared_start(one: CosemDateTime, two: CosemDateTime, from_year: int = 2000) -> date | None:
    """Return the first date from a year on, at which two seasons start at the same time; an open time is midnight."""
    if one.time.parts != two.time.parts:
        return None
    return first_shared(one.date, two.date, from_year)


class ActivityCalendar(Value, frozen=True):
    """One side of the calendar as the meter holds it. It may be wrong: `calendar_lint` says where."""

    calendar_name: str
    seasons: tuple[Season, ...]
    weeks: tuple[WeekProfile, ...]
    days: tuple[DayProfile, ...]

    def week(self, name: str) -> WeekProfile | None:
        """Return the first week of that name."""
        return next((week for week in self.weeks if week.week_profile_name == name), None)

    def day(self, day_id: int) -> DayProfile | None:
        """Return the first day profile of that id."""
        return next((day for day in self.days if day.day_id == day_id), None)


class ActivityCalendars(Value, frozen=True):
    """Both sides and when the passive one becomes active; all wildcards is never, `now` at once (of an edit)."""

    active: ActivityCalendar
    passive: ActivityCalendar
    activate_passive_calendar_time: str

    def __post_init__(self) -> None:
        force_setattr(self, "activate_passive_calendar_time", _activation_text(self.activate_passive_calendar_time))


def _activation_text(text: str) -> str:
    return AT_ONCE if text.strip().lower() == AT_ONCE else parse_moment(text).to_text()


# --- request -----------------------------------------------------------------------------------------------------


class RequestedWeek(Value, frozen=True):
    """A week with its day profiles written out, as the service has it."""

    week_profile_name: str
    monday: DayProfile
    tuesday: DayProfile
    wednesday: DayProfile
    thursday: DayProfile
    friday: DayProfile
    saturday: DayProfile
    sunday: DayProfile

    @property
    def days(self) -> tuple[DayProfile, ...]:
        """The seven day profiles, Monday first."""
        return tuple(getattr(self, weekday) for weekday in WEEKDAYS)

    def flat(self) -> WeekProfile:
        """Return the week with day ids."""
        return WeekProfile.of(self.week_profile_name, (day.day_id for day in self.days))


class RequestedSeason(Value, frozen=True):
    """A season with its week written out, as the service has it."""

    season_profile_name: str
    season_start: str
    week_profile: RequestedWeek

    def flat(self) -> Season:
        """Return the season with the name of its week."""
        return Season(
            season_profile_name=self.season_profile_name,
            season_start=self.season_start,
            week_profile_name=self.week_profile.week_profile_name,
        )


class SetActivityCalendarRequest(Value, frozen=True, omit_defaults=True):
    """A whole calendar that this generation can hold, and when it becomes active.

    Beyond the service, `weekProfile` and `dayProfile` hold weeks and days that no season leads to: days for special
    days, and what stands unused on the meter. Raises ValueError with the reason for anything a meter would refuse.
    """

    calendar_name: str
    season_profile: tuple[RequestedSeason, ...]
    activate_passive_calendar_time: str = AT_ONCE
    week_profile: tuple[RequestedWeek, ...] = ()
    day_profile: tuple[DayProfile, ...] = ()

    def __post_init__(self) -> None:
        force_setattr(self, "activate_passive_calendar_time", _checked_activation(self.activate_passive_calendar_time))
        _check_count(_SEASON_COUNT, len(self.season_profile), MAX_SEASONS)
        calendar = self.calendar()
        seasons = [season.season_profile_name for season in calendar.seasons]
        if len(set(seasons)) < len(seasons):
            raise WrongValueError(_SAME_SEASONS)
        _check_starts(calendar.seasons)
        for name in (*seasons, *(week.week_profile_name for week in calendar.weeks)):
            _check_name(name_bytes(name))
        _check_name(calendar_name_bytes(self.calendar_name))

    @property
    def is_at_once(self) -> bool:
        """Whether the calendar becomes active as soon as it is on the meter."""
        return self.activate_passive_calendar_time == AT_ONCE

    def calendar(self) -> ActivityCalendar:
        """Return the calendar as the meter holds it."""
        requested = [*(season.week_profile for season in self.season_profile), *self.week_profile]
        days = _merged([*(day for week in requested for day in week.days), *self.day_profile])
        weeks: dict[str, WeekProfile] = {}
        for week in (item.flat() for item in requested):
            if weeks.setdefault(week.week_profile_name, week) != week:
                raise WrongValueError(_TWO_WEEKS.with_(name=week.week_profile_name))
        _check_count(_WEEK_COUNT, len(weeks), MAX_WEEKS)
        _check_count(_DAY_COUNT, len(days), MAX_DAYS)
        seasons = tuple(season.flat() for season in self.season_profile)
        return ActivityCalendar(
            calendar_name=self.calendar_name, seasons=seasons, weeks=tuple(weeks.values()), days=tuple(days.values())
        )

    @classmethod
    def from_calendar(cls, calendar: ActivityCalendar, activation: str = AT_ONCE) -> Self:
        """Write a calendar out; raises ValueError when a week or day is named that it does not have."""
        weeks = {week.week_profile_name: _written_out(week, calendar) for week in calendar.weeks}
        seasons = tuple(_season_written_out(season, weeks) for season in calendar.seasons)
        used_weeks = {season.week_profile_name for season in calendar.seasons}
        used_days = {day_id for week in calendar.weeks for day_id in week.day_ids}
        return cls(
            calendar_name=calendar.calendar_name,
            season_profile=seasons,
            activate_passive_calendar_time=activation,
            week_profile=tuple(week for name, week in weeks.items() if name not in used_weeks),
            day_profile=tuple(day for day in calendar.days if day.day_id not in used_days),
        )


def _check_count(bounds: Text, count: int, limit: int) -> None:
    if not 1 <= count <= limit:
        raise WrongValueError(bounds.with_(limit=limit, count=count))


def _check_starts(seasons: Sequence[Season]) -> None:
    for position, season in enumerate(seasons):
        name, start = season.season_profile_name, season.start
        if not exists(start.date):
            raise WrongValueError(_NO_START.with_(name=name, date=start.date.to_text()))
        for other in seasons[:position]:
            day = shared_start(other.start, start)
            if day is not None:
                raise WrongValueError(_SAME_START.with_(one=other.season_profile_name, other=name, date=day))


def _check_name(raw: bytes) -> None:
    if not 1 <= len(raw) <= MAX_NAME_BYTES:
        raise WrongValueError(_NAME_SIZE.with_(limit=MAX_NAME_BYTES, count=len(raw)))


def _checked_activation(text: str) -> str:
    if text.strip().lower() == AT_ONCE or parse_moment(text).is_all_wildcards:
        return AT_ONCE
    wanted = parse_moment(text)
    if wanted.date.to_date() is None or not wanted.time.is_exact:
        raise WrongValueError(_NO_ACTIVATION)
    return wanted.to_text()


def _merged(days: Iterable[DayProfile]) -> dict[int, DayProfile]:
    """Return the day profiles by id; raises ValueError when one is empty, unfit or stands for two things."""
    merged: dict[int, DayProfile] = {}
    for day in days:
        if not day.day_schedule:
            raise WrongValueError(_NO_SWITCH.with_(id=day.day_id))
        if not all(switch.start.is_exact for switch in day.day_schedule):
            raise WrongValueError(_OPEN_SWITCH.with_(id=day.day_id))
        if merged.setdefault(day.day_id, day).actions != day.actions:
            raise WrongValueError(_TWO_DAYS.with_(id=day.day_id))
    return merged


def _written_out(week: WeekProfile, calendar: ActivityCalendar) -> RequestedWeek:
    days: dict[str, DayProfile] = {}
    for weekday, day_id in zip(WEEKDAYS, week.day_ids, strict=True):
        day = calendar.day(day_id)
        if day is None:
            raise WrongValueError(_LACKS_DAY.with_(name=week.week_profile_name, id=day_id))
        days[weekday] = day
    return RequestedWeek(week_profile_name=week.week_profile_name, **days)


def _season_written_out(season: Season, weeks: Mapping[str, RequestedWeek]) -> RequestedSeason:
    week = weeks.get(season.week_profile_name)
    if week is None:
        raise WrongValueError(_LACKS_WEEK.with_(name=season.season_profile_name, week=season.week_profile_name))
    return RequestedSeason(
        season_profile_name=season.season_profile_name, season_start=season.season_start, week_profile=week
    )


# --- A-XDR -------------------------------------------------------------------------------------------------------


def encode_seasons(seasons: Iterable[Season]) -> Data:
    """Return attribute 3 or 7."""
    return array(
        *(
            structure(
                octet_string(name_bytes(season.season_profile_name)),
                octet_string(season.start.to_bytes()),
                octet_string(name_bytes(season.week_profile_name)),
            )
            for season in seasons
        )
    )


def encode_weeks(weeks: Iterable[WeekProfile]) -> Data:
    """Return attribute 4 or 8."""
    return array(
        *(
            structure(octet_string(name_bytes(week.week_profile_name)), *(unsigned(day_id) for day_id in week.day_ids))
            for week in weeks
        )
    )


def encode_days(days: Iterable[DayProfile]) -> Data:
    """Return attribute 5 or 9."""
    return array(
        *(
            structure(unsigned(day.day_id), array(*(_encode_switch(switch) for switch in day.day_schedule)))
            for day in days
        )
    )


def _encode_switch(switch: Switch) -> Data:
    return structure(
        octet_string(switch.start.to_bytes()),
        octet_string(Obis(switch.script_table).to_bytes()),
        long_unsigned(switch.script_selector),
    )


def encode_calendar(calendar: ActivityCalendar) -> dict[int, Data]:
    """Return the four values by the attribute that holds each on the active side."""
    return {
        NAME: octet_string(calendar_name_bytes(calendar.calendar_name)),
        SEASONS: encode_seasons(calendar.seasons),
        WEEKS: encode_weeks(calendar.weeks),
        DAYS: encode_days(calendar.days),
    }


def decode_calendar(values: Mapping[int, Data]) -> ActivityCalendar:
    """Read one side from its four values, by the attribute of the active side; raises AxdrError."""
    return ActivityCalendar(
        calendar_name=calendar_name_text(values[NAME].octets),
        seasons=decode_seasons(values[SEASONS]),
        weeks=decode_weeks(values[WEEKS]),
        days=decode_days(values[DAYS]),
    )


def decode_seasons(data: Data) -> tuple[Season, ...]:
    """Read attribute 3 or 7; raises AxdrError."""
    return tuple(_decode_season(item) for item in _rows(data))


def decode_weeks(data: Data) -> tuple[WeekProfile, ...]:
    """Read attribute 4 or 8; raises AxdrError."""
    return tuple(_decode_week(item) for item in _rows(data))


def decode_days(data: Data) -> tuple[DayProfile, ...]:
    """Read attribute 5 or 9; raises AxdrError."""
    return tuple(_decode_day(item) for item in _rows(data))


def decode_moment(data: Data) -> CosemDateTime:
    """Read attribute 10; raises AxdrError."""
    try:
        return CosemDateTime.from_bytes(data.octets)
    except ValueError as error:
        raise AxdrError(str(error)) from error


def _rows(data: Data) -> Iterator[Data]:
    if data.tag != Tag.ARRAY:
        raise AxdrError(f"an array was expected, not {data.type_name}")
    yield from data.items


def _decode_season(item: Data) -> Season:
    name, start, week = item.fields(Tag.OCTET_STRING, None, Tag.OCTET_STRING)
    try:
        return Season(
            season_profile_name=name_text(name.octets),
            season_start=CosemDateTime.from_bytes(start.octets).to_text(),
            week_profile_name=name_text(week.octets),
        )
    except ValueError as error:
        raise AxdrError(str(error)) from error


def _decode_week(item: Data) -> WeekProfile:
    name, *days = item.fields(Tag.OCTET_STRING, *[Tag.UNSIGNED] * len(WEEKDAYS))
    return WeekProfile.of(name_text(name.octets), (day.number for day in days))


def _decode_day(item: Data) -> DayProfile:
    day_id, schedule = item.fields(Tag.UNSIGNED, Tag.ARRAY)
    return DayProfile(day_id=day_id.number, day_schedule=tuple(_decode_switch(action) for action in schedule.items))


def _decode_switch(item: Data) -> Switch:
    start, table, selector = item.fields(None, Tag.OCTET_STRING, Tag.LONG_UNSIGNED)
    try:
        return Switch(
            start_time=CosemTime.from_bytes(start.octets).to_text(),
            script_selector=selector.number,
            script_table=Obis.from_bytes(table.octets).dotted,
        )
    except ValueError as error:
        raise AxdrError(str(error)) from error


# --- review ------------------------------------------------------------------------------------------------------

NOTHING = verbatim("–")
OBJECT = "ACTIVITY_CALENDAR"
_CALENDAR_NAME = QT_TRANSLATE_NOOP("activity_calendar", "Calendar name")
_SEASON = QT_TRANSLATE_NOOP("activity_calendar", "Season {name}")
_SEASON_WORDS = QT_TRANSLATE_NOOP("activity_calendar", "from {start}, week {week}")
_WEEK = QT_TRANSLATE_NOOP("activity_calendar", "Week {name}")
_WEEK_WORDS = QT_TRANSLATE_NOOP("activity_calendar", "Monday to Sunday: day {days}")
_DAY = QT_TRANSLATE_NOOP("activity_calendar", "Day {id}")
_OTHER_FORM = QT_TRANSLATE_NOOP("activity_calendar", "a form that cannot be explained")
_IN_FORCE = QT_TRANSLATE_NOOP("activity_calendar", "Calendar in force")
_NEW_IN_FORCE = QT_TRANSLATE_NOOP("activity_calendar", "“{name}”, at once")
_NAMED = QT_TRANSLATE_NOOP("activity_calendar", "“{name}”")
_ACTIVATION = QT_TRANSLATE_NOOP("activity_calendar", "Passive calendar becomes active")
_NOT_BY_ITSELF = QT_TRANSLATE_NOOP("activity_calendar", "not by itself")
_STILL_IN_FORCE = QT_TRANSLATE_NOOP(
    "activity_calendar", "Only the passive side was touched: the calendar in force is as it was."
)


def schedule_words(day: DayProfile) -> Text:
    """Return the switches of a day in one line: `00:00 T1 · 07:00 T2`."""
    return verbatim(" · ".join(f"{clock_text(switch.start)} T{switch.script_selector}" for switch in day.day_schedule))


def clock_text(at: CosemTime) -> str:
    """Return a time of day, seconds only where there are any."""
    text = at.to_text()
    return text.removesuffix(":00") if text.count(":") == 2 and "." not in text else text


def _season_words(season: Season) -> Text:
    start = season.start
    text = start.date.to_text() if start.time.hour == 0xFF else f"{start.date.to_text()} {clock_text(start.time)}"
    return _SEASON_WORDS.with_(start=verbatim(text), week=verbatim(season.week_profile_name))


Lines = dict[str, tuple[Text, Text]]
"""Label and words of every line of a table, by a key that two tables share."""


def season_lines(seasons: Iterable[Season]) -> Lines:
    """Return the seasons in words."""
    return {
        f"season {season.season_profile_name}": (
            _SEASON.with_(name=verbatim(season.season_profile_name)),
            _season_words(season),
        )
        for season in seasons
    }


def week_lines(weeks: Iterable[WeekProfile]) -> Lines:
    """Return the weeks in words."""
    return {
        f"week {week.week_profile_name}": (
            _WEEK.with_(name=verbatim(week.week_profile_name)),
            _WEEK_WORDS.with_(days=verbatim(" ".join(str(day_id) for day_id in week.day_ids))),
        )
        for week in weeks
    }


def day_lines(days: Iterable[DayProfile]) -> Lines:
    """Return the day profiles in words."""
    return {f"day {day.day_id}": (_DAY.with_(id=verbatim(day.day_id)), schedule_words(day)) for day in days}


def calendar_lines(calendar: ActivityCalendar) -> Lines:
    """Return a whole calendar in words."""
    name = {"name": (_CALENDAR_NAME, _NAMED.with_(name=verbatim(calendar.calendar_name)))}
    return name | season_lines(calendar.seasons) | week_lines(calendar.weeks) | day_lines(calendar.days)


def _rows_of(index: int, data: Data) -> Lines:
    """Return the lines of a table; raises AxdrError."""
    if index == SEASONS:
        return season_lines(decode_seasons(data))
    return week_lines(decode_weeks(data)) if index == WEEKS else day_lines(decode_days(data))


def _table_changes(index: int, old: Data | None, new: Data) -> tuple[Change, ...]:
    after = _rows_of(index, new)
    try:
        before = {} if old is None else _rows_of(index, old)
    except AxdrError:
        return tuple(Change(label, _OTHER_FORM, words) for label, words in after.values())
    lines = []
    for key in (*before, *(key for key in after if key not in before)):
        label = (after.get(key) or before[key])[0]
        old_words, new_words = (rows[key][1] if key in rows else NOTHING for rows in (before, after))
        if str(old_words) != str(new_words):
            lines.append(Change(label, old_words, new_words))
    return tuple(lines)


def _name_words(data: Data | None) -> Text:
    if data is None:
        return NOTHING
    try:
        return _NAMED.with_(name=verbatim(calendar_name_text(data.octets)))
    except AxdrError:
        return _OTHER_FORM


def _name_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    if old == new:
        return ()
    return (Change(_CALENDAR_NAME, _name_words(old), _name_words(new)),)


def _in_force_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    name = verbatim(calendar_name_text(new.octets))
    return (Change(_IN_FORCE, _name_words(old), _NEW_IN_FORCE.with_(name=name)),)


def _no_changes(_old: Data | None, _new: Data) -> tuple[Change, ...]:
    return ()


def activation_words(data: Data) -> Text:
    """Return when the passive side becomes active, in words."""
    try:
        value = decode_moment(data)
    except AxdrError:
        return _OTHER_FORM
    return _NOT_BY_ITSELF if value.is_all_wildcards else verbatim(f"{value.date.to_text()} {clock_text(value.time)}")


def _activation_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    return (Change(_ACTIVATION, NOTHING if old is None else activation_words(old), activation_words(new)),)


def _same_moment(wanted: Data, found: Data) -> bool:
    """Compare by meaning: a meter may fill in the weekday, the hundredths and what was left open behind them."""
    try:
        ours, theirs = decode_moment(wanted), decode_moment(found)
    except AxdrError:
        return wanted == found
    if ours.is_all_wildcards or theirs.is_all_wildcards:
        return ours.is_all_wildcards and theirs.is_all_wildcards
    pairs = ((ours.deviation, theirs.deviation, None), (ours.status, theirs.status, 0xFF))
    return (
        (ours.date.year, ours.date.month, ours.date.day) == (theirs.date.year, theirs.date.month, theirs.date.day)
        and all(a % 0xFF == b % 0xFF for a, b in zip(_clock(ours), _clock(theirs), strict=True))
        and all(a == b or open_ in (a, b) for a, b, open_ in pairs)
    )


def _clock(value: CosemDateTime) -> tuple[int, int, int, int]:
    return (value.time.hour, value.time.minute, value.time.second, value.time.hundredths)


def _json(index: int, data: Data) -> object:
    """Return the form of responses, the A-XDR as hex where the value cannot be explained."""
    try:
        if index == NAME:
            return calendar_name_text(data.octets)
        if index == ACTIVATION_TIME:
            return decode_moment(data).to_text()
        decoders = {SEASONS: decode_seasons, WEEKS: decode_weeks, DAYS: decode_days}
        return json.decode(json.encode(decoders[index](data)))
    except AxdrError:
        return encode(data).hex().upper()


def _active(index: int) -> Setting:
    return Setting(
        changes=_in_force_changes if index == NAME else _no_changes,
        to_json=lambda data: _json(index, data),
        same=same_unordered,
        put_back_through=Through(PASSIVE, ACTIVATE_PASSIVE_CALENDAR, NO_ARGUMENT),
    )


def _passive(index: int) -> Setting:
    return Setting(
        changes=_name_changes if index == NAME else lambda old, new: _table_changes(index, old, new),
        to_json=lambda data: _json(index, data),
        same=same_unordered,
        compared_with=index,
        unfinished=_STILL_IN_FORCE,
    )


SETTINGS: dict[tuple[str, int], Setting] = {
    **{(OBJECT, index): _active(index) for index in (NAME, SEASONS, WEEKS, DAYS)},
    **{(OBJECT, index + PASSIVE): _passive(index) for index in (NAME, SEASONS, WEEKS, DAYS)},
    (OBJECT, ACTIVATION_TIME): Setting(
        changes=_activation_changes,
        to_json=lambda data: _json(ACTIVATION_TIME, data),
        same=_same_moment,
        is_commit=True,
        unfinished=_STILL_IN_FORCE,
        put_back=lambda _: NEVER,  # an activation is called off and never armed again behind someone's back
    ),
}
