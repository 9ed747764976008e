"""Calendars and special days as files: JSON in the form of requests, and CSV for spreadsheets.

A calendar as CSV has one line per thing, told apart by its first cell:
`calendar,NAME` · `season,NAME,START,WEEK` · `week,NAME,MONDAY,…,SUNDAY` (day ids) · `switch,DAY,TIME,SELECTOR`.
Special days have `special-day,DATE,DAY`. Lines that begin with # and empty lines are passed over.
"""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import msgspec

from smconfig_gui.model.activity_calendar import (
    TARIFF_SCRIPT_TABLE,
    WEEKDAYS,
    ActivityCalendar,
    ActivityCalendars,
    DayProfile,
    Season,
    SetActivityCalendarRequest,
    Switch,
    WeekProfile,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.special_days import SetSpecialDaysRequest, SpecialDay
from smconfig_gui.model.strict_json import JsonError, decode

T = TypeVar("T")
_KINDS = ("calendar", "season", "week", "switch", "special-day")
MAX_BYTES = 1 << 20
MAX_LINES = 2000
_TOO_LONG = QT_TRANSLATE_NOOP("tariff_files", "the file is longer than {limit} bytes.")
_TOO_MANY_LINES = QT_TRANSLATE_NOOP("tariff_files", "the file has more than {limit} lines.")
_NO_TEXT = QT_TRANSLATE_NOOP("tariff_files", "the file is no text in UTF-8.")
_NO_TABLE = QT_TRANSLATE_NOOP("tariff_files", "the file is no table that can be read.")
_WRONG_LINE = QT_TRANSLATE_NOOP("tariff_files", "line {number}: {reason}")
_CELL_COUNT = QT_TRANSLATE_NOOP("tariff_files", "such a line has {wanted} cells, not {count}.")
_NO_NUMBER = QT_TRANSLATE_NOOP("tariff_files", "“{text}” is no number.")
_NO_KIND = QT_TRANSLATE_NOOP(
    "tariff_files", "line {number}: “{text}” is none of calendar, season, week, switch, special-day."
)
_NOTHING = QT_TRANSLATE_NOOP("tariff_files", "there is no season, week or switch in the file.")
_NO_DAYS = QT_TRANSLATE_NOOP("tariff_files", "there is no special day in the file.")
_DAYS = QT_TRANSLATE_NOOP("tariff_files", "a week has {limit} days, not {count}.")


class FileFormatError(WrongValueError):
    """A file that is no calendar or no table of special days; the message says where and why."""


def calendar_from(raw: bytes) -> ActivityCalendar:
    """Read a calendar from the bytes of a file, JSON or CSV; raises FileFormatError.

    JSON may be a request of SetActivityCalendar, a calendar, or both sides as they were read (the active one is taken).
    """
    text = _text(raw)
    if text.lstrip().startswith("{"):
        return _calendar_from_json(raw)
    return _calendar_from_rows(_rows(text))


def special_days_from(raw: bytes) -> tuple[SpecialDay, ...]:
    """Read special days from the bytes of a file, JSON or CSV; raises FileFormatError."""
    text = _text(raw)
    if text.lstrip().startswith("{"):
        try:
            return decode(raw, SetSpecialDaysRequest).special_days
        except JsonError as error:
            raise FileFormatError(error.text) from error
    rows = _rows(text)
    days = tuple(_built(number, _special_day, cells) for number, cells in rows if cells[0] == "special-day")
    if rows and not days:
        raise FileFormatError(_NO_DAYS)
    return days


def calendar_json(calendar: ActivityCalendar) -> bytes:
    """Return a request of SetActivityCalendar, or the bare calendar while no meter would take it."""
    try:
        value: object = SetActivityCalendarRequest.from_calendar(calendar)
    except ValueError:
        value = calendar
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def special_days_json(days: Sequence[SpecialDay]) -> bytes:
    """Return a request of SetSpecialDays, or the bare list in its form while no meter would take it."""
    request: dict[str, object] = {"specialDays": days} if days else {"clearSpecialDays": True}
    return msgspec.json.format(msgspec.json.encode(request), indent=2) + b"\n"


def calendar_csv(calendar: ActivityCalendar) -> bytes:
    """Return a calendar for a spreadsheet."""
    rows: list[tuple[object, ...]] = [("calendar", calendar.calendar_name)]
    rows += [
        ("season", each.season_profile_name, each.season_start, each.week_profile_name) for each in calendar.seasons
    ]
    rows += [("week", week.week_profile_name, *week.day_ids) for week in calendar.weeks]
    rows += [
        ("switch", day.day_id, switch.start_time, switch.script_selector, *_table(switch))
        for day in calendar.days
        for switch in day.day_schedule
    ]
    return _csv(
        ["# calendar,NAME", "# season,NAME,START,WEEK", "# week,NAME,MONDAY-SUNDAY", "# switch,DAY,TIME,TARIFF"], rows
    )


def special_days_csv(days: Sequence[SpecialDay]) -> bytes:
    """Return special days for a spreadsheet."""
    return _csv(["# special-day,DATE,DAY"], [("special-day", each.special_day_date, each.day_id) for each in days])


def _table(switch: Switch) -> tuple[str, ...]:
    return () if switch.script_table == TARIFF_SCRIPT_TABLE else (switch.script_table,)


def _csv(head: Iterable[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    out.writelines(f"{line}\n" for line in head)
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def _text(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise FileFormatError(_TOO_LONG.with_(limit=MAX_BYTES))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileFormatError(_NO_TEXT) from error


def _calendar_from_json(raw: bytes) -> ActivityCalendar:
    reasons = []
    kinds: tuple[type[SetActivityCalendarRequest | ActivityCalendar | ActivityCalendars], ...] = (
        SetActivityCalendarRequest,
        ActivityCalendar,
        ActivityCalendars,
    )
    for kind in kinds:
        try:
            found = decode(raw, kind)
        except JsonError as error:
            reasons.append(error.text)
            continue
        if isinstance(found, SetActivityCalendarRequest):
            return found.calendar()
        return found.active if isinstance(found, ActivityCalendars) else found
    raise FileFormatError(reasons[0])


def _rows(text: str) -> list[tuple[int, list[str]]]:
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        raise FileFormatError(_TOO_MANY_LINES.with_(limit=MAX_LINES))
    kept = [(number, line) for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    separator = ";" if kept and kept[0][1].count(";") > kept[0][1].count(",") else ","
    try:
        found = [next(csv.reader([line], delimiter=separator)) for _, line in kept]
    except csv.Error as error:
        raise FileFormatError(_NO_TABLE) from error
    rows = [(number, _stripped(cells)) for (number, _), cells in zip(kept, found, strict=True)]
    for number, cells in rows:
        if cells and cells[0] not in _KINDS:
            raise FileFormatError(_NO_KIND.with_(number=number, text=cells[0][:20]))
    return [(number, cells) for number, cells in rows if cells]


def _stripped(cells: list[str]) -> list[str]:
    cells = [cell.strip() for cell in cells]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _calendar_from_rows(rows: Sequence[tuple[int, list[str]]]) -> ActivityCalendar:
    name, seasons, weeks = "", [], []
    days: dict[int, list[Switch]] = {}
    for number, cells in rows:
        kind = cells[0]
        if kind == "calendar":
            name = cells[1] if len(cells) > 1 else ""
        elif kind == "season":
            seasons.append(_built(number, _season, cells))
        elif kind == "week":
            weeks.append(_built(number, _week, cells))
        elif kind == "switch":
            day_id, switch = _built(number, _switch, cells)
            days.setdefault(day_id, []).append(switch)
    if not (seasons or weeks or days):
        raise FileFormatError(_NOTHING)
    profiles = tuple(_built(0, _day, day_id, switches) for day_id, switches in days.items())
    return ActivityCalendar(calendar_name=name, seasons=tuple(seasons), weeks=tuple(weeks), days=profiles)


def _season(cells: list[str]) -> Season:
    name, start, week = _cells(cells, 4)
    return Season(season_profile_name=name, season_start=start, week_profile_name=week)


def _week(cells: list[str]) -> WeekProfile:
    days = cells[2:]
    if len(days) != len(WEEKDAYS):
        raise WrongValueError(_DAYS.with_(limit=len(WEEKDAYS), count=len(days)))
    return WeekProfile.of(cells[1], (_number(day) for day in days))


def _switch(cells: list[str]) -> tuple[int, Switch]:
    table = cells[4] if len(cells) == 5 else TARIFF_SCRIPT_TABLE
    day_id, start, selector = _cells(cells[:4] if len(cells) == 5 else cells, 4)
    return _number(day_id), Switch(start_time=start, script_selector=_number(selector), script_table=table)


def _day(day_id: int, switches: list[Switch]) -> DayProfile:
    return DayProfile(day_id=day_id, day_schedule=tuple(switches))


def _special_day(cells: list[str]) -> SpecialDay:
    day, day_id = _cells(cells, 3)
    return SpecialDay(special_day_date=day, day_id=_number(day_id))


def _cells(cells: list[str], wanted: int) -> list[str]:
    if len(cells) != wanted:
        raise WrongValueError(_CELL_COUNT.with_(wanted=wanted, count=len(cells)))
    return cells[1:]


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and len(text) <= 9):
        raise WrongValueError(_NO_NUMBER.with_(text=text[:20]))
    return int(text)


def _built(number: int, build: Callable[..., T], *arguments: object) -> T:
    """Build a value; raises FileFormatError that names the line."""
    try:
        return build(*arguments)
    except WrongValueError as error:
        why = error.text
        raise FileFormatError(_WRONG_LINE.with_(number=number, reason=why) if number else why) from error
