"""The trace as a table: rows that a filter lets through, taken over in batches."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer, Signal

from smconfig_gui.dlms.trace import TraceRecord
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.trace_log import TraceLog
from smconfig_gui.views.trace_words import in_words

SLICE = 3000  # rows looked at before the window gets its turn
RECORD_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """Columns from left to right."""

    TIME = 0
    SERVICE = 1
    OBJECT = 2
    OBIS = 3
    VALUE = 4
    TOOK = 5
    BYTES = 6


class Kind(Enum):
    """Which rows."""

    ALL = "all"
    METER = "meter"
    WRITES = "writes"
    ERRORS = "errors"


@dataclass(frozen=True, slots=True)
class TraceFilter:
    """What is shown: `meter` counts for Kind.METER; `words` hide what lacks one of them when `hides` is set."""

    kind: Kind = Kind.ALL
    meter: str = ""
    words: tuple[str, ...] = ()
    hides: bool = True
    shows_frames: bool = True

    def lets(self, record: TraceRecord, text_of: Callable[[TraceRecord], str]) -> bool:
        """Whether a record is shown."""
        if record.layer == "frame" and (not self.shows_frames or self.kind in (Kind.WRITES, Kind.ERRORS)):
            return False
        if self.kind is Kind.METER and record.meter != self.meter:
            return False
        if self.kind is Kind.WRITES and record.service not in ("SET", "ACTION"):
            return False
        if self.kind is Kind.ERRORS and not record.refused:
            return False
        return not self.words or not self.hides or self.finds(record, text_of)

    def finds(self, record: TraceRecord, text_of: Callable[[TraceRecord], str]) -> bool:
        """Whether all words are in a record."""
        text = f"{record.service} {text_of(record)} {record.obis} {record.value} {record.object}".casefold()
        return all(word in text or word.upper() in record.hex for word in self.words)


class TraceModel(QAbstractTableModel):
    """Holds numbers of records; the records stay in the log."""

    counted = Signal()

    def __init__(self, log: TraceLog, title_of: Callable[[TraceRecord], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._title_of = title_of
        self._filter = TraceFilter()
        self._rows: list[int] = []
        self._next = log.first
        self._found: list[int] | None = []
        self._is_paused = False
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._step)
        log.grown.connect(self._grown)
        log.cleared.connect(self.start)
        self.start()

    # -- what the view uses

    @property
    def filter(self) -> TraceFilter:
        """What is shown."""
        return self._filter

    def set_filter(self, wanted: TraceFilter) -> None:
        """Show other rows; the old ones stay until all records were looked at."""
        if wanted != self._filter:
            self._filter = wanted
            self.start()

    def set_paused(self, is_paused: bool) -> None:
        """Let the table stand still, or catch up; records are kept meanwhile."""
        self._is_paused = is_paused
        self._grown()

    @property
    def waiting(self) -> int:
        """How many records came since the table stands still."""
        return self._log.end - max(self._next, self._log.first) if self._is_paused else 0

    @property
    def is_ready(self) -> bool:
        """Whether every record was looked at."""
        return self._found is None and (self._is_paused or self._next >= self._log.end)

    def start(self) -> None:
        """Look at all records again."""
        self._found, self._next = [], self._log.first
        self._turn.start(0)

    def record(self, row: int) -> TraceRecord | None:
        """Return the record of a row."""
        return self._log.record(self._rows[row]) if 0 <= row < len(self._rows) else None

    def number(self, row: int) -> int:
        """Return the number of the record of a row; -1 when there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else -1

    def row_of(self, number: int) -> int:
        """Return the row of a record; -1 when it is not shown."""
        from bisect import bisect_left

        row = bisect_left(self._rows, number)
        return row if row < len(self._rows) and self._rows[row] == number else -1

    async def find(self, after: int, step: int) -> int:
        """Return the next row in a direction that has the words of the filter, going round; -1 when there is none."""
        count = len(self._rows)
        for distance in range(1, count + 1):
            row = (after + step * distance) % count
            record = self.record(row)
            if record is not None and self._filter.finds(record, self._title_of):
                return row
            if distance % SLICE == 0:
                await asyncio.sleep(0)
                count = min(count, len(self._rows))
        return -1

    # -- Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section >= Column.TOOK else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        names = {
            Column.TIME: self.tr("Time"),
            Column.SERVICE: self.tr("Service"),
            Column.OBJECT: self.tr("Object"),
            Column.OBIS: "OBIS",
            Column.VALUE: self.tr("Value"),
            Column.TOOK: "ms",
            Column.BYTES: self.tr("Bytes"),
        }
        return names[Column(section)] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        record = self.record(index.row())
        if record is None:
            return None
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == Column.SERVICE:
            return f"{self.service_text(record)}, {self._direction(record)}"
        return self.text(record, Column(index.column())) if role == Qt.ItemDataRole.DisplayRole else None

    def text(self, record: TraceRecord, column: Column) -> str:
        """Return what a cell says."""
        if column is Column.TIME:
            return datetime.fromisoformat(record.time).astimezone().strftime("%H:%M:%S.%f")[:-3]
        if column is Column.SERVICE:
            return self.service_text(record)
        if column is Column.OBJECT:
            return self._title_of(record)
        if column is Column.OBIS:
            return record.obis
        if column is Column.VALUE:
            return self._value_text(record)
        if column is Column.TOOK:
            return "" if record.milliseconds is None else f"{record.milliseconds:.0f}"
        return str(record.bytes)

    def service_text(self, record: TraceRecord) -> str:
        """Return the service in the words of the books; a frame is just that."""
        return self.tr("Frame") if record.layer == "frame" else record.service

    def line(self, record: TraceRecord) -> str:
        """Return a row as text for the clipboard."""
        cells = [self.text(record, column) for column in Column]
        return "\t".join([*cells[:1], self._direction(record), *cells[1:]])

    def _direction(self, record: TraceRecord) -> str:
        return self.tr("sent") if record.direction == "sent" else self.tr("received")

    def _value_text(self, record: TraceRecord) -> str:
        from smconfig_gui.dlms.trace import MASK

        if record.value == "masked" or (record.masked and not record.value):
            return self.tr("masked, {count} bytes").format(count=record.hex.count(MASK))
        return in_words(record.value)

    # -- taking records over

    def _grown(self) -> None:
        if not self._is_paused:
            self._turn.start(0)
        self.counted.emit()

    def _step(self) -> None:
        """Look at some records; those of a new filter replace the rows when all were seen."""
        self._drop()
        self._next = max(self._next, self._log.first)
        until = min(self._log.end, self._next + SLICE)
        fresh = [number for number in range(self._next, until) if self._lets(number)]
        self._next = until
        if self._found is not None:
            self._found += fresh
        elif fresh:
            self.beginInsertRows(self.index(-1, -1), len(self._rows), len(self._rows) + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()
        if self._next < self._log.end:
            self._turn.start(0)
        elif self._found is not None:
            self.beginResetModel()
            self._rows, self._found = self._found, None
            self.endResetModel()
        self.counted.emit()

    def _lets(self, number: int) -> bool:
        record = self._log.record(number)
        return record is not None and self._filter.lets(record, self._title_of)

    def _drop(self) -> None:
        """Take out the rows whose records have left the log."""
        gone = 0
        while gone < len(self._rows) and self._rows[gone] < self._log.first:
            gone += 1
        if gone:
            self.beginRemoveRows(self.index(-1, -1), 0, gone - 1)
            del self._rows[:gone]
            self.endRemoveRows()
