"""Selective access to the buffer of a profile: the entries of a period (Blue Book, class 7, selector 1)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import msgspec

from smconfig_gui.model.axdr import Data, array, encode, integer, long_unsigned, octet_string, structure
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.cosem import Attribute, Obis
from smconfig_gui.model.messages import QT_TRANSLATE_NOOP, WrongValueError
from smconfig_gui.model.meter import Value

CLOCK_TIME = Attribute(8, Obis("0-0:1.0.0.255"), 2)
BY_RANGE = 1
EARLIEST = CosemDateTime.from_text("1970-01-01 00:00:00")
LATEST = CosemDateTime.from_text("2099-12-31 23:59:59")
_BACKWARDS = QT_TRANSLATE_NOOP("reasons", "The period ends before it begins.")
_NOT_EXACT = QT_TRANSLATE_NOOP("reasons", "“{text}” is no exact moment: date, hour and minute are needed.")

Moment = Annotated[str, msgspec.Meta(max_length=64)]


@dataclass(frozen=True, slots=True)
class Selection:
    """Selector and its parameters as A-XDR."""

    selector: int
    parameters: bytes


class Period(Value, frozen=True, omit_defaults=True):
    """From when to when, in the meter's local time where no deviation is given; a side left out is open."""

    since: Moment | None = msgspec.field(default=None, name="from")
    until: Moment | None = None

    def __post_init__(self) -> None:
        first, last = self.first, self.last
        if first is not None and last is not None and _naive(first) > _naive(last):
            raise WrongValueError(_BACKWARDS)

    @property
    def first(self) -> CosemDateTime | None:
        """Its beginning."""
        return _exact(self.since)

    @property
    def last(self) -> CosemDateTime | None:
        """Its end."""
        return _exact(self.until)

    @property
    def selection(self) -> Selection | None:
        """What asks a meter for this period; None for everything."""
        if self.since is None and self.until is None:
            return None
        return by_range(self.first or EARLIEST, self.last or LATEST)

    def holds(self, moment: CosemDateTime) -> bool:
        """Whether a moment of a meter lies in the period; one that is not exact does."""
        first, last = self.first, self.last
        try:
            return (first is None or _is_before(first, moment)) and (last is None or _is_before(moment, last))
        except ValueError:
            return True


def by_range(first: CosemDateTime, last: CosemDateTime) -> Selection:
    """Return what selects the entries from one moment to another, all columns."""
    clock = structure(
        long_unsigned(CLOCK_TIME.class_id),
        octet_string(CLOCK_TIME.obis.to_bytes()),
        integer(CLOCK_TIME.index),
        long_unsigned(0),
    )
    moments: tuple[Data, Data] = (octet_string(first.to_bytes()), octet_string(last.to_bytes()))
    return Selection(BY_RANGE, encode(structure(clock, *moments, array())))


def _exact(text: str | None) -> CosemDateTime | None:
    if text is None:
        return None
    moment = CosemDateTime.from_text(text)
    _naive(moment)
    return moment


def _naive(moment: CosemDateTime) -> datetime:
    day = moment.date.to_date()
    if day is None or not moment.time.is_exact:
        raise WrongValueError(_NOT_EXACT.with_(text=moment.to_text()))
    second = moment.time.second if moment.time.second <= 59 else 0
    return datetime(day.year, day.month, day.day, moment.time.hour, moment.time.minute, second)  # noqa: DTZ001 - local


def _is_before(one: CosemDateTime, other: CosemDateTime) -> bool:
    first, second = one.to_datetime(), other.to_datetime()
    return _naive(one) <= _naive(other) if first is None or second is None else first <= second
