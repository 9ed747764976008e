"""The meter's clock: real time, shifted, shown in the Netherlands' summer and winter time."""

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta

from smconfig_gui.model.clock import STATUS_DST, CosemDate, CosemDateTime, CosemTime

DUTCH_ZONE_MINUTES = -60
SUMMER_SHIFT = timedelta(hours=1)


class MeterClock:
    """A clock that runs with `now` and may be set; its zone and summer time follow the clock object's attributes."""

    def __init__(self, now: Callable[[], datetime], start: datetime | None = None) -> None:
        """Show `start` from now on, else real time; a start without a zone is Dutch local time."""
        self._now = now
        self._shift = timedelta()
        self.zone_minutes = DUTCH_ZONE_MINUTES
        self.has_summer_time = True
        if start is not None:
            self.set(start.astimezone(UTC) if start.tzinfo else self.utc_from_local(start))

    def utc(self) -> datetime:
        """Return the moment that the meter believes it is."""
        return self._now() + self._shift

    def set(self, moment: datetime) -> None:
        """Make this moment the present one."""
        self._shift = moment - self._now()

    def local(self, moment: datetime) -> CosemDateTime:
        """Return a moment as this meter writes it."""
        is_summer = self.has_summer_time and is_summer_time(moment)
        offset = timedelta(minutes=-self.zone_minutes) + (SUMMER_SHIFT if is_summer else timedelta())
        local = moment + offset
        return CosemDateTime(
            CosemDate(local.year, local.month, local.day, local.isoweekday()),
            CosemTime(local.hour, local.minute, local.second, local.microsecond // 10_000),
            -int(offset.total_seconds() // 60),
            STATUS_DST if is_summer else 0,
        )

    def utc_from_local(self, local: datetime) -> datetime:
        """Return the moment of a local time without zone; of an hour that comes twice, the first."""
        standard = local.replace(tzinfo=UTC) + timedelta(minutes=self.zone_minutes)
        summer = standard - SUMMER_SHIFT
        return summer if self.has_summer_time and is_summer_time(summer) else standard

    def midnight(self, day: date) -> datetime:
        """Return the moment at which a local day begins."""
        return self.utc_from_local(datetime(day.year, day.month, day.day))  # noqa: DTZ001 - local by meaning

    def today(self) -> date:
        """Return the local day."""
        shown = self.local(self.utc()).date
        return date(shown.year, shown.month, shown.day)

    def read_cosem(self, shown: CosemDateTime) -> datetime:
        """Return the moment that a COSEM date-time names, in local time where it has no deviation.

        Raises ValueError when a part of it is missing, or no calendar reaches it.
        """
        moment = shown.to_datetime()
        if moment is not None:
            return moment
        day, time = shown.date.to_date(), shown.time
        if day is None or not time.is_exact or not MINYEAR < day.year < MAXYEAR:
            raise ValueError("the moment is not exact, or too far away")
        second = 0 if time.second > 59 else time.second
        return self.utc_from_local(datetime(day.year, day.month, day.day, time.hour, time.minute, second))  # noqa: DTZ001


def is_summer_time(moment: datetime) -> bool:
    """Whether the Netherlands have summer time: last Sunday of March to last Sunday of October, 01:00 UTC."""
    begin, end = (_last_sunday(moment.year, month) for month in (3, 10))
    return begin <= moment < end


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=last.isoweekday() % 7)
