"""Tries a connection from a dialog and says in one line what came of it."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smconfig_gui.jobs import Job, JobFailed, Jobs
from smconfig_gui.model.messages import ProblemError
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.fields.labels import ColouredLabel, wrapped
from smconfig_gui.views.fields.marks import IconMark, Spinner
from smconfig_gui.views.texts import advice_text, seconds_text, translate

if TYPE_CHECKING:
    from smconfig_gui.model.device_secrets import DeviceSecrets
    from smconfig_gui.model.meter import Meter
    from smconfig_gui.runner import MeterFacts

Secrets = Callable[[], "Awaitable[DeviceSecrets | None]"]


class Trial(QWidget):
    """A line with icon and words; while something is tried a spinner and Stop."""

    answered = Signal(object)
    changed = Signal()

    def __init__(self, name: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._jobs = jobs
        self._task: asyncio.Task[None] | None = None
        self._mark = IconMark("circle", "muted")
        self._spinner = Spinner()
        self._text = ColouredLabel()
        wrapped(self._text)
        self._text.setObjectName(f"{name}.result")
        self._stop = button(f"{name}.stop", self.tr("Stop"), role="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for mark in (self._mark, self._spinner):
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text, 1)
        row.addWidget(self._stop)
        self._stop.clicked.connect(self.stop)
        self.setMinimumHeight(32)
        self._show("", "", "")

    @property
    def is_running(self) -> bool:
        """Whether something is being tried."""
        return self._task is not None and not self._task.done()

    def text(self) -> str:
        """Return the words."""
        return self._text.text()

    def start(self, meter: "Meter", secrets: Secrets) -> None:
        """Try a connection; `answered` tells its MeterFacts."""
        self._task = asyncio.ensure_future(self._guarded(meter, secrets))
        self._jobs.spawn(self._watch(self._task))
        self.changed.emit()

    def stop(self) -> None:
        """Stop trying; what is on its way is waited for in the background."""
        if self._task is not None:
            self._task.cancel()

    def clear(self) -> None:
        """Say nothing: what was tried is no longer what is entered."""
        if not self.is_running:
            self._show("", "", "")

    @staticmethod
    async def _watch(task: "asyncio.Task[None]") -> None:
        await asyncio.wait({task})

    async def _guarded(self, meter: "Meter", secrets: Secrets) -> None:
        try:
            self._show("", "", self.tr("Asking for the keys…"), is_busy=True)
            keys = await secrets()
            if keys is None:
                self._show("circle-x", "bad", self.tr("The keys are missing."))
                return
            await self._connect(meter, keys)
        except asyncio.CancelledError:
            self._show("circle-minus", "muted", self.tr("Stopped."))
        except (ProblemError, JobFailed) as error:
            problem = error.problem
            self._show("circle-x", "bad", f"{translate(problem.happened)} {advice_text(problem)}")
        finally:
            self._task = None
            self.changed.emit()

    async def _connect(self, meter: "Meter", keys: "DeviceSecrets") -> None:
        """Connect under an id of its own, so that nothing of the window's meters is touched; release afterwards."""
        trial = msgspec.structs.replace(meter, id=f"trial-{meter.id}", is_read_only=True)
        job = self._jobs.connect_meter(trial, keys)
        job.changed.connect(lambda: self._show_step(job))
        try:
            facts: MeterFacts = await job.result()
        except asyncio.CancelledError:
            job.cancel()
            self._jobs.spawn(self._release(job, trial.id))
            raise
        except JobFailed:
            await self._jobs.forget(trial.id)
            if job.report is None or job.report.finding is None:
                raise
            found = job.report.finding
            self._show("circle-x", "bad", f"{translate(found.title)}. {translate(found.next_step)}")
            return
        await self._jobs.forget(trial.id)  # before another try may begin
        self._show("circle-check", "ok", self._sentence(job, facts))
        self.answered.emit(facts)

    async def _release(self, job: Job, meter_id: str) -> None:
        with contextlib.suppress(JobFailed, asyncio.CancelledError):
            await job.result()
        await self._jobs.forget(meter_id)

    def _show_step(self, job: Job) -> None:
        if job.is_running and self.is_running and job.waiting_for is not None:
            step = translate(job.waiting_for)
            self._show(
                "", "", self.tr("{step}, {time}").format(step=step, time=seconds_text(job.seconds)), is_busy=True
            )

    def _sentence(self, job: Job, facts: "MeterFacts") -> str:
        identifier = facts.device_identification or facts.serial_number or self.tr("a meter without identifier")
        return self.tr("Answered in {milliseconds} ms: {meter}, {generation}").format(
            milliseconds=round(job.seconds * 1000), meter=identifier, generation=facts.profile.title
        )

    def _show(self, icon_name: str, token: str, text: str, *, is_busy: bool = False) -> None:
        self._spinner.setVisible(is_busy)
        self._stop.setVisible(is_busy)
        self._mark.setVisible(bool(icon_name))
        if icon_name:
            self._mark.set_icon(icon_name, token)
        self._text.setText(text)
        self._text.set_token("text")
