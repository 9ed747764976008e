"""The dock bar: what runs now with its progress and cancel, else what ran last and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.jobs import Job, Phase
from smconfig_gui.views.activity_model import look_of
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, Line, label, muted, surface
from smconfig_gui.views.fields.marks import IconMark, ProgressStripe, Spinner
from smconfig_gui.views.icons import icon
from smconfig_gui.views.texts import clock_time, job_title, round_trips_text, seconds_text, translate
from smconfig_gui.views.theme import set_font

_MEDIUM = QFont.Weight.DemiBold


class _Running(QWidget):
    """Spinner, name, what is waited for, progress, cancel."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._name = label("", weight=_MEDIUM)
        self._progress = ProgressStripe()
        self._step = ElidedLabel()
        self._step.setForegroundRole(muted().foregroundRole())
        self._step.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cancel: QPushButton = button("job.cancel", self.tr("Cancel"))
        self.cancel.setMaximumHeight(30)
        row.addWidget(Spinner())
        row.addWidget(self._name)
        row.addSpacing(4)
        row.addWidget(self._progress)
        row.addWidget(self._step, 1)
        row.addWidget(self.cancel)

    def show_job(self, job: Job) -> None:
        self._name.setText(job_title(job.title))
        self._progress.setVisible(job.total > 0)
        self._progress.set_progress(job.done, job.total)
        parts = [translate(job.waiting_for)] if job.waiting_for is not None else []
        if job.total > 0:
            parts.insert(0, self.tr("{done} of {total}").format(done=job.done, total=job.total))
        self._step.set_whole_text("  ·  ".join([*parts, seconds_text(job.seconds)]))
        self.cancel.setText(self._cancel_text(job))
        self.cancel.setAccessibleName(self.cancel.text())

    def _cancel_text(self, job: Job) -> str:
        if job.phase is not Phase.STOPPING:
            return self.tr("Cancel")
        left = round(job.stopping_seconds_left)
        return self.tr("Stopping, {seconds} s").format(seconds=left) if left > 0 else self.tr("Close the link")


class _Last(QWidget):
    """Icon, time, name, duration and round trips; the verdict at the right."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._icon = IconMark("circle-check", "ok")
        self._time = label()
        self._name = label("", weight=_MEDIUM)
        self._cost = ElidedLabel()
        self._cost.setForegroundRole(muted().foregroundRole())
        self._cost.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._verdict = ColouredLabel()
        self._verdict.setObjectName("job.verdict")
        set_font(self._verdict, weight=_MEDIUM)
        self._nothing = muted(self.tr("Nothing has run yet."))
        for widget in (self._icon, self._time, self._name):
            row.addWidget(widget)
        row.addWidget(self._nothing)
        row.addWidget(self._cost, 1)
        row.addWidget(self._verdict)
        self.show_job(None)

    def show_job(self, job: Job | None) -> None:
        for widget in (self._icon, self._time, self._name, self._verdict):
            widget.setVisible(job is not None)
        self._nothing.setVisible(job is None)
        if job is None:
            self._cost.set_whole_text("")
            return
        look = look_of(job)
        self._icon.set_icon(look.icon, look.icon_colour)
        self._time.setText(clock_time(job.started_at, seconds=True))
        self._name.setText(job_title(job.title))
        cost = [seconds_text(job.seconds)] + ([round_trips_text(job.round_trips)] if job.round_trips else [])
        self._cost.set_whole_text("  ·  ".join(cost))
        self._verdict.setText(translate(look.word))
        self._verdict.set_token(look.word_colour)


class JobBar(QWidget):
    """40 high, always; a chevron opens the list of jobs above it."""

    opened = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(40)
        surface(self)
        self._job: Job | None = None
        self._running = _Running()
        self._last = _Last()
        self._pages = QStackedWidget()
        self._pages.addWidget(self._last)
        self._pages.addWidget(self._running)
        self.tab = button("activity.tab", self.tr("Activity"), role="flat")
        self.tab.setCheckable(True)
        self._chevron = tool_button("activity.open", self.tr("Show the activity"), "chevron-up")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Line())
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.tab)
        divider = Line(vertical=True)
        divider.setFixedHeight(16)
        row.addWidget(divider)
        row.addWidget(self._pages, 1)
        row.addWidget(self._chevron)
        whole.addWidget(bar, 1)
        self.tab.toggled.connect(self._toggle)
        self._chevron.clicked.connect(self.tab.toggle)
        self._running.cancel.clicked.connect(self._cancel)

    def show_job(self, job: Job | None) -> None:
        """Show a job as it runs or as it ended; None when nothing ran yet."""
        if job is not self._job:
            if self._job is not None:
                self._job.changed.disconnect(self._refresh)
            self._job = job
            if job is not None:
                job.changed.connect(self._refresh)
        self._refresh()

    @property
    def job(self) -> Job | None:
        """The job that is shown."""
        return self._job

    def _refresh(self) -> None:
        if self._job is not None and self._job.is_running:
            self._running.show_job(self._job)
            self._pages.setCurrentWidget(self._running)
        else:
            self._last.show_job(self._job)
            self._pages.setCurrentWidget(self._last)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _toggle(self, is_open: bool) -> None:
        self._chevron.setIcon(icon("chevron-down" if is_open else "chevron-up"))
        text = self.tr("Hide the activity") if is_open else self.tr("Show the activity")
        self._chevron.setAccessibleName(text)
        self._chevron.setToolTip(text)
        set_font(self.tab, weight=_MEDIUM if is_open else QFont.Weight.Normal)
        self.opened.emit(is_open)
