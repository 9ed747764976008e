"""Work that was begun and not ended: its meters stand on top of the tree, and a stripe says so at the start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from smconfig_gui.jobs import Job
from smconfig_gui.views.notices import Act
from smconfig_gui.views.texts import stamp, translate, write_title

if TYPE_CHECKING:
    from smconfig_gui.model.journal import Work
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.model.outcome import Run
    from smconfig_gui.views.main_window import MainWindow

NOTICE = "unfinished"
PANELS = {
    "ReplaceKeys": "keys",
    "GenerateAndReplaceKeys": "keys",
    "UpdateFirmware": "firmware",
    "SetKeyOnGMeter": "mbus",
    "SetMbusUserKeyByChannel": "mbus",
}


class UnfinishedWork(QObject):
    """Looks into the journal at the start and after each job that wrote."""

    changed = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._jobs = window.jobs
        self._works: dict[str, list[Work]] = {}
        self._jobs.job_finished.connect(self._job_finished)

    def of(self, meter_id: str) -> "list[Work]":
        """Return the unfinished work of a meter."""
        return self._works.get(meter_id, [])

    def panels(self, meter_id: str) -> frozenset[str]:
        """Return the panels in which the unfinished work of a meter is ended."""
        return frozenset(PANELS[work.operation] for work in self.of(meter_id) if work.operation in PANELS)

    async def look(self, *, tells: bool = False) -> None:
        """Find the meters with unfinished work; `tells` shows the stripe about it."""
        services = await self._jobs.services()
        found: dict[str, list[Work]] = {}
        for work in await services.journal.unfinished():
            for meter in self._window.tree.model.meters():
                if _is_of(work, meter):
                    found.setdefault(meter.id, []).append(work)
        if found != self._works:
            self._works = found
            self._window.tree.set_unfinished(frozenset(found))
            self.changed.emit()
        self._show(tells=tells)

    def _job_finished(self, job: Job) -> None:
        if job.run is not None and may_end_work(job.run):
            self._jobs.spawn(self.look())

    def _show(self, *, tells: bool) -> None:
        notices = self._window.bench.notices
        if not self._works:
            notices.remove(NOTICE)
            return
        if not tells and NOTICE not in notices.subjects():
            return
        meter_id, works = next(iter(self._works.items()))
        meter = self._window.tree.model.meter(meter_id)
        name = meter.title if meter is not None else works[0].first.meter_title
        count = len(self._works)
        bold = self.tr("Unfinished work on {meter}").format(meter=name)
        if count > 1:
            bold = self.tr("Unfinished work on {count} meters").format(count=count)
        plain = self._told(works[0])
        acts = [
            Act("open", self.tr("Open"), lambda: self._open(meter_id)),
            Act("close", self.tr("Later"), lambda: notices.remove(NOTICE)),
        ]
        notices.show_notice(NOTICE, "warn", bold, plain, acts)

    def _told(self, work: "Work") -> str:
        """Return what is unfinished; of a key of an M-Bus device also whose it is."""
        if PANELS.get(work.operation) == "mbus":
            from smconfig_gui.model.mbus_keys import work_text

            what = translate(work_text(work))
            waits = self.tr("{work}: begun {time}, and not known to be in use. What it needs to be ended is stored.")
        else:
            what = write_title(work.operation)
            waits = self.tr("{work}, begun {time}, was interrupted. What it needs to be ended is stored.")
        return waits.format(work=what, time=stamp(work.first.at))

    def _open(self, meter_id: str) -> None:
        self._window.tree.select(meter_id)
        panels = sorted(self.panels(meter_id))
        known = self._window.panels.panels
        self._window.panel_list.select(next((key for key in panels if key in known), "overview"))


def may_end_work(run: "Run") -> bool:
    """Whether a run may have begun or ended work that the journal knows."""
    return bool(run.writes) or run.operation in ("RecoverKeys", "CheckMbusKeyUse", "TakeMbusKeyAsUsed")


def _is_of(work: "Work", meter: "Meter") -> bool:
    if work.last.device_identification and meter.device_identification:
        return work.last.device_identification == meter.device_identification
    return work.last.meter_id == meter.id
