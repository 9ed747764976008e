"""Lists the jobs as they come and decides which one the dock bar shows."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from smconfig_gui.jobs import Job, Jobs
from smconfig_gui.views.activity_model import ActivityModel
from smconfig_gui.views.job_bar import JobBar


class JobWatch(QObject):
    """A job that only reads again what was written leaves the verdict of the write in the dock bar."""

    changed = Signal()

    def __init__(
        self,
        jobs: Jobs,
        activity: ActivityModel,
        bar: JobBar,
        title_of: Callable[[str], str],
        is_follow_up: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._activity = activity
        self._bar = bar
        self._title_of = title_of
        self._is_follow_up = is_follow_up
        jobs.job_started.connect(self._started)
        jobs.job_finished.connect(self._finished)

    def _started(self, job: Job) -> None:
        is_follow_up = self._is_follow_up()
        self._activity.add(job, self._title_of(job.meter_id), is_follow_up=is_follow_up)
        if not is_follow_up:
            self._bar.show_job(job)
        self.changed.emit()

    def _finished(self, job: Job) -> None:
        shown = self._bar.job
        is_shown_running = shown is not None and shown is not job and shown.is_running
        if not is_shown_running and not self._activity.is_follow_up(job):
            self._bar.show_job(job)
        self.changed.emit()
