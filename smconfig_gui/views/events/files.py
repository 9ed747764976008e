"""Events that were read, as a file for programs or a table for people."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from smconfig_gui.model.event_codes import VoltageCodes
from smconfig_gui.model.events import LOGS, Event, code_text, detail_texts, event_text

_COLUMNS = ("time", "log", "event", "code", "eventType", "details", "timestamp")


def events_json(events: Sequence[Event], identification: str | None) -> bytes:
    """Return the events as FindEvents gives them, with the meter that they are from."""
    envelope = {
        "format": "smconfig-events",
        "version": 1,
        "exportedAt": datetime.now(UTC).isoformat(timespec="seconds"),
        "deviceIdentification": identification,
        "events": msgspec.to_builtins(list(events)),
    }
    return msgspec.json.format(msgspec.json.encode(envelope), indent=2) + b"\n"


def events_csv(events: Sequence[Event], voltage: VoltageCodes) -> bytes:
    """Return one line per event."""
    from smconfig_gui.store.csv_cells import table

    return table(_COLUMNS, (_cells(event, voltage) for event in events))


def _cells(event: Event, voltage: VoltageCodes) -> tuple[object, ...]:
    details = ", ".join(str(text) for text in detail_texts(event))
    log = LOGS[event.event_log_category].title
    words = event_text(event, voltage)
    return event.local_time, log, words, code_text(event), event.event_type, details, event.timestamp
