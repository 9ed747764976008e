"""Closing while something is being written: refused, with how long it may take, and done afterwards if wished."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QWidget

from smconfig_gui.jobs import Job, Jobs
from smconfig_gui.views.dialogs import Sheet, shown
from smconfig_gui.views.fields.buttons import button
from smconfig_gui.views.texts import job_title

WIDTH = 480


class ClosingSheet(Sheet):
    """Says what is being written and how long the answer on its way may take."""

    def __init__(self, job: Job, meter: str, parent: QWidget) -> None:
        super().__init__("closing", "", WIDTH, parent)
        self.heading.setText(self.tr("Not now: something is being written"))
        self.setWindowTitle(self.heading.text())
        self._job = job
        self._meter = meter
        self.cancel.setText(self.tr("Stay"))
        self.cancel.setAccessibleName(self.cancel.text())
        go = button("closing.go", self.tr("Close when it is done"), role="primary")
        go.clicked.connect(self.accept)
        self.footer.addStretch(1)
        self.footer.addWidget(self.cancel)
        self.footer.addWidget(go)
        self.cancel.setDefault(True)
        job.changed.connect(self._refresh)
        job.finished.connect(self.accept)
        self._refresh()

    def _refresh(self) -> None:
        sentence = self.tr(
            "{job} on {meter} is under way. Closing now could leave the meter half changed. "
            "The answer that is awaited comes within {seconds} s."
        )
        seconds = max(1, round(self._job.stopping_seconds_left))
        self.set_sentence(sentence.format(job=job_title(self._job.title), meter=self._meter, seconds=seconds))


async def wait_to_close(window: QMainWindow, jobs: Jobs, title_of: Callable[[str], str]) -> None:
    """Refuse to close now; close the window when nothing is being written any more, unless the person stays."""
    job = jobs.critical()
    if job is not None:
        sheet = ClosingSheet(job, title_of(job.meter_id), window)
        if not await shown(sheet):
            return
    while jobs.critical() is not None:  # noqa: ASYNC110 - jobs come and go; none of them knows of this
        await asyncio.sleep(0.05)
    window.close()
