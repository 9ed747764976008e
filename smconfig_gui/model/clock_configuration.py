"""The clock of a meter: its time against ours, its status in words, its zone and when summer time begins and ends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Annotated

import msgspec

from smconfig_gui.model.axdr import AxdrError, Data, Tag, boolean, encode, long, octet_string
from smconfig_gui.model.clock import (
    STATUS_DIFFERENT_BASE,
    STATUS_DOUBTFUL,
    STATUS_DST,
    STATUS_INVALID,
    STATUS_INVALID_STATUS,
    CosemDate,
    CosemDateTime,
    CosemTime,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

TOLERANCE_S = 5.0
MOST_MINUTES = 720
DUTCH_ZONE = -60
DUTCH_BEGIN = CosemDateTime.from_text("*-03-L Sun 02:00:00 dev=-60 st=00")
DUTCH_END = CosemDateTime.from_text("*-10-L Sun 03:00:00 dev=-120 st=80")

Minutes = Annotated[int, msgspec.Meta(ge=-MOST_MINUTES, le=MOST_MINUTES)]


class ClockStatus(StrEnum):
    """What is said of a clock beside its time (Blue Book, clock status)."""

    INVALID_VALUE = "INVALID_VALUE"
    DOUBTFUL_VALUE = "DOUBTFUL_VALUE"
    DIFFERENT_CLOCK_BASE = "DIFFERENT_CLOCK_BASE"
    INVALID_CLOCK_STATUS = "INVALID_CLOCK_STATUS"
    DAYLIGHT_SAVING_ACTIVE = "DAYLIGHT_SAVING_ACTIVE"


_STATUS_BITS = {
    STATUS_INVALID: ClockStatus.INVALID_VALUE,
    STATUS_DOUBTFUL: ClockStatus.DOUBTFUL_VALUE,
    STATUS_DIFFERENT_BASE: ClockStatus.DIFFERENT_CLOCK_BASE,
    STATUS_INVALID_STATUS: ClockStatus.INVALID_CLOCK_STATUS,
    STATUS_DST: ClockStatus.DAYLIGHT_SAVING_ACTIVE,
}
STATUS_NAMES = {
    ClockStatus.INVALID_VALUE: QT_TRANSLATE_NOOP("clock", "The time is not valid"),
    ClockStatus.DOUBTFUL_VALUE: QT_TRANSLATE_NOOP("clock", "The time is doubtful"),
    ClockStatus.DIFFERENT_CLOCK_BASE: QT_TRANSLATE_NOOP("clock", "Another clock base is used"),
    ClockStatus.INVALID_CLOCK_STATUS: QT_TRANSLATE_NOOP("clock", "The status itself is not valid"),
    ClockStatus.DAYLIGHT_SAVING_ACTIVE: QT_TRANSLATE_NOOP("clock", "Summer time"),
}
_BASES = ("NOT_DEFINED", "INTERNAL_CRYSTAL", "MAINS_50_HZ", "MAINS_60_HZ", "GPS", "RADIO")

ON = QT_TRANSLATE_NOOP("clock", "On")
OFF = QT_TRANSLATE_NOOP("clock", "Off")
_TIME_LABEL = QT_TRANSLATE_NOOP("clock", "Time of the meter")
_ZONE_LABEL = QT_TRANSLATE_NOOP("clock", "Time zone")
_BEGIN_LABEL = QT_TRANSLATE_NOOP("clock", "Summer time begins")
_END_LABEL = QT_TRANSLATE_NOOP("clock", "Summer time ends")
_ENABLED_LABEL = QT_TRANSLATE_NOOP("clock", "Summer time")
_MINUTES = QT_TRANSLATE_NOOP("clock", "{minutes} minutes to UTC")
_NOTHING_ASKED = QT_TRANSLATE_NOOP("reasons", "At least one part of the configuration of the clock is needed.")
_OPEN_TIME = QT_TRANSLATE_NOOP("reasons", "“{text}” has no exact time of day. Hour and minute are needed.")


class ClockReading(Value, frozen=True):
    """Response of GetClock. `difference_seconds` is positive where the meter is ahead of this computer, None where
    the meter's time is not exact; `computer_time` is ours at the middle of the reading, in UTC."""

    time: str
    computer_time: str
    difference_seconds: float | None
    status: tuple[ClockStatus, ...]
    clock_base: str


class ClockConfiguration(Value, frozen=True):
    """Response of GetClockConfiguration.

    The offset is the minutes from local winter time to UTC: -60 in the Netherlands. A begin or end that is no date-time
    stands as the hex that the meter holds.
    """

    time_zone_offset: int
    daylight_savings_begin: str
    daylight_savings_end: str
    daylight_savings_enabled: bool
    daylight_savings_deviation: int

    @property
    def begin(self) -> CosemDateTime | None:
        """When summer time begins, in winter time; None when that cannot be said."""
        return _exact(self.daylight_savings_begin)

    @property
    def end(self) -> CosemDateTime | None:
        """When summer time ends, in summer time; None when that cannot be said."""
        return _exact(self.daylight_savings_end)


class SetClockConfigurationRequest(Value, frozen=True, omit_defaults=True):
    """Zone, begin, end and switch of summer time; each may be left out, one at least is needed."""

    time_zone_offset: Minutes | None = None
    daylight_savings_begin: str | None = None
    daylight_savings_end: str | None = None
    daylight_savings_enabled: bool | None = None

    def __post_init__(self) -> None:
        for text in (self.daylight_savings_begin, self.daylight_savings_end):
            if text is not None:
                check_change(CosemDateTime.from_text(text))
        if all(getattr(self, part) is None for part in self.__struct_fields__):
            raise WrongValueError(_NOTHING_ASKED)


def _exact(text: str) -> CosemDateTime | None:
    try:
        return check_change(CosemDateTime.from_text(text))
    except ValueError:
        return None


def check_change(moment: CosemDateTime) -> CosemDateTime:
    """Return the moment at which summer time begins or ends; raises ValueError when its hour and minute are open."""
    if not moment.time.is_exact:
        raise WrongValueError(_OPEN_TIME.with_(text=moment.to_text()))
    return moment


# --- between wire and values ----------------------------------------------------------------------------------------


def read_moment(data: Data) -> CosemDateTime:
    """Return the date-time that an attribute holds; raises AxdrError."""
    try:
        return CosemDateTime.from_bytes(data.octets)
    except ValueError as error:
        raise AxdrError(str(error)) from error


def write_moment(moment: CosemDateTime) -> Data:
    """Return the octet string of twelve bytes that meters take."""
    return octet_string(moment.to_bytes())


def read_clock(time: Data, status: Data, base: Data, computer_time: datetime) -> ClockReading:
    """Return the time of a meter beside ours; raises AxdrError."""
    shown = read_moment(time)
    moment = shown.to_datetime()
    bits = status.number
    return ClockReading(
        time=shown.to_text(),
        computer_time=computer_time.astimezone(UTC).isoformat(timespec="milliseconds"),
        difference_seconds=None if moment is None else round((moment - computer_time).total_seconds(), 1) + 0.0,
        status=tuple(name for bit, name in _STATUS_BITS.items() if bits & bit),
        clock_base=_BASES[base.number] if base.number < len(_BASES) else str(base.number),
    )


def read_configuration(zone: Data, begin: Data, end: Data, deviation: Data, enabled: Data) -> ClockConfiguration:
    """Return zone and summer time of a meter; raises AxdrError."""
    return ClockConfiguration(
        time_zone_offset=zone.number,
        daylight_savings_begin=_moment_text(begin),
        daylight_savings_end=_moment_text(end),
        daylight_savings_enabled=enabled.truth,
        daylight_savings_deviation=deviation.number,
    )


def planned_values(request: SetClockConfigurationRequest) -> Iterator[tuple[int, Data]]:
    """Yield attribute and value of everything that is asked, in the order of the service: zone, begin, end, enabled."""
    if request.time_zone_offset is not None:
        yield 3, long(request.time_zone_offset)
    if request.daylight_savings_begin is not None:
        yield 5, write_moment(CosemDateTime.from_text(request.daylight_savings_begin))
    if request.daylight_savings_end is not None:
        yield 6, write_moment(CosemDateTime.from_text(request.daylight_savings_end))
    if request.daylight_savings_enabled is not None:
        yield 8, boolean(request.daylight_savings_enabled)


# --- local time -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Shift:
    """One change between winter and summer time: the moment in UTC, the minutes to UTC before it and from then on."""

    at: datetime
    before: int
    deviation: int
    is_to_summer: bool


def shifts(configuration: ClockConfiguration, start: datetime, count: int) -> tuple[Shift, ...]:
    """Return the next changes after a moment; none where summer time is off or not configured."""
    begin, end = configuration.begin, configuration.end
    if not configuration.daylight_savings_enabled or begin is None or end is None:
        return ()
    winter = configuration.time_zone_offset
    summer = winter - configuration.daylight_savings_deviation
    found = [
        *(Shift(at, winter, summer, is_to_summer=True) for at in _moments(begin, winter, start, count)),
        *(Shift(at, summer, winter, is_to_summer=False) for at in _moments(end, summer, start, count)),
    ]
    return tuple(sorted(found, key=lambda shift: shift.at)[:count])


def _moments(pattern: CosemDateTime, deviation: int, start: datetime, count: int) -> Iterator[datetime]:
    """Yield the moments of a yearly pattern; its own deviation counts before the clock's."""
    minutes = deviation if pattern.deviation is None else pattern.deviation
    second = pattern.time.second if pattern.time.second <= 59 else 0
    for day in pattern.date.next_dates((start - timedelta(days=1)).date(), count + 2):
        local = datetime(day.year, day.month, day.day, pattern.time.hour, pattern.time.minute, second, tzinfo=UTC)
        moment = local + timedelta(minutes=minutes)
        if moment > start:
            yield moment


def local_time(configuration: ClockConfiguration, moment: datetime) -> CosemDateTime:
    """Return a moment as a clock of this configuration shows it, day of the week open, with deviation and DST bit."""
    upcoming = shifts(configuration, moment, 1)
    is_summer = bool(upcoming) and not upcoming[0].is_to_summer
    saving = configuration.daylight_savings_deviation if is_summer else 0
    deviation = configuration.time_zone_offset - saving
    local = moment.astimezone(UTC) - timedelta(minutes=deviation)
    return CosemDateTime(
        CosemDate.from_date(local.date()),
        CosemTime(local.hour, local.minute, local.second, local.microsecond // 10_000),
        deviation,
        STATUS_DST if is_summer else 0,
    )


def zone_text(offset: int) -> str:
    """Return a deviation as people write it: -60 is `UTC+1:00`."""
    hours, minutes = divmod(abs(offset), 60)
    return f"UTC{'-' if offset > 0 else '+'}{hours}:{minutes:02}"


# --- how a review explains it -----------------------------------------------------------------------------------------


def _moment_or_none(data: Data) -> datetime | None:
    try:
        return read_moment(data).to_datetime()
    except AxdrError:
        return None


def _is_same_time(wanted: Data, found: Data) -> bool:
    first, second = _moment_or_none(wanted), _moment_or_none(found)
    if first is None or second is None:
        return wanted == found
    return abs((first - second).total_seconds()) <= TOLERANCE_S


def _later(data: Data, seconds: float) -> Data:
    try:
        shown = read_moment(data).later(seconds)
    except AxdrError:
        return data
    return data if shown is None else write_moment(shown)


def _moment_text(data: Data) -> str:
    try:
        return read_moment(data).to_text()
    except AxdrError:
        return encode(data).hex().upper()


def _moment_setting(label: Text) -> Setting:
    def changes(old: Data | None, new: Data) -> tuple[Change, ...]:
        before = "-" if old is None else _moment_text(old)
        return (Change(label, verbatim(before), verbatim(_moment_text(new))),)

    return Setting(changes=changes, to_json=_moment_text)


def _zone_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    before = verbatim("-") if old is None else _zone_words(old)
    return (Change(_ZONE_LABEL, before, _zone_words(new)),)


def _zone_words(data: Data) -> Text:
    return verbatim(zone_text(data.number)) if data.tag == Tag.LONG else _MINUTES.with_(minutes=str(data.value))


def _enabled_changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    before = verbatim("-") if old is None else ON if old.value else OFF
    return (Change(_ENABLED_LABEL, before, ON if new.truth else OFF),)


_time = _moment_setting(_TIME_LABEL)
TIME_SETTINGS = {
    ("CLOCK", 2): Setting(
        changes=_time.changes, to_json=_time.to_json, same=_is_same_time, later=_later, is_restorable=False
    )
}
SETTINGS = {
    ("CLOCK", 3): Setting(changes=_zone_changes, to_json=lambda data: data.value),
    ("CLOCK", 5): _moment_setting(_BEGIN_LABEL),
    ("CLOCK", 6): _moment_setting(_END_LABEL),
    ("CLOCK", 8): Setting(changes=_enabled_changes, to_json=lambda data: data.value),
}
