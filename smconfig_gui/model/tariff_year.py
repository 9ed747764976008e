"""Which day profile and which tariff hold at any local date and time, as a meter reads its calendar.

The rules, where the Blue Book leaves room: a season lasts until another one starts, an open time of a start is midnight
and of two starts at one moment the first in the table counts; a special day holds for its whole date, the first that
matches; within a day profile the last switch that has passed counts, and before the first one the tariff stays what it
was, also when a season starts in the middle of a day. All times are local, so a switch in the hour that summer time
lacks takes effect when that hour would have begun, and in the hour that comes twice the day is read twice.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from smconfig_gui.model.activity_calendar import ActivityCalendar, DayProfile, Season
from smconfig_gui.model.clock import CosemTime
from smconfig_gui.model.date_days import days_in_year
from smconfig_gui.model.dutch_time import summer_begin, summer_end
from smconfig_gui.model.special_days import SpecialDay

DAY_S = 24 * 3600
QUARTER_S = 900
_LOOK_BACK_YEARS = 40  # 29 February on a given weekday
_CARRY_DAYS = 11 * 366

Segment = tuple[float, int | None]  # second of the day from which this day profile holds
Stretch = tuple[float, int | None]  # second of the day from which this tariff holds


@dataclass(frozen=True, slots=True)
class Day:
    """One date: the day profile at its end, its season, and its tariffs from midnight on."""

    date: date
    day_id: int | None
    season: str | None
    season_started: str | None
    special: int | None
    tariffs: tuple[Stretch, ...]

    @property
    def is_special(self) -> bool:
        """Whether a special day decides which day profile holds."""
        return self.special is not None


@dataclass(frozen=True, slots=True)
class Holding:
    """What holds at one moment; None where the calendar does not say."""

    day_id: int | None
    tariff: int | None
    season: str | None
    special: int | None
    is_carried: bool


@dataclass(frozen=True, slots=True)
class _Plan:
    date: date
    segments: tuple[Segment, ...]
    season: str | None
    season_started: str | None
    special: int | None


def seconds(at: CosemTime | time) -> float:
    """Return the seconds since midnight; open parts count as 0."""
    if isinstance(at, time):
        return at.hour * 3600 + at.minute * 60 + at.second + at.microsecond / 1_000_000
    hour, minute, second, hundredths = at.parts
    return hour * 3600 + minute * 60 + second + hundredths / 100


def switches(day: DayProfile) -> tuple[tuple[float, int], ...]:
    """Return second of the day and tariff of every switch, earliest first."""
    return tuple(sorted(((seconds(each.start), each.script_selector) for each in day.day_schedule), key=lambda s: s[0]))


class TariffRules:
    """A calendar and special days, ready to be asked."""

    def __init__(self, calendar: ActivityCalendar, special_days: Sequence[SpecialDay] = ()) -> None:
        self._seasons = calendar.seasons
        self._weeks = {week.week_profile_name: week.day_ids for week in reversed(calendar.weeks)}
        self._switches = {day.day_id: switches(day) for day in reversed(calendar.days)}
        self._special_days = tuple(special_days)
        self._plans: dict[int, tuple[_Plan, ...]] = {}
        self._years: dict[int, tuple[Day, ...]] = {}
        self._changes: dict[int, tuple[tuple[date, float, Season], ...]] = {}
        self._tariffs: dict[tuple[tuple[Segment, ...], int | None], tuple[Stretch, ...]] = {}

    def year(self, year: int) -> tuple[Day, ...]:
        """Return every day of a year."""
        if year not in self._years:
            self._years[year] = tuple(self._days(year))
        return self._years[year]

    def at(self, day: date, at: time) -> Holding:
        """Return what holds at a local date and time."""
        number = day.timetuple().tm_yday - 1
        plan, shown = self._year(day.year)[number], self.year(day.year)[number]
        second = seconds(at)
        day_id = plan.segments[bisect_right(plan.segments, second, key=_start) - 1][1]
        tariff = shown.tariffs[bisect_right(shown.tariffs, second, key=_start) - 1][1]
        events = self._switches.get(day_id, ()) if day_id is not None else ()
        is_carried = not any(switch <= second for switch, _ in events)
        season = self._season_at(day, second) if self._starts_later(day, second) else plan.season
        return Holding(day_id, tariff, season, plan.special, is_carried)

    def quarter_hours(self, year: int) -> list[int | None]:
        """Return the tariff at the begin of every quarter of an hour that passes; summer time takes 4 and gives 4."""
        found: list[int | None] = []
        known: dict[tuple[Stretch, ...], list[int | None]] = {}
        begin, end = summer_begin(year), summer_end(year)
        for day in self.year(year):
            quarters = known.get(day.tariffs)
            if quarters is None:
                quarters = known[day.tariffs] = list(_quarters(day.tariffs))
            if day.date == begin:
                quarters = quarters[:8] + quarters[12:]
            elif day.date == end:
                quarters = quarters[:12] + quarters[8:]
            found += quarters
        return found

    # --- seasons -------------------------------------------------------------------------------------------------

    def _season_changes(self, year: int) -> tuple[tuple[date, float, Season], ...]:
        """Return all starts in a year, earliest first; of those at one moment the one that counts is last."""
        if year not in self._changes:
            changes = [
                (day, seconds(season.start.time), season)
                for season in reversed(self._seasons)
                for day in days_in_year(season.start.date, year)
            ]
            self._changes[year] = tuple(sorted(changes, key=lambda change: change[:2]))
        return self._changes[year]

    def _season_before(self, year: int) -> Season | None:
        """Return the season that a year begins with."""
        named = {season.start.date.year for season in self._seasons if season.start.date.year < year}
        for earlier in sorted({*range(year - _LOOK_BACK_YEARS, year), *named}, reverse=True):
            changes = self._season_changes(earlier)
            if changes:
                return changes[-1][2]
        return None

    def _starts_later(self, day: date, second: float) -> bool:
        return any(change[0] == day and change[1] > second for change in self._season_changes(day.year))

    def _season_at(self, day: date, second: float) -> str | None:
        passed = [change for change in self._season_changes(day.year) if change[:2] <= (day, second)]
        season = passed[-1][2] if passed else self._season_before(day.year)
        return season.season_profile_name if season else None

    # --- days ----------------------------------------------------------------------------------------------------

    def _year(self, year: int) -> tuple[_Plan, ...]:
        if year not in self._plans:
            self._plans[year] = tuple(self._make_plans(year))
        return self._plans[year]

    def _days(self, year: int) -> Iterator[Day]:
        tariff = self._tariff_before(date(year, 1, 1))
        for plan in self._year(year):
            stretches = self._stretches(plan.segments, tariff)
            tariff = stretches[-1][1]
            yield Day(plan.date, plan.segments[-1][1], plan.season, plan.season_started, plan.special, stretches)

    def _plan(self, day: date) -> _Plan:
        return self._year(day.year)[day.timetuple().tm_yday - 1]

    def _make_plans(self, year: int) -> Iterator[_Plan]:
        special = {
            day: number
            for number, entry in reversed(tuple(enumerate(self._special_days)))
            for day in days_in_year(entry.date, year)
        }
        changes: dict[date, list[tuple[float, Season]]] = {}
        for day, second, season in self._season_changes(year):
            changes.setdefault(day, []).append((second, season))
        current = self._season_before(year)
        for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1):
            day = date.fromordinal(ordinal)
            before = current
            segments = [(0.0, self._day_id(current, day))]
            for second, season in changes.get(day, ()):
                current = season
                if second == segments[-1][0]:
                    segments.pop()
                segments.append((second, self._day_id(season, day)))
            number = special.get(day)
            if number is not None:
                segments = [(0.0, self._special_days[number].day_id)]
            name = current.season_profile_name if current else None
            yield _Plan(day, tuple(segments), name, name if current is not before else None, number)

    def _day_id(self, season: Season | None, day: date) -> int | None:
        week = self._weeks.get(season.week_profile_name) if season else None
        return week[day.weekday()] if week else None

    # --- tariffs -------------------------------------------------------------------------------------------------

    def _stretches(self, segments: tuple[Segment, ...], tariff: int | None) -> tuple[Stretch, ...]:
        """Return the tariffs of a day that begins with this one."""
        key = (segments, tariff)
        if key not in self._tariffs:
            stretches: list[Stretch] = [(0.0, tariff)]
            for second, changed in self._events(segments):
                if second == stretches[-1][0]:
                    stretches.pop()
                if not stretches or changed != stretches[-1][1]:
                    stretches.append((second, changed))
            self._tariffs[key] = tuple(stretches)
        return self._tariffs[key]

    def _events(self, segments: tuple[Segment, ...]) -> Iterator[tuple[float, int]]:
        """Yield when a day profile sets a tariff: where its segment begins, and at its switches inside."""
        for number, (begin, day_id) in enumerate(segments):
            end = segments[number + 1][0] if number + 1 < len(segments) else DAY_S
            events = self._switches.get(day_id, ()) if day_id is not None else ()
            passed = [tariff for second, tariff in events if second <= begin]
            if passed:
                yield begin, passed[-1]
            yield from (event for event in events if begin < event[0] < end)

    def _tariff_before(self, day: date) -> int | None:
        """Return the tariff at the end of the day before."""
        if not any(self._switches.values()):
            return None
        first = max(day.toordinal() - _CARRY_DAYS, 1)
        for ordinal in range(day.toordinal() - 1, first - 1, -1):
            events = tuple(self._events(self._plan(date.fromordinal(ordinal)).segments))
            if events:
                return events[-1][1]
        return None


def _start(item: tuple[float, int | None]) -> float:
    return item[0]


def _quarters(stretches: tuple[Stretch, ...]) -> Iterator[int | None]:
    starts = [start for start, _ in stretches]
    for quarter in range(DAY_S // QUARTER_S):
        yield stretches[bisect_right(starts, quarter * QUARTER_S) - 1][1]
