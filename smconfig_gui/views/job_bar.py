"""The dock bar: what runs now with its progress and cancel, else what ran last and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from smconfig_gui.jobs import Job, Phase
from smconfig_gui.views.activity_model import look_of
from smconfig_gui.views.fields.buttons import button, tool_button
from smconfig_gui.views.fields.labels import ColouredLabel, ElidedLabel, Line, label, muted, surface
from smconfig_gui.views.fields.marks import IconMark, ProgressStripe, Spinner
from smconfig_gui.views.icons import icon
from smconfig_gui.views.texts import clock_time, job_title, round_trips_text, seconds_text, translate
from smconfig_gui.views.theme import current_tokens, set_font

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
        self._step = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
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
        parts = [self.tr("{done} of {total}").format(done=job.done, total=job.total)] if job.total > 0 else []
        parts.append(seconds_text(job.seconds))
        if job.waiting_for is not None:
            parts.append(translate(job.waiting_for))
        self._step.set_whole_text("  ·  ".join(parts))
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
        self._name = ElidedLabel()
        set_font(self._name, weight=_MEDIUM)
        self._cost = ElidedLabel()
        self._cost.setMinimumWidth(1)  # it gives way first, the name next, and the verdict never
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
        self._name.set_whole_text(job_title(job.title))
        cost = [seconds_text(job.seconds)] + ([round_trips_text(job.round_trips)] if job.round_trips else [])
        self._cost.set_whole_text("  ·  ".join(cost))
        self._verdict.setText(translate(look.word))
        self._verdict.set_token(look.word_colour)


class Tab(QPushButton):
    """Opens one part below the bar; a line under it while it is open, a triangle while it has something to tell."""

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text)
        self.key = key
        self._text = text
        self.setObjectName(f"{key}.tab")
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setProperty("role", "flat")
        self.setProperty("is_tab", True)
        self.setCheckable(True)
        set_font(self)
        self.toggled.connect(lambda is_open: set_font(self, weight=_MEDIUM if is_open else QFont.Weight.Normal))

    def set_warning(self, sentence: str) -> None:
        """Mark the tab, with the reason in its tool tip; the empty text takes the mark away."""
        self.setIcon(icon("triangle-alert", "warn") if sentence else QIcon())
        self.setToolTip(sentence)
        self.setAccessibleName(f"{self._text}, {sentence}" if sentence else self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            line = self.rect().adjusted(8, self.height() - 2, -8, 0)
            QPainter(self).fillRect(line, QColor(current_tokens().accent_text))


class JobBar(QWidget):
    """40 high, always; its tabs and the chevron open what lies below it."""

    opened = Signal(str)

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
        names = {"activity": self.tr("Activity"), "trace": self.tr("Trace"), "history": self.tr("History")}
        self.tabs = {key: Tab(key, text) for key, text in names.items()}
        self._latest = "activity"
        self._chevron = tool_button("activity.open", self.tr("Show what lies below"), "chevron-up")
        self._lay_out()
        for tab in self.tabs.values():
            tab.clicked.connect(lambda is_open, tab=tab: self.open(tab.key if is_open else ""))
        self._chevron.clicked.connect(lambda: self.open("" if self.current() else self._latest))
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

    def current(self) -> str:
        """Return the key of the tab that is open, empty when none is."""
        return next((key for key, tab in self.tabs.items() if tab.isChecked()), "")

    def open(self, key: str) -> None:
        """Open one tab and close the others; the empty key closes all."""
        for tab in self.tabs.values():
            tab.setChecked(tab.key == key)
        self._latest = key or self._latest
        self._chevron.setIcon(icon("chevron-down" if key else "chevron-up"))
        text = self.tr("Hide what lies below") if key else self.tr("Show what lies below")
        self._chevron.setAccessibleName(text)
        self._chevron.setToolTip(text)
        self.opened.emit(key)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        tabs = QHBoxLayout()
        tabs.setSpacing(4)
        for tab in self.tabs.values():
            tabs.addWidget(tab)
        row.addLayout(tabs)
        divider = Line(vertical=True)
        divider.setFixedHeight(16)
        row.addWidget(divider)
        row.addWidget(self._pages, 1)
        row.addWidget(self._chevron)
        whole.addWidget(bar, 1)

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
