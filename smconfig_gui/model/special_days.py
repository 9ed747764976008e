"""Special days: dates on which another day profile holds than the week says (class 11, 0-0:11.0.0.255)."""

from functools import lru_cache
from typing import Annotated, Self

import msgspec
from msgspec import json
from msgspec.structs import force_setattr

from smconfig_gui.model.axdr import (
    AxdrError,
    Data,
    Tag,
    array,
    encode,
    long_unsigned,
    octet_string,
    structure,
    unsigned,
)
from smconfig_gui.model.clock import CosemDate
from smconfig_gui.model.date_days import exists
from smconfig_gui.model.messages import NAMED_TWICE, QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.planned import Change, Setting

MAX_SPECIAL_DAYS = 30
_DAY_ID = QT_TRANSLATE_NOOP("reasons", "A day id is 0 to 255, not {number}.")
_TOO_MANY = QT_TRANSLATE_NOOP("reasons", "A meter holds {limit} special days, not {count}.")
_NO_DATES = QT_TRANSLATE_NOOP("reasons", "specialDays has 1 to 30 dates, or clearSpecialDays is true to leave none.")
_NEVER = QT_TRANSLATE_NOOP("reasons", "Special day {date} does not exist in any year.")
OBJECT = "SPECIAL_DAYS_TABLE"
ENTRIES = 2


@lru_cache(maxsize=1024)
def parse_date(text: str) -> CosemDate:
    """Return a date; raises ValueError."""
    return CosemDate.from_text(text)


class SpecialDay(Value, frozen=True):
    """A date, any part of it open, and the day profile that holds on it."""

    special_day_date: str
    day_id: int

    def __post_init__(self) -> None:
        force_setattr(self, "special_day_date", parse_date(self.special_day_date).to_text())
        if not 0 <= self.day_id <= 0xFF:
            raise WrongValueError(_DAY_ID.with_(number=self.day_id))

    @property
    def date(self) -> CosemDate:
        """The date."""
        return parse_date(self.special_day_date)


class SpecialDays(Value, frozen=True):
    """The table as the meter holds it."""

    special_days: tuple[SpecialDay, ...]


class SetSpecialDaysRequest(Value, frozen=True, omit_defaults=True):
    """The whole table; what it does not name is gone afterwards. To leave none at all is a choice of its own."""

    special_days: Annotated[tuple[SpecialDay, ...], msgspec.Meta(max_length=MAX_SPECIAL_DAYS)] = ()
    clear_special_days: bool = False

    def __post_init__(self) -> None:
        if len(self.special_days) > MAX_SPECIAL_DAYS:
            raise WrongValueError(_TOO_MANY.with_(limit=MAX_SPECIAL_DAYS, count=len(self.special_days)))
        if bool(self.special_days) == self.clear_special_days:
            raise WrongValueError(_NO_DATES)
        dates = [day.special_day_date for day in self.special_days]
        never = next((day for day in self.special_days if not exists(day.date)), None)
        if never is not None:
            raise WrongValueError(_NEVER.with_(date=never.special_day_date))
        twice = sorted({date for date in dates if dates.count(date) > 1})
        if twice:
            raise WrongValueError(NAMED_TWICE.with_(name=twice[0]))

    @classmethod
    def of(cls, days: tuple[SpecialDay, ...]) -> Self:
        """Return the request for a table that was looked at whole; without a date it clears the meter's."""
        return cls(special_days=days, clear_special_days=not days)


def encode_special_days(days: tuple[SpecialDay, ...]) -> Data:
    """Return the table, numbered from 0 in the given order."""
    return array(
        *(
            structure(long_unsigned(index), octet_string(day.date.to_bytes()), unsigned(day.day_id))
            for index, day in enumerate(days)
        )
    )


def decode_special_days(data: Data) -> tuple[SpecialDay, ...]:
    """Read the table in the order of its numbers; raises AxdrError."""
    if data.tag != Tag.ARRAY:
        raise AxdrError(f"an array was expected, not {data.type_name}")
    rows = [item.fields(Tag.LONG_UNSIGNED, None, Tag.UNSIGNED) for item in data.items]
    try:
        return tuple(
            SpecialDay(special_day_date=CosemDate.from_bytes(day.octets).to_text(), day_id=day_id.number)
            for _, day, day_id in sorted(rows, key=lambda row: row[0].number)
        )
    except ValueError as error:
        raise AxdrError(str(error)) from error


# --- review ------------------------------------------------------------------------------------------------------

_LABEL = QT_TRANSLATE_NOOP("special_days", "Special day {date}")
_DAY = QT_TRANSLATE_NOOP("special_days", "day {id}")
_NONE = verbatim("–")
_OTHER_FORM = QT_TRANSLATE_NOOP("special_days", "a form that cannot be explained")
_TABLE = QT_TRANSLATE_NOOP("special_days", "Special days")
_COUNT = QT_TRANSLATE_NOOP("special_days", "{count} special days")


def _words(days: tuple[SpecialDay, ...], date: str) -> Text:
    found = [str(day.day_id) for day in days if day.special_day_date == date]
    return _DAY.with_(id=verbatim(", ".join(found))) if found else _NONE


def _changes(old: Data | None, new: Data) -> tuple[Change, ...]:
    after = decode_special_days(new)
    try:
        before = () if old is None else decode_special_days(old)
    except AxdrError:
        return (Change(_TABLE, _OTHER_FORM, _COUNT.with_(count=verbatim(len(after)))),)
    dates = dict.fromkeys(day.special_day_date for day in (*before, *after))
    lines = ((date, _words(before, date), _words(after, date)) for date in dates)
    return tuple(
        Change(_LABEL.with_(date=verbatim(date)), was, becomes)
        for date, was, becomes in lines
        if str(was) != str(becomes)
    )


def _same(wanted: Data, found: Data) -> bool:
    """Compare by date and day profile: number and order of the entries mean nothing."""
    try:
        ours, theirs = decode_special_days(wanted), decode_special_days(found)
    except AxdrError:
        return wanted == found
    return sorted(map(_key, ours)) == sorted(map(_key, theirs))


def _key(day: SpecialDay) -> tuple[str, int]:
    return day.special_day_date, day.day_id


def _to_json(data: Data) -> object:
    try:
        return json.decode(json.encode(decode_special_days(data)))
    except AxdrError:
        return encode(data).hex().upper()


SETTINGS = {(OBJECT, ENTRIES): Setting(changes=_changes, to_json=_to_json, same=_same)}
