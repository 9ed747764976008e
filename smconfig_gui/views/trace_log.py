"""The latest trace records of this session, kept in a ring so that a long session stays small."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from smconfig_gui.dlms.trace import Trace, TraceRecord

MOST_RECORDS = 100_000
MOST_CHARACTERS = 64_000_000
BATCH_MS = 100
_MOST_APART = 200


class TraceLog(QObject):
    """Listens from the start; records are named by a number that never comes twice, `first` up to but not `end`."""

    grown = Signal()
    cleared = Signal()

    def __init__(self, trace: Trace, capacity: int = MOST_RECORDS, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._capacity = capacity
        self._ring: list[TraceRecord | None] = []
        self._characters = 0
        self.first = 0
        self.end = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BATCH_MS)
        self._timer.timeout.connect(self.grown)
        self._stop = trace.listen(self._take)
        self.destroyed.connect(self._stop)

    def take_over(self, other: "TraceLog") -> None:
        """Begin with what the log of a former window has kept."""
        self._ring, self._characters = other._ring, other._characters  # noqa: SLF001 - of the same class
        self.first, self.end = other.first, other.end
        self.grown.emit()

    def record(self, number: int) -> TraceRecord | None:
        """Return a record; None when it is gone."""
        return self._ring[number % self._capacity] if self.first <= number < self.end else None

    def records(self, meter: str = "") -> Iterator[TraceRecord]:
        """Yield what is kept, oldest first; of one meter when it is named."""
        for number in range(self.first, self.end):
            found = self.record(number)
            if found is not None and (not meter or found.meter == meter):
                yield found

    def latest(self, meter: str, most: int) -> Iterator[TraceRecord]:
        """Yield what is kept of a meter among the latest records, oldest first."""
        for number in range(max(self.first, self.end - most), self.end):
            found = self.record(number)
            if found is not None and found.meter == meter:
                yield found

    def exchange(self, number: int) -> tuple[TraceRecord | None, list[TraceRecord]]:
        """Return the decoded APDU and the frames that belong to a record: one direction of one exchange."""
        record = self.record(number)
        if record is None:
            return None, []
        if record.layer != "frame":
            return record, self._beside(number, 1 if record.direction == "sent" else -1)[0]
        before, apdu = self._beside(number, -1)
        after, following = self._beside(number, 1)
        found = apdu if record.direction == "sent" else following
        return found, [*before, record, *after]

    def _beside(self, number: int, step: int) -> tuple[list[TraceRecord], TraceRecord | None]:
        """Return the frames next to a record in its direction, oldest first, and the APDU behind them if it fits."""
        record = self.record(number)
        frames: list[TraceRecord] = []
        apdu = None
        for place in range(number + step, number + step * _MOST_APART, step):
            other = self.record(place)
            if other is None or record is None:
                break
            if other.meter != record.meter:
                continue
            if other.direction != record.direction or other.layer != "frame":
                apdu = other if other.direction == record.direction else None
                break
            frames.append(other)
        return frames[::step], apdu

    def clear(self) -> None:
        """Forget everything so far."""
        self._ring.clear()
        self._characters = 0
        self.first = self.end = -(-self.end // self._capacity) * self._capacity  # places and numbers agree again
        self.cleared.emit()

    def _take(self, record: TraceRecord) -> None:
        place = self.end % self._capacity
        if self.end - self.first == self._capacity:
            self._drop()
        if place == len(self._ring):
            self._ring.append(record)
        else:
            self._ring[place] = record
        self.end += 1
        self._characters += len(record.hex)
        while self._characters > MOST_CHARACTERS and self.first < self.end - 1:
            self._drop()
        if not self._timer.isActive():
            self._timer.start()

    def _drop(self) -> None:
        place = self.first % self._capacity
        dropped = self._ring[place]
        self._ring[place] = None
        self._characters -= len(dropped.hex) if dropped is not None else 0
        self.first += 1
