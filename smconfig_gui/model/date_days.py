"""The days that a date with wildcards stands for."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from smconfig_gui.model.clock import ANY, ANY_YEAR, DST_BEGIN_MONTH, DST_END_MONTH, CosemDate

# Weekdays, leap years and the days on which the clocks change come again after so many years, until 2100 at least.
_CYCLE_YEARS = 28
_ANY_CYCLE = 2000
_DECEMBER, _LAST = 12, 31  # higher values are wildcards


@lru_cache(maxsize=4096)
def days_in_year(pattern: CosemDate, year: int) -> tuple[date, ...]:
    """Return the days of a year on which a date pattern holds."""
    if pattern.year not in (ANY_YEAR, year) or not MINYEAR <= year <= MAXYEAR:
        return ()
    dst = {DST_BEGIN_MONTH: (3,), DST_END_MONTH: (10,)}
    months = range(1, 13) if pattern.month == ANY else dst.get(pattern.month, (pattern.month,))
    found = []
    for month in months:
        last = monthrange(year, month)[1]
        numbers = range(1, last + 1) if pattern.day > 31 else [pattern.day] if pattern.day <= last else []
        found += [day for day in (date(year, month, number) for number in numbers) if pattern.matches(day)]
    return tuple(found)


def exists(pattern: CosemDate) -> bool:
    """Whether there is such a day in any year: not so for 30 February."""
    return first_shared(pattern, pattern, _ANY_CYCLE) is not None


@lru_cache(maxsize=4096)
def first_shared(one: CosemDate, two: CosemDate, from_year: int = _ANY_CYCLE) -> date | None:
    """Return the first day from a year on for which both stand; where one names a year, of that year."""
    months, days = (one.month, two.month), (one.day, two.day)
    if (max(months) <= _DECEMBER and months[0] != months[1]) or (max(days) <= _LAST and days[0] != days[1]):
        return None
    named = {pattern.year for pattern in (one, two)} - {ANY_YEAR}
    if len(named) > 1:
        return None
    for year in named or range(from_year, from_year + _CYCLE_YEARS):
        both = set(days_in_year(one, year)) & set(days_in_year(two, year))
        if both:
            return min(both)
    return None
