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
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, reason_text, verbatim
from smconfig_gui.model.special_days import SetSpecialDaysRequest, SpecialDay

T = TypeVar("T")
MAX_BYTES = 1 << 20
MAX_LINES = 2000
_TOO_LONG = QT_TRANSLATE_NOOP("tariff_files", "the file is longer than {limit} bytes.")
_TOO_MANY_LINES = QT_TRANSLATE_NOOP("tariff_files", "the file has more than {limit} lines.")
_NO_TEXT = QT_TRANSLATE_NOOP("tariff_files", "the file is no text in UTF-8.")
_NO_FORM = QT_TRANSLATE_NOOP("tariff_files", "the file does not have the form of an export: {detail}.")
_WRONG_LINE = QT_TRANSLATE_NOOP("tariff_files", "line {number}: {reason}")
_STRANGE_CELLS = QT_TRANSLATE_NOOP("tariff_files", "its cells are not those of such a line ({detail}).")
_NO_KIND = QT_TRANSLATE_NOOP(
    "tariff_files", "line {number}: “{text}” is none of calendar, season, week, switch, special-day."
)
_PLACED = verbatim("{reason} ({place})")
_NOTHING = QT_TRANSLATE_NOOP("tariff_files", "there is no season, week or switch in the file.")
_DAYS = QT_TRANSLATE_NOOP("tariff_files", "a week has {limit} days, not {count}.")


class FileFormatError(WrongValueError):
    """A file that is no calendar or no table of special days; the message says where and why."""


def calendar_from(raw: bytes) -> ActivityCalendar:
    """Read a calendar from the bytes of a file, JSON or CSV; raises FileFormatError.

    JSON may be a request of SetActivityCalendar, a calendar, or both sides as they were read (the active one is taken).
    """
    text = _text(raw)
    if text.lstrip().startswith("{"):
        return _calendar_from_json(text)
    return _calendar_from_rows(_rows(text))


def special_days_from(raw: bytes) -> tuple[SpecialDay, ...]:
    """Read special days from the bytes of a file, JSON or CSV; raises FileFormatError."""
    text = _text(raw)
    if text.lstrip().startswith("{"):
        try:
            return msgspec.json.decode(text, type=SetSpecialDaysRequest).special_days
        except msgspec.MsgspecError as error:
            raise FileFormatError(_no_form(error)) from error
    return tuple(_built(number, _special_day, cells) for number, cells in _rows(text) if cells[0] == "special-day")


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


def _calendar_from_json(text: str) -> ActivityCalendar:
    reasons = []
    kinds: tuple[type[SetActivityCalendarRequest | ActivityCalendar | ActivityCalendars], ...] = (
        SetActivityCalendarRequest,
        ActivityCalendar,
        ActivityCalendars,
    )
    for kind in kinds:
        try:
            found = msgspec.json.decode(text, type=kind)
        except msgspec.MsgspecError as error:
            reasons.append(_no_form(error))
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
        raise FileFormatError(_no_form(error)) from error
    rows = [(number, _stripped(cells)) for (number, _), cells in zip(kept, found, strict=True)]
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
        elif kind != "special-day":
            raise FileFormatError(_NO_KIND.with_(number=number, text=kind[:20]))
    if not (seasons or weeks or days):
        raise FileFormatError(_NOTHING)
    profiles = tuple(_built(0, _day, day_id, switches) for day_id, switches in days.items())
    return ActivityCalendar(calendar_name=name, seasons=tuple(seasons), weeks=tuple(weeks), days=profiles)


def _season(cells: list[str]) -> Season:
    _, name, start, week = cells
    return Season(season_profile_name=name, season_start=start, week_profile_name=week)


def _week(cells: list[str]) -> WeekProfile:
    _, name, *days = cells
    if len(days) != len(WEEKDAYS):
        raise WrongValueError(_DAYS.with_(limit=len(WEEKDAYS), count=len(days)))
    return WeekProfile.of(name, (int(day) for day in days))


def _switch(cells: list[str]) -> tuple[int, Switch]:
    _, day_id, start, selector, *table = cells
    script = table[0] if table else TARIFF_SCRIPT_TABLE
    return int(day_id), Switch(start_time=start, script_selector=int(selector), script_table=script)


def _day(day_id: int, switches: list[Switch]) -> DayProfile:
    return DayProfile(day_id=day_id, day_schedule=tuple(switches))


def _special_day(cells: list[str]) -> SpecialDay:
    _, day, day_id = cells
    return SpecialDay(special_day_date=day, day_id=int(day_id))


def _built(number: int, build: Callable[..., T], *arguments: object) -> T:
    """Build a value; raises FileFormatError that names the line."""
    try:
        return build(*arguments)
    except ValueError as error:
        why = error.text if isinstance(error, WrongValueError) else _STRANGE_CELLS.with_(detail=error)
        raise FileFormatError(_WRONG_LINE.with_(number=number, reason=why) if number else why) from error


def _no_form(error: Exception) -> Text:
    """Return why JSON or CSV cannot be read: the sentence of a value that cannot be, or what the reader says."""
    if not isinstance(error.__cause__, WrongValueError):
        return _NO_FORM.with_(detail=error)
    place = str(error).rpartition(" - at ")[2].strip("`")
    return _PLACED.with_(reason=reason_text(error), place=place) if place.startswith("$") else reason_text(error)
