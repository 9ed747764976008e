"""The jobs of this session as a table, newest first."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from smconfig_gui.jobs import Job, Phase
from smconfig_gui.views.meter_tree_model import Index
from smconfig_gui.views.texts import (
    DONE,
    NOT_DONE,
    RUNNING,
    STOPPED,
    VERDICTS,
    Look,
    clock_time,
    job_title,
    seconds_text,
    translate,
)

MOST_JOBS = 1000


class Column(IntEnum):
    """Columns from left to right."""

    TIME = 0
    TITLE = 1
    METER = 2
    VERDICT = 3
    DURATION = 4


LOOK_ROLE = Qt.ItemDataRole.UserRole + 1


def look_of(job: Job) -> Look:
    """Return how the state of a job is shown: by the verdict of its run where it has one."""
    if job.is_running:
        return RUNNING
    if job.phase is Phase.STOPPED:
        return STOPPED
    if job.run is not None:
        return VERDICTS[job.run.verdict]
    if job.phase is not Phase.FAILED:
        return DONE
    return NOT_DONE if job.problem is None else NOT_DONE._replace(word=job.problem.title)


class ActivityModel(QAbstractTableModel):
    """Keeps the latest jobs; names of meters are asked for when shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []
        self._titles: dict[str, str] = {}
        self._follow_ups: set[Job] = set()

    def add(self, job: Job, meter_title: str, *, is_follow_up: bool = False) -> None:
        """Put a job on top; the oldest goes when there are a thousand."""
        if is_follow_up:
            self._follow_ups.add(job)
        self._titles[job.meter_id] = meter_title
        self.beginInsertRows(self.index(-1, -1), 0, 0)
        self._jobs.insert(0, job)
        self.endInsertRows()
        job.finished.connect(lambda: self._changed(job))
        if len(self._jobs) > MOST_JOBS:
            self.beginRemoveRows(self.index(-1, -1), MOST_JOBS, MOST_JOBS)
            self._follow_ups.discard(self._jobs.pop())
            self.endRemoveRows()

    def take_over(self, other: "ActivityModel") -> None:
        """Go on with the ended jobs of a former window."""
        self.beginResetModel()
        kept = other._jobs, other._titles, other._follow_ups  # noqa: SLF001 - of the same class
        self._jobs, self._titles, self._follow_ups = kept
        self.endResetModel()

    def job(self, row: int) -> Job | None:
        """Return the job in a row."""
        return self._jobs[row] if 0 <= row < len(self._jobs) else None

    def is_follow_up(self, job: Job) -> bool:
        """Whether a job only reads again what another has written."""
        return job in self._follow_ups

    def runs(self, meter_id: str) -> list[Job]:
        """Return the ended jobs of a meter that a person asked for and that came to something, newest first."""
        return [
            job
            for job in self._jobs
            if job.meter_id == meter_id
            and not job.is_running
            and not self.is_follow_up(job)
            and (job.run is not None or job.problem is not None)
        ]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._jobs)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = {
            Column.TIME: self.tr("Time"),
            Column.TITLE: self.tr("What"),
            Column.METER: self.tr("Meter"),
            Column.VERDICT: self.tr("Result"),
            Column.DURATION: self.tr("Took"),
        }
        return names[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        job = self.job(index.row())
        if job is None:
            return None
        look = look_of(job)
        if role == LOOK_ROLE:
            return look
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        values = {
            Column.TIME: clock_time(job.started_at, seconds=True),
            Column.TITLE: job_title(job.title),
            Column.METER: self._titles.get(job.meter_id, ""),
            Column.VERDICT: translate(look.word),
            Column.DURATION: "" if job.is_running else seconds_text(job.seconds),
        }
        return values[Column(index.column())]

    def _changed(self, job: Job) -> None:
        if job in self._jobs:
            row = self._jobs.index(job)
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
