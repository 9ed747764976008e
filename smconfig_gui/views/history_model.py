"""The runs of the history as a table, newest first, taken over page by page."""

from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from smconfig_gui.model.messages import verbatim
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.texts import VERDICTS, job_title, seconds_text, translate, write_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smconfig_gui.model.outcome import Run
    from smconfig_gui.store.history import StoredRun

RUN_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """Columns from left to right."""

    TIME = 0
    TITLE = 1
    METER = 2
    VERDICT = 3
    DURATION = 4


class HistoryModel(QAbstractTableModel):
    """Asks for the next page when the view reaches the end of what it has."""

    page_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[StoredRun] = []
        self._has_more = False

    @property
    def runs(self) -> "Sequence[StoredRun]":
        """The runs taken over so far."""
        return self._runs

    def start(self, runs: "Sequence[StoredRun]", *, has_more: bool) -> None:
        """Show other runs."""
        self.beginResetModel()
        self._runs, self._has_more = list(runs), has_more
        self.endResetModel()

    def append(self, runs: "Sequence[StoredRun]", *, has_more: bool) -> None:
        """Take over the next page; what is there already is left out."""
        last = self._runs[-1].sequence if self._runs else 1 << 62
        fresh = [run for run in runs if run.sequence < last]
        self._has_more = has_more and bool(fresh)
        self._insert(len(self._runs), fresh)

    def put_on_top(self, runs: "Sequence[StoredRun]") -> None:
        """Take over what was done since."""
        first = self._runs[0].sequence if self._runs else 0
        self._insert(0, [run for run in runs if run.sequence > first])

    def run(self, row: int) -> "StoredRun | None":
        """Return the run in a row."""
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def row_of(self, sequence: int) -> int:
        """Return the row of a run; -1 when it is not shown."""
        return next((row for row, run in enumerate(self._runs) if run.sequence == sequence), -1)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._has_more = False  # until the page that is asked for now has come
            self.page_wanted.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == Column.DURATION else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        names = (self.tr("Time"), self.tr("What"), self.tr("Meter"), self.tr("Result"), self.tr("Took"))
        return names[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        stored = self.run(index.row())
        if stored is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, RUN_ROLE):
            return None
        if role == RUN_ROLE:
            return stored
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if stored.is_intact else self.tr("This record is not what was stored.")
        run = stored.run
        cells = (
            started_text(run),
            run_title(run),
            meter_text(run),
            translate(VERDICTS[run.verdict].word),
            seconds_text(run.seconds),
        )
        return cells[index.column()]

    def _insert(self, row: int, fresh: "Sequence[StoredRun]") -> None:
        if fresh:
            self.beginInsertRows(self.index(-1, -1), row, row + len(fresh) - 1)
            self._runs[row:row] = fresh
            self.endInsertRows()


def run_title(run: "Run") -> str:
    """Return what a run did, in words."""
    return write_title(run.operation) if run.writes else job_title(verbatim(run.operation))


def meter_text(run: "Run") -> str:
    """Return the meter of a run as people call it."""
    return run.meter_title or run.device_identification or run.endpoint


def started_text(run: "Run") -> str:
    """Return when a run began: the time of day of today, else with its date."""
    try:
        moment = datetime.fromisoformat(run.started_at).astimezone()
    except ValueError:
        return run.started_at
    is_today = moment.date() == datetime.now().astimezone().date()
    return moment.strftime("%H:%M:%S" if is_today else "%Y-%m-%d %H:%M")
