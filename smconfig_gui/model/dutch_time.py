"""Local time in the Netherlands by rule: summer time from the last Sunday of March to the last Sunday of October."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from smconfig_gui.model.clock import CosemDateTime

WINTER_DEVIATION, SUMMER_DEVIATION = -60, -120  # minutes from local time to UTC
GAP_BEGIN, GAP_END = time(2), time(3)  # local times that the first day of summer time does not have


@lru_cache
def last_sunday(year: int, month: int) -> date:
    """Return the last Sunday of a month that has 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=last.isoweekday() % 7)


def summer_begin(year: int) -> date:
    """Return the day on which summer time begins."""
    return last_sunday(year, 3)


def summer_end(year: int) -> date:
    """Return the day on which summer time ends."""
    return last_sunday(year, 10)


def is_summer(day: date, at: time) -> bool:
    """Whether a local time is summer time; of the hour that comes twice the first is meant."""
    begin, end = summer_begin(day.year), summer_end(day.year)
    after_begin = day > begin or (day == begin and at >= GAP_BEGIN)
    before_end = day < end or (day == end and at < GAP_END)
    return after_begin and before_end


def deviation(day: date, at: time) -> int:
    """Return the minutes from a local time to UTC."""
    return SUMMER_DEVIATION if is_summer(day, at) else WINTER_DEVIATION


def moment(value: CosemDateTime) -> datetime | None:
    """Return the moment in UTC, by Dutch time where the value has no deviation; None when a part of it is open."""
    day = value.date.to_date()
    if day is None or not value.time.is_exact or value.deviation is not None:
        return value.to_datetime()
    hour, minute, second, _ = value.time.parts
    return replace(value, deviation=deviation(day, time(hour, minute, second))).to_datetime()
