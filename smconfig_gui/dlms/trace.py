"""Frames and decoded APDUs as records, secrets masked before they are made."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, NamedTuple

MASK = "··"
Direction = Literal["sent", "received"]
Layer = Literal["frame", "apdu", "note"]


class TraceRecord(NamedTuple):
    """One frame on the wire or one APDU behind its protection. Hex is upper-case; masked bytes stand as dots.

    `class_id`, `obis` and `attribute` or `method` name what a request is about, also in its answer; `refused` is set
    where the meter would not do it; `meter` is the card that the link belongs to.
    """

    time: str
    direction: Direction
    layer: Layer
    service: str
    bytes: int
    hex: str
    object: str = ""
    obis: str = ""
    value: str = ""
    milliseconds: float | None = None
    masked: bool = False
    class_id: int | None = None
    attribute: int | None = None
    method: int | None = None
    refused: bool = False
    meter: str = ""

    def to_json_line(self) -> str:
        """Return the record as one line of JSON."""
        import json

        fields = self._asdict().items()
        return json.dumps({name: value for name, value in fields if value not in ("", None) and name != "refused"})


class Trace:
    """Hands records to whoever listens; costs next to nothing while nobody does."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[TraceRecord], None]] = []

    def listen(self, listener: Callable[[TraceRecord], None]) -> Callable[[], None]:
        """Call the listener with every record from now on; return what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    @property
    def is_wanted(self) -> bool:
        """Whether anybody listens."""
        return bool(self._listeners)

    def add(self, record: TraceRecord) -> None:
        """Pass one record on."""
        for listener in tuple(self._listeners):
            listener(record)

    def of(self, meter: str) -> "Trace":
        """Return a trace whose records reach the same listeners and name this meter."""
        return _TraceOfMeter(self, meter)


class _TraceOfMeter(Trace):
    def __init__(self, whole: Trace, meter: str) -> None:
        super().__init__()
        self._whole = whole
        self._meter = meter

    def listen(self, listener: Callable[[TraceRecord], None]) -> Callable[[], None]:
        return self._whole.listen(listener)

    @property
    def is_wanted(self) -> bool:
        return self._whole.is_wanted

    def add(self, record: TraceRecord) -> None:
        self._whole.add(record._replace(meter=self._meter))


def now() -> str:
    """Return the time of a record: UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def masked_hex(raw: bytes, start: int = 0) -> str:
    """Return hex in which every byte from `start` on is a mask."""
    return raw[:start].hex().upper() + MASK * (len(raw) - min(start, len(raw)))
