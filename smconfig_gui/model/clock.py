"""COSEM dates and times with their wildcards, and the text form of files and people (Blue Book)."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Self

from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError

ANY = 0xFF
ANY_YEAR = 0xFFFF
DST_END_MONTH = 0xFD
DST_BEGIN_MONTH = 0xFE
SECOND_LAST_DAY = 0xFD
LAST_DAY = 0xFE
NO_DEVIATION = -0x8000

STATUS_INVALID = 0x01
STATUS_DOUBTFUL = 0x02
STATUS_DIFFERENT_BASE = 0x04
STATUS_INVALID_STATUS = 0x08
STATUS_DST = 0x80
STATUS_UNSPECIFIED = 0xFF

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DATE_TEXT = re.compile(r"(\d{4}|\*)-(\d\d?|\*|DST\+|DST-)-(\d\d?|\*|L|L-1)(?: (Mon|Tue|Wed|Thu|Fri|Sat|Sun|\*))?")
_TIME_TEXT = re.compile(r"(\d\d?|\*):(\d\d?|\*)(?::(\d\d?|\*)(?:\.(\d\d?|\*))?)?")
_TAIL_TEXT = re.compile(r"(?: dev=([+-]?\d{1,3}))?(?: st=([0-9A-Fa-f]{2}))?")
_YEAR = QT_TRANSLATE_NOOP("reasons", "A year is 0 to 9999 or *, not {number}.")
_MONTH = QT_TRANSLATE_NOOP("reasons", "A month is 1 to 12, *, DST+ or DST-, not {number}.")
_DAY = QT_TRANSLATE_NOOP("reasons", "A day is 1 to 31, *, L or L-1, not {number}.")
_WEEKDAY = QT_TRANSLATE_NOOP("reasons", "A weekday is 1 (Monday) to 7 or *, not {number}.")
_DATE_SIZE = QT_TRANSLATE_NOOP("reasons", "A date has 5 bytes, not {count}.")
_NO_DATE = QT_TRANSLATE_NOOP(
    "reasons", "“{text}” is no date. Write YYYY-MM-DD, * for any part, DST+ or DST- as month, L or L-1 as day."
)
_HOUR = QT_TRANSLATE_NOOP("reasons", "An hour is 0 to 23 or *, not {number}.")
_MINUTE = QT_TRANSLATE_NOOP("reasons", "A minute is 0 to 59 or *, not {number}.")
_SECOND = QT_TRANSLATE_NOOP("reasons", "A second is 0 to 59 or *, not {number}.")
_HUNDREDTHS = QT_TRANSLATE_NOOP("reasons", "Hundredths are 0 to 99 or *, not {number}.")
_TIME_SIZE = QT_TRANSLATE_NOOP("reasons", "A time has 4 bytes, not {count}.")
_NO_TIME = QT_TRANSLATE_NOOP(
    "reasons", "“{text}” is no time. Write hh:mm, hh:mm:ss or hh:mm:ss.hh, with * for any part."
)
_DEVIATION = QT_TRANSLATE_NOOP("reasons", "A deviation is -720 to 720 minutes, not {number}.")
_STATUS = QT_TRANSLATE_NOOP("reasons", "A clock status is one byte, not {number}.")
_MOMENT_SIZE = QT_TRANSLATE_NOOP("reasons", "A date and time has 12 bytes, not {count}.")
_NO_MOMENT = QT_TRANSLATE_NOOP(
    "reasons", "“{text}” is no date and time. Write YYYY-MM-DD hh:mm:ss, and dev=minutes and st=hh where needed."
)
_NO_ZONE = QT_TRANSLATE_NOOP("reasons", "A moment without a time zone has no deviation.")
_ANY_BYTE = QT_TRANSLATE_NOOP("reasons", "255 stands for any. Write *.")


def _hex_bytes(text: str, size: int) -> bytes | None:
    compact = text.replace(" ", "")
    return bytes.fromhex(compact) if re.fullmatch(rf"[0-9A-Fa-f]{{{size * 2}}}", compact) else None


@dataclass(frozen=True, slots=True)
class CosemDate:
    """A date of five bytes; any part may be a wildcard (see the constants of this module)."""

    year: int = ANY_YEAR
    month: int = ANY
    day: int = ANY
    weekday: int = ANY

    def __post_init__(self) -> None:
        if not (self.year == ANY_YEAR or 0 <= self.year <= 9999):
            raise WrongValueError(_YEAR.with_(number=self.year))
        if not (1 <= self.month <= 12 or self.month in (ANY, DST_BEGIN_MONTH, DST_END_MONTH)):
            raise WrongValueError(_MONTH.with_(number=self.month))
        if not (1 <= self.day <= 31 or self.day in (ANY, LAST_DAY, SECOND_LAST_DAY)):
            raise WrongValueError(_DAY.with_(number=self.day))
        if not (1 <= self.weekday <= 7 or self.weekday == ANY):
            raise WrongValueError(_WEEKDAY.with_(number=self.weekday))

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read five bytes: year (2), month, day of month, day of week."""
        if len(raw) != 5:
            raise WrongValueError(_DATE_SIZE.with_(count=len(raw)))
        return cls(int.from_bytes(raw[:2], "big"), raw[2], raw[3], raw[4])

    def to_bytes(self) -> bytes:
        """Return the five bytes."""
        return self.year.to_bytes(2, "big") + bytes((self.month, self.day, self.weekday))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `2027-01-01`, `*-DST+-L Sun` or ten hex digits."""
        raw = _hex_bytes(text, 5)
        if raw is not None:
            return cls.from_bytes(raw)
        match = _DATE_TEXT.fullmatch(text.strip())
        if match is None:
            raise WrongValueError(_NO_DATE.with_(text=text[:40]))
        year, month, day, weekday = match.groups()
        return cls(
            ANY_YEAR if year == "*" else int(year),
            {"*": ANY, "DST+": DST_BEGIN_MONTH, "DST-": DST_END_MONTH}.get(month) or _part(month),
            {"*": ANY, "L": LAST_DAY, "L-1": SECOND_LAST_DAY}.get(day) or _part(day),
            ANY if weekday in (None, "*") else _WEEKDAYS.index(weekday) + 1,
        )

    @classmethod
    def from_date(cls, day: date) -> Self:
        """Return an exact date, weekday left open."""
        return cls(day.year, day.month, day.day)

    def to_text(self) -> str:
        """Return the text form of interfaces and files."""
        year = "*" if self.year == ANY_YEAR else f"{self.year:04d}"
        month = {ANY: "*", DST_BEGIN_MONTH: "DST+", DST_END_MONTH: "DST-"}.get(self.month, f"{self.month:02d}")
        day = {ANY: "*", LAST_DAY: "L", SECOND_LAST_DAY: "L-1"}.get(self.day, f"{self.day:02d}")
        return f"{year}-{month}-{day}" + ("" if self.weekday == ANY else f" {_WEEKDAYS[self.weekday - 1]}")

    @property
    def is_exact(self) -> bool:
        """Whether year, month and day are all given."""
        return self.year != ANY_YEAR and self.month <= 12 and self.day <= 31

    def to_date(self) -> date | None:
        """Return the calendar date, or None when a part is a wildcard or the date does not exist."""
        try:
            return date(self.year, self.month, self.day) if self.is_exact else None
        except ValueError:
            return None

    def matches(self, day: date) -> bool:
        """Whether this pattern holds on a day; DST months are March (begin) and October (end), as in Europe.

        A DST month with day and weekday open is the very day on which the clocks change: the last Sunday.
        """
        if self.month in (DST_BEGIN_MONTH, DST_END_MONTH) and (self.day, self.weekday) == (ANY, ANY):
            return CosemDate(self.year, self.month, LAST_DAY, 7).matches(day)
        last = day.replace(day=monthrange(day.year, day.month)[1])
        month = {DST_BEGIN_MONTH: 3, DST_END_MONTH: 10}.get(self.month, self.month)
        if self.weekday != ANY and self.day in (LAST_DAY, SECOND_LAST_DAY):
            # Blue Book: with a weekday, "last" means the last such weekday of the month.
            weeks = 0 if self.day == LAST_DAY else 1
            wanted_last = last - timedelta(days=(last.isoweekday() - self.weekday) % 7 + 7 * weeks)
            day_holds = day == wanted_last
        else:
            wanted = {LAST_DAY: last.day, SECOND_LAST_DAY: last.day - 1}.get(self.day, self.day)
            day_holds = wanted in (ANY, day.day) and self.weekday in (ANY, day.isoweekday())
        return self.year in (ANY_YEAR, day.year) and month in (ANY, day.month) and day_holds

    def next_dates(self, start: date, count: int, *, horizon_days: int = 366 * 8) -> list[date]:
        """Return up to `count` days from `start` on that match, looking `horizon_days` ahead."""
        found: list[date] = []
        for offset in range(horizon_days):
            try:
                day = start + timedelta(days=offset)
            except OverflowError:
                break
            if self.matches(day):
                found.append(day)
                if len(found) == count:
                    break
        return found


@dataclass(frozen=True, slots=True)
class CosemTime:
    """A time of day of four bytes; any part may be any (FF)."""

    hour: int = ANY
    minute: int = ANY
    second: int = ANY
    hundredths: int = ANY

    def __post_init__(self) -> None:
        for bounds, value, high in (
            (_HOUR, self.hour, 23),
            (_MINUTE, self.minute, 59),
            (_SECOND, self.second, 59),
            (_HUNDREDTHS, self.hundredths, 99),
        ):
            if not (0 <= value <= high or value == ANY):
                raise WrongValueError(bounds.with_(number=value))

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read four bytes: hour, minute, second, hundredths."""
        if len(raw) != 4:
            raise WrongValueError(_TIME_SIZE.with_(count=len(raw)))
        return cls(*raw)

    def to_bytes(self) -> bytes:
        """Return the four bytes."""
        return bytes((self.hour, self.minute, self.second, self.hundredths))

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `06:05`, `06:05:00.00`, `*:*:*` or eight hex digits.

        A part left out is 0 behind a number and any behind a wildcard.
        """
        raw = _hex_bytes(text, 4)
        if raw is not None:
            return cls.from_bytes(raw)
        match = _TIME_TEXT.fullmatch(text.strip())
        if match is None:
            raise WrongValueError(_NO_TIME.with_(text=text[:40]))
        parts: list[int] = []
        for part in match.groups():
            parts.append((ANY if parts[-1] == ANY else 0) if part is None else ANY if part == "*" else _part(part))
        return cls(*parts)

    def to_text(self) -> str:
        """Return the text form, hundredths only where reading it back needs them."""
        hour, minute, second, hundredths = (
            "*" if part == ANY else f"{part:02d}" for part in (self.hour, self.minute, self.second, self.hundredths)
        )
        text = f"{hour}:{minute}:{second}"
        return text if CosemTime.from_text(text) == self else f"{text}.{hundredths}"

    @property
    def is_exact(self) -> bool:
        """Whether hour and minute are given."""
        return self.hour != ANY and self.minute != ANY

    @property
    def parts(self) -> tuple[int, int, int, int]:
        """Hour, minute, second and hundredths; open ones count as 0."""
        hour, minute, second, hundredths = (
            0 if part == ANY else part for part in (self.hour, self.minute, self.second, self.hundredths)
        )
        return hour, minute, second, hundredths


@dataclass(frozen=True, slots=True)
class CosemDateTime:
    """Date, time, deviation (minutes from local time to UTC: Amsterdam -60 or -120, None if open) and status."""

    date: CosemDate = CosemDate()
    time: CosemTime = CosemTime()
    deviation: int | None = None
    status: int = STATUS_UNSPECIFIED

    def __post_init__(self) -> None:
        if self.deviation is not None and not -720 <= self.deviation <= 720:
            raise WrongValueError(_DEVIATION.with_(number=self.deviation))
        if not 0 <= self.status <= 0xFF:
            raise WrongValueError(_STATUS.with_(number=self.status))

    @classmethod
    def from_bytes(cls, raw: bytes) -> Self:
        """Read twelve bytes: date (5), time (4), deviation (2), status."""
        if len(raw) != 12:
            raise WrongValueError(_MOMENT_SIZE.with_(count=len(raw)))
        deviation = int.from_bytes(raw[9:11], "big", signed=True)
        return cls(
            CosemDate.from_bytes(raw[:5]),
            CosemTime.from_bytes(raw[5:9]),
            None if deviation == NO_DEVIATION else deviation,
            raw[11],
        )

    def to_bytes(self) -> bytes:
        """Return the twelve bytes."""
        deviation = NO_DEVIATION if self.deviation is None else self.deviation
        return (
            self.date.to_bytes()
            + self.time.to_bytes()
            + deviation.to_bytes(2, "big", signed=True)
            + bytes((self.status,))
        )

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read `2026-07-15 12:00:00 dev=-120 st=80`, `*-12-03 *:*:*` or 24 hex digits."""
        raw = _hex_bytes(text, 12)
        if raw is not None:
            return cls.from_bytes(raw)
        pattern = rf"({_DATE_TEXT.pattern}) ({_TIME_TEXT.pattern}){_TAIL_TEXT.pattern}"
        match = re.fullmatch(pattern, text.strip())
        if match is None:
            raise WrongValueError(_NO_MOMENT.with_(text=text[:60]))
        deviation, status = match.groups()[-2:]
        return cls(
            CosemDate.from_text(match.group(1)),
            CosemTime.from_text(match.group(6)),
            None if deviation is None else int(deviation),
            STATUS_UNSPECIFIED if status is None else int(status, 16),
        )

    @classmethod
    def from_datetime(cls, moment: datetime) -> Self:
        """Return an exact moment with its real deviation and DST bit; the time zone must be known."""
        offset = moment.utcoffset()
        if offset is None:
            raise WrongValueError(_NO_ZONE)
        status = STATUS_DST if moment.dst() else 0
        exact_time = CosemTime(moment.hour, moment.minute, moment.second, moment.microsecond // 10_000)
        return cls(CosemDate.from_date(moment.date()), exact_time, -int(offset.total_seconds() // 60), status)

    def to_text(self) -> str:
        """Return the text form; deviation and status only where given."""
        text = f"{self.date.to_text()} {self.time.to_text()}"
        if self.deviation is not None:
            text += f" dev={self.deviation}"
        return text if self.status == STATUS_UNSPECIFIED else f"{text} st={self.status:02X}"

    @property
    def is_all_wildcards(self) -> bool:
        """Whether date and time are wholly open."""
        return self.date == CosemDate() and self.time == CosemTime()

    def to_datetime(self) -> datetime | None:
        """Return the moment in UTC, or None when a part or the deviation is not given, or it is outside the years 1
        to 9999."""
        day = self.date.to_date()
        if day is None or not self.time.is_exact or self.deviation is None:
            return None
        hour, minute, second, hundredths = self.time.parts
        zone = timezone(timedelta(minutes=-self.deviation))
        try:
            return datetime.combine(day, time(hour, minute, second, hundredths * 10_000), zone).astimezone(UTC)
        except OverflowError:
            return None

    def later(self, seconds: float) -> "CosemDateTime | None":
        """Return what the same clock shows so many seconds later, day of the week open; None when that cannot be said.

        Deviation and status stay: across a change of summer time it is the same moment, written as before.
        """
        moment = self.to_datetime()
        if moment is None:
            return None
        try:
            local = moment + timedelta(seconds=seconds) - timedelta(minutes=self.deviation or 0)
        except OverflowError:
            return None
        shown = CosemTime(local.hour, local.minute, local.second, local.microsecond // 10_000)
        return CosemDateTime(CosemDate.from_date(local.date()), shown, self.deviation, self.status)


def _part(text: str) -> int:
    value = int(text)
    if value == ANY:
        raise WrongValueError(_ANY_BYTE)
    return value
