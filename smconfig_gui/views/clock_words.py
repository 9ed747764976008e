"""The clock of a meter in words, for every panel that shows it."""

from datetime import UTC, datetime, timedelta

from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.clock_configuration import (
    STATUS_NAMES,
    TOLERANCE_S,
    ClockConfiguration,
    ClockReading,
    ClockStatus,
    shifts,
    zone_text,
)
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP
from smconfig_gui.views.texts import day_text, translate

_TROUBLE = frozenset(ClockStatus) - {ClockStatus.DAYLIGHT_SAVING_ACTIVE, ClockStatus.DIFFERENT_CLOCK_BASE}
_VALID = QT_TRANSLATE_NOOP("clock", "Valid")
_WINTER = QT_TRANSLATE_NOOP("clock", "winter time")
_TO_SUMMER = QT_TRANSLATE_NOOP("clock", "{day}, to summer time")
_TO_WINTER = QT_TRANSLATE_NOOP("clock", "{day}, to winter time")
_NO_ZONE = QT_TRANSLATE_NOOP("clock", "Not given")
_NOT_EXACT = QT_TRANSLATE_NOOP("clock", "Cannot be told: the time is not exact")
_SMALL = QT_TRANSLATE_NOOP("clock", "Less than 1 s")
_AHEAD = QT_TRANSLATE_NOOP("clock", "{time} ahead")
_BEHIND = QT_TRANSLATE_NOOP("clock", "{time} behind")


def clock_facts(reading: ClockReading) -> dict[str, str]:
    """Return time, this computer's time, their difference, the zone now and the status, in words."""
    shown = CosemDateTime.from_text(reading.time)
    moment = shown.to_datetime()
    return {
        "time": reading.time if moment is None else local_stamp(moment, shown.deviation or 0),
        "computer": local_stamp(datetime.fromisoformat(reading.computer_time), shown.deviation or 0),
        "difference": difference_words(reading.difference_seconds),
        "zone": zone_text(shown.deviation) if shown.deviation is not None else translate(_NO_ZONE),
        "status": _status_words(reading),
    }


def next_shift(configuration: ClockConfiguration) -> str:
    """Return when the clock changes next, and to what; the empty text where it never does."""
    found = shifts(configuration, datetime.now(UTC), 1)
    if not found:
        return ""
    local = found[0].at - timedelta(minutes=configuration.time_zone_offset or 0)
    words = _TO_SUMMER if found[0].is_to_summer else _TO_WINTER
    return translate(words).format(day=day_text(local, "d MMM yyyy"))


def is_trusted(reading: ClockReading) -> bool:
    """Whether the meter itself trusts its time, and the time is exact."""
    return reading.difference_seconds is not None and not set(reading.status) & _TROUBLE


def is_right(reading: ClockReading) -> bool:
    """Whether meter and computer agree as far as anybody needs."""
    seconds = reading.difference_seconds
    return is_trusted(reading) and seconds is not None and abs(seconds) <= TOLERANCE_S


def difference_words(seconds: float | None) -> str:
    """Return how far the meter is ahead of this computer or behind it."""
    if seconds is None:
        return translate(_NOT_EXACT)
    if abs(seconds) < 1:
        return translate(_SMALL)
    words = _AHEAD if seconds > 0 else _BEHIND
    return translate(words).format(time=_duration(abs(seconds)))


def local_stamp(moment: datetime, deviation: int) -> str:
    """Return a moment in a zone given in minutes to UTC: `28 Mar 2027  02:00:00`."""
    local = moment.astimezone(UTC) - timedelta(minutes=deviation)
    return f"{day_text(local, 'd MMM yyyy')}  {local:%H:%M:%S}"


def _status_words(reading: ClockReading) -> str:
    words = [translate(STATUS_NAMES[status]) for status in reading.status]
    if not set(reading.status) & _TROUBLE:
        words.insert(0, translate(_VALID))
    if ClockStatus.DAYLIGHT_SAVING_ACTIVE not in reading.status:
        words.append(translate(_WINTER))
    return ", ".join(words)


def _duration(seconds: float) -> str:
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, rest = divmod(rest, 60)
    if hours >= 48:
        return f"{hours // 24} d"
    if hours:
        return f"{hours} h {minutes:02} min"
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
