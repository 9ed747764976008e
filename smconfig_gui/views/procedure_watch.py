"""Running procedures and their panels: what they draw, how they are stopped, what was left unfinished."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from smconfig_gui.jobs import Job, Jobs
from smconfig_gui.views.awake import Awake
from smconfig_gui.views.unfinished import may_end_work

if TYPE_CHECKING:
    from collections.abc import Callable

    from smconfig_gui.views.panel_area import PanelArea


class ProcedureWatch(QObject):
    """Hands what jobs show to the panels, and keeps this computer awake while one of them sends."""

    def __init__(self, jobs: Jobs, panels: "PanelArea", current_meter: "Callable[[], str]", parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._panels = panels
        self._current_meter = current_meter
        self._showing: set[Job] = set()
        self._awake = Awake()
        jobs.job_started.connect(self._started)
        jobs.job_finished.connect(self._finished)
        panels.stop_wanted.connect(self._stop)

    def look(self, meter_id: str) -> None:
        """Find out what is unfinished on a meter, and tell the panels."""
        self._jobs.spawn(self._tell(meter_id))

    def _started(self, job: Job) -> None:
        job.changed.connect(lambda: self._changed(job))

    def _changed(self, job: Job) -> None:
        if job.shown is None or not job.is_running:
            return
        if job not in self._showing:
            self._showing.add(job)
            self._awake.keep(self.tr("Firmware is being sent to a meter"))
        self._panels.take_progress(job.meter_id, job.shown)

    def _finished(self, job: Job) -> None:
        if job in self._showing:
            self._showing.discard(job)
            if not self._showing:
                self._awake.let_go()
            self.look(job.meter_id)
        elif job.run is not None and may_end_work(job.run):
            self.look(job.meter_id)

    def _stop(self) -> None:
        job = self._jobs.running(self._current_meter())
        if job is not None:
            job.cancel()

    async def _tell(self, meter_id: str) -> None:
        facts = self._jobs.facts(meter_id)
        if facts is None:
            return
        stores = await self._jobs.stores()
        self._panels.take_unfinished(meter_id, await stores.journal.unfinished(facts.confirmed_by))
