"""Event logs (class 7): which there are, what their entries say, and what happened in a period, newest first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from smconfig_gui.model.axdr import AxdrError, Data, Tag, encode
from smconfig_gui.model.clock import CosemDateTime
from smconfig_gui.model.dutch_time import moment
from smconfig_gui.model.event_codes import VoltageCodes, known_event
from smconfig_gui.model.messages import NAMED_TWICE, QT_TRANSLATE_NOOP, Text, WrongValueError, verbatim
from smconfig_gui.model.meter import Value
from smconfig_gui.model.selective_access import Period
from smconfig_gui.model.value_text import value_json

BUFFER = 2
MAX_ENTRIES = 20_000


class EventLogCategory(StrEnum):
    """Names of the service, in the order in which people look."""

    STANDARD_EVENT_LOG = "STANDARD_EVENT_LOG"
    FRAUD_DETECTION_LOG = "FRAUD_DETECTION_LOG"
    M_BUS_EVENT_LOG = "M_BUS_EVENT_LOG"
    COMMUNICATION_SESSION_LOG = "COMMUNICATION_SESSION_LOG"
    POWER_QUALITY_EVENT_LOG = "POWER_QUALITY_EVENT_LOG"
    POWER_QUALITY_EXTENDED_EVENT_LOG = "POWER_QUALITY_EXTENDED_EVENT_LOG"
    POWER_QUALITY_THD_EVENT_LOG = "POWER_QUALITY_THD_EVENT_LOG"
    AUXILIARY_EVENT_LOG = "AUXILIARY_EVENT_LOG"


@dataclass(frozen=True, slots=True)
class Log:
    """Where a log stands, what people call it, and what its entries hold behind time and code."""

    object_name: str
    title: Text
    details: tuple[str, ...] = ()


LOGS: Mapping[EventLogCategory, Log] = {
    EventLogCategory.STANDARD_EVENT_LOG: Log("STANDARD_EVENT_LOG", QT_TRANSLATE_NOOP("events", "Standard")),
    EventLogCategory.FRAUD_DETECTION_LOG: Log("FRAUD_DETECTION_EVENT_LOG", QT_TRANSLATE_NOOP("events", "Fraud")),
    EventLogCategory.M_BUS_EVENT_LOG: Log("MBUS_EVENT_LOG", QT_TRANSLATE_NOOP("events", "M-Bus")),
    EventLogCategory.COMMUNICATION_SESSION_LOG: Log(
        "COMMUNICATION_SESSION_EVENT_LOG", QT_TRANSLATE_NOOP("events", "Communication"), ("event_counter",)
    ),
    EventLogCategory.POWER_QUALITY_EVENT_LOG: Log(
        "POWER_QUALITY_EVENT_LOG", QT_TRANSLATE_NOOP("events", "Power quality")
    ),
    EventLogCategory.POWER_QUALITY_EXTENDED_EVENT_LOG: Log(
        "POWER_QUALITY_EXTENDED_EVENT_LOG",
        QT_TRANSLATE_NOOP("events", "Power quality, extended"),
        ("magnitude", "duration"),
    ),
    EventLogCategory.POWER_QUALITY_THD_EVENT_LOG: Log(
        "POWER_QUALITY_THD_EVENT_LOG", QT_TRANSLATE_NOOP("events", "THD"), ("magnitude",)
    ),
    EventLogCategory.AUXILIARY_EVENT_LOG: Log("AUXILIARY_EVENT_LOG", QT_TRANSLATE_NOOP("events", "Auxiliary")),
}


class FindEventsRequest(Period, frozen=True, omit_defaults=True):
    """A period, all of it where both sides are open, and the logs to look in, none for all that the meter has."""

    event_log_categories: tuple[EventLogCategory, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        twice = [each for each in self.event_log_categories if self.event_log_categories.count(each) > 1]
        if twice:
            raise WrongValueError(NAMED_TWICE.with_(name=twice[0].value))


class Event(Value, frozen=True, omit_defaults=True):
    """One entry of a log. A code without a known meaning has no type; elements beyond the known ones are kept.

    An entry that cannot be told apart has nothing but its bytes, as A-XDR in hex.
    """

    event_log_category: EventLogCategory
    timestamp: str | None = None
    event_code: int | None = None
    event_type: str | None = None
    event_counter: int | None = None
    magnitude: int | None = None
    duration: int | None = None
    further: tuple[Any, ...] = ()
    raw: str | None = None

    @property
    def local_time(self) -> str:
        """Date and time as the meter shows them, without its distance to UTC; empty where there is none."""
        if self.timestamp is None:
            return ""
        day, *rest = self.timestamp.split(" ")
        return " ".join([day, *(part for part in rest if ":" in part)])


class UnreadLog(Value, frozen=True):
    """A log that the meter did not give."""

    event_log_category: EventLogCategory
    reason: str


class Events(Value, frozen=True, omit_defaults=True):
    """Response of FindEvents, newest first."""

    events: tuple[Event, ...]
    unread: tuple[UnreadLog, ...] = ()


# --- between wire and values ----------------------------------------------------------------------------------------


def read_log(category: EventLogCategory, buffer: Data, voltage: VoltageCodes) -> tuple[Event, ...]:
    """Return the entries of a log in its own order; raises AxdrError when it is none."""
    if buffer.tag != Tag.ARRAY:
        raise AxdrError(f"array was expected, not {buffer.type_name}")
    if len(buffer.items) > MAX_ENTRIES:
        raise AxdrError(f"{len(buffer.items)} entries are more than {MAX_ENTRIES}")
    return tuple(_entry(category, entry, voltage) for entry in buffer.items)


def _entry(category: EventLogCategory, entry: Data, voltage: VoltageCodes) -> Event:
    """Return what an entry says: time, code, what its log has behind them, and what is there beyond that."""
    try:
        time, code, *more = entry.items if entry.tag == Tag.STRUCTURE else ()
        timestamp = None if time.tag == Tag.NULL else CosemDateTime.from_bytes(time.octets).to_text()
        number = code.number
    except (AxdrError, ValueError):
        return Event(event_log_category=category, raw=encode(entry).hex().upper())
    known = known_event(number, is_auxiliary=category is EventLogCategory.AUXILIARY_EVENT_LOG, voltage=voltage)
    details = LOGS[category].details
    fits = len(more) >= len(details) and all(_is_number(item) for item in more[: len(details)])
    numbers: dict[str, Any] = {name: item.number for name, item in zip(details, more, strict=False)} if fits else {}
    return Event(
        event_log_category=category,
        timestamp=timestamp,
        event_code=number,
        event_type=known[0] if known is not None else None,
        further=tuple(value_json(item) for item in more[len(numbers) :]),
        **numbers,
    )


def _is_number(data: Data) -> bool:
    return isinstance(data.value, int) and not isinstance(data.value, bool)


def newest_first(logs: Iterable[Sequence[Event]]) -> tuple[Event, ...]:
    """Return the entries of all logs by time; one without an exact time stays beside its neighbour in the log."""
    placed = [each for log in logs for each in _placed(log)]
    return tuple(event for _, _, event in sorted(placed, key=lambda each: each[:2], reverse=True))


def _placed(log: Sequence[Event]) -> Iterator[tuple[datetime, int, Event]]:
    at = datetime.min.replace(tzinfo=UTC)
    for number, event in enumerate(log):
        at = _moment(event) or at
        yield at, number, event


def _moment(event: Event) -> datetime | None:
    return None if event.timestamp is None else moment(CosemDateTime.from_text(event.timestamp))


# --- in words -------------------------------------------------------------------------------------------------------

_UNKNOWN = QT_TRANSLATE_NOOP("events", "Event {code}, whose meaning is not known")
_UNREADABLE = QT_TRANSLATE_NOOP("events", "An entry of an unknown form")
_COUNTER = QT_TRANSLATE_NOOP("events", "session {number}")
_MAGNITUDE = QT_TRANSLATE_NOOP("events", "magnitude {number}")
_DURATION = QT_TRANSLATE_NOOP("events", "duration {number}")


def event_text(event: Event, voltage: VoltageCodes) -> Text:
    """Return what happened."""
    if event.event_code is None:
        return _UNREADABLE
    is_auxiliary = event.event_log_category is EventLogCategory.AUXILIARY_EVENT_LOG
    known = known_event(event.event_code, is_auxiliary=is_auxiliary, voltage=voltage)
    return known[1] if known is not None else _UNKNOWN.with_(code=verbatim(code_text(event)))


def code_text(event: Event) -> str:
    """Return the code as specifications write it: decimal, of the auxiliary log hexadecimal."""
    if event.event_code is None:
        return ""
    is_auxiliary = event.event_log_category is EventLogCategory.AUXILIARY_EVENT_LOG
    return f"0x{event.event_code:04X}" if is_auxiliary else str(event.event_code)


def detail_texts(event: Event) -> list[Text]:
    """Return what an entry says beyond time and code; the meter gives no units."""
    found = [
        words.with_(number=verbatim(number))
        for words, number in (
            (_COUNTER, event.event_counter),
            (_MAGNITUDE, event.magnitude),
            (_DURATION, event.duration),
        )
        if number is not None
    ]
    found += [verbatim(_plain(each)) for each in event.further]
    return [*found, verbatim(event.raw)] if event.raw is not None else found


def _plain(element: Any) -> object:
    return element.get("value") if isinstance(element, dict) else element
